namespace CcgDomain.Tool.Streams;

/// <summary>Reads a stream whose first bytes can be looked at before.</summary>
/// <param name="stream">The stream.</param>
internal sealed class BufferedStart(Stream stream) : SequentialStream
{
    private byte[] _start = [];
    private int _position;

    public override bool CanRead => true;

    public override bool CanWrite => false;

    /// <summary>Returns the first bytes of the stream, fewer only at its end. They are read again afterwards. Called once, before anything is read.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        _start = new byte[count];
        Array.Resize(ref _start, stream.ReadAtLeast(_start, count, throwOnEndOfStream: false));
        return _start;
    }

    public override int Read(byte[] buffer, int offset, int count) => _position == _start.Length ? stream.Read(buffer, offset, count) : Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _start.Length)
        {
            return stream.Read(buffer);
        }

        var length = Math.Min(buffer.Length, _start.Length - _position);
        _start.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();
}
