using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Knows where the members stand in a document if their list is cut short: at "members.list" instead of "members".</summary>
internal static class PartialMembers
{
    /// <summary>Returns violations with their paths as the document writes them.</summary>
    internal static ImmutableArray<Violation> Paths(ImmutableArray<Violation> found, string members, bool listsAllMembers)
    {
        if (listsAllMembers || found.IsEmpty)
        {
            return found;
        }

        var violations = ImmutableArray.CreateBuilder<Violation>(found.Length);
        foreach (var violation in found)
        {
            violations.Add(violation.Path.StartsWith($"{members}[", StringComparison.Ordinal)
                ? new(violation.Rule, $"{members}.list{violation.Path.AsSpan(members.Length)}", violation.Message)
                : violation);
        }

        return violations.MoveToImmutable();
    }
}
