using System.Text;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>The rows whose date cannot be read, each with its line; the first of them only, so that the use of memory does not grow.</summary>
internal sealed class BadDates
{
    /// <summary>The largest number of rows that are listed.</summary>
    internal const int MaxRows = 1000;

    private readonly List<(long Line, string Text)> _rows = [];

    /// <summary>The first rows, at most <see cref="MaxRows"/>.</summary>
    internal IReadOnlyList<(long Line, string Text)> Rows => _rows;

    /// <summary>The number of all rows.</summary>
    internal long Count { get; private set; }

    internal void Add(ReadOnlySpan<byte> date, long line)
    {
        Count++;
        if (_rows.Count < MaxRows)
        {
            // A character has at most four bytes.
            _rows.Add((line, Wording.Cut(Encoding.UTF8.GetString(date[..Math.Min(date.Length, (UnmatchedKeys.MaxLength + 1) * 4)]), UnmatchedKeys.MaxLength)));
        }
    }
}
