using System.Buffers;

namespace CcgDomain.Json;

/// <summary>A document that may have come in several segments, as one span: its own if it has one segment, otherwise a copy in a rented array.</summary>
internal readonly ref struct JsonBytes
{
    private readonly byte[]? _rented;

    /// <summary>Makes the span. Of a document over the limit, only so much is copied as shows that it is.</summary>
    internal JsonBytes(in ReadOnlySequence<byte> utf8, int maxBytes)
    {
        if (utf8.IsSingleSegment)
        {
            Span = utf8.FirstSpan;
            return;
        }

        var length = (int)Math.Min(utf8.Length, Math.Min(maxBytes + 1L, Array.MaxLength));
        _rented = ArrayPool<byte>.Shared.Rent(length);
        utf8.Slice(0, length).CopyTo(_rented);
        Span = _rented.AsSpan(0, length);
    }

    internal ReadOnlySpan<byte> Span { get; }

    internal void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
