using System.Text;
using CcgDomain.FsCheck.Broken;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>A CCG whose events some set of rules accepted, and one more event, which any rule may refuse. For code that must cope with records that break waived rules.</summary>
public sealed record LenientHistory
{
    private LenientHistory(RuleSet rules, Ccg ccg, CcgEvent next)
    {
        Rules = rules;
        Ccg = ccg;
        Next = next;
    }

    /// <summary>The rules that accepted the events. What they waive, the events may break.</summary>
    public RuleSet Rules { get; }

    /// <summary>The CCG with its events; <see cref="Next"/> is not among them.</summary>
    public Ccg Ccg { get; }

    /// <summary>An event to record next, acceptable or not: often one that may follow, one that nearly may, or an earlier event again.</summary>
    public CcgEvent Next { get; }

    /// <summary>The CCG before anything is recorded.</summary>
    public Ccg Blank => Ccg.Create(Ccg.Code, Ccg.Name);

    /// <summary>Histories that a set of rules accepts.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The arbitrary. It shrinks by leaving out events, so long as the rules accept the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static Arbitrary<LenientHistory> Under(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Arb.From(Sampler.Gen(sampler => Of(sampler, rules)), history => history.Shorter());
    }

    /// <summary>The code and the name, each event on a line of its own, the next event, and the rules that were waived.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(new ValidHistory(Ccg).ToString()).Append("\nand then\n").Append(Next);
        var waived = RuleBook.All.Where(rule => !Rules.Includes(rule)).Select(rule => rule.Code).ToArray();
        return (waived.Length == 0 ? text : text.Append("\nwithout ").AppendJoin(' ', waived)).ToString();
    }

    internal static LenientHistory Of(Sampler sampler, RuleSet rules)
    {
        var ccg = ValidHistory.Nobody(sampler);
        if (sampler.Chance(50))
        {
            // An event that breaks one rule comes next, or is recorded where the rules allow it.
            var broken = BrokenHistories.Of(sampler);
            ccg = broken.History.Ccg;
            if (sampler.Chance(50))
            {
                return new(rules, ccg, broken.Event);
            }

            ccg = Recorded(ccg, broken.Event, rules);
        }

        for (var i = ValidHistory.Length(sampler); i > 0; i--)
        {
            ccg = Recorded(ccg, NextEvent.Of(sampler, ccg), rules);
        }

        return new(rules, ccg, NextEvent.Of(sampler, ccg));
    }

    internal IEnumerable<LenientHistory> Shorter()
    {
        for (var i = Ccg.Events.Length - 1; i >= 0; i--)
        {
            if (Blank.Record(Ccg.Events.RemoveAt(i), Rules).TryGet(out var shorter, out _))
            {
                yield return new(Rules, shorter, Next);
            }
        }
    }

    private static Ccg Recorded(Ccg ccg, CcgEvent e, RuleSet rules) => ccg.Record(e, rules).TryGet(out var after, out _) ? after : ccg;
}
