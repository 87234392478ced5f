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

    /// <summary>Returns a hash code of the items; another one if the list is not known.</summary>
    internal static int HashOfItems<T>(this ImmutableArray<T> list)
    {
        HashCode hash = default;
        hash.Add(list.IsDefault);
        foreach (var item in list.AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
