using System.Globalization;
using BenchmarkDotNet.Reports;

namespace CcgDomain.Benchmarks;

/// <summary>
/// The table that README.md shows: for each benchmark its least and its median time, what it allocates, and how many times our least it takes.
/// The least is what a busy machine disturbs least. Where our own benchmark did not run, the last column is empty.
/// </summary>
internal static class RatioTable
{
    internal static void Write(Summary[] summaries)
    {
        Console.WriteLine("| group | benchmark | least, ns | median, ns | bytes | times ours |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|");
        foreach (var summary in summaries)
        {
            var baselines = new Dictionary<string, double>();
            foreach (var report in summary.Reports)
            {
                if (report.BenchmarkCase.Descriptor.Baseline)
                {
                    baselines[report.BenchmarkCase.Parameters.DisplayInfo] = report.ResultStatistics!.Min;
                }
            }

            foreach (var report in summary.Reports)
            {
                var which = report.BenchmarkCase;
                var times = report.ResultStatistics!;
                var timesOurs = baselines.TryGetValue(which.Parameters.DisplayInfo, out var ours) ? (times.Min / ours).ToString("F2", CultureInfo.InvariantCulture) : "";
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {which.Descriptor.Type.Name} {which.Parameters.DisplayInfo} | {which.Descriptor.WorkloadMethod.Name} | {times.Min:F1} | {times.Median:F1} | {report.GcStats.GetBytesAllocatedPerOperation(which) ?? 0} | {timesOurs} |"));
            }
        }
    }
}
