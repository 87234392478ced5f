using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>
/// Converts a CCG, its events, its directions and their parts from and to the form that they have in a <c>ccg/1</c> document, within another document.
/// </summary>
/// <remarks>
/// <para><see cref="CcgJsonOptions.AddCcgDomain"/> adds it to options. A source-generated context can name it in <see cref="JsonSourceGenerationOptionsAttribute.Converters"/>.</para>
/// <para>A value that is refused throws a <see cref="JsonException"/>, which lists the violations with their paths within the value. All rules apply to a
/// <see cref="Ccg"/>, and its size is not limited.</para>
/// </remarks>
public sealed class CcgDocumentConverter : JsonConverterFactory
{
    private static readonly JsonConverter[] Converters =
    [
        new DocumentConverter<Ccg>(static utf8 => CcgJson.Read(utf8, maxBytes: int.MaxValue), CcgTable.Write),
        new DocumentConverter<CcgEvent>(static utf8 => Read(utf8, static (ref reader) => reader.Read(EventTable.Event)), static (ref writer, e) => EventTable.Event.Write(ref writer, e)),
        new DocumentConverter<LegalDirection>(static utf8 => Read(utf8, static (ref reader) => reader.Read(DirectionTable.Direction)), static (ref writer, direction) => DirectionTable.Direction.Write(ref writer, direction)),
        new DocumentConverter<DirectionEffect>(static utf8 => Read(utf8, static (ref reader) => reader.Read(DirectionTable.Effect)), static (ref writer, effect) => DirectionTable.Effect.Write(ref writer, effect)),
        new DocumentConverter<FunctionScope>(static utf8 => Read(utf8, static (ref reader) => reader.ReadScope()), static (ref writer, scope) => writer.Write(scope)),
        new DocumentConverter<ExercisedBy>(static utf8 => Read(utf8, static (ref reader) => reader.Read(DirectionTable.ExercisedBy)), static (ref writer, by) => DirectionTable.ExercisedBy.Write(ref writer, by)),
        new DocumentConverter<AreaChange>(static utf8 => Read(utf8, static (ref reader) => reader.Read(CcgTable.Area)), static (ref writer, area) => CcgTable.Area.Write(ref writer, area)),
        new DocumentConverter<Unlisted>(static utf8 => Read(utf8, static (ref reader) => reader.ReadUnlisted()), static (ref writer, unlisted) => writer.Write(unlisted)),
    ];

    /// <summary>Determines whether the type is one of those that have a form in a <c>ccg/1</c> document, or a case of one.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>true if the type can be converted; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>Returns the converter of a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options; not used.</param>
    /// <returns>The converter, or null if the type cannot be converted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Find(typeToConvert);

    private static JsonConverter? Find(Type typeToConvert)
    {
        Guard.Against.Null(typeToConvert);
        return Array.Find(Converters, converter => converter.CanConvert(typeToConvert));
    }

    private static Decision<T> Read<T>(ReadOnlySpan<byte> utf8, CcgReader.ReadValue<T> read)
        where T : class => CcgReader.TryRead(utf8, read, out var value, out var violations) ? Decision.Accept<T>(value) : Decision.Refuse<T>(violations);
}
