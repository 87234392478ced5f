using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <content>Writes <c>body/1</c> documents.</content>
internal ref partial struct CcgWriter
{
    internal void Write(BodyDocument document)
    {
        var body = document.Body;
        WriteRaw("{\"format\":\"body/1\",\"asAt\":\""u8);
        Write(document.AsAt);
        WriteRaw("\",\"ccg\":\""u8);
        Write(document.Ccg);
        WriteRaw("\""u8);
        WriteProperty(body.Quorum);
        WriteRaw(body.ListsAllMembers ? ",\"members\":["u8 : ",\"members\":{\"list\":["u8);
        for (var i = 0; i < body.Members.Length; i++)
        {
            WriteComma(i);
            Write(body.Members[i]);
        }

        WriteRaw(body.ListsAllMembers ? "]"u8 : "],\"complete\":false}"u8);

        // An empty list of committees means that there is none; without the list, they are not known.
        if (body.Committees is { } committees)
        {
            WriteNames(",\"committees\":"u8, committees);
        }

        Write(body.Explanations);
        Write(body.AuditorPanel);
        Write(document.Matters);
        if (!document.InCommonWith.IsEmpty)
        {
            WriteRaw(",\"inCommonWith\":"u8);
            Write(document.InCommonWith);
        }

        WriteRaw("}"u8);
    }

    private void Write(GoverningBodyMember member)
    {
        WriteRaw("{\"name\":"u8);
        Write(member.Name);
        WriteRaw(",\"roles\":"u8);
        Write(member.Roles);
        WriteBoolean(",\"votes\":"u8, member.Votes);
        WriteName(",\"employer\":"u8, member.Employer);

        // An empty list of qualifications means that there is none; without the list, they are not known.
        if (member.Qualifications is { } qualifications)
        {
            WriteNames(",\"qualifications\":"u8, qualifications);
        }

        if (!member.Exclusions.IsEmpty)
        {
            WriteNames(",\"exclusions\":"u8, member.Exclusions);
        }

        if (!member.Disqualifications.IsEmpty)
        {
            WriteNames(",\"disqualifications\":"u8, member.Disqualifications);
        }

        WriteRaw("}"u8);
    }

    private void Write(AuditorPanel? panel)
    {
        if (panel is not null)
        {
            WriteRaw(",\"auditorPanel\":{\"members\":"u8);
            Write(panel.Members);
            if (panel.IndependentMembers is { } independent)
            {
                WriteRaw(",\"independentMembers\":"u8);
                Write(independent);
            }

            WriteBoolean(",\"chairIsIndependent\":"u8, panel.ChairIsIndependent);
            WriteRaw("}"u8);
        }
    }
}
