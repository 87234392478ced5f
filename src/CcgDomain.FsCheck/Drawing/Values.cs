using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.Drawing;

/// <summary>Draws of the values that events are made of.</summary>
internal static class Values
{
    private const string CodeCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly ImmutableArray<string> Places =
    [
        "Exampleton", "Vale of Sample", "North, South and East Sample", "St. Example's", "Sample-on-Sea", "Example & Sample", "Great Example (Central)", "Éxemple", "X",
    ];

    private static readonly ImmutableArray<string> Wordings =
    [
        "a plan to the Board's satisfaction", "hospital contracts", "x", "a financial plan, \"in balance\"", "a plan\nin two lines", "<b>&amp;</b>", "naïve £ Ω 𝄞", "back\\slash / slash",
        " blank at both ends ", "\u0001\u007f\u2028", "{\"kind\":\"dissolve\"}",
    ];

    /// <summary>A code like those of the time: mostly two digits and a letter or a digit, now and then any other.</summary>
    internal static OdsCode Code(this Draw draw)
    {
        if (draw.Chance(80))
        {
            Span<char> usual = [Digit(draw), Digit(draw), draw.Chance(70) ? CodeCharacters[draw.Below(26)] : Digit(draw)];
            return OdsCode.Parse(usual, null);
        }

        Span<char> text = stackalloc char[OdsCode.MaxLength];
        text = text[..draw.Between(OdsCode.MinLength, OdsCode.MaxLength)];
        foreach (ref var c in text)
        {
            c = CodeCharacters[draw.Below(CodeCharacters.Length)];
        }

        return OdsCode.Parse(text, null);
    }

    /// <summary>Codes, none twice and none of them <paramref name="own"/>.</summary>
    internal static ImmutableArray<OdsCode> OtherCodes(this Draw draw, OdsCode own, int count, char first = '9')
    {
        var codes = ImmutableArray.CreateBuilder<OdsCode>(count);
        var at = draw.Below(36 * 36);
        while (codes.Count < count)
        {
            // Counting on from a drawn place meets no code twice, and the own one at most once.
            at = (at + 1) % (36 * 36);
            var code = OdsCode.Parse([first, CodeCharacters[at / 36], CodeCharacters[at % 36]], null);
            if (code != own)
            {
                codes.Add(code);
            }
        }

        return codes.MoveToImmutable();
    }

    internal static OdsCode OtherCode(this Draw draw, OdsCode own) => draw.OtherCodes(own, 1)[0];

    internal static GssCode Gss(this Draw draw)
    {
        Span<char> text = stackalloc char[GssCode.TextLength];
        text[0] = draw.Chance(80) ? 'E' : CodeCharacters[draw.Below(26)];
        foreach (ref var c in text[1..])
        {
            c = Digit(draw);
        }

        return GssCode.Parse(text, null);
    }

    internal static CcgName Name(this Draw draw)
    {
        var place = draw.From(Places);
        return CcgName.Parse(draw.Chance(50) ? $"NHS {place} CCG" : $"NHS {place} Clinical Commissioning Group", null);
    }

    /// <summary>A text that is not blank, and sometimes hard to write down.</summary>
    internal static string Wording(this Draw draw) => draw.Chance(5) ? string.Concat(Enumerable.Repeat(draw.From(Wordings), draw.Between(1, 20))) : draw.From(Wordings);

    internal static CriterionCode Criterion(this Draw draw) => draw.Chance(50) ? draw.From(Criteria.Known).Code : CriterionAt(draw.Below(6 * 10 * 11 * 7));

    /// <summary>Criteria, none twice and none of <paramref name="except"/>.</summary>
    internal static ImmutableArray<CriterionCode> CriteriaOf(this Draw draw, int count, params ReadOnlySpan<CriterionCode> except)
    {
        HashSet<CriterionCode> seen = [.. except];
        var criteria = ImmutableArray.CreateBuilder<CriterionCode>(count);
        var at = draw.Below(6 * 10 * 11 * 7);
        while (criteria.Count < count)
        {
            // A step that has no divisor in common with 4,620 meets all criteria before it meets one again.
            var known = draw.Chance(40) ? draw.From(Criteria.Known).Code : CriterionAt(at = (at + 2309) % (6 * 10 * 11 * 7));
            if (seen.Add(known))
            {
                criteria.Add(known);
            }
        }

        return criteria.MoveToImmutable();
    }

    /// <summary>A level that needs no direction.</summary>
    internal static ConditionLevel LowLevel(this Draw draw) => (ConditionLevel)draw.Between(1, 3);

