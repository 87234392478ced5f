using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CcgDomain.Benchmarks;

/// <summary>
/// Runs the benchmarks. Besides the runner's own arguments (<c>--filter *</c>, <c>--list flat</c>): <c>--quick</c> for short jobs in this
/// process, about eight minutes in all; <c>--dry</c> to run each benchmark once, which shows that it runs and measures nothing; <c>cold</c> to
/// measure the first call in a new process; <c>csv-peer</c>, which <c>csv.sh</c> measures, and <c>csv-same-rows</c>, with which it compares. Ends with a table of ratios, which is what README.md shows.
/// </summary>
internal static class Program
{
    // Tiered compilation needs a second or two of work before all that an operation calls is fully optimised, and it waits while new methods are being called. So every benchmark runs for a
    // few tenths of a second in this process before any is measured.
    private static readonly Job Compiling = new Job("Compiling").WithEvaluateOverhead(false).WithWarmupCount(1).WithIterationCount(1).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(200));

    private static readonly Job Quick = new Job("Quick").WithWarmupCount(20).WithIterationCount(20).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(50));

    private const int NothingRan = 2;
    private const int RowWithoutResult = 3;

    /// <summary>Whether each benchmark runs once and nothing is measured.</summary>
    internal static bool IsDry { get; private set; }

    private static int Main(string[] args) => args switch
    {
        ["cold-child", var work, var path] => ColdStart.Child(work, path),
        ["cold-child-tells", var work, var path] => ColdStart.ChildThatTells(work, path),
        ["csv-peer", var peer, var input, var answers, var output] => CsvPeers.Run(peer, input, answers, output),
        ["csv-same-rows", var expected, var actual] => CsvRows.Compare(expected, actual),
        ["cold"] => ColdStart.Measure(20),
        ["cold", "--dry"] => ColdStart.Measure(1),
        _ => Benchmarks(args),
    };

    private static int Benchmarks(string[] args)
    {
        var arguments = new List<string>(args);
        IsDry = arguments.Remove("--dry");
        var quick = arguments.Remove("--quick");
        var job = IsDry ? Job.Dry.WithToolchain(InProcessEmitToolchain.Instance) : quick ? Quick.WithToolchain(InProcessEmitToolchain.Instance) : Job.Default;
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(ConsoleLogger.Default);
        if (IsDry && !arguments.Contains("--filter"))
        {
            arguments.AddRange(["--filter", "*"]);
        }

        if (quick)
        {
            Run(arguments, ManualConfig.CreateEmpty().AddJob(Compiling.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(NullLogger.Instance));
        }

        return ReportAndGetExitCode(Run(arguments, config), arguments.Contains("--list"));
    }

    private static Summary[] Run(List<string> arguments, IConfig config) => [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments], config)];

    // A row that reads NA is a benchmark that did not run, which is a failure.
    private static int ReportAndGetExitCode(Summary[] summaries, bool onlyListed)
    {
        var rows = 0;
        foreach (var summary in summaries)
        {
            if (summary.HasCriticalValidationErrors)
            {
                Console.Error.WriteLine($"{summary.Title}: not valid, so nothing ran.");
                return RowWithoutResult;
            }

            foreach (var benchmark in summary.BenchmarksCases)
            {
                rows++;
                if (summary[benchmark] is not { Success: true, ResultStatistics: not null })
                {
                    Console.Error.WriteLine($"{benchmark.DisplayInfo}: no result.");
                    return RowWithoutResult;
                }
            }
        }

        if (!onlyListed)
        {
            RatioTable.Write(summaries);
        }

        Console.WriteLine($"{rows} benchmarks ran.");
        return rows > 0 || onlyListed ? 0 : NothingRan;
    }
}
