using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Reads what the objects of all tables have in common, and lists of objects.</content>
internal ref partial struct CcgReader
{
    /// <summary>Reads one of several names.</summary>
    /// <returns>The index of the name, or -1 if there is an error.</returns>
    internal int ReadChoice(string description, Utf8Names names)
    {
        if (!IsString(description))
        {
            return -1;
        }

        var choice = names.IndexOf(Utf8Text);
        if (choice < 0)
        {
            AddError(JsonRules.Value, $"{DisplayText} is not {description}: {names.Choices}.");
        }

        return choice;
    }

    internal ImmutableArray<T> ReadList<T>(string description, JsonTable<T> table)
        where T : class => ImmutableCollectionsMarshal.AsImmutableArray(ReadArray(description, table));

    internal T[] ReadArray<T>(string description, JsonTable<T> table)
        where T : class
    {
        if (!IsArray(description))
        {
            return [];
        }

        ArrayBuilder<T> items = default;
        while (_json.ReadItem())
        {
            if (table.Read(ref this) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToArray();
    }

    /// <summary>Advances to the value of the next known property, adding errors for unknown and duplicate ones.</summary>
    /// <param name="table">The table of the object.</param>
    /// <param name="propertiesRead">The properties read so far.</param>
    /// <param name="start">The position of the object.</param>
    /// <returns>The property, or <see cref="JsonProperty.None"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)] // One method for all tables, whose loops would repeat it.
    internal JsonProperty NextProperty(JsonTable table, ref JsonPropertySet propertiesRead, long start)
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
    internal void CheckProperties(in JsonRequirements requirements, string description, JsonPropertySet propertiesRead, long start)
    {
        if (!requirements.AreMetBy(propertiesRead))
        {
            AddPropertyErrors(in requirements, description, propertiesRead, start);
        }
    }

    /// <summary>Adds an error for an object without the property that names its shape.</summary>
    internal void AddMissing(JsonProperty property, long start) => AddError(JsonRules.Missing, start, null, $"The member {property.ToName()} is missing.");

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
            (_absentLists ??= []).Add(new(start, property, description));
        }
    }
}
