using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>
/// The rules read a second time, from the sentences of the README's table and not from the code, as plainly as they can be put: over what the list of
/// events says before the event, how often the event breaks the rule. Where a sentence leaves a choice, a comment says which was taken.
/// </summary>
internal static partial class Table
{
    private static readonly Row[] Timeline =
    [
        Rule("TML-01", (self, was, e) => was.Anything && e.On < was.LastDay),
        Rule("TML-02", (self, was, e) => was.Ended),
        Rule("TML-03", (self, was, e) => e.On < new DateOnly(2012, 3, 27)),
        Rule("TML-04", (self, was, e) => e.On > new DateOnly(2022, 7, 1) && e is not Dissolved),
    ];

    /// <summary>The code of each broken rule of a set, in table order, once for each time that it is broken.</summary>
    internal static string[] ViolatedBy(OdsCode self, IReadOnlyList<CcgEvent> before, CcgEvent e, RuleSet rules) =>
    [
        .. from row in Timeline.Concat(Authorisation).Concat(CoCommissioning)
           where RuleBook.TryFind(row.Code, out var rule) && rules.Includes(rule)
           from _ in Enumerable.Range(0, row.Broken(self, new(before), e))
           select row.Code,
    ];

    private static Row Rule(string code, Func<OdsCode, Facts, CcgEvent, bool> broken) => new(code, (self, was, e) => broken(self, was, e) ? 1 : 0);

    private static Row Rule(string code, Func<OdsCode, Facts, CcgEvent, int> times) => new(code, times);

    /// <summary>How many of the things that a rule asks are amiss.</summary>
    private static int Times(params bool[] amiss) => amiss.Count(one => one);

    /// <summary>How many items were named before in the list.</summary>
    private static int Repeated<T>(IEnumerable<T> items) => items.GroupBy(item => item).Sum(same => same.Count() - 1);

    private sealed record Row(string Code, Func<OdsCode, Facts, CcgEvent, int> Broken);
}
