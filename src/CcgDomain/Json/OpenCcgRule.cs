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
    internal static void Validate(ImmutableArray<OdsCode> ccgs, DateOnly asAt, string? path, RuleSet rules, ImmutableArray<Violation>.Builder violations)
    {
        if (!Rule.IsInForceOn(asAt) || !rules.Includes(Rule))
        {
            return;
        }

        for (var i = 0; i < ccgs.Length; i++)
        {
            var message = !CcgRegister.England.TryFind(ccgs[i], out var ccg) ? $"{ccgs[i]} is not in the register of CCGs."
                : asAt < ccg.Opened ? $"{ccgs[i]} opened on {Iso(ccg.Opened)}, after {Iso(asAt)}."
                : asAt > ccg.Closed ? $"{ccgs[i]} closed on {Iso(ccg.Closed)}, before {Iso(asAt)}."
                : null;
            if (message is not null)
            {
                violations.Add(new(Rule, path is null ? "ccg" : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), message));
            }
        }
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
