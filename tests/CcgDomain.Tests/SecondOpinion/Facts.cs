using CcgDomain.Authorisation;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>What follows from a list of events, found by searching the list each time. There is no state beside the list.</summary>
/// <remarks>
/// What was before the first event of a partial record is not known: conditions and directions that no source lists may have been left open. A later grant replaces an earlier one: conditions and directions in force are counted from the last.
/// </remarks>
internal sealed partial class Facts(IReadOnlyList<CcgEvent> events, bool isPartial = false)
{
    internal bool Anything => events.Count > 0;

    internal DateOnly LastDay => events[^1].On.Earliest;

    internal bool Ended => events.Any(e => e is Dissolved);

    internal bool Established => events.Any(e => e is AuthorisationGranted or EstablishedByMerger);

    /// <summary>Whether an application is recorded that was not withdrawn.</summary>
    internal bool Applied => events.Skip(WithdrawalPlace + 1).Any(e => e is ApplicationMade);

    internal Unlisted UnlistedDirections => events.Select((e, place) => (e, place)).Aggregate(AtFirst, (before, next) => next.e switch
    {
        AuthorisationGranted granted => granted.UnlistedDirections,
        UnlistedConditionsReviewed reviewed => reviewed.RemainingDirections ?? before,
        EstablishedByMerger => new Unlisted.None(),

        // Of several, some are left, whether the direction was one of them or one under another power.
        DirectionRevoked revoked when before is not Unlisted.None && new Facts([.. events.Take(next.place)]) is { Granted: true } then && !then.NumbersUsed.Contains(revoked.Number) =>
            before.AtLeast > 1 ? new Unlisted.Some() : new Unlisted.NotKnown(),
        _ => before,
    });

    private Unlisted AtFirst => isPartial && !events.Any(e => e is EstablishedByMerger) ? new Unlisted.NotKnown() : new Unlisted.None();

    /// <summary>Whether there may be conditions or directions that are not listed, or whose level is not known, or of which it is not known what they underpin.</summary>
    internal bool MayHoldUnknownOn(DateOnly day) =>
        Unlisted is not Unlisted.None || UnlistedDirections is not Unlisted.None || Open.Any(c => c.Level is null)
        || InForceOn(day).Any(direction => direction.Power == DirectionPower.Regulation8 && direction.Underpins is null);

    /// <summary>The wave of the application that stands, or the last one that it moved to. A move without a recorded application counts as one.</summary>
    internal AuthorisationWave? Wave =>
        events.Skip(WithdrawalPlace + 1).Select(e => e is ApplicationMade made ? made.Wave : (e as ApplicationMoved)?.To).LastOrDefault(wave => wave is not null);

    internal bool Granted => Grant is not null;

    /// <summary>The last proposal of a merger, and whether it was decided since.</summary>
    internal (MergerProposed? Proposal, bool Decided) Merger
    {
        get
        {
            var place = events.ToList().FindLastIndex(e => e is MergerProposed);
            return place < 0 ? (null, false) : ((MergerProposed)events[place], events.Skip(place).Any(e => e is MergerDecided));
        }
    }

    internal IEnumerable<Condition> Open =>
        from condition in Grant?.Conditions ?? []
        where !SinceGrant.OfType<ConditionDischarged>().Any(e => e.Criterion == condition.Criterion)
        let changed = SinceGrant.OfType<ConditionLevelChanged>().LastOrDefault(e => e.Criterion == condition.Criterion)
        select changed is null ? condition : Condition.Create(condition.Criterion, changed.Level);

    internal Unlisted Unlisted => UnlistedNow.Unlisted;

    /// <summary>The number of unlisted conditions when they were last counted, less those that went since; null if they never were.</summary>
    internal int? LastCounted => UnlistedNow.Counted;

    /// <summary>The day on which an event finds the directions: a direction with a last day is gone after it, even for an event that is recorded out of order.</summary>
    internal DateOnly DayOf(CcgEvent e) => events.OfType<AuthorisationEvent>().Select(earlier => earlier.On.Earliest).Append(e.On.Earliest).Max();

    internal IEnumerable<LegalDirection> InForceOn(DateOnly day) => Unrevoked.Where(direction => direction.Until is null || direction.Until?.Earliest >= day);

    private IEnumerable<LegalDirection> Unrevoked =>
        from place in Enumerable.Range(0, events.Count)
        where place >= GrantPlace
        from direction in GivenBy(events[place])
        let afterwards = events.Skip(place + 1).ToList()
        where !afterwards.OfType<DirectionRevoked>().Any(e => e.Number == direction.Number)
        let varied = afterwards.OfType<DirectionVaried>().LastOrDefault(e => e.Number == direction.Number)
        select varied is null
            ? direction
            : new LegalDirection(direction.Number, direction.Power, direction.Trigger, direction.Instrument, varied.Effect, direction.Underpins, direction.Until);

