using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to contradict the register by each of its rules without breaking another. The other rules accept each record.</summary>
internal static class BrokenRegisterRules
{
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, BrokenRule>> Ways)> All =
    [
        (RuleCode.Reg01, [
            s =>
            {
                var (ccg, other) = (Any(s), Any(s));
                var name = ccg.Names.Any(period => period.Name == other.Name) ? CcgName.Parse("NHS Exampleton CCG", null) : other.Name;
                return Record(RuleCode.Reg01, ccg, name, [.. RegisterRecord.Beginning(ccg), RegisterRecord.End(ccg)]);
            },
            s =>
            {
                // North Cumbria and Morecambe Bay, before they had these names or long after.
                var ccg = s.PickFrom(Renamed);
                var changed = ccg.Names[1].From;
                var on = s.Chance(50) ? s.Day(ccg.Opened, changed.AddDays(-1)) : s.Day(changed.AddDays(1), ccg.Closed);
                return Record(RuleCode.Reg01, ccg, ccg.Names[0].Name, [.. RegisterRecord.Beginning(ccg), new ConstitutionVaried(on, VariationGround.Application, ccg.Name)]);
            },
        ]),
        (RuleCode.Reg02, [
            s =>
            {
                var ccg = s.PickFrom(Merged);
                return Record(RuleCode.Reg02, ccg, [.. RegisterRecord.Beginning(ccg), new ConstitutionVaried(s.Day(ccg.Closed.AddDays(1), KeyDates.LastDay), VariationGround.Application)]);
            },
            s => Record(RuleCode.Reg02, s.PickFrom(Formed), [new InterestExpressed(s.Day(new(2014, 5, 1), new(2014, 6, 20)), [CoCommissioningCategory.B])]),
        ]),
        (RuleCode.Reg03, [
            s =>
            {
                var ccg = s.PickFrom(Originals);
                return Record(RuleCode.Reg03, ccg, [new EstablishedByMerger(ccg.Opened.AddYears(s.Choose(0, ccg.Closed.Year - ccg.Opened.Year)), s.OtherCodes(ccg.Code, 2))]);
            },
            s =>
            {
                var ccg = s.PickFrom(Formed);
                return Record(RuleCode.Reg03, ccg, [new EstablishedByMerger(OtherFirstOfApril(s, ccg.Opened), ccg.Predecessors)]);
            },
        ]),
        (RuleCode.Reg04, [
            s =>
            {
                var ccg = s.PickFrom(MergedOriginals);
                return Record(RuleCode.Reg04, ccg, [.. RegisterRecord.Beginning(ccg), new Dissolved(OtherFirstOfApril(s, ccg.Closed.AddDays(1)), DissolutionGround.Merger, [ccg.Successor])]);
            },
            s =>
            {
                var ccg = s.PickFrom(Merged);
                return Record(RuleCode.Reg04, ccg, [.. RegisterRecord.Beginning(ccg), new Dissolved(ccg.Closed.AddDays(1), DissolutionGround.OwnApplication, [])]);
            },
            s =>
            {
                var ccg = s.PickFrom(Merged);
                return Record(RuleCode.Reg04, ccg, [.. RegisterRecord.Beginning(ccg), new Dissolved(KeyDates.Abolition, DissolutionGround.Abolition, [])]);
            },
        ]),
        (RuleCode.Reg05, [
            s =>
            {
                var ccg = s.PickFrom(Merged);
                var other = s.PickFrom([.. Formed.Where(other => other.Code != ccg.Code && other.Code != ccg.Successor)]);
                return Record(RuleCode.Reg05, ccg, [.. RegisterRecord.Beginning(ccg), new Dissolved(ccg.Closed.AddDays(1), DissolutionGround.Merger, [other.Code])]);
            },
            s =>
            {
                var ccg = s.PickFrom(Formed);
                var others = s.OtherCodes(ccg.Code, 1);
                return Record(RuleCode.Reg05, ccg, [new EstablishedByMerger(ccg.Opened, ccg.Predecessors.Contains(others[0]) ? ccg.Predecessors.RemoveAt(0).Add(Nobody) : ccg.Predecessors.Add(others[0]))]);
            },
            s =>
            {
                var ccg = s.PickFrom(FormedOfThree);
                return Record(RuleCode.Reg05, ccg, [new EstablishedByMerger(ccg.Opened, ccg.Predecessors.RemoveAt(s.Next(ccg.Predecessors.Length)))]);
            },
        ]),
        (RuleCode.Reg06, [
            s =>
            {
                var ccg = s.PickFrom(Originals);
                return Record(RuleCode.Reg06, ccg, [.. RegisterRecord.Beginning(ccg), Bid(s, NotOpen(s, ccg, new(2014, 5, 1), new(2014, 6, 20)))]);
            },
            s =>
            {
                var ccg = s.PickFrom(Originals);
                var (other, on) = (NotOpen(s, ccg, ccg.Opened, ccg.Closed), s.Day(ccg.Opened, ccg.Closed));
                return Record(RuleCode.Reg06, ccg, [.. RegisterRecord.Beginning(ccg), Naming(s, other, on)]);
            },
        ]),
        (RuleCode.Reg07, [
            s =>
            {
                var ccg = s.PickFrom(OfKnownWave);
                var wave = s.PickFrom([.. Enum.GetValues<AuthorisationWave>().Where(wave => wave != ccg.Wave)]).Facts();
                return Record(RuleCode.Reg07, ccg, [new ApplicationMade(wave.Deadline, wave.Wave), RegisterRecord.Grant(ccg, wave.DecisionMeeting, RegisterRecord.HadDirections(ccg) == true)]);
            },
        ]),
        (RuleCode.Reg08, [
            s =>
            {
                var ccg = s.PickFrom(OfKnownDirections);
                var (application, grant) = ((ApplicationMade)RegisterRecord.Beginning(ccg)[0], (AuthorisationGranted)RegisterRecord.Beginning(ccg)[1]);
                return Record(RuleCode.Reg08, ccg, [application, RegisterRecord.Grant(ccg, grant.On.Earliest, RegisterRecord.HadDirections(ccg) != true)]);
            },
            s =>
            {
                // Those that had directions in July 2013, revoked before.
                var ccg = s.PickFrom(DirectedInJuly2013);
                return Record(RuleCode.Reg08, ccg, [.. RegisterRecord.Beginning(ccg), new DirectionRevoked(s.Day(ccg.Opened, new(2013, 7, 25)), 1)]);
            },
        ]),
        (RuleCode.Reg09, [
            s =>
            {
                var ccg = s.PickFrom(Lifted);
                var fact = ccg.Published.Directions.First(IsLifted);
                var given = s.Day(fact.From!.First, fact.From.Last);
                var revoked = s.Chance(50) && given < fact.To!.First.AddDays(-1) ? s.Day(given, fact.To.First.AddDays(-1)) : s.Day(fact.To!.Last.AddDays(2), ccg.Closed);
                return Record(RuleCode.Reg09, ccg, [.. RegisterRecord.Beginning(ccg), new DirectionGiven(given, Intervention(s)), new DirectionRevoked(revoked, Number)]);
            },
        ]),
        (RuleCode.Reg10, [
            s =>
            {
                var (ccg, on) = (s.PickFrom(NewlyApproved), new DateOnly(2015, 4, 1));
                return Record(RuleCode.Reg10, ccg, [new ModelApproved(new(2015, 2, 18), CoCommissioningModel.Delegated, on, false), new ArrangementStarted(on, CoCommissioningModel.Delegated)]);
            },
            s =>
            {
                var ccg = s.PickFrom(NewlyApproved);
                var on = s.Day(new(2016, 4, 1), ccg.Closed < new DateOnly(2021, 3, 31) ? ccg.Closed : new(2021, 3, 31));
                return Record(RuleCode.Reg10, ccg, [new ModelApproved(new(2016, 3, 1), CoCommissioningModel.Joint, on, false), new ArrangementStarted(on, CoCommissioningModel.Joint)]);
            },
        ]),
        (RuleCode.Reg11, [
            s =>
            {
                var ccg = s.PickFrom(FormedOfDelegated);
                return Record(RuleCode.Reg11, ccg, [.. RegisterRecord.Beginning(ccg), new ArrangementStarted(ccg.Opened, CoCommissioningModel.Joint)]);
            },
        ]),
        (RuleCode.Reg12, [
            s =>
            {
                var asAt = s.Day(KeyDates.FirstArrangements, new(2016, 3, 31));
                return new BrokenRule.InCommitteeDocument(RuleCode.Reg12, new(asAt, [new(s.ValidCommittee(s.PickFrom(NewlyApproved).Code))]));
            },
        ]),
    ];

    private const int Number = 9;

    private static readonly OdsCode Nobody = OdsCode.Parse("999", null);

    // Without the two that were renamed, whose records would have to say so.
    private static readonly ImmutableArray<RegisteredCcg> Originals = Those(ccg => ccg.IsOriginal && ccg.Names.Length == 1);
    private static readonly ImmutableArray<RegisteredCcg> Formed = Those(ccg => !ccg.IsOriginal);
    private static readonly ImmutableArray<RegisteredCcg> FormedOfThree = Those(ccg => ccg.Predecessors.Length >= 3);
    private static readonly ImmutableArray<RegisteredCcg> Merged = Those(ccg => !ccg.IsSubIcbLocation);
    private static readonly ImmutableArray<RegisteredCcg> MergedOriginals = Those(ccg => ccg.IsOriginal && !ccg.IsSubIcbLocation);
    private static readonly ImmutableArray<RegisteredCcg> Renamed = Those(ccg => ccg.Names.Length > 1);
    private static readonly ImmutableArray<RegisteredCcg> OfKnownWave = Those(ccg => ccg.Wave is not null);
    private static readonly ImmutableArray<RegisteredCcg> OfKnownDirections = Those(ccg => RegisterRecord.HadDirections(ccg) is not null);
    private static readonly ImmutableArray<RegisteredCcg> Lifted = Those(ccg => ccg.Names.Length == 1 && ccg.Published.Directions.Any(IsLifted));

    private static readonly ImmutableArray<RegisteredCcg> DirectedInJuly2013 = Those(ccg =>
        RegisterRecord.HadDirections(ccg) == true && ccg.Published.Conditions.Any(fact => fact.HasDirections == true && fact.On.First == new DateOnly(2013, 7, 25)));

    private static readonly ImmutableArray<RegisteredCcg> NewlyApproved = Those(ccg => ccg.Published.Arrangements.Any(IsNewlyApproved));

    private static readonly ImmutableArray<RegisteredCcg> FormedOfDelegated =
        Those(ccg => !ccg.IsOriginal && ccg.Opened < new DateOnly(2021, 4, 1) && ccg.Predecessors.All(code => WasDelegatedBy(CcgRegister.England[code], ccg.Opened)));

    private static RegisteredCcg Any(Sampler sampler) => sampler.PickFrom(CcgRegister.England.Ccgs);

    private static ImmutableArray<RegisteredCcg> Those(Func<RegisteredCcg, bool> which) => [.. CcgRegister.England.Ccgs.Where(which)];

    private static bool IsLifted(PublishedDirections fact) => fact is { Confidence: PublishedConfidence.Stated, From: not null, To: not null };

    private static bool IsNewlyApproved(PublishedArrangement fact) =>
        fact is { Model: CoCommissioningModel.Delegated, Stage: ArrangementStage.Approved, From: { } from } && from.First == new DateOnly(2016, 4, 1);

    private static bool WasDelegatedBy(RegisteredCcg ccg, DateOnly day) => ccg.Published.Arrangements.Any(fact =>
        fact is { Model: CoCommissioningModel.Delegated, Stage: not ArrangementStage.Applied, Confidence: PublishedConfidence.Stated or PublishedConfidence.Derived, From: { } from } && from.Last < day);

    private static DateOnly OtherFirstOfApril(Sampler sampler, DateOnly firstOfApril) =>
        sampler.PickFrom([.. Dates.FirstsOfApril(new(2014, 4, 1), KeyDates.LastDay).Where(day => day != firstOfApril)]);

    /// <summary>Picks the code of a CCG that was not open on any of the days, or of none.</summary>
    private static OdsCode NotOpen(Sampler sampler, RegisteredCcg ccg, DateOnly first, DateOnly last)
    {
        var closed = Those(other => other.Code != ccg.Code && (other.Closed < first || (!other.IsOriginal && other.Opened > last)));
        return closed.IsEmpty || sampler.Chance(20) ? Nobody : sampler.PickFrom(closed).Code;
    }

    private static InterestExpressed Bid(Sampler sampler, OdsCode other) => new(sampler.Day(new(2014, 5, 1), new(2014, 6, 20)), [CoCommissioningCategory.B], [other]);

    /// <summary>Creates an event on a day that names another CCG.</summary>
    private static CcgEvent Naming(Sampler sampler, OdsCode other, DateOnly on) => sampler.Next(4) switch
    {
        0 => new ConstitutionVaried(on, VariationGround.Application, null, new([other], [])),
        1 => new ConstitutionVaried(on, VariationGround.Application, null, new([], [other])),
        2 => new DirectionGiven(on, new(Number, DirectionPower.Section14Z21, null, null, new DirectionEffect.TakeOn(["hospital contracts"], other), [])),
        _ => new DirectionGiven(on, new(Number, DirectionPower.Section14Z21, DirectionTrigger.Failing, null, new DirectionEffect.Cease(new FunctionScope.Named(["hospital contracts"]), new ExercisedBy.AnotherCcg(other)), [])),
    };

    private static LegalDirection Intervention(Sampler sampler) =>
        new(Number, DirectionPower.Section14Z21, sampler.PickEnum<DirectionTrigger>() is var trigger && trigger != DirectionTrigger.ConditionsNotMet ? trigger : null, null, new DirectionEffect.Exercise("a plan"), []);

    private static BrokenRule.InRecord Record(string code, RegisteredCcg ccg, params ImmutableArray<CcgEvent> events) => Record(code, ccg, ccg.Names[0].Name, events);

    private static BrokenRule.InRecord Record(string code, RegisteredCcg ccg, CcgName name, ImmutableArray<CcgEvent> events) => new(code, Ccg.Create(ccg.Code, name).Record(events).OrThrow());
}
