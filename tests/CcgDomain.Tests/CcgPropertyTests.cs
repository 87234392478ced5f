using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests;

/// <summary>Properties of every history, whichever rules were waived when it was recorded.</summary>
public class CcgPropertyTests
{
    [CcgProperty]
    public void Recording_in_one_batch_or_in_two_or_one_by_one_comes_to_the_same(LenientHistory history)
    {
        var oneByOne = history.Ccg.Events.Aggregate(history.Blank, (ccg, e) => ccg.Record(e, history.Rules).OrThrow());
        for (var cut = 0; cut <= history.Ccg.Events.Length; cut++)
        {
            var inTwo = history.Blank.Record(history.Ccg.Events[..cut], history.Rules).OrThrow().Record(history.Ccg.Events[cut..], history.Rules).OrThrow();
            Assert.Equal(oneByOne, inTwo);
            Assert.Equal(oneByOne.Authorisation, inTwo.Authorisation);
            Assert.Equal(oneByOne.CoCommissioning, inTwo.CoCommissioning);
            Assert.Equal(oneByOne.Assurance, inTwo.Assurance);
            Assert.All(DaysOf(history), day => Assert.Equal(oneByOne.Authorisation.AsAt(day), inTwo.Authorisation.AsAt(day)));
            Assert.All(DaysOf(history), day => Assert.Equal(oneByOne.CoCommissioning.AsAt(day), inTwo.CoCommissioning.AsAt(day)));
            Assert.All(DaysOf(history), day => Assert.Equal(oneByOne.Assurance.AsAt(day), inTwo.Assurance.AsAt(day)));
        }
    }

    [CcgProperty]
    public void Questions_about_the_past_between_the_events_change_no_answer(LenientHistory history)
    {
        var days = DaysOf(history);
        var asked = history.Blank;
        foreach (var e in history.Ccg.Events)
        {
            asked = asked.Record(e, history.Rules).OrThrow();
            foreach (var day in days)
            {
                _ = asked.Authorisation.AsAt(day);
                _ = asked.CoCommissioning.AsAt(day);
            }

            _ = asked.Authorisation.Count;
        }

        Assert.Equal(history.Ccg.Authorisation, asked.Authorisation);
        Assert.Equal(history.Ccg.CoCommissioning, asked.CoCommissioning);
        Assert.All(days, day => Assert.Equal(history.Ccg.Authorisation.AsAt(day), asked.Authorisation.AsAt(day)));
        Assert.All(days, day => Assert.Equal(history.Ccg.CoCommissioning.AsAt(day), asked.CoCommissioning.AsAt(day)));
    }

    [CcgProperty]
    public void The_status_on_a_date_does_not_depend_on_the_dates_that_were_asked_for_before(LenientHistory history)
    {
        var days = DaysOf(history);
        var asked = history.Blank.Record(history.Ccg.Events, history.Rules).OrThrow();
        foreach (var day in days.Reverse().Concat(days))
        {
            Assert.Equal(history.Blank.Record(history.Ccg.Events, history.Rules).OrThrow().AuthorisationStatusOn(day), asked.AuthorisationStatusOn(day));
        }
    }

    [CcgProperty]
    public void A_batch_is_refused_where_and_as_its_first_refused_event_is(LenientHistory history)
    {
        var batch = history.Blank.Record([.. history.Ccg.Events, history.Next, history.Next], history.Rules);
        if (history.Ccg.Record(history.Next, history.Rules).TryGet(out var after, out var single))
        {
            Assert.Equal(Indexed(ViolationsOf(after.Record(history.Next, history.Rules)), history.Ccg.Events.Length + 1), ViolationsOf(batch));
        }
        else
        {
            Assert.Equal(Indexed(single, history.Ccg.Events.Length), ViolationsOf(batch));
        }
    }

