using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using OneOf;

namespace CcgDomain;

/// <summary>Tells the regimes of events apart.</summary>
public static class CcgEventRegimes
{
    /// <summary>Returns the event as an event of its regime.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The event, as one of authorisation, of co-commissioning or of assurance. Further regimes are added at the end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is null.</exception>
    /// <example>
    /// This is also the way to name every kind of event in one expression: the events of each regime have a <c>Match</c> of their own.
    /// <code>
    /// var day = e.Regime().Match(
    ///     authorisation => authorisation.Match(applicationMade: made => made.Wave?.Facts().Deadline, ...),
    ///     coCommissioning => coCommissioning.Match(interestExpressed: bid => bid.On, ...),
    ///     assurance => assurance.Match(assessmentPublished: assessment => assessment.On, ...));
    ///
    /// var text = e.Regime().Match(
    ///     authorisation => $"authorisation: {authorisation}", coCommissioning => $"co-commissioning: {coCommissioning}", assurance => $"assurance: {assurance}");
    /// </code>
    /// </example>
    public static OneOf<AuthorisationEvent, CoCommissioningEvent, AssuranceEvent> Regime(this CcgEvent e) => Guard.Against.Null(e) switch
    {
        AuthorisationEvent authorisation => authorisation,
        CoCommissioningEvent coCommissioning => coCommissioning,
        _ => (AssuranceEvent)e,
    };
}
