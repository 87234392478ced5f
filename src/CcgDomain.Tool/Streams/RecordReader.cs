using System.Buffers;

namespace CcgDomain.Tool.Streams;

/// <summary>Reads a CSV of any size as rows of bytes, by RFC 4180. The memory that it takes depends on the longest row alone.</summary>
internal sealed class RecordReader(Stream stream)
{
    /// <summary>A longer row is taken for a quoted field without end: 16 MB.</summary>
    internal const int LongestRecord = 16 << 20;

    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';
    private const byte Feed = (byte)'\n';
    private const byte Return = (byte)'\r';

    private static readonly SearchValues<byte> Marks = SearchValues.Create(",\"\r\n"u8);

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _length;
    private int _ending;
    private int _filled;
    private bool _ended;
    private int _lines = 1;

    /// <summary>The row, without the end of its line. Good until the next is read.</summary>
    internal ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, _length);

    /// <summary>The end of its line: line feed, with or without a carriage return; nothing at the end of a file without one.</summary>
    internal ReadOnlySpan<byte> Ending => _buffer.AsSpan(_start + _length, _ending);

    /// <summary>The row and the end of its line.</summary>
    internal ReadOnlySpan<byte> Whole => _buffer.AsSpan(_start, _length + _ending);

    /// <summary>Whether a quote is in the row.</summary>
    internal bool IsQuoted { get; private set; }

    /// <summary>The number of the line that the row begins on, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>How many bytes were taken from the stream.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>What is wrong with the row at <see cref="Line"/>; null where nothing is.</summary>
    internal string? Error { get; private set; }

    /// <summary>Skips a byte order mark.</summary>
    /// <returns>The mark, or nothing.</returns>
    internal ReadOnlySpan<byte> Mark()
    {
        while (!_ended && _filled < 3)
        {
            Fill();
        }

        var mark = _buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        _start = mark;
        return _buffer.AsSpan(0, mark);
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one; false at the end, and at a row with <see cref="Error"/>.</returns>
    internal bool Read()
    {
        _start += _length + _ending;
        (_length, _ending) = (0, 0);
        Line += _lines;
        _lines = 1;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _filled - _start);
            var end = rest.IndexOfAny(Feed, Return, Quote);
            IsQuoted = end >= 0 && rest[end] == Quote;
            if (IsQuoted)
            {
                end = EndOfQuoted(rest);
            }
            else if (end < 0 && _ended)
            {
                end = rest.Length;
            }

            if (Error is not null)
            {
                return false;
            }

            if (end >= 0 && TryEnd(rest, end))
            {
                _length = end;
                _lines += IsQuoted ? rest[..end].Count(Feed) : 0;
                return _length + _ending > 0;
            }

            if (Error is not null || !More(rest.Length))
            {
                return false;
            }
        }
    }

    /// <summary>Whether a row ends at a place, and how; false where that is not to be seen yet.</summary>
    private bool TryEnd(ReadOnlySpan<byte> rest, int end)
    {
        if (end == rest.Length)
        {
            return _ended;
        }

        if (rest[end] == Feed)
        {
            _ending = 1;
            return true;
        }

        if (end + 1 < rest.Length && rest[end + 1] == Feed)
        {
            _ending = 2;
            return true;
        }

        if (end + 1 < rest.Length || _ended)
        {
            Error = "a carriage return without a line feed";
        }

        return false;
    }

    /// <summary>The end of a row that has quotes; −1 where it is not in the buffer.</summary>
    private int EndOfQuoted(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; ; i++)
        {
            var isQuoted = i < rest.Length && rest[i] == Quote;
            if (isQuoted && !TryClose(rest, ref i))
            {
                return -1;
            }

            var to = rest[i..].IndexOfAny(Marks);
            if (to < 0)
            {
                to = rest.Length - i;
            }

            if (isQuoted && to > 0)
            {
                Error = "text after a closing quote";
                return -1;
            }

            i += to;
            if (i == rest.Length)
            {
                return _ended ? i : -1;
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

    /// <summary>Goes from an opening quote to behind the closing one.</summary>
    private bool TryClose(ReadOnlySpan<byte> rest, ref int i)
    {
        i++;
        while (true)
        {
            var to = rest[i..].IndexOf(Quote);
            if (to < 0 || (i + to + 1 == rest.Length && !_ended))
            {
                Error = to < 0 && _ended ? "a quoted field without end" : null;
                return false;
            }

            i += to + 1;
            if (i == rest.Length || rest[i] != Quote)
            {
                return true;
            }

            i++;
        }
    }

    private bool More(int length)
    {
        if (_ended)
        {
            return false;
        }

        if (length >= LongestRecord)
        {
            Error = IsQuoted ? "a quoted field without end, or a row of more than 16 MB" : "a row of more than 16 MB";
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
        _ended = read == 0;
    }
}
