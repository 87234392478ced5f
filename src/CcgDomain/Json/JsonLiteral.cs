using System.Runtime.Intrinsics;
using System.Text;

namespace CcgDomain.Json;

/// <summary>A constant part of a document of at most <see cref="MaxLength"/> bytes, padded to that length so that it is written with one or two vector instructions.</summary>
internal readonly struct JsonLiteral
{
    /// <summary>The number of bytes that must be free where a literal is written, whatever its length.</summary>
    internal const int MaxLength = PooledBuffer.PieceLength;

    private const int Half = MaxLength / 2;

    private readonly Vector256<byte> _start;
    private readonly Vector256<byte> _end;

    /// <summary>Initialises a literal.</summary>
    /// <param name="text">The text, in ASCII.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxLength"/>.</exception>
    internal JsonLiteral(string text)
    {
        Span<byte> padded = stackalloc byte[MaxLength];
        padded.Clear();
        Length = Encoding.ASCII.GetBytes(text, padded);
        _start = Vector256.Create<byte>(padded);
        _end = Vector256.Create<byte>(padded[Half..]);
    }

    /// <summary>The number of bytes without the padding; 0 for the default.</summary>
    internal int Length { get; }

    /// <summary>Copies the literal and what it is padded with.</summary>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes. Those after the literal are undefined afterwards.</param>
    internal void CopyTo(Span<byte> destination)
    {
        _start.CopyTo(destination);
        if (Length > Half)
        {
            _end.CopyTo(destination[Half..]);
        }
    }
}
