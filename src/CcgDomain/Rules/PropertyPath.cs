using System.Globalization;
using System.Text;

namespace CcgDomain.Rules;

/// <summary>Takes the path of a violation apart: the event, the property within it, and the indices within the property.</summary>
internal static class PropertyPath
{
    private const string EventsProperty = "events";

    /// <summary>Finds the event that a path is about: "[3]" at its beginning in a batch, "events[3]" in a document.</summary>
    /// <param name="path">The path.</param>
    /// <param name="end">The number of characters up to the property of the event; 0 if the path names no event.</param>
    /// <returns>The index of the event; null if the path names none.</returns>
    internal static int? FindEvent(ReadOnlySpan<char> path, out int end)
    {
        var start = path.StartsWith(EventsProperty) ? EventsProperty.Length : 0;
        end = 0;
        if (!TryReadIndex(path[start..], out var index, out var length) || (start + length < path.Length && path[start + length] != '.'))
        {
            return null;
        }

        end = Math.Min(start + length + 1, path.Length);
        return index;
    }

    /// <summary>Returns a path without the event and without indices.</summary>
    internal static string PropertyOf(string path)
    {
        FindEvent(path, out var end);
        if (end == 0 && !path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        var property = new StringBuilder(path.Length);
        for (var rest = path.AsSpan(end); !rest.IsEmpty;)
        {
            if (TryReadIndex(rest, out _, out var length))
            {
                rest = rest[length..];
            }
            else
            {
                property.Append(rest[0]);
                rest = rest[1..];
            }
        }

        return property.ToString();
    }

    /// <summary>Returns the indices in a path, without that of the event.</summary>
    internal static ImmutableArray<int> IndicesOf(ReadOnlySpan<char> path)
    {
        FindEvent(path, out var end);
        var indices = ImmutableArray.CreateBuilder<int>();
        for (var rest = path[end..]; !rest.IsEmpty;)
        {
            var length = 1;
            if (rest[0] == '[' && TryReadIndex(rest, out var index, out length))
            {
                indices.Add(index);
            }

            rest = rest[Math.Max(length, 1)..];
        }

        return indices.DrainToImmutable();
    }

    // An index has at most ten digits, so that a path of any length is read in linear time.
    private static bool TryReadIndex(ReadOnlySpan<char> text, out int index, out int length)
    {
        (index, length) = (0, 0);
        if (text.IsEmpty || text[0] != '[')
        {
            return false;
        }

        var digits = text[1..Math.Min(text.Length, 12)].IndexOf(']');
        if (digits <= 0 || !int.TryParse(text.Slice(1, digits), NumberStyles.None, CultureInfo.InvariantCulture, out index))
        {
            return false;
        }

        length = digits + 2;
        return true;
    }
}
