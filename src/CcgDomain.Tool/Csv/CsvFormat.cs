namespace CcgDomain.Tool.Csv;

/// <summary>The CSV that the command reads and writes: RFC 4180, with a separator that may be another than the comma.</summary>
internal static class CsvFormat
{
    internal const byte Comma = (byte)',';
    internal const byte Quote = (byte)'"';
    internal const byte LineFeed = (byte)'\n';
    internal const byte CarriageReturn = (byte)'\r';

    /// <summary>The separators that files are found with, and how the user writes each.</summary>
    internal static ImmutableArray<(byte Separator, string Name)> Separators { get; } = [(Comma, "','"), ((byte)';', "';'"), ((byte)'\t', "tab"), ((byte)'|', "'|'")];

    /// <summary>Reads a separator as the user writes it: a character, or the word tab.</summary>
    internal static bool TryParseSeparator(string text, out byte separator)
    {
        separator = text is "tab" or "\\t" ? (byte)'\t' : text is [var character] && char.IsAscii(character) ? (byte)character : default;
        return separator is not (default(byte) or Quote or LineFeed or CarriageReturn) && !char.IsAsciiLetterOrDigit((char)separator);
    }

    /// <summary>Removes the quotes of a field.</summary>
    /// <param name="field">The field as it stands in a record.</param>
    internal static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> field)
    {
        if (field is not [Quote, ..])
        {
            return field;
        }

        var quoted = field[1..^1];
        if (!quoted.Contains(Quote))
        {
            return quoted;
        }

        var text = new byte[quoted.Length];
        var length = 0;
        for (var i = 0; i < quoted.Length; i++)
        {
            text[length++] = quoted[i];
            i += quoted[i] == Quote ? 1 : 0;
        }

        return text.AsSpan(0, length);
    }
}
