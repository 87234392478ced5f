using System.Diagnostics;
using System.Globalization;
using System.Security;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve --csv</c>: adds to a CSV what stands for the codes in a column.</summary>
internal static class ResolveCsv
{
    internal static int Run(CommandContext context, string file, string column, DateOnly asAt, string? target)
    {
        var doing = $"open {file}";
        try
        {
            using var opened = file == Documents.StandardInput ? null : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
            doing = $"read {file}";
            using var resolver = new CsvResolver(opened ?? context.In, asAt);
            if (Refused(resolver, file, column) is { } problem)
            {
                context.Error.WriteLine($"ccg: {problem.Message}");
                return problem.Code;
            }

            if (target is not null && file != Documents.StandardInput && Path.GetFullPath(target) == Path.GetFullPath(file))
            {
                context.Error.WriteLine($"ccg: --out: {target} is the file that is read.");
                return ExitCode.Failed;
            }

            doing = $"write {target ?? "the result"}";
            using var created = target is null ? null : new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            var watch = Stopwatch.StartNew();
            using (var bar = new ProgressBar(context, opened is { CanSeek: true } ? opened.Length : null))
            {
                resolver.Copy(resolver.Header.IndexOf(column), created ?? context.OutBytes, () => bar.Show(resolver.BytesRead, resolver.Rows));
            }

            Report(context.Error, file, resolver, watch.Elapsed);
            return resolver.Error is null ? ExitCode.Done : ExitCode.Refused;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            context.Error.WriteLine($"ccg: cannot {doing}: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static (string Message, int Code)? Refused(CsvResolver resolver, string file, string column)
    {
        if (resolver.Describe() is { } trouble)
        {
            return ($"{file}, {trouble}. Nothing was written.", ExitCode.Refused);
        }

        var columns = resolver.Header;
        var same = columns.Count(name => name == column);
        return same == 0 ? ($"{file} has no column '{column}'. It has: {string.Join(", ", columns.Select(name => $"'{name}'"))}.", ExitCode.Failed)
            : same > 1 ? ($"{file} has {same} columns '{column}'.", ExitCode.Failed)
            : columns.FirstOrDefault(ResolvedColumns.Names.Contains) is { } taken ? ($"{file} has a column '{taken}' already.", ExitCode.Failed)
            : null;
    }

    private static void Report(TextWriter error, string file, CsvResolver resolver, TimeSpan time)
    {
        var seconds = Math.Max(time.TotalSeconds, 0.001);
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resolver.Rows} rows in {seconds:F3} s: {resolver.Rows / seconds:F0} rows/s"));
        for (var i = 0; i < ResolvedCode.OutcomeNames.Length; i++)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ResolvedCode.OutcomeNames[i],-10}  {resolver.Added.Counts[i]}"));
        }

        if (resolver.Added.Counts[(int)Outcome.Unknown] > 0)
        {
            error.WriteLine("Unknown codes, kept as they are, and their rows:");
            new PlainPage(error).Table([], [.. resolver.Added.Unknown.Select(one => (IReadOnlyList<Cell>)[$"  '{one.Code}'", $"{one.Rows}"])]);
        }

        if (resolver.Added.Unlisted > 0)
        {
            error.WriteLine($"  and other unknown codes in {resolver.Added.Unlisted} more rows");
        }

        if (resolver.Error is { } trouble)
        {
            error.WriteLine($"ccg: {file}, {trouble}. The rows before it were written, and nothing after.");
        }
    }
}
