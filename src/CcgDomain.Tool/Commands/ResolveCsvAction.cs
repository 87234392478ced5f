using System.Diagnostics;
using System.Globalization;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve --csv</c>: resolves the codes in a column of a CSV file.</summary>
internal static class ResolveCsvAction
{
    internal static int Run(CommandContext context, string file, string column, DateOnly asAt, string? target)
    {
        var operation = $"open {file}";
        try
        {
            using var input = file == DocumentReader.StandardInput ? null : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            operation = $"read {file}";
            using var resolver = new CsvResolver(input ?? context.In, asAt);
            if (FindError(resolver, file, column) is { } error)
            {
                context.Error.WriteLine($"ccg: {error.Message}");
                return error.ExitCode;
            }

            if (target is not null && file != DocumentReader.StandardInput && Path.GetFullPath(target) == Path.GetFullPath(file))
            {
                context.Error.WriteLine($"ccg: --out: {target} is also the input file.");
                return ExitCode.Failed;
            }

            operation = $"write {target ?? "the result"}";
            using var output = target is null ? null : new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            var stopwatch = Stopwatch.StartNew();
            using (var progress = new ProgressBar(context, input is { CanSeek: true } ? input.Length : null))
            {
                resolver.Copy(resolver.Header.IndexOf(column), output ?? context.OutBytes, () => progress.Update(resolver.BytesRead, resolver.Rows));
            }

            WriteStatistics(context.Error, file, resolver, stopwatch.Elapsed);
            return resolver.Error is null ? ExitCode.Success : ExitCode.Refused;
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot {operation}: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static (string Message, int ExitCode)? FindError(CsvResolver resolver, string file, string column)
    {
        if (resolver.ReadError is { } error)
        {
            return ($"{file}, {error}. Nothing was written.", ExitCode.Refused);
        }

        var columns = resolver.Header;
        var matches = columns.Count(name => name == column);
        return matches == 0 ? ($"{file} has no column '{column}'. It has: {string.Join(", ", columns.Select(name => $"'{name}'"))}.", ExitCode.Failed)
            : matches > 1 ? ($"{file} has {matches} columns '{column}'.", ExitCode.Failed)
            : columns.FirstOrDefault(ResolvedColumns.Names.Contains) is { } existing ? ($"{file} already has a column '{existing}'.", ExitCode.Failed)
            : null;
    }

    private static void WriteStatistics(TextWriter error, string file, CsvResolver resolver, TimeSpan elapsed)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resolver.Rows} rows in {seconds:F3} s: {resolver.Rows / seconds:F0} rows/s"));
        for (var i = 0; i < ResolvedCode.OutcomeNames.Length; i++)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ResolvedCode.OutcomeNames[i],-10}  {resolver.Columns.Counts[i]}"));
        }

        if (resolver.Columns.Counts[(int)ResolutionOutcome.Unknown] > 0)
        {
            error.WriteLine("Unknown codes, kept unchanged, with the number of rows:");
            new PlainTextOutput(error).WriteTable([], [.. resolver.Columns.UnknownCodes.Select(unknown => (IReadOnlyList<StyledText>)[$"  '{unknown.Code}'", $"{unknown.Rows}"])]);
        }

        if (resolver.Columns.UnlistedRows > 0)
        {
            error.WriteLine($"  and other unknown codes in {resolver.Columns.UnlistedRows} more rows");
        }

        if (resolver.Error is { } rowError)
        {
            error.WriteLine($"ccg: {file}, {rowError}. Only the rows before it were written.");
        }
    }
}
