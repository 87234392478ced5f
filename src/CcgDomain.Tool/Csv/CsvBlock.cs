namespace CcgDomain.Tool.Csv;

/// <summary>A part of a CSV file that begins with a record and ends with one. Its buffer is used again for another part.</summary>
internal sealed class CsvBlock
{
    /// <summary>The number of bytes that can be read beyond the end of the block, so that two vectors are read at once whatever is left. What holds pieces of rows has as many more.</summary>
    internal const int Padding = 2 * 32;

    internal CsvBlock(int capacity) => Bytes = new byte[capacity + Padding];

    /// <summary>The bytes of the block, and behind them whatever there is.</summary>
    internal byte[] Bytes { get; private set; }

    /// <summary>The number of bytes that the block can hold.</summary>
    internal int Capacity => Bytes.Length - Padding;

    /// <summary>The number of bytes of the block.</summary>
    internal int Length { get; set; }

    /// <summary>The bytes of the block.</summary>
    internal ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);

    /// <summary>Whether the file ends with the block, so that its last record needs no line ending.</summary>
    internal bool IsEndOfFile { get; set; }

    /// <summary>Makes room, and keeps what is there.</summary>
    internal void Grow(int capacity)
    {
        var bytes = Bytes;
        Array.Resize(ref bytes, capacity + Padding);
        Bytes = bytes;
    }
}
