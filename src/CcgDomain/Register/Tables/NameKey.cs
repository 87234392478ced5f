namespace CcgDomain.Register;

/// <summary>A name reduced to what makes it different from others: words in capitals, without "NHS" before and "CCG" behind. In ASCII, as all names are.</summary>
internal static class NameKey
{
    /// <summary>Longer than the key of any name in the register.</summary>
    internal const int MaxLength = 128;

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">Any text, of any length.</param>
    /// <param name="buffer">Where to; of <see cref="MaxLength"/> bytes.</param>
    /// <param name="key">The key, in the buffer; empty where nothing is left.</param>
    /// <returns>False where the text has letters, or so many, that it cannot be a name's.</returns>
    internal static bool TryWrite(ReadOnlySpan<char> text, Span<byte> buffer, out ReadOnlySpan<byte> key)
    {
        // A space, "AND" and a character fit at every step.
        const int room = 5;
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

            if (!char.IsAscii(c) || length > buffer.Length - room)
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

        key = WithoutFixedParts(buffer[..length]);
        return true;
    }

    /// <summary>Whether a key holds another as whole words, one after another.</summary>
    /// <param name="key">The key of a name.</param>
    /// <param name="words">Part of a key; not empty.</param>
    /// <returns>Whether the words stand in it.</returns>
    internal static bool Holds(ReadOnlySpan<byte> key, ReadOnlySpan<byte> words)
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

    private static ReadOnlySpan<byte> WithoutFixedParts(ReadOnlySpan<byte> words)
    {
        if (words.StartsWith("NHS"u8) && (words.Length == 3 || words[3] == ' '))
        {
            words = words[3..].TrimStart((byte)' ');
        }

        return WithoutEnding(WithoutEnding(words, "CCG"u8), "CLINICAL COMMISSIONING GROUP"u8);
    }

    private static ReadOnlySpan<byte> WithoutEnding(ReadOnlySpan<byte> words, ReadOnlySpan<byte> ending) =>
        words.EndsWith(ending) && (words.Length == ending.Length || words[^(ending.Length + 1)] == ' ')
            ? words[..^ending.Length].TrimEnd((byte)' ')
            : words;
}
