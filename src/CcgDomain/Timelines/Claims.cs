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

    /// <summary>A text that can be written down: lone halves of a surrogate pair stand for nothing, and no document can hold them.</summary>
    internal static string Text(string text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new ArgumentException("The text holds half of a surrogate pair, which stands for no character.", name);
            }
        }

        return text;
    }

    internal static ImmutableArray<string> Texts(ImmutableArray<string> texts, [CallerArgumentExpression(nameof(texts))] string? name = null)
    {
        foreach (var text in NotDefault(texts, name))
        {
            Text(text, name);
        }

        return texts;
    }

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
