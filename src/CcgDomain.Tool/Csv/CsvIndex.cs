using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CcgDomain.Tool.Csv;

/// <summary>Where the fields and the records of a block end. It is found for 64 bytes at once, each a bit of a number, and without a branch for a single byte.</summary>
internal sealed class CsvIndex
{
    private int[] _fieldEnds = [];
    private int[] _recordEnds = [];

    /// <summary>For each field, the position of the separator or of the line feed that ends it.</summary>
    internal int[] FieldEnds => _fieldEnds;

    /// <summary>For each record, the number of fields in it and in the records before it.</summary>
    internal int[] RecordEnds => _recordEnds;

    /// <summary>The number of records that are complete and have no error of quotes or line endings before them.</summary>
    internal int RecordCount { get; private set; }

    /// <summary>Indexes the records of a block, up to the first that has wrong quotes or line endings.</summary>
    /// <param name="bytes">The bytes of the block, and <see cref="CsvBlock.Padding"/> more.</param>
    /// <param name="length">The number of bytes of the block.</param>
    /// <param name="separator">The separator of the fields.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Read(ReadOnlySpan<byte> bytes, int length, byte separator)
    {
        EnsureCapacity(length + CsvBlock.Padding);
        var fieldEnds = _fieldEnds;
        var recordEnds = _recordEnds;
        var (fields, records) = (0, 0);

        // What the byte before says: that a quote may open a field, that it closed one, that it was a carriage return; and whether the field before goes on (all bits).
        var (mayOpen, closed, returned, inside) = (1UL, 0UL, 0UL, 0UL);
        for (var offset = 0; offset < length; offset += 64)
        {
            var chunk = bytes.Slice(offset, 64);
            var left = length - offset;
            var valid = left >= 64 ? ulong.MaxValue : (1UL << left) - 1;
            var separators = Find(chunk, separator) & valid;
            var lineFeeds = Find(chunk, CsvFormat.LineFeed) & valid;
            var returns = Find(chunk, CsvFormat.CarriageReturn) & valid;
            var quotes = Find(chunk, CsvFormat.Quote) & valid;
            var errors = 0UL;
            if ((quotes | inside | closed) == 0)
            {
                mayOpen = (separators | lineFeeds) >> 63;
            }
            else
            {
                // From each opening quote to before the closing one. Two quotes for one close a field and open it again.
                var quoted = PrefixXor(quotes) ^ inside;
                var closing = quotes & ~quoted;
                var afterClosing = (closing << 1) | closed;
                var before = separators | lineFeeds | closing;
                errors = (quotes & quoted & ~((before << 1) | mayOpen)) | (afterClosing & valid & ~(separators | lineFeeds | returns | quotes));
                (mayOpen, closed, inside) = (before >> 63, closing >> 63, (ulong)((long)quoted >> 63));
                separators &= ~quoted;
                returns &= ~quoted;
                lineFeeds &= ~quoted;
            }

            errors |= ((returns << 1) | returned) & valid & ~lineFeeds;
            returned = returns >> 63;
            if (errors != 0)
            {
                var sound = (errors & (0 - errors)) - 1;
                (separators, lineFeeds) = (separators & sound, lineFeeds & sound);
            }

            var ends = separators | lineFeeds;
            for (var rest = lineFeeds; rest != 0; rest &= rest - 1)
            {
                recordEnds[records++] = fields + BitOperations.PopCount(ends & (rest ^ (rest - 1)));
            }

            for (; ends != 0; ends &= ends - 1)
            {
                fieldEnds[fields++] = offset + BitOperations.TrailingZeroCount(ends);
            }

            if (errors != 0)
            {
                break;
            }
        }

        RecordCount = records;
    }

    // No array is longer than the block, because each of the ends is a byte of it.
    private void EnsureCapacity(int length)
    {
        if (_fieldEnds.Length < length)
        {
            (_fieldEnds, _recordEnds) = (new int[length], new int[length]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find(ReadOnlySpan<byte> chunk, byte value)
    {
        var values = Vector256.Create(value);
        return Vector256.Equals(Vector256.Create(chunk), values).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(Vector256.Create(chunk[32..]), values).ExtractMostSignificantBits() << 32);
    }

    /// <summary>For each bit, whether an odd number of bits up to it, itself included, is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
