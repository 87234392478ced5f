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
        Rule("AUT-01", (self, was, e) => e is ApplicationMade && (was.Wave is not null || was.Established)),
        Rule("AUT-02", (self, was, e) => e is ApplicationMade made && made.On > Waves[made.Wave].Deadline),

        // Only an application can move; the table says so by "an application moves".
        Rule("AUT-03", (self, was, e) => e is not ApplicationMoved moved ? 0 : was.Wave is null ? 1 : Times(moved.To <= was.Wave, was.Established)),
        Rule("AUT-04", (self, was, e) => e is AuthorisationGranted && (was.Established || was.Wave is null)),

        // "Its wave": where there was no application there is none, and AUT-04 alone speaks.
        Rule("AUT-05", (self, was, e) => e is AuthorisationGranted && was.Wave is { } wave && e.On < Waves[wave].Meeting),
        Rule("AUT-06", (self, was, e) => e is AuthorisationGranted g ? Repeated(g.Conditions.Select(c => c.Criterion)) : 0),

        // Judged where a number is stated: in a grant and in a review of the unlisted. "Some" counts as the one that it is at least.
        Rule("AUT-07", (self, was, e) => e is AuthorisationGranted or UnlistedConditionsReviewed && Count(was.With(e)) > 119),

        // "No event": whichever it is. "It" is the condition on the criterion.
        Rule("AUT-08", (self, was, e) => was.With(e).Unsupported.Count(c => !was.Unsupported.Contains(c))),
        Rule("AUT-09", (self, was, e) => e is ConditionDischarged d && was.Open.All(c => c.Criterion != d.Criterion)),
        Rule("AUT-10", (self, was, e) => e is ConditionLevelChanged l && !was.Open.Any(c => c.Criterion == l.Criterion && c.Level != l.Level)),

        // "After the grant": before there is a CCG, AUT-22 alone speaks. "Directions" are those under regulation 8: under section 14Z21 a CCG may be full.
        Rule("AUT-11", (self, was, e) => Given(e) is { Power: DirectionPower.Regulation8 } && was.Established && (was.NothingOpen || was.FullOn(e.On))),
        Rule("AUT-12", (self, was, e) => Repeated(was.With(e).NumbersUsed) - Repeated(was.NumbersUsed)),
        Rule("AUT-13", (self, was, e) => Stated(e).Count(d => d.Power == DirectionPower.Regulation8 && d.Instrument.Trim().Length == 0)),

        // Directions given with a grant underpin the conditions of that grant. An unlisted condition has no criterion to name.
        Rule("AUT-14", (self, was, e) => Stated(e).Sum(d => d.Power == DirectionPower.Section14Z21
            ? Times(d.Underpins.Length > 0)
            : d.Underpins.Count(u => was.With(e).Open.All(c => c.Criterion != u)))),
        Rule("AUT-15", (self, was, e) => Effects(e).Count(effect => effect switch
            {
                DirectionEffect.Cease { By: ExercisedBy.AnotherCcg by } => by.Code == self,
                DirectionEffect.TakeOn takeOn => takeOn.From == self,
                _ => false,
            })),
        Rule("AUT-16", (self, was, e) =>
            Stated(e).Count(d => d.Power == DirectionPower.Regulation8 && Needs14Z21(d.Effect))
            + Times(e is DirectionVaried v && Needs14Z21(v.Effect) && was.InForce.Any(d => d.Number == v.Number && d.Power == DirectionPower.Regulation8))),

        // The day is stated once, however many directions are given on it.
        Rule("AUT-17", (self, was, e) =>
            Stated(e).Count(d => d.Power == DirectionPower.Regulation8 ? d.Trigger is not null : d.Trigger is null && d.Effect is not DirectionEffect.TakeOn)
            + Times(
                e.On < new DateOnly(2013, 4, 1) && Stated(e).Any(d => d.Power == DirectionPower.Section14Z21),
                e is DirectionVaried v && v.Effect is not DirectionEffect.TakeOn
                    && was.InForce.Any(d => d.Number == v.Number && d is { Power: DirectionPower.Section14Z21, Trigger: null }))),
        Rule("AUT-18", (self, was, e) => Touched(e) is { } number && was.InForce.All(d => d.Number != number)),
        Rule("AUT-19", (self, was, e) => e is not Dissolved x ? 0
            : x.Ground == DissolutionGround.Merger ? Times(x.On is not { Month: 4, Day: 1 }, x.Successors.Length != 1 || x.Successors[0] == self)
            : Times(x.Successors.Length > 0)),
        Rule("AUT-20", (self, was, e) => e is Dissolved x
            && (x.Ground == DissolutionGround.Abolition ? x.On != new DateOnly(2022, 7, 1) : x.On >= new DateOnly(2022, 7, 1))),
        Rule("AUT-21", (self, was, e) => e is not EstablishedByMerger m ? 0
            : Times(was.Anything, m.On is not { Month: 4, Day: 1 }, m.Predecessors.Length < 2)
                + m.Predecessors.Count(code => code == self) + Repeated(m.Predecessors)),
        Rule("AUT-22", (self, was, e) => e is DirectionGiven or Dissolved && !was.Established),

        // The same number may remain; "some" may remain of any number but none; a number once counted holds on over "some".
        Rule("AUT-23", (self, was, e) => e is UnlistedConditionsReviewed r && r.Remaining.AtLeast > (was.LastCounted ?? int.MaxValue)),
        Rule("AUT-24", (self, was, e) => e is UnlistedConditionsReviewed && !was.Established),
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
