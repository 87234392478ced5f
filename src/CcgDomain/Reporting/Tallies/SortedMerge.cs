namespace CcgDomain.Reporting;

/// <summary>Adding up the parts of a picture, in time linear in both.</summary>
internal static class SortedMerge
{
    /// <summary>Two lists of one layout, number by number.</summary>
    internal static ImmutableArray<long> Sum(ImmutableArray<long> a, ImmutableArray<long> b)
    {
        var sum = ImmutableArray.CreateBuilder<long>(a.Length);
        for (var i = 0; i < a.Length; i++)
        {
            sum.Add(checked(a[i] + b[i]));
        }

        return sum.MoveToImmutable();
    }

    /// <summary>Two ordered lists as one ordered list; what stands in both stands in it twice.</summary>
    internal static ImmutableArray<T> Merge<T>(ImmutableArray<T> a, ImmutableArray<T> b, IComparer<T>? order = null)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.IsEmpty ? b : a;
        }

        order ??= Comparer<T>.Default;
        var all = ImmutableArray.CreateBuilder<T>(a.Length + b.Length);
        var i = 0;
        var j = 0;
        while (i < a.Length || j < b.Length)
        {
            all.Add(j == b.Length || (i < a.Length && order.Compare(a[i], b[j]) <= 0) ? a[i++] : b[j++]);
        }

        return all.MoveToImmutable();
    }

    internal static ImmutableArray<T> Merge<T>(List<T>? items, IComparer<T>? order = null)
    {
        items?.Sort(order);
        return items is null ? [] : [.. items];
    }
}
