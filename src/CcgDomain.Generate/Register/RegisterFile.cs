using System.Globalization;

namespace CcgDomain.Generate.Register;

/// <summary>What the generated files of the register have in common: tables of UTF-8 text, a row a line, its fields separated by bars.</summary>
internal static class RegisterFile
{
    internal static string Of(string type, params IEnumerable<string> members) => CSharpFile.Of("CcgDomain.Register", $"internal static class {type}", members);

    internal static string Table(string name, string columns, IEnumerable<string> rows) =>
        $"// {columns}\n    internal static ReadOnlySpan<byte> {name} =>\n        \"\"\"\n        {string.Join("\n        ", rows)}\n        \"\"\"u8;";

    internal static string Row(params string[] fields) => fields.Any(field => field.AsSpan().ContainsAny('|', '\n') || field.Contains("\"\"\"", StringComparison.Ordinal))
        ? throw new FormatException($"A field contains a separator: {string.Join(" / ", fields)}")
        : string.Join('|', fields).TrimEnd('|') is { Length: > 0 } row ? row : throw new FormatException("A row is empty.");

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
