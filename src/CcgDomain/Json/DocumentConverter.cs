using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>Reads and writes a type in the form that it has in a <c>ccg/1</c> document, inside somebody else's document.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>What is refused is a <see cref="JsonException"/> that lists the violations with their paths within the value.</remarks>
public abstract class DocumentConverter<T> : JsonConverter<T>
    where T : class
{
    private protected DocumentConverter()
    {
    }

    /// <summary>Whether it is the type, or a case of it.</summary>
    /// <param name="typeToConvert">A type.</param>
    /// <returns>Whether this converter reads and writes it.</returns>
    public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(typeToConvert);
        using var value = JsonDocument.ParseValue(ref reader);
        var utf8 = System.Text.Encoding.UTF8.GetBytes(value.RootElement.GetRawText());
        return !Read(utf8).TryGet(out var read, out var violations) ? throw new JsonException(string.Join("; ", violations))
            : typeToConvert.IsInstanceOfType(read) ? read
            : throw new JsonException($"This is no {typeToConvert.Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Guard.Against.Null(value);
        var bytes = new CcgWriter();
        Write(ref bytes, value);
        writer.WriteRawValue(bytes.ToArray(), skipInputValidation: true);
    }

    private protected abstract Decision<T> Read(ReadOnlySpan<byte> utf8);

    private protected abstract void Write(ref CcgWriter writer, T value);

    private protected static Decision<T> Read(ReadOnlySpan<byte> utf8, CcgReader.ReadValue<T> read) =>
        CcgReader.TryRead(utf8, read, out var value, out var violations) ? Decision.Accept<T>(value!) : Decision.Refuse<T>(violations);
}

/// <summary>A <see cref="Ccg"/> as a <c>ccg/1</c> document, judged by all rules.</summary>
public sealed class CcgConverter : DocumentConverter<Ccg>
{
    private protected override Decision<Ccg> Read(ReadOnlySpan<byte> utf8) => CcgJson.Read(utf8, maxBytes: int.MaxValue);

    private protected override void Write(ref CcgWriter writer, Ccg value) => writer.Write(value);
}

/// <summary>A <see cref="CcgEvent"/>, or one of its families, as it stands in the list of events.</summary>
/// <typeparam name="T"><see cref="CcgEvent"/> or a family of events.</typeparam>
public sealed class CcgEventConverter<T> : DocumentConverter<T>
    where T : CcgEvent
{
    private protected override Decision<T> Read(ReadOnlySpan<byte> utf8) => CcgReader.TryRead(utf8, CcgReader.ReadEvent, out var e, out var violations)
        ? Decision.Accept<T>(e as T ?? throw new JsonException($"The event is no {typeof(T).Name}."))
        : Decision.Refuse<T>(violations);

    private protected override void Write(ref CcgWriter writer, T value) => writer.Write(value);
}

/// <summary>A <see cref="LegalDirection"/> as it stands in a grant.</summary>
public sealed class LegalDirectionConverter : DocumentConverter<LegalDirection>
{
    private protected override Decision<LegalDirection> Read(ReadOnlySpan<byte> utf8) => Read(utf8, CcgReader.ReadDirection);

    private protected override void Write(ref CcgWriter writer, LegalDirection value) => writer.Write(value);
}

/// <summary>A <see cref="DirectionEffect"/> as it stands in a direction.</summary>
public sealed class DirectionEffectConverter : DocumentConverter<DirectionEffect>
{
    private protected override Decision<DirectionEffect> Read(ReadOnlySpan<byte> utf8) => Read(utf8, CcgReader.ReadEffect);

    private protected override void Write(ref CcgWriter writer, DirectionEffect value) => writer.Write(value);
}

/// <summary>A <see cref="FunctionScope"/>: <c>"all"</c> or a list of texts.</summary>
public sealed class FunctionScopeConverter : DocumentConverter<FunctionScope>
{
    private protected override Decision<FunctionScope> Read(ReadOnlySpan<byte> utf8) => Read(utf8, CcgReader.ReadScope);

    private protected override void Write(ref CcgWriter writer, FunctionScope value) => writer.Write(value);
}

/// <summary>An <see cref="ExercisedBy"/>: <c>{"kind":"board"}</c> or <c>{"kind":"ccg","code":"03V"}</c>.</summary>
public sealed class ExerciserConverter : DocumentConverter<ExercisedBy>
{
    private protected override Decision<ExercisedBy> Read(ReadOnlySpan<byte> utf8) => Read(utf8, CcgReader.ReadExercisedBy);

    private protected override void Write(ref CcgWriter writer, ExercisedBy value) => writer.Write(value);
}

/// <summary>An <see cref="Unlisted"/>: a number or <c>"some"</c>.</summary>
public sealed class UnlistedConverter : DocumentConverter<Unlisted>
{
    private protected override Decision<Unlisted> Read(ReadOnlySpan<byte> utf8) => Read(utf8, CcgReader.ReadUnlisted);

    private protected override void Write(ref CcgWriter writer, Unlisted value) => writer.Write(value);
}
