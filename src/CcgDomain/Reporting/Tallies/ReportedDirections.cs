using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>The directions under section 14Z21 by which reports count a CCG on a date.</summary>
/// <param name="InForce">The number that is certainly in force.</param>
/// <param name="MayBeInForce">Whether others that the record has may be in force.</param>
internal readonly record struct ReportedDirections(int InForce, bool MayBeInForce)
{
    /// <summary>Whether none that the record has can be in force.</summary>
    internal bool AreNone => InForce == 0 && !MayBeInForce;

    /// <summary>Returns the directions of a CCG on a date.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="status">The kinds of status by which it is reported.</param>
    /// <param name="date">The date.</param>
    /// <param name="only">Its position on the date; null if more than one is possible.</param>
    internal static ReportedDirections On(Ccg ccg, AuthorisationStatusKinds status, DateOnly date, AuthorisationPosition? only)
    {
        if (only?.State.Directions.Count == 0 || !status.MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return default;
        }

        // The first reading has what was certainly given, and the last is without what may have been revoked: no direction is given twice.
        var (first, last) = (only, only);
        if (only is null)
        {
            var readings = ccg.Authorisation.ReadingsAsAt(date);
            (first, last) = (readings[0], readings[^1]);
        }

        var isDescribed = status.MustBe(AuthorisationStatusKinds.AnyEstablished) && !ccg.IsBeyondRecord(date);
        var revoked = isDescribed ? null : RevokedAfter(ccg, date);
        var (inForce, found) = (0, 0);
        foreach (var direction in first!.Directions)
        {
            if (direction.Power == DirectionPower.Section14Z21)
            {
                found++;
                var isCertain = !(direction.Until?.Earliest < date) && last!.State.Directions.Find(direction.Number) is not null;
                inForce += isCertain && revoked?.Contains(direction.Number) != false ? 1 : 0;
            }
        }

        return new(inForce, found > inForce || IsAnyGivenBetween(ccg, first, last!, date));
    }

    /// <summary>Determines whether the record gives a direction that a reading after the first has in force: one that did not end before the date.</summary>
    private static bool IsAnyGivenBetween(Ccg ccg, AuthorisationPosition first, AuthorisationPosition last, DateOnly date)
    {
        if (ReferenceEquals(first, last))
        {
            return false;
        }

        foreach (var e in ccg.Events)
        {
            if (e is AuthorisationEvent.DirectionGiven given && IsGivenBetween(given.Direction))
            {
                return true;
            }

            if (e is AuthorisationEvent.AuthorisationGranted granted)
            {
                foreach (var direction in granted.Directions)
                {
                    if (IsGivenBetween(direction))
                    {
                        return true;
                    }
                }
            }
        }

        return false;

        bool IsGivenBetween(LegalDirection direction) =>
            direction.Power == DirectionPower.Section14Z21
            && !direction.IsEndedBefore(date)
            && last.State.Directions.IsUsed(direction.Number)
            && !first.State.Directions.IsUsed(direction.Number);
    }

    /// <summary>Returns the directions of which the record says that they were in force until after a date, though otherwise it says nothing of that date.</summary>
    private static HashSet<int> RevokedAfter(Ccg ccg, DateOnly date)
    {
        HashSet<int> numbers = [];
        foreach (var e in ccg.Events)
        {
            if (e is AuthorisationEvent.DirectionRevoked revoked && revoked.On.Earliest > date)
            {
                numbers.Add(revoked.Number);
            }
        }

        return numbers;
    }
}
