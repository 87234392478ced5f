using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcgDomain.Text;

/// <summary>The forms of texts, numbers, dates, codes and enumerations, and of lists.</summary>
internal static class JsonForms
{
    internal static readonly JsonForm<string> AnyText = new Scalar<string>(
        "a string",
        """{"type":"string"}""",
        static (writer, value) => writer.WriteStringValue(value),
        static (JsonElement json, [MaybeNullWhen(false)] out string value) => (value = json.ValueKind == JsonValueKind.String ? json.GetString() : null) is not null);

    internal static readonly JsonForm<bool> Flag = new Scalar<bool>(
        "true or false",
        """{"type":"boolean"}""",
        static (writer, value) => writer.WriteBooleanValue(value),
        static (json, out value) => (value = json.ValueKind == JsonValueKind.True) || json.ValueKind == JsonValueKind.False);

    internal static readonly JsonForm<int> Number = new Scalar<int>(
        "a whole number",
        """{"type":"integer","minimum":-2147483648,"maximum":2147483647}""",
        static (writer, value) => writer.WriteNumberValue(value),
        static (json, out value) => Default(out value) | (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out value)));

    /// <summary>A whole number from 0 to 2^53 − 1, the greatest up to which every reader of JSON is exact; sums of a few of them do not overflow.</summary>
    internal static readonly JsonForm<long> Count = new Scalar<long>(
        "a whole number from 0 to 9007199254740991",
        """{"type":"integer","minimum":0,"maximum":9007199254740991}""",
        static (writer, value) => writer.WriteNumberValue(value),
        static (json, out value) => Default(out value) | (json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out value) && value is >= 0 and < 1L << 53));

    /// <summary>A decimal number. Its digits are kept: 16.0 is not written as 16.</summary>
    internal static readonly JsonForm<decimal> Amount = new Scalar<decimal>(
        "a number",
        """{"type":"number"}""",
        static (writer, value) => writer.WriteNumberValue(value),
        static (json, out value) => Default(out value) | (json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out value)));

    internal static readonly JsonForm<DateOnly> Date = new Scalar<DateOnly>(
        "a date such as 2013-04-01",
        """{"type":"string","format":"date"}""",
        static (writer, value) => writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture)),
        static (json, out value) => Default(out value)
            | (json.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(json.GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)));

    /// <summary>The form of a value with a text, such as a code. One without, such as <c>OdsCode.None</c>, is left out.</summary>
    internal static JsonForm<T> Code<T>()
        where T : ISpanParsable<T>, ITextValue => CodeForm<T>.Shared;

    internal static JsonForm<T> Name<T>()
        where T : struct, Enum => NameForm<T>.Shared;

    internal static JsonForm<ImmutableArray<T>> List<T>(JsonForm<T> item) => new ListForm<T>(item);

    /// <summary>The form of a value that may be null, and is then left out.</summary>
    internal sealed class Nullable<T>(JsonForm<T> form) : JsonForm<T?>
        where T : struct
    {
        internal override void Write(Utf8JsonWriter writer, T? value) => form.Write(writer, value.GetValueOrDefault());

        internal override JsonObject Describe() => form.Describe();
    }

    private static bool Default<T>(out T? value)
    {
        value = default;
        return false;
    }

    private delegate bool TryRead<T>(JsonElement json, [MaybeNullWhen(false)] out T value);

    private sealed class Scalar<T>(string description, [StringSyntax(StringSyntaxAttribute.Json)] string schema, Action<Utf8JsonWriter, T> write, TryRead<T> tryRead) : JsonForm<T>
    {
        internal override void Write(Utf8JsonWriter writer, T value) => write(writer, value);

        internal override T Read(JsonElement json) => tryRead(json, out var value) ? value : throw new JsonException($"{Quote.Of(json.GetRawText())} is not {description}.");

        internal override JsonObject Describe() => (JsonObject)JsonNode.Parse(schema)!;
    }

    private sealed class CodeForm<T> : JsonForm<T>
        where T : ISpanParsable<T>, ITextValue
    {
        internal static readonly CodeForm<T> Shared = new();

        internal override bool IsAbsent(T value) => value is null || string.IsNullOrEmpty(value.ToString());

        internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(value.ToString());

        internal override T Read(JsonElement json) => json.ValueKind == JsonValueKind.String && T.TryParse(json.GetString(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"{Quote.Of(json.GetRawText())} is not the text of {typeof(T).Name}.");

        internal override JsonObject Describe() => new() { ["type"] = "string", ["pattern"] = T.WrittenPattern };
    }

    private sealed class NameForm<T> : JsonForm<T>
        where T : struct, Enum
    {
        internal static readonly NameForm<T> Shared = new();

        internal override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(NameTable<T>.Shared.Name(value));

        internal override T Read(JsonElement json) => json.ValueKind == JsonValueKind.String && NameTable<T>.Shared.TryParse(json.GetString(), out var value)
            ? value
            : throw new JsonException($"{Quote.Of(json.GetRawText())} is not a {typeof(T).Name}: {NameTable<T>.Shared.Choices}.");

        internal override JsonObject Describe() => (JsonObject)JsonNode.Parse($$"""{"type":"string","enum":[{{NameTable<T>.Shared.QuotedChoices}}]}""")!;
    }

    private sealed class ListForm<T>(JsonForm<T> item) : JsonForm<ImmutableArray<T>>
    {
        internal override bool IsAbsent(ImmutableArray<T> value) => value.IsDefault;

        internal override void Write(Utf8JsonWriter writer, ImmutableArray<T> value)
        {
            writer.WriteStartArray();
            foreach (var one in value)
            {
                item.Write(writer, one);
            }

            writer.WriteEndArray();
        }

        internal override JsonObject Describe() => new() { ["type"] = "array", ["items"] = item.Describe() };

        internal override ImmutableArray<T> Read(JsonElement json)
        {
            if (json.ValueKind != JsonValueKind.Array)
            {
                throw new FormException(FormFault.Type, $"{Quote.Of(json.GetRawText())} is not a list.");
            }

            var items = ImmutableArray.CreateBuilder<T>(json.GetArrayLength());
            foreach (var one in json.EnumerateArray())
            {
                try
                {
                    items.Add(item.Read(one));
                }
                catch (Exception e) when (FormException.IsAbout(e))
                {
                    throw FormException.Within(string.Create(CultureInfo.InvariantCulture, $"[{items.Count}]"), e);
                }
            }

            return items.MoveToImmutable();
        }
    }
}
