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
    /// What the House of Lords was told that the regulations bar. That nurses in primary care are barred too was reported by Pulse, "Primary care nurses blocked
    /// from CCG boards" (http://www.pulsetoday.co.uk/primary-care-nurses-blocked-from-ccg-boards/14179711.article); regulation 11(3)(b) and (c) except the same people.
    /// </summary>
    internal static readonly Citation Lords = new(
        "Hansard, House of Lords, 16 October 2012, on the NHS (Clinical Commissioning Groups) Regulations 2012; Pulse 14179711 on nurses in primary care",
        "on reg 12(1)",
        "https://hansard.parliament.uk/Lords/2012-10-16/debates/12101658000513/NationalHealthService(ClinicalCommissioningGroups)Regulations2012") { Read = SourceRead.Report };

    /// <summary>Who is excluded from being a lay member.</summary>
    internal static readonly Citation Schedule4 = new(
        "NHS (Clinical Commissioning Groups) Regulations 2012, SI 2012/1631",
        "reg 12(5) and Sch 4, of which paras 1 to 12 were read",
        "https://legislation.gov.uk/uksi/2012/1631/schedule/4/made?view=plain") { Read = SourceRead.PrimaryText };

    /// <summary>Who is disqualified from membership.</summary>
    internal static readonly Citation Schedule5 = new(
        "NHS (Clinical Commissioning Groups) Regulations 2012, SI 2012/1631",
        "reg 12(6) and Sch 5, of which paras 1 to 6 were read",
        "https://www.legislation.gov.uk/uksi/2012/1631/schedule/5/made") { Read = SourceRead.PrimaryText };

    /// <summary>
    /// A law firm's account of regulations 11 to 14 as made. SI 2022/316 reg 2(4) and (5), which was read, omits regs 13(2), (3) and 14(2), (3) from 14 April 2022.
    /// </summary>
    internal static readonly Citation LayChair = new(
        "Mills and Reeve, CCG regulations now published (June 2012)",
        "on SI 2012/1631 regs 11 to 14",
        "https://www.procurementportal.com/blog/june-2012/ccg-regulations-now-published") { Read = SourceRead.Report };

    /// <summary>Auditor panels from 1 April 2015.</summary>
    internal static readonly Citation AuditorPanels = new(
        "Local Audit (Health Service Bodies Auditor Panel and Independence) Regulations 2015, SI 2015/18",
        null,
        "http://www.legislation.gov.uk/uksi/2015/18/regulation/5/made") { Read = SourceRead.PrimaryText };

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

    /// <summary>The first delegations, from April 2015.</summary>
    internal static readonly Citation FirstDelegations = new(
        "NHS England, first CCGs set to take on commissioning of GP services (18 February 2015)",
        null,
        "http://www.england.nhs.uk/2015/02/18/commissioning-of-gp/") { Read = SourceRead.PrimaryText };

    /// <summary>That every CCG was to be delegated from April 2021.</summary>
    internal static readonly Citation Arrangements = new(
        "NHS England: CCGs' co-commissioning arrangements", null, "https://www.england.nhs.uk/commissioning/pc-co-comms/ccgs-arrangements/") { Read = SourceRead.PrimaryText };

    /// <summary>The power to exercise functions of NHS England jointly, by a joint committee of NHS England and CCGs.</summary>
    internal static readonly Citation Section13Z = new(
        "National Health Service Act 2006",
        "s. 13Z",
        "https://legislation.gov.uk/cy/ukpga/2006/41/part/2/chapter/A1/crossheading/exercise-of-functions-of-board/2019-12-02") { Read = SourceRead.PrimaryText };

    /// <summary>The power of two or more CCGs to exercise functions by a joint committee.</summary>
    internal static readonly Citation JointOfCcgs = new(
        "National Health Service Act 2006, as amended by SI 2014/2436 from 1 October 2014",
        "s. 14Z3(2)(b), (2A)",
        "https://www.legislation.gov.uk/uksi/2014/2436") { Read = SourceRead.PrimaryText };

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

    /// <summary>What a CCG's register of procurement decisions holds.</summary>
    internal static readonly Citation ProcurementDecisions = new(
        "NHS Bath and North East Somerset CCG, policies and governance",
        "on the register of procurement decisions",
        "https://www.bathandnortheastsomersetccg.nhs.uk/documents/policies-and-governance/4010") { Read = SourceRead.Report };

    /// <summary>The yearly internal audit that the edition of June 2016 requires (its paragraphs 127 to 130), as a library's news page quotes it.</summary>
    internal static readonly Citation InternalAudit = new(
        "NHS England, Managing conflicts of interest: internal audit framework for CCGs (30 September 2016)",
        "paras 2 to 5",
        "https://rotherhamcommissioning.wordpress.com/2016/10/07/managing-conflicts-of-interest-internal-audit-framework-for-ccgs/") { Read = SourceRead.Copy };

    /// <summary>The press on the guidance for the whole NHS of February 2017, with which the edition of June 2017 was aligned.</summary>
    internal static readonly Citation NhsWide2017 = new(
        "Nursing Times, new rules for NHS staff on receiving gifts and declaring private work payments (2017)",
        null,
        "https://www.nursingtimes.net/news/policies-and-guidance/new-rules-on-receiving-gifts-and-declaring-extra-payments/7015568.article") { Read = SourceRead.Report };

    /// <summary>A CCG's account of gifts and hospitality under the edition of June 2016.</summary>
    internal static readonly Citation Gifts2016 = new(
        "NHS South Norfolk CCG, gifts and hospitality register",
        null,
        "https://www.southnorfolkccg.nhs.uk/registers-interest/gifts-and-hospitality-register") { Read = SourceRead.Report };
}
