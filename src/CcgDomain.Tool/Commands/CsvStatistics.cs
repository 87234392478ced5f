using System.Globalization;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary>Writes what became of the rows of a CSV file.</summary>
internal static class CsvStatistics
{
    /// <summary>The largest number of keys, and of rows, that are shown on the error stream.</summary>
    internal const int MaxShown = 20;

    /// <summary>Writes the statistics.</summary>
    /// <param name="writer">The writer to write to.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="resolver">What was done.</param>
    /// <param name="elapsed">The time it took.</param>
    /// <param name="maxShown">The largest number of keys, and of rows, that are listed.</param>
    internal static void Write(TextWriter writer, CsvRequest request, CsvResolver resolver, TimeSpan elapsed, int maxShown)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var outcomes = resolver.Outcomes;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resolver.RowCount} rows in {seconds:F3} s: {resolver.RowCount / seconds:F0} rows/s"));
        foreach (var outcome in Enum.GetValues<ResolutionOutcome>())
        {
            // What most files have nothing of is shown only where there is something.
            if (outcomes[outcome] > 0 || outcome <= ResolutionOutcome.Unknown)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {outcome.Name(),-10}  {outcomes[outcome]}"));
            }
        }

        WriteUnmatched(writer, outcomes, request, maxShown);
        WriteBadDates(writer, outcomes.BadDates, maxShown);
        if (resolver.Error is { } error)
        {
            writer.WriteLine($"ccg: {request.File}, {error}. {(request.Target is null ? "Only the rows before it were written." : "Nothing was written.")}");
        }
    }

    private static void WriteUnmatched(TextWriter writer, RowOutcomes outcomes, CsvRequest request, int maxShown)
    {
        if (outcomes.Unmatched.Count == 0)
        {
            return;
        }

        writer.WriteLine("Unknown keys, kept unchanged, with the number of rows:");
        List<(string Key, long Rows)> shown = [.. outcomes.Unmatched.Keys.Take(maxShown)];
        new PlainTextOutput(writer).WriteTable([], [.. shown.Select(unknown => (IReadOnlyList<StyledText>)[$"  '{unknown.Key}'", $"{unknown.Rows}", Suggestions.For(unknown.Key)])]);
        if (outcomes[ResolutionOutcome.Unknown] - shown.Sum(unknown => unknown.Rows) is > 0 and var rest)
        {
            writer.WriteLine($"  and other unknown keys in {rest} more rows{(request.Report is null ? $" (--report FILE lists up to {UnmatchedKeys.MaxKeys})" : "")}");
        }
    }

    private static void WriteBadDates(TextWriter writer, BadDates dates, int maxShown)
    {
        if (dates.Count == 0)
        {
            return;
        }

        writer.WriteLine("Rows whose date is not one such as 2013-04-01, kept unresolved:");
        foreach (var (line, text) in dates.Rows.Take(maxShown))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  line {line}: '{text}'"));
        }

        if (dates.Count - Math.Min(dates.Rows.Count, maxShown) is > 0 and var rest)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {rest} more rows"));
        }
    }
}
