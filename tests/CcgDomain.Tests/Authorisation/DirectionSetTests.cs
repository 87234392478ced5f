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

    [CcgProperty(MaxTest = 40)]
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

            Assert.All(made, each => Assert.Equal(new FewDirections([.. each.InForce]).ContentHash, each.Set.ContentHash));
            Assert.All<DirectionSet>([new FewDirections([.. inForce]), new ManyDirections([.. inForce], [.. used])], other =>
            {
                Assert.True(set.HasSameInForce(other) && other.HasSameInForce(set));
                Assert.Equal(other.ContentHash, set.ContentHash);
            });
            Assert.True(made[0].Set is FewDirections && set is ManyDirections);
        });

    [Theory]
    [InlineData(0, 17, false)]
    [InlineData(0, 16, false)]
    [InlineData(16, 17, false)]
    [InlineData(17, 18, false)]
    [InlineData(2, 2, true)]
    [InlineData(17, 17, true)]
    public void Positions_are_equal_if_the_same_numbers_were_used_in_whichever_order(int some, int others, bool expected)
    {
        var one = GivenAndRevoked(Enumerable.Range(1, some));
        var other = GivenAndRevoked(Enumerable.Range(1, others).Reverse());

        Assert.Equal((expected, expected), (one.Equals(other), other.Equals(one)));
        Assert.True(!expected || one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void A_position_after_directions_came_to_an_end_by_themselves_is_that_after_their_revocation_if_they_were_many()
    {
        var numbers = Enumerable.Range(1, 20).ToList();
        var ended = Full.Then([.. numbers.Select(number => new DirectionGiven(Granted, Until(number, number % 2 == 0 ? Granted.AddDays(9) : Granted.AddDays(20))))]).Authorisation.AsAt(Granted.AddDays(10));
        var revoked = Full.Despite(
            RuleSet.IntegrityOnly,
            [
                .. numbers.Select(number => new DirectionGiven(Granted, Until(number, number % 2 == 0 ? Granted.AddDays(12) : Granted.AddDays(20)))),
                .. numbers.Where(number => number % 2 == 0).Select(number => new DirectionRevoked(Granted.AddDays(10), number)),
            ]).Authorisation.AsAt(Granted.AddDays(10));

        Assert.Equal(numbers.Where(number => number % 2 == 1), ended.Directions.Select(direction => direction.Number));
        Assert.True(ended.Equals(revoked) && revoked.Equals(ended) && ended.GetHashCode() == revoked.GetHashCode());
        Assert.False(ended.Equals(Full.Authorisation.Current));
        Assert.All(numbers, number => Assert.True(ended.State.Directions.IsUsed(number)));

        static LegalDirection Until(int number, DateOnly last) => new(number, DirectionPower.Section14Z21, DirectionTrigger.Failing, null, Effects.Exercise, [], last);
    }

    private static AuthorisationPosition GivenAndRevoked(IEnumerable<int> numbers) =>
        Full.Then([.. numbers.SelectMany(number => (CcgEvent[])[new DirectionGiven(Reviewed, Section14Z21(number)), new DirectionRevoked(Reviewed, number)]), new ConditionsReviewed(Reviewed)])
            .Authorisation.Current;

    private static void AssertSame(DirectionSet set, ImmutableList<LegalDirection> inForce, ImmutableHashSet<int> used, bool andWhatIsLeft = true)
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

            DirectionEnds possibleEnds = default;
            Assert.Equal(inForce.FindAll(direction => !(direction.Power == DirectionPower.Regulation8 && direction.Until?.Earliest < day)), set.ExpirePossiblyBefore(day, ref possibleEnds).ToImmutable());
            Assert.Equal(LastOf(regulation8.FindAll(direction => direction.Until?.Earliest < day)), possibleEnds.LastRegulation8?.Latest);
            if (andWhatIsLeft && (day.DayNumber + used.Count) % 6 == 0 && set.NextExpiry < day)
            {
                var left = inForce.FindAll(direction => !(direction.Until?.Latest < day));
                DirectionEnds ends = default;
                var expired = set.ExpireBefore(day, ref ends);
                Assert.Equal(inForce.Where(direction => direction.Until?.Latest < day).MaxBy(direction => direction.Until?.Latest)?.Until, ends.Last);
                Assert.Equal(LastOf(regulation8.FindAll(direction => direction.Until?.Latest < day)), ends.LastRegulation8?.Latest);
                AssertSame(expired, left, used, andWhatIsLeft: false);
                var another = Any(new Random(used.Count), 2_000);
                AssertSame(expired.Add(another), left.Add(another), used.Add(2_000), andWhatIsLeft: false);
                Assert.Equal(left.Count == 0 ? [] : left.RemoveAt(left.Count / 2), expired.Remove(left.Count == 0 ? 1 : left[left.Count / 2].Number).ToImmutable());
            }
        }
    }

    private static DateOnly? LastOf(IEnumerable<LegalDirection> directions) => directions.Max(direction => direction.Until?.Latest);

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
