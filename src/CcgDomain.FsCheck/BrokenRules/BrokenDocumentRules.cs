using System.Text;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule on documents without breaking another.</summary>
internal static class BrokenDocumentRules
{
    private const int MaxDepth = 16;
    private const string Format = "\"ccg/1\"";
    private const string Name = "\"NHS X CCG\"";

    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        (RuleCode.Jsn01, [
            s =>
            {
                var utf8 = Utf8(ValidDocument(s));
                return new BrokenRule.InDocument(RuleCode.Jsn01, utf8, maxBytes: utf8.Length - s.Choose(1, 40));
            },
        ]),
        (RuleCode.Jsn02, [
            s => Break(RuleCode.Jsn02, $"\uFEFF{ValidDocument(s)}"),
            s =>
            {
                var utf8 = Utf8(ValidDocument(s));
                return new BrokenRule.InDocument(RuleCode.Jsn02, utf8.Insert(s.Next(utf8.Length + 1), s.Pick<byte>(0xFF, 0xC0, 0xF8)));
            },
        ]),
        (RuleCode.Jsn03, [
            s => Break(RuleCode.Jsn03, $"{ValidDocument(s)}{s.Pick("{}", ",", "x", "//", "\0", "]")}"),
            s => Break(RuleCode.Jsn03, ValidDocument(s)[..^1] + s.Pick(",}", "", "/**/}", "]")),
            s => Break(RuleCode.Jsn03, s.Pick("", " ", "{", "nul", "'x'", "\u00a0")),
        ]),
        (RuleCode.Jsn04, [
            s =>
            {
                var levels = s.Choose(MaxDepth, MaxDepth + 20);
                var (open, close) = s.Pick(("[", "]"), ("{\"x\":", "}"));
                var nested = string.Concat(Enumerable.Repeat(open, levels)) + "0" + string.Concat(Enumerable.Repeat(close, levels));
                return new BrokenRule.InDocument(RuleCode.Jsn04, Utf8(ReplaceFirst(s, Format, nested)), alsoBroken: RuleCode.Jsn08);
            },
        ]),
        (RuleCode.Jsn05, [s => Break(RuleCode.Jsn05, ReplaceFirst(s, "{", s.Pick("{\"code\":\"99Y\",", "{\"\\u0063ode\":\"99Y\",", "{\"format\":\"ccg/1\",", "{\"events\":[],")))]),
        (RuleCode.Jsn06, [s => Break(RuleCode.Jsn06, ReplaceFirst(s, "{", s.Pick("{\"Code\":\"99Y\",", "{\"\":null,", "{\"wing\":[{\"a\":1}],", "{\"on\":\"2013-04-01\",")))]),
        (RuleCode.Jsn07, [s => Break(RuleCode.Jsn07, ReplaceFirst(s, s.Pick($"\"format\":{Format},", $"\"name\":{Name},"), ""))]),
        (RuleCode.Jsn08, [
            s => Break(RuleCode.Jsn08, ReplaceFirst(s, Format, NotText(s))),
            s => Break(RuleCode.Jsn08, ReplaceFirst(s, Name, NotText(s))),
            s => Break(RuleCode.Jsn08, DocumentWithEvents(s.Pick("{}", "null", "\"\"", "0"))),
            s => Break(RuleCode.Jsn08, NotText(s)),
        ]),
        (RuleCode.Jsn09, [
            s => Break(RuleCode.Jsn09, ReplaceFirst(s, Format, s.Pick("\"ccg/2\"", "\"\"", "\"CCG/1\""))),
            s => Break(RuleCode.Jsn09, ReplaceFirst(s, Name, s.Pick("\"\"", "\"X\"", "\"NHS CCG\"", "\"\\ud800\""))),
            s => Break(RuleCode.Jsn09, DocumentWithEvents(
                $"[{{\"event\":\"applicationMade\",\"on\":\"2012-07-02\",\"wave\":{s.Pick("0", "5", "1.5", "1e400", "-1", "99999999999999999999")}}}]")),
            s => Break(RuleCode.Jsn09, DocumentWithEvents(
                $"[{{\"event\":\"applicationMade\",\"on\":\"{s.Pick("2012-02-30", "0000-01-01", "2012-7-2", "02/07/2012", "")}\",\"wave\":1}}]")),
            s => Break(RuleCode.Jsn09, DocumentWithEvents($"[{{\"event\":\"{s.Pick("applicationmade", "", "dissolve")}\"}}]")),
        ]),
        (RuleCode.Jsn10, [
            s =>
            {
                var found = s.Choose(2, 40);
                var document = DocumentWithEvents($"[{string.Join(',', Enumerable.Repeat("0", found))}]");
                return new BrokenRule.InDocument(RuleCode.Jsn10, Utf8(document), maxViolations: s.Choose(1, found - 1), alsoBroken: RuleCode.Jsn08);
            },
        ]),
    ];

    private static BrokenRule.InDocument Break(string code, string document) => new(code, Utf8(document));

    /// <summary>Returns the document of a valid history, with a name that occurs nowhere else in it.</summary>
    private static string ValidDocument(Sampler sampler)
    {
        var text = Encoding.UTF8.GetString(CcgJson.Write(ValidHistory.Create(sampler).Ccg));
        return $"{text[..text.IndexOf("\"name\":", StringComparison.Ordinal)]}\"name\":{Name}{text[text.IndexOf(",\"events\":", StringComparison.Ordinal)..]}";
    }

    /// <summary>Returns a valid document with the first occurrence of a text replaced.</summary>
    private static string ReplaceFirst(Sampler sampler, string oldText, string newText)
    {
        var text = ValidDocument(sampler);
        var index = text.IndexOf(oldText, StringComparison.Ordinal);
        return $"{text[..index]}{newText}{text[(index + oldText.Length)..]}";
    }

    private static string DocumentWithEvents(string events) => $"{{\"format\":{Format},\"code\":\"99X\",\"name\":{Name},\"events\":{events}}}";

    /// <summary>Returns a JSON value that is neither a string nor an object.</summary>
    private static string NotText(Sampler sampler) => sampler.Pick("null", "1", "true", "[]", "-0.5e3");

    private static ImmutableArray<byte> Utf8(string text) => ImmutableArray.Create(Encoding.UTF8.GetBytes(text));
}
