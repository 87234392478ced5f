using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests;

/// <summary>What holds of every history.</summary>
public class CcgPropertyTests
{
    private static readonly DateOnly[] Days = [DateOnly.MinValue, .. Generators.KeyDates, DateOnly.MaxValue];

    [Fact]
    public void Recording_in_one_batch_or_in_two_or_one_by_one_comes_to_the_same() => Holds(Generators.Scenes(), scene =>
    {
        var oneByOne = scene.Ccg.Events.Aggregate(SampleHistories.Nobody, (ccg, e) => ccg.Record(e, scene.Rules).OrThrow());
        for (var cut = 0; cut <= scene.Ccg.Events.Length; cut++)
        {
            var inTwo = SampleHistories.Nobody.Record(scene.Ccg.Events[..cut], scene.Rules).OrThrow().Record(scene.Ccg.Events[cut..], scene.Rules).OrThrow();
            Assert.Equal(oneByOne, inTwo);
            Assert.Equal(oneByOne.Authorisation, inTwo.Authorisation);
            Assert.All(Days, day => Assert.Equal(oneByOne.Authorisation.AsAt(day), inTwo.Authorisation.AsAt(day)));
        }
    });

    [Fact]
    public void A_batch_is_refused_where_and_as_its_first_refused_event_is() => Holds(Generators.Scenes(), scene =>
    {
        var batch = SampleHistories.Nobody.Record([.. scene.Ccg.Events, scene.Next, scene.Next], scene.Rules);
        if (scene.Ccg.Record(scene.Next, scene.Rules).TryGet(out var after, out var single))
        {
            Assert.Equal(Indexed(ViolationsOf(after.Record(scene.Next, scene.Rules)), scene.Ccg.Events.Length + 1), ViolationsOf(batch));
        }
        else
        {
            Assert.Equal(Indexed(single, scene.Ccg.Events.Length), ViolationsOf(batch));
        }
    });

    [Fact]
    public void The_position_on_a_date_is_that_after_the_events_up_to_it_and_no_other() => Holds(Generators.Scenes(), scene =>
    {
        foreach (var day in Days)
        {
            var known = SampleHistories.Nobody.Record(scene.Ccg.Events.Where(e => e.On <= day), scene.Rules).OrThrow();
            Assert.Equal(known.Authorisation.Current, scene.Ccg.Authorisation.AsAt(day));
            Assert.Equal(known.AuthorisationStatusOn(day), scene.Ccg.AuthorisationStatusOn(day));
        }
    });

    [Fact]
    public void What_is_recorded_later_does_not_change_what_was() => Holds(Generators.Scenes(), scene =>
    {
        if (scene.Ccg.Record(scene.Next, scene.Rules).TryGet(out var after, out _))
        {
            Assert.All(
                Days.Where(day => day < scene.Next.On),
                day => Assert.Equal(scene.Ccg.AuthorisationStatusOn(day), after.AuthorisationStatusOn(day)));
        }
    });

    [Fact]
    public void A_lawful_status_never_goes_back() => Holds(Generators.LawfulScenes(), scene =>
    {
        var stages = Days.Select(day => scene.Ccg.AuthorisationStatusOn(day).Match(_ => 0, _ => 1, _ => 3, _ => 2, _ => 2, _ => 2, _ => 4)).ToArray();
        Assert.Equal(stages.Order(), stages);
    });

    [Fact]
    public void A_refused_event_changes_nothing() => Holds(Generators.Scenes(), scene =>
    {
        var (events, position) = (scene.Ccg.Events, scene.Ccg.Authorisation.Current);
        var statuses = Days.Select(scene.Ccg.AuthorisationStatusOn).ToArray();
        _ = scene.Ccg.Record(scene.Next, scene.Rules);

        Assert.Equal(events, scene.Ccg.Events);
        Assert.Same(position, scene.Ccg.Authorisation.Current);
        Assert.Equal(statuses, Days.Select(scene.Ccg.AuthorisationStatusOn));
        Assert.Equal(SampleHistories.Nobody.Record(events, scene.Rules).OrThrow(), scene.Ccg);
    });

