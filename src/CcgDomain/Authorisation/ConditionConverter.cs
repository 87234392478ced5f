using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>
/// Converts a condition to its text, "3.1.1C IV", and from its text or an object with its criterion and level, <c>{"criterion":"3.1.1C","level":"IV"}</c>, which
/// <c>ccg/1</c> documents use.
/// </summary>
public sealed class ConditionConverter : JsonConverter<Condition>
{
    private static readonly TextConverter<Condition> Texts = new();

    /// <inheritdoc/>
    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Texts.Read(ref reader, typeToConvert, options);
        }

        using var json = JsonDocument.ParseValue(ref reader);
        var condition = ObjectReader.Of(json.RootElement, nameof(Condition));
        return Condition.Create(condition.Get("criterion", JsonForms.Code<CriterionCode>()), condition.FindValue("level", JsonForms.Name<ConditionLevel>()));
    }

    /// <inheritdoc/>
    public override Condition ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Texts.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) => Texts.Write(writer, Guard.Against.Null(value), options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, [DisallowNull] Condition value, JsonSerializerOptions options) =>
        Texts.WriteAsPropertyName(writer, Guard.Against.Null(value), options);
}
