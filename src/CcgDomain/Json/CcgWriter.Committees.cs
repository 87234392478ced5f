using CcgDomain.Governance;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <content>Writes <c>committee/1</c> documents.</content>
internal ref partial struct CcgWriter
{
    internal void Write(CommitteeDocument document)
    {
        WriteRaw("{\"format\":\"committee/1\",\"asAt\":\""u8);
        Write(document.AsAt);
        WriteRaw("\",\"committees\":["u8);
        for (var i = 0; i < document.Committees.Length; i++)
        {
            WriteComma(i);
            Write(document.Committees[i]);
        }

        WriteRaw("]}"u8);
    }

    private void Write(CommitteeAgenda agenda)
    {
        var committee = agenda.Committee;
        WriteRaw("{\"form\":\""u8);
        WriteAscii(NameTable<CommitteeForm>.Shared.Name(committee.Form));
        WriteRaw("\",\"ccgs\":"u8);
        Write(committee.Ccgs);
        WriteBoolean(",\"decides\":"u8, committee.Decides);
        WriteBoolean(",\"oneVotePerCcg\":"u8, committee.OneVotePerCcg);
        WriteProperty(committee.Quorum);
        WriteRaw(committee.ListsAllMembers ? ",\"members\":["u8 : ",\"members\":{\"list\":["u8);
        for (var i = 0; i < committee.Members.Length; i++)
        {
            WriteComma(i);
            WriteRaw("{\"name\":"u8);
            Write(committee.Members[i].Name);
            WriteRaw(",\"roles\":"u8);
            Write(committee.Members[i].Roles);
            WriteBoolean(",\"votes\":"u8, committee.Members[i].Votes);
            if (committee.Members[i].SpeaksFor is { } ccg)
            {
                WriteRaw(",\"speaksFor\":\""u8);
                Write(ccg);
                WriteRaw("\""u8);
            }

            WriteText(",\"sharedVote\":"u8, committee.Members[i].SharedVote);
            WriteRaw("}"u8);
        }

        WriteRaw(committee.ListsAllMembers ? "]"u8 : "],\"complete\":false}"u8);
        Write(committee.SubGroups);
        Write(committee.Explanations);
        Write(agenda.Matters);
        WriteRaw("}"u8);
    }

    private void WriteProperty(Quorum? quorum)
    {
        if (quorum is null)
        {
            return;
        }

        WriteRaw(",\"quorum\":{\"atLeast\":"u8);
        if (quorum.Percent is { } percent)
        {
            WriteRaw("\""u8);
            Write(percent);
            WriteRaw(" %\""u8);
        }
        else
        {
            Write(quorum.AtLeast);
        }

        for (var i = 0; i < quorum.Including.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"including\":["u8 : ","u8);
            Write(quorum.Including[i]);
        }

        WriteRaw(quorum.Including.IsEmpty ? "}"u8 : "]}"u8);
    }

    private void Write(QuorumPart part)
    {
        WriteRaw("{\"atLeast\":"u8);
        Write(part.AtLeast);
        if (!part.AnyOf.IsEmpty)
        {
            WriteRaw(",\"anyOf\":"u8);
            Write(part.AnyOf);
        }

        if (part.Among != QuorumAmong.Voting)
        {
            WriteName(",\"among\":"u8, (QuorumAmong?)part.Among);
        }

        WriteRaw(part.ForEachCcg ? ",\"forEachCcg\":true}"u8 : "}"u8);
    }

    private void Write(ImmutableArray<Explanation> explanations)
    {
        for (var i = 0; i < explanations.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"explanations\":["u8 : ","u8);
            WriteRaw("{\"rule\":"u8);
            Write(explanations[i].Rule);
            WriteText(",\"text\":"u8, explanations[i].Text);
            WriteRaw("}"u8);
        }

        WriteRaw(explanations.IsEmpty ? default : "]"u8);
    }

    private void Write(ImmutableArray<SubGroup> subGroups)
    {
        for (var i = 0; i < subGroups.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"subGroups\":["u8 : ","u8);
            WriteRaw("{\"name\":"u8);
            Write(subGroups[i].Name);
            WriteBoolean(",\"decides\":"u8, subGroups[i].Decides);
            WriteBoolean(",\"reportsConflicts\":"u8, subGroups[i].ReportsConflicts);
            WriteRaw("}"u8);
        }

        WriteRaw(subGroups.IsEmpty ? default : "]"u8);
    }

    private void Write(ImmutableArray<MatterForDecision> matters)
    {
        for (var i = 0; i < matters.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"matters\":["u8 : ","u8);
            Write(matters[i]);
        }

        WriteRaw(matters.IsEmpty ? default : "]"u8);
    }

    private void Write(MatterForDecision matter)
    {
        WriteRaw("{\"matter\":"u8);
        Write(matter.Matter);
        for (var i = 0; i < matter.Conflicts.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"conflicts\":["u8 : ","u8);
            WriteRaw("{\"member\":"u8);
            Write(matter.Conflicts[i].Member);
            WriteRaw(",\"about\":"u8);
            Write(matter.Conflicts[i].About);
            WriteRaw(",\"handling\":\""u8);
            WriteAscii(NameTable<ConflictHandling>.Shared.Name(matter.Conflicts[i].Handling));
            WriteRaw("\"}"u8);
        }

        WriteRaw(matter.Conflicts.IsEmpty ? default : "]"u8);

        // An empty list means that nobody is present; without the list, all are.
        if (matter.Present is { } present)
        {
            WriteRaw(",\"present\":"u8);
            Write(present);
        }

        WriteTexts(",\"apologies\":"u8, matter.Apologies);
        for (var i = 0; i < matter.Deputies.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"deputies\":["u8 : ","u8);
            WriteRaw("{\"name\":"u8);
            Write(matter.Deputies[i].Name);
            WriteText(",\"for\":"u8, matter.Deputies[i].ForMember);
            WriteRaw("}"u8);
        }

        WriteRaw(matter.Deputies.IsEmpty ? default : "]"u8);
        WriteTexts(",\"inAttendance\":"u8, matter.InAttendance);
        WriteTexts(",\"attendanceNotKnown\":"u8, matter.AttendanceNotKnown);
        WriteText(",\"chairedBy\":"u8, matter.ChairedBy);
        WriteBoolean(",\"nomineesConsulted\":"u8, matter.NomineesConsulted);
        WriteRaw("}"u8);
    }

    private void Write(ImmutableArray<MemberRole> roles)
    {
        WriteRaw("["u8);
        for (var i = 0; i < roles.Length; i++)
        {
            WriteComma(i);
            WriteRaw("\""u8);
            WriteAscii(NameTable<MemberRole>.Shared.Name(roles[i]));
            WriteRaw("\""u8);
        }

        WriteRaw("]"u8);
    }

    private void WriteTexts(scoped ReadOnlySpan<byte> property, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            WriteRaw(property);
            Write(texts);
        }
    }

    private void WriteText(scoped ReadOnlySpan<byte> property, string? text)
    {
        if (text is not null)
        {
            WriteRaw(property);
            Write(text);
        }
    }

    private void WriteName<T>(scoped ReadOnlySpan<byte> property, T? value)
        where T : struct, Enum
    {
        if (value is { } known)
        {
            WriteRaw(property);
            WriteRaw("\""u8);
            WriteAscii(NameTable<T>.Shared.Name(known));
            WriteRaw("\""u8);
        }
    }

    private void WriteNames<T>(scoped ReadOnlySpan<byte> property, ImmutableArray<T> values)
        where T : struct, Enum
    {
        WriteRaw(property);
        WriteRaw("["u8);
        for (var i = 0; i < values.Length; i++)
        {
            WriteName(i == 0 ? default : ","u8, (T?)values[i]);
        }

        WriteRaw("]"u8);
    }

    private void WriteBoolean(scoped ReadOnlySpan<byte> property, bool? value)
    {
        if (value is { } known)
        {
            WriteRaw(property);
            WriteRaw(known ? "true"u8 : "false"u8);
        }
    }
}
