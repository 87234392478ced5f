using CcgDomain.Authorisation;
using CcgDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests;

/// <summary>A property over dull examples holds nothing: the generators must reach what the rules are about.</summary>
public class GeneratorTests
{
    private static readonly LenientHistory[] Sample = Generators.LawfulScenes().Generator.Sample(2000, new Rnd(20130401), 30).ToArray();

    [Fact]
    public void Lawful_histories_reach_every_status_and_record_every_kind_of_event()
    {
        var statuses = Sample.SelectMany(s => Generators.KeyDates.Select(day => s.Ccg.AuthorisationStatusOn(day).GetType().Name)).ToHashSet();
        Assert.Equal(["Applicant", "Conditional", "Directed", "Dissolved", "Full", "NotApplied", "Shadow"], statuses.Order(StringComparer.Ordinal));

        var kinds = Sample.SelectMany(s => s.Ccg.Events).Select(e => e.GetType()).ToHashSet();
        Assert.Equal(typeof(AuthorisationEvent).GetNestedTypes().Where(t => !t.IsAbstract).ToHashSet(), kinds);
    }

    [Fact]
    public void Next_events_break_every_rule_and_many_break_none()
    {
        var broken = Sample.SelectMany(s => s.Ccg.ViolatedBy(s.Next)).GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count());
        foreach (var code in RuleBook.All.Select(rule => rule.Code).Where(code => code[..3] is "TML" or "AUT"))
        {
            Assert.True(broken.GetValueOrDefault(code) >= 5, $"{code} was broken {broken.GetValueOrDefault(code)} times in {Sample.Length}.");
        }

        var accepted = Sample.Count(s => s.Ccg.ViolatedBy(s.Next).Length == 0);
        Assert.True(accepted >= Sample.Length / 4, $"{accepted} of {Sample.Length} were accepted.");
    }
}
