using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Among whom a part of a quorum is counted.</summary>
[JsonConverter(typeof(NameConverter<QuorumAmong>))]
public enum QuorumAmong
{
    /// <summary>Those who may vote on the decision.</summary>
    Voting = 1,

    /// <summary>The members without a vote who may take part.</summary>
    NonVoting,

    /// <summary>Those who may vote on the decision, and the members without a vote who may take part.</summary>
    All,
}
