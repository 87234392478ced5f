namespace CcgDomain.Tool.Tests;

/// <summary>A stream of a faulty file system: it fails or ends after some bytes, and gives or takes a few at a time.</summary>
internal sealed class FaultyStream(params byte[] bytes) : Stream
{
    private readonly List<byte> _written = [];
    private int _position;

    /// <summary>The error that the stream fails with. The default is that of a full disk.</summary>
    internal IOException Error { get; init; } = new("No space left on device", 28);

    /// <summary>The number of bytes after which the stream fails.</summary>
    internal int FailsAfter { get; init; } = int.MaxValue;

    /// <summary>Whether the stream fails only when it is flushed.</summary>
    internal bool FailsOnFlush { get; init; }

    /// <summary>The largest number of bytes per read.</summary>
    internal int ChunkSize { get; init; } = int.MaxValue;

    /// <summary>How long each read and write blocks.</summary>
    internal TimeSpan Delay { get; init; }

    internal static IOException BrokenPipe => new("Broken pipe", 32);

    /// <summary>What was written.</summary>
    internal byte[] Written => [.. _written];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Block();
        if (_position >= FailsAfter)
        {
            throw Error;
        }

        var read = Math.Min(Math.Min(count, ChunkSize), Math.Min(bytes.Length, FailsAfter) - _position);
        bytes.AsSpan(_position, read).CopyTo(buffer.AsSpan(offset));
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Block();
        if (_written.Count + count > FailsAfter)
        {
            throw Error;
        }

        _written.AddRange(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
        if (FailsOnFlush)
        {
            throw Error;
        }
    }

    private void Block()
    {
        if (Delay > TimeSpan.Zero)
        {
            System.Threading.Thread.Sleep(Delay);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
