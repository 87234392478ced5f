using System.Runtime.InteropServices;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Reads objects by their tables.</content>
internal ref partial struct CcgReader
{
    /// <summary>Reads an object of one type.</summary>
    internal T? Read<TBuilder, T>(JsonObject<TBuilder, T> table)
        where TBuilder : struct
        where T : class
    {
        if (_json.TokenType == JsonTokenType.String && table.FromText is { } fromText)
        {
            return fromText(ref this);
        }

        if (!IsObject(table.Description, out var start))
        {
            return null;
        }

        TBuilder builder = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(table.Allowed, table.Description, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            table.Field(property).Read(ref this, ref builder);
        }

        CheckProperties(table.Required, table.RequiredIfComplete, table.Allowed, table.Description, propertiesRead, start);
        table.Check?.Invoke(ref this, in builder, start);
        return IsValid ? table.Build(in builder) : null;
    }

    /// <summary>Reads an object of one of several shapes. Its properties may come before the one that names the shape.</summary>
    internal TBase? Read<TBuilder, TBase>(JsonFamily<TBuilder, TBase> table)
        where TBuilder : struct
        where TBase : class
    {
        if (!IsObject(table.Description, out var start))
        {
            return null;
        }

        JsonShape<TBuilder, TBase>? shape = null;
        TBuilder builder = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(table.Allowed, table.Description, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == table.Discriminator)
            {
                shape = ReadShape(table);
            }
            else
            {
                table.Member(property).Read(ref this, ref builder);
            }
        }

        if (shape is not null)
        {
            CheckProperties(table.Shared.Union(shape.Required), shape.RequiredIfComplete, table.Shared.Union(shape.Allowed), shape.Description, propertiesRead, start);
        }
        else if (!propertiesRead.Contains(table.Discriminator))
        {
            AddError(JsonRules.Missing, start, null, $"The member {table.Discriminator.ToName()} is missing.");
        }

        table.Check?.Invoke(ref this, shape, in builder, start);
        return IsValid && shape is not null ? shape.Build(in builder) : null;
    }

    private JsonShape<TBuilder, TBase>? ReadShape<TBuilder, TBase>(JsonFamily<TBuilder, TBase> table)
        where TBuilder : struct
        where TBase : class
    {
        if (!IsString(table.Description))
        {
            return null;
        }

        var shape = table.Find(Utf8Text);
        if (shape is null)
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {table.Description}: {table.Choices}.");
        }

        return shape;
    }

    internal ImmutableArray<T> ReadList<TBuilder, T>(string description, JsonObject<TBuilder, T> table, int capacity = 4)
        where TBuilder : struct
        where T : class
    {
        if (!IsArray(description))
        {
            return [];
        }

        var items = new ArrayBuilder<T>(capacity);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (Read(table) is { } item)
            {
                items.Add(item);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());
    }

    /// <summary>Advances to the value of the next known property, adding errors for unknown and duplicate ones.</summary>
    /// <param name="allowed">The properties that the object can have.</param>
    /// <param name="description">The name of the object in messages.</param>
    /// <param name="propertiesRead">The properties read so far.</param>
    /// <param name="start">The position of the object.</param>
    /// <returns>The property, or <see cref="JsonProperty.None"/> at the end of the object.</returns>
    private JsonProperty NextProperty(JsonPropertySet allowed, string description, ref JsonPropertySet propertiesRead, long start)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var property = JsonProperties.Find(Utf8Text);
            if (!allowed.Contains(property))
            {
                AddUnknownProperty(description, start);
            }
            else if (propertiesRead.Contains(property))
            {
                AddError(JsonRules.Duplicate, start, property.ToName(), $"The member {property.ToName()} appears more than once.");
            }
            else
            {
                propertiesRead.Add(property);
                _json.Read();
                return property;
            }

            _json.Read();
            _json.Skip();
        }

        return JsonProperty.None;
    }

    private void AddUnknownProperty(string description, long start)
    {
        if (_errors?.IsNextListed(JsonRules.Unknown) == false)
        {
            _errors.Add(JsonRules.Unknown, start, null, "");
            return;
        }

        var name = System.Text.Encoding.UTF8.GetString(Utf8Text);
        AddError(JsonRules.Unknown, start, IsSimple(name) ? name : null, $"{DisplayText} is not a member of {description}.");
    }

    // Whether a name can be part of a path without being quoted.
    private static bool IsSimple(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 60;
    }

    /// <summary>Adds errors for properties that the object does not have, and for those that are missing.</summary>
    private void CheckProperties(JsonPropertySet required, JsonPropertySet requiredIfComplete, JsonPropertySet allowed, string description, JsonPropertySet propertiesRead, long start)
    {
        foreach (var property in propertiesRead.Except(allowed))
        {
            var name = property.ToName();
            AddError(JsonRules.Unknown, start, name, $"'{name}' is not a member of {description}.");
        }

        foreach (var property in required.Except(propertiesRead))
        {
            AddError(JsonRules.Missing, start, null, $"The member {property.ToName()} is missing from {description}.");
        }

        foreach (var property in requiredIfComplete.Except(propertiesRead))
        {
            (_absentLists ??= []).Add((start, property, description));
        }
    }
}
