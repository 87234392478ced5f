namespace CcgDomain.Governance;

/// <summary>The voting members of a committee, by kind. A member who is both a GP and an executive counts as both: no source gives one precedence.</summary>
internal readonly record struct VoteCount(int All, int LayAndExecutive, int GeneralPractitioners)
{
    internal static VoteCount For(PrimaryCareCommissioningCommittee committee)
    {
        var (all, layAndExecutive, practitioners) = (0, 0, 0);
        foreach (var member in committee.Members)
        {
            if (member.Votes)
            {
                all++;
                layAndExecutive += member.IsLay || member.Holds(MemberRole.Executive) ? 1 : 0;
                practitioners += member.Holds(MemberRole.GeneralPractitioner) ? 1 : 0;
            }
        }

        return new(all, layAndExecutive, practitioners);
    }
}
