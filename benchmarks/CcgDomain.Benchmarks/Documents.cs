using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CcgDomain.Json;

namespace CcgDomain.Benchmarks;

/// <summary>Reads the document of 25 events. The library checks the document and applies every rule; the plain classes check nothing unless the name of the benchmark says so.</summary>
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

/// <summary>Writes the document of 25 events.</summary>
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

    /// <summary>Throws unless every writer gives the same bytes for what its own reader has read.</summary>
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
