using System.Runtime.InteropServices;

namespace CcgDomain.Json;

/// <summary>What stands for a property that a document leaves out.</summary>
internal static class JsonDefaults
{
    /// <summary>Returns the list that was read, or an empty one.</summary>
    internal static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;

    /// <inheritdoc cref="OrEmpty{T}(ImmutableArray{T})"/>
    internal static ImmutableArray<T> OrEmpty<T>(this T[]? list) => ImmutableCollectionsMarshal.AsImmutableArray(list ?? []);
}