    [CcgProperty]
    public void The_position_on_a_date_is_that_after_the_events_up_to_it_and_no_other(LenientHistory history)
    {
        foreach (var day in DaysOf(history))
        {
            var known = history.Blank.Record(history.Ccg.Events.Where(e => e.On.Earliest <= day), history.Rules).OrThrow();
            Assert.Equal(known.Authorisation.AsAt(day), history.Ccg.Authorisation.AsAt(day));
            Assert.Equal(known.CoCommissioning.Current, history.Ccg.CoCommissioning.AsAt(day));
            Assert.Equal(known.Assurance.Current, history.Ccg.Assurance.AsAt(day));
            Assert.Equal(known.AuthorisationStatusOn(day), history.Ccg.AuthorisationStatusOn(day));
            Assert.Equal(known.CoCommissioningModelOn(day), history.Ccg.CoCommissioningModelOn(day));
            Assert.Equal(known.InSpecialMeasuresOn(day), history.Ccg.InSpecialMeasuresOn(day));
        }
    }

    [CcgProperty]
    public Property What_is_recorded_later_does_not_change_what_was(LenientHistory history)
    {
        var accepted = history.Ccg.Record(history.Next, history.Rules).TryGet(out var after, out _);
        if (after is not null)
        {
            Assert.All(DaysOf(history).Where(day => day < history.Next.On.Earliest), day =>
            {
                Assert.Equal(history.Ccg.AuthorisationStatusOn(day), after.AuthorisationStatusOn(day));
                Assert.Equal(history.Ccg.CoCommissioning.AsAt(day), after.CoCommissioning.AsAt(day));
                Assert.Equal(history.Ccg.Assurance.AsAt(day), after.Assurance.AsAt(day));
            });
        }

        return true.Classify(accepted, "accepted");
    }

    // An application may be withdrawn, so that a group is an applicant no longer.
    [CcgProperty]
    public void A_lawful_status_never_goes_back(ValidHistory history)
    {
        var stages = DaysOf(history.Ccg).Select(day => history.Ccg.AuthorisationStatusOn(day).Match(_ => 0, _ => 0, _ => 3, _ => 2, _ => 2, _ => 2, _ => 4, _ => throw new InvalidOperationException("Every day is known."))).ToArray();
        Assert.Equal(stages.Order(), stages);
    }

    [CcgProperty]
    public void A_refused_event_changes_nothing(LenientHistory history)
    {
        var (events, authorisation, coCommissioning, assurance) =
            (history.Ccg.Events, history.Ccg.Authorisation.Current, history.Ccg.CoCommissioning.Current, history.Ccg.Assurance.Current);
        var statuses = DaysOf(history).Select(history.Ccg.AuthorisationStatusOn).ToArray();
        _ = history.Ccg.Record(history.Next, history.Rules);

        Assert.Equal(events, history.Ccg.Events);
        Assert.Same(authorisation, history.Ccg.Authorisation.Current);
        Assert.Same(coCommissioning, history.Ccg.CoCommissioning.Current);
        Assert.Same(assurance, history.Ccg.Assurance.Current);
        Assert.Equal(statuses, DaysOf(history).Select(history.Ccg.AuthorisationStatusOn));
        Assert.Equal(history.Blank.Record(events, history.Rules).OrThrow(), history.Ccg);
    }

    [CcgProperty]
    public Property After_a_lawful_history_violations_are_in_table_order_and_none_is_said_twice() => Prop.ForAll(LenientHistory.Under(RuleSet.All), history =>
    {
        var violations = ViolationsOf(history.Ccg.Record(history.Next));
        var places = violations.Select(v => RuleBook.All.IndexOf(v.Rule)).ToArray();
        Assert.Equal(places.Order(), places);
        Assert.Equal(violations.Distinct(), violations);
        Assert.All(violations, v => Assert.EndsWith(".", v.Message, StringComparison.Ordinal));
        return true.Classify(violations.IsEmpty, "accepted").Classify(violations.Length > 1, "several violations");
    });

