using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <summary>The tables of a <c>body/1</c> document.</summary>
internal static class BodyTable
{
    internal struct BodyMemberBuilder
    {
        internal string Name;
        internal ImmutableArray<MemberRole> Roles;
        internal bool Votes;
        internal MemberEmployer? Employer;
        internal ImmutableArray<LayQualification>? Qualifications;
        internal ImmutableArray<LayExclusion> Exclusions;
        internal ImmutableArray<Disqualification> Disqualifications;

        internal readonly GoverningBodyMember Build() =>
            new(Name, Roles, Employer, Votes, Qualifications, Exclusions.OrEmpty(), Disqualifications.OrEmpty());
    }

    internal struct PanelBuilder
    {
        internal int Members;
        internal int? IndependentMembers;
        internal bool? ChairIsIndependent;
    }

    internal struct BodyDocumentBuilder
    {
        internal DateOnly AsAt;
        internal OdsCode Ccg;
        internal MemberList<GoverningBodyMember>? Members;
        internal ImmutableArray<StatutoryCommittee>? Committees;
        internal ImmutableArray<Explanation> Explanations;
        internal Quorum? Quorum;
        internal AuditorPanel? AuditorPanel;
        internal ImmutableArray<MatterForDecision> Matters;
        internal ImmutableArray<OdsCode> InCommonWith;

        internal readonly BodyDocument Build() => new(
            AsAt,
            Ccg,
            new(Members!.List, Committees, Explanations.OrEmpty(), Quorum, AuditorPanel, Members.IsComplete),
            Matters.OrEmpty(),
            InCommonWith.OrEmpty());
    }

