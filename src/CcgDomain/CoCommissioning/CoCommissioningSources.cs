using CcgDomain.Rules;

namespace CcgDomain.CoCommissioning;

/// <summary>The sources of the facts of primary care co-commissioning.</summary>
internal static class CoCommissioningSources
{
    internal static readonly Citation Section13Z = new(
        "National Health Service Act 2006",
        "s. 13Z",
        "https://legislation.gov.uk/cy/ukpga/2006/41/part/2/chapter/A1/crossheading/exercise-of-functions-of-board/2019-12-02") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Models = new(
        "NHS England: primary care co-commissioning", null, "https://www.england.nhs.uk/commissioning/pc-co-comms/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Arrangements = new(
        "NHS England: CCGs' co-commissioning arrangements", null, "https://www.england.nhs.uk/commissioning/pc-co-comms/ccgs-arrangements/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Applying = new(
        "NHS England: applying for delegated commissioning", null, "https://www.england.nhs.uk/commissioning/pc-co-comms/apply/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Questions = new(
        "NHS England: delegated commissioning, frequently asked questions", null, "https://www.england.nhs.uk/commissioning/pc-co-comms/apply/faqs/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Form2017 = new(
        "NHS England: application form for delegated commissioning in 2017/18", null, "https://docsbay.net/nhs-england-policy-template-4-no-photo-on-cover") { Read = SourceRead.Copy };

    internal static readonly Citation Bids = new(
        "Health Service Journal: around 180 CCGs bid for primary care co-commissioning",
        null,
        "https://www.hsj.co.uk/home/around-180-ccgs-bid-for-primary-care-co-commissioning/5072338.article") { Read = SourceRead.Report };

    internal static readonly Citation BidsAnalysed = new(
        "GPonline: third of CCGs ready for full primary care commissioning role",
        null,
        "https://www.gponline.com/third-ccgs-ready-full-primary-care-commissioning-role/article/1302281") { Read = SourceRead.Report };

    internal static readonly Citation Applications = new(
        "Health Service Journal: third of CCGs apply for full co-commissioning powers",
        null,
        "https://www.hsj.co.uk/primary-care/updated-third-of-ccgs-apply-for-full-co-commissioning-powers-over-gp-members/5081424.article") { Read = SourceRead.Report };

    internal static readonly Citation PowersRevealed = new(
        "Health Service Journal: CCGs taking on full primary care co-commissioning powers revealed",
        null,
        "https://www.hsj.co.uk/primary-care/ccgs-taking-on-full-primary-care-co-commissioning-powers-revealed/5082478.article") { Read = SourceRead.Report };

    internal static readonly Citation ControlShift = new(
        "Health Service Journal: details of primary care control shift (the delegation agreement of March 2015)",
        null,
        "https://www.hsj.co.uk/commissioning/revealed-details-of-primary-care-control-shift/5083788.article") { Read = SourceRead.Report };

    internal static readonly Citation NextSteps = new(
        "Lexology, September 2014: NHS England's proposed next steps, an overview",
        null,
        "https://www.lexology.com/library/detail.aspx?g=13e6f344-5c12-47d2-bfa9-ca9756437891") { Read = SourceRead.Report };

    internal static readonly Citation Wiltshire = new(
        "NHS Wiltshire CCG: terms of reference of the primary care joint commissioning committee",
        null,
        "http://studyres.com/doc/24238662/pcjcc-terms-of-reference---wiltshire-clinical-commissioni...") { Read = SourceRead.Report };

    internal static readonly Citation EastBerkshire = new(
        "NHS East Berkshire CCG: primary care delegation", null, "https://intranet.eastberkshireccg.nhs.uk/primary-care/primary-care-delegation/") { Read = SourceRead.Report };

    internal static readonly Citation Lambeth = new(
        "NHS Lambeth CCG: responsibility for GP services in Lambeth",
        null,
        "https://www.lambethccg.nhs.uk/Practice-Portal/news/news%20from%20the%20chair/Pages/Responsibility-for-GP-services-in-Lambeth.aspx") { Read = SourceRead.Report };

    internal static readonly Citation KingsFund = new(
        "The King's Fund, May 2014: take care CCGs",
        null,
        "http://www.kingsfund.org.uk/blog/2014/05/take-care-ccgs-it-was-conflict-interest-tripped-them-last-time") { Read = SourceRead.Report };

    internal static readonly Citation NorthWestLondon = new(
        "North West London: primary care co-commissioning, joint committee with NHS England",
        null,
        "https://paperzz.com/doc/8412030/1-primary-care-co-commissioning-joint-committee-with-nhs") { Read = SourceRead.Report };

    internal static readonly Citation RiskOrReward = new(
        "Holder and others, Risk or reward? (The King's Fund and Nuffield Trust, January 2015)",
        "as reviewed by the Commissioning Elf",
        "https://www.kingsfund.org.uk/insight-and-analysis/reports/risk-or-reward") { Read = SourceRead.Report };

    /// <summary>For what is said, and no source that says it was seen.</summary>
    internal static readonly Citation NotEstablished = new("Source not established", null, (string?)null) { Read = SourceRead.Nothing };

    /// <summary>For cells that a table attributed to the guidance of November 2014 has; the guidance itself was not seen.</summary>
    internal static readonly Citation Attributed = NotEstablished.At("so in a table attributed to NHS England's Next steps of November 2014, which was not seen");
}
