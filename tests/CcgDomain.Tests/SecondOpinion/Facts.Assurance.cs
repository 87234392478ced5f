using CcgDomain.Assurance;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>Facts of assurance.</content>
internal sealed partial class Facts
{
    internal IEnumerable<FinancialYear> Rated => events.OfType<AssessmentPublished>().Select(e => e.Year);

    /// <summary>The day of the first grant or establishment by merger.</summary>
    internal DateOnly? FirstDay => events.FirstOrDefault(e => e is AuthorisationGranted or EstablishedByMerger)?.On.Earliest;

    internal DateOnly? EndedOn => events.FirstOrDefault(e => e is Dissolved)?.On.Earliest;

    /// <summary>Whether the last of the events that begin or end special measures begins them. The end of the CCG ends them.</summary>
    internal bool InSpecialMeasures => events.LastOrDefault(e => e is SpecialMeasuresEntered or SpecialMeasuresLeft or Dissolved) is SpecialMeasuresEntered;
}
