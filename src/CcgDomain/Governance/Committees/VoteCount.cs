namespace CcgDomain.Governance;

/// <summary>The votes on a committee, by kind of member.</summary>
/// <remarks>
/// A member who is both a GP and an executive counts as both: the source, a report that "lay and executive members form a majority, rather than GPs", gives neither
/// precedence. A vote that several share is one vote; it is lay or executive if all who share it are, and a GP's if one of them is.
/// </remarks>
internal readonly record struct VoteCount(int All, int LayAndExecutive, int GeneralPractitioners)
{
    private const uint LayOrExecutive = (1u << (int)MemberRole.LayMember) | (1u << (int)MemberRole.Executive);
    private const uint GeneralPractitioner = 1u << (int)MemberRole.GeneralPractitioner;

    internal static VoteCount For(PrimaryCareCommissioningCommittee committee)
    {
        var (all, layAndExecutive, practitioners) = (0, 0, 0);
        Dictionary<string, (bool LayOrExecutive, bool Practitioner)>? shared = null;
        foreach (var member in committee.Members)
        {
            var (lay, practitioner) = ((member.Filled & LayOrExecutive) != 0, (member.Filled & GeneralPractitioner) != 0);
            if (member is { Votes: true, SharedVote: { } vote })
            {
                shared ??= [];
                shared[vote] = shared.TryGetValue(vote, out var others) ? (others.LayOrExecutive && lay, others.Practitioner || practitioner) : (lay, practitioner);
            }
            else if (member.Votes)
            {
                all++;
                layAndExecutive += lay ? 1 : 0;
                practitioners += practitioner ? 1 : 0;
            }
        }

        if (shared is not null)
        {
            foreach (var (lay, practitioner) in shared.Values)
            {
                all++;
                layAndExecutive += lay ? 1 : 0;
                practitioners += practitioner ? 1 : 0;
            }
        }

        return new(all, layAndExecutive, practitioners);
    }
}
