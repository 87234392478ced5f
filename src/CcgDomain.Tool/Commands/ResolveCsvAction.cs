using System.Diagnostics;
using CcgDomain.Tool.Csv;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg resolve --csv</c>: resolves the keys in a column of a CSV file.</summary>
internal static class ResolveCsvAction
{
    internal static int Run(CommandContext context, CsvRequest request)
    {
        var operation = $"open {request.File}";
        try
        {
            using var input = request.File == DocumentReader.StandardInput ? null : new FileStream(request.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.SequentialScan);
            if (FindOutputThatIsInput(context, request) is { } both)
            {
                context.Error.WriteLine($"ccg: {both} is also the input file.");
                return ExitCode.Failed;
            }

            operation = $"read {request.File}";
            using var start = new BufferedStart(input ?? context.In);
            if (!request.IsUtf16 && InputEncoding.IsUtf16(start.Peek(2)))
            {
                context.Error.WriteLine($"ccg: {request.File} is in UTF-16: add --encoding utf-16.");
                return ExitCode.Failed;
            }

            using var utf8 = request.IsUtf16 ? InputEncoding.ToUtf8(start) : null;
            var resolver = new CsvResolver(utf8 ?? start, request.Input, request.Options);
            if (resolver.FindHeaderError() is { } error)
            {
                context.Error.WriteLine($"ccg: {request.File}, {error}");
                return ExitCode.Refused;
            }

            if (resolver.FindUsageError() is { } usageError)
            {
                context.Error.WriteLine($"ccg: {request.File} {usageError}");
                return ExitCode.Failed;
            }

            operation = $"write {request.Target}";
            using var target = request.Target is null ? null : OutputFile.Create(context.Files, request.Target);
            operation = $"write {request.Report}";
            using var report = request.Report is null ? null : OutputFile.Create(context.Files, request.Report);
            operation = $"read {request.File}";
            var elapsed = Copy(context, resolver, target, input is { CanSeek: true } ? input.Length : null);

            // A file with half of the rows is not put in the place of a whole one.
            if (resolver.Error is null)
            {
                operation = $"write {request.Target}";
                target?.Commit();
            }

            CsvStatistics.Write(context.Error, request, resolver, elapsed, CsvStatistics.MaxShown);
            operation = $"write {request.Report}";
            WriteReport(report, request, resolver, elapsed);
            return FindExitCode(context, resolver);
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot {operation}: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static TimeSpan Copy(CommandContext context, CsvResolver resolver, OutputFile? target, long? length)
    {
        var stopwatch = Stopwatch.StartNew();
        using var progress = new ProgressBar(context, length);
        using var file = target is null ? null : new StandardStream(target.Name, target.Stream);
        resolver.Copy(file ?? context.OutBytes, () => progress.Update(resolver.BytesRead, resolver.RowCount));
        return stopwatch.Elapsed;
    }

    private static void WriteReport(OutputFile? report, CsvRequest request, CsvResolver resolver, TimeSpan elapsed)
    {
        if (report is null)
        {
            return;
        }

        using (var stream = new StandardStream(report.Name, report.Stream))
        using (var lines = LineWriter.Over(StandardStreams.CreateWriter(stream, 1 << 12)))
        {
            CsvStatistics.Write(lines, request, resolver, elapsed, UnmatchedKeys.MaxKeys);
        }

        report.Commit();
    }

    private static int FindExitCode(CommandContext context, CsvResolver resolver)
    {
        if (resolver.Outcomes[ResolutionOutcome.NotKnownYet] > 0)
        {
            KeyOptions.WarnOfDatesNotKnownYet(context);
            return ExitCode.Refused;
        }

        return resolver.Error is null ? ExitCode.Success : ExitCode.Refused;
    }

    /// <summary>Returns the name of an output that is the input file, by whatever name, or another output.</summary>
    private static string? FindOutputThatIsInput(CommandContext context, CsvRequest request)
    {
        var isStandardInput = request.File == DocumentReader.StandardInput;
        var input = isStandardInput ? context.InFile : FileStatus.Of(request.File);
        foreach (var output in (string?[])[request.Target, request.Report])
        {
            if (output is not null && ((input is { IsRegular: true } && input == FileStatus.Of(output)) || (!isStandardInput && Path.GetFullPath(output) == Path.GetFullPath(request.File))))
            {
                return output;
            }
        }

        return request.Target is null && input is { IsRegular: true } && input == context.OutFile ? "standard output" : null;
    }
}
