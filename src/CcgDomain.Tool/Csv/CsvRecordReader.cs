using System.Buffers;

namespace CcgDomain.Tool.Csv;

/// <summary>Reads a CSV file of any size as records of bytes, according to RFC 4180. The memory it needs depends only on the longest record.</summary>
/// <param name="stream">The stream to read.</param>
internal sealed class CsvRecordReader(Stream stream)
{
    /// <summary>The length of the longest record that is read, in bytes (16 MB). A longer one is assumed to be a quoted field that is never closed.</summary>
    internal const int MaxRecordLength = 16 << 20;

    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(",\"\r\n"u8);

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _length;
    private int _lineEndingLength;
    private int _filled;
    private bool _endOfStream;
    private int _recordLines = 1;

    /// <summary>The current record, without its line ending. Valid until the next one is read.</summary>
    internal ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, _length);

    /// <summary>The line ending of the record: a line feed, with or without a carriage return; empty at the end of a file that does not end with one.</summary>
    internal ReadOnlySpan<byte> LineEnding => _buffer.AsSpan(_start + _length, _lineEndingLength);

    /// <summary>Whether the record contains a quote.</summary>
    internal bool IsQuoted { get; private set; }

    /// <summary>The one-based number of the line on which the record begins.</summary>
    internal long Line { get; private set; }

    /// <summary>The number of bytes read from the stream.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>The error in the record at <see cref="Line"/>; <see langword="null"/> if there is none.</summary>
    internal string? Error { get; private set; }

    /// <summary>Skips a byte order mark. Called before the first record is read.</summary>
    /// <returns>The byte order mark; empty if there is none.</returns>
    internal ReadOnlySpan<byte> ReadByteOrderMark()
    {
        while (!_endOfStream && _filled < 3)
        {
            Fill();
        }

        _start = _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        return _buffer.AsSpan(0, _start);
    }

    /// <summary>Reads the next record.</summary>
    /// <returns><see langword="true"/> if there is one; <see langword="false"/> at the end of the stream, and at a record with an <see cref="Error"/>.</returns>
    internal bool Read()
    {
        _start += _length + _lineEndingLength;
        (_length, _lineEndingLength) = (0, 0);
        Line += _recordLines;
        _recordLines = 1;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _filled - _start);
            var end = rest.IndexOfAny(LineFeed, CarriageReturn, Quote);
            IsQuoted = end >= 0 && rest[end] == Quote;
            if (IsQuoted)
            {
                end = FindEndOfQuotedRecord(rest);
            }
            else if (end < 0 && _endOfStream)
            {
                end = rest.Length;
            }

            if (Error is not null)
            {
                return false;
            }

            if (end >= 0 && TryReadLineEnding(rest, end))
            {
                _length = end;
                _recordLines += IsQuoted ? rest[..end].Count(LineFeed) : 0;
                return _length + _lineEndingLength > 0;
            }

            if (Error is not null || !TryReadMore(rest.Length))
            {
                return false;
            }
        }
    }

    /// <summary>Determines the line ending at a position.</summary>
    /// <returns><see langword="false"/> if more bytes are needed to tell, or if the line ending is wrong.</returns>
    private bool TryReadLineEnding(ReadOnlySpan<byte> rest, int end)
    {
        if (end == rest.Length)
        {
            return _endOfStream;
        }

        if (rest[end] == LineFeed)
        {
            _lineEndingLength = 1;
            return true;
        }

        if (end + 1 < rest.Length && rest[end + 1] == LineFeed)
        {
            _lineEndingLength = 2;
            return true;
        }

        if (end + 1 < rest.Length || _endOfStream)
        {
            Error = "a carriage return without a line feed";
        }

        return false;
    }

    /// <summary>Finds the end of a record that contains quotes.</summary>
    /// <returns>The index of the end; −1 if it is not in the buffer, or if the record has an error.</returns>
    private int FindEndOfQuotedRecord(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; ; i++)
        {
            var isQuoted = i < rest.Length && rest[i] == Quote;
            if (isQuoted && !TrySkipQuotedField(rest, ref i))
            {
                return -1;
            }

            var length = rest[i..].IndexOfAny(SpecialBytes);
            if (length < 0)
            {
                length = rest.Length - i;
            }

            if (isQuoted && length > 0)
            {
                Error = "text after a closing quote";
                return -1;
            }

            i += length;
            if (i == rest.Length)
            {
                return _endOfStream ? i : -1;
            }

            if (rest[i] == Quote)
            {
                Error = "a quote in a field that does not begin with one";
                return -1;
            }

            if (rest[i] != Comma)
            {
                return i;
            }
        }
    }

    /// <summary>Moves from an opening quote to the position after the closing one.</summary>
    private bool TrySkipQuotedField(ReadOnlySpan<byte> rest, ref int i)
    {
        i++;
        while (true)
        {
            var length = rest[i..].IndexOf(Quote);
            if (length < 0 || (i + length + 1 == rest.Length && !_endOfStream))
            {
                Error = length < 0 && _endOfStream ? "a quoted field that is not closed" : null;
                return false;
            }

            i += length + 1;
            if (i == rest.Length || rest[i] != Quote)
            {
                return true;
            }

            i++;
        }
    }

    private bool TryReadMore(int length)
    {
        if (_endOfStream)
        {
            return false;
        }

        if (length >= MaxRecordLength)
        {
            Error = IsQuoted ? "a quoted field that is not closed, or a row of more than 16 MB" : "a row of more than 16 MB";
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
            (_start, _filled) = (0, length);
        }
        else if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        Fill();
        return true;
    }

    private void Fill()
    {
        var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        BytesRead += read;
        _endOfStream = read == 0;
    }
}
