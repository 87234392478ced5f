using System.Text;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>Copies a CSV file record by record and adds to each what its code resolves to.</summary>
/// <remarks>
/// A record without quotes is never decoded: its bytes are copied, followed by those of the added fields. A record with quotes is parsed
/// by CsvHelper. Line endings and empty lines are kept; an empty line is not a record.
/// </remarks>
internal sealed class CsvResolver : IDisposable
{
    private const byte Comma = (byte)',';

    private readonly CsvRecordReader _reader;
    private readonly QuotedRecordParser _parser = new();
    private readonly byte[] _byteOrderMark;
    private int _column;

    internal CsvResolver(Stream input, DateOnly asAt)
    {
        _reader = new(input);
        Columns = new(asAt);
        _byteOrderMark = _reader.ReadByteOrderMark().ToArray();
        Header = _reader.Read() ? Split(_reader.Record) : [];
    }

    /// <summary>The names of the columns; empty if the file is empty or its header cannot be read.</summary>
    internal ImmutableArray<string> Header { get; }

    /// <summary>The columns that are added.</summary>
    internal ResolvedColumns Columns { get; }

    /// <summary>The number of records written, without the header.</summary>
    internal long Rows { get; private set; }

    /// <summary>The number of bytes read from the input.</summary>
    internal long BytesRead => _reader.BytesRead;

    /// <summary>The error in a record, with its line number, after <see cref="Copy"/>; <see langword="null"/> if there is none.</summary>
    internal string? Error { get; private set; }

    /// <summary>The error in the record last read, with its line number; <see langword="null"/> if there is none.</summary>
    internal string? ReadError => _reader.Error is { } error ? $"line {_reader.Line}: {error}" : null;

    /// <summary>Copies the records up to the end, or up to the first one with an error.</summary>
    /// <param name="column">The zero-based index of the column that holds the codes.</param>
    /// <param name="output">The stream to write to.</param>
    /// <param name="onProgress">Called each time a block has been written.</param>
    internal void Copy(int column, Stream output, Action onProgress)
    {
        _column = column;
        var writer = new ByteWriter(output, onProgress);
        writer.Write(_byteOrderMark);
        writer.Write(_reader.Record, ResolvedColumns.Encode([.. ResolvedColumns.Names]), _reader.LineEnding);
        while (_reader.Read())
        {
            if (_reader.Record.IsEmpty)
            {
                writer.Write(_reader.LineEnding);
                continue;
            }

            if (!(_reader.IsQuoted ? TryCopyQuoted(writer) : TryCopyPlain(writer)))
            {
                break;
            }

            Rows++;
        }

        writer.Flush();
        Error ??= ReadError;
    }

    public void Dispose() => _parser.Dispose();

    private bool TryCopyPlain(ByteWriter writer)
    {
        var record = _reader.Record;
        if (!HasFieldCount(record.Count(Comma) + 1))
        {
            return false;
        }

        var field = record;
        for (var i = 0; i < _column; i++)
        {
            field = field[(field.IndexOf(Comma) + 1)..];
        }

        var end = field.IndexOf(Comma);
        Write(writer, end < 0 ? field : field[..end]);
        return true;
    }

    private bool TryCopyQuoted(ByteWriter writer)
    {
        _parser.Parse(_reader.Record);
        if (!HasFieldCount(_parser.Count))
        {
            return false;
        }

        Write(writer, Encoding.UTF8.GetBytes(_parser[_column]));
        return true;
    }

    private void Write(ByteWriter writer, ReadOnlySpan<byte> code) =>
        writer.Write(_reader.Record, Columns.TryResolve(code, out var fields) ? fields : Columns.KeepUnknown(code), _reader.LineEnding);

    private bool HasFieldCount(int fields)
    {
        if (fields != Header.Length)
        {
            Error = $"line {_reader.Line}: {Wording.Count(fields, "field")}, but the header has {Header.Length}";
        }

        return Error is null;
    }

    private ImmutableArray<string> Split(ReadOnlySpan<byte> record)
    {
        _parser.Parse(record);
        var fields = ImmutableArray.CreateBuilder<string>(_parser.Count);
        for (var i = 0; i < _parser.Count; i++)
        {
            fields.Add(_parser[i]);
        }

        return fields.MoveToImmutable();
    }
}
