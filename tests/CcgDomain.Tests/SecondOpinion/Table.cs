using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <summary>
/// The rules read a second time, from the table and not from the code, as plainly as they can be put: a predicate over what the list of
/// events says before the event. Where the table leaves a choice, a comment says which was taken.
/// </summary>
internal static class Table
{
    private static readonly Dictionary<AuthorisationWave, (DateOnly Deadline, DateOnly Meeting)> Waves = new()
    {
        [AuthorisationWave.One] = (new(2012, 7, 2), new(2012, 12, 5)),
        [AuthorisationWave.Two] = (new(2012, 9, 3), new(2013, 1, 18)),
        [AuthorisationWave.Three] = (new(2012, 10, 1), new(2013, 2, 15)),
        [AuthorisationWave.Four] = (new(2012, 11, 1), new(2013, 3, 6)),
    };

    private static readonly (string Code, Func<OdsCode, Facts, CcgEvent, bool> Broken)[] Rules =
    [
        ("TML-01", (self, was, e) => was.Anything && e.On < was.LastDay),
        ("TML-02", (self, was, e) => was.Ended),
        ("TML-03", (self, was, e) => e.On < new DateOnly(2012, 3, 27)),
        ("TML-04", (self, was, e) => e.On > new DateOnly(2022, 7, 1) && e is not Dissolved),
        ("AUT-01", (self, was, e) => e is ApplicationMade && (was.Wave is not null || was.Established)),
        ("AUT-02", (self, was, e) => e is ApplicationMade made && made.On > Waves[made.Wave].Deadline),

        // Only an application can move; the table says so by "an application moves".
        ("AUT-03", (self, was, e) => e is ApplicationMoved moved && (was.Wave is null || moved.To <= was.Wave || was.Established)),
        ("AUT-04", (self, was, e) => e is AuthorisationGranted && (was.Established || was.Wave is null)),

        // "Its wave": where there was no application there is none, and AUT-04 alone speaks.
        ("AUT-05", (self, was, e) => e is AuthorisationGranted && was.Wave is { } wave && e.On < Waves[wave].Meeting),
        ("AUT-06", (self, was, e) => e is AuthorisationGranted g && g.Conditions.DistinctBy(c => c.Criterion).Count() < g.Conditions.Length),

        // Judged where a number is stated: in a grant and in a review of the unlisted. "Some" counts as the one that it is at least.
        ("AUT-07", (self, was, e) => e is AuthorisationGranted or UnlistedConditionsReviewed && Count(was.With(e)) > 119),

        // "No event": whichever it is. "It" is the condition on the criterion.
        ("AUT-08", (self, was, e) => was.With(e).Unsupported.Except(was.Unsupported).Any()),
        ("AUT-09", (self, was, e) => e is ConditionDischarged d && was.Open.All(c => c.Criterion != d.Criterion)),
        ("AUT-10", (self, was, e) => e is ConditionLevelChanged l && !was.Open.Any(c => c.Criterion == l.Criterion && c.Level != l.Level)),

        // "After the grant": before there is a CCG, AUT-22 alone speaks. "Directions" are those under regulation 8: under section 14Z21 a CCG may be full.
        ("AUT-11", (self, was, e) => Given(e) is { Power: DirectionPower.Regulation8 } && was.Established && (was.NothingOpen || was.FullOn(e.On))),
        ("AUT-12", (self, was, e) => was.NumbersUsed.Concat(Stated(e).Select(d => d.Number)).GroupBy(n => n).Any(n => n.Count() > 1 && Stated(e).Any(d => d.Number == n.Key))),
        ("AUT-13", (self, was, e) => Stated(e).Any(d => d.Power == DirectionPower.Regulation8 && d.Instrument.Trim().Length == 0)),

        // Directions given with a grant underpin the conditions of that grant. An unlisted condition has no criterion to name.
        ("AUT-14", (self, was, e) => Stated(e).Any(d => d.Power == DirectionPower.Section14Z21
            ? d.Underpins.Length > 0
            : d.Underpins.Any(u => was.With(e).Open.All(c => c.Criterion != u)))),
        ("AUT-15", (self, was, e) => Effects(e).Any(effect => effect switch
            {
                DirectionEffect.Cease { By: Exerciser.AnotherCcg by } => by.Code == self,
                DirectionEffect.TakeOn takeOn => takeOn.From == self,
                _ => false,
            })),
        ("AUT-16", (self, was, e) =>
            Stated(e).Any(d => d.Power == DirectionPower.Regulation8 && Needs14Z21(d.Effect))
            || (e is DirectionVaried v && Needs14Z21(v.Effect) && was.InForce.Any(d => d.Number == v.Number && d.Power == DirectionPower.Regulation8))),

        // That a regulation 8 direction has no trigger is not in the table; the code adds it, since the trigger is section 14Z21's own.
        ("AUT-17", (self, was, e) =>
            Stated(e).Any(d => d.Power == DirectionPower.Regulation8
                ? d.Trigger is not null
                : (d.Trigger is null && d.Effect is not DirectionEffect.TakeOn) || e.On < new DateOnly(2013, 4, 1))
            || (e is DirectionVaried v && v.Effect is not DirectionEffect.TakeOn
                && was.InForce.Any(d => d.Number == v.Number && d is { Power: DirectionPower.Section14Z21, Trigger: null }))),
        ("AUT-18", (self, was, e) => Touched(e) is { } number && was.InForce.All(d => d.Number != number)),
        ("AUT-19", (self, was, e) => e is Dissolved x && (x.Ground == DissolutionGround.Merger
            ? x.On.Month != 4 || x.On.Day != 1 || x.Successors.Length != 1 || x.Successors[0] == self
            : x.Successors.Length > 0)),
        ("AUT-20", (self, was, e) => e is Dissolved x
            && (x.Ground == DissolutionGround.Abolition ? x.On != new DateOnly(2022, 7, 1) : x.On >= new DateOnly(2022, 7, 1))),
        ("AUT-21", (self, was, e) => e is EstablishedByMerger m
            && (was.Anything || m.On.Month != 4 || m.On.Day != 1 || m.Predecessors.Length < 2 || m.Predecessors.Contains(self) || m.Predecessors.Distinct().Count() < m.Predecessors.Length)),
        ("AUT-22", (self, was, e) => e is DirectionGiven or Dissolved && !was.Established),

        // The same number may remain; "some" may remain of any number but none; a number once counted holds on over "some".
        ("AUT-23", (self, was, e) => e is UnlistedConditionsReviewed r && r.Remaining.AtLeast > (was.LastCounted ?? int.MaxValue)),
        ("AUT-24", (self, was, e) => e is UnlistedConditionsReviewed && !was.Established),
    ];

    internal static string[] ViolatedBy(OdsCode self, IReadOnlyList<CcgEvent> before, CcgEvent e) =>
        [.. Rules.Where(rule => rule.Broken(self, new(before), e)).Select(rule => rule.Code)];

    private static long Count(Facts now) => now.Open.Count() + (long)now.Unlisted.AtLeast;

    private static LegalDirection? Given(CcgEvent e) => (e as DirectionGiven)?.Direction;

    private static IEnumerable<LegalDirection> Stated(CcgEvent e) => Facts.GivenBy(e);

    private static IEnumerable<DirectionEffect> Effects(CcgEvent e) => e is DirectionVaried varied ? [varied.Effect] : Stated(e).Select(d => d.Effect);

    private static bool Needs14Z21(DirectionEffect effect) => effect is DirectionEffect.VaryConstitution or DirectionEffect.Dissolve;

    private static int? Touched(CcgEvent e) => e switch
    {
        DirectionVaried varied => varied.Number,
        DirectionRevoked revoked => revoked.Number,
        _ => null,
    };
}
