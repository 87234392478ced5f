using System.Collections.Concurrent;

namespace CcgDomain.Tool.Csv;

/// <summary>Copies a CSV file record by record and adds to each what its key resolves to.</summary>
/// <remarks>
/// The file is read in blocks that are cut at the ends of records, resolved on as many threads as there are processors, and written in order. Its memory does not grow with the file.
/// </remarks>
internal sealed class CsvResolver
{
    /// <summary>The number of bytes that are resolved at once, unless a record is longer: with fewer, threads wait for each other more often; with more, what they write leaves the cache.</summary>
    private const int BlockSize = 1 << 18;

    /// <summary>The largest number of threads. More would wait for their turn to write.</summary>
    private const int MaxThreads = 4;

    private readonly CsvInput _input;
    private readonly ResolveOptions _options;
    private readonly CsvRecordReader _reader;
    private readonly byte[] _start;
    private readonly byte _separator;
    private readonly int _blockSize;
    private CsvBlockReader? _blocks;
    private long _line;

    /// <summary>Reads the header of a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="input">How it is to be read.</param>
    /// <param name="options">How keys are resolved, and what is added to each row.</param>
    /// <param name="blockSize">The number of bytes that are resolved at once.</param>
    internal CsvResolver(Stream stream, CsvInput input, ResolveOptions options, int blockSize = BlockSize)
    {
        (_input, _options, _separator, _blockSize) = (input, options, input.SeparatorOrComma, blockSize);
        _reader = new(stream, _separator);
        _start = ReadStart(input.Skip);
        Header = _reader.Read() ? CsvFields.Texts(_reader.Record, _separator) : [];
    }

    /// <summary>The fields of the first record; empty if the file is empty or the record cannot be read.</summary>
    internal ImmutableArray<string> Header { get; }

    /// <summary>What the rows resolve to.</summary>
    internal RowOutcomes Outcomes { get; } = new();

    /// <summary>The number of records written, without the header.</summary>
    internal long RowCount { get; private set; }

    /// <summary>The number of bytes read from the input.</summary>
    internal long BytesRead => _reader.BytesRead + (_blocks?.BytesRead ?? 0);

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
        var columns = new CsvColumns(_input.Find(_input.Column, Header)[0], _input.DateColumn is { } dates ? _input.Find(dates, Header)[0] : -1, Header.Length, _input.HasHeader);
        output.Write(_start);
        _line = _reader.Line;
        if (_input.HasHeader)
        {
            output.Write(_reader.Record);
            output.Write(CsvText.Encode(_separator, _options.Names));
            output.Write(_reader.LineEnding);
            _line = _reader.NextLine;
        }

        _blocks = _reader.ReadRest(withRecord: !_input.HasHeader);
        var keys = new ConcurrentStack<ResolvedKeys>();
        var first = new CsvBlockResolver(columns, _options, _separator, _blockSize);
        if (_blocks.TryRead(first.Block))
        {
            Resolve(first);
            if (Write(first) && !_blocks.IsAtEnd)
            {
                // One more than the threads, so that none waits while another one's block is written.
                var threads = Math.Min(Environment.ProcessorCount, MaxThreads);
                CsvBlockResolver[] others = [.. Enumerable.Range(0, threads).Select(_ => new CsvBlockResolver(columns, _options, _separator, _blockSize))];
                new OrderedWork<CsvBlockResolver>(resolver => _blocks.TryRead(resolver.Block), Resolve, Write).Run([first, .. others], threads);
            }
        }

        // As many as there are threads: what one has found, the next block need not.
        void Resolve(CsvBlockResolver resolver)
        {
            if (!keys.TryPop(out var free))
            {
                free = new(_options, _separator, columns.Date >= 0);
            }

            resolver.Resolve(free);
            keys.Push(free);
        }

        bool Write(CsvBlockResolver resolver)
        {
            output.Write(resolver.Output);
            (var rows, Error) = resolver.AddTo(Outcomes, _line);
            RowCount += rows;
            _line += resolver.Block.Span.Count(CsvFormat.LineFeed);
            onProgress();
            return Error is null;
        }
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
