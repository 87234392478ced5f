namespace CcgDomain.Text;

/// <summary>Text from outside, made fit to stand in a message of one line: quoted, without control characters, and cut where it is long.</summary>
internal static class Quote
{
    private const int Longest = 60;

    internal static string Of(ReadOnlySpan<char> text) =>
        text.Length <= Longest ? $"'{Shown(text)}'" : $"'{Shown(text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)])}…' ({text.Length} characters)";

    internal static FormatException NotA(string what, ReadOnlySpan<char> text) => new($"{Of(text)} is not {what}.");

    private static string Shown(ReadOnlySpan<char> text)
    {
        Span<char> shown = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            shown[i] = char.IsControl(text[i]) ? '\uFFFD' : text[i];
        }

        return shown.ToString();
    }
}
