using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Converts properties from and to their names.</summary>
internal static class JsonProperties
{
    private static readonly Utf8Names<JsonProperty> ByName = new(All());

    /// <summary>Returns the name of the property.</summary>
    internal static string ToName(this JsonProperty property) => NameTable<JsonProperty>.Shared.Name(property);

    /// <summary>Returns the property with the name, or <see cref="JsonProperty.None"/>.</summary>
    internal static JsonProperty Find(ReadOnlySpan<byte> name) => ByName.Find(name);

    // The first value is that of no property.
    private static (string Name, JsonProperty Property)[] All() =>
        Array.ConvertAll(Enum.GetValues<JsonProperty>()[1..], property => (property.ToName(), property));
}
