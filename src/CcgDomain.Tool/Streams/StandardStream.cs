namespace CcgDomain.Tool.Streams;

/// <summary>A stream to write to whose errors are <see cref="OutputException"/>.</summary>
/// <param name="name">The name of the stream in messages.</param>
/// <param name="inner">The stream itself.</param>
internal sealed class StandardStream(string name, Stream inner) : SequentialStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
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
            inner.Flush();
        }
        catch (Exception e) when (e.IsFileError())
        {
            throw new OutputException(name, e);
        }
    }
}
