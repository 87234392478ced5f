using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.CoCommissioning;

/// <summary>Who decides on a function of primary care, seen from the CCG.</summary>
[JsonConverter(typeof(NameConverter<Decider>))]
public enum Decider
{
    /// <summary>Not the CCG: no source gives it a part in the decision. While CCGs operated, NHS England decided.</summary>
    NotTheCcg = 1,

    /// <summary>NHS England decides; the CCG may discuss.</summary>
    DiscussionOnly,

    /// <summary>The CCG and NHS England together, in a joint committee.</summary>
    Jointly,

    /// <summary>The CCG. NHS England stays liable.</summary>
    TheCcg,

    /// <summary>NHS England, and no model can put it with a CCG.</summary>
    ReservedToNhsEngland,
}