    [CcgProperty]
    public Property With_everything_waived_that_can_be_nothing_throws_and_every_refusal_is_of_integrity() => Prop.ForAll(LenientHistory.Under(RuleSets.IntegrityOnly), history =>
        history.Ccg.Record(history.Next, RuleSets.IntegrityOnly).Switch(
            after => Assert.All(DaysOf(after), day => Assert.NotEmpty($"{after.AuthorisationStatusOn(day)} {after.Authorisation.AsAt(day)} {after.CoCommissioning.AsAt(day)} {after.Assurance.AsAt(day)}")),
            violations => Assert.All(violations, v => Assert.Equal(RuleBasis.Integrity, v.Rule.Basis))));

    [CcgProperty]
    public Property Waiving_rules_takes_their_violations_away_and_adds_none(LenientHistory history)
    {
        var all = ViolationsOf(history.Ccg.Record(history.Next));
        var fewer = ViolationsOf(history.Ccg.Record(history.Next, history.Rules));
        Assert.Equal(all.Where(v => history.Rules.Includes(v.Rule)), fewer);
        return true.Classify(fewer.Length < all.Length, "some were waived");
    }

    [CcgProperty]
    public void An_event_equals_its_copy_and_no_event_that_says_something_else(LenientHistory history)
    {
        CcgEvent[] events = [.. history.Ccg.Events, history.Next];
        foreach (var e in events)
        {
            var copy = Copy(e);
            Assert.NotSame(e, copy);
            Assert.True(e.Equals(copy) && copy.Equals(e) && e.Equals((object)copy));
            Assert.Equal(e.GetHashCode(), copy.GetHashCode());
            Assert.Equal(e.ToString(), copy.ToString());
            Assert.StartsWith($"{e.On:O}: ", e.ToString(), StringComparison.Ordinal);
            Assert.All(events, other => Assert.Equal(e.Equals(other), other.Equals(e)));
            Assert.All(events.Where(other => other.ToString() != e.ToString()), other => Assert.NotEqual(e, other));
        }
    }

    private static SortedSet<DateOnly> DaysOf(LenientHistory history) => DaysOf(history.Ccg);

    /// <summary>Gets each day on which something happened, the days beside it, and the ends of the calendar.</summary>
    private static SortedSet<DateOnly> DaysOf(Ccg ccg) =>
    [
        DateOnly.MinValue,
        .. ccg.Events.Select(e => e.On.Earliest).Concat(Untils(ccg)).SelectMany(day => new[] { day.DayNumber - 1, day.DayNumber, day.DayNumber + 1, day.DayNumber + 2 })
            .Where(number => number >= 0 && number <= DateOnly.MaxValue.DayNumber)
            .Select(DateOnly.FromDayNumber),
        DateOnly.MaxValue,
    ];

    private static IEnumerable<DateOnly> Untils(Ccg ccg) => SecondOpinion.Facts.Directions(ccg.Events).Select(direction => direction.Until?.Latest).OfType<DateOnly>();

    private static ImmutableArray<Violation> ViolationsOf(Decision<Ccg> decision) => decision.Match(_ => [], violations => violations);

    private static IEnumerable<Violation> Indexed(IEnumerable<Violation> violations, int index) =>
        violations.Select(v => new Violation(v.Rule, v.Path.Length == 0 ? $"[{index}]" : $"[{index}].{v.Path}", v.Message));

    private static CcgEvent Copy(CcgEvent e) => e.Regime().Match<CcgEvent>(authorisation => Copy(authorisation), coCommissioning => Copy(coCommissioning), assurance => Copy(assurance));

