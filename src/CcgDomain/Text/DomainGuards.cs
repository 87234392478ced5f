using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CcgDomain.Text;

/// <summary>
/// Guards for the arguments of public members, beside <c>Null</c> and <c>NullOrWhiteSpace</c>. Each returns the argument, throws what the framework
/// throws in such a case, and allocates nothing unless it throws.
/// </summary>
internal static class DomainGuards
{
    /// <summary>Guards against <c>OdsCode.None</c>, <c>CriterionCode.None</c> and their like, which are the default of their type.</summary>
    internal static T NoCode<T>(this IGuardClause guard, T code, [CallerArgumentExpression(nameof(code))] string? name = null)
        where T : struct, IEquatable<T> =>
        code.Equals(default) ? throw new ArgumentException($"{typeof(T).Name}.None stands for no code.", name) : code;

    /// <summary>Guards against a default array and against a code in it that stands for none.</summary>
    internal static ImmutableArray<T> NoCodes<T>(
        this IGuardClause guard, ImmutableArray<T> codes, [CallerArgumentExpression(nameof(codes))] string? name = null)
        where T : struct, IEquatable<T> =>
        guard.NoCodesIfKnown<T>(codes, name);

    /// <summary>Guards as <see cref="NoCodes"/> does, if the list is known. Returns a default array if it is not.</summary>
    internal static ImmutableArray<T> NoCodesIfKnown<T>(
        this IGuardClause guard, ImmutableArray<T>? codes, [CallerArgumentExpression(nameof(codes))] string? name = null)
        where T : struct, IEquatable<T>
    {
        if (codes is not { } known)
        {
            return default;
        }

        if (known.IsDefault)
        {
            throw DefaultArrayException(name);
        }

        foreach (var code in known.AsSpan())
        {
            guard.NoCode(code, name);
        }

        return known;
    }

    /// <summary>Guards against a value that the enumeration does not define.</summary>
    internal static T Undefined<T>(this IGuardClause guard, T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"This is not a {typeof(T).Name}.");

