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
