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
    private readonly bool _withNotKnown;
    private readonly int _needed;

    // By part: the number of members; of a part for each CCG, the number of CCGs that have enough, the number of members by CCG, that of those whom the CCGs lack, and that
    // of those who may speak for any.
    private readonly int[] _counts;
    private readonly int[]?[] _byCcg;
    private readonly long[] _lacking;
    private readonly int[] _ofAnyCcg;
    private int _voters;

    private QuorumCounter(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum, bool withNotKnown)
    {
        _members = members;
        _ccgs = ccgs;
        _quorum = quorum;
        _withNotKnown = withNotKnown;
        _needed = quorum.NumberOf(CountVoters(members));
        _counts = new int[quorum.Including.Length];
        _byCcg = new int[]?[quorum.Including.Length];
        _lacking = new long[quorum.Including.Length];
        _ofAnyCcg = new int[quorum.Including.Length];
        for (var i = 0; i < _byCcg.Length; i++)
        {
            _byCcg[i] = quorum.Including[i].ForEachCcg ? new int[ccgs.Count] : null;
            _lacking[i] = (long)quorum.Including[i].AtLeast * ccgs.Count;
        }
    }

    /// <summary>Returns a counter with nobody in it.</summary>
    /// <param name="members">The members.</param>
    /// <param name="ccgs">The CCGs, each with its number.</param>
    /// <param name="quorum">The quorum.</param>
    /// <param name="withNotKnown">Whether to count a member towards each role that the member's may mean, and one who speaks for no CCG that is known towards any.</param>
    internal static QuorumCounter OfNone(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum, bool withNotKnown) =>
        new(members, ccgs, quorum, withNotKnown);

    /// <summary>Returns a counter with every member in it: those with a vote may vote, and the others take part.</summary>
    /// <inheritdoc cref="OfNone"/>
    internal static QuorumCounter OfAll(ImmutableArray<CommitteeMember> members, Dictionary<OdsCode, int> ccgs, Quorum quorum, bool withNotKnown)
    {
        var counter = OfNone(members, ccgs, quorum, withNotKnown);
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
        var roles = _withNotKnown ? member.MayFill : member.Filled;
        _voters += mayVote ? sign : 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            var part = _quorum.Including[i];
            if ((roles & part.Wanted) != 0 && Counts(part.Among, member.Votes, mayVote, mayTakePart))
            {
                if (_byCcg[i] is not { } byCcg)
                {
                    _counts[i] += sign;
                }
                else if (member.SpeaksFor is { } ccg && _ccgs.TryGetValue(ccg, out var number))
                {
                    var before = Math.Max(0, part.AtLeast - byCcg[number]);
                    byCcg[number] += sign;
                    var after = Math.Max(0, part.AtLeast - byCcg[number]);
                    _lacking[i] += after - before;
                    _counts[i] += (after == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
                }
                else if (_withNotKnown && member.SpeaksFor is null)
                {
                    _ofAnyCcg[i] += sign;
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
            if (part.ForEachCcg ? _counts[i] < _ccgs.Count && !MayMeetForEachCcg(i) : _counts[i] < part.AtLeast)
            {
                (shortfalls ??= ImmutableArray.CreateBuilder<QuorumShortfall>()).Add(
                    part.ForEachCcg ? new(part, part.AtLeast, 0, _ccgs.Count - _counts[i]) : new(part, part.AtLeast, _counts[i]));
            }
        }

        return shortfalls is null ? [] : shortfalls.ToImmutable();
    }

    /// <summary>Determines whether those who may speak for any CCG are as many as the CCGs lack.</summary>
    private bool MayMeetForEachCcg(int index) => _withNotKnown && _lacking[index] <= _ofAnyCcg[index];

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