    // An empty list of qualifications means that there is none; without the list, they are not known.
    internal static readonly JsonObject<BodyMemberBuilder, GoverningBodyMember> Member = new(
        "member",
        "a member of a governing body",
        static (in member) => member.Build(),
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
            JsonProperty.Employer,
            "an employer",
            JsonSchemas.NameOf<MemberEmployer>,
            static (ref reader, description, ref member) => member.Employer = reader.ReadName<MemberEmployer>(description),
            static (ref writer, member) => writer.WriteName(member.Employer.GetValueOrDefault()),
            static member => member.Employer is not null),
        new(
            JsonProperty.Qualifications,
            "The list of qualifications",
            JsonSchemas.NamesOf<LayQualification>,
            static (ref reader, description, ref member) => member.Qualifications = reader.ReadNames<LayQualification>(description, "a qualification"),
            static (ref writer, member) => writer.WriteNames(member.Qualifications.GetValueOrDefault()),
            static member => member.Qualifications is not null),
        new(
            JsonProperty.Exclusions,
            "The list of exclusions",
            JsonSchemas.NamesOf<LayExclusion>,
            static (ref reader, description, ref member) => member.Exclusions = reader.ReadNames<LayExclusion>(description, "an exclusion"),
            static (ref writer, member) => writer.WriteNames(member.Exclusions),
            static member => !member.Exclusions.IsEmpty),
        new(
            JsonProperty.Disqualifications,
            "The list of disqualifications",
            JsonSchemas.NamesOf<Disqualification>,
            static (ref reader, description, ref member) => member.Disqualifications = reader.ReadNames<Disqualification>(description, "a disqualification"),
            static (ref writer, member) => writer.WriteNames(member.Disqualifications),
            static member => !member.Disqualifications.IsEmpty));

    private static readonly JsonObject<MemberListBuilder<GoverningBodyMember>, MemberList<GoverningBodyMember>> CutShort = new(
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

    internal static readonly JsonObject<PanelBuilder, AuditorPanel> AuditorPanel = new(
        "auditorPanel",
        "an auditor panel",
        static (in panel) => new(panel.Members, panel.IndependentMembers, panel.ChairIsIndependent),
        new(
            JsonProperty.Members,
            "The number of members of an auditor panel",
            JsonSchemas.Count,
            static (ref reader, description, ref panel) => panel.Members = reader.ReadNumber(description, 0, int.MaxValue),
            static (ref writer, panel) => writer.Write(panel.Members)),
        new(
            JsonProperty.IndependentMembers,
            "The number of independent members",
            JsonSchemas.Count,
            static (ref reader, description, ref panel) => panel.IndependentMembers = reader.ReadNumber(description, 0, int.MaxValue),
            static (ref writer, panel) => writer.Write(panel.IndependentMembers.GetValueOrDefault()),
            static panel => panel.IndependentMembers is not null),
        new(
            JsonProperty.ChairIsIndependent,
            "Whether the chair of an auditor panel is independent",
            JsonSchemas.Boolean,
            static (ref reader, description, ref panel) => panel.ChairIsIndependent = reader.ReadBoolean(description),
            static (ref writer, panel) => writer.Write(panel.ChairIsIndependent.GetValueOrDefault()),
            static panel => panel.ChairIsIndependent is not null))
    {
        Check = CheckPanel,
    };

    // An empty list of committees means that there is none; without the list, they are not known.
    internal static readonly JsonObject<BodyDocumentBuilder, BodyDocument> Document = new(
        "document",
        "a body/1 document",
        static (in document) => document.Build(),
        new(
            JsonProperty.Format,
            "The format",
            JsonSchemas.Format("body/1"),
            static (ref reader, _, ref _) => reader.ReadFormat("body/1"u8),
            static (ref writer, _) => writer.WriteRaw("\"body/1\""u8)),
        new(
            JsonProperty.AsAt,
            "The date of a document",
            JsonSchemas.Date,
            static (ref reader, description, ref document) => document.AsAt = reader.ReadDate(description),
            static (ref writer, document) => writer.Write(document.AsAt)),
        new(
            JsonProperty.Ccg,
            "The code of a CCG",
            JsonSchemas.Code,
            static (ref reader, description, ref document) => document.Ccg = reader.ReadCode(description),
            static (ref writer, document) => writer.Write(document.Ccg)),
        new(
            JsonProperty.Quorum,
            "A quorum",
            JsonSchemas.One("quorum"),
            static (ref reader, _, ref document) => document.Quorum = QuorumTable.Quorum.Read(ref reader),
            static (ref writer, document) => QuorumTable.Quorum.Write(ref writer, document.Body.Quorum!),
            static document => document.Body.Quorum is not null),
        new(
            JsonProperty.Members,
            "The list of members",
            JsonSchemas.Members("member"),
            static (ref reader, description, ref document) => document.Members = reader.ReadMembers(description, Member, CutShort),
            static (ref writer, document) => writer.WriteMembers(document.Body.Members, document.Body.ListsAllMembers, Member)),
        new(
            JsonProperty.Committees,
            "The list of committees",
            JsonSchemas.NamesOf<StatutoryCommittee>,
            static (ref reader, description, ref document) => document.Committees = reader.ReadNames<StatutoryCommittee>(description, "a compulsory committee"),
            static (ref writer, document) => writer.WriteNames(document.Body.Committees.GetValueOrDefault()),
            static document => document.Body.Committees is not null),
        new(
            JsonProperty.Explanations,
            "The list of explanations",
            JsonSchemas.Many("explanation"),
            static (ref reader, description, ref document) => document.Explanations = reader.ReadList(description, ExplanationTable.Table),
            static (ref writer, document) => writer.WriteList(document.Body.Explanations, ExplanationTable.Table),
            static document => !document.Body.Explanations.IsEmpty),
        new(
            JsonProperty.AuditorPanel,
            "An auditor panel",
            JsonSchemas.One("auditorPanel"),
            static (ref reader, _, ref document) => document.AuditorPanel = AuditorPanel.Read(ref reader),
            static (ref writer, document) => AuditorPanel.Write(ref writer, document.Body.AuditorPanel!),
            static document => document.Body.AuditorPanel is not null),
        new(
            JsonProperty.Matters,
            "The list of matters",
            JsonSchemas.Many("matter"),
            static (ref reader, description, ref document) => document.Matters = reader.ReadList(description, MatterTable.OfBody),
            static (ref writer, document) => writer.WriteList(document.Matters, MatterTable.OfBody),
            static document => !document.Matters.IsEmpty),
        new(
            JsonProperty.InCommonWith,
            "The list of CCGs",
            JsonSchemas.Codes,
            static (ref reader, description, ref document) => document.InCommonWith = reader.ReadCodes(description),
            static (ref writer, document) => writer.Write(document.InCommonWith),
            static document => !document.InCommonWith.IsEmpty));

    private static void CheckPanel(ref CcgReader reader, in PanelBuilder panel, long start)
    {
        if (panel.IndependentMembers > panel.Members)
        {
            reader.AddErrorAt(start, JsonProperty.IndependentMembers, JsonRules.Value, "More members are independent than there are.");
        }
    }
}
