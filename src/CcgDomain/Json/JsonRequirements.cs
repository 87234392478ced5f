namespace CcgDomain.Json;

/// <summary>The properties that objects of one shape must have and can have.</summary>
internal readonly struct JsonRequirements
{
    /// <summary>Collects the properties.</summary>
    /// <param name="parts">The properties of such objects.</param>
    internal JsonRequirements(JsonPart[] parts)
    {
        JsonPropertySet required = default, requiredIfComplete = default, allowed = default;
        foreach (var part in parts)
        {
            allowed.Add(part.Property);
            if (part.IsRequired)
            {
                required.Add(part.Property);
            }
            else if (part.MayBeAbsentFromPartial)
            {
                requiredIfComplete.Add(part.Property);
            }
        }

        Required = required;
        RequiredIfComplete = requiredIfComplete;
        Allowed = allowed;
    }

    internal JsonPropertySet Required { get; private init; }

    /// <summary>The properties that such an object may lack in a partial record, and in no other.</summary>
    internal JsonPropertySet RequiredIfComplete { get; private init; }

    internal JsonPropertySet Allowed { get; private init; }

    /// <summary>Returns these requirements with properties that all objects of a family have.</summary>
    internal JsonRequirements And(JsonPropertySet shared) => new()
    {
        Required = Required.Union(shared), RequiredIfComplete = RequiredIfComplete, Allowed = Allowed.Union(shared),
    };

    /// <summary>Determines whether an object has every property that it must have, and no other than those that it can have.</summary>
    internal bool AreMetBy(JsonPropertySet properties) =>
        properties.Except(Allowed).IsEmpty && Required.Except(properties).IsEmpty && RequiredIfComplete.Except(properties).IsEmpty;
}
