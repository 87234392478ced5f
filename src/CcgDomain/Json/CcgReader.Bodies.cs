using CcgDomain.Governance;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <content>Reads the values in a <c>body/1</c> document. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    internal BodyDocument? ReadBodyDocument()
    {
        if (!IsObject(JsonObjectShape.BodyDocument.Name, out var start))
        {
            return null;
        }

        DateOnly asAt = default;
        OdsCode ccg = default;
        (ImmutableArray<GoverningBodyMember> List, bool Complete) members = ([], true);
        ImmutableArray<StatutoryCommittee>? committees = null;
        ImmutableArray<Explanation> explanations = [];
        Quorum? quorum = null;
        AuditorPanel? auditorPanel = null;
        ImmutableArray<MatterForDecision> matters = [];
        ImmutableArray<OdsCode> inCommonWith = [];
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.BodyDocument, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Format:
                    ReadFormat("body/1"u8);
                    break;
                case JsonProperty.AsAt:
                    asAt = ReadDate("The date of a document");
                    break;
                case JsonProperty.Ccg:
                    ccg = ReadCode("The code of a CCG");
                    break;
                case JsonProperty.Members:
                    members = ReadMembers(static (ref reader) => reader.ReadBodyMember());
                    break;
                case JsonProperty.Committees:
                    committees = ReadNames<StatutoryCommittee>("The list of committees", "a compulsory committee");
                    break;
                case JsonProperty.Explanations:
                    explanations = ReadExplanations();
                    break;
                case JsonProperty.Quorum:
                    quorum = ReadQuorum();
                    break;
                case JsonProperty.AuditorPanel:
                    auditorPanel = ReadAuditorPanel();
                    break;
                case JsonProperty.Matters:
                    matters = ReadList("The list of matters", static (ref reader) => reader.ReadMatter(JsonObjectShape.MatterOfBody));
                    break;
                default:
                    inCommonWith = ReadCodes();
                    break;
            }
        }

        CheckProperties(JsonObjectShape.BodyDocument, propertiesRead, start);
        return IsValid
            ? new(asAt, ccg, new(members.List, committees, explanations, quorum, auditorPanel, members.Complete), matters, inCommonWith)
            : null;
    }

    private GoverningBodyMember? ReadBodyMember()
    {
        if (!IsObject(JsonObjectShape.BodyMember.Name, out var start))
        {
            return null;
        }

        var name = "";
        ImmutableArray<MemberRole> roles = [];
        var votes = false;
        MemberEmployer? employer = null;
        ImmutableArray<LayQualification>? qualifications = null;
        ImmutableArray<LayExclusion> exclusions = [];
        ImmutableArray<Disqualification> disqualifications = [];
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.BodyMember, ref propertiesRead, start) is var property and not JsonProperty.None)
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
                case JsonProperty.Employer:
                    employer = ReadName<MemberEmployer>("an employer");
                    break;
                case JsonProperty.Qualifications:
                    qualifications = ReadNames<LayQualification>("The list of qualifications", "a qualification");
                    break;
                case JsonProperty.Exclusions:
                    exclusions = ReadNames<LayExclusion>("The list of exclusions", "an exclusion");
                    break;
                default:
                    disqualifications = ReadNames<Disqualification>("The list of disqualifications", "a disqualification");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.BodyMember, propertiesRead, start);
        return IsValid ? new(name, roles, employer, votes, qualifications, exclusions, disqualifications) : null;
    }

    private AuditorPanel? ReadAuditorPanel()
    {
        if (!IsObject(JsonObjectShape.AuditorPanel.Name, out var start))
        {
            return null;
        }

        var members = 0;
        int? independentMembers = null;
        bool? chairIsIndependent = null;
        var propertiesRead = default(JsonPropertySet);
        while (NextProperty(JsonObjectShape.AuditorPanel, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Members:
                    members = ReadNumber("The number of members of an auditor panel", 0, int.MaxValue);
                    break;
                case JsonProperty.IndependentMembers:
                    independentMembers = ReadNumber("The number of independent members", 0, int.MaxValue);
                    break;
                default:
                    chairIsIndependent = ReadBoolean("Whether the chair of an auditor panel is independent");
                    break;
            }
        }

        CheckProperties(JsonObjectShape.AuditorPanel, propertiesRead, start);
        if (independentMembers > members)
        {
            AddError(JsonRules.Value, start, "independentMembers", "More members are independent than there are.");
        }

        return IsValid ? new(members, independentMembers, chairIsIndependent) : null;
    }

    private ImmutableArray<T> ReadNames<T>(string list, string description)
        where T : struct, Enum
    {
        if (!IsArray(list))
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<T>();
        while (_json.Read() && _json.TokenType != System.Text.Json.JsonTokenType.EndArray)
        {
            names.Add(ReadName<T>(description));
        }

        return names.ToImmutable();
    }
}
