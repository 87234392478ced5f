namespace CcgDomain.Governance;

/// <summary>Finds items that are listed more than once, in time that grows with their number.</summary>
internal static class Duplicates
{
    /// <summary>Returns the indices of the items whose key is that of an item before them, in order; none for nearly every list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="key">Gives the key of an item.</param>
    internal static List<int> Of<T, TKey>(ReadOnlySpan<T> items, Func<T, TKey> key)
    {
        List<int> duplicates = [];
        if (items.Length > 1)
        {
            var seen = new HashSet<TKey>(items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                if (!seen.Add(key(items[i])))
                {
                    duplicates.Add(i);
                }
            }
        }

        return duplicates;
    }
}
