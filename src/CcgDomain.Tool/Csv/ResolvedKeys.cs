using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>
/// Resolves the keys of rows. The result of a text is kept as long as no other text takes its place, so most rows need one comparison; the fields to add are encoded once
/// for each organisation and period. What is kept does not grow with the number of rows.
/// </summary>
/// <param name="options">How keys are resolved, and what is added to each row.</param>
/// <param name="separator">The separator of the fields.</param>
internal sealed class ResolvedKeys(ResolveOptions options, byte separator)
{
    /// <summary>The length of the longest text whose result is kept.</summary>
    private const int MaxLength = 128;

    private const int SlotBits = 14;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];
    private readonly Dictionary<(int Period, RegisterOutcome Outcome, OdsCode Code, NhsArea? Area), ResolvedFields> _byAnswer = [];
    private readonly ResolvedFields _unknown = new(options.EncodeRest(separator, ResolvedKey.Unknown), ResolutionOutcome.Unknown);

    /// <summary>Finds what is added for a key.</summary>
    /// <param name="bytes">The bytes that hold the key; <see cref="CsvBlock.Padding"/> more can be read after it.</param>
    /// <param name="start">Where the key begins, with its quotes if it has any.</param>
    /// <param name="length">Its length.</param>
    /// <param name="period">The period of the date: see <see cref="AnswerPeriods"/>.</param>
    /// <param name="asAt">A date in the period.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ResolvedFields Find(ReadOnlySpan<byte> bytes, int start, int length, int period, DateOnly asAt)
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

        var hash = (first ^ BitOperations.RotateLeft(last, 31) ^ (((ulong)(uint)length << 32) + (uint)period)) * Multiplier;
        for (var i = sizeof(ulong); i < length - sizeof(ulong); i += sizeof(ulong))
        {
            hash = (hash ^ (hash >> 29) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[(start + i)..])) * Multiplier;
        }

        ref var slot = ref _slots[(int)(hash >> (64 - SlotBits))];
        if (slot.First == first && slot.Last == last && slot.Length == length && slot.Period == period && slot.Result is { } kept
            && (length <= 2 * sizeof(ulong) || bytes.Slice(start, length).SequenceEqual(slot.Text.AsSpan(0, length))))
        {
            return kept;
        }

        var text = bytes.Slice(start, length);
        var result = Resolve(text, period, asAt);
        if (length <= MaxLength)
        {
            slot.Keep(first, last, text, period, result);
        }

        return result;
    }

    private ResolvedFields Resolve(ReadOnlySpan<byte> key, int period, DateOnly asAt)
    {
        CcgRegister.England.TryResolve(CsvFormat.Unquote(key), options.Kinds, asAt, out var answer);
        if (answer.Outcome == RegisterOutcome.Unknown)
        {
            return _unknown;
        }

        var named = (period, answer.Outcome, answer.Code, answer.Area);
        if (!_byAnswer.TryGetValue(named, out var result))
        {
            var resolved = ResolvedKey.Create(answer);
            result = new(options.Encode(separator, resolved), resolved.Outcome);
            _byAnswer.Add(named, result);
        }

        return result;
    }

    /// <summary>The text that was last resolved of those with one hash. Up to 16 bytes, its first and its last eight are all of it.</summary>
    private struct Slot
    {
        internal ulong First;
        internal ulong Last;
        internal int Length;
        internal int Period;
        internal byte[]? Text;
        internal ResolvedFields? Result;

        internal void Keep(ulong first, ulong last, ReadOnlySpan<byte> text, int period, ResolvedFields result)
        {
            (First, Last, Length, Period, Result) = (first, last, text.Length, period, result);
            if (text.Length > 2 * sizeof(ulong))
            {
                Text ??= new byte[MaxLength];
                text.CopyTo(Text);
            }
        }
    }
}
