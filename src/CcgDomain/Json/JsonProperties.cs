using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>Converts properties from and to their names.</summary>
internal static class JsonProperties
{
    // The properties are numbered from 0, which is that of none.
    private static readonly Utf8Names Names = new(NameTable.NamesOf(typeof(JsonProperty))[1..]);

    /// <summary>Returns the name of the property.</summary>
    internal static string ToName(this JsonProperty property) => Names[(int)property - 1];

    /// <summary>Returns the property with the name, or <see cref="JsonProperty.None"/>.</summary>
    internal static JsonProperty Find(ReadOnlySpan<byte> name) => (JsonProperty)(Names.IndexOf(name) + 1);
}
