using System.Globalization;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Limits the violations of a document that are listed, because a document of a megabyte can break rules in a hundred thousand places.</summary>
internal static class ViolationLimit
{
    /// <summary>Cuts the violations of a refusal after a number of them, and says in a last one how many more there are.</summary>
    internal static Decision<T> Apply<T>(Decision<T> decision, int maxViolations) =>
        decision.TryGet(out _, out var violations) || violations.Length <= maxViolations
            ? decision
            : Decision.Refuse<T>([.. violations.AsSpan(0, maxViolations), Last(violations.Length, maxViolations)]);

    private static Violation Last(int found, int maxViolations) => new(
        JsonRules.Listed,
        "",
        string.Create(CultureInfo.InvariantCulture, $"{found} violations were found, which is {found - maxViolations} more than the limit of {maxViolations}. The rest is not listed."));
}
