using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Tests.Generated.Laws;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>The library and the second implementation of the rules agree on which rules are broken, how often and in which order.</summary>
public class SecondOpinionTests
{
    [CcgProperty]
    public Property They_agree_after_a_lawful_history() => Prop.ForAll(LenientHistory.Under(RuleSet.All), Agree);

    [CcgProperty]
    public Property They_agree_after_a_history_with_rules_waived(LenientHistory history) => Agree(history);

    [CcgProperty(EndSize = 30)]
    public Property They_find_nothing_in_a_nation_event_by_event_at_both_ends_of_a_merger(Nation nation)
    {
        foreach (var ccg in nation.Ccgs)
        {
            Assert.All(ccg.Events, (e, i) => Assert.Empty(Table.ViolatedBy(ccg.Code, ccg.Events[..i], e, RuleSet.All)));
        }

        return true.Classify(nation.Ccgs.Any(ccg => ccg.Events is [EstablishedByMerger, ..]), "a CCG born of a merger");
    }

    [CcgProperty]
    public Property They_find_the_one_rule_that_is_broken(BrokenRule.InHistory broken)
    {
        var (ccg, e) = (broken.History.Ccg, broken.Event);
        Assert.Equal([broken.Rule.Code], Table.ViolatedBy(ccg.Code, ccg.Events, e, RuleSet.All).Distinct());
        Agree(ccg, e, RuleSet.All);
        return true.Collect(broken.Rule.Code[..3]);
    }

    // What the library keeps of an earlier day is an interval too, so that it may not see that two days cannot both be chosen; what it calls broken always is.
    [CcgProperty(MaxTest = 250)]
    public Property They_agree_where_days_are_intervals_and_a_record_is_partial() => Prop.ForAll(Arb.From(Sampler.CreateGenerator(WithIntervals)), told =>
    {
        var (ccg, next) = told;
        var actual = ccg.Record(next).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code)).Distinct().Order().ToArray();
        if (IntervalOpinion.BrokenBy(ccg, next, RuleSet.All) is not { } broken)
        {
            Assert.Contains("TML-01", actual);
        }
        else if (ccg.Events.All(e => e.On.IsExact))
        {
            Assert.Equal(broken.Order(), actual);
        }
        else
        {
            Assert.Subset(broken, actual.ToHashSet());
        }

        return true.Classify(actual.Length == 0, "accepted").Classify(!next.On.IsExact, "next on an interval").Classify(ccg.RecordKind == RecordKind.Partial, "partial");
    });

    [Fact]
    public void The_walks_of_the_laws_break_every_rule()
    {
        HashSet<string> broken = [];
        foreach (var walk in Sampler.CreateGenerator(Walk.Of).Sample(800, new Rnd(2013, 2023), 40))
        {
            var ccg = walk.Blank;
            foreach (var e in walk.Events)
            {
                broken.UnionWith(Table.ViolatedBy(ccg.Code, ccg.Events, e, RuleSet.All));
                ccg = ccg.Record(e, RuleSets.IntegrityOnly).TryGet(out var next, out _) ? next : ccg;
            }
        }

        Assert.Equal(RuleBook.All.Select(rule => rule.Code).TakeWhile(code => !code.StartsWith("GOV", StringComparison.Ordinal)), RuleBook.All.Select(rule => rule.Code).Where(broken.Contains));
    }

    /// <summary>Returns a record in which a few days are intervals of some days, perhaps without what came first, and an event to record next, mostly on an interval of any length.</summary>
    private static (Ccg Ccg, CcgEvent Next) WithIntervals(Sampler s)
    {
        var exact = LenientHistory.Create(s, RuleSet.All);
        var isPartial = s.Chance(50);
        var events = exact.Ccg.Events[(isPartial && s.Chance(50) ? s.Choose(0, exact.Ccg.Events.Length) : 0)..];
        for (var vague = s.Choose(0, 3); vague > 0 && !events.IsEmpty; vague--)
        {
            var place = s.Next(events.Length);
            var day = exact.Ccg.Events[exact.Ccg.Events.Length - events.Length + place].On.Earliest;
            events = events.SetItem(place, Shrink.WithDate(events[place], new(day.AddDays(-s.Choose(0, 2)), day.AddDays(s.Choose(0, 2)))));
        }

        var blank = isPartial ? Ccg.CreatePartial(exact.Ccg.Code, exact.Ccg.Name) : exact.Blank;
        var next = s.Chance(20) ? Vagueness.WithoutOthers(exact.Next) : exact.Next;
        return (blank.Record(events).OrThrow(), s.Chance(60) ? Shrink.WithDate(next, s.Vague(next.On.Earliest)) : next);
    }

    private static Property Agree(LenientHistory history)
    {
        Agree(history.Ccg, history.Next, RuleSet.All);
        Agree(history.Ccg, history.Next, history.Rules);
        return true.Classify(history.Ccg.Record(history.Next, history.Rules).TryGet(out _, out _), "accepted");
    }

    private static void Agree(Ccg ccg, CcgEvent e, RuleSet rules) => Assert.Equal(
        Table.ViolatedBy(ccg.Code, ccg.Events, e, rules),
        ccg.Record(e, rules).Match(_ => [], violations => violations.Select(violation => violation.Rule.Code)));
}
