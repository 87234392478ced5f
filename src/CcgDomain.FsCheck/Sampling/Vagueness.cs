using CcgDomain.Authorisation;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Makes dates and events vaguer: what is known of each result is true of what it was made of.</summary>
internal static class Vagueness
{
    /// <summary>Returns a date of any kind that contains a day of any kind.</summary>
    internal static EventDate AnyDate(this Sampler sampler) => sampler.Chance(30) ? sampler.AnyDay() : sampler.Vague(sampler.AnyDay());

    internal static EventDate Vague(this Sampler sampler, DateOnly day) => sampler.Next(8) switch
    {
        0 => new(day.Year, day.Month),
        1 => new(day.Year),
        2 => EventDate.NotAfter(Later(sampler, day)),
        3 => EventDate.NotBefore(Earlier(sampler, day)),
        4 => sampler.Chance(20) ? EventDate.Unknown : new(day.Year, day.Month),
        5 => new(day, Later(sampler, day)),
        6 => new(Earlier(sampler, day), day),
        _ => new(Earlier(sampler, day), Later(sampler, day)),
    };

    /// <summary>Makes the date of an event vaguer, mostly, and sometimes leaves out the other CCGs that it names, or how much is not listed.</summary>
    internal static CcgEvent Vague(this Sampler sampler, CcgEvent e)
    {
        e = sampler.Chance(20) ? WithoutOthers(e) : e;
        e = sampler.Chance(40) ? WithVagueNumbers(sampler, e) : e;
        return sampler.Chance(60) ? Shrink.WithDate(e, sampler.Vague(e.On.Earliest)) : e;
    }

    private static CcgEvent WithoutOthers(CcgEvent e) => e switch
    {
        EstablishedByMerger merger => new EstablishedByMerger(merger.On, null),
        Dissolved { Ground: DissolutionGround.Merger } end => new Dissolved(end.On, end.Ground, null),
        MergerProposed proposed => new MergerProposed(proposed.On, null, proposed.StartsOn),
        InterestExpressed bid => new InterestExpressed(bid.On, null, null),
        _ => e,
    };

    private static CcgEvent WithVagueNumbers(Sampler sampler, CcgEvent e) => e switch
    {
        AuthorisationGranted grant => new AuthorisationGranted(grant.On, grant.Conditions, grant.Directions, sampler.Vague(grant.Unlisted), sampler.Vague(grant.UnlistedDirections)),
        UnlistedConditionsReviewed review => new UnlistedConditionsReviewed(
            review.On, sampler.Vague(review.Remaining), review.RemainingDirections is { } remaining ? sampler.Vague(remaining) : null),
        _ => e,
    };

    private static Unlisted Vague(this Sampler sampler, Unlisted unlisted) =>
        sampler.Chance(50) ? unlisted : unlisted.Any && sampler.Chance(50) ? new Unlisted.Some() : new Unlisted.NotKnown();

    private static DateOnly Earlier(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - Distance(sampler)));

    private static DateOnly Later(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + Distance(sampler)));

    private static int Distance(Sampler sampler) => sampler.Pick(0, 1, sampler.Choose(1, 40), sampler.Choose(1, 1000));
}
