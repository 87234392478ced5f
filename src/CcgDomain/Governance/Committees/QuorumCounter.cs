using CcgDomain.Organisations;

namespace CcgDomain.Governance;

/// <summary>
/// Counts those who are present towards a quorum. Members are added and removed one by one, so that a decision costs what differs from another, and not the
/// number of members.
/// </summary>
internal sealed class QuorumCounter
{
    private readonly ImmutableArray<CommitteeMember> _members;
    private readonly Dictionary<OdsCode, int> _ccgs;
    private readonly Quorum _quorum;
    private readonly int _needed;

    // By part: the number of members; of a part for each CCG, the number of CCGs that have enough, and the number of members by CCG.
    private readonly int[] _counts;
    private readonly int[]?[] _byCcg;
    private int _voters;

    private QuorumCounter(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum)
    {
        _members = members;
        _ccgs = ccgs;
        _quorum = quorum;
        _needed = quorum.NumberOf(CountVoters(members));
        _counts = new int[quorum.Including.Length];
        _byCcg = new int[]?[quorum.Including.Length];
        for (var i = 0; i < _byCcg.Length; i++)
        {
            _byCcg[i] = quorum.Including[i].ForEachCcg ? new int[ccgs.Count] : null;
        }
    }

    /// <summary>Returns a counter with nobody in it.</summary>
    internal static QuorumCounter OfNone(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum) => new(members, ccgs, quorum);

    /// <summary>Returns a counter with every member in it: those with a vote may vote, and the others take part.</summary>
    internal static QuorumCounter OfAll(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum)
    {
        var counter = new QuorumCounter(members, ccgs, quorum);
        for (var i = 0; i < members.Length; i++)
        {
            counter.Add(i, members[i].Votes, mayTakePart: true, 1);
        }

        return counter;
    }

    /// <summary>Numbers the CCGs of a committee.</summary>
    internal static Dictionary<OdsCode, int> Number(ImmutableArray<OdsCode> ccgs)
    {
        var numbered = new Dictionary<OdsCode, int>(ccgs.Length);
        foreach (var ccg in ccgs)
        {
            numbered.TryAdd(ccg, numbered.Count);
        }

        return numbered;
    }

    /// <summary>Numbers the CCGs for which members speak.</summary>
    internal static Dictionary<OdsCode, int> SpokenFor(ImmutableArray<CommitteeMember> members)
    {
        var numbered = new Dictionary<OdsCode, int>();
        foreach (var member in members)
        {
            if (member.SpeaksFor is { } ccg)
            {
                numbered.TryAdd(ccg, numbered.Count);
            }
        }

        return numbered;
    }

    /// <summary>Adds a member, or takes the member out again.</summary>
    /// <param name="index">The index of the member.</param>
    /// <param name="mayVote">Whether the member may vote.</param>
    /// <param name="mayTakePart">Whether the member may take part.</param>
    /// <param name="sign">1 to add, -1 to take out.</param>
    internal void Add(int index, bool mayVote, bool mayTakePart, int sign)
    {
        var member = _members[index];
        _voters += mayVote ? sign : 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            var part = _quorum.Including[i];
            if ((member.Filled & part.Wanted) != 0 && Counts(part.Among, member.Votes, mayVote, mayTakePart))
            {
                if (_byCcg[i] is not { } byCcg)
                {
                    _counts[i] += sign;
                }
                else if (member.SpeaksFor is { } ccg && _ccgs.TryGetValue(ccg, out var number))
                {
                    var before = byCcg[number] >= part.AtLeast;
                    byCcg[number] += sign;
                    _counts[i] += (byCcg[number] >= part.AtLeast ? 1 : 0) - (before ? 1 : 0);
                }
            }
        }
    }

    /// <summary>Returns the parts that are not met, the number of members in all first.</summary>
    internal ImmutableArray<QuorumShortfall> Shortfalls()
    {
        ImmutableArray<QuorumShortfall>.Builder? shortfalls = null;
        if (_voters < _needed)
        {
            shortfalls = ImmutableArray.CreateBuilder<QuorumShortfall>();
            shortfalls.Add(new(null, _needed, _voters));
        }

        for (var i = 0; i < _counts.Length; i++)
        {
            var part = _quorum.Including[i];
            if (part.ForEachCcg ? _counts[i] < _ccgs.Count : _counts[i] < part.AtLeast)
            {
                (shortfalls ??= ImmutableArray.CreateBuilder<QuorumShortfall>()).Add(
                    part.ForEachCcg ? new(part, part.AtLeast, 0, _ccgs.Count - _counts[i]) : new(part, part.AtLeast, _counts[i]));
            }
        }

        return shortfalls is null ? [] : shortfalls.ToImmutable();
    }

    private static bool Counts(QuorumAmong among, bool votes, bool mayVote, bool mayTakePart) => among switch
    {
        QuorumAmong.Voting => mayVote,
        QuorumAmong.NonVoting => !votes && mayTakePart,
        _ => mayVote || (!votes && mayTakePart),
    };

    private static int CountVoters(ImmutableArray<CommitteeMember> members)
    {
        var voters = 0;
        foreach (var member in members)
        {
            voters += member.Votes ? 1 : 0;
        }

        return voters;
    }
}
