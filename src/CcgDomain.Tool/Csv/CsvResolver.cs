using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>Copies a CSV file record by record and adds to each what its key resolves to.</summary>
/// <remarks>No record is decoded: its bytes are copied, followed by those of the added fields. Line endings and empty lines are kept; an empty line is not a record.</remarks>
internal sealed class CsvResolver
{
    private readonly CsvInput _input;
    private readonly ResolveOptions _options;
    private readonly CsvRecordReader _reader;
    private readonly byte[] _start;
    private readonly byte _separator;
    private int _column;
    private int _dateColumn;

    internal CsvResolver(Stream stream, CsvInput input, ResolveOptions options)
    {
        (_input, _options, _separator) = (input, options, input.SeparatorOrComma);
        _reader = new(stream, _separator);
        Rows = new(options, _separator);
        _start = ReadStart(input.Skip);
        Header = _reader.Read() ? CsvFields.Texts(_reader.Record, _separator) : [];
    }

    /// <summary>The fields of the first record; empty if the file is empty or the record cannot be read.</summary>
    internal ImmutableArray<string> Header { get; }

    /// <summary>What the rows resolve to.</summary>
    internal ResolvedRows Rows { get; }

    /// <summary>The number of records written, without the header.</summary>
    internal long RowCount { get; private set; }

    /// <summary>The number of bytes read from the input.</summary>
    internal long BytesRead => _reader.BytesRead;

    /// <summary>The error in a record, with its line number, after <see cref="Copy"/>; <see langword="null"/> if there is none.</summary>
    internal string? Error { get; private set; }

    /// <summary>The error in the record last read, with its line number; <see langword="null"/> if there is none.</summary>
    internal string? ReadError => _reader.Error is { } error ? $"line {_reader.Line}: {error}" : null;

    /// <summary>Returns why the header cannot be read, as the end of a sentence that begins with the name of the file.</summary>
    /// <returns><see langword="null"/> if it can be read.</returns>
    internal string? FindHeaderError() =>
        ReadError is null ? null : $"{ReadError}. Nothing was written.{(CsvShape.DescribeSeparatorOfQuotedFields(_reader.FirstLine, _input) is { } hint ? $" {hint}" : "")}";

    /// <summary>Returns why the file cannot be read as the user says, as the end of a sentence that begins with its name.</summary>
    /// <returns><see langword="null"/> if it can be read.</returns>
    internal string? FindUsageError()
    {
        if (Header.IsEmpty)
        {
            return "is empty.";
        }

        if (CsvShape.DescribeSeparator(_reader.Record, Header, _input) is { } separator)
        {
            return $"cannot be read. {separator}";
        }

        foreach (var column in (string?[])[_input.Column, _input.DateColumn])
        {
            if (column is not null && _input.Find(column, Header) is not [_] and var found)
            {
                return found.IsEmpty ? DescribeMissing(column) : $"has {found.Length} columns '{column}'.";
            }
        }

        return _input.HasHeader && Header.FirstOrDefault(name => _options.Names.Contains(name)) is { } existing ? $"already has a column '{existing}'." : null;
    }

    /// <summary>Copies the records up to the end, or up to the first one with an error.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="onProgress">Called each time a block has been written.</param>
    internal void Copy(Stream output, Action onProgress)
    {
        _column = _input.Find(_input.Column, Header)[0];
        _dateColumn = _input.DateColumn is { } dates ? _input.Find(dates, Header)[0] : -1;
        var writer = new ByteWriter(output, onProgress);
        writer.Write(_start);
        var hasRecord = true;
        if (_input.HasHeader)
        {
            writer.Write(_reader.Record, CsvText.Encode(_separator, _options.Names), _reader.LineEnding);
            hasRecord = _reader.Read();
        }

        for (; hasRecord; hasRecord = _reader.Read())
        {
            if (_reader.Record.IsEmpty)
            {
                writer.Write(_reader.LineEnding);
                continue;
            }

            if (!(_reader.IsQuoted || _dateColumn >= 0 ? TryCopyFields(writer) : TryCopyPlain(writer)))
            {
                break;
            }

            RowCount++;
        }

        writer.Flush();
        Error ??= ReadError;
    }

    private bool TryCopyPlain(ByteWriter writer)
    {
        var record = _reader.Record;
        if (!HasFieldCount(record.Count(_separator) + 1))
        {
            return false;
        }

        var field = record;
        for (var i = 0; i < _column; i++)
        {
            field = field[(field.IndexOf(_separator) + 1)..];
        }

        var end = field.IndexOf(_separator);
        Write(writer, end < 0 ? field : field[..end]);
        return true;
    }

    private bool TryCopyFields(ByteWriter writer)
    {
        var fields = new CsvFields(_reader.Record, _separator);
        ReadOnlySpan<byte> key = default;
        ReadOnlySpan<byte> date = default;
        var count = 0;
        for (; fields.MoveNext(); count++)
        {
            key = count == _column ? fields.Current : key;
            date = count == _dateColumn ? fields.Current : date;
        }

        if (!HasFieldCount(count))
        {
            return false;
        }

        if (_dateColumn < 0 || Rows.TrySetDate(CsvFormat.Unquote(date)))
        {
            Write(writer, key);
        }
        else
        {
            writer.Write(_reader.Record, Rows.AddBadDate(CsvFormat.Unquote(date), _reader.Line), _reader.LineEnding);
        }

        return true;
    }

    private void Write(ByteWriter writer, ReadOnlySpan<byte> key)
    {
        if (Rows.TryResolve(CsvFormat.Unquote(key), out var fields))
        {
            writer.Write(_reader.Record, fields, _reader.LineEnding);
            return;
        }

        writer.Write(_reader.Record);
        writer.Write([_separator], key, fields);
        writer.Write(_reader.LineEnding);
    }

    private bool HasFieldCount(int fields)
    {
        if (fields != Header.Length)
        {
            Error = $"line {_reader.Line}: {Wording.Count(fields, "field")}, but the {(_input.HasHeader ? "header" : "first row")} has {Header.Length}";
        }

        return Error is null;
    }

    private string DescribeMissing(string column)
    {
        var hint = CsvShape.DescribeMissingHeader(Header) ?? CsvShape.DescribeTitles(_reader, _input);
        return $"has no column '{column}'. It has: {CsvShape.List(Header)}.{(hint is null ? "" : $" {hint}")}";
    }

    /// <summary>Reads the byte order mark and the lines before the header.</summary>
    private byte[] ReadStart(int lines)
    {
        using var start = new MemoryStream();
        start.Write(_reader.ReadByteOrderMark());
        for (var i = 0; i < lines && _reader.ReadLine(); i++)
        {
            start.Write(_reader.Record);
        }

        return start.ToArray();
    }
}
