using System.Runtime.InteropServices;
using System.Text;

namespace CcgDomain.Json;

/// <summary>Finds the item with a name: the names of the same length are compared by their first eight bytes at once.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class Utf8Names<T>
{
    private readonly (ulong Start, byte[] Name, T Item)[][] _byLength;

    internal Utf8Names(ReadOnlySpan<(string Name, T Item)> items)
    {
        var longest = 0;
        foreach (var (name, _) in items)
        {
            longest = Math.Max(longest, name.Length);
        }

        _byLength = new (ulong, byte[], T)[longest + 1][];
        Array.Fill(_byLength, []);
        foreach (var (name, item) in items)
        {
            var utf8 = Encoding.ASCII.GetBytes(name);
            _byLength[utf8.Length] = [.. _byLength[utf8.Length], (StartOf(utf8), utf8, item)];
        }
    }

    /// <summary>Finds the item with the name.</summary>
    /// <returns>The item; default if there is none.</returns>
    internal T? Find(ReadOnlySpan<byte> name)
    {
        if (name.Length >= _byLength.Length)
        {
            return default;
        }

        var start = StartOf(name);
        foreach (var (otherStart, other, item) in _byLength[name.Length])
        {
            if (start == otherStart && (name.Length <= 8 || name[8..].SequenceEqual(other.AsSpan(8))))
            {
                return item;
            }
        }

        return default;
    }

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
