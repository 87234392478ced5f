namespace CcgDomain.Tool.Csv;

/// <summary>Buffers bytes and writes them to a stream in large blocks.</summary>
/// <param name="output">The stream to write to.</param>
/// <param name="onFlush">Called after each block.</param>
internal sealed class ByteWriter(Stream output, Action onFlush)
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _count;

    /// <summary>Writes three spans, one after another.</summary>
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

        var free = _buffer.AsSpan(_count);
        first.CopyTo(free);
        second.CopyTo(free[first.Length..]);
        third.CopyTo(free[(first.Length + second.Length)..]);
        _count += length;
    }

    internal void Write(ReadOnlySpan<byte> bytes) => Write(bytes, default, default);

    internal void Flush()
    {
        output.Write(_buffer, 0, _count);
        _count = 0;
        onFlush();
    }
}
