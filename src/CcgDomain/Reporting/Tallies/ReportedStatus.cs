using CcgDomain.Authorisation;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>The status by which reports count a CCG.</summary>
internal static class ReportedStatus
{
    /// <summary>
    /// Returns the status on a date. A CCG whose record has no end is dissolved from the abolition on all the same: the law ended every CCG, and a record that is silent
    /// about it does not keep one alive.
    /// </summary>
    internal static AuthorisationStatusKind On(AuthorisationPosition position, DateOnly date)
    {
        var status = position.StatusKindOn(date);
        return date >= RegimeDates.Abolition && status is not (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant) ? AuthorisationStatusKind.Dissolved : status;
    }
}
