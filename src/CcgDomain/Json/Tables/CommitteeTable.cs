using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <summary>The tables of a <c>committee/1</c> document.</summary>
internal static class CommitteeTable
{
    internal struct CommitteeMemberBuilder
    {
        internal string Name;
        internal ImmutableArray<MemberRole> Roles;
        internal bool Votes;
        internal OdsCode? SpeaksFor;
        internal string? SharedVote;
    }

    internal struct SubGroupBuilder
    {
        internal string Name;
        internal bool? Decides;
        internal bool? ReportsConflicts;
    }

    internal struct CommitteeBuilder
    {
        internal CommitteeForm Form;
        internal ImmutableArray<OdsCode> Ccgs;
        internal MemberList<CommitteeMember>? Members;
        internal bool? Decides;
        internal bool? OneVotePerCcg;
        internal Quorum? Quorum;
        internal ImmutableArray<SubGroup> SubGroups;
        internal ImmutableArray<Explanation> Explanations;
        internal ImmutableArray<MatterForDecision> Matters;

        internal readonly CommitteeAgenda Build() => new(
            new(Form, Ccgs, Members!.List, Decides, Quorum, SubGroups.OrEmpty(), Explanations.OrEmpty(), OneVotePerCcg, Members.IsComplete), Matters.OrEmpty());
    }

    internal struct CommitteeDocumentBuilder
    {
        internal DateOnly AsAt;
        internal ImmutableArray<CommitteeAgenda> Committees;
    }

