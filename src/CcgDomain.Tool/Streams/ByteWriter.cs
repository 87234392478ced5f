namespace CcgDomain.Tool.Streams;

/// <summary>Gathers bytes and hands them on in large pieces.</summary>
internal sealed class ByteWriter(Stream output, Action flushed)
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _count;

    /// <summary>Writes three pieces.</summary>
    internal void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var length = first.Length + second.Length + third.Length;
        if (length > _buffer.Length - _count)
        {
            Flush();
            if (length > _buffer.Length)
            {
                output.Write(first);
                output.Write(second);
                output.Write(third);
                return;
            }
        }

        var place = _buffer.AsSpan(_count);
        first.CopyTo(place);
        second.CopyTo(place[first.Length..]);
        third.CopyTo(place[(first.Length + second.Length)..]);
        _count += length;
    }

    internal void Write(ReadOnlySpan<byte> bytes) => Write(bytes, default, default);

    internal void Flush()
    {
        output.Write(_buffer, 0, _count);
        _count = 0;
        flushed();
    }
}