    internal IEnumerable<int> NumbersUsed => events.SelectMany(GivenBy).Select(direction => direction.Number);

    internal bool NothingOpenOn(DateOnly day) => !Open.Any() && Unlisted is Unlisted.None && UnlistedDirections is Unlisted.None && InForceOn(day).All(direction => direction.Power != DirectionPower.Regulation8);

    /// <summary>Criteria with a condition at level IV or above that no regulation 8 direction in force underpins.</summary>
    internal IEnumerable<CriterionCode> UnsupportedOn(DateOnly day) =>
        from condition in Open
        where (int?)condition.Level >= 4
        where !InForceOn(day).Any(direction => direction.Power == DirectionPower.Regulation8 && direction.Underpins?.Contains(condition.Criterion) == true)
        select condition.Criterion;

    private AuthorisationGranted? Grant => events.OfType<AuthorisationGranted>().LastOrDefault();

    /// <summary>The last withdrawal of an application that had not been decided; -1 if there is none.</summary>
    private int WithdrawalPlace => events.ToList().FindLastIndex(e => e is ApplicationWithdrawn) is var place and >= 0
        && !events.Take(place).Any(e => e is AuthorisationGranted or EstablishedByMerger)
            ? place
            : -1;

    private int GrantPlace => events.ToList().FindLastIndex(e => e is AuthorisationGranted);

    private IEnumerable<CcgEvent> SinceGrant => events.Skip(GrantPlace + 1);

    private (Unlisted Unlisted, int? Counted) UnlistedNow
    {
        get
        {
            var atFirst = Grant?.Unlisted ?? AtFirst;
            return Enumerable.Range(GrantPlace + 1, events.Count - GrantPlace - 1).Aggregate((Unlisted: atFirst, Counted: CountOf(atFirst)), (before, place) => events[place] switch
            {
                UnlistedConditionsReviewed review => (review.Remaining, CountOf(review.Remaining) ?? (before.Counted > 0 ? before.Counted : null)),

                // A condition that is not listed, and so one of the others.
                ConditionDischarged discharged when Granted && before.Unlisted is not Unlisted.None && !IsListedBefore(place, discharged.Criterion) => (
                    before.Unlisted is Unlisted.Exactly exactly ? Unlisted.Of(exactly.Count - 1) : new Unlisted.NotKnown(), before.Counted > 0 ? before.Counted - 1 : before.Counted),
                ConditionLevelChanged changed when Granted && before.Unlisted is Unlisted.NotKnown && !IsListedBefore(place, changed.Criterion) => (new Unlisted.Some(), before.Counted),
                _ => before,
            });
        }
    }

    private bool IsListedBefore(int place, CriterionCode criterion) => new Facts([.. events.Take(place)]).Open.Any(condition => condition.Criterion == criterion);

    private static int? CountOf(Unlisted unlisted) => unlisted is Unlisted.Some or Unlisted.NotKnown ? null : unlisted.AtLeast;

    /// <summary>
    /// Whether the CCG is fully authorised on a day: established by merger or granted with nothing open by then, or with nothing left open on an
    /// earlier day.
    /// </summary>
    internal bool FullOn(DateOnly day)
    {
        var born = events.ToList().FindLastIndex(e => e is AuthorisationGranted or EstablishedByMerger);
        if (born < 0)
        {
            return false;
        }

        var fromTheStart = events[born] is EstablishedByMerger || new Facts([.. events.Take(born + 1)]).NothingOpenOn(events[born].On.Earliest);

        // A direction that comes to an end by itself is gone on the day after its last, as if it had been revoked then.
        var changes = events.Skip(born).Select(e => e.On.Earliest)
            .Concat(Directions(events.Skip(born)).Select(direction => direction.Until?.Earliest).OfType<DateOnly>().Where(until => until >= events[born].On.Earliest && until < DateOnly.MaxValue).Select(until => until.AddDays(1)));
        return fromTheStart
            ? events[born].On.Earliest <= day
            : changes.Any(cleared => cleared < day && new Facts([.. events.Where(e => e.On.Earliest <= cleared)]).NothingOpenOn(cleared));
    }

    internal static IEnumerable<LegalDirection> Directions(IEnumerable<CcgEvent> events) => events.SelectMany(GivenBy);

    internal static IEnumerable<LegalDirection> GivenBy(CcgEvent e) => e switch
    {
        AuthorisationGranted granted => granted.Directions,
        DirectionGiven given => [given.Direction],
        _ => [],
    };

    internal Facts With(CcgEvent e) => new([.. events, e], isPartial);
}
