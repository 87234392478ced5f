using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;

namespace CcgDomain.Tool;

/// <summary>What the rules say of one document.</summary>
/// <param name="File">Where it came from, as the user named it; "-" for standard input.</param>
/// <param name="Code">The code it gives, also where it is refused; null where none can be read.</param>
/// <param name="Name">The name it gives, likewise.</param>
/// <param name="Ccg">The CCG; null where it is refused.</param>
/// <param name="Violations">Why it is refused; empty where it is accepted.</param>
internal sealed record CheckResult(string File, OdsCode? Code, CcgName? Name, Ccg? Ccg, ImmutableArray<Violation> Violations)
{
    [MemberNotNullWhen(true, nameof(Ccg))]
    internal bool Accepted => Ccg is not null;

    /// <summary>The code and the name, as far as they can be read.</summary>
    internal string Organisation => $"{Code} {Name}".Trim();

    internal static CheckResult Of(string file, byte[] document, RuleSet rules)
    {
        if (CcgJson.Read(document, rules).TryGet(out var ccg, out var violations))
        {
            return new(file, ccg.Code, ccg.Name, ccg, violations);
        }

        var (code, name) = Peek(document);
        return new(file, code, name, null, violations);
    }

    /// <summary>Whose document a refused one is: it may be broken in any way.</summary>
    private static (OdsCode? Code, CcgName? Name) Peek(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return parsed.RootElement.ValueKind != JsonValueKind.Object
                ? default
                : (OdsCode.TryParse(TextOf(parsed.RootElement, "code"), out var code) ? code : null,
                   CcgName.TryParse(TextOf(parsed.RootElement, "name"), out var name) ? name : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not UTF-8: the violations say so.
            return default;
        }
    }

    private static string? TextOf(JsonElement document, string member) =>
        document.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
