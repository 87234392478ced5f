using CcgDomain.Authorisation;
using CcgDomain.Register;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>The status by which reports count a CCG.</summary>
/// <remarks>
/// A record that is silent about the end of a CCG does not keep it alive: it is dissolved after its last day in the register and, whether or not the register knows it, from
/// the abolition on. Nor had a CCG that a merger formed failed to apply before it.
/// </remarks>
internal static class ReportedStatus
{
    // Before it the register need not be asked.
    private static readonly DateOnly FirstEnd = new(2015, 4, 1);

    /// <summary>Returns the kinds of status that are possible on a date; not applied alone for a CCG that was still to be formed by a merger.</summary>
    internal static AuthorisationStatusKinds On(Ccg ccg, DateOnly date) => Of(ccg, ccg.StatusKindsOn(date), date);

    /// <summary>Returns the kinds of status that are possible on a date.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="kinds">Those that the record leaves possible.</param>
    /// <param name="date">The date.</param>
    internal static AuthorisationStatusKinds Of(Ccg ccg, AuthorisationStatusKinds kinds, DateOnly date)
    {
        if (kinds == AuthorisationStatusKinds.Dissolved)
        {
            return kinds;
        }

        if (date >= FirstEnd && CcgRegister.England.TryFind(ccg.Code, out var registered) && date >= registered.SucceededOn)
        {
            return AuthorisationStatusKinds.Dissolved;
        }

        if (date >= RegimeDates.Abolition && kinds.MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return (kinds & ~AuthorisationStatusKinds.AnyEstablished) | AuthorisationStatusKinds.Dissolved;
        }

        return IsStillToBeFormed(ccg, kinds, date) ? AuthorisationStatusKinds.NotApplied : kinds;
    }

    /// <summary>Determines whether a CCG was still to be formed by a merger on a date, by its record or by the register.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="kinds">The kinds of status that are possible.</param>
    /// <param name="date">The date.</param>
    internal static bool IsStillToBeFormed(Ccg ccg, AuthorisationStatusKinds kinds, DateOnly date) =>
        kinds.MayBe(AuthorisationStatusKinds.NotApplied)
        && (ccg.Events is [AuthorisationEvent.EstablishedByMerger { On: var on }, ..]
            ? date < on.Earliest
            : CcgRegister.England.TryFind(ccg.Code, out var registered) && !registered.IsOriginal && date < registered.Opened);
}
