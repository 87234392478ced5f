using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        if (_json.Kind == JsonToken.String && table.FromText is { } fromText)
        {
            return fromText(ref this);
        }

        if (!IsObject(table.Description, out var start))
        {
            return null;
        }

        TBuilder builder = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(table, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            var field = table.ByProperty[(int)property]!;
            field.Read(ref this, field.Description, ref builder);
        }

        CheckProperties(in table.Requirements, table.Description, propertiesRead, start);
        table.Check?.Invoke(ref this, in builder, start);
        return _errors is null ? table.Build(in builder) : null;
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
        while (NextProperty(table, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property != table.Discriminator)
            {
                var member = table.ByProperty[(int)property]!;
                member.Read(ref this, member.Description, ref builder);
            }
            else if (ReadChoice(table.Description, table.Names) is var choice and >= 0)
            {
                shape = table[choice];
            }
        }

        if (shape is not null)
        {
            CheckProperties(in shape.Requirements, shape.Description, propertiesRead, start);
        }
        else if (!propertiesRead.Contains(table.Discriminator))
        {
            AddError(JsonRules.Missing, start, null, $"The member {table.Discriminator.ToName()} is missing.");
        }

        table.Check?.Invoke(ref this, shape, in builder, start);
        return _errors is null ? shape?.Build(in builder) : null;
    }

    /// <summary>Reads one of several names.</summary>
    /// <returns>The index of the name, or -1 if there is an error.</returns>
    private int ReadChoice(string description, Utf8Names names)
    {
        if (!IsString(description))
        {
            return -1;
        }

        var choice = names.IndexOf(Utf8Text);
        if (choice < 0)
        {
            AddTextError($"{description}: {names.Choices}");
        }

        return choice;
    }

    internal ImmutableArray<T> ReadList<TBuilder, T>(string description, JsonObject<TBuilder, T> table)
        where TBuilder : struct
        where T : class
    {
        if (!IsArray(description))
        {
            return [];
        }

        ArrayBuilder<T> items = default;
        while (_json.ReadItem())
        {
            if (Read(table) is { } item)
            {
                items.Add(item);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());
    }

    /// <summary>Advances to the value of the next known property, adding errors for unknown and duplicate ones.</summary>
    /// <param name="table">The table of the object.</param>
    /// <param name="propertiesRead">The properties read so far.</param>
    /// <param name="start">The position of the object.</param>
    /// <returns>The property, or <see cref="JsonProperty.None"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // One method for all tables, which the loops above would repeat.
    private JsonProperty NextProperty(JsonTable table, ref JsonPropertySet propertiesRead, long start)
    {
        while (_json.ReadName())
        {
            var property = JsonProperties.Find(Utf8Text);
            if (table.Allowed.Contains(property) && propertiesRead.Add(property))
            {
                _json.ReadValue();
                return property;
            }

            AddPropertyError(table, property, start);
            _json.ReadValue();
            _json.Skip();
        }

        return JsonProperty.None;
    }

    private void AddPropertyError(JsonTable table, JsonProperty property, long start)
    {
        if (table.Allowed.Contains(property))
        {
            AddError(JsonRules.Duplicate, start, property.ToName(), $"The member {property.ToName()} appears more than once.");
        }
        else
        {
            AddUnknownProperty(table.Description, start);
        }
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
    private void CheckProperties(in JsonRequirements requirements, string description, JsonPropertySet propertiesRead, long start)
    {
        if (!requirements.AreMetBy(propertiesRead))
        {
            AddPropertyErrors(in requirements, description, propertiesRead, start);
        }
    }

    private void AddPropertyErrors(in JsonRequirements requirements, string description, JsonPropertySet propertiesRead, long start)
    {
        foreach (var property in propertiesRead.Except(requirements.Allowed))
        {
            var name = property.ToName();
            AddError(JsonRules.Unknown, start, name, $"'{name}' is not a member of {description}.");
        }

        foreach (var property in requirements.Required.Except(propertiesRead))
        {
            AddError(JsonRules.Missing, start, null, $"The member {property.ToName()} is missing from {description}.");
        }

        foreach (var property in requirements.RequiredIfComplete.Except(propertiesRead))
        {
            (_absentLists ??= []).Add((start, property, description));
        }
    }
}
