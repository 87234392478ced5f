using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>What a document about committees is made of. Each method reads the value that the reader stands at, to its end.</content>
internal ref partial struct CcgReader
{
    internal static CommitteeDocument? ReadCommitteeDocument(ref CcgReader reader) => reader.ReadCommitteeDocument();

    private CommitteeDocument? ReadCommitteeDocument()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A document"))
        {
            return null;
        }

        DateOnly asAt = default;
        ImmutableArray<CommitteeAgenda> committees = [];
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.CommitteeDocument.Allowed, JsonObjectShape.CommitteeDocument.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Format:
                    ReadFormat("committee/1"u8);
                    break;
                case JsonProperty.AsAt:
                    asAt = ReadDate("The day of a document");
                    break;
                default:
                    committees = ReadList("The list of committees", static (ref reader) => reader.ReadAgenda());
                    break;
            }
        }

        CheckProperties(JsonObjectShape.CommitteeDocument, "", JsonProperty.None, seen, start);
        return IsValid ? new(asAt, committees) : null;
    }

    private CommitteeAgenda? ReadAgenda()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A committee"))
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
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Committee.Allowed, JsonObjectShape.Committee.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Form:
                    form = ReadName(NameTable<CommitteeForm>.Shared, "a form of a committee");
                    break;
                case JsonProperty.Ccgs:
                    ccgs = ReadCodes("A list of CCGs");
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

        CheckProperties(JsonObjectShape.Committee, "", JsonProperty.None, seen, start);
        return IsValid ? new(new(form, ccgs, members, decides, quorum, subGroups), matters) : null;
    }

    private CommitteeMember? ReadCommitteeMember()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A member of a committee"))
        {
            return null;
        }

        var name = "";
        ImmutableArray<MemberRole> roles = [];
        var votes = false;
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.CommitteeMember.Allowed, JsonObjectShape.CommitteeMember.Name, ref seen, start) is var property && property != JsonProperty.None)
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

        CheckProperties(JsonObjectShape.CommitteeMember, "", JsonProperty.None, seen, start);
        return IsValid ? new(name, roles, votes) : null;
    }

    private Quorum? ReadQuorum()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A quorum"))
        {
            return null;
        }

        var atLeast = 1;
        ImmutableArray<QuorumPart> including = [];
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Quorum.Allowed, JsonObjectShape.Quorum.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            if (property == JsonProperty.AtLeast)
            {
                atLeast = ReadNumber("The number of a quorum", 1, int.MaxValue);
            }
            else
            {
                including = ReadList("The list of parts of a quorum", static (ref reader) => reader.ReadQuorumPart());
            }
        }

        CheckProperties(JsonObjectShape.Quorum, "", JsonProperty.None, seen, start);
        return IsValid ? new(atLeast, including) : null;
    }

    private QuorumPart? ReadQuorumPart()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A part of a quorum"))
        {
            return null;
        }

        var atLeast = 1;
        ImmutableArray<MemberRole> anyOf = [];
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.QuorumPart.Allowed, JsonObjectShape.QuorumPart.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            if (property == JsonProperty.AtLeast)
            {
                atLeast = ReadNumber("The number of a part of a quorum", 1, int.MaxValue);
            }
            else
            {
                anyOf = ReadRoles();
            }
        }

        CheckProperties(JsonObjectShape.QuorumPart, "", JsonProperty.None, seen, start);
        return IsValid ? new(atLeast, anyOf) : null;
    }

    private SubGroup? ReadSubGroup()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A sub-group"))
        {
            return null;
        }

        var name = "";
        bool? decides = null, reportsConflicts = null;
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.SubGroup.Allowed, JsonObjectShape.SubGroup.Name, ref seen, start) is var property && property != JsonProperty.None)
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

        CheckProperties(JsonObjectShape.SubGroup, "", JsonProperty.None, seen, start);
        return IsValid ? new(name, decides, reportsConflicts) : null;
    }

    private MatterForDecision? ReadMatter()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A matter"))
        {
            return null;
        }

        var matter = "";
        ImmutableArray<ConflictInMeeting> conflicts = [];
        ImmutableArray<string>? present = null;
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Matter.Allowed, JsonObjectShape.Matter.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Matter:
                    matter = ReadNonBlankString("What is to be decided");
                    break;
                case JsonProperty.Conflicts:
                    conflicts = ReadList("The list of conflicts", static (ref reader) => reader.ReadConflict());
                    break;
                default:
                    present = ReadPresent();
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Matter, "", JsonProperty.None, seen, start);
        return IsValid ? new(matter, conflicts, present) : null;
    }

    private ConflictInMeeting? ReadConflict()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A conflict"))
        {
            return null;
        }

        string member = "", about = "";
        ConflictHandling handling = default;
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Conflict.Allowed, JsonObjectShape.Conflict.Name, ref seen, start) is var next && next != JsonProperty.None)
        {
            switch (next)
            {
                case JsonProperty.Member:
                    member = ReadNonBlankString("The name of a member");
                    break;
                case JsonProperty.About:
                    about = ReadNonBlankString("What a conflict is about");
                    break;
                default:
                    handling = ReadName(NameTable<ConflictHandling>.Shared, "a way to handle a conflict");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Conflict, "", JsonProperty.None, seen, start);
        return IsValid ? new(member, about, handling) : null;
    }

    private ImmutableArray<MemberRole> ReadRoles()
    {
        var start = _json.TokenStartIndex;
        if (!IsArray("The list of roles"))
        {
            return [];
        }

        var roles = new ArrayBuilder<MemberRole>(2);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            roles.Add(ReadName(NameTable<MemberRole>.Shared, "a role"));
        }

        var all = roles.ToImmutable();
        if (all.IsEmpty)
        {
            AddError(JsonRules.Value, start, null, "At least one role is needed.");
        }

        return all;
    }

    private ImmutableArray<string> ReadPresent()
    {
        if (!IsArray("The list of those present"))
        {
            return [];
        }

        var names = new ArrayBuilder<string>(8);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            names.Add(ReadNonBlankString("The name of a member"));
        }

        return names.ToImmutable();
    }

    private ImmutableArray<T> ReadList<T>(string what, ReadValue<T> read)
        where T : class
    {
        if (!IsArray(what))
        {
            return [];
        }

        var items = new ArrayBuilder<T>(4);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (read(ref this) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }
}
