using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CcgDomain.Json;

namespace CcgDomain.Benchmarks;

/// <summary>Reading the document of 25 events. Ours checks the document and judges by every rule; plain classes check nothing, unless a row says so.</summary>
public class ReadingDocuments
{
    private readonly byte[] _utf8 = Scenario.Document;

    [GlobalSetup]
    public void Setup()
    {
        Scenario.CheckVerdicts();
        Peers.CheckBytes();
    }

    [Benchmark(Baseline = true)]
    public object Ours() => CcgJson.Read(_utf8);

    [Benchmark]
    public object? SystemTextJson() => JsonSerializer.Deserialize(_utf8, PlainContext.Default.PlainDocument);

    [Benchmark]
    public object? SystemTextJsonAndFluentValidation() =>
        FluentRules.Record("99Z", JsonSerializer.Deserialize(_utf8, PlainContext.Default.PlainDocument)!.Events);

    [Benchmark]
    public object NewtonsoftJson() => NewtonsoftPeer.Read(_utf8);

    [Benchmark]
    public int ScanLimit()
    {
        var tokens = 0;
        var json = new Utf8JsonReader(_utf8);
        while (json.Read())
        {
            tokens++;
        }

        return tokens;
    }
}

/// <summary>Writing it.</summary>
public class WritingDocuments
{
    private readonly byte[] _utf8 = Scenario.Document;
    private readonly PlainDocument _plain = Peers.PlainDocument;

    [GlobalSetup]
    public void Setup() => Peers.CheckBytes();

    [Benchmark(Baseline = true)]
    public byte[] Ours() => CcgJson.Write(Scenario.Whole);

    [Benchmark]
    public byte[] SystemTextJson() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainDocument);

    [Benchmark]
    public byte[] NewtonsoftJson() => NewtonsoftPeer.Write(_plain);

    [Benchmark]
    public byte[] CopyLimit() => _utf8.AsSpan().ToArray();
}

internal static class Peers
{
    internal static PlainDocument PlainDocument { get; } = JsonSerializer.Deserialize(Scenario.Document, PlainContext.Default.PlainDocument)!;

    /// <summary>Throws unless all who write give the same bytes, also of what they read themselves.</summary>
    internal static void CheckBytes()
    {
        foreach (var bytes in (byte[][])
        [
            CcgJson.Write(CcgJson.Read(Scenario.Document).OrThrow()),
            JsonSerializer.SerializeToUtf8Bytes(PlainDocument, PlainContext.Default.PlainDocument),
            NewtonsoftPeer.Write(NewtonsoftPeer.Read(Scenario.Document)),
        ])
        {
            if (!bytes.AsSpan().SequenceEqual(Scenario.Document))
            {
                throw new InvalidOperationException("The documents differ: " + System.Text.Encoding.UTF8.GetString(bytes));
            }
        }
    }
}
