using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Knows where the members stand in a document if their list is cut short: at "members.list" instead of "members".</summary>
internal static class PartialMembers
{
    /// <summary>Adds violations with their paths as the document writes them.</summary>
    internal static void AddPaths(ImmutableArray<Violation> found, string members, bool listsAllMembers, ImmutableArray<Violation>.Builder violations)
    {
        foreach (var violation in found)
        {
            violations.Add(!listsAllMembers && violation.Path.StartsWith($"{members}[", StringComparison.Ordinal)
                ? new(violation.Rule, $"{members}.list{violation.Path.AsSpan(members.Length)}", violation.Message)
                : violation);
        }
    }
}
