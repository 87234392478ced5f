using CcgDomain.Authorisation;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>What follows from a list of events, found by searching the list each time. There is no state beside the list.</summary>
/// <remarks>A later grant replaces an earlier one: conditions and directions in force are counted from the last.</remarks>
internal sealed partial class Facts(IReadOnlyList<CcgEvent> events)
{
    internal bool Anything => events.Count > 0;

    internal DateOnly LastDay => events[^1].On;

    internal bool Ended => events.Any(e => e is Dissolved);

    internal bool Established => events.Any(e => e is AuthorisationGranted or EstablishedByMerger);

    /// <summary>The wave of the application, or the last one that it moved to. A move without a recorded application counts as one.</summary>
    internal AuthorisationWave? Wave => events.Select(e => e is ApplicationMade made ? made.Wave : (e as ApplicationMoved)?.To).LastOrDefault(wave => wave is not null);

    internal IEnumerable<Condition> Open =>
        from condition in Grant?.Conditions ?? []
        where !SinceGrant.OfType<ConditionDischarged>().Any(e => e.Criterion == condition.Criterion)
        let changed = SinceGrant.OfType<ConditionLevelChanged>().LastOrDefault(e => e.Criterion == condition.Criterion)
        select changed is null ? condition : Condition.Create(condition.Criterion, changed.Level);

    internal Unlisted Unlisted => UnlistedOverTime.Last();

    /// <summary>The number of unlisted conditions when they were last counted; null if they never were.</summary>
    internal int? LastCounted
    {
        get
        {
            var counts = UnlistedOverTime.ToList();
            var counted = counts.FindLastIndex(unlisted => unlisted is not Unlisted.Some);
            var somethingAfterNothing = counted >= 0 && counts[counted] is Unlisted.None && counted < counts.Count - 1;
            return counted < 0 || somethingAfterNothing ? null : counts[counted].AtLeast;
        }
    }

    internal IEnumerable<LegalDirection> InForce =>
        from place in Enumerable.Range(0, events.Count)
        where place >= GrantPlace
        from direction in GivenBy(events[place])
        let afterwards = events.Skip(place + 1).ToList()
        where !afterwards.OfType<DirectionRevoked>().Any(e => e.Number == direction.Number)
        let varied = afterwards.OfType<DirectionVaried>().LastOrDefault(e => e.Number == direction.Number)
        select varied is null
            ? direction
            : new LegalDirection(direction.Number, direction.Power, direction.Trigger, direction.Instrument, varied.Effect, direction.Underpins);

    internal IEnumerable<int> NumbersUsed => events.SelectMany(GivenBy).Select(direction => direction.Number);

    internal bool NothingOpen => !Open.Any() && Unlisted is Unlisted.None && InForce.All(direction => direction.Power != DirectionPower.Regulation8);

    /// <summary>Criteria with a condition at level IV or above that no regulation 8 direction in force underpins.</summary>
    internal IEnumerable<CriterionCode> Unsupported =>
        from condition in Open
        where (int)condition.Level >= 4
        where !InForce.Any(direction => direction.Power == DirectionPower.Regulation8 && direction.Underpins.Contains(condition.Criterion))
        select condition.Criterion;

    private AuthorisationGranted? Grant => events.OfType<AuthorisationGranted>().LastOrDefault();

    private int GrantPlace => events.ToList().FindLastIndex(e => e is AuthorisationGranted);

    private IEnumerable<CcgEvent> SinceGrant => events.Skip(GrantPlace + 1);

    private IEnumerable<Unlisted> UnlistedOverTime =>
        SinceGrant.OfType<UnlistedConditionsReviewed>().Select(e => e.Remaining).Prepend(Grant?.Unlisted ?? new Unlisted.None());

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

        var fromTheStart = events[born] is EstablishedByMerger || new Facts([.. events.Take(born + 1)]).NothingOpen;
        return fromTheStart
            ? events[born].On <= day
            : events.Skip(born).Select(e => e.On).Any(cleared => cleared < day && new Facts([.. events.Where(e => e.On <= cleared)]).NothingOpen);
    }

    internal static IEnumerable<LegalDirection> GivenBy(CcgEvent e) => e switch
    {
        AuthorisationGranted granted => granted.Directions,
        DirectionGiven given => [given.Direction],
        _ => [],
    };

    internal Facts With(CcgEvent e) => new([.. events, e]);
}
