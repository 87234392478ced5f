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
            var start = new BufferedStart(input ?? context.In);
            if (!request.IsUtf16 && InputEncoding.IsUtf16(start.Peek(2)))
            {
                context.Error.WriteLine($"ccg: {request.File} is in UTF-16: add --encoding utf-16.");
                return ExitCode.Failed;
            }

            var resolver = new CsvResolver(request.IsUtf16 ? InputEncoding.ToUtf8(start) : start, request.Input, request.Options);
            if (resolver.ReadError is { } error)
            {
                context.Error.WriteLine($"ccg: {request.File}, {error}. Nothing was written.");
                return ExitCode.Refused;
            }

            if (resolver.FindUsageError() is { } usageError)
            {
                context.Error.WriteLine($"ccg: {request.File} {usageError}");
                return ExitCode.Failed;
            }

            return Copy(context, request, resolver, input is { CanSeek: true } ? input.Length : null);
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot {operation}: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static int Copy(CommandContext context, CsvRequest request, CsvResolver resolver, long? length)
    {
        if (!TryCreate(context, request.Target, out var target) || !TryCreate(context, request.Report, out var report))
        {
            return ExitCode.Failed;
        }

        using (target)
        using (report)
        {
            var stopwatch = Stopwatch.StartNew();
            using (var progress = new ProgressBar(context, length))
            {
                resolver.Copy(target is null ? context.OutBytes : new StandardStream(target.Name, target.Stream), () => progress.Update(resolver.BytesRead, resolver.RowCount));
            }

            // A file with half of the rows is not put in the place of a whole one.
            if (resolver.Error is null)
            {
                target?.Commit();
            }

            CsvStatistics.Write(context.Error, request, resolver, stopwatch.Elapsed, CsvStatistics.MaxShown);
            if (report is not null)
            {
                using (var text = StandardStreams.CreateWriter(new StandardStream(report.Name, report.Stream), 1 << 12))
                {
                    CsvStatistics.Write(new LineWriter(text), request, resolver, stopwatch.Elapsed, UnmatchedKeys.MaxKeys);
                }

                report.Commit();
            }

            if (resolver.Rows.Outcomes[ResolutionOutcome.NotKnownYet] == 0)
            {
                return resolver.Error is null ? ExitCode.Success : ExitCode.Refused;
            }

            KeyOptions.WarnOfDatesNotKnownYet(context);
            return ExitCode.Refused;
        }
    }

    private static bool TryCreate(CommandContext context, string? name, out OutputFile? file)
    {
        file = null;
        try
        {
            file = name is null ? null : OutputFile.Create(context.Files, name);
            return true;
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot write {name}: {e.Message}");
            return false;
        }
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
