using System.Text;

namespace CcgDomain.Tool.Streams;

/// <summary>Copies a CSV row by row and adds to each what stands for its code.</summary>
/// <remarks>
/// A row without quotes is never made into text: its bytes are copied, and those of the answer after them. Rows with quotes are taken apart
/// by CsvHelper. Ends of lines stay as they are, and so do empty lines, which are no rows.
/// </remarks>
internal sealed class CsvResolver : IDisposable
{
    private const byte Comma = (byte)',';

    private readonly RecordReader _reader;
    private readonly QuotedFields _quoted = new();
    private readonly byte[] _mark;
    private int _column;

    internal CsvResolver(Stream input, DateOnly asAt)
    {
        _reader = new(input);
        Added = new(asAt);
        _mark = _reader.Mark().ToArray();
        Header = _reader.Read() ? Split(_reader.Record) : [];
    }

    /// <summary>The names of the columns; none where the file is empty or its first row cannot be read.</summary>
    internal ImmutableArray<string> Header { get; }

    internal ResolvedColumns Added { get; }

    /// <summary>The rows written, without the header.</summary>
    internal long Rows { get; private set; }

    /// <summary>How many bytes were taken from the input.</summary>
    internal long BytesRead => _reader.BytesRead;

    /// <summary>What is wrong with a row, with the number of its line; null where nothing is.</summary>
    internal string? Error { get; private set; }

    /// <summary>Copies everything, up to the first row that is wrong.</summary>
    /// <param name="column">The column of the codes, from 0.</param>
    /// <param name="output">Where to.</param>
    /// <param name="progress">Called now and then.</param>
    internal void Copy(int column, Stream output, Action progress)
    {
        _column = column;
        var writer = new ByteWriter(output, progress);
        writer.Write(_mark);
        writer.Write(_reader.Record, ResolvedColumns.Fields([.. ResolvedColumns.Names]), _reader.Ending);
        while (_reader.Read())
        {
            if (_reader.Record.IsEmpty)
            {
                writer.Write(_reader.Ending);
                continue;
            }

            if (!(_reader.IsQuoted ? TryQuoted(writer) : TryPlain(writer)))
            {
                break;
            }

            Rows++;
        }

        writer.Flush();
        Error ??= Describe();
    }

    /// <summary>What is wrong with the first row; null where nothing is.</summary>
    internal string? Describe() => _reader.Error is { } trouble ? $"line {_reader.Line}: {trouble}" : null;

    public void Dispose() => _quoted.Dispose();

    private bool TryPlain(ByteWriter writer)
    {
        var record = _reader.Record;
        if (!IsWhole(record.Count(Comma) + 1))
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

    private bool TryQuoted(ByteWriter writer)
    {
        _quoted.Read(_reader.Record);
        if (!IsWhole(_quoted.Count))
        {
            return false;
        }

        Write(writer, Encoding.UTF8.GetBytes(_quoted[_column]));
        return true;
    }

    private void Write(ByteWriter writer, ReadOnlySpan<byte> code) =>
        writer.Write(_reader.Record, Added.TryAnswer(code, out var added) ? added : Added.Keep(code), _reader.Ending);

    private bool IsWhole(int fields)
    {
        if (fields != Header.Length)
        {
            Error = $"line {_reader.Line}: {Output.Wording.Count(fields, "field")}, where the header has {Header.Length}";
        }

        return Error is null;
    }

    private ImmutableArray<string> Split(ReadOnlySpan<byte> record)
    {
        _quoted.Read(record);
        var fields = ImmutableArray.CreateBuilder<string>(_quoted.Count);
        for (var i = 0; i < _quoted.Count; i++)
        {
            fields.Add(_quoted[i]);
        }

        return fields.MoveToImmutable();
    }
}
