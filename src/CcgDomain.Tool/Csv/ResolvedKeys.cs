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
internal sealed class ResolvedKeys
{
    /// <summary>The length of the longest text whose results are kept.</summary>
    private const int MaxLength = 128;

    private const int SetBits = 10;

    /// <summary>The number of slots of a set, in each of which a text with the hash of the set may be: no five keys of the register share one.</summary>
    private const int SetSize = 4;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ResolveOptions _options;
    private readonly byte _separator;
    private readonly bool _hasDates;
    private readonly int _periods;

    // At first, each slot holds the empty text.
    private readonly Slot[] _slots = new Slot[SetSize << SetBits];

    // For each set, how often a text was put into it: each takes the place of the oldest one.
    private readonly byte[] _replaced = new byte[1 << SetBits];

    // For each slot and each period, which of the results it is; 0 if it was not asked for.
    private readonly ushort[] _indices;
    private readonly Dictionary<(int Period, RegisterOutcome Outcome, OdsCode Code, NhsArea? Area), ushort> _byAnswer = [];
    private readonly Dictionary<string, ushort> _byContent = new(StringComparer.Ordinal);
    private readonly ushort _unknown;
    private readonly ushort _badDate;
    private ResolvedFields[] _results = new ResolvedFields[256];
    private int _count = 1;
    private byte[] _fields = new byte[1 << 14];

    /// <summary>Prepares to resolve keys.</summary>
    /// <param name="options">How keys are resolved, and what is added to each row.</param>
    /// <param name="separator">The separator of the fields.</param>
    /// <param name="hasDates">Whether each row has a date, whose period is one of <see cref="AnswerPeriods"/>; otherwise, there is one period.</param>
    internal ResolvedKeys(ResolveOptions options, byte separator, bool hasDates)
    {
        (_options, _separator, _hasDates) = (options, separator, hasDates);
        _periods = hasDates ? AnswerPeriods.Count : 1;
        _indices = new ushort[_slots.Length * _periods];
        _unknown = Keep(options.EncodeRest(separator, ResolvedKey.Unknown), ResolutionOutcome.Unknown);
        _badDate = Keep(options.Encode(separator, ResolvedKey.BadDate), ResolutionOutcome.BadDate);
    }

    /// <summary>What is added to a row whose date cannot be read.</summary>
    internal ref readonly ResolvedFields BadDate => ref _results[_badDate];

    /// <summary>The fields of all results, and <see cref="CsvBlock.Padding"/> bytes more.</summary>
    internal ReadOnlySpan<byte> Fields => _fields;

    /// <summary>The number of texts whose results are kept, without the empty text.</summary>
    internal int KeptCount => _slots.Count(slot => !slot.IsEmpty);

    /// <summary>Finds what is added for a key.</summary>
    /// <param name="bytes">The bytes that hold the key; eight more can be read after it.</param>
    /// <param name="start">Where the key begins, with its quotes if it has any.</param>
    /// <param name="length">Its length.</param>
    /// <param name="period">The period of the date; 0 if there is one date.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ref readonly ResolvedFields Find(ReadOnlySpan<byte> bytes, int start, int length, int period)
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
        var slot = set;
        while (!_slots[slot].Holds(first, last, text))
        {
            if (++slot < set + SetSize)
            {
                continue;
            }

            if (length > MaxLength)
            {
                // Resolving may replace the array.
                var unkept = Resolve(text, period);
                return ref _results[unkept];
            }

            slot = set + (_replaced[set / SetSize]++ % SetSize);
            _slots[slot].Set(first, last, text);
            _indices.AsSpan(slot * _periods, _periods).Clear();
        }

        ref var index = ref _indices[(slot * _periods) + period];
        if (index == 0)
        {
            index = Resolve(text, period);
        }

        return ref _results[index];
    }

    private ushort Resolve(ReadOnlySpan<byte> key, int period)
    {
        CcgRegister.England.TryResolve(CsvFormat.Unquote(key), _options.Kinds, _hasDates ? AnswerPeriods.FirstDayOf(period) : _options.DateToAsk(_options.AsAt), out var answer);
        if (answer.Outcome == RegisterOutcome.Unknown)
        {
            return _unknown;
        }

        var named = (period, answer.Outcome, answer.Code, answer.Area);
        if (!_byAnswer.TryGetValue(named, out var index))
        {
            var resolved = ResolvedKey.Create(answer);
            index = Keep(_options.Encode(_separator, resolved), resolved.Outcome);
            _byAnswer.Add(named, index);
        }

        return index;
    }

    // Most periods add the same fields as the one before.
    private ushort Keep(byte[] fields, ResolutionOutcome outcome)
    {
        var content = Encoding.Latin1.GetString(fields);
        if (_byContent.TryGetValue(content, out var index))
        {
            return index;
        }

        index = checked((ushort)_count++);
        _byContent.Add(content, index);
        if (index == _results.Length)
        {
            Array.Resize(ref _results, index * 2);
        }

        var start = _results[index - 1].End;
        _results[index] = new(start, fields.Length, outcome);
        if (_fields.Length < start + fields.Length + CsvBlock.Padding)
        {
            Array.Resize(ref _fields, (start + fields.Length + CsvBlock.Padding) * 2);
        }

        fields.CopyTo(_fields, start);
        return index;
    }

    /// <summary>A text. Up to 16 bytes, its first and its last eight are all of it.</summary>
    private struct Slot
    {
        private ulong _first;
        private ulong _last;
        private int _length;
        private byte[]? _text;

        /// <summary>Whether the text is empty.</summary>
        internal readonly bool IsEmpty => _length == 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal readonly bool Holds(ulong first, ulong last, ReadOnlySpan<byte> text) =>
            _first == first && _last == last && _length == text.Length && (text.Length <= 2 * sizeof(ulong) || text.SequenceEqual(_text.AsSpan(0, text.Length)));

        internal void Set(ulong first, ulong last, ReadOnlySpan<byte> text)
        {
            (_first, _last, _length) = (first, last, text.Length);
            if (text.Length > 2 * sizeof(ulong))
            {
                _text ??= new byte[MaxLength];
                text.CopyTo(_text);
            }
        }
    }
}
