using System.Reflection;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.CoCommissioning.CoCommissioningHistories;

namespace CcgDomain.Tests.CoCommissioning;

/// <summary>What holds for every history, whatever it says and whichever rules were waived.</summary>
public class CoCommissioningProperties
{
    private static readonly DateOnly[] Days =
    [
        new(2014, 4, 30), new(2014, 5, 1), new(2014, 6, 20), new(2014, 6, 21), new(2014, 7, 3), new(2015, 1, 9), new(2015, 1, 10), new(2015, 1, 30), new(2015, 1, 31),
        new(2015, 2, 18), new(2015, 3, 31), new(2015, 4, 1), new(2015, 9, 30), new(2015, 10, 1), new(2015, 12, 1), new(2016, 3, 31), new(2016, 4, 1), new(2016, 10, 1),
        new(2017, 4, 1), new(2018, 4, 1), new(2021, 3, 31), new(2021, 4, 1), new(2022, 4, 1), new(2022, 6, 30), new(2022, 7, 1),
    ];

    private static readonly RuleSet[] Sets =
    [
        RuleSet.All,
        RuleSet.All.Without(RuleBasis.Reported),
        RuleSet.All.Without(RuleBasis.Inferred),
        RuleSet.All.Without(RuleBasis.Statute).Without(RuleBasis.Regulation).Without(RuleBasis.Guidance).Without(RuleBasis.Reported).Without(RuleBasis.Inferred),
    ];

    private static readonly OdsCode[] Codes = [Own, Other, OdsCode.Parse("ZZ3", null)];

    private static Gen<DateOnly> Day => Gen.Elements(Days);

    private static Gen<CoCommissioningModel> Model => Gen.Elements(Enum.GetValues<CoCommissioningModel>());

    private static Gen<CoCommissioningCategory> Category => Gen.Elements(Enum.GetValues<CoCommissioningCategory>());

    private static Gen<CcgEvent> Event => Gen.Frequency(
        (2, from day in Day from categories in Category.ListOf() from codes in Gen.Elements(Codes).ListOf() select (CcgEvent)new InterestExpressed(day, [.. categories.Take(3)], [.. codes.Take(2)])),
        (1, from day in Day from category in Category from readiness in Gen.Elements(Enum.GetValues<Readiness>()) select (CcgEvent)new ReadinessAssessed(day, category, readiness)),
        (3, from day in Day from model in Model from startsOn in Day select (CcgEvent)new ModelApplied(day, model, startsOn)),
        (4, from day in Day from model in Model from startsOn in Day from pending in Gen.Elements(false, false, true) select (CcgEvent)new ModelApproved(day, model, startsOn, pending)),
        (1, from day in Day select (CcgEvent)new ApplicationRefused(day)),
        (1, from day in Day select (CcgEvent)new ApprovalLapsed(day)),
        (6, from day in Day from model in Model select (CcgEvent)new ArrangementStarted(day, model)),
        (1, from day in Day select (CcgEvent)new WithdrawalNotified(day)),
        (2, from day in Day select (CcgEvent)new ArrangementEnded(day)),
        (1, from day in Day select (CcgEvent)new AuthorisationEvent.EstablishedByMerger(day, [Other, OdsCode.Parse("ZZ3", null)])),
        (1, from day in Day select (CcgEvent)new AuthorisationEvent.Dissolved(day, DissolutionGround.OwnApplication, [])));

    /// <summary>Events in the order of their days, and the rules to judge by.</summary>
    private static Gen<Claimed> AnyHistory =>
        from size in Gen.Choose(0, 30)
        from events in Gen.ArrayOf(Event, size)
        from established in Gen.Elements(false, true)
        from rules in Gen.Elements(Sets)
        select new Claimed([.. Opening(established), .. events.OrderBy(e => e.On)], rules);

    [Fact]
    public void A_batch_gives_what_its_events_give_one_by_one() => Holds(claimed =>
    {
        var (ccg, accepted) = claimed.OneByOne();
        var batch = Empty.Record(accepted, claimed.Rules).OrThrow();

        return batch == ccg && SamePositions(batch, ccg);
    });

    [Fact]
    public void A_refused_event_changes_nothing_and_names_a_place_in_the_event() => Holds(claimed =>
    {
        var ccg = Empty;
        foreach (var e in claimed.Events)
        {
            var events = ccg.Events;
            var positions = Positions(ccg);
            if (ccg.Record(e, claimed.Rules).TryGet(out var next, out var violations))
            {
                ccg = next;
            }
            else
            {
                Assert.Equal(events, ccg.Events);
                Assert.Equal(positions, Positions(ccg));
                Assert.All(violations, violation => Assert.True(Resolves(e, violation.Path), $"{violation} in {e}"));
                Assert.Equal(violations.OrderBy(v => RuleBook.All.IndexOf(v.Rule)), violations);
            }
        }

        return true;
    });

