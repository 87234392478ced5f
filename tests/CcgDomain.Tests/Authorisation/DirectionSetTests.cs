using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>A set of few directions has arrays, and one of many has trees. Both answer as a list would, and a batch comes to what its events come to one by one, whatever is accepted and whatever is refused.</summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class DirectionSetTests
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

    [CcgProperty(MaxTest = 100)]
    public Property A_set_answers_as_a_list_does_and_so_does_each_set_that_it_was_made_from() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var inForce = ImmutableList<LegalDirection>.Empty;
            var used = ImmutableHashSet<int>.Empty;
            DirectionSet set = FewDirections.None;
            List<(DirectionSet Set, ImmutableList<LegalDirection> InForce, ImmutableHashSet<int> Used)> made = [(set, inForce, used)];
            for (var number = 1; number <= 60; number++)
            {
                var other = random.Next(1, number + 1);
                var place = inForce.FindIndex(direction => direction.Number == other);
                switch (random.Next(8))
                {
                    case < 5:
                        var given = Any(random, number);
                        (set, inForce, used) = (set.Add(given), inForce.Add(given), used.Add(number));
                        break;
                    case 5:
                        var effect = random.Next(2) == 0 ? Effects.CeaseSome : Effects.CeaseAll;
                        (set, inForce) = (set.Vary(other, effect), place < 0 ? inForce : inForce.SetItem(place, inForce[place].With(effect)));
                        break;
                    case 6:
                        (set, inForce) = (set.Remove(other), place < 0 ? inForce : inForce.RemoveAt(place));
                        break;
                    default:
                        LegalDirection[] replacing = [Any(random, number), Any(random, number + 1000)];
                        (set, inForce, used) = random.Next(5) == 0
                            ? (set.Replace([.. replacing]), [.. replacing], used.Add(number).Add(number + 1000))
                            : (set, inForce, used);
                        break;
                }

                made.Add((set, inForce, used));
            }

            foreach (var (each, directions, numbers) in made)
            {
                AssertSame(each, directions, numbers);
            }

            foreach (var (one, another) in made.Zip(made.Skip(1)))
            {
                Assert.Equal(one.InForce.SequenceEqual(another.InForce), one.Set.HasSameInForce(another.Set));
                Assert.Equal(one.Used.SetEquals(another.Used), one.Set.HasSameNumbers(another.Set));
            }

            Assert.All<DirectionSet>([new FewDirections([.. inForce]), new ManyDirections([.. inForce], [.. used])], other =>
            {
                Assert.True(set.HasSameInForce(other) && other.HasSameInForce(set));
                Assert.Equal(other.ContentHash, set.ContentHash);
            });
            Assert.True(made[0].Set is FewDirections && set is ManyDirections);
        });

    private static void AssertSame(DirectionSet set, ImmutableList<LegalDirection> inForce, ImmutableHashSet<int> used)
    {
        var regulation8 = inForce.FindAll(direction => direction.Power == DirectionPower.Regulation8);
        Assert.Equal(inForce, set.ToImmutable());
        Assert.Equal(inForce.Count, set.Count);
        Assert.Equal(regulation8.Count, set.Regulation8);
        Assert.Equal(regulation8.Exists(direction => direction.CeasesAllFunctions), set.CeasesAllFunctions);
        Assert.Equal(regulation8.Exists(direction => direction.Underpins is null), set.MayUnderpinAny);
        Assert.Equal(inForce.Min(direction => direction.Until?.Latest) ?? DateOnly.MaxValue, set.NextExpiry);
        foreach (var criterion in Named.Select(Criterion))
        {
            Assert.Equal(regulation8.Count(direction => direction.Underpins?.Contains(criterion) == true), set.CountUnderpinning(criterion));
        }

        for (var number = 0; number < 70; number++)
        {
            Assert.Equal(used.Contains(number), set.IsUsed(number));
            Assert.Equal(inForce.Find(direction => direction.Number == number), set.Find(number));
        }

        for (var day = Granted; day < Granted.AddDays(12); day = day.AddDays(1))
        {
            Assert.Equal(regulation8.Exists(direction => direction.Until?.Earliest < day), set.MayExpireBefore(day));
            Assert.Equal(regulation8.Count(direction => !(direction.Until?.Earliest < day)), set.CountRegulation8On(day));

            List<LegalDirection> ended = [];
            Assert.Equal(inForce.FindAll(direction => !(direction.Until?.Latest < day)), set.ExpireBefore(day, ended).ToImmutable());
            Assert.Equal(Numbers(inForce.FindAll(direction => direction.Until?.Latest < day)), Numbers(ended));
            List<LegalDirection> possiblyEnded = [];
            Assert.Equal(inForce.FindAll(direction => !(direction.Power == DirectionPower.Regulation8 && direction.Until?.Earliest < day)), set.ExpirePossiblyBefore(day, possiblyEnded).ToImmutable());
            Assert.Equal(Numbers(regulation8.FindAll(direction => direction.Until?.Earliest < day)), Numbers(possiblyEnded));
        }
    }

    private static IEnumerable<int> Numbers(IEnumerable<LegalDirection> directions) => directions.Select(direction => direction.Number).Order();

    private static LegalDirection Any(Random random, int number)
    {
        var first = Granted.AddDays(random.Next(8));
        return new(
            number,
            random.Next(3) == 0 ? DirectionPower.Section14Z21 : DirectionPower.Regulation8,
            null,
            null,
            random.Next(8) == 0 ? Effects.CeaseAll : Effects.Exercise,
            random.Next(8) == 0 ? null : [.. Named.Where(_ => random.Next(3) == 0).Select(Criterion)],
            random.Next(2) == 0 ? null : new EventDate(first, first.AddDays(random.Next(4))));
    }

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
