using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Converts a wave to its name, "two", and from its name or its number, 2, which <c>ccg/1</c> documents use.</summary>
public sealed class AuthorisationWaveConverter : JsonConverter<AuthorisationWave>
{
    private static readonly NameConverter<AuthorisationWave> Names = new();

    /// <inheritdoc/>
    public override AuthorisationWave Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            return Names.Read(ref reader, typeToConvert, options);
        }

        return reader.TryGetInt32(out var number) && Enum.IsDefined((AuthorisationWave)number)
            ? (AuthorisationWave)number
            : throw new JsonException("The number of a wave must be a whole number from 1 to 4.");
    }

    /// <inheritdoc/>
    public override AuthorisationWave ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Names.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AuthorisationWave value, JsonSerializerOptions options) => Names.Write(writer, value, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, AuthorisationWave value, JsonSerializerOptions options) => Names.WriteAsPropertyName(writer, value, options);
}
