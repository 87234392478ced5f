using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Samples the values that events are made of.</summary>
internal static class Values
{
    // Six domains, ten second parts, ten third parts or none, letters A to G.
    private const int CriterionCodes = 6 * 10 * 11 * 7;

    private const string CodeCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly ImmutableArray<string> Places =
    [
        "Exampleton", "Vale of Sample", "North, South and East Sample", "St. Example's", "Sample-on-Sea", "Example & Sample", "Great Example (Central)", "Éxemple", "X",
    ];

    private static readonly ImmutableArray<string> Texts =
    [
        "a plan to the Board's satisfaction", "hospital contracts", "x", "a financial plan, \"in balance\"", "a plan\nin two lines", "<b>&amp;</b>", "naïve £ Ω 𝄞",
        "back\\slash / slash", " blank at both ends ", "\u0001\u007f\u2028", "{\"kind\":\"dissolve\"}",
    ];

    /// <summary>Returns a code: mostly two digits and a letter or a digit, as CCGs had, occasionally any other.</summary>
    internal static FinancialYear Year(this Sampler sampler) => sampler.PickFrom(FinancialYear.All);

    internal static OdsCode Code(this Sampler sampler)
    {
        if (sampler.Chance(80))
        {
            Span<char> typical = [Digit(sampler), Digit(sampler), sampler.Chance(70) ? CodeCharacters[sampler.Next(26)] : Digit(sampler)];
            return OdsCode.Parse(typical, null);
        }

        Span<char> text = stackalloc char[OdsCode.MaxLength];
        text = text[..sampler.Choose(OdsCode.MinLength, OdsCode.MaxLength)];
        foreach (ref var c in text)
        {
            c = CodeCharacters[sampler.Next(CodeCharacters.Length)];
        }

        return OdsCode.Parse(text, null);
    }

    /// <summary>Returns different codes, none of them <paramref name="except"/>.</summary>
    internal static ImmutableArray<OdsCode> OtherCodes(this Sampler sampler, OdsCode except, int count, char first = '9')
    {
        var codes = ImmutableArray.CreateBuilder<OdsCode>(count);
        var ordinal = sampler.Next(36 * 36);
        while (codes.Count < count)
        {
            // Counting on from a random ordinal gives no code twice.
            ordinal = (ordinal + 1) % (36 * 36);
            var code = OdsCode.Parse([first, CodeCharacters[ordinal / 36], CodeCharacters[ordinal % 36]], null);
            if (code != except)
            {
                codes.Add(code);
            }
        }

        return codes.MoveToImmutable();
    }

    internal static OdsCode OtherCode(this Sampler sampler, OdsCode except) => sampler.OtherCodes(except, 1)[0];

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

    /// <summary>Returns a text that is not blank. Some need escaping in JSON or are long.</summary>
    internal static string Text(this Sampler sampler) => sampler.Chance(5)
        ? string.Concat(Enumerable.Repeat(sampler.PickFrom(Texts), sampler.Choose(1, 20)))
        : sampler.PickFrom(Texts);

    /// <summary>Returns the path of a property in an event, in a batch of events or in a document.</summary>
    internal static string Path(this Sampler sampler)
    {
        var index = sampler.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var place = sampler.Pick("", $"[{index}].", $"events[{index}].");
        return sampler.Chance(20) ? place.TrimEnd('.') : place + sampler.Pick("on", "direction.effect.kind", $"conditions[{index}].level", $"directions[0].underpins[{index}]");
    }

    internal static CriterionCode Criterion(this Sampler sampler) =>
        sampler.Chance(50) ? sampler.PickFrom(Criteria.Known).Code : CriterionAt(sampler.Next(CriterionCodes));

