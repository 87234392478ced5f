using System.Text;

namespace CcgDomain.Register;

/// <summary>Reduces a name to a search key: its words in capitals, without a leading "NHS" and a trailing "CCG". Keys are ASCII, as are all names.</summary>
internal static class NameKey
{
    /// <summary>The maximum length of a key in bytes; no name in the register has a longer one.</summary>
    internal const int MaxLength = 128;

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">Any text, of any length.</param>
    /// <param name="buffer">A buffer of <see cref="MaxLength"/> bytes.</param>
    /// <param name="key">The key, which lies in the buffer; empty if the text has no other words.</param>
    /// <returns>true if the key was written; false if the text is not that of a name, because it is too long or has letters or digits beyond ASCII.</returns>
    internal static bool TryWrite(ReadOnlySpan<char> text, Span<byte> buffer, out ReadOnlySpan<byte> key)
    {
        // The most bytes that one character adds: a space and "AND", and one to spare.
        const int maxStep = 5;
        key = default;
        var length = 0;
        var wordEnds = false;
        foreach (var c in text)
        {
            if (c is '\'' or '’' or '‘' or '`')
            {
                continue;
            }

            if (c != '&' && !char.IsLetterOrDigit(c))
            {
                wordEnds = true;
                continue;
            }

            if (!char.IsAscii(c) || length > buffer.Length - maxStep)
            {
                return false;
            }

            if ((wordEnds || c == '&') && length > 0)
            {
                buffer[length++] = (byte)' ';
            }

            wordEnds = c == '&';
            if (c == '&')
            {
                "AND"u8.CopyTo(buffer[length..]);
                length += 3;
            }
            else
            {
                buffer[length++] = (byte)char.ToUpperInvariant(c);
            }
        }

        key = TrimFixedParts(buffer[..length]);
        return true;
    }

    /// <summary>Writes the key of a text in UTF-8, the same as that of the text in UTF-16.</summary>
    /// <param name="text">Any text, of any length, well formed or not.</param>
    /// <param name="buffer">A buffer of <see cref="MaxLength"/> bytes.</param>
    /// <param name="key">The key, which lies in the buffer; empty if the text has no other words.</param>
    /// <returns>true if the key was written; false if the text is not that of a name, because it is too long or has letters or digits beyond ASCII.</returns>
    internal static bool TryWrite(ReadOnlySpan<byte> text, Span<byte> buffer, out ReadOnlySpan<byte> key)
    {
        const int maxStep = 5;
        key = default;
        var length = 0;
        var wordEnds = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((uint)((c | 0x20) - 'a') <= 25 || (uint)(c - '0') <= 9)
            {
                if (length > buffer.Length - maxStep)
                {
                    return false;
                }

                if (wordEnds && length > 0)
                {
                    buffer[length++] = (byte)' ';
                }

                wordEnds = false;
                buffer[length++] = c >= 'a' ? (byte)(c & 0xDF) : c;
            }
            else if (c == '&')
            {
                if (length > buffer.Length - maxStep)
                {
                    return false;
                }

                if (length > 0)
                {
                    buffer[length++] = (byte)' ';
                }

                "AND"u8.CopyTo(buffer[length..]);
                length += 3;
                wordEnds = true;
            }
            else if (c < 0x80)
            {
                wordEnds |= c is not ((byte)'\'' or (byte)'`');
            }
            else
            {
                Rune.DecodeFromUtf8(text[i..], out var rune, out var read);
                i += read - 1;
                if (rune.Value is '’' or '‘')
                {
                    continue;
                }

                if (rune.IsBmp && Rune.IsLetterOrDigit(rune))
                {
                    return false;
                }

                wordEnds = true;
            }
        }

        key = TrimFixedParts(buffer[..length]);
        return true;
    }

    /// <summary>Determines whether a key contains consecutive whole words.</summary>
    /// <param name="key">The key of a name.</param>
    /// <param name="words">The words, as a key; not empty.</param>
    /// <returns>true if the key contains the words; otherwise, false.</returns>
    internal static bool ContainsWords(ReadOnlySpan<byte> key, ReadOnlySpan<byte> words)
    {
        for (var start = key.IndexOf(words); start >= 0;)
        {
            var end = start + words.Length;
            if ((start == 0 || key[start - 1] == ' ') && (end == key.Length || key[end] == ' '))
            {
                return true;
            }

            var next = key[(start + 1)..].IndexOf(words);
            start = next < 0 ? next : start + 1 + next;
        }

        return false;
    }

    private static ReadOnlySpan<byte> TrimFixedParts(ReadOnlySpan<byte> words)
    {
        if (words.StartsWith("NHS"u8) && (words.Length == 3 || words[3] == ' '))
        {
            words = words[Math.Min(words.Length, 4)..];
        }

        return TrimSuffix(TrimSuffix(words, "CCG"u8), "CLINICAL COMMISSIONING GROUP"u8);
    }

    // There is one blank between two words, and none before the first or after the last.
    private static ReadOnlySpan<byte> TrimSuffix(ReadOnlySpan<byte> words, ReadOnlySpan<byte> suffix)
    {
        var rest = words.Length - suffix.Length;
        return rest < 0 || !words[rest..].SequenceEqual(suffix) ? words : rest == 0 ? default : words[rest - 1] == ' ' ? words[..(rest - 1)] : words;
    }
}
