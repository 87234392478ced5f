using CcgDomain.Organisations;

namespace CcgDomain.Governance;

/// <summary>The members of a committee or governing body, made ready for the matters that it decides: names are found and quorums counted without a search.</summary>
internal sealed class Meeting
{
    private static readonly Dictionary<OdsCode, int> NoCcgs = [];

    private readonly ImmutableArray<OdsCode> _ccgs;
    private Dictionary<string, int>? _indices;
    private Counters _known;
    private Counters _withNotKnown;

    internal Meeting(PrimaryCareCommissioningCommittee committee)
        : this(committee.Members, committee.Quorum, committee.ListsAllMembers, committee.Ccgs)
    {
    }

    internal Meeting(GoverningBody body)
        : this(ToCommitteeMembers(body), body.Quorum, body.ListsAllMembers, []) => IsOfGoverningBody = true;

    private Meeting(ImmutableArray<CommitteeMember> members, Quorum? quorum, bool listsAllMembers, ImmutableArray<OdsCode> ccgs)
    {
        Members = members;
        Quorum = quorum;
        ListsAllMembers = listsAllMembers;
        _ccgs = ccgs;
    }

    /// <summary>The members.</summary>
    internal ImmutableArray<CommitteeMember> Members { get; }

    /// <summary>The quorum; null if not known.</summary>
    internal Quorum? Quorum { get; }

    /// <summary>Whether the members are all members.</summary>
    internal bool ListsAllMembers { get; }

    /// <summary>Whether the meeting is of a governing body.</summary>
    internal bool IsOfGoverningBody { get; }

    /// <summary>Finds a member; the first, if several have the name.</summary>
    /// <returns>The index of the member, or -1.</returns>
    internal int IndexOf(string name)
    {
        if (_indices is null)
        {
            _indices = new(Members.Length);
            for (var i = 0; i < Members.Length; i++)
            {
                _indices.TryAdd(Members[i].Name, i);
            }
        }

        return _indices.TryGetValue(name, out var index) ? index : -1;
    }

    /// <summary>Returns what the quorum lacks.</summary>
    /// <param name="othersArePresent">Whether the members without a standing are present.</param>
    /// <param name="standings">The standings of some members, by their index.</param>
    /// <param name="withNotKnown">Whether to count those of whom it is not known whether they are present, what their role is, or for which CCG they speak.</param>
    internal ImmutableArray<QuorumShortfall> Shortfalls(bool othersArePresent, List<(int Index, MemberStanding Standing)> standings, bool withNotKnown)
    {
        ref var counters = ref withNotKnown ? ref _withNotKnown : ref _known;
        var counter = othersArePresent
            ? counters.OfAll ??= QuorumCounter.OfAll(Members, NumberCcgs(), Quorum!, withNotKnown)
            : counters.OfNone ??= QuorumCounter.OfNone(Members, NumberCcgs(), Quorum!, withNotKnown);
        Apply(1);
        var shortfalls = counter.Shortfalls();
        Apply(-1);
        return shortfalls;

        void Apply(int sign)
        {
            foreach (var (index, standing) in standings)
            {
                if (othersArePresent)
                {
                    counter.Add(index, Members[index].Votes, mayTakePart: true, -sign);
                }

                var counted = withNotKnown && standing.Reason == StandingReason.AttendanceNotKnown ? MemberStanding.OfPresent(standing.Member) : standing;
                counter.Add(index, counted.MayVote, counted.MayTakePart, sign);
            }
        }
    }

    // Only a part for each CCG needs them.
    private Dictionary<OdsCode, int> NumberCcgs()
    {
        foreach (var part in Quorum!.Including)
        {
            if (part.ForEachCcg)
            {
                return QuorumCounter.Number(_ccgs);
            }
        }

        return NoCcgs;
    }

    private static ImmutableArray<CommitteeMember> ToCommitteeMembers(GoverningBody body)
    {
        var members = ImmutableArray.CreateBuilder<CommitteeMember>(body.Members.Length);
        foreach (var member in body.Members)
        {
            members.Add(new(member.Name, member.Roles, member.Votes));
        }

        return members.MoveToImmutable();
    }

    private record struct Counters(QuorumCounter? OfAll, QuorumCounter? OfNone);
}

/// <summary>A matter that a committee or governing body is to decide.</summary>
internal readonly record struct MatterAtMeeting(Meeting Meeting, MatterForDecision Matter);
