using System.Text.Json.Nodes;

namespace CcgDomain.Text;

/// <summary>Builds the JSON Schema of an object that has these properties and no others.</summary>
internal sealed class ObjectSchema
{
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];

    internal void Add(string name, JsonObject value, bool isRequired)
    {
        _properties[name] = value;
        if (isRequired)
        {
            _required.Add((JsonNode)name);
        }
    }

    internal JsonObject ToJson() => new()
    {
        ["type"] = "object",
        ["properties"] = _properties,
        ["required"] = _required,
        ["additionalProperties"] = false,
    };
}
