using System.Buffers.Binary;
using System.Text;
using CcgDomain.Authorisation;

namespace CcgDomain.Json;

/// <summary>The codes of criteria in quotation marks, as they are written. Each is one of 60 starts, <c>"3.1</c>, and one of 77 ends, <c>.1C"</c> or <c>C"</c>.</summary>
internal static class CriterionLiterals
{
    private const int EndCount = 77;

    // The bytes of a start, and those of an end with the length of the whole, from the lowest byte on. The ordinal of a code is made up of the places of both.
    private static readonly uint[] Starts = new uint[CriterionCode.Ordinals / EndCount];
    private static readonly (uint Text, int Length)[] Ends = new (uint, int)[EndCount];

    static CriterionLiterals()
    {
        Span<byte> text = stackalloc byte[CriterionCode.MaxLength + 2];
        for (var i = 0; i < Starts.Length; i++)
        {
            Format(i * EndCount, text);
            Starts[i] = BinaryPrimitives.ReadUInt32LittleEndian(text);
        }

        for (var i = 0; i < EndCount; i++)
        {
            var length = Format(i, text);
            Ends[i] = (BinaryPrimitives.ReadUInt32LittleEndian(text[sizeof(uint)..]), length);
        }
    }

    /// <summary>Writes a code, which is not <see cref="CriterionCode.None"/>.</summary>
    /// <param name="code">The code.</param>
    /// <param name="destination">At least 8 bytes.</param>
    /// <returns>The number of bytes that count.</returns>
    internal static int CopyTo(CriterionCode code, Span<byte> destination)
    {
        var (start, end) = Math.DivRem((uint)code.Ordinal, EndCount);
        var (text, length) = Ends[end];
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Starts[start]);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[sizeof(uint)..], text);
        return length;
    }

    private static int Format(int ordinal, Span<byte> destination) => Encoding.ASCII.GetBytes($"\"{CriterionCode.At(ordinal)}\"", destination);
}
