using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>The directions under section 14Z21 by which reports count a CCG on a date.</summary>
/// <param name="InForce">The number that is certainly in force.</param>
/// <param name="MayBeInForce">Whether others that the record has may be in force.</param>
internal readonly record struct ReportedDirections(int InForce, bool MayBeInForce)
{
    /// <summary>Whether none of which the record says anything is in force.</summary>
    internal bool AreNone => InForce == 0 && !MayBeInForce;

    /// <summary>Returns the directions of a CCG on a date.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="status">The kinds of status by which it is reported.</param>
    /// <param name="date">The date.</param>
    internal static ReportedDirections On(Ccg ccg, AuthorisationStatusKinds status, DateOnly date)
    {
        if (!status.MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return default;
        }

        if (!ccg.Authorisation.TryAsAt(date, out var position))
        {
            return Of(ccg, ccg.Authorisation.ReadingsAsAt(date), status, date);
        }

        return position.Directions.IsEmpty ? default : Of(ccg, [position], status, date);
    }

    private static ReportedDirections Of(Ccg ccg, ImmutableArray<AuthorisationPosition> readings, AuthorisationStatusKinds status, DateOnly date)
    {
        var isDescribed = status.MustBe(AuthorisationStatusKinds.AnyEstablished) && !ccg.IsBeyondRecord(date);
        HashSet<int> seen = [];
        var inForce = 0;
        foreach (var reading in readings)
        {
            foreach (var direction in reading.Directions)
            {
                if (direction.Power == DirectionPower.Section14Z21 && seen.Add(direction.Number))
                {
                    inForce += (isDescribed || IsRevokedAfter(ccg, direction.Number, date)) && IsInAll(readings, direction.Number, date) ? 1 : 0;
                }
            }
        }

        return new(inForce, seen.Count > inForce);
    }

    private static bool IsInAll(ImmutableArray<AuthorisationPosition> readings, int number, DateOnly date)
    {
        foreach (var reading in readings)
        {
            var found = false;
            foreach (var direction in reading.Directions)
            {
                found |= direction.Number == number && !(direction.Until?.Earliest < date);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether the record says of a direction that it was in force until after a date, though otherwise it says nothing of that date.</summary>
    private static bool IsRevokedAfter(Ccg ccg, int number, DateOnly date)
    {
        foreach (var e in ccg.Authorisation)
        {
            if (e is AuthorisationEvent.DirectionRevoked revoked && revoked.Number == number && revoked.On.Earliest > date)
            {
                return true;
            }
        }

        return false;
    }
}
