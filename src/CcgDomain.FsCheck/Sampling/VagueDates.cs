using CcgDomain.Authorisation;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Makes dates vaguer: each result contains the day.</summary>
internal static class VagueDates
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

    /// <summary>Makes the date of an event vaguer, mostly, and sometimes leaves out the other CCGs that it names.</summary>
    internal static CcgEvent Vague(this Sampler sampler, CcgEvent e)
    {
        e = sampler.Chance(20) ? WithoutOthers(e) : e;
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

    private static DateOnly Earlier(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - Distance(sampler)));

    private static DateOnly Later(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + Distance(sampler)));

    private static int Distance(Sampler sampler) => sampler.Pick(0, 1, sampler.Choose(1, 40), sampler.Choose(1, 1000));
}
