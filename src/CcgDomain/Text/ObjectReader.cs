using System.Text.Json;

namespace CcgDomain.Text;

/// <summary>Reads the properties of an object. Others than those asked for are ignored: what follows from the rest is written and not read.</summary>
internal readonly struct ObjectReader
{
    private readonly JsonElement _json;
    private readonly string _type;

    private ObjectReader(JsonElement json, string type)
    {
        _json = json;
        _type = type;
    }

    internal static ObjectReader Of(JsonElement json, string type) =>
        json.ValueKind == JsonValueKind.Object ? new(json, type) : throw new FormException(FormFault.Type, $"{Quote.Of(json.GetRawText())} is not an object with the properties of {type}.");

    /// <summary>Reads a property that the object must have.</summary>
    internal T Get<T>(string name, JsonForm<T> form) =>
        TryGet(name, out var json) ? Read(name, form, json) : throw new FormException(FormFault.Missing, $"The property {name} is missing from {_type}.");

    /// <summary>Reads a property that the object may have.</summary>
    /// <returns>The value; null if the property is missing or null.</returns>
    internal T? Find<T>(string name, JsonForm<T> form)
        where T : class => TryGet(name, out var json) ? Read(name, form, json) : null;

    /// <inheritdoc cref="Find"/>
    internal T? FindValue<T>(string name, JsonForm<T> form)
        where T : struct => TryGet(name, out var json) ? Read(name, form, json) : null;

    private static T Read<T>(string name, JsonForm<T> form, JsonElement json)
    {
        try
        {
            return form.Read(json);
        }
        catch (Exception e) when (FormException.IsAbout(e))
        {
            throw FormException.Within(name, e);
        }
    }

    private bool TryGet(string name, out JsonElement json) => _json.TryGetProperty(name, out json) && json.ValueKind != JsonValueKind.Null;
}
