using CcgDomain.Rules;

namespace CcgDomain.Assurance;

/// <summary>The sources of the facts of assurance.</summary>
internal static class AssuranceSources
{
    internal static readonly Citation Section14Z16 = new(
        "National Health Service Act 2006", "s. 14Z16", "https://legislation.gov.uk/ukpga/2006/41/section/14Z16/2014-04-01/data.html") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Interim2013 = new(
        "NHS England: interim CCG assurance framework, May 2013", null, "https://www.england.nhs.uk/2013/05/interim-ccg-af/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Final2013 = new(
        "Health Service Journal: CCGs to be assured each quarter", null, "https://www.hsj.co.uk/commissioning/ccgs-to-be-assured-each-quarter/5065886.article") { Read = SourceRead.Report };

    internal static readonly Citation Salford = new(
        "NHS Salford CCG: our performance", null, "http://www.salfordccg.nhs.uk/our-performance") { Read = SourceRead.Report };

    internal static readonly Citation Ratings2015 = new(
        "Health Service Journal: CCG ratings, 26 judged inadequate by NHS England",
        null,
        "https://www.hsj.co.uk/commissioning/ccg-ratings-26-judged-inadequate-by-nhs-england/7009416.article") { Read = SourceRead.Report };

    internal static readonly Citation ImprovementAndAssessment = new(
        "NHS England: new CCG improvement and assessment framework launched, March 2016", null, "https://www.england.nhs.uk/2016/03/framework-launched/") { Read = SourceRead.PrimaryText };

    internal static readonly Citation Parts2016 = new(
        "NHS Dorset CCG: CCG assurance", null, "http://www.dorsetccg.nhs.uk/aboutus/ccg-assurance.htm") { Read = SourceRead.Report };

    internal static readonly Citation Oversight = new(
        "NHS Halton CCG: assurance report", null, "http://www.haltonccg.nhs.uk/public-information/assurance-report") { Read = SourceRead.Report };

    internal static readonly Citation Letter2020 = new(
        "NHS Bradford District and Craven CCG: performance, 2020/21 ratings",
        null,
        "https://www.bradfordcravenccg.nhs.uk/ccg-information/performance-and-accountability/performance/") { Read = SourceRead.Report };
}
