using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CcgDomain.Text;

/// <summary>Finds names in UTF-8: a hash of the first eight bytes says where a name stands, and the first eight bytes are compared at once.</summary>
internal sealed class Utf8Names
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;

    // By hash. At most half of the slots are taken, so a search ends soon at an empty one.
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>Indexes the names.</summary>
    /// <param name="names">The names, in ASCII, each once. The array is kept.</param>
    internal Utf8Names(string[] names)
    {
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.ASCII.GetBytes);
        _shift = 63;
        while (1 << (64 - _shift) < 2 * names.Length)
        {
            _shift--;
        }

        _slots = new Slot[1 << (64 - _shift)];
        for (var i = 0; i < names.Length; i++)
        {
            var start = StartOf(_utf8[i]);
            var slot = SlotOf(start);
            while (_slots[slot].Number != 0)
            {
                slot = NextSlot(slot);
            }

            _slots[slot] = new() { Start = start, Length = _utf8[i].Length, Number = i + 1 };
        }
    }

    /// <summary>The names in their order, for messages: "failing, failed, significantRisk".</summary>
    internal string Choices => string.Join(", ", _names);

    /// <summary>Gets the name at an index.</summary>
    internal string this[int index] => _names[index];

    /// <summary>Returns the index of the name, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<byte> name)
    {
        var start = StartOf(name);
        for (var slot = SlotOf(start); ; slot = NextSlot(slot))
        {
            ref readonly var found = ref _slots[slot];
            if (found.Number == 0 || (found.Start == start && found.Length == name.Length && (name.Length <= 8 || name[8..].SequenceEqual(_utf8[found.Number - 1].AsSpan(8)))))
            {
                return found.Number - 1;
            }
        }
    }

    /// <summary>Returns the index of the name, or -1.</summary>
    internal int IndexOf(ReadOnlySpan<char> name)
    {
        var index = _names.Length - 1;
        while (index >= 0 && !name.SequenceEqual(_names[index]))
        {
            index--;
        }

        return index;
    }

    private int SlotOf(ulong start) => (int)((start * 0x9E3779B97F4A7C15) >> _shift);

    private int NextSlot(int slot) => (slot + 1) & (_slots.Length - 1);

    /// <summary>Returns the first eight bytes as a number; of a shorter name, a number that no other of its length has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong StartOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => MemoryMarshal.Read<ulong>(name),
        >= 4 => MemoryMarshal.Read<uint>(name) | ((ulong)MemoryMarshal.Read<uint>(name[^4..]) << 32),
        >= 1 => name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16),
        _ => 0,
    };

    private struct Slot
    {
        internal ulong Start;
        internal int Length;

        // The index of the name plus one; 0 if the slot is empty.
        internal int Number;
    }
}
