using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tests.Generated;

public class HistoryTests
{
    private static readonly ValidHistory[] Some = CcgArbitraries.Histories().Generator.Sample(2000, new Rnd(20130401), 60);

    [CcgProperty]
    public Property Every_history_is_accepted_event_by_event_and_at_once(ValidHistory history)
    {
        var recorded = history.Events.Aggregate(history.Blank, (ccg, e) => ccg.Record(e).OrThrow());
        return (recorded == history.Ccg && history.Blank.Record(history.Events).OrThrow() == history.Ccg)
            .Classify(history.Events.IsEmpty, "nothing happened")
            .Classify(history.Events.Length > 12, "more than a dozen events");
    }

    [CcgProperty]
    public void A_counterexample_is_pasted_back_by_its_last_line(ValidHistory history)
    {
        var text = history.ToString();
        var document = text[(text.LastIndexOf('\n') + 1)..];

        Assert.Equal($"{string.Join('\n', (object[])[history.Ccg, .. history.Events])}\n{document}", text);
        Assert.Equal(history.Ccg, CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(document)).OrThrow());
    }

    [Fact]
    public void The_histories_hold_every_kind_of_event() =>
        Assert.Equal(28, Some.SelectMany(history => history.Events).Select(e => e.GetType()).Distinct().Count());

    [Theory]
    [InlineData("empty", 20)]
    [InlineData("more than 30 events", 20)]
    [InlineData("wave 1", 50)]
    [InlineData("wave 2", 50)]
    [InlineData("wave 3", 50)]
    [InlineData("wave 4", 50)]
    [InlineData("moved", 50)]
    [InlineData("born of a merger", 50)]
    [InlineData("merged into another", 10)]
    [InlineData("abolished", 10)]
    [InlineData("own application", 10)]
    [InlineData("failed", 10)]
    [InlineData("regulation 8", 100)]
    [InlineData("section 14Z21", 100)]
    [InlineData("shadow", 20)]
    [InlineData("cleared", 20)]
    [InlineData("level raised", 10)]
    [InlineData("one direction for several conditions", 20)]
    [InlineData("unlisted", 50)]
    [InlineData("more than 30 conditions", 5)]
    [InlineData("delegated", 20)]
    [InlineData("joint", 20)]
    [InlineData("taken over by merger", 5)]
    [InlineData("withdrawn from delegation", 2)]
    [InlineData("several on one day", 100)]
    [InlineData("rated", 100)]
    [InlineData("parts rated", 50)]
    [InlineData("rated after the end", 5)]
    [InlineData("in and out of special measures", 20)]
    [InlineData("both regimes", 100)]
    public void The_histories_hold_what_happened_to_real_CCGs(string what, int atLeast)
    {
        Func<ValidHistory, bool> holds = what switch
        {
            "empty" => history => history.Events.IsEmpty,
            "more than 30 events" => history => history.Events.Length > 30,
            "wave 1" or "wave 2" or "wave 3" or "wave 4" => history => Any<ApplicationMade>(history, e => (int?)e.Wave == what[^1] - '0'),
            "moved" => history => Any<ApplicationMoved>(history),
            "born of a merger" => history => Any<EstablishedByMerger>(history),
            "merged into another" => history => Any<Dissolved>(history, e => e.Ground == DissolutionGround.Merger),
            "abolished" => history => Any<Dissolved>(history, e => e.Ground == DissolutionGround.Abolition),
            "own application" => history => Any<Dissolved>(history, e => e.Ground == DissolutionGround.OwnApplication),
            "failed" => history => Any<Dissolved>(history, e => e.Ground == DissolutionGround.Failure),
            "regulation 8" => history => Directions(history).Any(direction => direction.Power == DirectionPower.Regulation8),
            "section 14Z21" => history => Directions(history).Any(direction => direction.Power == DirectionPower.Section14Z21),
            "shadow" => history => Statuses(history).Any(status => status is AuthorisationStatus.Shadow),
            "cleared" => history => Statuses(history) is var all && all.Any(status => status is AuthorisationStatus.Conditional) && all.Any(status => status is AuthorisationStatus.Full),
            "level raised" => history => Any<ConditionLevelChanged>(history, e => e.Level.NeedsDirection()),
            "one direction for several conditions" => history => Directions(history).Any(direction => direction.Underpins?.Length > 1),
            "unlisted" => history => Any<AuthorisationGranted>(history, e => e.Unlisted.Any),
            "more than 30 conditions" => history => Any<AuthorisationGranted>(history, e => e.Conditions.Length > 30),
            "delegated" => history => Any<ArrangementStarted>(history, e => e.Model == CoCommissioningModel.Delegated),
            "joint" => history => Any<ArrangementStarted>(history, e => e.Model == CoCommissioningModel.Joint),
            "taken over by merger" => history => history.Events is [EstablishedByMerger, ..] && Any<ArrangementStarted>(history, e => e.On == history.Events[0].On),
            "withdrawn from delegation" => WithdrewFromDelegation,
            "rated" => history => Any<AssessmentPublished>(history),
            "parts rated" => history => Any<AssessmentPublished>(history, e => !e.Parts.IsEmpty),
            "rated after the end" => history => history.Events is [.., AssessmentPublished] && Any<Dissolved>(history),
            "in and out of special measures" => history => Any<SpecialMeasuresLeft>(history),
            "several on one day" => history => history.Events.Zip(history.Events.Skip(1)).Any(pair => pair.First.On == pair.Second.On),
            _ => history => Any<AuthorisationEvent>(history) && Any<CoCommissioningEvent>(history),
        };
        var count = Some.Count(holds);

        Assert.True(count >= atLeast, $"{count} of {Some.Length}");
    }

    [CcgProperty]
    public void What_is_shrunk_is_valid_and_shorter(ValidHistory history)
    {
        foreach (var shorter in CcgArbitraries.Histories().Shrinker(history))
        {
            Assert.True(shorter.Events.Length < history.Events.Length);
            Assert.Equal(shorter.Ccg, shorter.Blank.Record(shorter.Events).OrThrow());
        }
    }

    [Fact]
    public void A_counterexample_is_shrunk_to_what_it_takes()
    {
        var arb = CcgArbitraries.Histories();
        var history = Some.First(one => one.Events.Length > 15 && Any<ConditionDischarged>(one));
        for (var next = history; next is not null; next = arb.Shrinker(history).FirstOrDefault(one => Any<ConditionDischarged>(one)))
        {
            history = next;
        }

        Assert.Equal([typeof(ApplicationMade), typeof(AuthorisationGranted), typeof(ConditionDischarged)], history.Events.Select(e => e.GetType()));
    }

    [CcgProperty]
    public void A_history_prints_every_event(ValidHistory history) =>
        Assert.All(history.Events, e => Assert.Contains($"\n{e}", history.ToString(), StringComparison.Ordinal));

    [CcgProperty]
    public Property A_nation_has_no_code_twice_and_both_ends_of_its_mergers(Nation nation)
    {
        var mergers = MergersWithin(nation).ToList();
        Assert.Equal(nation.Ccgs.Length, nation.Ccgs.Select(ccg => ccg.Code).Distinct().Count());
        Assert.All(mergers, born => Assert.All(born.Merger.Predecessors!.Value, code => Assert.Contains(
            new Dissolved(born.Merger.On, DissolutionGround.Merger, [born.Successor]), nation.Ccgs.Single(ccg => ccg.Code == code).Events)));
        return true.Classify(mergers.Count > 0, "a merger");
    }

    [Fact]
    public void Some_nations_hold_a_merger_with_both_ends() => Assert.Contains(CcgArbitraries.Nations().Generator.Sample(100, 60), nation => MergersWithin(nation).Any());

    [Fact]
    public void The_same_seed_makes_the_same_history()
    {
        var one = CcgArbitraries.Histories().Generator.Sample(20, new Rnd(7, 9), 50);
        var other = CcgArbitraries.Histories().Generator.Sample(20, new Rnd(7, 9), 50);

        Assert.Equal(one.Select(history => history.Ccg), other.Select(history => history.Ccg));
    }

    private static bool Any<T>(ValidHistory history, Func<T, bool>? which = null)
        where T : CcgEvent => history.Events.OfType<T>().Any(which ?? (_ => true));

    private static IEnumerable<(OdsCode Successor, EstablishedByMerger Merger)> MergersWithin(Nation nation) =>
        from ccg in nation.Ccgs
        let merger = ccg.Events.IsEmpty ? null : ccg.Events[0] as EstablishedByMerger
        where merger is not null && nation.Ccgs.Any(other => other.Code == merger.Predecessors!.Value[0])
        select (ccg.Code, merger);

    private static IEnumerable<LegalDirection> Directions(ValidHistory history) => history.Events.SelectMany(e => e switch
    {
        AuthorisationGranted granted => [.. granted.Directions],
        DirectionGiven given => [given.Direction],
        _ => (LegalDirection[])[],
    });

    private static List<AuthorisationStatus> Statuses(ValidHistory history) =>
        [.. history.Events.SelectMany(e => new[] { e.On.Earliest, e.On.Earliest.AddDays(1) }).Select(history.Ccg.AuthorisationStatusOn)];

    private static bool WithdrewFromDelegation(ValidHistory history) => history.Events.OfType<ArrangementEnded>().Any(end =>
        history.Ccg.CoCommissioningModelOn(end.On.Earliest.AddDays(-1)) == CoCommissioningModel.Delegated && history.Ccg.CoCommissioning.AsAt(end.On.Earliest.AddDays(-1)).WithdrawalNotifiedOn is not null);
}
