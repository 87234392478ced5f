using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.SecondOpinion;

/// <content>The rules of authorisation.</content>
internal static partial class Table
{
    private static readonly Dictionary<AuthorisationWave, (DateOnly Deadline, DateOnly Meeting)> Waves = new()
    {
        [AuthorisationWave.One] = (new(2012, 7, 2), new(2012, 12, 5)),
        [AuthorisationWave.Two] = (new(2012, 9, 3), new(2013, 1, 18)),
        [AuthorisationWave.Three] = (new(2012, 10, 1), new(2013, 2, 15)),
        [AuthorisationWave.Four] = (new(2012, 11, 1), new(2013, 3, 6)),
    };

    private static readonly Row[] Authorisation =
    [
        Rule("AUT-01", (self, before, e) => e is ApplicationMade && (before.Wave is not null || before.Established)),
        Rule("AUT-02", (self, before, e) => e is ApplicationMade made && made.On > Waves[made.Wave].Deadline),

        // "An application moves": without an application the rule is broken.
        Rule("AUT-03", (self, before, e) => e is not ApplicationMoved moved ? 0 : before.Wave is null ? 1 : Times(moved.To <= before.Wave, before.Established)),
        Rule("AUT-04", (self, before, e) => e is AuthorisationGranted && (before.Established || before.Wave is null)),

        // "Its wave": without an application there is no wave, and only AUT-04 is broken.
        Rule("AUT-05", (self, before, e) => e is AuthorisationGranted && before.Wave is { } wave && e.On < Waves[wave].Meeting),
        Rule("AUT-06", (self, before, e) => e is AuthorisationGranted g ? Repeated(g.Conditions.Select(c => c.Criterion)) : 0),

        // Judged by the events that state a number, grants and reviews of unlisted conditions. "Some" counts as at least one.
        Rule("AUT-07", (self, before, e) => e is AuthorisationGranted or UnlistedConditionsReviewed && Count(before.With(e)) > 119),

        // "No event" is an event of any kind. "It" is the condition on the criterion.
        Rule("AUT-08", (self, before, e) => before.With(e).Unsupported.Count(c => !before.Unsupported.Contains(c))),
        Rule("AUT-09", (self, before, e) => e is ConditionDischarged d && before.Open.All(c => c.Criterion != d.Criterion)),
        Rule("AUT-10", (self, before, e) => e is ConditionLevelChanged l && !before.Open.Any(c => c.Criterion == l.Criterion && c.Level != l.Level)),

        // "After the grant": before there is a CCG, only AUT-22 is broken. "Directions" are those under regulation 8: a CCG under section 14Z21 may be fully authorised.
        Rule("AUT-11", (self, before, e) => Given(e) is { Power: DirectionPower.Regulation8 } && before.Established && (before.NothingOpen || before.FullOn(e.On))),
        Rule("AUT-12", (self, before, e) => Repeated(before.With(e).NumbersUsed) - Repeated(before.NumbersUsed)),
        Rule("AUT-13", (self, before, e) => Stated(e).Count(d => d.Power == DirectionPower.Regulation8 && d.Instrument.Trim().Length == 0)),

        // Directions given with a grant underpin the conditions of that grant. An unlisted condition has no criterion to name.
        Rule("AUT-14", (self, before, e) => Stated(e).Sum(d => d.Power == DirectionPower.Section14Z21
            ? Times(d.Underpins.Length > 0)
            : d.Underpins.Count(u => before.With(e).Open.All(c => c.Criterion != u)))),
        Rule("AUT-15", (self, before, e) => Effects(e).Count(effect => effect switch
            {
                DirectionEffect.Cease { By: ExercisedBy.AnotherCcg by } => by.Code == self,
                DirectionEffect.TakeOn takeOn => takeOn.From == self,
                _ => false,
            })),
        Rule("AUT-16", (self, before, e) =>
            Stated(e).Count(d => d.Power == DirectionPower.Regulation8 && Needs14Z21(d.Effect))
            + Times(e is DirectionVaried v && Needs14Z21(v.Effect) && before.InForce.Any(d => d.Number == v.Number && d.Power == DirectionPower.Regulation8))),

        // The day is too early once, however many directions are given on it.
        Rule("AUT-17", (self, before, e) =>
            Stated(e).Count(d => d.Power == DirectionPower.Regulation8 ? d.Trigger is not null : d.Trigger is null && d.Effect is not DirectionEffect.TakeOn)
            + Times(
                e.On < new DateOnly(2013, 4, 1) && Stated(e).Any(d => d.Power == DirectionPower.Section14Z21),
                e is DirectionVaried v && v.Effect is not DirectionEffect.TakeOn
                    && before.InForce.Any(d => d.Number == v.Number && d is { Power: DirectionPower.Section14Z21, Trigger: null }))),
        Rule("AUT-18", (self, before, e) => Touched(e) is { } number && before.InForce.All(d => d.Number != number)),
        Rule("AUT-19", (self, before, e) => e is not Dissolved x ? 0
            : x.Ground == DissolutionGround.Merger ? Times(x.On is not { Month: 4, Day: 1 }, x.Successors.Length != 1 || x.Successors[0] == self)
            : Times(x.Successors.Length > 0)),
        Rule("AUT-20", (self, before, e) => e is Dissolved x
            && (x.Ground == DissolutionGround.Abolition ? x.On != new DateOnly(2022, 7, 1) : x.On >= new DateOnly(2022, 7, 1))),
        Rule("AUT-21", (self, before, e) => e is not EstablishedByMerger m ? 0
            : Times(before.Anything, m.On is not { Month: 4, Day: 1 }, m.Predecessors.Length < 2)
                + m.Predecessors.Count(code => code == self) + Repeated(m.Predecessors)),
        Rule("AUT-22", (self, before, e) => e is DirectionGiven or Dissolved && !before.Established),

        // The same number may remain; "some" may remain of any number but none; a number once counted still binds after "some".
        Rule("AUT-23", (self, before, e) => e is UnlistedConditionsReviewed r && r.Remaining.AtLeast > (before.LastCounted ?? int.MaxValue)),
        Rule("AUT-24", (self, before, e) => e is UnlistedConditionsReviewed && !before.Established),
    ];

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
