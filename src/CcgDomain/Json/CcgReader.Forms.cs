using System.Buffers.Text;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Reads values that have more than one form. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    internal FunctionScope? ReadScope()
    {
        if (_json.Kind != JsonToken.String)
        {
            var (start, isList) = (Position, _json.Kind == JsonToken.StartArray);
            var functions = ReadList("The list of functions", static (ref reader) => reader.ReadString("A function"));
            if (functions.IsEmpty && isList)
            {
                AddErrorAt(start, JsonRules.Value, "The list of functions is empty.");
            }

            return functions.IsEmpty ? null : new FunctionScope.Named(functions);
        }

        if (Utf8Text.SequenceEqual("all"u8))
        {
            return new FunctionScope.All();
        }

        AddTextError("\"all\" or a list of functions");
        return null;
    }

    internal Unlisted? ReadUnlisted()
    {
        if (_json.Kind != JsonToken.String)
        {
            return Unlisted.Of(ReadNumber("The number of unlisted conditions", 0, int.MaxValue));
        }

        if (Utf8Text.SequenceEqual("some"u8))
        {
            return new Unlisted.Some();
        }

        if (Utf8Text.SequenceEqual("unknown"u8))
        {
            return Unlisted.Unknown;
        }

        AddTextError("a number, \"some\" or \"unknown\"");
        return null;
    }

    /// <summary>Determines whether the value is a list to read, and not the text that says that the list is not known.</summary>
    internal readonly bool ReadUnlessUnknown(out bool isUnknown)
    {
        isUnknown = _json.Kind == JsonToken.String && Utf8Text.SequenceEqual("unknown"u8);
        return !isUnknown;
    }

    /// <summary>Reads codes of CCGs; null if the text says that they are not known.</summary>
    internal OdsCode[]? ReadCodesUnlessUnknown(string description) => ReadUnlessUnknown(out _) ? ReadCodeArray(description) : null;

    /// <summary>Reads codes of CCGs: one as text, or several as a list.</summary>
    internal OdsCode[] ReadCodeOrCodes(string description) =>
        _json.Kind == JsonToken.String ? [ReadCode("The code of a CCG")] : ReadCodeArray(description);

    /// <summary>Allows the lists that events and directions lack: in a partial record they are not known.</summary>
    internal void AllowAbsentLists() => _absentLists = null;

    /// <summary>Adds an error for each list that an event or a direction lacks.</summary>
    internal void RefuseAbsentLists()
    {
        if (_absentLists is not null)
        {
            AddAbsentLists(_absentLists);
            _absentLists = null;
        }
    }

    private void AddAbsentLists(List<AbsentList> lists)
    {
        foreach (var (start, property, description) in lists)
        {
            AddError(JsonRules.Missing, start, null, $"The member {property.ToName()} is missing from {description}.");
        }
    }

    /// <summary>Reads those who exercise functions: one as an object, or several as a list.</summary>
    internal ImmutableArray<ExercisedBy> ReadExercisedByAny(string description) => _json.Kind == JsonToken.StartArray
        ? ReadList(description, ExercisedByTable.Table)
        : ExercisedByTable.Table.Read(ref this) is { } one ? [one] : [];

    /// <summary>Reads a ground, whose values depend on the event, which may follow.</summary>
    /// <returns>The text of the ground if it is none of any event; otherwise, null.</returns>
    internal string? ReadGround(string description, out DissolutionGround dissolution, out VariationGround variation)
    {
        (dissolution, variation) = (default, default);
        if (!IsString(description))
        {
            return null;
        }

        var known = NameTable<DissolutionGround>.Shared.TryParse(Utf8Text, out dissolution) | NameTable<VariationGround>.Shared.TryParse(Utf8Text, out variation);
        return known ? null : DisplayText;
    }

    /// <summary>Reads the ratings of parts: an object with the name of each part that was rated.</summary>
    internal PartRating[] ReadPartRatings(string description)
    {
        if (!IsObject(description, out var start))
        {
            return [];
        }

        ArrayBuilder<PartRating> parts = default;
        var seen = 0;
        while (_json.ReadName())
        {
            var isKnown = NameTable<AssurancePart>.Shared.TryParse(Utf8Text, out var part);
            if (!isKnown)
            {
                AddUnknownProperty("the ratings of parts", start);
            }
            else if ((seen & (1 << (int)part)) != 0)
            {
                var name = NameTable<AssurancePart>.Shared.Name(part);
                AddError(JsonRules.Duplicate, start, name, $"The member {name} appears more than once.");
            }
            else
            {
                seen |= 1 << (int)part;
                _json.ReadValue();
                if (ReadName<Rating>("a rating") is var rating and not default(Rating))
                {
                    parts.Add(new(part, rating));
                }

                continue;
            }

            _json.ReadValue();
            _json.Skip();
        }

        return parts.ToArray();
    }

    /// <summary>Reads a list of members: an array if it is complete, and an object that says so if it may be cut short.</summary>
    internal MemberList<T>? ReadMembers<T>(string description, JsonTable<T> member, JsonTable<MemberList<T>> partial)
        where T : class =>
        _json.Kind == JsonToken.StartObject ? partial.Read(ref this) : new(ReadList(description, member), true);

    /// <summary>Reads the size of a quorum: a number, or a share of the membership such as "50 %".</summary>
    internal (int AtLeast, int Percent) ReadQuorumSize(string description) =>
        _json.Kind == JsonToken.String ? (1, ReadShare()) : (ReadNumber(description, 1, int.MaxValue), 0);

    internal ImmutableArray<QuorumPart> ReadQuorumParts(string description)
    {
        var start = _json.Start;
        var parts = ReadList(description, QuorumTable.Part);
        if (parts.Length > Quorum.MaxParts)
        {
            AddError(JsonRules.Value, start, null, $"A quorum has at most {Quorum.MaxParts} parts.");
        }

        return parts;
    }

    internal ImmutableArray<MemberRole> ReadRoles(string description)
    {
        var (start, isArray) = (_json.Start, _json.Kind == JsonToken.StartArray);
        var roles = ReadList(description, static (ref reader) => reader.ReadName<MemberRole>("a role"));
        if (isArray && roles.IsEmpty)
        {
            AddError(JsonRules.Value, start, null, "At least one role is needed.");
        }

        return roles;
    }

    internal readonly long Position => _json.Start;

    /// <summary>Adds an error about a value that was read before.</summary>
    internal void AddErrorAt(long offset, Rule rule, string message) => AddError(rule, offset, null, message);

    /// <summary>Adds an error about a property of an object that was read before.</summary>
    internal void AddErrorAt(long offset, JsonProperty property, Rule rule, string message) => AddError(rule, offset, property.ToName(), message);

    /// <summary>Reads a share of the membership: "50 %", with or without the space.</summary>
    private int ReadShare()
    {
        var text = Utf8Text;
        if (text.Length > 1 && text[^1] == '%')
        {
            var number = text[..^1];
            number = number.Length > 1 && number[^1] == ' ' ? number[..^1] : number;
            if (number.Length <= 3
                && number[0] != '0'
                && number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
                && Utf8Parser.TryParse(number, out int percent, out var read)
                && read == number.Length
                && percent <= 100)
            {
                return percent;
            }
        }

        AddTextError("a share from \"1 %\" to \"100 %\"");
        return 0;
    }
}
