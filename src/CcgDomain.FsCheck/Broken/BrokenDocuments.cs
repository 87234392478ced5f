using System.Text;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.FsCheck.Broken;

/// <summary>For each rule on documents, ways to break it and no other, in a document that is sound otherwise.</summary>
internal static class BrokenDocuments
{
    private const int Depth = 16;

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        (RuleCode.Jsn01, [d => Utf8(Sound(d)) is var bytes ? new BrokenRule.InDocument(RuleCode.Jsn01, bytes, bytes.Length - d.Between(1, 40)) : null!]),
        (RuleCode.Jsn02, [
            d => Broken(RuleCode.Jsn02, $"\uFEFF{Sound(d)}"),
            d =>
            {
                var bytes = Utf8(Sound(d));
                return new BrokenRule.InDocument(RuleCode.Jsn02, bytes.Insert(d.Below(bytes.Length + 1), d.Of<byte>(0xFF, 0xC0, 0xF8)));
            },
        ]),
        (RuleCode.Jsn03, [
            d => Broken(RuleCode.Jsn03, $"{Sound(d)}{d.Of("{}", ",", "x", "//", "\0", "]")}"),
            d => Broken(RuleCode.Jsn03, Sound(d)[..^1] + d.Of(",}", "", "/**/}", "]")),
            d => Broken(RuleCode.Jsn03, d.Of("", " ", "{", "nul", "'x'", "\u00a0")),
        ]),
        (RuleCode.Jsn04, [
            d =>
            {
                var levels = d.Between(Depth, Depth + 20);
                var (open, close) = d.Of(("[", "]"), ("{\"x\":", "}"));
                var deep = string.Concat(Enumerable.Repeat(open, levels)) + "0" + string.Concat(Enumerable.Repeat(close, levels));
                return new BrokenRule.InDocument(RuleCode.Jsn04, Utf8(Sound(d).Replace("\"ccg/1\"", deep, StringComparison.Ordinal)), CcgJson.DefaultMaxBytes, RuleCode.Jsn08);
            },
        ]),
        (RuleCode.Jsn05, [d => Broken(RuleCode.Jsn05, Changed(d, "{", d.Of("{\"code\":\"99Y\",", "{\"\\u0063ode\":\"99Y\",", "{\"format\":\"ccg/1\",", "{\"events\":[],")))]),
        (RuleCode.Jsn06, [d => Broken(RuleCode.Jsn06, Changed(d, "{", d.Of("{\"Code\":\"99Y\",", "{\"\":null,", "{\"wing\":[{\"a\":1}],", "{\"on\":\"2013-04-01\",")))]),
        (RuleCode.Jsn07, [d => Broken(RuleCode.Jsn07, Changed(d, d.Of("\"format\":\"ccg/1\",", "\"name\":\"NHS X CCG\","), ""))]),
        (RuleCode.Jsn08, [
            d => Broken(RuleCode.Jsn08, Changed(d, "\"ccg/1\"", Other(d))),
            d => Broken(RuleCode.Jsn08, Changed(d, "\"NHS X CCG\"", Other(d))),
            d => Broken(RuleCode.Jsn08, $"{{\"format\":\"ccg/1\",\"code\":\"99X\",\"name\":\"NHS X CCG\",\"events\":{d.Of("{}", "null", "\"\"", "0")}}}"),
            d => Broken(RuleCode.Jsn08, Other(d)),
        ]),
        (RuleCode.Jsn09, [
            d => Broken(RuleCode.Jsn09, Changed(d, "\"ccg/1\"", d.Of("\"ccg/2\"", "\"\"", "\"CCG/1\""))),
            d => Broken(RuleCode.Jsn09, Changed(d, "\"NHS X CCG\"", d.Of("\"\"", "\"X\"", "\"NHS CCG\"", "\"\\ud800\""))),
            d => Broken(RuleCode.Jsn09, OneEvent($"{{\"event\":\"applicationMade\",\"on\":\"2012-07-02\",\"wave\":{d.Of("0", "5", "1.5", "1e400", "-1", "99999999999999999999")}}}")),
            d => Broken(RuleCode.Jsn09, OneEvent($"{{\"event\":\"applicationMade\",\"on\":\"{d.Of("2012-02-30", "0000-01-01", "2012-7-2", "02/07/2012", "")}\",\"wave\":1}}")),
            d => Broken(RuleCode.Jsn09, OneEvent($"{{\"event\":\"{d.Of("applicationmade", "", "dissolve")}\"}}")),
        ]),
    ];

    // The document of a valid history, with a name that can be found in it.
    private static string Sound(Sampler sampler)
    {
        var history = ValidHistory.Of(sampler);
        var text = Encoding.UTF8.GetString(CcgJson.Write(history.Ccg));
        var from = text.IndexOf("\"name\":", StringComparison.Ordinal);
        return $"{text[..from]}\"name\":\"NHS X CCG\"{text[text.IndexOf(",\"events\":", StringComparison.Ordinal)..]}";
    }

    private static string Changed(Sampler sampler, string from, string to)
    {
        var text = Sound(sampler);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return $"{text[..at]}{to}{text[(at + from.Length)..]}";
    }

    private static string OneEvent(string e) => $"{{\"format\":\"ccg/1\",\"code\":\"99X\",\"name\":\"NHS X CCG\",\"events\":[{e}]}}";

    private static string Other(Sampler sampler) => sampler.Of("null", "1", "true", "[]", "-0.5e3");

    private static BrokenRule.InDocument Broken(string code, string text) => new(code, Utf8(text));

    private static ImmutableArray<byte> Utf8(string text) => ImmutableArray.Create(Encoding.UTF8.GetBytes(text));
}
