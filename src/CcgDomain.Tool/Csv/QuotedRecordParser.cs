using System.Text;
using CsvHelper;

namespace CcgDomain.Tool.Csv;

/// <summary>Splits records that have quotes into fields.</summary>
internal sealed class QuotedRecordParser : IDisposable
{
    private readonly SingleRecordReader _record = new();
    private readonly CsvParser _parser;

    internal QuotedRecordParser() => _parser = new(_record, CsvFormat.Configuration);

    /// <summary>The number of fields in the record.</summary>
    internal int Count => _parser.Count;

    /// <summary>Gets a field, without its quotes.</summary>
    /// <param name="column">The zero-based index of the field.</param>
    internal string this[int column] => _parser[column];

    /// <summary>Parses a record.</summary>
    /// <param name="record">The record in UTF-8, quoted as in RFC 4180, without its line ending.</param>
    internal void Parse(ReadOnlySpan<byte> record)
    {
        _record.Set(record);
        _parser.Read();
    }

    public void Dispose()
    {
        _parser.Dispose();
        _record.Dispose();
    }

    /// <summary>Feeds the parser one record at a time. The parser asks for more text only after it has parsed the record.</summary>
    private sealed class SingleRecordReader : TextReader
    {
        private char[] _chars = new char[1024];
        private int _position;
        private int _length;

        internal void Set(ReadOnlySpan<byte> record)
        {
            if (_chars.Length <= record.Length)
            {
                _chars = new char[record.Length * 2];
            }

            _position = 0;
            _length = Encoding.UTF8.GetChars(record, _chars);
            _chars[_length++] = '\n';
        }

        public override int Read(char[] buffer, int index, int count)
        {
            var read = Math.Min(count, _length - _position);
            Array.Copy(_chars, _position, buffer, index, read);
            _position += read;
            return read;
        }
    }
}
