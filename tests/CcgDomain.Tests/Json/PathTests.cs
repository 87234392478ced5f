using System.Text;
using System.Text.Json;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Json;

/// <summary>The path of a violation leads to a place in the document, whichever rule is broken.</summary>
public class PathTests
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

    public static TheoryData<string> Codes => [.. RuleBook.All.Select(rule => rule.Code).Where(code => code[..3] is "TML" or "AUT" or "COC")];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_path_of_a_violation_leads_into_its_document(string code) => Prop.ForAll(BrokenRule.Breaking(code), broken =>
    {
        var history = Assert.IsType<BrokenRule.InHistory>(broken);
        var document = With(history.History.Ccg, history.Event);
        Assert.False(CcgJson.Read(document).TryGet(out _, out var violations));

        using var parsed = JsonDocument.Parse(document);
        Assert.Equal(code, violations[0].Rule.Code);
        Assert.All(violations, violation => Resolve(parsed.RootElement, violation.Path));
    }).Check(CcgPropertyAttribute.InTheory);

    // The library writes the valid history; the event that breaks the rule is added at the end.
    private static byte[] With(Ccg ccg, CcgEvent e)
    {
        var sound = Encoding.UTF8.GetString(CcgJson.Write(ccg));
        var comma = ccg.Events.IsEmpty ? "" : ",";
        return Encoding.UTF8.GetBytes($"{sound[..^2]}{comma}{JsonSerializer.Serialize(e, Options)}]}}");
    }

    // Throws where there is no such property or item.
    private static void Resolve(JsonElement at, string path)
    {
        Assert.StartsWith("events[", path, StringComparison.Ordinal);
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            at = step[0] == '[' ? at[int.Parse(step[1..^1])] : at.GetProperty(step);
        }
    }
}
