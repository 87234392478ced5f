using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Who employs a member of a governing body, as far as it matters for the seats of the nurse and the specialist (reg 11(3)(b), (c) and 12(1)).</summary>
[JsonConverter(typeof(NameConverter<MemberEmployer>))]
public enum MemberEmployer
{
    /// <summary>A body that provides a relevant service to the CCG's people.</summary>
    RelevantProvider = 1,

    /// <summary>A provider of primary care, such as a practice.</summary>
    PrimaryCareProvider,

    /// <summary>Anyone else, or nobody.</summary>
    Another,
}
