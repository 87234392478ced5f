using System.Runtime.CompilerServices;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Guards that only this room needs, in addition to <see cref="DomainGuards"/>.</summary>
internal static class GovernanceGuards
{
    /// <summary>Guards against a default array, and against blank or broken text in it.</summary>
    internal static ImmutableArray<string> Blanks(
        this IGuardClause guard, ImmutableArray<string> texts, [CallerArgumentExpression(nameof(texts))] string? name = null)
    {
        foreach (var text in guard.DefaultArray(texts, name))
        {
            guard.Blank(text, name);
        }

        return texts;
    }

    /// <summary>Guards against a default or empty array, and against an undefined role in it.</summary>
    internal static ImmutableArray<MemberRole> NoRole(
        this IGuardClause guard, ImmutableArray<MemberRole> roles, [CallerArgumentExpression(nameof(roles))] string? name = null) =>
        guard.UndefinedItems(roles, name).IsEmpty ? throw new ArgumentException("At least one role is required.", name) : roles;
}
