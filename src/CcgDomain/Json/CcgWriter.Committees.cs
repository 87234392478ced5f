using CcgDomain.Governance;

namespace CcgDomain.Json;

/// <content>The canonical form of a document about committees.</content>
internal ref partial struct CcgWriter
{
    internal void Write(CommitteeDocument document)
    {
        Raw("{\"format\":\"committee/1\",\"asAt\":\""u8);
        Write(document.AsAt);
        Raw("\",\"committees\":["u8);
        for (var i = 0; i < document.Committees.Length; i++)
        {
            Comma(i);
            Write(document.Committees[i]);
        }

        Raw("]}"u8);
    }

    private void Write(CommitteeAgenda agenda)
    {
        var committee = agenda.Committee;
        Raw("{\"form\":\""u8);
        Ascii(CommitteeFormConverter.Names.Name(committee.Form));
        Raw("\",\"ccgs\":"u8);
        Write(committee.Ccgs);
        Flag(",\"decides\":"u8, committee.Decides);
        if (committee.Quorum is { } quorum)
        {
            Raw(",\"quorum\":"u8);
            Write(quorum);
        }

        Raw(",\"members\":["u8);
        for (var i = 0; i < committee.Members.Length; i++)
        {
            Comma(i);
            Raw("{\"name\":"u8);
            Write(committee.Members[i].Name);
            Raw(",\"roles\":"u8);
            Write(committee.Members[i].Roles);
            Flag(",\"votes\":"u8, committee.Members[i].Votes);
            Raw("}"u8);
        }

        Raw("]"u8);
        Write(committee.SubGroups);
        Write(agenda.Matters);
        Raw("}"u8);
    }

    private void Write(Quorum quorum)
    {
        Raw("{\"atLeast\":"u8);
        Write(quorum.AtLeast);
        for (var i = 0; i < quorum.Including.Length; i++)
        {
            Raw(i == 0 ? ",\"including\":["u8 : ","u8);
            Raw("{\"atLeast\":"u8);
            Write(quorum.Including[i].AtLeast);
            Raw(",\"anyOf\":"u8);
            Write(quorum.Including[i].AnyOf);
            Raw("}"u8);
        }

        Raw(quorum.Including.IsEmpty ? "}"u8 : "]}"u8);
    }

    private void Write(ImmutableArray<SubGroup> subGroups)
    {
        for (var i = 0; i < subGroups.Length; i++)
        {
            Raw(i == 0 ? ",\"subGroups\":["u8 : ","u8);
            Raw("{\"name\":"u8);
            Write(subGroups[i].Name);
            Flag(",\"decides\":"u8, subGroups[i].Decides);
            Flag(",\"reportsConflicts\":"u8, subGroups[i].ReportsConflicts);
            Raw("}"u8);
        }

        Raw(subGroups.IsEmpty ? default : "]"u8);
    }

    private void Write(ImmutableArray<MatterForDecision> matters)
    {
        for (var i = 0; i < matters.Length; i++)
        {
            Raw(i == 0 ? ",\"matters\":["u8 : ","u8);
            Write(matters[i]);
        }

        Raw(matters.IsEmpty ? default : "]"u8);
    }

    private void Write(MatterForDecision matter)
    {
        Raw("{\"matter\":"u8);
        Write(matter.Matter);
        for (var i = 0; i < matter.Conflicts.Length; i++)
        {
            Raw(i == 0 ? ",\"conflicts\":["u8 : ","u8);
            Raw("{\"member\":"u8);
            Write(matter.Conflicts[i].Member);
            Raw(",\"about\":"u8);
            Write(matter.Conflicts[i].About);
            Raw(",\"handling\":\""u8);
            Ascii(ConflictHandlingConverter.Names.Name(matter.Conflicts[i].Handling));
            Raw("\"}"u8);
        }

        Raw(matter.Conflicts.IsEmpty ? default : "]"u8);

        // Nobody present is not the same as all present.
        if (matter.Present is { } present)
        {
            Raw(",\"present\":"u8);
            Write(present);
        }

        Raw("}"u8);
    }

    private void Write(ImmutableArray<MemberRole> roles)
    {
        Raw("["u8);
        for (var i = 0; i < roles.Length; i++)
        {
            Comma(i);
            Raw("\""u8);
            Ascii(MemberRoleConverter.Names.Name(roles[i]));
            Raw("\""u8);
        }

        Raw("]"u8);
    }

    private void Flag(scoped ReadOnlySpan<byte> member, bool? value)
    {
        if (value is { } flag)
        {
            Raw(member);
            Raw(flag ? "true"u8 : "false"u8);
        }
    }
}
