using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.Sampling;

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
    internal static OdsCode Code(this Sampler sampler)
    {
        if (sampler.Chance(80))
        {
            Span<char> usual = [Digit(sampler), Digit(sampler), sampler.Chance(70) ? CodeCharacters[sampler.Next(26)] : Digit(sampler)];
            return OdsCode.Parse(usual, null);
        }

        Span<char> text = stackalloc char[OdsCode.MaxLength];
        text = text[..sampler.Choose(OdsCode.MinLength, OdsCode.MaxLength)];
        foreach (ref var c in text)
        {
            c = CodeCharacters[sampler.Next(CodeCharacters.Length)];
        }

        return OdsCode.Parse(text, null);
    }

    /// <summary>Codes, none twice and none of them <paramref name="own"/>.</summary>
    internal static ImmutableArray<OdsCode> OtherCodes(this Sampler sampler, OdsCode own, int count, char first = '9')
    {
        var codes = ImmutableArray.CreateBuilder<OdsCode>(count);
        var at = sampler.Next(36 * 36);
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

    internal static OdsCode OtherCode(this Sampler sampler, OdsCode own) => sampler.OtherCodes(own, 1)[0];

    internal static GssCode Gss(this Sampler sampler)
    {
        Span<char> text = stackalloc char[GssCode.TextLength];
        text[0] = sampler.Chance(80) ? 'E' : CodeCharacters[sampler.Next(26)];
        foreach (ref var c in text[1..])
        {
            c = Digit(sampler);
        }

        return GssCode.Parse(text, null);
    }

    internal static CcgName Name(this Sampler sampler)
    {
        var place = sampler.PickFrom(Places);
        return CcgName.Parse(sampler.Chance(50) ? $"NHS {place} CCG" : $"NHS {place} Clinical Commissioning Group", null);
    }

    /// <summary>A text that is not blank, and sometimes hard to write down.</summary>
    internal static string Wording(this Sampler sampler) => sampler.Chance(5) ? string.Concat(Enumerable.Repeat(sampler.PickFrom(Wordings), sampler.Choose(1, 20))) : sampler.PickFrom(Wordings);

    internal static CriterionCode Criterion(this Sampler sampler) => sampler.Chance(50) ? sampler.PickFrom(Criteria.Known).Code : CriterionAt(sampler.Next(6 * 10 * 11 * 7));

    /// <summary>Criteria, none twice and none of <paramref name="except"/>.</summary>
    internal static ImmutableArray<CriterionCode> CriteriaOf(this Sampler sampler, int count, params ReadOnlySpan<CriterionCode> except)
    {
        HashSet<CriterionCode> seen = [.. except];
        var criteria = ImmutableArray.CreateBuilder<CriterionCode>(count);
        var at = sampler.Next(6 * 10 * 11 * 7);
        while (criteria.Count < count)
        {
            // A step that has no divisor in common with 4,620 meets all criteria before it meets one again.
            var known = sampler.Chance(40) ? sampler.PickFrom(Criteria.Known).Code : CriterionAt(at = (at + 2309) % (6 * 10 * 11 * 7));
            if (seen.Add(known))
            {
                criteria.Add(known);
            }
        }

        return criteria.MoveToImmutable();
    }

    /// <summary>A level that needs no direction.</summary>
    internal static ConditionLevel LowLevel(this Sampler sampler) => (ConditionLevel)sampler.Choose(1, 3);

    /// <summary>A level that needs a direction.</summary>
    internal static ConditionLevel HighLevel(this Sampler sampler) => (ConditionLevel)sampler.Choose(4, 7);

    internal static Unlisted UnlistedUpTo(this Sampler sampler, int most) =>
        most <= 0 || sampler.Chance(70) ? new Unlisted.None() : sampler.Chance(30) ? new Unlisted.Some() : Unlisted.Of(sampler.Choose(0, Math.Min(most, sampler.Pick(3, 24, 119))));

    internal static FunctionScope Scope(this Sampler sampler) =>
        sampler.Chance(30) ? new FunctionScope.All() : new FunctionScope.Named(Sampler.ListOf(sampler.Choose(0, 2), sampler.Wording));

    internal static ExercisedBy By(this Sampler sampler, OdsCode notBy) => sampler.Chance(60) ? new ExercisedBy.Board() : new ExercisedBy.AnotherCcg(sampler.OtherCode(notBy));

    /// <summary>An effect that regulation 8 gives power to, for a CCG other than <paramref name="own"/>.</summary>
    internal static DirectionEffect PlainEffect(this Sampler sampler, OdsCode own) => sampler.Next(5) switch
    {
        0 => new DirectionEffect.Exercise(sampler.Wording()),
        1 or 2 => new DirectionEffect.Cease(sampler.Scope(), sampler.By(own)),
        3 => sampler.TakeOn(own),
        _ => new DirectionEffect.ReplaceAccountableOfficer(),
    };

    internal static DirectionEffect TakeOn(this Sampler sampler, OdsCode own) => new DirectionEffect.TakeOn(Sampler.ListOf(sampler.Choose(0, 2), sampler.Wording), sampler.OtherCode(own));

    /// <summary>An effect that only section 14Z21 gives power to.</summary>
    internal static DirectionEffect GraveEffect(this Sampler sampler) => sampler.Chance(50) ? new DirectionEffect.VaryConstitution(sampler.Wording()) : new DirectionEffect.Dissolve();

    internal static DirectionEffect AnyEffect(this Sampler sampler, OdsCode own) => sampler.Chance(25) ? sampler.GraveEffect() : sampler.PlainEffect(own);

    internal static LegalDirection Regulation8(this Sampler sampler, int number, OdsCode own, ImmutableArray<CriterionCode> underpins) =>
        new(number, DirectionPower.Regulation8, null, sampler.Pick("Direction of January 2013", "NHSCB/2013/1", "x"), sampler.PlainEffect(own), underpins);

    internal static LegalDirection Section14Z21(this Sampler sampler, int number, OdsCode own)
    {
        var untriggered = sampler.Chance(20);
        return new(
            number,
            DirectionPower.Section14Z21,
            untriggered ? null : sampler.PickEnum<DirectionTrigger>(),
            sampler.Pick("", "Direction of 2015"),
            untriggered ? sampler.TakeOn(own) : sampler.AnyEffect(own),
            []);
    }

    /// <summary>Anything that a direction may be claimed to be.</summary>
    internal static LegalDirection AnyDirection(this Sampler sampler) => new(
        sampler.Chance(90) ? sampler.Choose(1, 4) : sampler.Pick(0, -1, int.MinValue, int.MaxValue),
        sampler.PickEnum<DirectionPower>(),
        sampler.Maybe(50, sampler.PickEnum<DirectionTrigger>),
        sampler.Pick("", " ", "Direction of January 2013", sampler.Wording()),
        sampler.AnyEffect(OdsCode.None),
        Sampler.ListOf(sampler.SmallCount(), sampler.Criterion));

    internal static Condition Condition(this Sampler sampler) => Authorisation.Condition.Create(sampler.Criterion(), sampler.PickEnum<ConditionLevel>());

    internal static Unlisted AnyUnlisted(this Sampler sampler) => sampler.Next(4) switch
    {
        0 => new Unlisted.Some(),
        1 => new Unlisted.None(),
        2 => Unlisted.Of(sampler.Pick(1, 118, 119, 120, int.MaxValue)),
        _ => Unlisted.Of(sampler.Choose(0, 119)),
    };

    // The codes of criteria in the order of their texts: six domains, ten second parts, ten third parts or none, letters A to G.
    private static CriterionCode CriterionAt(int ordinal)
    {
        var third = ordinal / 7 % 11;
        var head = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(ordinal / (10 * 11 * 7)) + 1}.{ordinal / (11 * 7) % 10}");
        var tail = third < 10 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{third}") : "";
        return CriterionCode.Parse($"{head}{tail}{(char)('A' + (ordinal % 7))}", null);
    }

    private static char Digit(Sampler sampler) => (char)('0' + sampler.Next(10));
}
