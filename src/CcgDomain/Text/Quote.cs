namespace CcgDomain.Text;

/// <summary>Text from outside, made fit to stand in a message: quoted, and cut where it is long.</summary>
internal static class Quote
{
    private const int Longest = 60;

    internal static string Of(ReadOnlySpan<char> text) => text.Length <= Longest ? $"'{text}'" : $"'{text[..Longest]}…' ({text.Length} characters)";

    internal static FormatException NotA(string what, ReadOnlySpan<char> text) => new($"{Of(text)} is not {what}.");
}
