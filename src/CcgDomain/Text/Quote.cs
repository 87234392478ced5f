namespace CcgDomain.Text;

/// <summary>Quotes text from outside in a one-line message: control characters and line separators are replaced, and long text is truncated.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    /// <summary>Returns the text in quotation marks; for text of more than 60 characters, its beginning and its length.</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
        {
            return $"'{ReplaceControlCharacters(text)}'";
        }

        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return $"'{ReplaceControlCharacters(text[..end])}…' ({text.Length} characters)";
    }

    /// <summary>Creates the exception for text that does not parse: "'…' is not an ODS code".</summary>
    internal static FormatException NotA(string what, ReadOnlySpan<char> text) => new(WhyNotA(what, text));

    /// <summary>Returns the sentence that says why text does not parse: "'…' is not an ODS code.".</summary>
    internal static string WhyNotA(string what, ReadOnlySpan<char> text) => $"{Of(text)} is not {what}.";

    /// <summary>Returns text that may quote other text and has to stay within one line: control characters and line separators are replaced.</summary>
    internal static string OnOneLine(string text)
    {
        foreach (var c in text)
        {
            if (IsReplaced(c))
            {
                return ReplaceControlCharacters(text);
            }
        }

        return text;
    }

    private static string ReplaceControlCharacters(ReadOnlySpan<char> text)
    {
        var printable = text.ToArray();
        for (var i = 0; i < printable.Length; i++)
        {
            printable[i] = IsReplaced(printable[i]) ? '\uFFFD' : printable[i];
        }

        return new(printable);
    }

    private static bool IsReplaced(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