    private static AuthorisationEvent Copy(AuthorisationEvent e) => e.Match<AuthorisationEvent>(
        e => new ApplicationMade(e.On, e.Wave),
        e => new ApplicationMoved(e.On, e.To),
        e => new AuthorisationGranted(e.On, [.. e.Conditions.Select(c => Condition.Create(c.Criterion, c.Level))], [.. e.Directions.Select(Copy)], Unlisted.Of(0) == e.Unlisted ? new Unlisted.None() : e.Unlisted, e.UnlistedDirections),
        e => new ConditionDischarged(e.On, e.Criterion),
        e => new ConditionLevelChanged(e.On, e.Criterion, e.Level),
        e => new UnlistedConditionsReviewed(e.On, e.Remaining.Match<Unlisted>(() => new Unlisted.None(), n => new Unlisted.Exactly(n), () => new Unlisted.Some(), () => new Unlisted.NotKnown()), e.RemainingDirections),
        e => new DirectionGiven(e.On, Copy(e.Direction)),
        e => new DirectionVaried(e.On, e.Number, Copy(e.Effect)),
        e => new DirectionRevoked(e.On, e.Number),
        e => new EstablishedByMerger(e.On, Copy(e.Predecessors)),
        e => new Dissolved(e.On, e.Ground, Copy(e.Successors)),
        e => new ConstitutionVaried(e.On, e.Ground, e.Name, e.Area is null ? null : new([.. e.Area.Gained], [.. e.Area.Lost])),
        e => new ConditionsReviewed(e.On),
        e => new ApplicationWithdrawn(e.On),
        e => new MergerProposed(e.On, Copy(e.With), e.StartsOn),
        e => new MergerDecided(e.On, e.Outcome));

    private static CoCommissioningEvent Copy(CoCommissioningEvent e) => e.Match<CoCommissioningEvent>(
        e => new InterestExpressed(e.On, Copy(e.Categories), Copy(e.JointlyWith)),
        e => new ReadinessAssessed(e.On, e.Category, e.Readiness),
        e => new ModelApplied(e.On, e.Model, e.StartsOn),
        e => new ModelApproved(e.On, e.Model, e.StartsOn, e.Pending),
        e => new ApplicationRefused(e.On),
        e => new ApprovalLapsed(e.On),
        e => new ArrangementStarted(e.On, e.Model, e.AllFunctionsFrom),
        e => new WithdrawalNotified(e.On),
        e => new ArrangementEnded(e.On, e.Agreed));

    private static AssuranceEvent Copy(AssuranceEvent e) => e.Match<AssuranceEvent>(
        e => new AssessmentPublished(e.On, e.Year, e.Rating, [.. e.Parts.Select(part => new PartRating(part.Part, part.Rating))]),
        e => new SpecialMeasuresEntered(e.On),
        e => new SpecialMeasuresLeft(e.On));

    private static LegalDirection Copy(LegalDirection d) => 
        new(d.Number, d.Power, d.Trigger, d.Instrument is null ? null : new string(d.Instrument), Copy(d.Effect), Copy(d.Underpins), d.Until);

    private static ImmutableArray<T>? Copy<T>(ImmutableArray<T>? list) => list is { } known ? [.. known] : null;

    private static DirectionEffect Copy(DirectionEffect effect) => effect.Match<DirectionEffect>(
        e => new DirectionEffect.Exercise(e.Requirement),
        e => new DirectionEffect.Cease(
            e.Functions.Match<FunctionScope>(() => new FunctionScope.All(), names => new FunctionScope.Named([.. names])),
            [.. e.By.Select(by => by.Match<ExercisedBy>(() => new ExercisedBy.Board(), code => new ExercisedBy.AnotherCcg(code)))]),
        e => new DirectionEffect.TakeOn([.. e.Functions], e.From),
        _ => new DirectionEffect.ReplaceAccountableOfficer(),
        e => new DirectionEffect.VaryConstitution(e.Variation),
        _ => new DirectionEffect.Dissolve(),
        e => new DirectionEffect.ExerciseOnly([.. e.Functions]),
        _ => new DirectionEffect.NotKnown());
}
