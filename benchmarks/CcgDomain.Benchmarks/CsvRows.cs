using System.Buffers.Text;
using System.IO;

namespace CcgDomain.Benchmarks;

/// <summary>Compares two CSV files whose rows, of one line each, begin with their numbers from 0: the same bytes in each row, in whichever order the rows of the second file stand.</summary>
internal static class CsvRows
{
    /// <summary>Compares the files.</summary>
    /// <param name="expected">The file whose rows are in order.</param>
    /// <param name="actual">The file to compare with it.</param>
    /// <returns>0 if both have the same header and the same rows; otherwise, 1.</returns>
    internal static int Compare(string expected, string actual)
    {
        byte[] left = File.ReadAllBytes(expected), right = File.ReadAllBytes(actual);
        var rows = new Dictionary<long, Range>();
        var (start, header) = Next(right, 0);
        for (Range row; start < right.Length; rows.Add(NumberOf(right.AsSpan(row)), row))
        {
            (start, row) = Next(right, start);
        }

        (start, var expectedHeader) = Next(left, 0);
        var same = left.AsSpan(expectedHeader).SequenceEqual(right.AsSpan(header));
        while (same && start < left.Length)
        {
            (start, var row) = Next(left, start);
            same = rows.Remove(NumberOf(left.AsSpan(row)), out var other) && left.AsSpan(row).SequenceEqual(right.AsSpan(other));
        }

        if (same && rows.Count == 0)
        {
            return 0;
        }

        Console.Error.WriteLine($"{expected} and {actual} differ before byte {start} of the first.");
        return 1;
    }

    private static (int End, Range Line) Next(byte[] bytes, int start)
    {
        var length = bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        var end = length == 0 ? bytes.Length : start + length;
        return (end, start..end);
    }

    private static long NumberOf(ReadOnlySpan<byte> row) => Utf8Parser.TryParse(row, out long number, out _) ? number : -1;
}
