using System.Buffers;
using System.Buffers.Text;
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
        Utf8Formatter.TryFormat(number, EnsureCapacity(11), out var length);
        _count += length;
    }

    internal void Write(DateOnly date)
    {
        var destination = EnsureCapacity(12);
        var (year, month, day) = date;
        destination[0] = (byte)'"';
        WriteDigits(destination[1..], year / 100);
        WriteDigits(destination[3..], year % 100);
        destination[5] = (byte)'-';
        WriteDigits(destination[6..], month);
        destination[8] = (byte)'-';
        WriteDigits(destination[9..], day);
        destination[11] = (byte)'"';
        _count += 12;
    }

    internal void Write(EventDate date)
    {
        if (date.IsExact)
        {
            Write(date.Earliest);
            return;
        }

        var destination = EnsureCapacity(EventDate.MaxLength + 2);
        date.TryFormat(destination[1..], out var length, default, null);
        Quote(destination, length);
    }

    internal void Write(OdsCode code)
    {
        var destination = EnsureCapacity(OdsCode.MaxLength + 2);
        code.TryFormat(destination[1..], out var length, default, null);
        Quote(destination, length);
    }

    internal void Write(CriterionCode code)
    {
        var destination = EnsureCapacity(CriterionCode.MaxLength + 2);
        code.TryFormat(destination[1..], out var length, default, null);
        Quote(destination, length);
    }

    internal void Write(FinancialYear year)
    {
        var destination = EnsureCapacity(FinancialYear.TextLength + 2);
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
        where T : struct, Enum
    {
        var name = NameTable<T>.Shared.Utf8Name(value);
        var destination = EnsureCapacity(name.Length + 2);
        name.CopyTo(destination[1..]);
        Quote(destination, name.Length);
    }

    internal void Write(ImmutableArray<OdsCode> codes) => WriteList(codes, static (ref writer, code) => writer.Write(code));

    internal void Write(ImmutableArray<string> texts) => WriteList(texts, static (ref writer, text) => writer.Write(text));

    internal void WriteNames<T>(ImmutableArray<T> values)
        where T : struct, Enum => WriteList(values, static (ref writer, value) => writer.WriteName(value));

    internal void WriteList<TBuilder, T>(ImmutableArray<T> items, JsonObject<TBuilder, T> table)
        where TBuilder : struct
        where T : class
    {
        WriteByte((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            WriteComma(i);
            table.Write(ref this, items[i]);
        }

        WriteByte((byte)']');
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

    private void Quote(Span<byte> destination, int length)
    {
        destination[0] = (byte)'"';
        destination[length + 1] = (byte)'"';
        _count += length + 2;
    }

    private static void WriteDigits(Span<byte> destination, int number)
    {
        destination[0] = (byte)('0' + (number / 10));
        destination[1] = (byte)('0' + (number % 10));
    }

    /// <summary>Writes text that is inside quotation marks. Only quotation marks, backslashes and control characters are escaped.</summary>
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var escaped = text.IndexOfAny(EscapedCharacters);
            var unescaped = escaped < 0 ? text : text[..escaped];
            _count += Encoding.UTF8.GetBytes(unescaped, EnsureCapacity(unescaped.Length * 3));
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
