using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>
/// More conditions than there are criteria, and several on one of them, are in a record only if rules were waived; a batch of events about them costs what it says. When
/// each event looked at every condition, a document of 40,000 conditions and 6,000 changes of level took 778 MB.
/// </summary>
public class ManyConditionsTests
{
    private const int Many = 130;

    private static readonly RuleSet Rules = RuleSet.All.Without(RuleCode.Aut06).Without(RuleCode.Aut07);

    private static readonly int[] Numbers = [1_000, 2_000, 4_000];

    private static readonly DateOnly Day = new(2013, 7, 25);

    [Fact]
    public void Memory_grows_with_the_number_of_conditions_and_of_changes()
    {
        var bytes = Numbers.Select(n =>
        {
            CcgEvent[] batch = [new AuthorisationGranted(Granted, [.. Enumerable.Range(0, n).Select(i => On(i, ConditionLevel.I))], []), .. Enumerable.Range(0, n).Select(Change)];
            return Allocations.PerCall(() => Applicant.Record(batch, RuleSet.IntegrityOnly).OrThrow(), calls: 1);
        }).ToList();

        Assert.InRange((double)bytes[1] / bytes[0], 0, 2.2);
        Assert.InRange((double)bytes[2] / bytes[1], 0, 2.2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_batch_is_judged_and_recorded_as_its_events_are_one_by_one(int seed)
    {
        var random = new Random(seed);
        var start = Applicant.Record([new AuthorisationGranted(Granted, [.. Enumerable.Range(0, Many).Select(i => On(i, AnyLevel()))], [])], Rules.Without(RuleCode.Aut08)).OrThrow();
        var oneByOne = start;
        List<CcgEvent> recorded = [];
        HashSet<string> refused = [];
        for (var i = 0; i < 80; i++)
        {
            var e = Any(i);
            var alone = oneByOne.Record(e, Rules);
            var inBatch = start.Record([.. recorded, e], Rules);

            Assert.Equal(Reasons(alone), Reasons(inBatch));
            refused.UnionWith(Reasons(alone));
            if (alone.TryGet(out var next, out _))
            {
                oneByOne = next;
                recorded.Add(e);
                Assert.Equal(oneByOne.Authorisation.Current, inBatch.OrThrow().Authorisation.Current);
            }
        }

        Assert.True(recorded.Count > 25, $"{recorded.Count} events recorded.");
        Assert.True(refused.Count > 5, string.Join(' ', refused));

        ConditionLevel? AnyLevel() => random.Next(3) == 0 ? null : (ConditionLevel)random.Next(1, 8);

        // The criteria are discharged late, so that many conditions are open until then.
        CcgEvent Any(int i) => random.Next(i < 60 ? 3 : 5) switch
        {
            0 => new ConditionLevelChanged(Day, Code(random.Next(10)), (ConditionLevel)random.Next(1, 8)),
            1 => new DirectionGiven(Day, Regulation8(i, null, [.. Enumerable.Range(0, random.Next(3)).Select(_ => Code(random.Next(10)).ToString()).Distinct()])),
            2 => new DirectionRevoked(Day, random.Next(i + 1)),
            _ => new ConditionDischarged(Day, Code(random.Next(10))),
        };
    }

    private static Condition On(int index, ConditionLevel? level) => Condition.Create(Code(index % 9), level);

    private static CriterionCode Code(int number) => Criterion($"1.1.{number}A");

    private static ConditionLevelChanged Change(int index) => new(Day, Code(0), index % 2 == 0 ? ConditionLevel.II : ConditionLevel.I);

    private static List<string> Reasons(Decision<Ccg> decision) => decision.Match(static _ => [], static violations => violations.Select(violation => $"{violation.Rule.Code} {violation.Message}").ToList());
}
