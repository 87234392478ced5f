using CcgDomain.Authorisation;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>The status by which reports count a CCG.</summary>
internal static class ReportedStatus
{
    /// <summary>Returns the kinds of status that are possible on a date.</summary>
    internal static AuthorisationStatusKinds On(Ccg ccg, DateOnly date) => Of(ccg.StatusKindsOn(date), date);

    /// <summary>
    /// Returns the kinds of status that are possible on a date. A CCG whose record has no end is dissolved from the abolition on all the same: the law ended every CCG, and
    /// a record that is silent about it does not keep one alive.
    /// </summary>
    internal static AuthorisationStatusKinds Of(AuthorisationStatusKinds kinds, DateOnly date) =>
        date >= RegimeDates.Abolition && kinds.MayBe(AuthorisationStatusKinds.AnyEstablished)
            ? (kinds & ~AuthorisationStatusKinds.AnyEstablished) | AuthorisationStatusKinds.Dissolved
            : kinds;
}
