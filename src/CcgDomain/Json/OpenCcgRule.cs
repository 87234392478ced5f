using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The rule that compares the CCGs of a document about a committee or governing body with the register.</summary>
internal static class OpenCcgRule
{
    internal static readonly Rule Rule = new(
        "GOV-54",
        RuleBasis.Reported,
        RegisterSources.OrganisationDataService,
        "In a document, a CCG that has a committee or governing body is in the register, and is open on the day. The register opens CCGs on 1 April 2013 at the earliest.",
        from: RegimeDates.FullOperation,
        until: RegimeDates.LastDay);

    /// <summary>Adds a violation for each CCG that is not open.</summary>
    /// <param name="ccgs">The CCGs.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="path">The path of the list in the document; null if there is one CCG, which stands at "ccg".</param>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="violations">The violations to add to.</param>
    internal static void Validate(ImmutableArray<OdsCode> ccgs, DateOnly asAt, string? path, RuleSet rules, ViolationLimit violations)
    {
        if (!Rule.IsInForceOn(asAt) || !rules.Includes(Rule))
        {
            return;
        }

        for (var i = 0; i < ccgs.Length; i++)
        {
            if (!CcgRegister.England.TryFind(ccgs[i], out var ccg) || !ccg.IsOpenOn(asAt))
            {
                violations.Add((ccgs[i], ccg, asAt, path, i), static closed => Violation(closed));
            }
        }
    }

    private static Violation Violation((OdsCode Code, RegisteredCcg? Ccg, DateOnly AsAt, string? Path, int Index) closed) => new(
        Rule,
        closed.Path is null ? "ccg" : string.Create(CultureInfo.InvariantCulture, $"{closed.Path}[{closed.Index}]"),
        closed.Ccg is null ? $"{closed.Code} is not in the register of CCGs."
            : closed.AsAt < closed.Ccg.Opened ? $"{closed.Code} opened on {Iso(closed.Ccg.Opened)}, after {Iso(closed.AsAt)}."
            : $"{closed.Code} closed on {Iso(closed.Ccg.Closed)}, before {Iso(closed.AsAt)}.");

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
