using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CcgDomain.Tool.Csv;

/// <summary>Counts the rows of each key that is not in the register. Its size does not depend on the number of rows or the length of the keys.</summary>
internal sealed class UnmatchedKeys
{
    /// <summary>The largest number of different keys that are listed.</summary>
    internal const int MaxKeys = 1000;

    /// <summary>The number of characters of a key that are kept. Longer keys are free text.</summary>
    internal const int MaxLength = 60;

    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _byText;

    internal UnmatchedKeys() => _byText = _rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keys, at most <see cref="MaxKeys"/>, each with its number of rows: the most frequent first, and in ordinal order.</summary>
    internal IEnumerable<(string Key, long Rows)> Keys =>
        _rows.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value));

    /// <summary>The number of different keys that are listed.</summary>
    internal int Count => _rows.Count;

    /// <summary>The number of rows whose key is not listed.</summary>
    internal long UnlistedRows { get; private set; }

    internal void Add(ReadOnlySpan<byte> key)
    {
        Span<char> text = stackalloc char[MaxLength + 1];
        text = text[..Decode(key, text)];
        ref var rows = ref CollectionsMarshal.GetValueRefOrNullRef(_byText, text);
        if (!Unsafe.IsNullRef(ref rows))
        {
            rows++;
        }
        else if (_rows.Count < MaxKeys)
        {
            _rows.Add(text.ToString(), 1);
        }
        else
        {
            UnlistedRows++;
        }
    }

    /// <summary>Decodes a text as far as it is kept, with an ellipsis where it is cut.</summary>
    private static int Decode(ReadOnlySpan<byte> key, Span<char> text)
    {
        var length = 0;
        while (!key.IsEmpty)
        {
            Rune.DecodeFromUtf8(key, out var rune, out var consumed);
            if (length + rune.Utf16SequenceLength > MaxLength)
            {
                text[length++] = '…';
                break;
            }

            length += rune.EncodeToUtf16(text[length..]);
            key = key[consumed..];
        }

        return length;
    }
}
