using System.Runtime.CompilerServices;
using CcgDomain.Timelines;

namespace CcgDomain.Governance;

/// <summary>What a claim of this room may not be made of, beside what <see cref="Claims"/> refuses: blank text, undefined choices in lists.</summary>
internal static class Claim
{
    internal static string Said([NotNull] string? text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return Claims.Text(text, name);
    }

    internal static ImmutableArray<string> Said(ImmutableArray<string> texts, [CallerArgumentExpression(nameof(texts))] string? name = null)
    {
        foreach (var text in Claims.NotDefault(texts, name))
        {
            Said(text, name);
        }

        return texts;
    }

    internal static ImmutableArray<T> Defined<T>(ImmutableArray<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : struct, Enum
    {
        foreach (var value in Claims.NotDefault(values, name))
        {
            Claims.Defined(value, name);
        }

        return values;
    }

    internal static ImmutableArray<MemberRole> Roles(ImmutableArray<MemberRole> roles, [CallerArgumentExpression(nameof(roles))] string? name = null) =>
        Defined(roles, name).IsEmpty ? throw new ArgumentException("At least one role is needed.", name) : roles;
}