    /// <summary>Returns different criteria, none of them among <paramref name="except"/>.</summary>
    internal static ImmutableArray<CriterionCode> DistinctCriteria(this Sampler sampler, int count, params ReadOnlySpan<CriterionCode> except)
    {
        HashSet<CriterionCode> seen = [.. except];
        var criteria = ImmutableArray.CreateBuilder<CriterionCode>(count);
        var ordinal = sampler.Next(CriterionCodes);
        while (criteria.Count < count)
        {
            // The step and the number of codes have no common divisor, so every code is visited before one is repeated.
            var code = sampler.Chance(40) ? sampler.PickFrom(Criteria.Known).Code : CriterionAt(ordinal = (ordinal + 2309) % CriterionCodes);
            if (seen.Add(code))
            {
                criteria.Add(code);
            }
        }

        return criteria.MoveToImmutable();
    }

    /// <summary>Returns a level that needs no direction.</summary>
    internal static ConditionLevel LowLevel(this Sampler sampler) => (ConditionLevel)sampler.Choose(1, 3);

    /// <summary>Returns a level that needs a direction.</summary>
    internal static ConditionLevel HighLevel(this Sampler sampler) => (ConditionLevel)sampler.Choose(4, 7);

    internal static Unlisted UnlistedUpTo(this Sampler sampler, int max) =>
        max <= 0 || sampler.Chance(70) ? new Unlisted.None()
        : sampler.Chance(30) ? new Unlisted.Some()
        : Unlisted.Of(sampler.Choose(0, Math.Min(max, sampler.Pick(3, 24, 119))));

    internal static FunctionScope Scope(this Sampler sampler) =>
        sampler.Chance(30) ? new FunctionScope.All() : new FunctionScope.Named(Sampler.ListOf(sampler.Choose(1, 2), sampler.Text));

    internal static ExercisedBy ExercisedBy(this Sampler sampler, OdsCode except) =>
        sampler.Chance(60) ? new ExercisedBy.Board() : new ExercisedBy.AnotherCcg(sampler.OtherCode(except));

    /// <summary>Returns who exercise functions: nobody who is named, one or several.</summary>
    internal static ImmutableArray<ExercisedBy> ExercisedByAny(this Sampler sampler, OdsCode except) => sampler.Next(10) switch
    {
        < 2 => [],
        < 8 => [sampler.ExercisedBy(except)],
        _ => [new ExercisedBy.Board(), .. sampler.OtherCodes(except, sampler.Choose(1, 2)).Select(code => new ExercisedBy.AnotherCcg(code))],
    };

    /// <summary>Returns an effect that a direction under regulation 8 can have. It involves no CCG with the code <paramref name="except"/>.</summary>
    internal static DirectionEffect Regulation8Effect(this Sampler sampler, OdsCode except) => sampler.Next(4) switch
    {
        0 => new DirectionEffect.Exercise(sampler.Text()),
        1 or 2 => new DirectionEffect.Cease(sampler.Scope(), sampler.ExercisedByAny(except)),
        _ => new DirectionEffect.ReplaceAccountableOfficer(),
    };

    /// <summary>Returns an effect that a direction under Schedule 6 paragraph 9 has, and no other.</summary>
    internal static DirectionEffect ExerciseOnlyEffect(this Sampler sampler) => new DirectionEffect.ExerciseOnly(Sampler.ListOf(sampler.Choose(1, 2), sampler.Text));

    /// <summary>Returns what the Board was satisfied of where it does not dissolve a CCG.</summary>
    internal static DirectionTrigger Trigger(this Sampler sampler) => sampler.Pick(DirectionTrigger.Failing, DirectionTrigger.Failed, DirectionTrigger.SignificantRisk);

    /// <summary>Returns the reference of an instrument, or null where it is not known.</summary>
    internal static string? Instrument(this Sampler sampler) => sampler.Pick("Direction of January 2013", "NHSCB/2013/1", "x", null);

    internal static DirectionEffect TakeOnEffect(this Sampler sampler, OdsCode except) =>
        new DirectionEffect.TakeOn(Sampler.ListOf(sampler.Choose(1, 2), sampler.Text), sampler.OtherCodes(except, sampler.Choose(1, 2)));

    /// <summary>Returns an effect that only a direction under section 14Z21 can have.</summary>
    internal static DirectionEffect Section14Z21Effect(this Sampler sampler) =>
        sampler.Chance(50) ? new DirectionEffect.VaryConstitution(sampler.Text()) : new DirectionEffect.Dissolve();

