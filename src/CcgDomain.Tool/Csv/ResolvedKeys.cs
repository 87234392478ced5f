using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>
/// Resolves the keys of rows. The results of a text are kept until other texts take its place, so most rows need one comparison; the fields to add are encoded once
/// for each organisation and period. What is kept does not grow with the number of rows.
/// </summary>
/// <param name="options">How keys are resolved, and what is added to each row.</param>
/// <param name="separator">The separator of the fields.</param>
/// <param name="hasDates">Whether each row has a date, whose period is one of <see cref="AnswerPeriods"/>; otherwise, there is one period.</param>
internal sealed class ResolvedKeys(ResolveOptions options, byte separator, bool hasDates)
{
    /// <summary>The length of the longest text whose results are kept.</summary>
    private const int MaxLength = 128;

    private const int SetBits = 10;

    /// <summary>The number of slots of a set, in each of which a text with the hash of the set may be: no five keys of the register share one.</summary>
    private const int SetSize = 4;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Slot[] _slots = new Slot[SetSize << SetBits];
    private readonly Dictionary<(int Period, RegisterOutcome Outcome, OdsCode Code, NhsArea? Area), ResolvedFields> _byAnswer = [];
    private readonly Dictionary<string, ResolvedFields> _byContent = new(StringComparer.Ordinal);
    private readonly ResolvedFields _unknown = new(options.EncodeRest(separator, ResolvedKey.Unknown), ResolutionOutcome.Unknown);

    /// <summary>The number of texts whose results are kept.</summary>
    internal int KeptCount => _slots.Count(slot => slot.Results is not null);

    /// <summary>Finds what is added for a key.</summary>
    /// <param name="bytes">The bytes that hold the key; eight more can be read after it.</param>
    /// <param name="start">Where the key begins, with its quotes if it has any.</param>
    /// <param name="length">Its length.</param>
    /// <param name="period">The period of the date; 0 if there is one date.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ResolvedFields Find(ReadOnlySpan<byte> bytes, int start, int length, int period)
    {
        var (first, last) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]), 0UL);
        if (length < sizeof(ulong))
        {
            first &= (1UL << (8 * length)) - 1;
        }
        else
        {
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(start + length - sizeof(ulong))..]);
        }

        var hash = (first ^ BitOperations.RotateLeft(last, 31) ^ (ulong)(uint)length) * Multiplier;
        for (var i = sizeof(ulong); i < length - sizeof(ulong); i += sizeof(ulong))
        {
            hash = (hash ^ (hash >> 29) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[(start + i)..])) * Multiplier;
        }

        var text = bytes.Slice(start, length);
        var set = (int)(hash >> (64 - SetBits)) * SetSize;
        ref var slot = ref _slots[set];
        for (var i = 1; !slot.Holds(first, last, text); i++)
        {
            if (i < SetSize)
            {
                slot = ref _slots[set + i];
                continue;
            }

            if (length > MaxLength)
            {
                return Resolve(text, period);
            }

            slot = ref ReplaceOldest(set);
            slot.Clear(first, last, text, hasDates ? AnswerPeriods.Count : 1);
        }

        return slot.Results![period] ??= Resolve(text, period);
    }

    /// <summary>Moves the texts of a set by one slot, and returns the first slot, which has the arrays of the last one.</summary>
    private ref Slot ReplaceOldest(int set)
    {
        var oldest = _slots[set + SetSize - 1];
        Array.Copy(_slots, set, _slots, set + 1, SetSize - 1);
        _slots[set] = oldest;
        return ref _slots[set];
    }

    private ResolvedFields Resolve(ReadOnlySpan<byte> key, int period)
    {
        CcgRegister.England.TryResolve(CsvFormat.Unquote(key), options.Kinds, hasDates ? AnswerPeriods.FirstDayOf(period) : options.DateToAsk(options.AsAt), out var answer);
        if (answer.Outcome == RegisterOutcome.Unknown)
        {
            return _unknown;
        }

        var named = (period, answer.Outcome, answer.Code, answer.Area);
        if (!_byAnswer.TryGetValue(named, out var result))
        {
            result = Encode(ResolvedKey.Create(answer));
            _byAnswer.Add(named, result);
        }

        return result;
    }

    // Most periods add the same fields as the one before.
    private ResolvedFields Encode(ResolvedKey resolved)
    {
        var fields = options.Encode(separator, resolved);
        var content = Encoding.Latin1.GetString(fields);
        if (!_byContent.TryGetValue(content, out var result))
        {
            result = new(fields, resolved.Outcome);
            _byContent.Add(content, result);
        }

        return result;
    }

    /// <summary>A text and its results by period. Up to 16 bytes, its first and its last eight are all of it.</summary>
    private struct Slot
    {
        private ulong _first;
        private ulong _last;
        private int _length;
        private byte[]? _text;

        /// <summary>The results; <see langword="null"/> if there is no text, and in a period that was not asked for.</summary>
        internal ResolvedFields?[]? Results { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal readonly bool Holds(ulong first, ulong last, ReadOnlySpan<byte> text) =>
            _first == first && _last == last && _length == text.Length && Results is not null && (text.Length <= 2 * sizeof(ulong) || text.SequenceEqual(_text.AsSpan(0, text.Length)));

        internal void Clear(ulong first, ulong last, ReadOnlySpan<byte> text, int periods)
        {
            (_first, _last, _length) = (first, last, text.Length);
            Results ??= new ResolvedFields[periods];
            Array.Clear(Results);
            if (text.Length > 2 * sizeof(ulong))
            {
                _text ??= new byte[MaxLength];
                text.CopyTo(_text);
            }
        }
    }
}
