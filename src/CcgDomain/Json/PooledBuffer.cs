using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CcgDomain.Json;

/// <summary>Bytes in a rented array, which a larger one replaces when it is full. To write, reserve bytes, write to them, and advance by no more than were reserved.</summary>
internal ref struct PooledBuffer
{
    /// <summary>The number of bytes that <see cref="Reserve()"/> returns: 64.</summary>
    internal const int PieceLength = 64;

    /// <summary>The length of the first array: 4,096.</summary>
    internal const int InitialCapacity = 4096;

    private byte[] _bytes;

    // Where the next byte is written, and the last place where a whole piece can be.
    private ref byte _next;
    private ref byte _lastPiece;

    /// <summary>Rents an array. <see cref="Return"/> must be called at the end.</summary>
    public PooledBuffer() => Use(ArrayPool<byte>.Shared.Rent(InitialCapacity), 0);

    /// <summary>The bytes that were written.</summary>
    internal readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, (int)Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), ref _next));

    /// <summary>Returns the next <see cref="PieceLength"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Reserve()
    {
        if (Unsafe.IsAddressGreaterThan(ref _next, ref _lastPiece))
        {
            Grow(PieceLength);
        }

        return MemoryMarshal.CreateSpan(ref _next, PieceLength);
    }

    /// <summary>Returns the next bytes.</summary>
    /// <param name="length">Their number.</param>
    internal Span<byte> Reserve(int length)
    {
        if (Unsafe.ByteOffset(ref _next, ref _lastPiece) + PieceLength < length)
        {
            Grow(length);
        }

        return MemoryMarshal.CreateSpan(ref _next, length);
    }

    /// <summary>Keeps the first of the bytes that were reserved.</summary>
    /// <param name="length">Their number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int length) => _next = ref Unsafe.Add(ref _next, length);

    /// <summary>Returns the array. The buffer must not be used afterwards.</summary>
    internal readonly void Return() => ArrayPool<byte>.Shared.Return(_bytes);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        var written = Written;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, written.Length + length));
        written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        Use(larger, written.Length);
    }

    [MemberNotNull(nameof(_bytes))]
    private void Use(byte[] bytes, int written)
    {
        _bytes = bytes;
        _next = ref bytes[written];
        _lastPiece = ref bytes[^PieceLength];
    }
}
