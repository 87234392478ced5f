using System.Globalization;
using System.Text;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Tool.Tests;

public class PositionOnDateTests
{
    private static readonly DateOnly First = new(2013, 4, 1);

    // What is certain is found from the events, without the directions of every reading.
    [Fact]
    public void A_direction_or_a_condition_is_certain_if_every_reading_has_it_and_the_others_are_known_if_no_reading_has_any()
    {
        var (certain, uncertain) = (0, 0);
        for (var seed = 0; seed < 1_000; seed++)
        {
            var ccg = AnyRecord(new Random(seed));
            for (var day = First.AddDays(-1); day < First.AddDays(14); day = day.AddDays(1))
            {
                var readings = ccg.Authorisation.ReadingsAsAt(day);
                var position = new PositionOnDate(ccg, day);

                Assert.Equal(readings[0].Directions.Where(direction => readings.All(reading => reading.Directions.Contains(direction))), position.Directions);
                Assert.Equal(readings[0].Conditions.Where(condition => readings.All(reading => reading.Conditions.Contains(condition))), position.Conditions);
                Assert.Equal(readings.All(reading => reading.Directions.Length == position.Directions.Length), position.UnlistedDirections == Unlisted.Of(0));
                Assert.Equal(readings.All(reading => reading.Conditions.Length == position.Conditions.Length), position.Unlisted == Unlisted.Of(0));
                certain += position.Directions.Length;
                uncertain += position.UnlistedDirections == Unlisted.Of(0) ? 0 : 1;
            }
        }

        Assert.True(certain > 10_000 && uncertain > 1_000, $"{certain} directions, {uncertain} positions with others");
    }

    [Fact]
    public void Json_has_a_hundred_of_the_statuses_that_are_possible_and_the_number_of_the_others()
    {
        var day = new EventDate(new DateOnly(2014, 1, 1), new DateOnly(2020, 1, 1));
        var ccg = Authorised([]).Record(Enumerable.Range(1, 5_000).Select(number => new AuthorisationEvent.DirectionGiven(day, Direction(number, 1)))).OrThrow();

        var run = CommandRun.RunWithInput(Encoding.UTF8.GetString(CcgJson.Write(ccg)), "show", "-", "--as-at", "2016-06-01", "--json");

        Assert.Equal((100, 4_901), (run.Json().GetProperty("possible").GetArrayLength(), run.Json().GetProperty("possibleMore").GetInt32()));
        var few = CommandRun.RunWithInput(Encoding.UTF8.GetString(CcgJson.Write(Authorised([]).Record([new AuthorisationEvent.DirectionGiven(day, Direction(1, 1))]).OrThrow())), "show", "-", "--as-at", "2016-06-01", "--json");
        Assert.Equal((2, false), (few.Json().GetProperty("possible").GetArrayLength(), few.Json().TryGetProperty("possibleMore", out _)));
    }

    private static Ccg AnyRecord(Random random)
    {
        var ccg = Authorised([.. Enumerable.Range(1, random.Next(3)).Select(number => Direction(number, 0))]);
        var earliest = First;
        for (var number = 3; number < 12; number++)
        {
            var other = random.Next(1, number);
            earliest = earliest.AddDays(random.Next(2));
            var on = new EventDate(earliest, earliest.AddDays(random.Next(3) * random.Next(4)));
            CcgEvent e = random.Next(6) switch
            {
                < 2 => new AuthorisationEvent.DirectionGiven(on, Direction(number, 0, random.Next(3) == 0 ? on.Earliest.AddDays(random.Next(6)) : null)),
                2 => new AuthorisationEvent.DirectionRevoked(on, other),
                3 => new AuthorisationEvent.ConditionLevelChanged(on, CriterionCode.Parse("1.3B"), (ConditionLevel)random.Next(1, 3)),
                _ => new AuthorisationEvent.DirectionVaried(on, other, Direction(other, random.Next(2)).Effect),
            };

            // One that is refused is left out.
            ccg = ccg.Record(e, RuleSet.IntegrityOnly).TryGet(out var after, out _) ? after : ccg;
        }

        return ccg;
    }

    private static Ccg Authorised(ImmutableArray<LegalDirection> directions) => Ccg.Create("99Z", "NHS Exampleton CCG")
        .Record([
            new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("1.3B I"), Condition.Parse("2.2B II")], directions),
        ])
        .OrThrow();

    private static LegalDirection Direction(int number, int version, DateOnly? until = null) =>
        new(number, DirectionPower.Regulation8, null, "x", new DirectionEffect.Exercise(string.Create(CultureInfo.InvariantCulture, $"version {version}")), [], until);
}
