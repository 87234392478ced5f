namespace CcgDomain.Tool.Streams;

/// <summary>A stream to write to whose errors are <see cref="OutputException"/>.</summary>
/// <param name="name">The name of the stream in messages.</param>
/// <param name="open">Returns the stream itself, which is closed with this one.</param>
internal sealed class StandardStream(string name, Func<Stream> open) : SequentialStream
{
    private readonly Stream _inner = open();

    internal StandardStream(string name, Stream inner)
        : this(name, () => inner)
    {
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (Exception e) when (e.IsFileError())
        {
            throw new OutputException(name, e);
        }
    }

    public override void Flush()
    {
        try
        {
            _inner.Flush();
        }
        catch (Exception e) when (e.IsFileError())
        {
            throw new OutputException(name, e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
