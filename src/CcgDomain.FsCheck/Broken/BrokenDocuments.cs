using System.Text;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;

namespace CcgDomain.FsCheck.Broken;

/// <summary>For each rule on documents, ways to break it and no other, in a document that is sound otherwise.</summary>
internal static class BrokenDocuments
{
    private const int Depth = 16;

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        ("JSN-01", [d => Utf8(Sound(d)) is var bytes ? new BrokenRule.InDocument("JSN-01", bytes, bytes.Length - d.Choose(1, 40)) : null!]),
        ("JSN-02", [
            d => Broken("JSN-02", $"\uFEFF{Sound(d)}"),
            d =>
            {
                var bytes = Utf8(Sound(d));
                return new BrokenRule.InDocument("JSN-02", bytes.Insert(d.Next(bytes.Length + 1), d.Pick<byte>(0xFF, 0xC0, 0xF8)));
            },
        ]),
        ("JSN-03", [
            d => Broken("JSN-03", $"{Sound(d)}{d.Pick("{}", ",", "x", "//", "\0", "]")}"),
            d => Broken("JSN-03", Sound(d)[..^1] + d.Pick(",}", "", "/**/}", "]")),
            d => Broken("JSN-03", d.Pick("", " ", "{", "nul", "'x'", "\u00a0")),
        ]),
        ("JSN-04", [
            d =>
            {
                var levels = d.Choose(Depth, Depth + 20);
                var (open, close) = d.Pick(("[", "]"), ("{\"x\":", "}"));
                var deep = string.Concat(Enumerable.Repeat(open, levels)) + "0" + string.Concat(Enumerable.Repeat(close, levels));
                return new BrokenRule.InDocument("JSN-04", Utf8(Sound(d).Replace("\"ccg/1\"", deep, StringComparison.Ordinal)), CcgJson.DefaultMaxBytes, "JSN-08");
            },
        ]),
        ("JSN-05", [d => Broken("JSN-05", Changed(d, "{", d.Pick("{\"code\":\"99Y\",", "{\"\\u0063ode\":\"99Y\",", "{\"format\":\"ccg/1\",", "{\"events\":[],")))]),
        ("JSN-06", [d => Broken("JSN-06", Changed(d, "{", d.Pick("{\"Code\":\"99Y\",", "{\"\":null,", "{\"wing\":[{\"a\":1}],", "{\"on\":\"2013-04-01\",")))]),
        ("JSN-07", [d => Broken("JSN-07", Changed(d, d.Pick("\"format\":\"ccg/1\",", "\"name\":\"NHS X CCG\","), ""))]),
        ("JSN-08", [
            d => Broken("JSN-08", Changed(d, "\"ccg/1\"", Other(d))),
            d => Broken("JSN-08", Changed(d, "\"NHS X CCG\"", Other(d))),
            d => Broken("JSN-08", $"{{\"format\":\"ccg/1\",\"code\":\"99X\",\"name\":\"NHS X CCG\",\"events\":{d.Pick("{}", "null", "\"\"", "0")}}}"),
            d => Broken("JSN-08", Other(d)),
        ]),
        ("JSN-09", [
            d => Broken("JSN-09", Changed(d, "\"ccg/1\"", d.Pick("\"ccg/2\"", "\"\"", "\"CCG/1\""))),
            d => Broken("JSN-09", Changed(d, "\"NHS X CCG\"", d.Pick("\"\"", "\"X\"", "\"NHS CCG\"", "\"\\ud800\""))),
            d => Broken("JSN-09", OneEvent($"{{\"event\":\"applicationMade\",\"on\":\"2012-07-02\",\"wave\":{d.Pick("0", "5", "1.5", "1e400", "-1", "99999999999999999999")}}}")),
            d => Broken("JSN-09", OneEvent($"{{\"event\":\"applicationMade\",\"on\":\"{d.Pick("2012-02-30", "0000-01-01", "2012-7-2", "02/07/2012", "")}\",\"wave\":1}}")),
            d => Broken("JSN-09", OneEvent($"{{\"event\":\"{d.Pick("applicationmade", "", "dissolve")}\"}}")),
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

    private static string Other(Sampler sampler) => sampler.Pick("null", "1", "true", "[]", "-0.5e3");

    private static BrokenRule.InDocument Broken(string code, string text) => new(code, Utf8(text));

    private static ImmutableArray<byte> Utf8(string text) => ImmutableArray.Create(Encoding.UTF8.GetBytes(text));
}
