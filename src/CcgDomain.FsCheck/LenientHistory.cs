using System.Text;
using CcgDomain.FsCheck.BrokenRules;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>
/// Represents a CCG whose events a set of rules accepted, and one more event, which any rule may refuse. For testing code that must handle records
/// that break waived rules.
/// </summary>
public sealed record LenientHistory
{
    private LenientHistory(RuleSet rules, Ccg ccg, CcgEvent next)
    {
        Rules = rules;
        Ccg = ccg;
        Next = next;
    }

    /// <summary>Gets the rules that accepted the events, which may break the rules that these waive.</summary>
    public RuleSet Rules { get; }

    /// <summary>Gets the CCG with its events; <see cref="Next"/> is not among them.</summary>
    public Ccg Ccg { get; }

    /// <summary>Gets an event to record next, which may be refused: one that may follow, one that differs from such an event in one point, or an earlier event again.</summary>
    public CcgEvent Next { get; }

    /// <summary>Gets the CCG without events.</summary>
    public Ccg Blank => Ccg.Create(Ccg.Code, Ccg.Name);

    /// <summary>Generates histories that a set of rules accepts.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>The arbitrary. It shrinks by removing events, as long as the rules accept the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public static Arbitrary<LenientHistory> Under(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Arb.From(Sampler.CreateGenerator(sampler => Create(sampler, rules)), history => history.Shrink());
    }

    /// <summary>Returns the code and the name, each event on a line of its own, the next event, and the waived rules.</summary>
    /// <returns>The history as several lines of text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(new ValidHistory(Ccg).ToString()).Append("\nand then\n").Append(Next);
        var waived = RuleBook.All.Where(rule => !Rules.Includes(rule)).Select(rule => rule.Code).ToArray();
        return (waived.Length == 0 ? text : text.Append("\nwithout ").AppendJoin(' ', waived)).ToString();
    }

    internal static LenientHistory Create(Sampler sampler, RuleSet rules)
    {
        var ccg = ValidHistory.NewCcg(sampler);
        if (sampler.Chance(50))
        {
            // An event that breaks one rule comes next, or is recorded where the rules allow it.
            var broken = BrokenEventRules.Break(sampler);
            ccg = broken.History.Ccg;
            if (sampler.Chance(50))
            {
                return new(rules, ccg, broken.Event);
            }

            ccg = Recorded(ccg, broken.Event, rules);
        }

        for (var i = ValidHistory.EventCount(sampler); i > 0; i--)
        {
            ccg = Recorded(ccg, NextEvent.Create(sampler, ccg), rules);
        }

        return new(rules, ccg, NextEvent.Create(sampler, ccg));
    }

    internal IEnumerable<LenientHistory> Shrink()
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