    internal static readonly JsonObject<CommitteeMemberBuilder, CommitteeMember> Member = new(
        "member",
        "a member of a committee",
        static (in member) => new(member.Name, member.Roles, member.Votes, member.SpeaksFor, member.SharedVote),
        new(
            JsonProperty.Name,
            "The name of a member",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref member) => member.Name = reader.ReadNonBlankString(description),
            static (ref writer, member) => writer.Write(member.Name)),
        new(
            JsonProperty.Roles,
            "The list of roles",
            JsonSchemas.SomeNamesOf<MemberRole>,
            static (ref reader, description, ref member) => member.Roles = reader.ReadRoles(description),
            static (ref writer, member) => writer.WriteNames(member.Roles)),
        new(
            JsonProperty.Votes,
            "Whether a member votes",
            JsonSchemas.Boolean,
            static (ref reader, description, ref member) => member.Votes = reader.ReadBoolean(description),
            static (ref writer, member) => writer.Write(member.Votes)),
        new(
            JsonProperty.SpeaksFor,
            "The CCG for which a member speaks",
            JsonSchemas.Code,
            static (ref reader, description, ref member) => member.SpeaksFor = reader.ReadCode(description),
            static (ref writer, member) => writer.Write(member.SpeaksFor.GetValueOrDefault()),
            static member => member.SpeaksFor is not null),
        new(
            JsonProperty.SharedVote,
            "The name of a shared vote",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref member) => member.SharedVote = reader.ReadNonBlankString(description),
            static (ref writer, member) => writer.Write(member.SharedVote!),
            static member => member.SharedVote is not null));

    private static readonly JsonObject<MemberListBuilder<CommitteeMember>, MemberList<CommitteeMember>> CutShort = new(
        "memberList",
        "a list of members that is cut short",
        static (in members) => new(members.List, members.IsComplete),
        new(
            JsonProperty.List,
            "The list of members",
            JsonSchemas.Many("member"),
            static (ref reader, description, ref members) => members.List = reader.ReadList(description, Member),
            static (ref writer, members) => writer.WriteList(members.List, Member)),
        new(
            JsonProperty.Complete,
            "Whether a list of members is complete",
            JsonSchemas.Boolean,
            static (ref reader, description, ref members) => members.IsComplete = reader.ReadBoolean(description),
            static (ref writer, members) => writer.Write(members.IsComplete)));

    internal static readonly JsonObject<SubGroupBuilder, SubGroup> SubGroup = new(
        "subGroup",
        "a sub-group",
        static (in group) => new(group.Name, group.Decides, group.ReportsConflicts),
        new(
            JsonProperty.Name,
            "The name of a sub-group",
            JsonSchemas.NonBlankText,
            static (ref reader, description, ref group) => group.Name = reader.ReadNonBlankString(description),
            static (ref writer, group) => writer.Write(group.Name)),
        new(
            JsonProperty.Decides,
            "Whether a sub-group decides",
            JsonSchemas.Boolean,
            static (ref reader, description, ref group) => group.Decides = reader.ReadBoolean(description),
            static (ref writer, group) => writer.Write(group.Decides.GetValueOrDefault()),
            static group => group.Decides is not null),
        new(
            JsonProperty.ReportsConflicts,
            "Whether a sub-group reports conflicts",
            JsonSchemas.Boolean,
            static (ref reader, description, ref group) => group.ReportsConflicts = reader.ReadBoolean(description),
            static (ref writer, group) => writer.Write(group.ReportsConflicts.GetValueOrDefault()),
            static group => group.ReportsConflicts is not null));

    internal static readonly JsonObject<CommitteeBuilder, CommitteeAgenda> Committee = new(
        "committee",
        "a committee",
        static (in agenda) => agenda.Build(),
        new(
            JsonProperty.Form,
            "a form of a committee",
            JsonSchemas.NameOf<CommitteeForm>,
            static (ref reader, description, ref agenda) => agenda.Form = reader.ReadName<CommitteeForm>(description),
            static (ref writer, agenda) => writer.WriteName(agenda.Committee.Form)),
        new(
            JsonProperty.Ccgs,
            "The list of CCGs",
            JsonSchemas.Codes,
            static (ref reader, description, ref agenda) => agenda.Ccgs = reader.ReadCodes(description),
            static (ref writer, agenda) => writer.Write(agenda.Committee.Ccgs)),
        new(
            JsonProperty.Decides,
            "Whether a committee decides",
            JsonSchemas.Boolean,
            static (ref reader, description, ref agenda) => agenda.Decides = reader.ReadBoolean(description),
            static (ref writer, agenda) => writer.Write(agenda.Committee.Decides.GetValueOrDefault()),
            static agenda => agenda.Committee.Decides is not null),
        new(
            JsonProperty.OneVotePerCcg,
            "Whether each CCG has one vote",
            JsonSchemas.Boolean,
            static (ref reader, description, ref agenda) => agenda.OneVotePerCcg = reader.ReadBoolean(description),
            static (ref writer, agenda) => writer.Write(agenda.Committee.OneVotePerCcg.GetValueOrDefault()),
            static agenda => agenda.Committee.OneVotePerCcg is not null),
        new(
            JsonProperty.Quorum,
            "A quorum",
            JsonSchemas.One("quorum"),
            static (ref reader, _, ref agenda) => agenda.Quorum = QuorumTable.Quorum.Read(ref reader),
            static (ref writer, agenda) => QuorumTable.Quorum.Write(ref writer, agenda.Committee.Quorum!),
            static agenda => agenda.Committee.Quorum is not null),
        new(
            JsonProperty.Members,
            "The list of members",
            JsonSchemas.Members("member"),
            static (ref reader, description, ref agenda) => agenda.Members = reader.ReadMembers(description, Member, CutShort),
            static (ref writer, agenda) => writer.WriteMembers(agenda.Committee.Members, agenda.Committee.ListsAllMembers, Member)),
        new(
            JsonProperty.SubGroups,
            "The list of sub-groups",
            JsonSchemas.Many("subGroup"),
            static (ref reader, description, ref agenda) => agenda.SubGroups = reader.ReadList(description, SubGroup),
            static (ref writer, agenda) => writer.WriteList(agenda.Committee.SubGroups, SubGroup),
            static agenda => !agenda.Committee.SubGroups.IsEmpty),
        new(
            JsonProperty.Explanations,
            "The list of explanations",
            JsonSchemas.Many("explanation"),
            static (ref reader, description, ref agenda) => agenda.Explanations = reader.ReadList(description, ExplanationTable.Table),
            static (ref writer, agenda) => writer.WriteList(agenda.Committee.Explanations, ExplanationTable.Table),
            static agenda => !agenda.Committee.Explanations.IsEmpty),
        new(
            JsonProperty.Matters,
            "The list of matters",
            JsonSchemas.Many("matter"),
            static (ref reader, description, ref agenda) => agenda.Matters = reader.ReadList(description, MatterTable.OfCommittee),
            static (ref writer, agenda) => writer.WriteList(agenda.Matters, MatterTable.OfCommittee),
            static agenda => !agenda.Matters.IsEmpty));

    internal static readonly JsonObject<CommitteeDocumentBuilder, CommitteeDocument> Document = new(
        "document",
        "a committee/1 document",
        static (in document) => new(document.AsAt, document.Committees),
        new(
            JsonProperty.Format,
            "The format",
            JsonSchemas.Format("committee/1"),
            static (ref reader, _, ref _) => reader.ReadFormat("committee/1"u8),
            static (ref writer, _) => writer.WriteRaw("\"committee/1\""u8)),
        new(
            JsonProperty.AsAt,
            "The date of a document",
            JsonSchemas.Date,
            static (ref reader, description, ref document) => document.AsAt = reader.ReadDate(description),
            static (ref writer, document) => writer.Write(document.AsAt)),
        new(
            JsonProperty.Committees,
            "The list of committees",
            JsonSchemas.Many("committee"),
            static (ref reader, description, ref document) => document.Committees = reader.ReadList(description, Committee),
            static (ref writer, document) => writer.WriteList(document.Committees, Committee)));
}
