using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Shrinks values. Each result is valid and strictly simpler, so that shrinking ends.</summary>
internal static class Shrink
{
    private static readonly DateOnly Simplest = KeyDates.FullOperation;

    /// <summary>Shrinks an item of a list to earlier ones: the first, the one half-way, the one before it. Shrinks any other value to the first item.</summary>
    internal static IEnumerable<T> ToEarlier<T>(IReadOnlyList<T> all, T value)
    {
        var index = 0;
        while (index < all.Count && !Equals(all[index], value))
        {
            index++;
        }

        int[] earlier = index == all.Count ? [0] : index == 0 ? [] : [0, index / 2, index - 1];
        return earlier.Distinct().Select(i => all[i]);
    }

    /// <summary>Shrinks every value to the simplest one.</summary>
    internal static IEnumerable<T> To<T>(T simplest, T value) => Equals(simplest, value) ? [] : [simplest];

    /// <summary>Shrinks a rule set to all rules, and then to sets that waive fewer rules.</summary>
    internal static IEnumerable<RuleSet> Rules(RuleSet rules)
    {
        ImmutableArray<string> waived = [.. RuleBook.All.Where(rule => !rules.Includes(rule)).Select(rule => rule.Code)];
        return List(waived).Prepend([]).Take(waived.Length > 0 ? int.MaxValue : 0).Select(codes => codes.Aggregate(RuleSet.All, (all, code) => all.Without(code)));
    }

    internal static IEnumerable<DateOnly> Day(DateOnly day)
    {
        var distance = day.DayNumber - Simplest.DayNumber;
        if (distance != 0)
        {
            yield return Simplest;
        }

        for (distance /= 2; distance != 0; distance /= 2)
        {
            yield return DateOnly.FromDayNumber(day.DayNumber - distance);
        }
    }

    /// <summary>Shrinks a date to its earliest and its latest day, and those.</summary>
    internal static IEnumerable<EventDate> Date(EventDate date) =>
        date.IsExact ? Day(date.Earliest).Select(day => (EventDate)day) : [date.Earliest, date.Latest];

    /// <summary>Shrinks a list by removing either half, by removing each item, and by shrinking each item.</summary>
    internal static IEnumerable<ImmutableArray<T>> List<T>(ImmutableArray<T> items, Func<T, IEnumerable<T>>? shrinkItem = null, int minLength = 0)
    {
        if (items.Length > 3 && items.Length / 2 >= minLength)
        {
            yield return items[..(items.Length / 2)];
            yield return items[(items.Length / 2)..];
        }

        for (var i = 0; i < items.Length && items.Length > minLength; i++)
        {
            yield return items.RemoveAt(i);
        }

        for (var i = 0; i < items.Length && shrinkItem is not null; i++)
        {
            foreach (var item in shrinkItem(items[i]))
            {
                yield return items.SetItem(i, item);
            }
        }
    }

    /// <summary>Shrinks a list that is not known to an empty one, and any other as <see cref="List"/> does.</summary>
    private static IEnumerable<ImmutableArray<T>> Known<T>(ImmutableArray<T>? items, Func<T, IEnumerable<T>>? shrinkItem = null) =>
        items is { } known ? List(known, shrinkItem) : [[]];

    internal static IEnumerable<string> Text(string text) => text is "" or "x" ? [] : string.IsNullOrWhiteSpace(text) ? [""] : ["x"];

    internal static IEnumerable<T> Enum<T>(T value)
        where T : struct, Enum => System.Enum.GetValues<T>().TakeWhile(other => !other.Equals(value));

