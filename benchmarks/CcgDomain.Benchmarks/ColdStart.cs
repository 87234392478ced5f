using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Benchmarks;

/// <summary>
/// The first call in a process started anew, against a process that does nothing: whole processes, from start to exit, in turns, so that a busy
/// machine disturbs all alike. Beside the time that passed stands the time of the processors, which says more on a busy machine; it is taken in runs
/// of their own, because telling it costs a little. Beside our reading stand a process that only takes the document from its file, a bare scan of it, and
/// plain classes that check nothing. This program starts itself.
/// </summary>
internal static class ColdStart
{
    private static readonly string[] Works = ["nothing", "resolve", "gss", "name", "open", "scan", "deserialise", "read"];

    /// <summary>What a child does, and tells: the time that the processors took.</summary>
    internal static int ChildThatTells(string work, string path)
    {
        var result = Child(work, path);
        Console.Write(Environment.CpuUsage.TotalTime.Ticks);
        return result;
    }

    /// <summary>What a child does.</summary>
    internal static int Child(string work, string path)
    {
        switch (work)
        {
            case "nothing":
                return 0;
            case "resolve":
                return CcgRegister.England.TryResolve(OdsCode.Parse("03V"), new DateOnly(2021, 4, 1), out _) ? 0 : 1;
            case "gss":
                return CcgRegister.England.TryResolve("E38000039"u8, RegisterKeys.Any, new DateOnly(2021, 4, 1), out _) ? 0 : 1;
            case "name":
                return CcgRegister.England.TryResolve("NHS Corby CCG"u8, RegisterKeys.Any, new DateOnly(2021, 4, 1), out _) ? 0 : 1;
            case "open":
                return File.ReadAllBytes(path).Length > 0 ? 0 : 1;
            case "scan":
                var json = new Utf8JsonReader(File.ReadAllBytes(path));
                while (json.Read())
                {
                }

                return json.BytesConsumed > 0 ? 0 : 1;
            case "deserialise":
                return JsonSerializer.Deserialize(File.ReadAllBytes(path), PlainContext.Default.PlainDocument)?.Events.Count > 0 ? 0 : 1;
            default:
                return CcgJson.Read(File.ReadAllBytes(path)).TryGet(out _, out _) ? 0 : 1;
        }
    }

    /// <summary>Measures all of them in turns.</summary>
    /// <param name="rounds">How often.</param>
    internal static int Measure(int rounds)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Scenario.Document);
        var times = new (double Passed, double Processors)[Works.Length][];
        for (var w = 0; w < Works.Length; w++)
        {
            times[w] = new (double, double)[rounds];
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var w = 0; w < Works.Length; w++)
            {
                times[w][round] = (Run(Works[w], path, tells: false), Run(Works[w], path, tells: true));
            }
        }

        Console.WriteLine("| process | least, ms | median, ms | above nothing, least | above nothing, median | of the processors: least | median | above nothing, least | above nothing, median |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        var nothing = (Passed: Summary(times[0], t => t.Passed), Processors: Summary(times[0], t => t.Processors));
        for (var w = 0; w < Works.Length; w++)
        {
            var (passed, processors) = (Summary(times[w], t => t.Passed), Summary(times[w], t => t.Processors));
            Console.WriteLine($"| {Works[w]} | {Columns(passed, nothing.Passed)} | {Columns(processors, nothing.Processors)} |");
        }

        File.Delete(path);
        return 0;
    }

    private static (double Least, double Median) Summary((double Passed, double Processors)[] times, Func<(double Passed, double Processors), double> which)
    {
        var sorted = Array.ConvertAll(times, t => which(t));
        Array.Sort(sorted);
        return (sorted[0], sorted[sorted.Length / 2]);
    }

    private static string Columns((double Least, double Median) times, (double Least, double Median) nothing) => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Least:F1} | {times.Median:F1} | {times.Least - nothing.Least:F1} | {times.Median - nothing.Median:F1}");

    private static double Run(string work, string path, bool tells)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = tells };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        }

        start.ArgumentList.Add(tells ? "cold-child-tells" : "cold-child");
        start.ArgumentList.Add(work);
        start.ArgumentList.Add(path);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var told = tells ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return process.ExitCode == 0 ? (tells ? TimeSpan.FromTicks(long.Parse(told)).TotalMilliseconds : elapsed) : throw new InvalidOperationException($"The process that does '{work}' ended with {process.ExitCode}.");
    }
}