    /// <summary>A level that needs a direction.</summary>
    internal static ConditionLevel HighLevel(this Draw draw) => (ConditionLevel)draw.Between(4, 7);

    internal static Unlisted UnlistedUpTo(this Draw draw, int most) =>
        most <= 0 || draw.Chance(70) ? new Unlisted.None() : draw.Chance(30) ? new Unlisted.Some() : Unlisted.Of(draw.Between(0, Math.Min(most, draw.Of(3, 24, 119))));

    internal static FunctionScope Scope(this Draw draw) =>
        draw.Chance(30) ? new FunctionScope.All() : new FunctionScope.Named(Draw.List(draw.Between(0, 2), draw.Wording));

    internal static Exerciser By(this Draw draw, OdsCode notBy) => draw.Chance(60) ? new Exerciser.Board() : new Exerciser.AnotherCcg(draw.OtherCode(notBy));

    /// <summary>An effect that regulation 8 gives power to, for a CCG other than <paramref name="own"/>.</summary>
    internal static DirectionEffect PlainEffect(this Draw draw, OdsCode own) => draw.Below(5) switch
    {
        0 => new DirectionEffect.Exercise(draw.Wording()),
        1 or 2 => new DirectionEffect.Cease(draw.Scope(), draw.By(own)),
        3 => draw.TakeOn(own),
        _ => new DirectionEffect.ReplaceAccountableOfficer(),
    };

    internal static DirectionEffect TakeOn(this Draw draw, OdsCode own) => new DirectionEffect.TakeOn(Draw.List(draw.Between(0, 2), draw.Wording), draw.OtherCode(own));

    /// <summary>An effect that only section 14Z21 gives power to.</summary>
    internal static DirectionEffect GraveEffect(this Draw draw) => draw.Chance(50) ? new DirectionEffect.VaryConstitution(draw.Wording()) : new DirectionEffect.Dissolve();

    internal static DirectionEffect AnyEffect(this Draw draw, OdsCode own) => draw.Chance(25) ? draw.GraveEffect() : draw.PlainEffect(own);

    internal static LegalDirection Regulation8(this Draw draw, int number, OdsCode own, ImmutableArray<CriterionCode> underpins) =>
        new(number, DirectionPower.Regulation8, null, draw.Of("Direction of January 2013", "NHSCB/2013/1", "x"), draw.PlainEffect(own), underpins);

    internal static LegalDirection Section14Z21(this Draw draw, int number, OdsCode own)
    {
        var untriggered = draw.Chance(20);
        return new(
            number,
            DirectionPower.Section14Z21,
            untriggered ? null : draw.Enum<DirectionTrigger>(),
            draw.Of("", "Direction of 2015"),
            untriggered ? draw.TakeOn(own) : draw.AnyEffect(own),
            []);
    }

    /// <summary>Anything that a direction may be claimed to be.</summary>
    internal static LegalDirection AnyDirection(this Draw draw) => new(
        draw.Chance(90) ? draw.Between(1, 4) : draw.Of(0, -1, int.MinValue, int.MaxValue),
        draw.Enum<DirectionPower>(),
        draw.Maybe(50, draw.Enum<DirectionTrigger>),
        draw.Of("", " ", "Direction of January 2013", draw.Wording()),
        draw.AnyEffect(OdsCode.None),
        Draw.List(draw.Few(), draw.Criterion));

    internal static Condition Condition(this Draw draw) => Authorisation.Condition.Create(draw.Criterion(), draw.Enum<ConditionLevel>());

    internal static Unlisted AnyUnlisted(this Draw draw) => draw.Below(4) switch
    {
        0 => new Unlisted.Some(),
        1 => new Unlisted.None(),
        2 => Unlisted.Of(draw.Of(1, 118, 119, 120, int.MaxValue)),
        _ => Unlisted.Of(draw.Between(0, 119)),
    };

    // The codes of criteria in the order of their texts: six domains, ten second parts, ten third parts or none, letters A to G.
    private static CriterionCode CriterionAt(int ordinal)
    {
        var third = ordinal / 7 % 11;
        var head = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(ordinal / (10 * 11 * 7)) + 1}.{ordinal / (11 * 7) % 10}");
        var tail = third < 10 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{third}") : "";
        return CriterionCode.Parse($"{head}{tail}{(char)('A' + (ordinal % 7))}", null);
    }

    private static char Digit(Draw draw) => (char)('0' + draw.Below(10));
}
