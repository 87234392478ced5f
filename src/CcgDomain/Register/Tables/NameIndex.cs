using System.Runtime.InteropServices;

namespace CcgDomain.Register;

/// <summary>The organisations by the key of a name: every known spelling, in a hash table that is made when a name is first looked up.</summary>
internal static class NameIndex
{
    private const int SlotBits = 11; // the table is at most half full
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private static readonly Entry[] Slots = Load();

    /// <summary>Returns the number, in the resolution table, of the organisation that has or had a name; 0 if there is none.</summary>
    internal static int NumberOf(ReadOnlySpan<byte> key)
    {
        var slots = Slots;
        var keys = NameData.Keys;
        for (var slot = SlotOf(key);; slot = (slot + 1) & (slots.Length - 1))
        {
            var entry = slots[slot];
            if (entry.Number == 0)
            {
                return 0;
            }

            if (entry.Length == key.Length && keys.Slice(entry.Start, entry.Length).SequenceEqual(key))
            {
                return entry.Number;
            }
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> key)
    {
        var hash = (ulong)key.Length;
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(key)) * Multiplier;
            hash ^= hash >> 32;
        }

        foreach (var b in key)
        {
            hash = (hash ^ b) * Multiplier;
        }

        return (int)((hash * Multiplier) >> (64 - SlotBits));
    }

    private static Entry[] Load()
    {
        var slots = new Entry[1 << SlotBits];
        var keys = NameData.Keys;
        var (number, start) = (1, 0);
        while (start <= keys.Length)
        {
            var rest = keys[start..];
            var length = rest.IndexOfAny((byte)'|', (byte)'\n');
            length = length < 0 ? rest.Length : length;
            var slot = SlotOf(rest[..length]);
            while (slots[slot].Number != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = new(start, length, number);
            start += length + 1;
            number += start <= keys.Length && keys[start - 1] == '\n' ? 1 : 0;
        }

        return slots;
    }

    private readonly struct Entry(int start, int length, int number)
    {
        internal int Start { get; } = start;

        internal ushort Length { get; } = (ushort)length;

        internal ushort Number { get; } = (ushort)number;
    }
}