    /// <summary>Returns an effect that a direction under section 14Z21 can have.</summary>
    internal static DirectionEffect AnySection14Z21Effect(this Sampler sampler, OdsCode except) => sampler.Next(8) switch
    {
        < 2 => sampler.Section14Z21Effect(),
        < 4 => sampler.TakeOnEffect(except),
        _ => sampler.Regulation8Effect(except),
    };

    /// <summary>Returns any effect, which not every power can have.</summary>
    internal static DirectionEffect AnyEffect(this Sampler sampler, OdsCode except) =>
        sampler.Chance(5) ? new DirectionEffect.NotKnown() : sampler.Chance(10) ? sampler.ExerciseOnlyEffect() : sampler.AnySection14Z21Effect(except);

    internal static LegalDirection Regulation8Direction(this Sampler sampler, int number, OdsCode except, ImmutableArray<CriterionCode> underpins) =>
        new(number, DirectionPower.Regulation8, null, sampler.Instrument(), sampler.Regulation8Effect(except), underpins);

    /// <summary>Returns a direction under section 14Z21. If the day on which it is given is stated, it may have a last day.</summary>
    internal static LegalDirection Section14Z21Direction(this Sampler sampler, int number, OdsCode except, DateOnly? on = null)
    {
        var effect = sampler.AnySection14Z21Effect(except);
        DirectionTrigger? trigger = sampler.Chance(30) ? null
            : effect is DirectionEffect.Dissolve && sampler.Chance(50) ? DirectionTrigger.ConditionsNotMet
            : sampler.Trigger();
        DateOnly? until = on is { } day && sampler.Chance(30) ? sampler.Day(day, day.AddYears(3)) : null;
        return new(number, DirectionPower.Section14Z21, trigger, sampler.Instrument(), effect, [], until);
    }

    internal static LegalDirection Paragraph9Direction(this Sampler sampler, int number) =>
        new(number, DirectionPower.Schedule6Paragraph9, null, sampler.Instrument(), sampler.ExerciseOnlyEffect(), []);

    internal static AreaChange AreaChange(this Sampler sampler, OdsCode except) =>
        new(sampler.OtherCodes(except, sampler.Choose(0, 2)), sampler.OtherCodes(except, sampler.Choose(0, 2)));

    /// <summary>Returns any direction, which may break rules.</summary>
    internal static LegalDirection AnyDirection(this Sampler sampler) => new(
        sampler.Chance(90) ? sampler.Choose(1, 4) : sampler.Pick(0, -1, int.MinValue, int.MaxValue),
        sampler.PickEnum<DirectionPower>(),
        sampler.Maybe(50, sampler.PickEnum<DirectionTrigger>),
        sampler.Pick("", " ", null, "Direction of January 2013", sampler.Text()),
        sampler.AnyEffect(OdsCode.None),
        sampler.Chance(10) ? null : Sampler.ListOf(sampler.SmallCount(), sampler.Criterion),
        sampler.Maybe(20, sampler.AnyDay));

    internal static Condition Condition(this Sampler sampler) => Authorisation.Condition.Create(sampler.Criterion(), sampler.Chance(90) ? sampler.PickEnum<ConditionLevel>() : null);

    internal static Unlisted AnyUnlisted(this Sampler sampler) => sampler.Next(5) switch
    {
        0 => new Unlisted.Some(),
        3 => new Unlisted.NotKnown(),
        1 => new Unlisted.None(),
        2 => Unlisted.Of(sampler.Pick(1, 118, 119, 120, int.MaxValue)),
        _ => Unlisted.Of(sampler.Choose(0, 119)),
    };

    private static CriterionCode CriterionAt(int ordinal)
    {
        var third = ordinal / 7 % 11;
        var head = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(ordinal / (10 * 11 * 7)) + 1}.{ordinal / (11 * 7) % 10}");
        var tail = third < 10 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $".{third}") : "";
        return CriterionCode.Parse($"{head}{tail}{(char)('A' + (ordinal % 7))}", null);
    }

    private static char Digit(Sampler sampler) => (char)('0' + sampler.Next(10));
}
