using CcgDomain.Authorisation;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Sampling;

/// <summary>Makes dates and events vaguer. Whatever a result still says is true of the date or event that it was made from.</summary>
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

    /// <summary>Makes the date of an event vaguer, mostly, and sometimes leaves out something else that a source may not say.</summary>
    /// <param name="sampler">The source of random choices.</param>
    /// <param name="e">The event, of which everything is known.</param>
    /// <param name="kind">Only a partial record leaves out what a direction underpins.</param>
    /// <param name="mayUnlist">Whether conditions and directions of a grant may be left out of its lists, because no later event says how many of the others are left.</param>
    internal static CcgEvent Vague(this Sampler sampler, CcgEvent e, RecordKind kind, bool mayUnlist)
    {
        e = sampler.Chance(30) ? WithGaps(sampler, e, kind, mayUnlist) : e;
        return sampler.Chance(60) ? Shrink.WithDate(e, sampler.Vague(e.On.Earliest)) : e;
    }

    private static CcgEvent WithGaps(Sampler sampler, CcgEvent e, RecordKind kind, bool mayUnlist) => e switch
    {
        ApplicationMade application => new ApplicationMade(application.On, null),
        AuthorisationGranted grant => Vague(sampler, grant, kind, mayUnlist),
        UnlistedConditionsReviewed review => new UnlistedConditionsReviewed(
            review.On, sampler.Vague(review.Remaining), review.RemainingDirections is { } remaining ? sampler.Vague(remaining) : null),
        DirectionGiven given => new DirectionGiven(given.On, sampler.Vague(given.Direction, kind)),
        DirectionVaried varied => new DirectionVaried(varied.On, varied.Number, sampler.Vague(varied.Effect)),
        MergerProposed proposed => new MergerProposed(proposed.On, sampler.Chance(50) ? null : proposed.With, sampler.VagueOrExact(proposed.StartsOn)),
        InterestExpressed bid => new InterestExpressed(bid.On, sampler.Chance(50) ? null : bid.Categories, sampler.Chance(50) ? null : bid.JointlyWith),
        ModelApplied applied => new ModelApplied(applied.On, applied.Model, sampler.VagueOrExact(applied.StartsOn)),
        ModelApproved approved => new ModelApproved(approved.On, approved.Model, sampler.VagueOrExact(approved.StartsOn), approved.Pending),
        ArrangementStarted { AllFunctionsFrom: { } from } started => new ArrangementStarted(started.On, started.Model, sampler.VagueOrExact(from)),
        _ => WithoutOthers(e),
    };

    /// <summary>Leaves out the other CCGs that an event names.</summary>
    internal static CcgEvent WithoutOthers(CcgEvent e) => e switch
    {
        EstablishedByMerger merger => new EstablishedByMerger(merger.On, null),
        Dissolved { Ground: DissolutionGround.Merger } end => new Dissolved(end.On, end.Ground, null),
        MergerProposed proposed => new MergerProposed(proposed.On, null, proposed.StartsOn),
        InterestExpressed bid => new InterestExpressed(bid.On, null, null),
        _ => e,
    };

    private static AuthorisationGranted Vague(Sampler sampler, AuthorisationGranted grant, RecordKind kind, bool mayUnlist)
    {
        var percent = mayUnlist ? sampler.Pick(0, 30, 100) : 0;
        Condition[] conditions = [.. grant.Conditions.Where(_ => !sampler.Chance(percent))];
        LegalDirection[] directions = [.. grant.Directions.Where(direction => direction.Power != DirectionPower.Regulation8 || direction.Effect.CeasesAllFunctions() || !sampler.Chance(percent))];
        return new(
            grant.On,
            [.. conditions.Select(condition => sampler.Chance(80) ? condition : Authorisation.Condition.Create(condition.Criterion, null))],
            [.. directions.Select(direction => sampler.Vague(direction, kind))],
            sampler.Vague(Together(grant.Unlisted, grant.Conditions.Length - conditions.Length)),
            sampler.Vague(Together(grant.UnlistedDirections, grant.Directions.Length - directions.Length)));
    }

    private static Unlisted Together(Unlisted unlisted, int others) => unlisted is Unlisted.Some ? unlisted : Unlisted.Of(unlisted.AtLeast + others);

    private static LegalDirection Vague(this Sampler sampler, LegalDirection direction, RecordKind kind) => new(
        direction.Number,
        direction.Power,
        sampler.Chance(70) ? direction.Trigger : null,
        sampler.Chance(70) ? direction.Instrument : null,
        sampler.Vague(direction.Effect),
        kind == RecordKind.Complete || sampler.Chance(60) ? direction.Underpins : null,
        direction.Until is { } until ? sampler.VagueOrExact(until) : null);

    // That a CCG ceases all its functions is the one effect on which its status depends.
    private static DirectionEffect Vague(this Sampler sampler, DirectionEffect effect) =>
        effect.CeasesAllFunctions() || sampler.Chance(60) ? effect : new DirectionEffect.NotKnown();

    internal static bool CeasesAllFunctions(this DirectionEffect effect) => effect is DirectionEffect.Cease { Functions: FunctionScope.All };

    private static EventDate VagueOrExact(this Sampler sampler, EventDate date) => date.IsExact && sampler.Chance(60) ? sampler.Vague(date.Earliest) : date;

    private static Unlisted Vague(this Sampler sampler, Unlisted unlisted) =>
        sampler.Chance(50) ? unlisted : unlisted.Any && sampler.Chance(50) ? new Unlisted.Some() : new Unlisted.NotKnown();

    private static DateOnly Earlier(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - Distance(sampler)));

    private static DateOnly Later(Sampler sampler, DateOnly day) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + Distance(sampler)));

    private static int Distance(Sampler sampler) => sampler.Pick(0, 1, sampler.Choose(1, 40), sampler.Choose(1, 1000));
}
