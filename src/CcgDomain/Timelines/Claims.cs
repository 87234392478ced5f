using System.Runtime.CompilerServices;
using CcgDomain.Organisations;

namespace CcgDomain.Timelines;

/// <summary>What a claim may not be made of: nulls, undefined enumeration values, default codes, default arrays.</summary>
internal static class Claims
{
    internal static OdsCode Given(OdsCode code, [CallerArgumentExpression(nameof(code))] string? name = null) =>
        code.IsNone ? throw new ArgumentException("OdsCode.None is no organisation.", name) : code;

    internal static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"This is not a {typeof(T).Name}.");

    internal static ImmutableArray<OdsCode> Given(ImmutableArray<OdsCode> codes, [CallerArgumentExpression(nameof(codes))] string? name = null)
    {
        foreach (var code in NotDefault(codes, name))
        {
            Given(code, name);
        }

        return codes;
    }

    internal static ImmutableArray<T> Given<T>(ImmutableArray<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
        where T : class
    {
        foreach (var item in NotDefault(items, name))
        {
            ArgumentNullException.ThrowIfNull(item, name);
        }

        return items;
    }

    internal static ImmutableArray<T> NotDefault<T>(ImmutableArray<T> items, string? name) =>
        items.IsDefault ? throw new ArgumentException("The array is default; an empty one is [].", name) : items;
}
