using CcgDomain.Rules;

namespace CcgDomain.Authorisation;

/// <summary>The sources of the facts of authorisation.</summary>
internal static class AuthorisationSources
{
    internal static readonly Citation Act2006 = new(
        "National Health Service Act 2006", "ss. 14A to 14O, inserted by the Health and Social Care Act 2012 s. 25", "https://www.legislation.gov.uk/ukpga/2012/7/section/25/enacted") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Act2006Supervision = new(
        "National Health Service Act 2006", "ss. 14P to 14Z24, inserted by the Health and Social Care Act 2012 s. 26", "https://www.legislation.gov.uk/ukpga/2012/7/section/26/enacted") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Act2012Schedule6 = new(
        "Health and Social Care Act 2012", "Sch 6", "https://www.legislation.gov.uk/ukpga/2012/7/schedule/6") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Act2012Section304 = new(
        "Health and Social Care Act 2012", "s. 304(13)", "https://www.legislation.gov.uk/ukpga/2012/7/section/304") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Act2006Section273 = new(
        "National Health Service Act 2006",
        "s. 273(3), as amended by the Health and Social Care Act 2012 Sch 4 para 137",
        "https://www.legislation.gov.uk/ukpga/2006/41/section/273") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Regulation8 = new(
        "NHS (Clinical Commissioning Groups) Regulations 2012, SI 2012/1631", "reg 8", "https://legislation.gov.uk/uksi/2012/1631/regulation/8/made") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Deadlines = new(
        "NHS Commissioning Board: more CCG guidance, June 2012", null, "https://www.england.nhs.uk/2012/06/more-ccg-guidance/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation AuthorisationDates = new(
        "NHS Commissioning Board: authorisation dates, October 2012", null, "https://www.england.nhs.uk/2012/10/auth-dates/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation FourthWave = new(
        "NHS Commissioning Board: final wave of authorisation, March 2013", null, "https://www.england.nhs.uk/2013/03/wave4-auth/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation FinalWave = new(
        "Healthcare Leader: final wave CCG authorisation results", null, "https://healthcareleadernews.com/news/final-wave-ccg-authorisation-results/") { Read = SourceRead.Report };

    internal static readonly Citation ReviewJuly2013 = new(
        "NHS England: post-authorisation process, July 2013", null, "https://www.england.nhs.uk/2013/07/ccg-post-auth-process/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation WaveMoves = new(
        "GPonline: Five CCGs defer authorisation applications", null, "https://www.gponline.com/five-ccgs-defer-authorisation-applications/article/1148807") { Read = SourceRead.Report };

    internal static readonly Citation ProcedureForMergers = new(
        "Procurement Portal, June 2013: changing a CCG's constitution, merging or dissolution",
        null,
        "https://www.procurementportal.com/blog/june-2013/ccgs-issues-changing-a-ccgs-constitution-merging-or-dissolution") { Read = SourceRead.Report };

    internal static readonly Citation FirstWaveResults = new(
        "Health Service Journal: three quarters of first-wave CCGs given authorisation conditions",
        null,
        "http://www.hsj.co.uk/news/commissioning/three-quarters-of-first-wave-ccgs-given-authorisation-conditions/5052773.article") { Read = SourceRead.Report };

    internal static readonly Citation StorySoFar = new(
        "Health Service Journal: clinical commissioning groups, the story so far",
        null,
        "https://www.hsj.co.uk/commissioning-legal-adviser/clinical-commissioning-groups-the-story-so-far/5055128.article") { Read = SourceRead.Report };

    internal static readonly Citation OutcomeLists = new(
        "Health Service Journal: outcome lists of single CCGs in waves 2 and 3, 2013 (Medway's is linked)",
        null,
        "https://www.hsj.co.uk/medway-pct/medway-ccg-handed-24-authorisation-conditions/5054224.article") { Read = SourceRead.Report };

    internal static readonly Citation StaffordAndSurrounds = new(
        "NHS Stafford and Surrounds CCG: authorisation", null, "http://staffordsurroundsccg.nhs.uk/about-us/our-ccg2/authorisation") { Read = SourceRead.Report };

    internal static readonly Citation PressTable = new(
        "Local Government Chronicle / Health Service Journal: GP groups face concerns over joint working, February 2013", null, (string?)null) { Read = SourceRead.Report };

    internal static readonly Citation SevenItems = new(
        "GPonline: CCG leaders can be sacked under authorisation process, July 2012",
        null,
        "https://www.gponline.com/ccg-leaders-sacked-authorisation-process/article/1141042") { Read = SourceRead.Report };

    internal static readonly Citation SupportAreas = new(
        "Healthcare Leader: seven areas of support, July 2012", null, "https://healthcareleadernews.com/?p=855") { Read = SourceRead.Report };

    internal static readonly Citation LeedsNorth = new(
        "Health Service Journal: Leeds North CCG authorised with 13 conditions",
        null,
        "https://www.hsj.co.uk/leeds-community-healthcare-nhs-trust/leeds-north-ccg-authorised-with-13-conditions/5054063.article") { Read = SourceRead.Report };

    internal static readonly Citation LeedsSouthAndEast = new(
        "Health Service Journal: Leeds South and East CCG's authorisation conditions under review",
        null,
        "https://www.hsj.co.uk/nhs-leeds-south-and-east-ccg/leeds-south-and-east-ccgs-authorisation-conditions-under-review/5060613.article") { Read = SourceRead.Report };

    internal static readonly Citation Airedale = new(
        "Health Service Journal: Airedale, Wharfedale and Craven CCG authorised with one condition",
        null,
        "https://www.hsj.co.uk/bradford-and-airedale-teaching-pct/airedale-wharfedale-and-craven-ccg-authorised-with-one-condition/5054046.article") { Read = SourceRead.Report };

    internal static readonly Citation PulseFirstWave = new(
        "Pulse: three quarters of first-wave CCGs authorised with conditions",
        null,
        "https://www.pulsetoday.co.uk/news/nhs-structures/three-quarters-of-first-wave-ccgs-authorised-with-conditions/") { Read = SourceRead.Report };
}
