using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <content>Reads single values and lists of them. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    // A description is the subject of a message: "The list of events".
    internal bool IsObject(string description, out long start)
    {
        start = _json.Start;
        return IsOfType(JsonToken.StartObject, description);
    }

    /// <summary>Whether the value is text.</summary>
    internal readonly bool IsText => _json.Kind == JsonToken.String;

    private bool IsArray(string description) => IsOfType(JsonToken.StartArray, description);

    private bool IsString(string description) => IsOfType(JsonToken.String, description);

    private bool IsOfType(JsonToken type, string description)
    {
        if (_json.Kind == type)
        {
            return true;
        }

        AddTypeError(description, TokenName(type));
        return false;
    }

    /// <summary>Adds an error for a value of another type than expected, and skips the value.</summary>
    private void AddTypeError(string description, string expected)
    {
        AddError(JsonRules.Type, $"{char.ToUpperInvariant(description[0])}{description.AsSpan(1)} must be {expected}, not {TokenName(_json.Kind)}.");
        _json.Skip();
    }

    /// <summary>Adds an error for a text that is none of those expected.</summary>
    private void AddTextError(string expected) => AddError(JsonRules.Value, $"{DisplayText} is not {expected}.");

    private static string TokenName(JsonToken token) => token switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "a list",
        JsonToken.String => "text",
        JsonToken.Number => "a number",
        JsonToken.True => "true",
        JsonToken.False => "false",
        _ => "null",
    };

    /// <summary>The current string or name without escape sequences; empty if they are not valid Unicode.</summary>
    private readonly ReadOnlySpan<byte> Utf8Text => _json.IsEscaped ? Unescape() : _json.Value;

    /// <summary>The current string or name for a message; still escaped if its escape sequences are not valid Unicode.</summary>
    private readonly string DisplayText => Quote.Of(System.Text.Encoding.UTF8.GetString(Utf8Text is { IsEmpty: false } text ? text : _json.Value));

    private readonly ReadOnlySpan<byte> Unescape()
    {
        var json = new Utf8JsonReader(_json.From(_json.Start));
        json.Read();
        var bytes = new byte[json.ValueSpan.Length];
        try
        {
            return bytes.AsSpan(0, json.CopyString(bytes));
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    internal string ReadString(string description) => ReadStringOrNull(description) ?? "";

    internal string ReadNonBlankString(string description)
    {
        var text = ReadStringOrNull(description);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            AddError(JsonRules.Value, $"{description} is blank.");
        }

        return text ?? "";
    }

    private string? ReadStringOrNull(string description)
    {
        if (!IsString(description))
        {
            return null;
        }

        var text = Utf8Text;
        if ((text.IsEmpty && _json.IsEscaped) || !Utf8.IsValid(text))
        {
            AddError(JsonRules.Value, $"{description} is not valid Unicode.");
            return null;
        }

        return System.Text.Encoding.UTF8.GetString(text);
    }

    /// <summary>Reads a text that can only be one word.</summary>
    internal void ReadWord(string description, ReadOnlySpan<byte> word)
    {
        if (IsString(description) && !Utf8Text.SequenceEqual(word))
        {
            AddError(JsonRules.Value, $"{description} must be {System.Text.Encoding.UTF8.GetString(word)} here, not {DisplayText}.");
        }
    }

    internal void ReadFormat(ReadOnlySpan<byte> name)
    {
        if (IsString("The format") && !Utf8Text.SequenceEqual(name))
        {
            AddTextError($"the format {System.Text.Encoding.UTF8.GetString(name)}");
        }
    }

    internal DateOnly ReadDate(string description)
    {
        DateOnly date = default;
        if (IsString(description) && !TryParseDate(Utf8Text, out date))
        {
            AddTextError("a date such as 2013-04-01");
        }

        return date;
    }

    internal EventDate ReadEventDate(string description)
    {
        if (!IsString(description))
        {
            return default;
        }

        if (TryParseDate(Utf8Text, out var day))
        {
            return day;
        }

        if (!EventDate.TryParse(Utf8Text, null, out var date))
        {
            AddTextError(EventDate.NotADateText);
        }

        return date;
    }

    private static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        // The eight digits, one in each byte, the first in the lowest; a byte that is no digit sets the highest bit of its sum or its own.
        var digits = (BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(text[5..]) << 32) | ((ulong)BinaryPrimitives.ReadUInt16LittleEndian(text[8..]) << 48))
            ^ 0x3030303030303030;
        if (((digits | (digits + 0x7676767676767676)) & 0x8080808080808080) != 0)
        {
            return false;
        }

        // Each second byte becomes a number of two digits.
        var pairs = (digits * 10) + (digits >> 8);
        var (year, month, day) = ((100 * (byte)pairs) + (byte)(pairs >> 16), (byte)(pairs >> 32), (byte)(pairs >> 48));
        if (year == 0 || month is 0 or > 12 || day == 0 || (day > 28 && day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    internal OdsCode ReadCode(string description)
    {
        OdsCode code = default;
        if (IsString(description) && !OdsCode.TryParse(Utf8Text, out code))
        {
            AddTextError("an ODS code: 3 to 8 of A–Z and 0–9");
        }

        return code;
    }

    internal FinancialYear ReadFinancialYear(string description)
    {
        FinancialYear year = default;
        if (IsString(description) && !FinancialYear.TryParse(Utf8Text, out year))
        {
            AddTextError("a financial year with CCGs, 2012/13 to 2022/23");
        }

        return year;
    }

    internal CriterionCode ReadCriterion(string description)
    {
        CriterionCode criterion = default;
        if (IsString(description) && !CriterionCode.TryParse(Utf8Text, out criterion))
        {
            AddTextError("the code of a criterion, such as 3.1.1C or 1.3B");
        }

        return criterion;
    }

    /// <summary>Reads a condition that is written as text: "3.1.1C IV".</summary>
    internal Condition? ReadConditionText()
    {
        Condition? condition = null;
        if (ReadStringOrNull("A condition") is { } text && !Condition.TryParse(text, out condition))
        {
            AddTextError("a condition such as 3.1.1C IV");
        }

        return condition;
    }

    /// <summary>Reads the name of an enumeration's value.</summary>
    /// <param name="description">What such a value is, for messages: "a level".</param>
    internal T ReadName<T>(string description)
        where T : struct, Enum => ReadChoice(description, NameTable<T>.Shared.Names) is var choice and >= 0 ? NameTable<T>.Shared.Values[choice] : default;

    internal int ReadNumber(string description, int minimum, int maximum)
    {
        if (_json.Kind != JsonToken.Number)
        {
            AddTypeError(description, "a number");
        }
        else if (Utf8Parser.TryParse(_json.Value, out int number, out var length) && length == _json.Value.Length && number >= minimum && number <= maximum)
        {
            return number;
        }
        else
        {
            var form = _json.Value.IndexOfAny(".eE"u8) < 0 ? "" : ", written without a fraction and without an exponent";
            AddError(JsonRules.Value, $"{description} must be a whole number from {minimum} to {maximum}{form}.");
        }

        return minimum;
    }

    /// <summary>Reads a wave: its number, or its name.</summary>
    internal AuthorisationWave ReadWave(string description) =>
        _json.Kind == JsonToken.String ? ReadName<AuthorisationWave>("a wave") : (AuthorisationWave)ReadNumber(description, 1, 4);

    internal bool ReadBoolean(string description)
    {
        if (_json.Kind is not JsonToken.True and not JsonToken.False)
        {
            AddTypeError(description, "true or false");
            return false;
        }

        return _json.Kind == JsonToken.True;
    }

    internal CcgName? ReadCcgName(string description)
    {
        CcgName? name = null;
        if (ReadStringOrNull(description) is { } text && !CcgName.TryParse(text, out name))
        {
            AddTextError("the name of a CCG: \"NHS\", a place, and \"CCG\"");
        }

        return name;
    }

    internal ImmutableArray<OdsCode> ReadCodes(string description) => ImmutableCollectionsMarshal.AsImmutableArray(ReadCodeArray(description));

    internal OdsCode[] ReadCodeArray(string description) => ReadArray(description, static (ref reader) => reader.ReadCode("The code of a CCG"));

    internal ImmutableArray<string> ReadPersons(string description) =>
        ReadList(description, static (ref reader) => reader.ReadNonBlankString("The name of a person"));

    /// <summary>Reads the names of values of an enumeration.</summary>
    /// <param name="list">What the list is, for messages: "The list of exclusions".</param>
    /// <param name="description">What each value is: "an exclusion".</param>
    internal ImmutableArray<T> ReadNames<T>(string list, string description)
        where T : struct, Enum
    {
        if (!IsArray(list))
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<T>();
        while (_json.ReadItem())
        {
            names.Add(ReadName<T>(description));
        }

        return names.DrainToImmutable();
    }

    internal ImmutableArray<T> ReadList<T>(string description, ReadValue<T> read) =>
        ImmutableCollectionsMarshal.AsImmutableArray(ReadArray(description, read));

    internal T[] ReadArray<T>(string description, ReadValue<T> read)
    {
        if (!IsArray(description))
        {
            return [];
        }

        ArrayBuilder<T> items = default;
        while (_json.ReadItem())
        {
            if (read(ref this) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToArray();
    }
}
