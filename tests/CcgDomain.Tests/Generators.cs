using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests;

/// <summary>A CCG with a history that some rules let in, and one more event that may be anything.</summary>
internal sealed record LenientHistory(RuleSet Rules, Ccg Ccg, CcgEvent Next)
{
    public override string ToString() => string.Join(Environment.NewLine, Ccg.Events.Select(e => $"  {e}").Append($"  then {Next}").Prepend(string.Empty));
}

/// <summary>
/// Histories and events made to hit what matters: days beside the dates of the rules, criteria that are open, numbers that were used,
/// every kind of event. Each event is drawn with the CCG at hand; one that is refused is left out of the history.
/// </summary>
internal static class Generators
{
    private static readonly string[] Criteria = ["1.3B", "2.4.2B", "3.1.1C", "6.4G"];

    private static readonly string[] Codes = ["99Z", "99Y", "99X", "99W"];

    /// <summary>The dates that rules speak of, and the days beside them, in order.</summary>
    internal static readonly DateOnly[] KeyDates =
    [
        .. new DateOnly[]
            {
                new(2012, 3, 27), new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1), new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15),
                new(2013, 3, 6), new(2013, 4, 1), new(2013, 7, 25), new(2015, 4, 1), new(2022, 4, 1), new(2022, 7, 1),
            }
            .SelectMany(day => new[] { day.AddDays(-1), day, day.AddDays(1) }),
    ];

    internal static readonly Gen<RuleSet> SomeRules = Gen.Frequency(
        (5, Gen.Constant(RuleSet.All)),
        (3, Gen.Elements(Everything.WaivableBases.ToArray()).Select(basis => RuleSet.All.Without(basis))),
        (3, Gen.Constant(Everything.Waivable)));

    /// <summary>A scene under all rules, or with some waived for its history.</summary>
    internal static Arbitrary<LenientHistory> Scenes(Gen<RuleSet>? rules = null) => Arb.ToArbitrary(
        from set in rules ?? SomeRules
        from length in Gen.Choose(0, 20)
        from ccg in History(SampleHistories.Nobody, set, length)
        from next in Event(ccg)
        select new LenientHistory(set, ccg, next),
        Smaller);

    internal static Arbitrary<LenientHistory> LawfulScenes() => Scenes(Gen.Constant(RuleSet.All));

    /// <summary>Any event; what is interesting depends on the CCG.</summary>
    internal static Gen<CcgEvent> Event(Ccg ccg)
    {
        var now = ccg.Authorisation.Current;
        var day = Day(ccg);
        var wave = Gen.Elements(Enum.GetValues<AuthorisationWave>());
        var criterion = Criterion([.. now.Conditions.Select(c => c.Criterion)]);
        var open = now.Conditions.Select(c => c.Criterion).ToArray();
        var inForce = now.Directions.Select(d => d.Number).ToArray();
        var number = inForce.Length == 0 ? Gen.Choose(1, 5) : Gen.Frequency((5, Gen.Elements(inForce)), (1, Gen.Choose(1, 5)));
        var unused = Enumerable.Range(1, 99).First(n => !now.State.NumbersUsed.Contains(n));
        var (application, grant, after) =
            now.EstablishedOn is not null ? (1, 1, 10)
            : now.Wave is not null ? (3, 20, 1)
            : (20, 1, 1);

        return Gen.Frequency(
            (application, from w in wave from at in Gen.Frequency((4, Beside(w.Facts().Deadline)), (1, day)) select (CcgEvent)new ApplicationMade(at, w)),
            (now.Wave is null ? 1 : application, from at in day from w in wave select (CcgEvent)new ApplicationMoved(at, w)),
            (grant, from at in Gen.Frequency((1, day), (4, Beside((now.Wave ?? AuthorisationWave.One).Facts().DecisionMeeting))) from granted in Gen.Frequency((3, LawfulGrant(at)), (1, Granted(at))) select (CcgEvent)granted),
            (now.EstablishedOn is null && now.Wave is null ? 6 : 1,
                from at in Gen.OneOf(day, FirstOfApril) from codes in SomeCodes(4) select (CcgEvent)new EstablishedByMerger(at, codes)),
            (after, from at in day from c in criterion select (CcgEvent)new ConditionDischarged(at, c)),
            (after, from at in day from c in criterion from level in Level select (CcgEvent)new ConditionLevelChanged(at, c, level)),
            (after, from at in day from remaining in SomeUnlisted select (CcgEvent)new UnlistedConditionsReviewed(at, remaining)),
            (after, from at in day from direction in Gen.Frequency((4, LawfulDirection(unused, open)), (2, Direction(criterion))) select (CcgEvent)new DirectionGiven(at, direction)),
            (after, from at in day from n in number from effect in Effect select (CcgEvent)new DirectionVaried(at, n, effect)),
            (after, from at in day from n in number select (CcgEvent)new DirectionRevoked(at, n)),
            (Math.Min(after, 2),
                from at in Gen.OneOf(day, FirstOfApril, Gen.Constant(new DateOnly(2022, 7, 1)))
                from ground in Gen.Elements(Enum.GetValues<DissolutionGround>())
                from successors in Gen.Frequency((2, Gen.Constant(ImmutableArray<OdsCode>.Empty)), (3, SomeCodes(2)))
                select (CcgEvent)new Dissolved(at, ground, successors)));
    }

    private static readonly Gen<DateOnly> FirstOfApril = Gen.Elements(new DateOnly(2013, 4, 1), new(2015, 4, 1), new(2020, 4, 1), new(2022, 4, 1));

    private static readonly Gen<ConditionLevel> Level = Gen.Elements(Enum.GetValues<ConditionLevel>());

    private static readonly Gen<Unlisted> SomeUnlisted = Gen.Frequency(
        (4, Gen.Constant(Unlisted.Of(0))),
        (3, Gen.Choose(1, 6).Select(Unlisted.Of)),
        (2, Gen.Constant<Unlisted>(new Unlisted.Some())),
        (1, Gen.Choose(113, 122).Select(Unlisted.Of)));

    private static readonly Gen<DirectionEffect> Effect = Gen.Elements(
        SampleHistories.Effects.Exercise,
        SampleHistories.Effects.CeaseSome,
        SampleHistories.Effects.CeaseAll,
        SampleHistories.Effects.CeaseAll,
        SampleHistories.Effects.ReplaceOfficer,
        SampleHistories.Effects.VaryConstitution,
        SampleHistories.Effects.Dissolve,
        SampleHistories.Effects.TakeOn("99Y"),
        SampleHistories.Effects.TakeOn("99Z"),
        SampleHistories.Effects.CeaseBy("99Y"),
        SampleHistories.Effects.CeaseBy("99Z"));

    private static readonly Gen<DirectionEffect> LawfulEffect =
        Gen.Elements(SampleHistories.Effects.Exercise, SampleHistories.Effects.CeaseSome, SampleHistories.Effects.CeaseAll, SampleHistories.Effects.ReplaceOfficer, SampleHistories.Effects.TakeOn("99Y"));

    private static Gen<Ccg> History(Ccg ccg, RuleSet rules, int length) => length == 0
        ? Gen.Constant(ccg)
        : from e in Event(ccg)
          from whole in History(ccg.Record(e, rules).TryGet(out var next, out _) ? next : ccg, rules, length - 1)
          select whole;

    // The same day, or soon after it; now and then a day beside any date, before or after; rarely the first or the last day there is.
    private static Gen<DateOnly> Day(Ccg ccg)
    {
        var any = Gen.Elements(KeyDates);
        if (ccg.Events.IsEmpty)
        {
            return Gen.Frequency((30, Gen.Elements(KeyDates[1..14])), (5, any), (1, Gen.Constant(DateOnly.MinValue)));
        }

        var last = ccg.Events[^1].On;
        var soon = KeyDates.Where(day => day > last).Take(4).DefaultIfEmpty(last).ToArray();
        return Gen.Frequency(
            (30, Gen.Constant(last)),
            (20, Gen.Elements(soon)),
            (3, any),
            (10, Gen.Constant(last.AddDays(last == DateOnly.MaxValue ? 0 : 1))),
            (2, Gen.Constant(last.AddDays(last == DateOnly.MinValue ? 0 : -1))),
            (1, Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue)));
    }

    private static Gen<DateOnly> Beside(DateOnly day) => Gen.Frequency((1, Gen.Constant(day.AddDays(-1))), (4, Gen.Constant(day)), (1, Gen.Constant(day.AddDays(1))));

    private static Gen<CriterionCode> Criterion(CriterionCode[] open)
    {
        var any = Gen.Elements(Criteria).Select(text => CriterionCode.Parse(text));
        return open.Length == 0 ? any : Gen.Frequency((5, Gen.Elements(open)), (1, any));
    }

    private static Gen<ImmutableArray<OdsCode>> SomeCodes(int most) =>
        from count in Gen.Choose(0, most)
        from codes in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant("99Z")), (9, Gen.Elements(Codes[1..]))), count)
        select codes.Select(SampleHistories.Code).ToImmutableArray();

    /// <summary>Each condition at level IV or above underpinned; but for its day a grant that no rule objects to.</summary>
    private static Gen<AuthorisationGranted> LawfulGrant(DateOnly at) =>
        from conditions in Conditions(Gen.SubListOf(Criteria))
        let high = conditions.Where(c => c.Level >= ConditionLevel.IV).Select(c => c.Criterion).ToImmutableArray()
        from first in LawfulEffect
        from count in Gen.Choose(high.IsEmpty ? 0 : 1, 2)
        from rest in LawfulEffect
        from unlisted in Gen.Frequency((3, Gen.Constant(Unlisted.Of(0))), (1, Gen.Choose(1, 4).Select(Unlisted.Of)), (1, Gen.Constant<Unlisted>(new Unlisted.Some())))
        let directions = new[] { new LegalDirection(1, DirectionPower.Regulation8, null, "Direction", first, high), new(2, DirectionPower.Regulation8, null, "Direction", rest, []) }
        select new AuthorisationGranted(at, conditions, [.. directions.Take(count)], unlisted);

    private static Gen<LegalDirection> LawfulDirection(int number, CriterionCode[] open) =>
        from effect in LawfulEffect
        from underpins in Gen.SubListOf(open)
        from under14Z21 in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        select under14Z21
            ? new LegalDirection(number, DirectionPower.Section14Z21, DirectionTrigger.SignificantRisk, string.Empty, effect, [])
            : new LegalDirection(number, DirectionPower.Regulation8, null, "Direction", effect, [.. underpins]);

    private static Gen<AuthorisationGranted> Granted(DateOnly at) =>
        from conditions in Gen.Frequency((3, Conditions(Gen.SubListOf(Criteria))), (1, Conditions(Gen.ListOf(Gen.Elements(Criteria)))))
        from count in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 3)))
        from directions in Gen.ArrayOf(Direction(Criterion([.. conditions.Select(c => c.Criterion)])), count)
        from unlisted in Gen.Frequency((2, Gen.Constant(Unlisted.Of(0))), (1, SomeUnlisted))
        select new AuthorisationGranted(at, conditions, [.. directions], unlisted);

    private static Gen<ImmutableArray<Condition>> Conditions(Gen<List<string>> criteria) =>
        from listed in criteria
        from levels in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(1, 3)), (2, Gen.Choose(4, 7))), listed.Count)
        select listed.Zip(levels, (text, level) => Condition.Create(CriterionCode.Parse(text), (ConditionLevel)level)).ToImmutableArray();

    private static Gen<LegalDirection> Direction(Gen<CriterionCode> criterion) =>
        from number in Gen.Choose(1, 5)
        from power in Gen.Frequency((3, Gen.Constant(DirectionPower.Regulation8)), (2, Gen.Constant(DirectionPower.Section14Z21)))
        from oddTrigger in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from instrument in Gen.Frequency((3, Gen.Constant("Direction")), (1, Gen.Elements("", " ")))
        from effect in Effect
        from count in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 3)))
        from underpins in Gen.ArrayOf(criterion, power == DirectionPower.Section14Z21 ? count / 3 : count)
        let trigger = (power == DirectionPower.Section14Z21) == oddTrigger ? (DirectionTrigger?)null : DirectionTrigger.Failing
        select new LegalDirection(number, power, trigger, instrument, effect, [.. underpins]);

    private static IEnumerable<LenientHistory> Smaller(LenientHistory scene)
    {
        for (var i = scene.Ccg.Events.Length - 1; i >= 0; i--)
        {
            if (SampleHistories.Nobody.Record(scene.Ccg.Events.RemoveAt(i), scene.Rules).TryGet(out var smaller, out _))
            {
                yield return scene with { Ccg = smaller };
            }
        }
    }
}
