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
    /// string Text(CcgEvent e) => e.Regime().Match(
    ///     authorisation => $"authorisation: {authorisation}", coCommissioning => $"co-commissioning: {coCommissioning}", assurance => $"assurance: {assurance}");
    ///
    /// Console.WriteLine(Text(new CoCommissioningEvent.ApprovalLapsed(new(2015, 3, 31)))); // co-commissioning: 2015-03-31: approval lapsed
    /// </code>
    /// </example>
    public static OneOf<AuthorisationEvent, CoCommissioningEvent, AssuranceEvent> Regime(this CcgEvent e) => Guard.Against.Null(e) switch
    {
        AuthorisationEvent authorisation => authorisation,
        CoCommissioningEvent coCommissioning => coCommissioning,
        _ => (AssuranceEvent)e,
    };
}
