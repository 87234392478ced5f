namespace CcgDomain.Reporting;

/// <summary>An item of a sorted list that has one item for each key.</summary>
internal interface IKeyed<T>
    where T : IKeyed<T>
{
    int CompareKey(T other);

    /// <summary>Adds an item that has the same key.</summary>
    T Plus(T other);
}

/// <summary>Merges sorted lists in time linear in their lengths.</summary>
internal static class SortedMerge
{
    /// <summary>Merges two lists and adds the items that have the same key.</summary>
    internal static ImmutableArray<T> Sum<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : IKeyed<T>
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty ? right : left;
        }

        var sum = ImmutableArray.CreateBuilder<T>(left.Length + right.Length);
        var i = 0;
        var j = 0;
        while (i < left.Length || j < right.Length)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].CompareKey(right[j]);
            sum.Add(order < 0 ? left[i++] : order > 0 ? right[j++] : left[i++].Plus(right[j++]));
        }

        return sum.DrainToImmutable();
    }

    /// <summary>Merges two lists and keeps the duplicates.</summary>
    internal static ImmutableArray<T> Merge<T>(ImmutableArray<T> left, ImmutableArray<T> right, IComparer<T>? order = null)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return left.IsEmpty ? right : left;
        }

        order ??= Comparer<T>.Default;
        var merged = ImmutableArray.CreateBuilder<T>(left.Length + right.Length);
        var i = 0;
        var j = 0;
        while (i < left.Length || j < right.Length)
        {
            merged.Add(j == right.Length || (i < left.Length && order.Compare(left[i], right[j]) <= 0) ? left[i++] : right[j++]);
        }

        return merged.MoveToImmutable();
    }

    /// <summary>Sorts a list; null is empty.</summary>
    internal static ImmutableArray<T> Sort<T>(List<T>? items, IComparer<T>? order = null)
    {
        items?.Sort(order);
        return items is null ? [] : [.. items];
    }
}
