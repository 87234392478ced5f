using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Csv;

/// <summary>Copies a block record by record and adds to each what its key resolves to. Blocks are resolved side by side, and what became of their rows is added up in order.</summary>
/// <remarks>No record is decoded: its bytes are copied, followed by those of the added fields. Line endings and empty lines are kept; an empty line is not a record.</remarks>
/// <param name="columns">Which columns hold what.</param>
/// <param name="options">How keys are resolved, and what is added to each row.</param>
/// <param name="separator">The separator of the fields.</param>
/// <param name="capacity">The number of bytes of a block.</param>
internal sealed class CsvBlockResolver(CsvColumns columns, ResolveOptions options, byte separator, int capacity)
{
    private readonly CsvIndex _index = new();
    private readonly byte[] _separator = [separator, .. new byte[CsvBlock.Padding]];
    private readonly int _lastPeriod = columns.Date < 0 ? 0 : AnswerPeriods.PeriodOf(options.DateToAsk(DateOnly.MaxValue));
    private readonly long[] _outcomes = new long[ResolutionOutcomes.Names.Length];
    private readonly List<Range> _unmatched = [];
    private readonly List<(int Record, Range Date)> _badDates = [];
    private byte[] _output = new byte[(capacity * 4) + CsvBlock.Padding];
    private int _written;
    private int _rows;
    private (int Start, string Message)? _error;

    /// <summary>The block to resolve.</summary>
    internal CsvBlock Block { get; } = new(capacity);

    /// <summary>What was written for the block: all of it, or the records before the first one with an error.</summary>
    internal ReadOnlySpan<byte> Output => _output.AsSpan(0, _written);

    /// <summary>Resolves the block.</summary>
    /// <param name="keys">The keys, which no other thread uses meanwhile.</param>
    internal void Resolve(ResolvedKeys keys)
    {
        (_written, _rows, _error) = (0, 0, null);
        Array.Clear(_outcomes);
        _unmatched.Clear();
        _badDates.Clear();

        // The end of the file ends its last record, unless a line ending or half of one is already there.
        var length = Block.Length;
        if (Block.IsEndOfFile && Block.Bytes[length - 1] is not (CsvFormat.LineFeed or CsvFormat.CarriageReturn))
        {
            Block.Bytes[length++] = CsvFormat.LineFeed;
        }

        _index.Read(Block.Bytes, length, separator);
        var end = ResolveRecords(keys);
        Append(Block.Bytes.AsSpan(end.Copied), Math.Min(end.Start, Block.Length) - end.Copied);
        if (_error is null && end.Start < Block.Length)
        {
            _error = (end.Start, FindError(end.Start));
        }
    }

    /// <summary>Adds what became of the rows to that of the blocks before.</summary>
    /// <param name="outcomes">What became of the rows before.</param>
    /// <param name="line">The line on which the block begins.</param>
    /// <returns>The number of rows, and the error in the record after them, with its line; <see langword="null"/> if there is none.</returns>
    internal (int Rows, string? Error) AddTo(RowOutcomes outcomes, long line)
    {
        for (var i = 0; i < _outcomes.Length; i++)
        {
            outcomes.Add((ResolutionOutcome)i, _outcomes[i]);
        }

        foreach (var key in _unmatched)
        {
            outcomes.Unmatched.Add(CsvFormat.Unquote(Block.Bytes.AsSpan(key)));
        }

        var (counted, position) = (line, 0);
        foreach (var (record, date) in _badDates)
        {
            counted += Block.Bytes.AsSpan(position..record).Count(CsvFormat.LineFeed);
            position = record;
            outcomes.BadDates.Add(CsvFormat.Unquote(Block.Bytes.AsSpan(date)), counted);
        }

        return (_rows, _error is { } error ? $"line {line + Block.Bytes.AsSpan(0, error.Start).Count(CsvFormat.LineFeed)}: {error.Message}" : null);
    }

    /// <summary>Resolves the records that the index has, up to one with too many or too few fields.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>The position up to which the output is copied, and the position after the last record.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Copied, int Start) ResolveRecords(ResolvedKeys keys)
    {
        ReadOnlySpan<byte> bytes = Block.Bytes;
        var fieldEnds = _index.FieldEnds;
        var recordEnds = _index.RecordEnds;
        var (copied, start, first) = (0, 0, 0);
        var period = 0;
        for (var record = 0; record < _index.RecordCount; record++)
        {
            var next = recordEnds[record];
            var lineFeed = fieldEnds[next - 1];
            var end = lineFeed > start && bytes[lineFeed - 1] == CsvFormat.CarriageReturn ? lineFeed - 1 : lineFeed;
            if (end > start)
            {
                if (next - first != columns.Count)
                {
                    _error = (start, columns.DescribeCount(next - first));
                    break;
                }

                var (keyStart, keyEnd) = Field(fieldEnds, columns.Key, first, start, end);
                var (dateStart, dateEnd) = columns.Date < 0 ? default : Field(fieldEnds, columns.Date, first, start, end);
                ref readonly var result = ref keys.BadDate;
                if (columns.Date < 0 || TryFindPeriod(bytes[dateStart..dateEnd], out period))
                {
                    result = ref keys.Find(bytes, keyStart, keyEnd - keyStart, period);
                }
                else
                {
                    _badDates.Add((start, dateStart..dateEnd));
                }

                Append(bytes[copied..], end - copied);
                if (result.Outcome == ResolutionOutcome.Unknown)
                {
                    _unmatched.Add(keyStart..keyEnd);
                    Append(_separator, 1);
                    Append(bytes[keyStart..], keyEnd - keyStart);
                }

                Append(keys.Fields[result.Start..], result.Length);
                _outcomes[(int)result.Outcome]++;
                _rows++;
                copied = end;
            }

            (start, first) = (lineFeed + 1, next);
        }

        return (copied, start);
    }

    // The end of a record is before its line ending.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (int Start, int End) Field(int[] fieldEnds, int column, int first, int start, int end) =>
        (column == 0 ? start : fieldEnds[first + column - 1] + 1, column == columns.Count - 1 ? end : fieldEnds[first + column]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryFindPeriod(ReadOnlySpan<byte> field, out int period)
    {
        var isFound = AnswerPeriods.TryFind(CsvFormat.Unquote(field), out period);
        period = Math.Min(period, _lastPeriod);
        return isFound;
    }

    private string FindError(int start)
    {
        using var rest = new MemoryStream(Block.Bytes, start, Block.Length - start);
        var reader = new CsvRecordReader(rest, separator);
        reader.Read();
        return reader.Error ?? throw new InvalidOperationException("The record has no error.");
    }

    /// <summary>Appends the first bytes of a span that has <see cref="CsvBlock.Padding"/> more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReadOnlySpan<byte> source, int length)
    {
        if (_output.Length < _written + length + CsvBlock.Padding)
        {
            Array.Resize(ref _output, Math.Max(_output.Length * 2, _written + length + CsvBlock.Padding));
        }

        // Short spans are copied as one or two whole vectors. What is copied beyond the length is overwritten by what is appended next.
        var output = _output.AsSpan(_written);
        if (length <= 2 * Vector256<byte>.Count)
        {
            Vector256.Create(source).CopyTo(output);
            if (length > Vector256<byte>.Count)
            {
                Vector256.Create(source[Vector256<byte>.Count..]).CopyTo(output[Vector256<byte>.Count..]);
            }
        }
        else
        {
            source[..length].CopyTo(output);
        }

        _written += length;
    }
}
