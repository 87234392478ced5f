using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <content>Writes single values and lists of them.</content>
internal ref partial struct CcgWriter
{
    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\");

    internal void Write(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    internal void Write(int number)
    {
        Utf8Formatter.TryFormat(number, _buffer.Reserve(), out var length);
        _buffer.Advance(length);
    }

    internal void Write(DateOnly date)
    {
        _dates.Write(date, _buffer.Reserve());
        _buffer.Advance(DateWriter.Length);
    }

    internal void Write(EventDate date)
    {
        if (date.IsExact)
        {
            Write(date.Earliest);
        }
        else
        {
            WriteInexact(date);
        }
    }

    internal void Write(OdsCode code) => WritePacked(code.Packed);

    internal void Write(CriterionCode code)
    {
        var length = CriterionLiterals.CopyTo(code, _buffer.Reserve());
        _buffer.Advance(length);
    }

    internal void Write(FinancialYear year)
    {
        var destination = _buffer.Reserve();
        year.TryFormat(destination[1..], out var length, default, null);
        Quote(destination, length);
    }

    /// <summary>Writes the ratings of parts as an object. An event has each part once.</summary>
    internal void Write(ImmutableArray<PartRating> parts)
    {
        WriteByte((byte)'{');
        for (var i = 0; i < parts.Length; i++)
        {
            WriteComma(i);
            WriteName(parts[i].Part);
            WriteByte((byte)':');
            WriteName(parts[i].Rating);
        }

        WriteByte((byte)'}');
    }

    internal void Write(CcgName name)
    {
        WriteRaw("\"NHS "u8);
        WriteEscaped(name.Place);
        WriteRaw(" CCG\""u8);
    }

    internal void Write(string text)
    {
        WriteByte((byte)'"');
        WriteEscaped(text);
        WriteByte((byte)'"');
    }

    /// <summary>Writes the name of an enumeration's value.</summary>
    internal void WriteName<T>(T value)
        where T : struct, Enum => Write(in NameLiterals<T>.Of(value));

    internal void Write(ImmutableArray<OdsCode> codes) => WriteList(codes, static (ref writer, code) => writer.Write(code));

    internal void Write(ImmutableArray<string> texts) => WriteList(texts, static (ref writer, text) => writer.Write(text));

    internal void WriteNames<T>(ImmutableArray<T> values)
        where T : struct, Enum => WriteList(values, static (ref writer, value) => writer.WriteName(value));

    internal void WriteList<T>(ImmutableArray<T> items, JsonTable<T> table)
        where T : class
    {
        WriteByte((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            table.WriteItem(ref this, items[i], isFirst: i == 0);
        }

        WriteRaw(items.IsEmpty ? "]"u8 : "}]"u8);
    }

    internal void WriteList<T>(ImmutableArray<T> items, WritePart<T> write)
    {
        WriteByte((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            WriteComma(i);
            write(ref this, items[i]);
        }

        WriteByte((byte)']');
    }

    private void WriteComma(int index)
    {
        if (index > 0)
        {
            WriteByte((byte)',');
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteInexact(EventDate date)
    {
        var destination = _buffer.Reserve();
        date.TryFormat(destination[1..], out var length, default, null);
        Quote(destination, length);
    }

    /// <summary>Writes the quotation marks around a text that was written to the second of the reserved bytes.</summary>
    private void Quote(Span<byte> destination, int length)
    {
        destination[0] = (byte)'"';
        destination[length + 1] = (byte)'"';
        _buffer.Advance(length + 2);
    }

    /// <summary>Writes a text of at most 8 characters that is packed into a number, from the highest byte on.</summary>
    private void WritePacked(ulong text)
    {
        var destination = _buffer.Reserve();
        BinaryPrimitives.WriteUInt64BigEndian(destination[1..], text);
        Quote(destination, sizeof(ulong) - (BitOperations.TrailingZeroCount(text) / 8));
    }

    /// <summary>Writes text that is inside quotation marks. Only quotation marks, backslashes and control characters are escaped.</summary>
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var escaped = text.IndexOfAny(EscapedCharacters);
            var unescaped = escaped < 0 ? text : text[..escaped];
            _buffer.Advance(Encoding.UTF8.GetBytes(unescaped, _buffer.Reserve(unescaped.Length * 3)));
            if (escaped < 0)
            {
                return;
            }

            WriteEscape(text[escaped]);
            text = text[(escaped + 1)..];
        }
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                WriteRaw([HexDigit(c >> 4), HexDigit(c & 15)]);
                break;
        }
    }

    private static byte HexDigit(int digit) => (byte)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
}
