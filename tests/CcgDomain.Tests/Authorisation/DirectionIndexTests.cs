using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>
/// A batch that changes a CCG with many directions looks them up in an index; events that are recorded one by one never do. Both come to the same, whatever is accepted and
/// whatever is refused.
/// </summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class DirectionIndexTests
{
    private static readonly string[] Named = ["1.3B", "2.2B", "3.1.1C", "6.4G"];

    // Those on the record itself, and that on support by directions.
    private static readonly RuleSet Rules = RuleBook.All
        .Where(rule => rule.Basis != RuleBasis.Integrity && rule.Code != RuleCode.Aut08)
        .Aggregate(RuleSet.All, (rules, rule) => rules.Without(rule.Code));

    [CcgProperty(MaxTest = 100)]
    public Property A_batch_with_many_directions_comes_to_what_its_events_come_to_one_by_one() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var start = Authorised("1.3B I", "2.2B II", "3.1.1C III", "6.4G I");
            var oneByOne = start;
            List<CcgEvent> batch = [];
            var day = Granted;
            for (var number = 1; number <= 100; number++)
            {
                day = day.AddDays(random.Next(3) / 2);
                var next = Next(random, day, number);
                batch.Add(next);
                var single = oneByOne.Record(next, Rules);
                var whole = start.Record(batch, Rules);
                if (single.TryGet(out var after, out var violations))
                {
                    oneByOne = after;
                    Assert.Equal(oneByOne.Authorisation.Current, whole.OrThrow().Authorisation.Current);
                }
                else
                {
                    Assert.False(whole.TryGet(out _, out var ofBatch));
                    Assert.Equal(violations.Select(v => (v.Rule, v.Message)), ofBatch.Select(v => (v.Rule, v.Message)));
                    batch.RemoveAt(batch.Count - 1);
                }
            }

            Assert.True(batch.Count > 16);
        });

    private static CcgEvent Next(Random random, DateOnly day, int number)
    {
        var other = random.Next(Math.Max(1, number - 40), number + 1);
        return random.Next(10) switch
        {
            < 4 => new DirectionGiven(day, Regulation8(number, null, [.. Named.Where(_ => random.Next(3) == 0)])),
            4 => new DirectionGiven(day, new(number, DirectionPower.Section14Z21, null, "x", Effects.Exercise, [], day.AddDays(random.Next(20)))),
            5 => new DirectionVaried(day, other, random.Next(2) == 0 ? Effects.CeaseSome : Effects.CeaseAll),
            6 => new AuthorisationGranted(day, [Condition.Parse("1.3B IV"), Condition.Parse("6.4G I")], [Regulation8(number, null, "1.3B")], Unlisted.Of(0)),
            7 => new ConditionLevelChanged(day, Criterion(Named[random.Next(Named.Length)]), (ConditionLevel)random.Next(1, 8)),
            _ => new DirectionRevoked(day, other),
        };
    }
}
