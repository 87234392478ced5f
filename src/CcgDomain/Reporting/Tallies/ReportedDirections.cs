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
        if (only?.Directions.IsEmpty == true || !status.MayBe(AuthorisationStatusKinds.AnyEstablished))
        {
            return default;
        }

        // The first reading has what was certainly given; each later one may have more, or less.
        var isDescribed = status.MustBe(AuthorisationStatusKinds.AnyEstablished) && !ccg.IsBeyondRecord(date);
        ImmutableArray<AuthorisationPosition> readings = only is null ? ccg.Authorisation.ReadingsAsAt(date) : [];
        var first = only ?? readings[0];
        var (inForce, found) = (0, 0);
        foreach (var direction in first.Directions)
        {
            if (direction.Power == DirectionPower.Section14Z21)
            {
                found++;
                inForce += IsCertain(direction, readings, date) && (isDescribed || IsRevokedAfter(ccg, direction.Number, date)) ? 1 : 0;
            }
        }

        return new(inForce, found > inForce || MayHaveOthers(readings, first));
    }

    private static bool IsCertain(LegalDirection direction, ImmutableArray<AuthorisationPosition> readings, DateOnly date)
    {
        if (direction.Until?.Earliest < date)
        {
            return false;
        }

        foreach (var reading in readings)
        {
            if (!Has(reading, direction.Number))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayHaveOthers(ImmutableArray<AuthorisationPosition> readings, AuthorisationPosition first)
    {
        foreach (var reading in readings)
        {
            foreach (var direction in reading.Directions)
            {
                if (direction.Power == DirectionPower.Section14Z21 && !Has(first, direction.Number))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Has(AuthorisationPosition position, int number)
    {
        foreach (var direction in position.Directions)
        {
            if (direction.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the record says of a direction that it was in force until after a date, though otherwise it says nothing of that date.</summary>
    private static bool IsRevokedAfter(Ccg ccg, int number, DateOnly date)
    {
        foreach (var e in ccg.Events)
        {
            if (e is AuthorisationEvent.DirectionRevoked revoked && revoked.Number == number && revoked.On.Earliest > date)
            {
                return true;
            }
        }

        return false;
    }
}
