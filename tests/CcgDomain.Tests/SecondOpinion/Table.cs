using CcgDomain.Assurance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>
/// The rules implemented a second time, from their statements alone and as plainly as possible: how often an event breaks each rule, given the
/// events before it. Where a statement can be read in two ways, a comment says which was chosen.
/// </summary>
internal static partial class Table
{
    private static readonly Row[] Timeline =
    [
        Rule("TML-01", (self, before, e) => before.Anything && e.On.Earliest < before.LastDay),

        // A rating for a year that had not ended by then breaks ASR-05 and not this rule.
        Rule("TML-02", (self, before, e) => before.Ended && e is not AssuranceEvent.AssessmentPublished),
        Rule("TML-03", (self, before, e) => e.On.Earliest < new DateOnly(2012, 3, 27)),
        Rule("TML-04", (self, before, e) => e.On.Earliest >= new DateOnly(2022, 7, 1) && e is not Dissolved),
    ];

    /// <summary>Gets the code of each broken rule of a set, in table order, once for each violation.</summary>
    internal static string[] ViolatedBy(OdsCode self, IReadOnlyList<CcgEvent> before, CcgEvent e, RuleSet rules, bool isPartial = false) =>
    [
        .. from row in Timeline.Concat(Authorisation).Concat(CoCommissioning).Concat(Assurance)
           where RuleBook.TryFind(row.Code, out var rule) && rules.Includes(rule)
           from _ in Enumerable.Range(0, row.Broken(self, new(before, isPartial), e))
           select row.Code,
    ];

    private static Row Rule(string code, Func<OdsCode, Facts, CcgEvent, bool> broken) => new(code, (self, before, e) => broken(self, before, e) ? 1 : 0);

    private static Row Rule(string code, Func<OdsCode, Facts, CcgEvent, int> times) => new(code, times);

    /// <summary>Counts the requirements of a rule that are broken.</summary>
    private static int Times(params bool[] broken) => broken.Count(it => it);

    /// <summary>Counts the items that occur earlier in the list.</summary>
    private static int Repeated<T>(IEnumerable<T> items) => items.GroupBy(item => item).Sum(same => same.Count() - 1);

    private sealed record Row(string Code, Func<OdsCode, Facts, CcgEvent, int> Broken);
}
