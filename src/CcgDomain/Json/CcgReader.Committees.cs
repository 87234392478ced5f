using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Reads the values in a <c>committee/1</c> document. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    internal CommitteeDocument? ReadCommitteeDocument()
    {
        if (!IsObject(JsonObjectShape.CommitteeDocument.Name, out var start))
        {
            return null;
        }

        DateOnly asAt = default;
        ImmutableArray<CommitteeAgenda> committees = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.CommitteeDocument, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Format:
                    ReadFormat("committee/1"u8);
                    break;
                case JsonProperty.AsAt:
                    asAt = ReadDate("The date of a document");
                    break;
                default:
                    committees = ReadList("The list of committees", static (ref reader) => reader.ReadAgenda());
                    break;
            }
        }

        CheckProperties(JsonObjectShape.CommitteeDocument, propertiesRead, start);
        return IsValid ? new(asAt, committees) : null;
    }

    private CommitteeAgenda? ReadAgenda()
    {
        if (!IsObject(JsonObjectShape.Committee.Name, out var start))
        {
            return null;
        }

        CommitteeForm form = default;
        ImmutableArray<OdsCode> ccgs = [];
        ImmutableArray<CommitteeMember> members = [];
        bool? decides = null;
        Quorum? quorum = null;
        ImmutableArray<SubGroup> subGroups = [];
        ImmutableArray<MatterForDecision> matters = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Committee, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Form:
                    form = ReadName<CommitteeForm>("a form of a committee");
                    break;
                case JsonProperty.Ccgs:
                    ccgs = ReadCodes();
                    break;
                case JsonProperty.Members:
                    members = ReadList("The list of members", static (ref reader) => reader.ReadCommitteeMember());
                    break;
                case JsonProperty.Decides:
                    decides = ReadBoolean("Whether a committee decides");
                    break;
                case JsonProperty.Quorum:
                    quorum = ReadQuorum();
                    break;
                case JsonProperty.SubGroups:
                    subGroups = ReadList("The list of sub-groups", static (ref reader) => reader.ReadSubGroup());
                    break;
                default:
                    matters = ReadList("The list of matters", static (ref reader) => reader.ReadMatter());
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Committee, propertiesRead, start);
        return IsValid ? new(new(form, ccgs, members, decides, quorum, subGroups), matters) : null;
    }

    private CommitteeMember? ReadCommitteeMember()
    {
        if (!IsObject(JsonObjectShape.CommitteeMember.Name, out var start))
        {
            return null;
        }

        var name = "";
        ImmutableArray<MemberRole> roles = [];
        var votes = false;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.CommitteeMember, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Name:
                    name = ReadNonBlankString("The name of a member");
                    break;
                case JsonProperty.Roles:
                    roles = ReadRoles();
                    break;
                default:
                    votes = ReadBoolean("Whether a member votes");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.CommitteeMember, propertiesRead, start);
        return IsValid ? new(name, roles, votes) : null;
    }

    private Quorum? ReadQuorum()
    {
        if (!IsObject(JsonObjectShape.Quorum.Name, out var start))
        {
            return null;
        }

        var atLeast = 1;
        ImmutableArray<QuorumPart> including = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Quorum, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.AtLeast)
            {
                atLeast = ReadNumber("The size of a quorum", 1, int.MaxValue);
            }
            else
            {
                including = ReadList("The list of parts of a quorum", static (ref reader) => reader.ReadQuorumPart());
            }
        }

        CheckProperties(JsonObjectShape.Quorum, propertiesRead, start);
        return IsValid ? new(atLeast, including) : null;
    }

    private QuorumPart? ReadQuorumPart()
    {
        if (!IsObject(JsonObjectShape.QuorumPart.Name, out var start))
        {
            return null;
        }

        var atLeast = 1;
        ImmutableArray<MemberRole> anyOf = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.QuorumPart, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.AtLeast)
            {
                atLeast = ReadNumber("The size of a part of a quorum", 1, int.MaxValue);
            }
            else
            {
                anyOf = ReadRoles();
            }
        }

        CheckProperties(JsonObjectShape.QuorumPart, propertiesRead, start);
        return IsValid ? new(atLeast, anyOf) : null;
    }

    private SubGroup? ReadSubGroup()
    {
        if (!IsObject(JsonObjectShape.SubGroup.Name, out var start))
        {
            return null;
        }

        var name = "";
        bool? decides = null, reportsConflicts = null;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.SubGroup, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Name:
                    name = ReadNonBlankString("The name of a sub-group");
                    break;
                case JsonProperty.Decides:
                    decides = ReadBoolean("Whether a sub-group decides");
                    break;
                default:
                    reportsConflicts = ReadBoolean("Whether a sub-group reports conflicts");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.SubGroup, propertiesRead, start);
        return IsValid ? new(name, decides, reportsConflicts) : null;
    }

    private MatterForDecision? ReadMatter()
    {
        if (!IsObject(JsonObjectShape.Matter.Name, out var start))
        {
            return null;
        }

        var matter = "";
        ImmutableArray<ConflictInMeeting> conflicts = [];
        ImmutableArray<string>? present = null;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Matter, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Matter:
                    matter = ReadNonBlankString("A matter for decision");
                    break;
                case JsonProperty.Conflicts:
                    conflicts = ReadList("The list of conflicts", static (ref reader) => reader.ReadConflict());
                    break;
                default:
                    present = ReadList("The list of members present", static (ref reader) => reader.ReadNonBlankString("The name of a member"), capacity: 8);
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Matter, propertiesRead, start);
        return IsValid ? new(matter, conflicts, present) : null;
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

    private ImmutableArray<MemberRole> ReadRoles()
    {
        var (start, isArray) = (_json.TokenStartIndex, _json.TokenType == JsonTokenType.StartArray);
        var roles = ReadList("The list of roles", static (ref reader) => reader.ReadName<MemberRole>("a role"), capacity: 2);
        if (isArray && roles.IsEmpty)
        {
            AddError(JsonRules.Value, start, null, "At least one role is needed.");
        }

        return roles;
    }
}
