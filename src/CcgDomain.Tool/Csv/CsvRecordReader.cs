using System.Buffers;

namespace CcgDomain.Tool.Csv;

/// <summary>
/// Reads a CSV file of any size as records of bytes, according to RFC 4180. The memory it needs depends only on the longest record, and the time only on the length of the file,
/// in whatever pieces it comes.
/// </summary>
/// <param name="stream">The stream to read.</param>
/// <param name="separator">The separator of the fields.</param>
internal sealed class CsvRecordReader(Stream stream, byte separator)
{
    /// <summary>The length of the longest record that is read, in bytes (16 MB). A longer one is assumed to be a quoted field that is never closed.</summary>
    internal const int MaxRecordLength = 16 << 20;

    private const byte Quote = CsvFormat.Quote;
    private const byte LineFeed = CsvFormat.LineFeed;
    private const byte CarriageReturn = CsvFormat.CarriageReturn;

    private readonly SearchValues<byte> _specialBytes = SearchValues.Create([separator, Quote, LineFeed, CarriageReturn]);

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _length;
    private int _lineEndingLength;
    private int _filled;

    // What the search for the end of the record has seen, so that it goes on there when more has been read.
    private int _position;
    private Place _place;

    private bool _endOfStream;
    private int _recordLines = 1;

    /// <summary>Where in a record with quotes the search stands.</summary>
    private enum Place
    {
        BeginningOfField,
        PlainField,
        QuotedField,
        AfterQuote,
    }

    /// <summary>The current record, without its line ending. Valid until the next one is read.</summary>
    internal ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, _length);

    /// <summary>The line ending of the record: a line feed, with or without a carriage return; empty at the end of a file that does not end with one.</summary>
    internal ReadOnlySpan<byte> LineEnding => _buffer.AsSpan(_start + _length, _lineEndingLength);

    /// <summary>The line on which the record begins, as far as it has been read. It is also there if the record has an <see cref="Error"/>.</summary>
    internal ReadOnlySpan<byte> FirstLine
    {
        get
        {
            var rest = _buffer.AsSpan(_start, _filled - _start);
            var end = rest.IndexOf(LineFeed);
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>Whether the record contains a quote.</summary>
    internal bool IsQuoted { get; private set; }

    /// <summary>The one-based number of the line on which the record begins.</summary>
    internal long Line { get; private set; }

    /// <summary>The number of the line after the record.</summary>
    internal long NextLine => Line + _recordLines;

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
        Advance();
        while (true)
        {
            var end = IsQuoted ? FindEndOfQuotedRecord() : FindEndOfPlainRecord();
            if (end >= 0 && TryReadLineEnding(end))
            {
                _length = end - _start;
                _recordLines += IsQuoted ? Record.Count(LineFeed) : 0;
                return _length + _lineEndingLength > 0;
            }

            if (Error is not null || !TryReadMore())
            {
                return false;
            }
        }
    }

    /// <summary>Reads the next line, whatever is in it, with its line ending.</summary>
    /// <returns>Whether there is one.</returns>
    internal bool ReadLine()
    {
        Advance();
        while (true)
        {
            var length = _buffer.AsSpan(_position, _filled - _position).IndexOf(LineFeed);
            if (length >= 0 || _endOfStream)
            {
                _length = length >= 0 ? _position + length + 1 - _start : _filled - _start;
                return _length > 0;
            }

            _position = _filled;
            if (!TryReadMore())
            {
                return false;
            }
        }
    }

    /// <summary>Returns a reader of everything after the current record, in blocks. This one reads nothing after that.</summary>
    /// <param name="withRecord">Whether the record itself is read again.</param>
    internal CsvBlockReader ReadRest(bool withRecord)
    {
        var start = withRecord ? _start : _start + _length + _lineEndingLength;
        return new(stream, _buffer.AsMemory(start.._filled), _endOfStream);
    }

    private void Advance()
    {
        _start += _length + _lineEndingLength;
        _position = _start;
        (_length, _lineEndingLength, IsQuoted) = (0, 0, false);
        Line += _recordLines;
        _recordLines = 1;
    }

    /// <summary>Finds the end of a record. At its first quote, the search begins again.</summary>
    private int FindEndOfPlainRecord()
    {
        var length = _buffer.AsSpan(_position, _filled - _position).IndexOfAny(LineFeed, CarriageReturn, Quote);
        if (length < 0)
        {
            _position = _filled;
            return _endOfStream ? _filled : -1;
        }

        _position += length;
        if (_buffer[_position] != Quote)
        {
            return _position;
        }

        (IsQuoted, _position, _place) = (true, _start, Place.BeginningOfField);
        return FindEndOfQuotedRecord();
    }

    /// <summary>Finds the end of a record that contains quotes.</summary>
    /// <returns>The index of the end; −1 if it is not in the buffer, or if the record has an error.</returns>
    private int FindEndOfQuotedRecord()
    {
        while (_position < _filled)
        {
            var next = _buffer[_position];
            switch (_place)
            {
                case Place.BeginningOfField:
                    _place = next == Quote ? Place.QuotedField : Place.PlainField;
                    _position += next == Quote ? 1 : 0;
                    break;

                case Place.PlainField:
                    var length = _buffer.AsSpan(_position, _filled - _position).IndexOfAny(_specialBytes);
                    _position = length < 0 ? _filled : _position + length;
                    if (length >= 0 && !TryEndField("a quote in a field that does not begin with one"))
                    {
                        return Error is null ? _position : -1;
                    }

                    break;

                case Place.QuotedField:
                    var quote = _buffer.AsSpan(_position, _filled - _position).IndexOf(Quote);
                    _position = quote < 0 ? _filled : _position + quote + 1;
                    _place = quote < 0 ? Place.QuotedField : Place.AfterQuote;
                    break;

                default:
                    if (next == Quote)
                    {
                        _place = Place.QuotedField;
                        _position++;
                    }
                    else if (!TryEndField("text after a closing quote"))
                    {
                        return Error is null ? _position : -1;
                    }

                    break;
            }
        }

        Error = _endOfStream && _place == Place.QuotedField ? "a quoted field that is not closed" : null;
        return _endOfStream && Error is null ? _filled : -1;
    }

    /// <summary>Moves from the end of a field to the next one.</summary>
    /// <returns><see langword="false"/> at the end of the record, and at a character that may not stand here.</returns>
    private bool TryEndField(string error)
    {
        var next = _buffer[_position];
        if (next == separator)
        {
            _position++;
            _place = Place.BeginningOfField;
            return true;
        }

        Error = next is LineFeed or CarriageReturn ? null : error;
        return false;
    }

    /// <summary>Determines the line ending at a position.</summary>
    /// <returns><see langword="false"/> if more bytes are needed to tell, or if the line ending is wrong.</returns>
    private bool TryReadLineEnding(int end)
    {
        if (end == _filled)
        {
            return _endOfStream;
        }

        if (_buffer[end] == LineFeed)
        {
            _lineEndingLength = 1;
            return true;
        }

        if (end + 1 < _filled && _buffer[end + 1] == LineFeed)
        {
            _lineEndingLength = 2;
            return true;
        }

        if (end + 1 < _filled || _endOfStream)
        {
            Error = "a carriage return without a line feed";
        }

        return false;
    }

    private bool TryReadMore()
    {
        if (_endOfStream)
        {
            return false;
        }

        var length = _filled - _start;
        if (length >= MaxRecordLength)
        {
            Error = IsQuoted ? "a quoted field that is not closed, or a row of more than 16 MB" : "a row of more than 16 MB";
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
            (_position, _start, _filled) = (_position - _start, 0, length);
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
