namespace CcgDomain.Governance;

/// <summary>Finds items that are listed more than once.</summary>
internal static class Duplicates
{
    /// <summary>Determines whether an item has the key of an item before it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="index">The index of the item.</param>
    /// <param name="key">Gives the key of an item.</param>
    internal static bool IsDuplicate<T>(this ImmutableArray<T> items, int index, Func<T, string> key)
    {
        for (var i = 0; i < index; i++)
        {
            if (key(items[i]) == key(items[index]))
            {
                return true;
            }
        }

        return false;
    }
}
