using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>Sources that rules of several rooms cite.</summary>
internal static class RegimeSources
{
    /// <summary>What a rule of basis <see cref="RuleBasis.Integrity"/> cites: the record, which would contradict itself.</summary>
    internal static readonly Citation Record = new("The record itself", null, (string?)null) { Read = SourceRead.NotApplicable };

    /// <summary>What abolished the CCGs, and what fixed the day.</summary>
    internal static readonly Citation Abolition = new(
        "National Health Service Act 2006",
        "s. 14Z27(1), inserted by the Health and Care Act 2022 s. 19, which SI 2022/734 reg 2 commenced on 1 July 2022",
        "https://www.legislation.gov.uk/ukpga/2022/31/section/19") { Read = SourceRead.PrimaryText };

    /// <summary>What brought the establishment and supervision of CCGs into force on 1 October 2012.</summary>
    internal static readonly Citation Commencement = new(
        "Health and Social Care Act 2012 (Commencement No. 2) Order 2012, SI 2012/1831",
        "art 2(2)",
        "https://www.legislation.gov.uk/uksi/2012/1831") { Read = SourceRead.PrimaryText };
}
