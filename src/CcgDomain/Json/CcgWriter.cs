using System.Buffers;
using System.Text.Json;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Writes documents in canonical form, from values directly to UTF-8.</summary>
internal ref partial struct CcgWriter
{
    private const int InitialCapacity = 4096;

    private byte[] _bytes;
    private int _count;

    private CcgWriter(byte[] bytes) => _bytes = bytes;

    /// <summary>Writes a value and returns its bytes.</summary>
    internal static byte[] ToArray<T>(T value, WritePart<T> write)
    {
        var writer = new CcgWriter(ArrayPool<byte>.Shared.Rent(InitialCapacity));
        try
        {
            write(ref writer, value);
            return writer._bytes.AsSpan(0, writer._count).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(writer._bytes);
        }
    }

    /// <summary>Writes a value to a buffer.</summary>
    internal static void CopyTo<T>(IBufferWriter<byte> destination, T value, WritePart<T> write)
    {
        var writer = new CcgWriter(ArrayPool<byte>.Shared.Rent(InitialCapacity));
        try
        {
            write(ref writer, value);
            destination.Write(writer._bytes.AsSpan(0, writer._count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(writer._bytes);
        }
    }

    /// <summary>Writes a value as part of another document.</summary>
    internal static void CopyTo<T>(Utf8JsonWriter destination, T value, WritePart<T> write)
    {
        var writer = new CcgWriter(ArrayPool<byte>.Shared.Rent(InitialCapacity));
        try
        {
            write(ref writer, value);
            destination.WriteRawValue(writer._bytes.AsSpan(0, writer._count), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(writer._bytes);
        }
    }

    /// <summary>Writes an answer in the form that the serialiser gives it.</summary>
    internal void WriteAnswer<T>(T value, JsonForm<T> form)
    {
        var bytes = new ArrayBufferWriter<byte>(InitialCapacity);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            form.Write(writer, value);
        }

        WriteRaw(bytes.WrittenSpan);
    }

    internal void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(EnsureCapacity(bytes.Length));
        _count += bytes.Length;
    }

    internal void WriteByte(byte value)
    {
        EnsureCapacity(1)[0] = value;
        _count++;
    }

    private Span<byte> EnsureCapacity(int length)
    {
        if (_bytes.Length - _count < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _count + length));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_count);
    }
}
