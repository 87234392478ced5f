using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Rules;

/// <summary>The form of a citation, which rooms that do not know each other write as part of their own.</summary>
internal static class CitationForm
{
    internal static readonly JsonForm<Citation> Shared = new ObjectForm<Citation>()
        .Add("title", AnyText, static citation => citation.Title)
        .AddOptional("provision", AnyText, static citation => citation.Provision)
        .AddOptional("url", AnyText, static citation => citation.Url?.OriginalString)
        .ReadBy(static json => new(json.Get("title", AnyText), json.Find("provision", AnyText), json.Find("url", AnyText) is { } url ? ToUri(url) : null));

    private static Uri ToUri(string text) =>
        Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : throw new JsonException($"{Quote.Of(text)} is not an address.");
}

/// <summary>Converts a citation from and to an object with its title, its provision and its address, the last two left out where there are none.</summary>
public sealed class CitationConverter : JsonConverter<Citation>
{
    private static readonly FormConverter<Citation> Inner = new(CitationForm.Shared);

    /// <inheritdoc/>
    public override Citation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Inner.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Citation value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Inner.Write(writer, Guard.Against.Null(value), options);
    }
}
