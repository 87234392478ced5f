using System.Buffers;
using System.Text.Json;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Writes documents in canonical form, from values directly to UTF-8.</summary>
internal ref partial struct CcgWriter
{
    private PooledBuffer _buffer = new();
    private DateWriter _dates;

    /// <summary>Initialises a writer, whose buffer must be returned.</summary>
    public CcgWriter()
    {
    }

    private readonly ReadOnlySpan<byte> Written => _buffer.Written;

    /// <summary>Writes a value and returns its bytes.</summary>
    internal static byte[] ToArray<T>(T value, WritePart<T> write)
    {
        var writer = new CcgWriter();
        try
        {
            write(ref writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer._buffer.Return();
        }
    }

    /// <summary>Writes a value to a buffer.</summary>
    internal static void CopyTo<T>(IBufferWriter<byte> destination, T value, WritePart<T> write)
    {
        var writer = new CcgWriter();
        try
        {
            write(ref writer, value);
            destination.Write(writer.Written);
        }
        finally
        {
            writer._buffer.Return();
        }
    }

    /// <summary>Writes a value as part of another document.</summary>
    internal static void CopyTo<T>(Utf8JsonWriter destination, T value, WritePart<T> write)
    {
        var writer = new CcgWriter();
        try
        {
            write(ref writer, value);
            destination.WriteRawValue(writer.Written, skipInputValidation: true);
        }
        finally
        {
            writer._buffer.Return();
        }
    }

    /// <summary>Writes an answer in the form that the serialiser gives it.</summary>
    internal void WriteAnswer<T>(T value, JsonForm<T> form)
    {
        var bytes = new ArrayBufferWriter<byte>(PooledBuffer.InitialCapacity);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            form.Write(writer, value);
        }

        WriteRaw(bytes.WrittenSpan);
    }

    internal void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.Reserve(bytes.Length));
        _buffer.Advance(bytes.Length);
    }

    internal void Write(in JsonLiteral literal)
    {
        literal.CopyTo(_buffer.Reserve());
        _buffer.Advance(literal.Length);
    }

    internal void WriteByte(byte value)
    {
        _buffer.Reserve()[0] = value;
        _buffer.Advance(1);
    }
}
