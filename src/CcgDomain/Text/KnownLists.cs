using System.Runtime.InteropServices;

namespace CcgDomain.Text;

/// <summary>Lists that may not be known. A field holds one as a default array, and callers see null.</summary>
internal static class KnownLists
{
    /// <summary>Returns the list; null if it is not known.</summary>
    internal static ImmutableArray<T>? OrNull<T>(this ImmutableArray<T> list) => list.IsDefault ? null : list;

    /// <inheritdoc cref="OrNull{T}(ImmutableArray{T})"/>
    internal static ImmutableArray<T>? OrNull<T>(this T[]? list) => list is null ? null : ImmutableCollectionsMarshal.AsImmutableArray(list);

    /// <summary>Determines whether both lists are not known, or have the same items in the same order.</summary>
    internal static bool IsSameAs<T>(this ImmutableArray<T> list, ImmutableArray<T> other)
        where T : IEquatable<T> => list.IsDefault == other.IsDefault && list.AsSpan().SequenceEqual(other.AsSpan());

    /// <summary>Returns a hash code of the items.</summary>
    internal static int HashOfItems<T>(this ImmutableArray<T> list)
    {
        HashCode hash = default;
        foreach (var item in list)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the number of items; -1 if the list is not known. For hash codes.</summary>
    internal static int LengthOrNone<T>(this ImmutableArray<T> list) => list.IsDefault ? -1 : list.Length;
}
