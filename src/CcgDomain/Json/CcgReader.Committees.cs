using System.Text.Json;
using CcgDomain.Governance;
using CcgDomain.Organisations;

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
        var seen = Member.None;
        while (Next(Kind.CommitteeDocument.Allowed, Kind.CommitteeDocument.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Format:
                    ReadFormat("committee/1"u8);
                    break;
                case Member.AsAt:
                    asAt = ReadDate("The day of a document");
                    break;
                default:
                    committees = ReadList("The list of committees", static (ref reader) => reader.ReadAgenda());
                    break;
            }
        }

        Check(Kind.CommitteeDocument, "", Member.None, seen, start);
        return Sound ? new(asAt, committees) : null;
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
        var seen = Member.None;
        while (Next(Kind.Committee.Allowed, Kind.Committee.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Form:
                    form = ReadName(CommitteeFormConverter.Names, "a form of a committee");
                    break;
                case Member.Ccgs:
                    ccgs = ReadCodes("A list of CCGs");
                    break;
                case Member.Members:
                    members = ReadList("The list of members", static (ref reader) => reader.ReadCommitteeMember());
                    break;
                case Member.Decides:
                    decides = ReadFlag("Whether a committee decides");
                    break;
                case Member.Quorum:
                    quorum = ReadQuorum();
                    break;
                case Member.SubGroups:
                    subGroups = ReadList("The list of sub-groups", static (ref reader) => reader.ReadSubGroup());
                    break;
                default:
                    matters = ReadList("The list of matters", static (ref reader) => reader.ReadMatter());
                    break;
            }
        }

        Check(Kind.Committee, "", Member.None, seen, start);
        return Sound ? new(new(form, ccgs, members, decides, quorum, subGroups), matters) : null;
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
        var seen = Member.None;
        while (Next(Kind.CommitteeMember.Allowed, Kind.CommitteeMember.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Name:
                    name = ReadSaid("The name of a member");
                    break;
                case Member.Roles:
                    roles = ReadRoles();
                    break;
                default:
                    votes = ReadFlag("Whether a member votes");
                    break;
            }
        }

        Check(Kind.CommitteeMember, "", Member.None, seen, start);
        return Sound ? new(name, roles, votes) : null;
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
        var seen = Member.None;
        while (Next(Kind.Quorum.Allowed, Kind.Quorum.Name, ref seen, start) is var member && member != Member.None)
        {
            if (member == Member.AtLeast)
            {
                atLeast = ReadNumber("The number of a quorum", 1, int.MaxValue);
            }
            else
            {
                including = ReadList("The list of parts of a quorum", static (ref reader) => reader.ReadQuorumPart());
            }
        }

        Check(Kind.Quorum, "", Member.None, seen, start);
        return Sound ? new(atLeast, including) : null;
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
        var seen = Member.None;
        while (Next(Kind.QuorumPart.Allowed, Kind.QuorumPart.Name, ref seen, start) is var member && member != Member.None)
        {
            if (member == Member.AtLeast)
            {
                atLeast = ReadNumber("The number of a part of a quorum", 1, int.MaxValue);
            }
            else
            {
                anyOf = ReadRoles();
            }
        }

        Check(Kind.QuorumPart, "", Member.None, seen, start);
        return Sound ? new(atLeast, anyOf) : null;
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
        var seen = Member.None;
        while (Next(Kind.SubGroup.Allowed, Kind.SubGroup.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Name:
                    name = ReadSaid("The name of a sub-group");
                    break;
                case Member.Decides:
                    decides = ReadFlag("Whether a sub-group decides");
                    break;
                default:
                    reportsConflicts = ReadFlag("Whether a sub-group reports conflicts");
                    break;
            }
        }

        Check(Kind.SubGroup, "", Member.None, seen, start);
        return Sound ? new(name, decides, reportsConflicts) : null;
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
        var seen = Member.None;
        while (Next(Kind.Matter.Allowed, Kind.Matter.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Matter:
                    matter = ReadSaid("What is to be decided");
                    break;
                case Member.Conflicts:
                    conflicts = ReadList("The list of conflicts", static (ref reader) => reader.ReadConflict());
                    break;
                default:
                    present = ReadPresent();
                    break;
            }
        }

        Check(Kind.Matter, "", Member.None, seen, start);
        return Sound ? new(matter, conflicts, present) : null;
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
        var seen = Member.None;
        while (Next(Kind.Conflict.Allowed, Kind.Conflict.Name, ref seen, start) is var next && next != Member.None)
        {
            switch (next)
            {
                case Member.Member:
                    member = ReadSaid("The name of a member");
                    break;
                case Member.About:
                    about = ReadSaid("What a conflict is about");
                    break;
                default:
                    handling = ReadName(ConflictHandlingConverter.Names, "a way to handle a conflict");
                    break;
            }
        }

        Check(Kind.Conflict, "", Member.None, seen, start);
        return Sound ? new(member, about, handling) : null;
    }

    private ImmutableArray<MemberRole> ReadRoles()
    {
        var start = _json.TokenStartIndex;
        if (!IsArray("The list of roles"))
        {
            return [];
        }

        var roles = new Items<MemberRole>(2);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            roles.Add(ReadName(MemberRoleConverter.Names, "a role"));
        }

        var all = roles.ToImmutable();
        if (all.IsEmpty)
        {
            Note(JsonRules.Value, start, null, "At least one role is needed.");
        }

        return all;
    }

    private ImmutableArray<string> ReadPresent()
    {
        if (!IsArray("The list of those present"))
        {
            return [];
        }

        var names = new Items<string>(8);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            names.Add(ReadSaid("The name of a member"));
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

        var items = new Items<T>(4);
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
