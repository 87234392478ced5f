using System.Buffers.Text;
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
        (ImmutableArray<CommitteeMember> List, bool Complete) members = ([], true);
        bool? decides = null, oneVotePerCcg = null;
        Quorum? quorum = null;
        ImmutableArray<SubGroup> subGroups = [];
        ImmutableArray<Explanation> explanations = [];
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
                    members = ReadMembers(static (ref reader) => reader.ReadCommitteeMember());
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
                case JsonProperty.Explanations:
                    explanations = ReadExplanations();
                    break;
                case JsonProperty.OneVotePerCcg:
                    oneVotePerCcg = ReadBoolean("Whether each CCG has one vote");
                    break;
                default:
                    matters = ReadList("The list of matters", static (ref reader) => reader.ReadMatter(JsonObjectShape.Matter));
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Committee, propertiesRead, start);
        return IsValid
            ? new(new(form, ccgs, members.List, decides, quorum, subGroups, explanations, oneVotePerCcg, members.Complete), matters)
            : null;
    }

    /// <summary>Reads a list of members: an array if it is complete, and an object that says so if it may be cut short.</summary>
    private (ImmutableArray<T> List, bool Complete) ReadMembers<T>(ReadValue<T> read)
        where T : class
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return (ReadList("The list of members", read), true);
        }

        var start = _json.TokenStartIndex;
        ImmutableArray<T> list = [];
        var complete = true;
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.PartialMembers, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.List)
            {
                list = ReadList("The list of members", read);
            }
            else
            {
                complete = ReadBoolean("Whether a list of members is complete");
            }
        }

        CheckProperties(JsonObjectShape.PartialMembers, propertiesRead, start);
        return (list, complete);
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
        OdsCode? speaksFor = null;
        string? sharedVote = null;
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
                case JsonProperty.Votes:
                    votes = ReadBoolean("Whether a member votes");
                    break;
                case JsonProperty.SpeaksFor:
                    speaksFor = ReadCode("The CCG for which a member speaks");
                    break;
                default:
                    sharedVote = ReadNonBlankString("The name of a shared vote");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.CommitteeMember, propertiesRead, start);
        return IsValid ? new(name, roles, votes, speaksFor, sharedVote) : null;
    }

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

    private ImmutableArray<Explanation> ReadExplanations() => ReadList("The list of explanations", static (ref reader) => reader.ReadExplanation());

    private Explanation? ReadExplanation()
    {
        if (!IsObject(JsonObjectShape.Explanation.Name, out var start))
        {
            return null;
        }

        string rule = "", text = "";
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.Explanation, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Rule)
            {
                rule = ReadNonBlankString("The rule of an explanation");
            }
            else
            {
                text = ReadNonBlankString("The text of an explanation");
            }
        }

        CheckProperties(JsonObjectShape.Explanation, propertiesRead, start);
        return IsValid ? new(rule, text) : null;
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
