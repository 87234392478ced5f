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
        if (committee.Quorum is { } quorum)
        {
            WriteRaw(",\"quorum\":"u8);
            Write(quorum);
        }

        WriteRaw(",\"members\":["u8);
        for (var i = 0; i < committee.Members.Length; i++)
        {
            WriteComma(i);
            WriteRaw("{\"name\":"u8);
            Write(committee.Members[i].Name);
            WriteRaw(",\"roles\":"u8);
            Write(committee.Members[i].Roles);
            WriteBoolean(",\"votes\":"u8, committee.Members[i].Votes);
            WriteRaw("}"u8);
        }

        WriteRaw("]"u8);
        Write(committee.SubGroups);
        Write(agenda.Matters);
        WriteRaw("}"u8);
    }

    private void Write(Quorum quorum)
    {
        WriteRaw("{\"atLeast\":"u8);
        Write(quorum.AtLeast);
        for (var i = 0; i < quorum.Including.Length; i++)
        {
            WriteRaw(i == 0 ? ",\"including\":["u8 : ","u8);
            WriteRaw("{\"atLeast\":"u8);
            Write(quorum.Including[i].AtLeast);
            WriteRaw(",\"anyOf\":"u8);
            Write(quorum.Including[i].AnyOf);
            WriteRaw("}"u8);
        }

        WriteRaw(quorum.Including.IsEmpty ? "}"u8 : "]}"u8);
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

    private void WriteBoolean(scoped ReadOnlySpan<byte> property, bool? value)
    {
        if (value is { } known)
        {
            WriteRaw(property);
            WriteRaw(known ? "true"u8 : "false"u8);
        }
    }
}
