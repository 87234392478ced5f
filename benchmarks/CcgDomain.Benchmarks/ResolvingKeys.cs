using System.Text;
using BenchmarkDotNet.Attributes;
using CcgDomain.Register;

namespace CcgDomain.Benchmarks;

/// <summary>
/// What a key stands for on 1 April 2021: the 248 codes, GSS codes and names of the register in one mixed order, as text in UTF-8 and in UTF-16. Beside
/// them stands a dictionary of strings made for that one day, which has the names exactly as they are written and knows no other spelling.
/// </summary>
public class ResolvingKeys
{
    private readonly DateOnly _day = new(2021, 4, 1);
    private byte[][] _keys = [];
    private string[] _texts = [];
    private Dictionary<string, string> _dictionary = [];

    /// <summary>The kind of key.</summary>
    [Params(RegisterKeys.OdsCode, RegisterKeys.GssCode, RegisterKeys.Name)]
    public RegisterKeys Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var ccgs = CcgRegister.England.Ccgs.OrderBy(c => System.Numerics.BitOperations.RotateLeft((ulong)c.Code.GetHashCode() * 0x9E3779B97F4A7C15, 17));
        _texts = [.. ccgs.Select(c => Kind == RegisterKeys.OdsCode ? c.Code.ToString() : Kind == RegisterKeys.GssCode ? c.GssCode.ToString() : c.Name.Short)];
        _keys = Array.ConvertAll(_texts, Encoding.UTF8.GetBytes);
        _dictionary = _texts.ToDictionary(text => text, StandsFor, StringComparer.Ordinal);
        foreach (var text in _texts)
        {
            if (_dictionary[text].Length == 0)
            {
                throw new InvalidOperationException($"{text} stands for nothing.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 248)]
    public int Utf8()
    {
        var resolved = 0;
        foreach (var key in _keys)
        {
            resolved += CcgRegister.England.TryResolve(key, RegisterKeys.Any, _day, out _) ? 1 : 0;
        }

        return resolved;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int Utf16()
    {
        var resolved = 0;
        foreach (var text in _texts)
        {
            resolved += CcgRegister.England.TryResolve(text, RegisterKeys.Any, _day, out _) ? 1 : 0;
        }

        return resolved;
    }

    [Benchmark(OperationsPerInvoke = 248)]
    public int DictionaryOfStrings()
    {
        var resolved = 0;
        foreach (var text in _texts)
        {
            resolved += _dictionary.TryGetValue(text, out _) ? 1 : 0;
        }

        return resolved;
    }

    // What a reader of bytes must do before it can ask a dictionary of strings.
    [Benchmark(OperationsPerInvoke = 248)]
    public int DecodeAndDictionary()
    {
        var resolved = 0;
        foreach (var key in _keys)
        {
            resolved += _dictionary.TryGetValue(Encoding.UTF8.GetString(key), out _) ? 1 : 0;
        }

        return resolved;
    }

    private string StandsFor(string text) => CcgRegister.England.TryResolve(text, Kind, _day, out var answer) ? answer.StandsFor.ToString() : "";
}
