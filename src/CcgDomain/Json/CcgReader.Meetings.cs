using System.Buffers.Text;
using System.Text.Json;
using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <content>Reads the quorums and matters of <c>committee/1</c> and <c>body/1</c> documents. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    private Quorum? ReadQuorum()
    {
        if (!IsObject(JsonObjectShape.Quorum.Name, out var start))
        {
            return null;
        }

        var (atLeast, percent) = (1, 0);
        ImmutableArray<QuorumPart> including = [];
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.Quorum, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Including)
            {
                var listStart = _json.TokenStartIndex;
                including = ReadList("The list of parts of a quorum", static (ref reader) => reader.ReadQuorumPart());
                if (including.Length > Quorum.MaxParts)
                {
                    AddError(JsonRules.Value, listStart, null, $"A quorum has at most {Quorum.MaxParts} parts.");
                }
            }
            else if (_json.TokenType == JsonTokenType.String)
            {
                percent = ReadShare();
            }
            else
            {
                atLeast = ReadNumber("The size of a quorum", 1, int.MaxValue);
            }
        }

        CheckProperties(JsonObjectShape.Quorum, propertiesRead, start);
        return !IsValid ? null : percent > 0 ? new(1, including, percent) : new(atLeast, including);
    }

    /// <summary>Reads a share of the membership: "50 %", with or without the space.</summary>
    private int ReadShare()
    {
        var text = Utf8Text;
        if (text.Length > 1 && text[^1] == '%')
        {
            var number = text[..^1];
            number = number.Length > 1 && number[^1] == ' ' ? number[..^1] : number;
            if (number.Length <= 3
                && number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
                && Utf8Parser.TryParse(number, out int percent, out var read)
                && read == number.Length
                && percent is >= 1 and <= 100)
            {
                return percent;
            }
        }

        AddError(JsonRules.Value, $"{DisplayText} is not a share from \"1 %\" to \"100 %\".");
        return 0;
    }

    private QuorumPart? ReadQuorumPart()
    {
        if (!IsObject(JsonObjectShape.QuorumPart.Name, out var start))
        {
            return null;
        }

        var atLeast = 1;
        ImmutableArray<MemberRole> anyOf = default;
        var among = QuorumAmong.Voting;
        var forEachCcg = false;
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.QuorumPart, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.AtLeast:
                    atLeast = ReadNumber("The size of a part of a quorum", 1, int.MaxValue);
                    break;
                case JsonProperty.AnyOf:
                    anyOf = ReadRoles();
                    break;
                case JsonProperty.Among:
                    among = ReadName<QuorumAmong>("those among whom a part of a quorum is counted");
                    break;
                default:
                    forEachCcg = ReadBoolean("Whether a part of a quorum is for each CCG");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.QuorumPart, propertiesRead, start);
        return IsValid ? new(atLeast, anyOf, among, forEachCcg) : null;
    }

    private MatterForDecision? ReadMatter(JsonObjectShape shape)
    {
        if (!IsObject(shape.Name, out var start))
        {
            return null;
        }

        var matter = "";
        ImmutableArray<ConflictInMeeting> conflicts = [];
        ImmutableArray<string>? present = null;
        ImmutableArray<string> apologies = [], inAttendance = [], attendanceNotKnown = [];
        ImmutableArray<Deputy> deputies = [];
        string? chairedBy = null;
        bool? nomineesConsulted = null;
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(shape, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Matter:
                    matter = ReadNonBlankString("A matter for decision");
                    break;
                case JsonProperty.Conflicts:
                    conflicts = ReadList("The list of conflicts", static (ref reader) => reader.ReadConflict());
                    break;
                case JsonProperty.Present:
                    present = ReadPersons("The list of members present");
                    break;
                case JsonProperty.Apologies:
                    apologies = ReadPersons("The list of apologies");
                    break;
                case JsonProperty.Deputies:
                    deputies = ReadList("The list of deputies", static (ref reader) => reader.ReadDeputy());
                    break;
                case JsonProperty.InAttendance:
                    inAttendance = ReadPersons("The list of those in attendance");
                    break;
                case JsonProperty.AttendanceNotKnown:
                    attendanceNotKnown = ReadPersons("The list of members whose attendance is not known");
                    break;
                case JsonProperty.ChairedBy:
                    chairedBy = ReadNonBlankString("The name of the chair of a meeting");
                    break;
                default:
                    nomineesConsulted = ReadBoolean("Whether nominees were consulted");
                    break;
            }
        }

        CheckProperties(shape, propertiesRead, start);
        return IsValid ? new(matter, conflicts, present, apologies, deputies, inAttendance, attendanceNotKnown, chairedBy, nomineesConsulted) : null;
    }

    private ImmutableArray<string> ReadPersons(string description) =>
        ReadList(description, static (ref reader) => reader.ReadNonBlankString("The name of a person"), capacity: 8);

    private Deputy? ReadDeputy()
    {
        if (!IsObject(JsonObjectShape.Deputy.Name, out var start))
        {
            return null;
        }

        string name = "", forMember = "";
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.Deputy, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Name)
            {
                name = ReadNonBlankString("The name of a deputy");
            }
            else
            {
                forMember = ReadNonBlankString("The name of a member");
            }
        }

        CheckProperties(JsonObjectShape.Deputy, propertiesRead, start);
        return IsValid ? new(name, forMember) : null;
    }

    private ConflictInMeeting? ReadConflict()
    {
        if (!IsObject(JsonObjectShape.Conflict.Name, out var start))
        {
            return null;
        }

        string member = "", about = "";
        ConflictHandling handling = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Conflict, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Member:
                    member = ReadNonBlankString("The name of a member");
                    break;
                case JsonProperty.About:
                    about = ReadNonBlankString("The subject of a conflict");
                    break;
                default:
                    handling = ReadName<ConflictHandling>("a way of handling a conflict");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Conflict, propertiesRead, start);
        return IsValid ? new(member, about, handling) : null;
    }
}
