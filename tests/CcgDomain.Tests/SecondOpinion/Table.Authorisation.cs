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
        Rule("AUT-01", (self, before, e) => e is ApplicationMade && (before.Applied || before.Established)),
        Rule("AUT-02", (self, before, e) => e is ApplicationMade made && made.Wave is { } wave && made.On.Earliest > Waves[wave].Deadline),

        Rule("AUT-03", (self, before, e) => e is ApplicationMoved moved ? Times(moved.To <= before.Wave, before.Applied && before.Established) : 0),
        Rule("AUT-04", (self, before, e) => e is AuthorisationGranted && before.Established),

        // "Its wave": without an application there is no wave, and only AUT-41 is broken. Before October 2012 only AUT-26 is.
        Rule("AUT-05", (self, before, e) => e is AuthorisationGranted && before.Wave is { } wave && e.On.Earliest >= new DateOnly(2012, 10, 1) && e.On.Earliest < Waves[wave].Meeting),
        Rule("AUT-06", (self, before, e) => e is AuthorisationGranted g ? Repeated(g.Conditions.Select(c => c.Criterion)) : 0),

        // Judged by the events that state a number, grants and reviews of unlisted conditions. "Some" counts as at least one.
        Rule("AUT-07", (self, before, e) => e is AuthorisationGranted or UnlistedConditionsReviewed && Count(before.With(e)) > 119),

        // "No event" is an event of any kind. "It" is the condition on the criterion; where one criterion has two, a grant is told of each, and any other event once. A grant gives its
        // directions on its own day, also where it is recorded out of order.
        Rule("AUT-08", (self, before, e) => before.With(e) is var after && (e is AuthorisationGranted ? e.On.Earliest : before.DayOf(e)) is var day && after.MayHoldUnknownOn(day)
            ? 0
            : (e is AuthorisationGranted ? after.UnsupportedOn(day) : after.UnsupportedOn(day).Distinct()).Count(c => !before.UnsupportedOn(before.DayOf(e)).Contains(c))),
        Rule("AUT-09", (self, before, e) => e is ConditionDischarged d && before.Open.All(c => c.Criterion != d.Criterion)),
        Rule("AUT-10", (self, before, e) => e is ConditionLevelChanged l && before.Open.Any(c => c.Criterion == l.Criterion) && !before.Open.Any(c => c.Criterion == l.Criterion && c.Level != l.Level)),

        // "After the grant": before there is a CCG, only AUT-22 is broken. "Directions" are those under regulation 8: a CCG under section 14Z21 may be fully authorised.
        Rule("AUT-11", (self, before, e) => Given(e) is { Power: DirectionPower.Regulation8 } && before.Established && before.FullOn(e.On.Earliest)),
        Rule("AUT-12", (self, before, e) => Repeated(before.With(e).NumbersUsed) - Repeated(before.NumbersUsed)),
        Rule("AUT-13", (self, before, e) => Stated(e).Count(d => d.Power != DirectionPower.Section14Z21 && d.Instrument?.Trim().Length == 0)),

        Rule("AUT-14", (self, before, e) => Stated(e).Sum(d => Times(d.Power != DirectionPower.Regulation8 && d.Underpins?.Length > 0) + Repeated(d.Underpins ?? []))),
        Rule("AUT-15", (self, before, e) => Effects(e).Sum(effect => effect switch
            {
                DirectionEffect.Cease cease => cease.By.OfType<ExercisedBy.AnotherCcg>().Count(by => by.Code == self) + Repeated(cease.By),
                DirectionEffect.TakeOn takeOn => takeOn.From.Count(code => code == self) + Repeated(takeOn.From) + Times(takeOn.From.IsEmpty),
                _ => 0,
            })),
        Rule("AUT-16", (self, before, e) => Pairs(before, e).Count(it => it.Direction.Power != DirectionPower.Section14Z21 && Needs14Z21(it.Effect))),

        // The day is too early once, however many directions are given on it.
        Rule("AUT-17", (self, before, e) => e.On.Earliest < new DateOnly(2012, 10, 1) && Stated(e).Any(d => d.Power != DirectionPower.Regulation8)),
        Rule("AUT-18", (self, before, e) => Touched(e) is { } number && before.NumbersUsed.Contains(number) && before.InForceOn(before.DayOf(e)).All(d => d.Number != number)),
        Rule("AUT-19", (self, before, e) => MergerDay(e) is { } day && day is not { Month: 4, Day: 1 }),
        Rule("AUT-20", (self, before, e) => e switch
        {
            Dissolved { Ground: DissolutionGround.Abolition } => e.On != new DateOnly(2022, 7, 1),
            Dissolved => e.On.Earliest >= new DateOnly(2022, 7, 1),
            MergerProposed proposed => proposed.StartsOn.Earliest >= new DateOnly(2022, 7, 1),
            _ => false,
        }),

        // A merger with one successor, the CCG itself, breaks the rule once; so does one with several.
        Rule("AUT-21", (self, before, e) => e switch
        {
            EstablishedByMerger m => Times(m.Predecessors?.Length < 2) + NotOthers(self, m.Predecessors ?? []),
            MergerProposed p => Times(p.With?.Length == 0) + NotOthers(self, p.With ?? []),
            Dissolved { Ground: DissolutionGround.Merger } x => Times(x.Successors is { } s && (s.Length != 1 || s[0] == self)),
            Dissolved x => Times(x.Successors?.Length > 0),
            _ => 0,
        }),
        Rule("AUT-22", (self, before, e) => e is DirectionGiven or ConstitutionVaried or MergerProposed or Dissolved && !before.Established),

        // The same number may remain; "some" may remain of any number but none; a number once counted still binds after "some".
        Rule("AUT-23", (self, before, e) => e is UnlistedConditionsReviewed r && r.Remaining.AtLeast > (before.LastCounted ?? int.MaxValue)),
        Rule("AUT-24", (self, before, e) => e is UnlistedConditionsReviewed or ConditionsReviewed && !before.Established),
        Rule("AUT-25", (self, before, e) => e is ApplicationWithdrawn && before.Established),
        Rule("AUT-26", (self, before, e) => e is AuthorisationGranted && e.On.Earliest < new DateOnly(2012, 10, 1)),
        Rule("AUT-27", (self, before, e) => e is AuthorisationGranted && e.On.Earliest > new DateOnly(2013, 3, 31)),
        Rule("AUT-28", (self, before, e) => Stated(e).Count(d => d.Power == DirectionPower.Section14Z21 && d.Instrument?.Trim().Length == 0)),
        Rule("AUT-29", (self, before, e) => Pairs(before, e).Count(it => it.Direction.Power == DirectionPower.Regulation8 && it.Effect is DirectionEffect.TakeOn)),
        Rule("AUT-30", (self, before, e) => Stated(e).Count(d => d.Power != DirectionPower.Section14Z21 && d.Trigger is not null)),
        Rule("AUT-31", (self, before, e) => e is EstablishedByMerger && before.Anything),
        Rule("AUT-32", (self, before, e) => e is ConstitutionVaried { Area: { } area } ? NotOthers(self, area.Gained) + NotOthers(self, area.Lost) : 0),

        // "Granted in wave 4": a grant after which the application stands in wave 4. Before a grant only AUT-24 is broken.
        Rule("AUT-33", (self, before, e) => e is ConditionsReviewed && before.Granted && before.Wave == AuthorisationWave.Four && e.On.Earliest < new DateOnly(2013, 6, 1)),
        Rule("AUT-34", (self, before, e) => Pairs(before, e).Count(it => it.Effect is not DirectionEffect.NotKnown && it.Direction.Power == DirectionPower.Schedule6Paragraph9 != it.Effect is DirectionEffect.ExerciseOnly)),
        Rule("AUT-35", (self, before, e) => Given(e)?.Power == DirectionPower.Schedule6Paragraph9 && before.Established && !before.Granted),
        Rule("AUT-36", (self, before, e) => Stated(e).Count(d => d.Until?.Earliest < e.On.Earliest)),
        Rule("AUT-37", (self, before, e) => Stated(e).Count(d => d.Power != DirectionPower.Section14Z21 && d.Until is not null)),
        Rule("AUT-38", (self, before, e) => Pairs(before, e).Count(it => it.Direction.Trigger == DirectionTrigger.ConditionsNotMet && it.Effect is not (DirectionEffect.Dissolve or DirectionEffect.NotKnown))),
        Rule("AUT-39", (self, before, e) => e is MergerProposed proposed && proposed.StartsOn.Earliest <= e.On.Earliest),
        Rule("AUT-40", (self, before, e) => e is MergerDecided && before.Merger.Proposal is not null && before.Merger.Decided),
        Rule("AUT-41", (self, before, e) => !before.Applied && (before.Established ? e is ApplicationMoved : e is AuthorisationGranted or ApplicationWithdrawn)),
        Rule("AUT-42", (self, before, e) => e is ConditionLevelChanged l && before.Open.All(c => c.Criterion != l.Criterion)),

        // Directions given with a grant underpin the conditions of that grant. An unlisted condition has no criterion to name.
        Rule("AUT-43", (self, before, e) => Stated(e).Where(d => d.Power == DirectionPower.Regulation8).Sum(d => (d.Underpins ?? []).Count(u => before.With(e).Open.All(c => c.Criterion != u)))),
        Rule("AUT-44", (self, before, e) => Touched(e) is { } number && !before.NumbersUsed.Contains(number)),
        Rule("AUT-45", (self, before, e) => e is UnlistedConditionsReviewed review && before.Established
            ? Times(
                before.Unlisted is Unlisted.None && before.UnlistedDirections is Unlisted.None,
                review.RemainingDirections is not null && before.UnlistedDirections is Unlisted.None or Unlisted.Exactly && review.RemainingDirections.AtLeast > before.UnlistedDirections.AtLeast)
            : 0),
        Rule("AUT-46", (self, before, e) => e is MergerDecided && before.Merger.Proposal is null),
    ];

    /// <summary>Each direction that an event gives or varies, with the effect that it has from then on.</summary>
    private static IEnumerable<(LegalDirection Direction, DirectionEffect Effect)> Pairs(Facts before, CcgEvent e) => e is DirectionVaried varied
        ? before.InForceOn(before.DayOf(e)).Where(d => d.Number == varied.Number).Select(d => (d, varied.Effect)).Take(1)
        : Stated(e).Select(d => (d, d.Effect));

    private static DateOnly? MergerDay(CcgEvent e) => e switch
    {
        Dissolved { Ground: DissolutionGround.Merger } or EstablishedByMerger => e.On.Earliest,
        MergerProposed proposed => proposed.StartsOn.Earliest,
        _ => null,
    };

    private static int NotOthers(OdsCode self, ImmutableArray<OdsCode> codes) => codes.Count(code => code == self) + Repeated(codes);

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
