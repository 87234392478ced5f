using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool;

/// <summary>The result of checking a document about a CCG.</summary>
/// <param name="File">The name of the file as the user gave it; "-" for standard input.</param>
/// <param name="Code">The code in the document, even if it is refused; <see langword="null"/> if it cannot be read.</param>
/// <param name="Name">The name in the document, even if it is refused; <see langword="null"/> if it cannot be read.</param>
/// <param name="Ccg">The CCG; <see langword="null"/> if the document is refused.</param>
/// <param name="Violations">The violations; empty if the document is accepted.</param>
internal sealed record CheckResult(string File, OdsCode? Code, CcgName? Name, Ccg? Ccg, ImmutableArray<Violation> Violations)
{
    [MemberNotNullWhen(true, nameof(Ccg))]
    internal bool IsAccepted => Ccg is not null;

    /// <summary>The code and the name, as far as they can be read.</summary>
    internal string Organisation => $"{Code} {Name}".Trim();

    /// <summary>Checks a document.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="rules">The rules to check against.</param>
    /// <param name="maxViolations">The number of violations to list.</param>
    /// <param name="witness">The register to compare the record with; <see langword="null"/> for none.</param>
    internal static CheckResult Create(string file, byte[] document, RuleSet rules, int maxViolations = ViolationOutput.DefaultLimit, CcgRegister? witness = null)
    {
        if (CcgJson.Read(document, rules, maxViolations: maxViolations, witness: witness).TryGet(out var ccg, out var violations))
        {
            return new(file, ccg.Code, ccg.Name, ccg, violations);
        }

        var (code, name) = ReadIdentity(document);
        return new(file, code, name, null, violations);
    }

    /// <summary>Reads the code and the name of a refused document, which need not even be JSON.</summary>
    private static (OdsCode? Code, CcgName? Name) ReadIdentity(byte[] document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return parsed.RootElement.ValueKind != JsonValueKind.Object
                ? default
                : (OdsCode.TryParse(ReadString(parsed.RootElement, "code"), out var code) ? code : null,
                   CcgName.TryParse(ReadString(parsed.RootElement, "name"), out var name) ? name : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The document is not JSON or not UTF-8, which the violations report.
            return default;
        }
    }

    private static string? ReadString(JsonElement document, string property) =>
        document.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
