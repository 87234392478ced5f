using System.Buffers.Binary;

namespace CcgDomain.Register;

/// <summary>The organisations by the key of a name: every known spelling, in a generated hash table.</summary>
internal static class NameIndex
{
    /// <summary>The number of slots of the table, which is at most half full.</summary>
    internal const int SlotCount = 1 << SlotBits;

    private const int SlotBits = 10;
    private const int NumberBits = 9;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Returns the number, in the resolution table, of the organisation that has or had a name; 0 if there is none.</summary>
    internal static int NumberOf(ReadOnlySpan<byte> key)
    {
        var slots = NameData.Slots;
        var keys = NameData.Keys;
        for (var slot = SlotOf(key);; slot = Next(slot))
        {
            var entry = slots[slot];
            if (entry == 0)
            {
                return 0;
            }

            var start = (int)(entry >> NumberBits);
            var end = start + key.Length;
            if (end <= keys.Length && keys[start..end].SequenceEqual(key) && (end == keys.Length || keys[end] is (byte)'|' or (byte)'\n'))
            {
                return (int)(entry & ((1u << NumberBits) - 1));
            }
        }
    }

    /// <summary>Returns the slot in which a key is looked for first.</summary>
    internal static int SlotOf(ReadOnlySpan<byte> key)
    {
        var hash = (ulong)key.Length;
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key)) * Multiplier;
            hash ^= hash >> 32;
        }

        foreach (var b in key)
        {
            hash = (hash ^ b) * Multiplier;
        }

        return (int)((hash * Multiplier) >> (64 - SlotBits));
    }

    /// <summary>Returns the slot in which a key is looked for if another key has the one before it.</summary>
    internal static int Next(int slot) => (slot + 1) & (SlotCount - 1);

    /// <summary>Returns the entry for a key.</summary>
    /// <param name="start">Where the key begins in the text of all keys.</param>
    /// <param name="number">The number of its organisation.</param>
    internal static uint Entry(int start, int number) => number < 1 << NumberBits ? ((uint)start << NumberBits) | (uint)number : throw new ArgumentOutOfRangeException(nameof(number));
}
