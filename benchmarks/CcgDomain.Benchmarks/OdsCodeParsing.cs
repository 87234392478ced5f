using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using CcgDomain.Organisations;

namespace CcgDomain.Benchmarks;

/// <summary>
/// Reading a code, beside what people write by hand for it. The regular expressions and the attribute only say whether it is one and keep
/// no value. One loop over three characters does nothing but look at each; another also checks each and keeps the code, in upper case, as we do.
/// </summary>
public partial class OdsCodeParsing
{
    private const string Pattern = "^[A-Za-z0-9]{3,8}$";

    private static readonly Regex Compiled = new(Pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);
    private static readonly RegularExpressionAttribute Annotation = new(Pattern);

    private readonly byte[] _utf8 = "03V"u8.ToArray();
    private string _text = "03V";

    [GlobalSetup]
    public void Setup() => _text = new string(['0', '3', 'V']); // not a constant to the compiler

    [Benchmark(Baseline = true)]
    public OdsCode Chars() => OdsCode.TryParse(_text.AsSpan(), out var code) ? code : default;

    [Benchmark]
    public OdsCode Utf8() => OdsCode.TryParse(_utf8, out OdsCode code) ? code : default;

    [Benchmark]
    public bool CompiledRegex() => Compiled.IsMatch(_text);

    [Benchmark]
    public bool GeneratedRegex() => Generated().IsMatch(_text);

    [Benchmark]
    public bool DataAnnotation() => Annotation.IsValid(_text);

    [Benchmark]
    public int LoopOverThreeCharacters()
    {
        var sum = 0;
        foreach (var c in _text)
        {
            sum += c;
        }

        return sum;
    }

    [Benchmark]
    public ulong LoopThatChecksThreeCharacters()
    {
        var packed = 0UL;
        foreach (var c in _text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return 0;
            }

            packed = (packed << 8) | char.ToUpperInvariant(c);
        }

        return packed;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