    internal static IEnumerable<OdsCode> Code(OdsCode code)
    {
        var text = code.ToString();
        if (text.Length > OdsCode.MinLength)
        {
            yield return OdsCode.Parse(text[..^1], null);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '0')
            {
                yield return OdsCode.Parse($"{text[..i]}0{text[(i + 1)..]}", null);
            }
        }
    }

    internal static IEnumerable<GssCode> Gss(GssCode code)
    {
        var text = code.ToString();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '0')
            {
                yield return GssCode.Parse($"{text[..i]}0{text[(i + 1)..]}", null);
            }
        }
    }

    internal static IEnumerable<CcgName> Name(CcgName name) => name.Place == "X" ? [] : [CcgName.Parse("NHS X CCG", null)];

    internal static IEnumerable<CriterionCode> Criterion(CriterionCode code)
    {
        var text = code.ToString();
        if (text.Length > 4)
        {
            yield return CriterionCode.Parse($"{text[..3]}{text[^1]}", null);
        }
        else if (text != "1.0A")
        {
            yield return CriterionCode.Parse("1.0A", null);
        }
    }

    internal static IEnumerable<Condition> Condition(Condition condition) =>
    [
        .. Criterion(condition.Criterion).Select(criterion => Authorisation.Condition.Create(criterion, condition.Level)),
        .. condition.Level is { } known ? Enum(known).Select(level => Authorisation.Condition.Create(condition.Criterion, level)) : [],
    ];

    internal static IEnumerable<Unlisted> Unlisted(Unlisted unlisted) => unlisted switch
    {
        Authorisation.Unlisted.None => [],
        Authorisation.Unlisted.Exactly { Count: > 1 } exactly => [Authorisation.Unlisted.Of(0), Authorisation.Unlisted.Of(1), Authorisation.Unlisted.Of(exactly.Count / 2)],
        _ => [Authorisation.Unlisted.Of(0)],
    };

    internal static IEnumerable<FunctionScope> Scope(FunctionScope scope) =>
        scope is FunctionScope.Named named ? [new FunctionScope.All(), .. List(named.Functions, Text, minLength: 1).Select(functions => new FunctionScope.Named(functions))] : [];

    internal static IEnumerable<ExercisedBy> ExercisedBy(ExercisedBy by) => by is ExercisedBy.AnotherCcg ? [new ExercisedBy.Board()] : [];

    internal static IEnumerable<DirectionEffect> Effect(DirectionEffect effect) => effect switch
    {
        DirectionEffect.ReplaceAccountableOfficer => [],
        DirectionEffect.Cease cease =>
        [
            new DirectionEffect.ReplaceAccountableOfficer(),
            .. Scope(cease.Functions).Select(scope => new DirectionEffect.Cease(scope, cease.By)),
            .. List(cease.By, ExercisedBy).Select(by => new DirectionEffect.Cease(cease.Functions, by)),
        ],
        DirectionEffect.TakeOn takeOn =>
        [
            new DirectionEffect.ReplaceAccountableOfficer(),
            .. List(takeOn.From, Code, minLength: 1).Select(from => new DirectionEffect.TakeOn(takeOn.Functions, from)),
            .. List(takeOn.Functions, Text, minLength: 1).Select(functions => new DirectionEffect.TakeOn(functions, takeOn.From)),
        ],
        _ => [new DirectionEffect.ReplaceAccountableOfficer()],
    };

    internal static IEnumerable<LegalDirection> Direction(LegalDirection d) =>
    [
        .. Known(d.Underpins).Select(underpins => new LegalDirection(d.Number, d.Power, d.Trigger, d.Instrument, d.Effect, underpins, d.Until)),
        .. Effect(d.Effect).Select(effect => new LegalDirection(d.Number, d.Power, d.Trigger, d.Instrument, effect, d.Underpins, d.Until)),
        .. (d.Instrument is null ? [] : Text(d.Instrument)).Select(instrument => new LegalDirection(d.Number, d.Power, d.Trigger, instrument, d.Effect, d.Underpins, d.Until)),
        .. d.Until is null ? Array.Empty<LegalDirection>() : [new(d.Number, d.Power, d.Trigger, d.Instrument, d.Effect, d.Underpins)],
    ];

    internal static IEnumerable<PartRating> Part(PartRating part) =>
    [
        .. Enum(part.Part).Select(other => new PartRating(other, part.Rating)), .. Enum(part.Rating).Select(rating => new PartRating(part.Part, rating)),
    ];

    internal static IEnumerable<AreaChange> Area(AreaChange area) =>
    [
        .. List(area.Gained, Code).Select(gained => new AreaChange(gained, area.Lost)), .. List(area.Lost, Code).Select(lost => new AreaChange(area.Gained, lost)),
    ];

    /// <summary>Shrinks the contents of an event, and then its day.</summary>
    internal static IEnumerable<CcgEvent> Event(CcgEvent e) => [.. Contents(e), .. Date(e.On).Select(date => WithDate(e, date))];

    private static IEnumerable<CcgEvent> Contents(CcgEvent e) => e switch
    {
        AuthorisationGranted g =>
        [
            .. List(g.Conditions, Condition).Select(conditions => new AuthorisationGranted(g.On, conditions, g.Directions, g.Unlisted, g.UnlistedDirections)),
            .. List(g.Directions, Direction).Select(directions => new AuthorisationGranted(g.On, g.Conditions, directions, g.Unlisted, g.UnlistedDirections)),
            .. Unlisted(g.Unlisted).Select(unlisted => new AuthorisationGranted(g.On, g.Conditions, g.Directions, unlisted, g.UnlistedDirections)),
            .. Unlisted(g.UnlistedDirections).Select(unlisted => new AuthorisationGranted(g.On, g.Conditions, g.Directions, g.Unlisted, unlisted)),
        ],
        DirectionGiven given => Direction(given.Direction).Select(direction => new DirectionGiven(given.On, direction)),
        DirectionVaried varied => Effect(varied.Effect).Select(effect => new DirectionVaried(varied.On, varied.Number, effect)),
        UnlistedConditionsReviewed reviewed =>
        [
            .. Unlisted(reviewed.Remaining).Select(remaining => new UnlistedConditionsReviewed(reviewed.On, remaining, reviewed.RemainingDirections)),
            .. reviewed.RemainingDirections is null ? Array.Empty<CcgEvent>() : [new UnlistedConditionsReviewed(reviewed.On, reviewed.Remaining)],
        ],
        EstablishedByMerger merger => Known(merger.Predecessors, Code).Select(codes => new EstablishedByMerger(merger.On, codes)),
        Dissolved end => Known(end.Successors, Code).Select(codes => new Dissolved(end.On, end.Ground, codes)),
        ConstitutionVaried varied =>
        [
            .. varied.Area is null ? [] : Area(varied.Area).Prepend(null).Select(area => new ConstitutionVaried(varied.On, varied.Ground, varied.Name, area)),
            .. varied.Name is null ? Array.Empty<CcgEvent>() : [new ConstitutionVaried(varied.On, varied.Ground, null, varied.Area)],
            .. Enum(varied.Ground).Select(ground => new ConstitutionVaried(varied.On, ground, varied.Name, varied.Area)),
        ],
        MergerProposed proposed => Known(proposed.With, Code).Select(codes => new MergerProposed(proposed.On, codes, proposed.StartsOn)),
        ArrangementStarted { AllFunctionsFrom: not null } started => [new ArrangementStarted(started.On, started.Model)],
        ArrangementEnded { Agreed: true } ended => [new ArrangementEnded(ended.On)],
        InterestExpressed bid =>
        [
            .. Known(bid.Categories).Select(categories => new InterestExpressed(bid.On, categories, bid.JointlyWith)),
            .. Known(bid.JointlyWith, Code).Select(codes => new InterestExpressed(bid.On, bid.Categories, codes)),
        ],
        AssessmentPublished assessment =>
        [
            .. List(assessment.Parts).Select(parts => new AssessmentPublished(assessment.On, assessment.Year, assessment.Rating, parts)),
            .. Enum(assessment.Rating).Select(rating => new AssessmentPublished(assessment.On, assessment.Year, rating, assessment.Parts)),
            .. ToEarlier(FinancialYear.All, assessment.Year).Select(year => new AssessmentPublished(assessment.On, year, assessment.Rating, assessment.Parts)),
        ],
        _ => [],
    };

    internal static CcgEvent WithDate(CcgEvent e, EventDate on) => e switch
    {
        AuthorisationEvent a => a.Match<CcgEvent>(
            x => new ApplicationMade(on, x.Wave),
            x => new ApplicationMoved(on, x.To),
            x => new AuthorisationGranted(on, x.Conditions, x.Directions, x.Unlisted, x.UnlistedDirections),
            x => new ConditionDischarged(on, x.Criterion),
            x => new ConditionLevelChanged(on, x.Criterion, x.Level),
            x => new UnlistedConditionsReviewed(on, x.Remaining, x.RemainingDirections),
            x => new DirectionGiven(on, x.Direction),
            x => new DirectionVaried(on, x.Number, x.Effect),
            x => new DirectionRevoked(on, x.Number),
            x => new EstablishedByMerger(on, x.Predecessors),
            x => new Dissolved(on, x.Ground, x.Successors),
            x => new ConstitutionVaried(on, x.Ground, x.Name, x.Area),
            _ => new ConditionsReviewed(on),
            _ => new ApplicationWithdrawn(on),
            x => new MergerProposed(on, x.With, x.StartsOn),
            x => new MergerDecided(on, x.Outcome)),
        AssuranceEvent a => a.Match<CcgEvent>(
            x => new AssessmentPublished(on, x.Year, x.Rating, x.Parts),
            _ => new SpecialMeasuresEntered(on),
            _ => new SpecialMeasuresLeft(on)),
        _ => ((CoCommissioningEvent)e).Match<CcgEvent>(
            x => new InterestExpressed(on, x.Categories, x.JointlyWith),
            x => new ReadinessAssessed(on, x.Category, x.Readiness),
            x => new ModelApplied(on, x.Model, x.StartsOn),
            x => new ModelApproved(on, x.Model, x.StartsOn, x.Pending),
            _ => new ApplicationRefused(on),
            _ => new ApprovalLapsed(on),
            x => new ArrangementStarted(on, x.Model, x.AllFunctionsFrom),
            _ => new WithdrawalNotified(on),
            x => new ArrangementEnded(on, x.Agreed)),
    };
}
