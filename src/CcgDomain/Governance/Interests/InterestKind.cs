using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>A kind of interest. Each edition of the guidance has its own: <see cref="GuidanceEditions.InterestKinds"/>.</summary>
[JsonConverter(typeof(NameConverter<InterestKind>))]
public enum InterestKind
{
    /// <summary>Edition of 2013: direct pecuniary.</summary>
    DirectPecuniary = 1,

    /// <summary>Edition of 2013: indirect pecuniary.</summary>
    IndirectPecuniary,

    /// <summary>Edition of 2013: a shareholding of more than 5 per cent.</summary>
    ShareholdingOverFivePerCent,

    /// <summary>From 28 June 2016: financial.</summary>
    Financial,

    /// <summary>From 28 June 2016: professional, not financial.</summary>
    NonFinancialProfessional,

    /// <summary>From 28 June 2016: personal, not financial.</summary>
    NonFinancialPersonal,

    /// <summary>From 28 June 2016: indirect.</summary>
    Indirect,
}
