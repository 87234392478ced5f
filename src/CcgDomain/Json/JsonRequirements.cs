namespace CcgDomain.Json;

/// <summary>The properties that objects of one shape must have and can have.</summary>
internal readonly struct JsonRequirements
{
    internal readonly JsonPropertySet Required;

    /// <summary>The properties that such an object may lack in a partial record, and in no other.</summary>
    internal readonly JsonPropertySet RequiredIfComplete;

    internal readonly JsonPropertySet Allowed;

    /// <summary>Collects the properties.</summary>
    /// <param name="parts">The properties of such objects.</param>
    /// <param name="shared">The properties that all objects of a family have beside those.</param>
    internal JsonRequirements(JsonPart[] parts, JsonPropertySet shared = default)
    {
        (Required, Allowed) = (shared, shared);
        foreach (var part in parts)
        {
            Allowed.Add(part.Property);
            if (part.IsRequired)
            {
                Required.Add(part.Property);
            }
            else if (part.MayBeAbsentFromPartial)
            {
                RequiredIfComplete.Add(part.Property);
            }
        }
    }

    /// <summary>Determines whether an object has every property that it must have, and no other than those that it can have.</summary>
    internal bool AreMetBy(JsonPropertySet properties) =>
        properties.Except(Allowed).IsEmpty && Required.Except(properties).IsEmpty && RequiredIfComplete.Except(properties).IsEmpty;
}