    [Fact]
    public void A_position_on_a_date_is_that_of_the_events_up_to_it() => Holds(claimed =>
    {
        var (ccg, accepted) = claimed.OneByOne();
        return Days.All(day => Empty.Record(accepted.Where(e => e.On <= day), claimed.Rules).OrThrow().CoCommissioning.Current.Equals(ccg.CoCommissioning.AsAt(day)));
    });

    [Fact]
    public void What_is_recorded_later_does_not_change_what_was() => Holds(claimed =>
    {
        var ccg = Empty;
        foreach (var e in claimed.Events)
        {
            if (ccg.Record(e, claimed.Rules).TryGet(out var next, out _))
            {
                var before = ccg;
                Assert.All(Days.Where(day => day < e.On), day => Assert.Equal(before.CoCommissioning.AsAt(day), next.CoCommissioning.AsAt(day)));
                ccg = next;
            }
        }

        return true;
    });

    [Fact]
    public void From_dissolution_on_there_is_no_model_and_nothing_to_come() => Holds(claimed =>
    {
        var (ccg, accepted) = claimed.OneByOne();
        return accepted.OfType<AuthorisationEvent.Dissolved>().SingleOrDefault() is not { } end
            || Days.Append(DateOnly.MaxValue).Where(day => day >= end.On).Select(ccg.CoCommissioning.AsAt)
                .All(position => position is { Model: CoCommissioningModel.None, Pending: null, Approved: null, Since: null, WithdrawalNotifiedOn: null });
    });

    [Fact]
    public void A_position_never_contradicts_itself_whatever_was_waived() => Holds(claimed =>
    {
        var (ccg, _) = claimed.OneByOne();
        return Positions(ccg).All(position =>
            (position.Model == CoCommissioningModel.None) == (position.Since is null)
            && (position.WithdrawalNotifiedOn is null || position.WithdrawalNotifiedOn >= position.Since)
            && (position.Pending is not null || !position.IsPendingApproval)
            && position.Pending?.Model != CoCommissioningModel.None
            && position.Approved?.Model != CoCommissioningModel.None
            && position.Categories.Distinct().Count() == position.Categories.Length);
    });

    [Fact]
    public void Waiving_rules_only_takes_violations_away() => Holds(claimed =>
    {
        var (ccg, _) = claimed.OneByOne();
        return claimed.Events.All(e => ccg.RefusalsOf(e, claimed.Rules).All(violation => ccg.RefusalsOf(e).Contains(violation)));
    });

    [Fact]
    public void The_histories_say_something()
    {
        var claims = AnyHistory.Sample(300, 30).Select(claimed => claimed.OneByOne().Accepted).ToList();
        var kinds = claims.SelectMany(events => events).Select(e => e.GetType()).ToHashSet();

        Assert.Equal(11, kinds.Count);
        Assert.True(claims.Average(events => events.Count) > 3);
        Assert.True(claims.Count(events => events.OfType<ArrangementStarted>().Any(start => start.Model == CoCommissioningModel.Delegated)) > 5);
    }

    // Half of the histories are of a CCG born of a merger, so that it can be dissolved.
    private static IEnumerable<CcgEvent> Opening(bool established) =>
        established ? [new AuthorisationEvent.EstablishedByMerger(new(2014, 4, 1), [Other, OdsCode.Parse("ZZ3", null)])] : [];

    private static List<CoCommissioningPosition> Positions(Ccg ccg) => [.. Days.Select(ccg.CoCommissioning.AsAt), ccg.CoCommissioning.Current];

    private static bool SamePositions(Ccg one, Ccg other) =>
        Positions(one).SequenceEqual(Positions(other))
        && one.CoCommissioning.SequenceEqual(other.CoCommissioning)
        && one.CoCommissioning.SequenceEqual(one.Events.OfType<CoCommissioningEvent>())
        && one.Authorisation.Current.Equals(other.Authorisation.Current);

    /// <summary>Whether a path names a member of the event as documents write it, or an item in it.</summary>
    private static bool Resolves(CcgEvent e, string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var name = open < 0 ? path : path[..open];
        if (name.Length == 0)
        {
            return open < 0;
        }

        var member = e.GetType().GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Public | BindingFlags.Instance);
        return member is not null
            && char.IsLower(name[0])
            && (open < 0 || int.Parse(path[(open + 1)..^1], System.Globalization.CultureInfo.InvariantCulture) < ((System.Collections.ICollection)member.GetValue(e)!).Count);
    }

    private static void Holds(Func<Claimed, bool> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(30), Prop.ForAll(Arb.From(AnyHistory), law));

    private sealed record Claimed(ImmutableArray<CcgEvent> Events, RuleSet Rules)
    {
        internal (Ccg Ccg, List<CcgEvent> Accepted) OneByOne()
        {
            var ccg = Empty;
            List<CcgEvent> accepted = [];
            foreach (var e in Events)
            {
                if (ccg.Record(e, Rules).TryGet(out var next, out _))
                {
                    ccg = next;
                    accepted.Add(e);
                }
            }

            return (ccg, accepted);
        }

        public override string ToString() => $"{string.Join("\n", Events)}\nby {Array.IndexOf(Sets, Rules)}";
    }
}
