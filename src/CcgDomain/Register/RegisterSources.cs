using CcgDomain.Rules;

namespace CcgDomain.Register;

/// <summary>The sources of the register, as the rules cite them that compare a record with it.</summary>
internal static class RegisterSources
{
    // The address is that of the service; its records were read in the files from which the register is generated.
    internal static readonly Citation OrganisationDataService = new(
        "Organisation Data Service: the codes of CCGs and the days on which they opened and closed, as in the register of this library",
        null,
        "https://digital.nhs.uk/services/organisation-data-service") { Read = SourceRead.Copy };

    internal static readonly Citation Names = new(
        "Organisation Data Service and Office for National Statistics: the names of CCGs, as in the register of this library",
        null,
        "https://digital.nhs.uk/services/organisation-data-service") { Read = SourceRead.Copy };

    internal static readonly Citation Successions = new(
        "Organisation Data Service and Office for National Statistics: the successions of CCGs, as in the register of this library",
        null,
        "https://digital.nhs.uk/services/organisation-data-service") { Read = SourceRead.Copy };

    // The address is the page that names the most CCGs; each fact has its own.
    internal static readonly Citation Waves = new(
        "Published waves of single CCGs, each with its source in the register of this library; among them Lexology on the CCGs of wave 1 without conditions",
        null,
        "https://www.lexology.com/library/detail.aspx?g=67e22711-f1a0-42bd-8186-4764dd418f6f") { Read = SourceRead.Report };

    internal static readonly Citation AuthorisationDirections = new(
        "Published conditions and directions of single CCGs, each with its source in the register of this library; among them the Health Service Journal on the review of July 2013",
        null,
        "https://www.hsj.co.uk/commissioning/just-over-quarter-of-ccgs-have-conditions-remaining-after-review/5061704.article") { Read = SourceRead.Report };

    internal static readonly Citation InterventionDirections = new(
        "Published intervention directions of single CCGs, each with its source in the register of this library; among them the Health Service Journal on directions that were lifted",
        null,
        "https://www.hsj.co.uk/commissioning/ccgs-have-legal-directions-removed/7021535.article") { Read = SourceRead.Report };

    internal static readonly Citation Arrangements = new(
        "Published co-commissioning arrangements of single CCGs, each with its source in the register of this library; among them Pulse on the CCGs that were newly approved in 2016",
        null,
        "http://www.pulsetoday.co.uk/news/commissioning/over-50-more-ccgs-to-commission-gp-services-from-april/20030779.article") { Read = SourceRead.Report };
}
