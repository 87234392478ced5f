using CcgDomain.FsCheck;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

/// <summary>Properties of histories prove little unless the histories and the next events reach what the rules are about.</summary>
public class LenientHistoryTests
{
    private static readonly LenientHistory[] Lawful = Sample(LenientHistory.Under(RuleSet.All));

    private static readonly LenientHistory[] Lenient = Sample(LenientHistory.Under(RuleSets.IntegrityOnly));

    [Fact]
    public void Lawful_histories_reach_every_status_and_record_every_kind_of_event()
    {
        var statuses = Lawful.SelectMany(history => history.Ccg.Events.Select(e => history.Ccg.AuthorisationStatusOn(e.On.Earliest).GetType().Name)).ToHashSet();
        Assert.Equal(["Applicant", "Conditional", "Directed", "Dissolved", "Full", "NotApplied", "Shadow"], statuses.Order(StringComparer.Ordinal));
        Assert.Equal(25, Lawful.SelectMany(history => history.Ccg.Events).Select(e => e.GetType()).Distinct().Count());
    }

    [Fact]
    public void Next_events_break_every_rule_and_many_break_none()
    {
        var broken = Lawful.SelectMany(history => history.Ccg.ViolatedBy(history.Next)).GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count());
        foreach (var code in RuleBook.All.Select(rule => rule.Code).Where(code => code[..3] is "TML" or "AUT" or "COC"))
        {
            Assert.True(broken.GetValueOrDefault(code) >= 2, $"{code} was broken {broken.GetValueOrDefault(code)} times in {Lawful.Length}.");
        }

        var accepted = Lawful.Count(history => history.Ccg.ViolatedBy(history.Next).Length == 0);
        Assert.True(accepted >= Lawful.Length / 4, $"{accepted} of {Lawful.Length} were accepted.");
    }

    [Fact]
    public void With_rules_waived_histories_record_what_breaks_each_of_them()
    {
        var broken = Lenient.SelectMany(history => history.Ccg.Events.SelectMany((e, i) => history.Blank.Record(history.Ccg.Events[..i], history.Rules).OrThrow().ViolatedBy(e))).ToHashSet();
        Assert.Equal(
            RuleBook.All.Where(rule => rule.Code[..3] is "TML" or "AUT" or "COC" && rule.Basis != RuleBasis.Integrity).Select(rule => rule.Code),
            RuleBook.All.Select(rule => rule.Code).Where(broken.Contains));
    }

    [Fact]
    public void What_is_shrunk_is_shorter_and_its_rules_accept_it() => Assert.All(Lenient.Take(200), history => Assert.All(
        LenientHistory.Under(history.Rules).Shrinker(history),
        shorter =>
        {
            Assert.Equal(history.Ccg.Events.Length - 1, shorter.Ccg.Events.Length);
            Assert.Equal(shorter.Ccg, shorter.Blank.Record(shorter.Ccg.Events, history.Rules).OrThrow());
        }));

    [Fact]
    public void It_prints_every_event_and_what_was_waived()
    {
        Assert.All(Lenient.Take(50), history =>
        {
            var text = history.ToString();
            Assert.All(history.Ccg.Events.Add(history.Next), e => Assert.Contains($"\n{e}", text, StringComparison.Ordinal));
            Assert.Contains("without", text, StringComparison.Ordinal);
            Assert.Contains("AUT-05", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("without", Lawful[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("rules", () => LenientHistory.Under(null!));
    }

    private static LenientHistory[] Sample(Arbitrary<LenientHistory> histories) => [.. histories.Generator.Sample(2000, new Rnd(20130401), 30)];
}