    [Fact]
    public void Violations_are_in_table_order_and_none_is_said_twice() => Holds(Generators.LawfulScenes(), scene =>
    {
        if (!scene.Ccg.Record(scene.Next).TryGet(out _, out var violations))
        {
            var places = violations.Select(v => RuleBook.All.IndexOf(v.Rule)).ToArray();
            Assert.Equal(places.Order(), places);
            Assert.Equal(violations.Distinct(), violations);
            Assert.All(violations, v => Assert.EndsWith(".", v.Message, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void With_everything_waived_that_can_be_nothing_throws_and_every_refusal_is_of_integrity() => Holds(Generators.Scenes(Gen.Constant(Everything.Waivable)), scene =>
    {
        scene.Ccg.Record(scene.Next, Everything.Waivable).Switch(
            after => Assert.All(Days, day => Assert.NotEmpty($"{after.AuthorisationStatusOn(day)} {after.Authorisation.AsAt(day)}")),
            violations => Assert.All(violations, v => Assert.Equal(RuleBasis.Integrity, v.Rule.Basis)));
    });

    [Fact]
    public void Waiving_rules_takes_their_violations_away_and_adds_none() => Holds(Generators.Scenes(), scene =>
    {
        var all = ViolationsOf(scene.Ccg.Record(scene.Next));
        Assert.Equal(all.Where(v => scene.Rules.Includes(v.Rule)), ViolationsOf(scene.Ccg.Record(scene.Next, scene.Rules)));
    });

    [Fact]
    public void An_event_equals_its_copy_and_no_event_that_says_something_else() => Holds(Generators.Scenes(), scene =>
    {
        CcgEvent[] events = [.. scene.Ccg.Events, scene.Next];
        foreach (var e in events)
        {
            var copy = Copy((AuthorisationEvent)e);
            Assert.NotSame(e, copy);
            Assert.True(e.Equals(copy) && copy.Equals(e) && e.Equals((object)copy));
            Assert.Equal(e.GetHashCode(), copy.GetHashCode());
            Assert.Equal(e.ToString(), copy.ToString());
            Assert.StartsWith($"{e.On:O}: ", e.ToString(), StringComparison.Ordinal);
            Assert.All(events, other => Assert.Equal(e.Equals(other), other.Equals(e)));
            Assert.All(events.Where(other => other.ToString() != e.ToString()), other => Assert.NotEqual(e, other));
        }
    });

    private static void Holds(Arbitrary<LenientHistory> scenes, Action<LenientHistory> law) => Prop.ForAll(scenes, law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static ImmutableArray<Violation> ViolationsOf(Decision<Ccg> decision) => decision.Match(_ => [], violations => violations);

    private static IEnumerable<Violation> Indexed(IEnumerable<Violation> violations, int index) =>
        violations.Select(v => new Violation(v.Rule, v.Path.Length == 0 ? $"[{index}]" : $"[{index}].{v.Path}", v.Message));

    private static AuthorisationEvent Copy(AuthorisationEvent e) => e.Match<AuthorisationEvent>(
        e => new ApplicationMade(e.On, e.Wave),
        e => new ApplicationMoved(e.On, e.To),
        e => new AuthorisationGranted(e.On, [.. e.Conditions.Select(c => Condition.Create(c.Criterion, c.Level))], [.. e.Directions.Select(Copy)], Unlisted.Of(0) == e.Unlisted ? new Unlisted.None() : e.Unlisted),
        e => new ConditionDischarged(e.On, e.Criterion),
        e => new ConditionLevelChanged(e.On, e.Criterion, e.Level),
        e => new UnlistedConditionsReviewed(e.On, e.Remaining.Match<Unlisted>(() => new Unlisted.None(), n => new Unlisted.Exactly(n), () => new Unlisted.Some())),
        e => new DirectionGiven(e.On, Copy(e.Direction)),
        e => new DirectionVaried(e.On, e.Number, Copy(e.Effect)),
        e => new DirectionRevoked(e.On, e.Number),
        e => new EstablishedByMerger(e.On, [.. e.Predecessors]),
        e => new Dissolved(e.On, e.Ground, [.. e.Successors]));

    private static LegalDirection Copy(LegalDirection d) => new(d.Number, d.Power, d.Trigger, new string(d.Instrument), Copy(d.Effect), [.. d.Underpins]);

    private static DirectionEffect Copy(DirectionEffect effect) => effect.Match<DirectionEffect>(
        e => new DirectionEffect.Exercise(e.Requirement),
        e => new DirectionEffect.Cease(
            e.Functions.Match<FunctionScope>(() => new FunctionScope.All(), names => new FunctionScope.Named([.. names])),
            e.By.Match<ExercisedBy>(() => new ExercisedBy.Board(), code => new ExercisedBy.AnotherCcg(code))),
        e => new DirectionEffect.TakeOn([.. e.Functions], e.From),
        _ => new DirectionEffect.ReplaceAccountableOfficer(),
        e => new DirectionEffect.VaryConstitution(e.Variation),
        _ => new DirectionEffect.Dissolve());
}
