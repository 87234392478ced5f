using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>The sources that the rules of this room cite. The title of a web page describes the page.</summary>
internal static class GovernanceSources
{
    /// <summary>
    /// The sections on CCGs that section 25(1) of the Act of 2012 inserted into the NHS Act 2006: in force, but for section 14I, from 1 October 2012
    /// (SI 2012/1831 art 2(2)).
    /// </summary>
    internal static readonly Citation Act = new(
        "National Health Service Act 2006",
        null,
        "https://www.legislation.gov.uk/ukpga/2012/7/section/25/enacted") { Read = SourceRead.PrimaryText };

    /// <summary>Regulation 11 as made.</summary>
    internal static readonly Citation AsMade = new(
        "NHS (Clinical Commissioning Groups) Regulations 2012, SI 2012/1631",
        "reg 11",
        "https://legislation.gov.uk/uksi/2012/1631/regulation/11/made/data.html") { Read = SourceRead.PrimaryText };

    /// <summary>The amendment of regulation 11 from 14 April 2022.</summary>
    internal static readonly Citation Amendment = new(
        "SI 2022/316, amending the NHS (Clinical Commissioning Groups) Regulations 2012",
        "reg 11 as amended",
        "https://www.legislation.gov.uk/uksi/2022/316") { Read = SourceRead.PrimaryText };

    /// <summary>
    /// The abolition of CCGs, at the beginning of a day that section 14Z27 leaves to regulations: SI 2022/734 brings the section into force on 1 July 2022, and
    /// speaks of the CCGs as they were "immediately before 1st July 2022".
    /// </summary>
    internal static readonly Citation Abolition = new(
        "National Health Service Act 2006, as amended by section 19 of the Health and Care Act 2022 (in force 1 July 2022, SI 2022/734 reg 2 and Schedule)",
        "s. 14Z27(1)",
        "https://www.legislation.gov.uk/ukpga/2022/31/section/19") { Read = SourceRead.PrimaryText };

    /// <summary>What the House of Lords was told that the regulations bar.</summary>
    internal static readonly Citation Lords = new(
        "Hansard, House of Lords, 16 October 2012, on the NHS (Clinical Commissioning Groups) Regulations 2012",
        "on reg 12(1)",
        "https://hansard.parliament.uk/Lords/2012-10-16/debates/12101658000513/NationalHealthService(ClinicalCommissioningGroups)Regulations2012") { Read = SourceRead.Report };

    /// <summary>The role outlines of October 2012.</summary>
    internal static readonly Citation RoleOutlines = new(
        "Clinical commissioning group governing body members: role outlines, attributes and skills (October 2012)",
        null,
        "http://docplayer.net/amp/835481-Clinical-commissioning-group-governing-body-members-role-outlines-attributes-and-skills-october-2012.html") { Read = SourceRead.Copy };

    /// <summary>A law firm's account of the edition of June 2016.</summary>
    internal static readonly Citation June2016Account = new(
        "Hempsons, newsflash on the revised statutory guidance on managing conflicts of interest (2016)",
        null,
        "https://www.hempsons.co.uk/news-articles/newsflash-managing-conflicts-interest-revised-statutory-guidance-ccgs-published/") { Read = SourceRead.Report };

    /// <summary>A CCG's account of the edition of June 2016 for its primary care committee.</summary>
    internal static readonly Citation June2016Slides = new(
        "Eastern Cheshire CCG, update on the conflict of interest guidance for its primary care committee (slides)",
        null,
        "https://paperzz.com/doc/8454119/ccg-conflict-of-interest-guidance-update--primary-care-co...") { Read = SourceRead.Report };

    /// <summary>What the guidance of December 2014 asks of a delegated committee, as the press reported it.</summary>
    internal static readonly Citation CommitteeAccount = new(
        "Local Government Chronicle, CCGs consider swapping GPs to avoid conflict of interest",
        null,
        "https://www.lgcplus.com/news/health/social-care/ccgs-consider-swapping-gps-to-avoid-conflict-of-interest/5081624.article") { Read = SourceRead.Report };

    /// <summary>Three delegated CCGs whose committees met in common.</summary>
    internal static readonly Citation DelegatedInCommon = new(
        "East Berkshire CCGs, primary care delegation (2017)",
        null,
        "https://intranet.eastberkshireccg.nhs.uk/primary-care/primary-care-delegation/") { Read = SourceRead.Report };

    /// <summary>NHS England's page on conflicts of interest, which lists the changes of June 2017.</summary>
    internal static readonly Citation June2017 = new(
        "NHS England, managing conflicts of interest in CCGs (edition of 16 June 2017)",
        null,
        "https://www.england.nhs.uk/commissioning/pc-co-comms/coi/") { Read = SourceRead.PrimaryText };

    /// <summary>The edition of June 2016 itself.</summary>
    internal static readonly Citation June2016 = new(
        "NHS England, Managing conflicts of interest: revised statutory guidance (28 June 2016)",
        null,
        "https://paperzz.com/doc/8569145/managing-conflicts-of-interest--revised-statutory") { Read = SourceRead.Copy };

    /// <summary>A press account of the edition of 2013.</summary>
    internal static readonly Citation First2013Account = new(
        "Pulse, how to compile a register of interests",
        null,
        "https://www.pulsetoday.co.uk/news/nhs-structures/how-to-compile-a-register-of-interests/feed/") { Read = SourceRead.Report };

    /// <summary>A CCG's policy that lists the kinds of interest of the edition of June 2016.</summary>
    internal static readonly Citation Kinds2016 = new(
        "NHS City and Hackney CCG, conflicts of interest policy, including gifts, hospitality and sponsorship",
        null,
        "http://businessdocbox.com/Government/77728961-Nhs-city-and-hackney-clinical-commissioning-group-conflicts-of-interest-policy-including-gifts-hospitality-and-sponsorship.html") { Read = SourceRead.Report };

    /// <summary>How long interests are published, and records of them kept.</summary>
    internal static readonly Citation Retention = new(
        "NHS Eastern Cheshire CCG, managing conflicts of interest",
        null,
        "https://www.easterncheshireccg.nhs.uk/Meetings/managing-conflicts-of-interest.htm") { Read = SourceRead.Report };

    /// <summary>A CCG's account of gifts and hospitality under the edition of June 2016.</summary>
    internal static readonly Citation Gifts2016 = new(
        "NHS South Norfolk CCG, gifts and hospitality register",
        null,
        "https://www.southnorfolkccg.nhs.uk/registers-interest/gifts-and-hospitality-register") { Read = SourceRead.Report };
}