    /// <summary>Guards against a value, where there is one, that the enumeration does not define.</summary>
    internal static T? Undefined<T>(this IGuardClause guard, T? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        value is { } given ? guard.Undefined(given, name) : null;

    /// <summary>Guards against a default array and against a value in it that the enumeration does not define.</summary>
    internal static ImmutableArray<T> UndefinedItems<T>(
        this IGuardClause guard, ImmutableArray<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : struct, Enum
    {
        foreach (var value in guard.DefaultArray(values, name).AsSpan())
        {
            guard.Undefined(value, name);
        }

        return values;
    }

    /// <summary>Guards against a default array.</summary>
    internal static ImmutableArray<T> DefaultArray<T>(
        this IGuardClause guard, ImmutableArray<T> items, [CallerArgumentExpression(nameof(items))] string? name = null) =>
        items.IsDefault ? throw DefaultArrayException(name) : items;

    /// <summary>Guards against a default array and against null in it.</summary>
    internal static ImmutableArray<T> NullItems<T>(
        this IGuardClause guard, ImmutableArray<T> items, [CallerArgumentExpression(nameof(items))] string? name = null)
        where T : class
    {
        foreach (var item in ImmutableCollectionsMarshal.AsArray(items) ?? throw DefaultArrayException(name))
        {
            if (item is null)
            {
                throw new ArgumentNullException(name);
            }
        }

        return items;
    }

    /// <summary>Guards against an array without items, and otherwise as <see cref="NullItems"/> does: whatever is refused needs a reason.</summary>
    internal static ImmutableArray<T> NoReason<T>(
        this IGuardClause guard, ImmutableArray<T> reasons, [CallerArgumentExpression(nameof(reasons))] string? name = null)
        where T : class =>
        guard.NullItems(reasons, name).IsEmpty ? throw new ArgumentException("At least one is needed.", name) : reasons;

    /// <summary>Guards against null and against half of a surrogate pair, which stands for no character and which no document can hold.</summary>
    internal static string BrokenText(
        this IGuardClause guard, [NotNull] string? text, [CallerArgumentExpression(nameof(text))] string? name = null)
    {
        guard.Null(text, name);
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        return first >= 0 && HasHalfOfPair(text, first) ? throw new ArgumentException("The text holds half of a surrogate pair, which stands for no character.", name) : text;
    }

    /// <summary>Guards against a default array and against broken text in it.</summary>
    internal static ImmutableArray<string> BrokenTexts(
        this IGuardClause guard, ImmutableArray<string> texts, [CallerArgumentExpression(nameof(texts))] string? name = null)
    {
        foreach (var text in guard.DefaultArray(texts, name).AsSpan())
        {
            guard.BrokenText(text, name);
        }

        return texts;
    }

    /// <summary>Guards against an array without texts, and otherwise as <see cref="BrokenTexts"/> does.</summary>
    internal static ImmutableArray<string> NoTexts(
        this IGuardClause guard, ImmutableArray<string> texts, [CallerArgumentExpression(nameof(texts))] string? name = null) =>
        guard.BrokenTexts(texts, name).IsEmpty ? throw new ArgumentException("At least one is needed.", name) : texts;

    /// <summary>Guards against blank text, and otherwise as <see cref="BrokenText"/> does.</summary>
    internal static string Blank(this IGuardClause guard, [NotNull] string? text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        guard.BrokenText(guard.NullOrWhiteSpace(text, name), name);

    /// <summary>Guards against a value less than the least that is allowed.</summary>
    internal static T Below<T>(this IGuardClause guard, T value, T least, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(least) < 0 ? throw RangeException(name, value, "less than", least) : value;

    /// <summary>Guards against a value greater than the most that is allowed.</summary>
    internal static T Above<T>(this IGuardClause guard, T value, T most, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(most) > 0 ? throw RangeException(name, value, "greater than", most) : value;

    /// <summary>Guards against a date before the first that is allowed.</summary>
    internal static DateOnly Before(this IGuardClause guard, DateOnly date, DateOnly first, [CallerArgumentExpression(nameof(date))] string? name = null) =>
        date < first ? throw EarlyDateException(name, date, first) : date;

    /// <summary>Guards against null among the items of a sequence.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="item">An item.</param>
    /// <param name="name">The name of the sequence.</param>
    internal static T NullItem<T>(this IGuardClause guard, [NotNull] T? item, string name)
        where T : class =>
        item ?? throw new ArgumentException("An item is null.", name);

    /// <summary>Guards against a span of another length.</summary>
    internal static void OtherLength<T>(
        this IGuardClause guard, ReadOnlySpan<T> items, int length, [CallerArgumentExpression(nameof(items))] string? name = null)
    {
        if (items.Length != length)
        {
            throw new ArgumentException($"The length is {items.Length} and must be {length}.", name);
        }
    }

    /// <summary>Guards against an object of another type, which does not compare with a <typeparamref name="T"/>.</summary>
    internal static T OtherType<T>(this IGuardClause guard, object value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct =>
        value is T own ? own : throw new ArgumentException($"{typeof(T).Name} compares with {typeof(T).Name} only.", name);

    private static bool HasHalfOfPair(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }

    // The exceptions that need text are made here, so that a guard that passes never needs the code that makes it.
    private static ArgumentException DefaultArrayException(string? name) => new("The array is default; an empty one is [].", name);

    private static ArgumentOutOfRangeException RangeException(string? name, object? value, string comparison, object? limit) =>
        new(name, value, string.Create(CultureInfo.InvariantCulture, $"The value is {comparison} {limit}."));

    private static ArgumentOutOfRangeException EarlyDateException(string? name, DateOnly date, DateOnly first) => new(name, date, $"The date is before {first:O}.");
}
