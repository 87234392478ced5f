using System.Runtime.InteropServices;
using System.Text;

namespace CcgDomain.Text;

/// <summary>Finds names in UTF-8: a hash of the first eight bytes says where a name stands, and the first eight bytes are compared at once.</summary>
internal sealed class Utf8Names
{
    private readonly string[] _names;
    private readonly byte[][] _utf8;
    private readonly ulong[] _starts;

    // By hash, the index of a name plus one. At most half of the slots are taken, so a search ends soon at an empty one.
    private readonly byte[] _slots;
    private readonly int _shift;

    /// <summary>Indexes the names.</summary>
    /// <param name="names">The names: at most 255, in ASCII, each once. The array is kept.</param>
    internal Utf8Names(string[] names)
    {
        _names = names;
        _utf8 = new byte[names.Length][];
        _starts = new ulong[names.Length];
        _shift = 63;
        while (1 << (64 - _shift) < 2 * names.Length)
        {
            _shift--;
        }

        _slots = new byte[1 << (64 - _shift)];
        for (var i = 0; i < names.Length; i++)
        {
            _utf8[i] = Encoding.ASCII.GetBytes(names[i]);
            _starts[i] = StartOf(_utf8[i]);
            var slot = SlotOf(_starts[i]);
            while (_slots[slot] != 0)
            {
                slot = NextSlot(slot);
            }

            _slots[slot] = (byte)(i + 1);
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
        for (var slot = SlotOf(start); _slots[slot] != 0; slot = NextSlot(slot))
        {
            var index = _slots[slot] - 1;
            if (_starts[index] == start && _utf8[index].Length == name.Length && (name.Length <= 8 || name[8..].SequenceEqual(_utf8[index].AsSpan(8))))
            {
                return index;
            }
        }

        return -1;
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

    /// <summary>Returns the first eight bytes as a number; a shorter name fills it with different bytes at each place, so that names of one length differ in it.</summary>
    private static ulong StartOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => MemoryMarshal.Read<ulong>(name),
        >= 4 => MemoryMarshal.Read<uint>(name) | ((ulong)MemoryMarshal.Read<uint>(name[^4..]) << 32),
        3 => name[0] | ((ulong)name[1] << 8) | ((ulong)name[2] << 16),
        2 => name[0] | ((ulong)name[1] << 8),
        1 => name[0],
        _ => 0,
    };
}
