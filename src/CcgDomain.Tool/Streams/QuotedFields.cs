using System.Text;
using CcgDomain.Tool.Output;
using CsvHelper;

namespace CcgDomain.Tool.Streams;

/// <summary>Takes rows with quotes apart.</summary>
internal sealed class QuotedFields : IDisposable
{
    private readonly OneRow _row = new();
    private readonly CsvParser _parser;

    internal QuotedFields() => _parser = new(_row, CsvFormat.Settings);

    /// <summary>How many fields the row has.</summary>
    internal int Count => _parser.Count;

    /// <summary>A field without its quotes.</summary>
    internal string this[int column] => _parser[column];

    /// <summary>Takes a row apart.</summary>
    /// <param name="record">The row in UTF-8, quoted as RFC 4180 has it, without the end of its line.</param>
    internal void Read(ReadOnlySpan<byte> record)
    {
        _row.Set(record);
        _parser.Read();
    }

    public void Dispose()
    {
        _parser.Dispose();
        _row.Dispose();
    }

    /// <summary>Hands the parser one row at a time: it asks for more only when it has taken the row apart.</summary>
    private sealed class OneRow : TextReader
    {
        private char[] _chars = new char[1024];
        private int _next;
        private int _end;

        internal void Set(ReadOnlySpan<byte> record)
        {
            if (_chars.Length <= record.Length)
            {
                _chars = new char[record.Length * 2];
            }

            _next = 0;
            _end = Encoding.UTF8.GetChars(record, _chars);
            _chars[_end++] = '\n';
        }

        public override int Read(char[] buffer, int index, int count)
        {
            var chars = Math.Min(count, _end - _next);
            Array.Copy(_chars, _next, buffer, index, chars);
            _next += chars;
            return chars;
        }
    }
}
