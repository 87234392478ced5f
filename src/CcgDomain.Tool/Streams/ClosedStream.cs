namespace CcgDomain.Tool.Streams;

/// <summary>A standard stream that was closed when the process started, as <c>>&amp;-</c> does.</summary>
internal sealed class ClosedStream : SequentialStream
{
    private const string Reason = "The stream is closed.";

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer) => throw new IOException(Reason);

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(Reason);
}
