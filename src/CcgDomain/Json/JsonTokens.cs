using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace CcgDomain.Json;

/// <summary>
/// Reads a JSON document token by token, for a caller who knows what is open: the name of each property and its value, or each item. It accepts what <see cref="Utf8JsonReader"/>
/// accepts, and refuses anything else at the same token. It does not say what is wrong: that is for <see cref="Utf8JsonReader"/>, which the caller then runs.
/// </summary>
internal ref struct JsonTokens(ReadOnlySpan<byte> utf8)
{
    /// <summary>The most levels of objects and arrays.</summary>
    internal const int MaxDepth = 16;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;

    // Where the current token ends.
    private int _end;
    private int _depth;

    /// <summary>The kind of the current token.</summary>
    internal JsonToken Kind;

    /// <summary>Where the current token starts: a string or a name at its quotation mark.</summary>
    internal int Start;

    /// <summary>The text of the current token: of a string or a name, what is between the quotation marks.</summary>
    internal ReadOnlySpan<byte> Value;

    /// <summary>Whether the current token is a string or a name with escape sequences.</summary>
    internal bool IsEscaped;

    /// <summary>Returns the document from a position to the end of the current token.</summary>
    internal readonly ReadOnlySpan<byte> From(int start) => _utf8[start.._end];

    /// <summary>Advances to the value after a name, or to the value that the document is.</summary>
    /// <exception cref="JsonException">There is none, or it is nested too deeply.</exception>
    internal void ReadValue() => ReadValue(Peek());

    /// <summary>Advances to the name of the next property of the open object.</summary>
    /// <returns>true if there is one; false at the end of the object.</returns>
    /// <exception cref="JsonException">There is neither.</exception>
    internal bool ReadName()
    {
        var next = Peek();
        if (next == '}')
        {
            Close();
            return false;
        }

        ReadString(JsonToken.Name, PeekAfterComma(next, JsonToken.StartObject));
        Require(Peek() == ':');
        _end++;
        return true;
    }

    /// <summary>Advances to the next item of the open array.</summary>
    /// <returns>true if there is one; false at the end of the array.</returns>
    /// <exception cref="JsonException">There is neither.</exception>
    internal bool ReadItem()
    {
        var next = Peek();
        if (next == ']')
        {
            Close();
            return false;
        }

        ReadValue(PeekAfterComma(next, JsonToken.StartArray));
        return true;
    }

    /// <summary>Advances to the end of the object or array that the current token starts; does nothing at another value.</summary>
    /// <exception cref="JsonException">What follows is not valid JSON, or is nested too deeply.</exception>
    internal void Skip()
    {
        if (Kind == JsonToken.StartObject)
        {
            while (ReadName())
            {
                ReadValue();
                Skip();
            }
        }
        else if (Kind == JsonToken.StartArray)
        {
            while (ReadItem())
            {
                Skip();
            }
        }
    }

    /// <summary>Ends the document.</summary>
    /// <exception cref="JsonException">Something follows the value.</exception>
    internal void ReadEnd()
    {
        Peek();
        Require(_end == _utf8.Length);
    }

    /// <summary>Advances to the next byte that is not white space, and returns it; 0, with which no token starts, at the end of the document.</summary>
    private byte Peek() => (uint)_end < (uint)_utf8.Length && _utf8[_end] is > (byte)' ' and var next ? next : PeekAfterWhiteSpace();

    private byte PeekAfterWhiteSpace()
    {
        while (_end < _utf8.Length && _utf8[_end] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _end++;
        }

        return _end < _utf8.Length ? _utf8[_end] : (byte)0;
    }

    /// <summary>Advances past the comma before all but the first of what an object or array holds.</summary>
    private byte PeekAfterComma(byte next, JsonToken start)
    {
        if (Kind == start)
        {
            return next;
        }

        Require(next == ',');
        _end++;
        return Peek();
    }

    private void ReadValue(byte first)
    {
        switch (first)
        {
            case (byte)'"':
                ReadString(JsonToken.String, first);
                break;
            case (byte)'{':
                Open(JsonToken.StartObject);
                break;
            case (byte)'[':
                Open(JsonToken.StartArray);
                break;
            case (byte)'t':
                ReadWord(JsonToken.True, "true"u8);
                break;
            case (byte)'f':
                ReadWord(JsonToken.False, "false"u8);
                break;
            case (byte)'n':
                ReadWord(JsonToken.Null, "null"u8);
                break;
            default:
                ReadNumber();
                break;
        }
    }

    private void Open(JsonToken kind)
    {
        Require(_depth < MaxDepth);
        _depth++;
        Complete(kind, 1);
    }

    private void Close()
    {
        _depth--;
        Complete(JsonToken.End, 1);
    }

    private void ReadWord(JsonToken kind, ReadOnlySpan<byte> word)
    {
        Require(_utf8[_end..].StartsWith(word));
        Complete(kind, word.Length);
    }

    private void ReadString(JsonToken kind, byte first)
    {
        Require(first == '"');
        Start = _end;
        IsEscaped = false;
        var end = EndOfPlainText(_end + 1);
        if (end < _utf8.Length && _utf8[end] != '"')
        {
            IsEscaped = true;
            end = EndOfEscapedText(end);
        }

        Require(end < _utf8.Length);
        Kind = kind;
        Value = _utf8[(Start + 1)..end];
        _end = end + 1;
    }

    /// <summary>Returns the position of the next quotation mark, backslash or control character, or the end of the document.</summary>
    private readonly int EndOfPlainText(int start)
    {
        for (; start <= _utf8.Length - Vector128<byte>.Count; start += Vector128<byte>.Count)
        {
            var block = Vector128.Create(_utf8.Slice(start, Vector128<byte>.Count));
            var special = Vector128.Equals(block, Vector128.Create((byte)'"'))
                | Vector128.Equals(block, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(block, Vector128.Create((byte)' '));
            if (special.ExtractMostSignificantBits() is not 0 and var found)
            {
                return start + BitOperations.TrailingZeroCount(found);
            }
        }

        while (start < _utf8.Length && _utf8[start] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            start++;
        }

        return start;
    }

    /// <summary>Returns the position of the quotation mark after text that starts with an escape sequence.</summary>
    private readonly int EndOfEscapedText(int start)
    {
        while (start < _utf8.Length && _utf8[start] != '"')
        {
            start = EndOfPlainText(start + _utf8[start..] switch
            {
                [(byte)'\\', (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
                [(byte)'\\', (byte)'u', var a, var b, var c, var d, ..] when IsHexadecimal(a) && IsHexadecimal(b) && IsHexadecimal(c) && IsHexadecimal(d) => 6,
                _ => throw new JsonException(),
            });
        }

        return start;
    }

    private static bool IsHexadecimal(byte digit) => char.IsAsciiHexDigit((char)digit);

    private void ReadNumber()
    {
        var text = _utf8[_end..];
        var sign = text is [(byte)'-', ..] ? 1 : 0;
        var length = text[sign..] is [(byte)'0', ..] ? sign + 1 : EndOfDigits(text, sign);
        if (text[length..] is [(byte)'.', ..])
        {
            length = EndOfDigits(text, length + 1);
        }

        if (text[length..] is [(byte)'e' or (byte)'E', .. var exponent])
        {
            length = EndOfDigits(text, length + (exponent is [(byte)'+' or (byte)'-', ..] ? 2 : 1));
        }

        // Only a number that is the whole document may end with it. What a slash starts is refused as the next token.
        Require(length == text.Length ? _depth == 0 : ",]} \n\r\t/"u8.Contains(text[length]));
        Complete(JsonToken.Number, length);
    }

    /// <summary>Returns the position after one or more digits.</summary>
    private static int EndOfDigits(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        Require(end > start);
        return end;
    }

    private void Complete(JsonToken kind, int length)
    {
        Kind = kind;
        Start = _end;
        Value = _utf8.Slice(_end, length);
        IsEscaped = false;
        _end += length;
    }

    private static void Require(bool isValid)
    {
        if (!isValid)
        {
            throw new JsonException();
        }
    }
}
