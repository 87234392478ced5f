using System.Threading;

namespace CcgDomain.Tool.Csv;

/// <summary>Reads a stream in blocks that are cut at the ends of records.</summary>
/// <param name="stream">The stream.</param>
/// <param name="beginning">What was read of it already; it begins with a record.</param>
/// <param name="isAtEnd">Whether there is nothing after that.</param>
internal sealed class CsvBlockReader(Stream stream, ReadOnlyMemory<byte> beginning, bool isAtEnd)
{
    private byte[] _rest = beginning.ToArray();
    private int _restLength = beginning.Length;
    private bool _isAtEnd = isAtEnd;
    private long _bytesRead;

    /// <summary>Whether all blocks have been read.</summary>
    internal bool IsAtEnd => _isAtEnd && _restLength == 0;

    /// <summary>The number of bytes read from the stream.</summary>
    internal long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Reads the next block.</summary>
    /// <param name="block">The block, which grows if a record is longer.</param>
    /// <returns>Whether there is one.</returns>
    /// <remarks>
    /// A quote opens or closes a quoted field, so a line feed after an even number of quotes ends a record. Where that is not so the file has an error, and it comes before the cut.
    /// If no record ends within the length that a record may have, the block is the last one.
    /// </remarks>
    internal bool TryRead(CsvBlock block)
    {
        if (_restLength > block.Capacity)
        {
            block.Grow(_restLength);
        }

        _rest.AsSpan(0, _restLength).CopyTo(block.Bytes);
        var filled = _restLength;
        while (true)
        {
            filled = Fill(block, filled);
            var end = _isAtEnd ? filled : FindEndOfRecords(block.Bytes.AsSpan(0, filled));
            if (end > 0 || _isAtEnd)
            {
                Keep(block.Bytes.AsSpan(end..filled));
                (block.Length, block.IsEndOfFile) = (end, _isAtEnd);
                return end > 0;
            }

            if (filled >= CsvRecordReader.MaxRecordLength)
            {
                _isAtEnd = true;
                (block.Length, block.IsEndOfFile) = (filled, false);
                _restLength = 0;
                return true;
            }

            block.Grow(Math.Min(block.Capacity * 2, CsvRecordReader.MaxRecordLength));
        }
    }

    private int Fill(CsvBlock block, int filled)
    {
        while (!_isAtEnd && filled < block.Capacity)
        {
            var read = stream.Read(block.Bytes, filled, block.Capacity - filled);
            filled += read;
            _isAtEnd = read == 0;
            Interlocked.Add(ref _bytesRead, read);
        }

        return filled;
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > _rest.Length)
        {
            _rest = new byte[rest.Length * 2];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }

    /// <summary>Returns the position after the last line feed that an even number of quotes precedes; 0 if there is none.</summary>
    private static int FindEndOfRecords(ReadOnlySpan<byte> bytes)
    {
        var quotes = bytes.Count(CsvFormat.Quote);
        while (bytes.LastIndexOf(CsvFormat.LineFeed) is >= 0 and var end)
        {
            quotes -= quotes == 0 ? 0 : bytes[end..].Count(CsvFormat.Quote);
            if (quotes % 2 == 0)
            {
                return end + 1;
            }

            bytes = bytes[..end];
        }

        return 0;
    }
}
