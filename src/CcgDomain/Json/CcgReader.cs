using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>
/// Reads a document in one pass, straight from UTF-8 to values, whatever the order of the members. What is wrong is noted and reading goes on;
/// values are built only while nothing is.
/// </summary>
internal ref partial struct CcgReader
{
    /// <summary>Reads up to what is nested too deeply, so that it can be told and found.</summary>
    internal static readonly JsonReaderOptions OneLevelMore = new() { MaxDepth = MaxDepth + 1 };

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow };

    private const int MaxDepth = 16;

    private Utf8JsonReader _json;
    private JsonErrors? _errors;

    internal CcgReader(ReadOnlySpan<byte> utf8) => _json = new(utf8, Options);

    /// <summary>Reads a whole document that may be anything: first its size and its encoding are looked at, then what it says.</summary>
    /// <returns>Whether the document is sound; only then is there a value.</returns>
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
        else if (TryRead(utf8, read, out value, out violations))
        {
            return value is not null;
        }

        return false;
    }

    /// <summary>Reads a whole document of one object.</summary>
    /// <returns>Whether the JSON is sound; what it says may be wrong all the same.</returns>
    internal static bool TryRead<T>(ReadOnlySpan<byte> utf8, ReadValue<T> read, out T? value, out ImmutableArray<Violation> violations)
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
        return reader._errors is null;
    }

    /// <summary>Reads one value that the reader stands at, to its end.</summary>
    internal delegate T? ReadValue<T>(ref CcgReader reader)
        where T : class;

    private readonly bool IsValid => _errors is null;

    private void AddError(Rule rule, long offset, string? member, string message) => (_errors ??= new()).Add(rule, offset, member, message);

    private void AddError(Rule rule, string message) => AddError(rule, _json.TokenStartIndex, null, message);

    /// <summary>The reader broke off: either it is no JSON, or it is nested too deeply.</summary>
    private void AddSyntaxError(ReadOnlySpan<byte> utf8)
    {
        var deep = new Utf8JsonReader(utf8, OneLevelMore);
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
            // It breaks off in the same place: no JSON.
        }

        AddError(JsonRules.Syntax, _json.BytesConsumed, null, "This is not one JSON value, or not only one.");
    }

    private bool IsObject(string what)
    {
        if (_json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        WrongType(what, "an object");
        return false;
    }

    private bool IsArray(string what)
    {
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        WrongType(what, "a list");
        return false;
    }

    private bool IsText(string what)
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return true;
        }

        WrongType(what, "a text");
        return false;
    }

    private void WrongType(string what, string expected)
    {
        AddError(JsonRules.Type, $"{what} is {expected}, not {TokenName(_json.TokenType)}.");
        _json.Skip();
    }

    private static string TokenName(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };

    /// <summary>The next member of the object, with the reader at its value; <see cref="JsonProperty.None"/> at the end of the object.</summary>
    /// <param name="known">The members that an object in this place can have.</param>
    /// <param name="what">What the object is called in messages.</param>
    /// <param name="seen">The members met so far.</param>
    /// <param name="start">Where the object starts.</param>
    private JsonProperty NextProperty(JsonProperty known, string what, ref JsonProperty seen, long start)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var property = JsonProperties.Find(Utf8Text) & known;
            if (property == JsonProperty.None)
            {
                AddUnknownProperty(what, start);
            }
            else if ((seen & property) != 0)
            {
                AddError(JsonRules.Duplicate, start, property.Text(), $"The member {property.Text()} stands here twice.");
            }
            else
            {
                seen |= property;
                _json.Read();
                return property;
            }

            _json.Read();
            _json.Skip();
        }

        return JsonProperty.None;
    }

    private void AddUnknownProperty(string what, long start)
    {
        var name = System.Text.Encoding.UTF8.GetString(Utf8Text);
        AddError(JsonRules.Unknown, start, IsPlain(name) ? name : null, $"{DisplayText} is not a member of {what}.");
    }

    // A name that can stand in a path as it is.
    private static bool IsPlain(string name)
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

    /// <summary>Notes members that the kind does not have, and those that it must have and lacks.</summary>
    private void CheckProperties(JsonObjectShape? shape, string what, JsonProperty kindMember, JsonProperty seen, long start)
    {
        if (shape is null)
        {
            if ((seen & kindMember) == 0)
            {
                AddError(JsonRules.Missing, start, null, $"The member {kindMember.Text()} is missing.");
            }

            return;
        }

        if ((seen & ~shape.Allowed) != 0 || (shape.Required & ~seen) != 0)
        {
            for (var bits = (ulong)(seen & ~shape.Allowed); bits != 0; bits &= bits - 1)
            {
                var property = (JsonProperty)(bits & (~bits + 1));
                AddError(JsonRules.Unknown, start, property.Text(), $"'{property.Text()}' is not a member of {what}{shape.Name}.");
            }

            for (var bits = (ulong)(shape.Required & ~seen); bits != 0; bits &= bits - 1)
            {
                var property = (JsonProperty)(bits & (~bits + 1));
                AddError(JsonRules.Missing, start, null, $"The member {property.Text()} is missing from {what}{shape.Name}.");
            }
        }
    }

    /// <summary>A text that is escaped, as UTF-8; empty where the escapes are no Unicode.</summary>
    private readonly ReadOnlySpan<byte> Unescaped()
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

    private readonly ReadOnlySpan<byte> Utf8Text => _json.ValueIsEscaped ? Unescaped() : _json.ValueSpan;

    /// <summary>The text as it is to be read, for a message; as it was written where its escapes are no Unicode.</summary>
    private readonly string DisplayText => Quote.Of(System.Text.Encoding.UTF8.GetString(Utf8Text is { IsEmpty: false } text ? text : _json.ValueSpan));

    private string ReadText(string what) => TextOrNull(what) ?? "";

    /// <summary>A text that says something: not blank.</summary>
    private string ReadNonBlankString(string what)
    {
        var text = TextOrNull(what);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            AddError(JsonRules.Value, $"{what} is blank.");
        }

        return text ?? "";
    }

    private string? TextOrNull(string what)
    {
        if (!IsText(what))
        {
            return null;
        }

        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            AddError(JsonRules.Value, $"{what} holds an escape that is no Unicode character.");
            return null;
        }
    }

    private void ReadFormat(ReadOnlySpan<byte> name)
    {
        if (IsText("The format") && !Utf8Text.SequenceEqual(name))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not the format {System.Text.Encoding.UTF8.GetString(name)}.");
        }
    }

    private DateOnly ReadDate(string what)
    {
        if (!IsText(what))
        {
            return default;
        }

        if (TryDate(Utf8Text, out var date))
        {
            return date;
        }

        AddError(JsonRules.Value, $"{DisplayText} is not a date such as 2013-04-01.");
        return default;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        uint number = 0;
        foreach (var place in (ReadOnlySpan<byte>)[0, 1, 2, 3, 5, 6, 8, 9])
        {
            var digit = (uint)text[place] - '0';
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

    private OdsCode ReadCode(string what)
    {
        if (!IsText(what))
        {
            return default;
        }

        if (!OdsCode.TryParse(Utf8Text, out var code))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not an ODS code: 3 to 8 of A–Z and 0–9.");
        }

        return code;
    }

    private CriterionCode ReadCriterion(string what)
    {
        if (!IsText(what))
        {
            return default;
        }

        if (!CriterionCode.TryParse(Utf8Text, out var criterion))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not the code of a criterion, such as 3.1.1C or 1.3B.");
        }

        return criterion;
    }

    private T ReadName<T>(NameTable<T> names, string what)
        where T : struct, Enum
    {
        if (!IsText(what))
        {
            return default;
        }

        if (!names.TryParse(Utf8Text, out var value))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {what}: {names.Choices}.");
        }

        return value;
    }

    private int ReadNumber(string what, int least, int most)
    {
        if (_json.TokenType != JsonTokenType.Number)
        {
            WrongType(what, "a number");
            return least;
        }

        if (_json.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        AddError(JsonRules.Value, string.Create(CultureInfo.InvariantCulture, $"{what} is a whole number from {least} to {most}."));
        return least;
    }

    private bool ReadBoolean(string what)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _json.TokenType == JsonTokenType.True;
        }

        WrongType(what, "true or false");
        return false;
    }

    private JsonObjectShape? ReadShape(JsonObjectShape[] shapes, string what)
    {
        if (!IsText(what))
        {
            return null;
        }

        var shape = JsonObjectShape.Find(shapes, Utf8Text);
        if (shape is null)
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {what}: {JsonObjectShape.Choices(shapes)}.");
        }

        return shape;
    }

    private ImmutableArray<OdsCode> ReadCodes(string what)
    {
        if (!IsArray(what))
        {
            return [];
        }

        var codes = new ArrayBuilder<OdsCode>(4);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            codes.Add(ReadCode("A code"));
        }

        return codes.ToImmutable();
    }

    private ImmutableArray<string> ReadTexts(string what)
    {
        if (!IsArray(what))
        {
            return [];
        }

        var texts = new ArrayBuilder<string>(4);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            texts.Add(ReadText("A function"));
        }

        return texts.ToImmutable();
    }
}
