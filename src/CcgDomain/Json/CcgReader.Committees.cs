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
