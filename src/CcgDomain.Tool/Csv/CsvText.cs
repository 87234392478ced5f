using System.Text;

namespace CcgDomain.Tool.Csv;

/// <summary>Writes text as CSV: RFC 4180 with line feeds, and quotes only where they are needed.</summary>
internal static class CsvText
{
    /// <summary>Writes a record and a line feed. A missing value is an empty field.</summary>
    internal static void WriteRecord(TextWriter writer, params IEnumerable<string?> fields)
    {
        writer.Write(string.Join(',', fields.Select(field => Field(field, ','))));
        writer.Write('\n');
    }

    /// <summary>Encodes fields in UTF-8, each preceded by a separator.</summary>
    internal static byte[] Encode(byte separator, params IEnumerable<string?> fields) =>
        Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"{(char)separator}{Field(field, (char)separator)}")));

    /// <summary>Returns a field, in quotes if it contains a separator, a quote or a line ending, or begins or ends with a blank that a reader may trim.</summary>
    internal static string Field(string? text, char separator) =>
        text is null or "" ? ""
        : text.AsSpan().ContainsAny("\"\r\n") || text.Contains(separator, StringComparison.Ordinal) || text[0] == ' ' || text[^1] == ' ' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}
