using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>
/// Reads a document in one pass, from UTF-8 directly to values, with the properties in any order. Reading continues after an error, so that every
/// error is reported; values are no longer built.
/// </summary>
internal ref partial struct CcgReader
{
    /// <summary>Options that allow one more level, so that a value that is nested too deeply can be located.</summary>
    internal static readonly JsonReaderOptions DeeperOptions = new() { MaxDepth = MaxDepth + 1 };

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow };

    private const int MaxDepth = 16;

    private Utf8JsonReader _json;
    private JsonErrors? _errors;

    internal CcgReader(ReadOnlySpan<byte> utf8) => _json = new(utf8, Options);

    /// <summary>Checks the size and encoding of a document, and reads it.</summary>
    /// <returns>true if the document breaks no rule on documents; otherwise, false.</returns>
    internal static bool TryReadDocument<T>(
        ReadOnlySpan<byte> utf8,
        int maxBytes,
        ReadValue<T> read,
        [NotNullWhen(true)] out T? value,
        out ImmutableArray<Violation> violations)
        where T : class
    {
        value = null;
        if (utf8.Length > maxBytes)
        {
            violations = [new(JsonRules.Size, "", string.Create(CultureInfo.InvariantCulture, $"The document has {utf8.Length} bytes; the limit is {maxBytes}."))];
        }
        else if (utf8.StartsWith("\uFEFF"u8))
        {
            violations = [new(JsonRules.Encoding, "", "The document starts with a byte-order mark.")];
        }
        else if (!Utf8.IsValid(utf8))
        {
            violations = [new(JsonRules.Encoding, "", "The document is not valid UTF-8.")];
        }
        else
        {
            return TryRead(utf8, read, out value, out violations);
        }

        return false;
    }

    /// <summary>Reads a document that consists of one value.</summary>
    /// <returns>true if the document breaks no rule on documents; otherwise, false.</returns>
    internal static bool TryRead<T>(ReadOnlySpan<byte> utf8, ReadValue<T> read, [NotNullWhen(true)] out T? value, out ImmutableArray<Violation> violations)
        where T : class
    {
        var reader = new CcgReader(utf8);
        value = null;
        try
        {
            reader._json.Read();
            value = read(ref reader);
            reader._json.Read();
        }
        catch (JsonException)
        {
            reader.AddSyntaxError(utf8);
        }

        violations = reader._errors?.ToViolations(utf8) ?? [];
        return reader.IsValid && value is not null;
    }

    /// <summary>Reads the value at the position of the reader, to its end.</summary>
    /// <returns>The value; null or default if there is an error.</returns>
    internal delegate T? ReadValue<T>(ref CcgReader reader);

    private readonly bool IsValid => _errors is null;

    private void AddError(Rule rule, long offset, string? property, string message) => (_errors ??= new()).Add(rule, offset, property, message);

    private void AddError(Rule rule, string message) => AddError(rule, _json.TokenStartIndex, null, message);

    /// <summary>Adds the error at which the JSON reader stopped: a value is nested too deeply, or the JSON is not valid.</summary>
    private void AddSyntaxError(ReadOnlySpan<byte> utf8)
    {
        var deep = new Utf8JsonReader(utf8, DeeperOptions);
        try
        {
            while (deep.Read())
            {
                if (deep.CurrentDepth >= MaxDepth && deep.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    AddError(JsonRules.Depth, deep.TokenStartIndex, null, $"A value is nested deeper than {MaxDepth} levels.");
                    return;
                }
            }
        }
        catch (JsonException)
        {
            // The JSON is not valid; the error is added below.
        }

        AddError(JsonRules.Syntax, _json.BytesConsumed, null, "The document is not exactly one valid JSON value.");
    }

    // A description is the subject of a message: "The list of events".
    private bool IsObject(string description, out long start)
    {
        start = _json.TokenStartIndex;
        return IsOfType(JsonTokenType.StartObject, description);
    }

    private bool IsArray(string description) => IsOfType(JsonTokenType.StartArray, description);

    private bool IsString(string description) => IsOfType(JsonTokenType.String, description);

    private bool IsOfType(JsonTokenType type, string description)
    {
        if (_json.TokenType == type)
        {
            return true;
        }

        AddTypeError(description, TokenName(type));
        return false;
    }

    /// <summary>Adds an error for a value of another type than expected, and skips the value.</summary>
    private void AddTypeError(string description, string expected)
    {
        AddError(JsonRules.Type, $"{char.ToUpperInvariant(description[0])}{description.AsSpan(1)} must be {expected}, not {TokenName(_json.TokenType)}.");
        _json.Skip();
    }

    private static string TokenName(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    private JsonProperty NextProperty(JsonObjectShape shape, ref JsonPropertySet propertiesRead, long start) =>
        NextProperty(shape.Allowed, shape.Name, ref propertiesRead, start);

    private JsonProperty NextProperty(JsonObjectFamily family, ref JsonPropertySet propertiesRead, long start) =>
        NextProperty(family.Allowed, family.Description, ref propertiesRead, start);

    /// <summary>Advances to the value of the next known property, adding errors for unknown and duplicate ones.</summary>
    /// <param name="allowed">The properties that the object can have.</param>
    /// <param name="description">The name of the object in messages.</param>
    /// <param name="propertiesRead">The properties read so far.</param>
    /// <param name="start">The position of the object.</param>
    /// <returns>The property, or <see cref="JsonProperty.None"/> at the end of the object.</returns>
    private JsonProperty NextProperty(JsonPropertySet allowed, string description, ref JsonPropertySet propertiesRead, long start)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var property = JsonProperties.Find(Utf8Text);
            if (!allowed.Contains(property))
            {
                AddUnknownProperty(description, start);
            }
            else if (propertiesRead.Contains(property))
            {
                AddError(JsonRules.Duplicate, start, property.ToName(), $"The member {property.ToName()} appears more than once.");
            }
            else
            {
                propertiesRead.Add(property);
                _json.Read();
                return property;
            }

            _json.Read();
            _json.Skip();
        }

        return JsonProperty.None;
    }

    private void AddUnknownProperty(string description, long start)
    {
        var name = System.Text.Encoding.UTF8.GetString(Utf8Text);
        AddError(JsonRules.Unknown, start, IsSimple(name) ? name : null, $"{DisplayText} is not a member of {description}.");
    }

    // Whether a name can be part of a path without being quoted.
    private static bool IsSimple(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 60;
    }

    /// <summary>Adds errors for properties that the shape does not allow or that are missing.</summary>
    private void CheckProperties(JsonObjectFamily family, JsonObjectShape? shape, JsonPropertySet propertiesRead, long start)
    {
        if (shape is not null)
        {
            CheckProperties(shape, propertiesRead, start, family.Prefix);
        }
        else if (!propertiesRead.Contains(family.Discriminator))
        {
            AddError(JsonRules.Missing, start, null, $"The member {family.Discriminator.ToName()} is missing.");
        }
    }

    private void CheckProperties(JsonObjectShape shape, JsonPropertySet propertiesRead, long start, string prefix = "")
    {
        foreach (var property in propertiesRead.Except(shape.Allowed))
        {
            var name = property.ToName();
            AddError(JsonRules.Unknown, start, name, $"'{name}' is not a member of {prefix}{shape.Name}.");
        }

        foreach (var property in shape.Required.Except(propertiesRead))
        {
            AddError(JsonRules.Missing, start, null, $"The member {property.ToName()} is missing from {prefix}{shape.Name}.");
        }
    }

    private readonly ReadOnlySpan<byte> Utf8Text => _json.ValueIsEscaped ? Unescape() : _json.ValueSpan;

    /// <summary>The current string or property name for a message; still escaped if its escape sequences are not valid Unicode.</summary>
    private readonly string DisplayText => Quote.Of(System.Text.Encoding.UTF8.GetString(Utf8Text is { IsEmpty: false } text ? text : _json.ValueSpan));

    /// <summary>Returns the current string without escape sequences; empty if they are not valid Unicode.</summary>
    private readonly ReadOnlySpan<byte> Unescape()
    {
        var bytes = new byte[_json.ValueSpan.Length];
        try
        {
            return bytes.AsSpan(0, _json.CopyString(bytes));
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private string ReadString(string description) => ReadStringOrNull(description) ?? "";

    private string ReadNonBlankString(string description)
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

        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            AddError(JsonRules.Value, $"{description} is not valid Unicode.");
            return null;
        }
    }

    private void ReadFormat(ReadOnlySpan<byte> name)
    {
        if (IsString("The format") && !Utf8Text.SequenceEqual(name))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not the format {System.Text.Encoding.UTF8.GetString(name)}.");
        }
    }

    private DateOnly ReadDate(string description)
    {
        DateOnly date = default;
        if (IsString(description) && !TryParseDate(Utf8Text, out date))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not a date such as 2013-04-01.");
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

        uint number = 0;
        foreach (var position in (ReadOnlySpan<byte>)[0, 1, 2, 3, 5, 6, 8, 9])
        {
            var digit = (uint)text[position] - '0';
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        var (year, month, day) = ((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    private OdsCode ReadCode(string description)
    {
        OdsCode code = default;
        if (IsString(description) && !OdsCode.TryParse(Utf8Text, out code))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not an ODS code: 3 to 8 of A–Z and 0–9.");
        }

        return code;
    }

    private CriterionCode ReadCriterion(string description)
    {
        CriterionCode criterion = default;
        if (IsString(description) && !CriterionCode.TryParse(Utf8Text, out criterion))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not the code of a criterion, such as 3.1.1C or 1.3B.");
        }

        return criterion;
    }

    /// <summary>Reads the name of an enumeration's value.</summary>
    /// <param name="description">What such a value is, for messages: "a level".</param>
    private T ReadName<T>(string description)
        where T : struct, Enum
    {
        T value = default;
        if (IsString(description) && !NameTable<T>.Shared.TryParse(Utf8Text, out value))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {description}: {NameTable<T>.Shared.Choices}.");
        }

        return value;
    }

    private int ReadNumber(string description, int minimum, int maximum)
    {
        if (_json.TokenType != JsonTokenType.Number)
        {
            AddTypeError(description, "a number");
        }
        else if (_json.TryGetInt32(out var number) && number >= minimum && number <= maximum)
        {
            return number;
        }
        else
        {
            AddError(JsonRules.Value, string.Create(CultureInfo.InvariantCulture, $"{description} must be a whole number from {minimum} to {maximum}."));
        }

        return minimum;
    }

    private bool ReadBoolean(string description)
    {
        if (_json.TokenType is not JsonTokenType.True and not JsonTokenType.False)
        {
            AddTypeError(description, "true or false");
            return false;
        }

        return _json.TokenType == JsonTokenType.True;
    }

    private JsonObjectShape? ReadShape(JsonObjectFamily family)
    {
        if (!IsString(family.Description))
        {
            return null;
        }

        var shape = family.Find(Utf8Text);
        if (shape is null)
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {family.Description}: {family.Choices}.");
        }

        return shape;
    }

    private ImmutableArray<T> ReadList<T>(string description, ReadValue<T> read, int capacity = 4) =>
        ImmutableCollectionsMarshal.AsImmutableArray(ReadArray(description, read, capacity));

    private T[] ReadArray<T>(string description, ReadValue<T> read, int capacity)
    {
        if (!IsArray(description))
        {
            return [];
        }

        var items = new ArrayBuilder<T>(capacity);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref this) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToArray();
    }
}
