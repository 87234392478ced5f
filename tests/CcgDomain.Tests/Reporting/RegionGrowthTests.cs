using System.Diagnostics;
using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Reporting;

/// <summary>National positions with many regions, each of which has a CCG under directions. What they cost grows with the number of regions.</summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class RegionGrowthTests
{
    private static readonly int[] Sizes = [500, 1000, 2000, 4000];

    private static readonly DateOnly Day = new(2013, 6, 1);

    private static readonly Dictionary<string, Action<NationalAuthorisationPosition>> Uses = new()
    {
        ["counting"] = position => _ = CountedBy(position.Regions.Length),
        ["writing"] = position => _ = PositionJson.Write(position),
        ["reading"] = position => _ = PositionJson.ReadAuthorisation(PositionJson.Write(position)).OrThrow(),
        ["adding"] = position => _ = position.Plus(position),
        ["each region"] = position => Assert.All(position.Regions, region => Assert.Equal(1, position.InRegion(region).WithDirections)),
        ["each wave"] = position => Assert.All(Enum.GetValues<AuthorisationWave>(), wave => _ = position.InWave(wave)),
        ["the table"] = position => _ = position.AuthorisationSoFar().GetHashCode(),
    };

    public static TheoryData<string> Names => [.. Uses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Memory_grows_with_the_number_of_regions(string use)
    {
        var bytes = Sizes.Select(n => Allocated(CountedBy(n), Uses[use])).ToList();

        // The lists of the parts are merged once more where there are twice as many. What a use costs once is small, and so is its room here.
        const long Once = 64 * 1024;
        Assert.True(bytes[2] < (2.4 * bytes[1]) + Once && bytes[3] < (2.4 * bytes[2]) + Once, $"{string.Join(", ", bytes.Skip(1))} bytes");
    }

    // What looks at every region for each of them took seconds.
    [Theory]
    [InlineData("each region")]
    [InlineData("the table")]
    public void A_region_is_found_at_once_among_many(string use)
    {
        var position = CountedBy(12_000);
        var watch = Stopwatch.StartNew();
        Uses[use](position);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void The_total_and_each_region_are_the_sums_of_their_parts()
    {
        Ccg[] ccgs = [.. Enumerable.Range(0, 7).Select(Record), Merged, Full];
        foreach (var count in Enumerable.Range(0, ccgs.Length + 1))
        {
            var position = NationalAuthorisationPosition.AsAt(ccgs[..count], Day, code => code.ToString()[^1] < '4' ? code.ToString()[^1..] : null);
            var unknown = NationalAuthorisationPosition.AsAt(ccgs[..count].Where(ccg => ccg.Code.ToString()[^1] >= '4'), Day);

            Assert.Equal(NationalAuthorisationPosition.AsAt(ccgs[..count], Day).Total, position.Total);
            Assert.Equal(unknown.Total, position.InRegion(null));
            Assert.All(position.Regions, region => Assert.Equal(1, position.InRegion(region).Ccgs));
            Assert.Equal(NationalAuthorisationPosition.Empty(Day).Total, position.InRegion("nowhere"));
        }
    }

    private static long Allocated(NationalAuthorisationPosition position, Action<NationalAuthorisationPosition> use)
    {
        use(position);
        var before = GC.GetAllocatedBytesForCurrentThread();
        use(position);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static NationalAuthorisationPosition CountedBy(int regions) => NationalAuthorisationPosition.AsAt(Enumerable.Range(0, regions).Select(Record), Day, code => code.ToString());

    private static Ccg Record(int number) => Ccg.Create(number.ToString("X5", CultureInfo.InvariantCulture), "NHS Exampleton CCG").Despite(
        RuleSet.IntegrityOnly,
        new AuthorisationGranted(Granted, [Condition.Parse("1.1A III")], [new LegalDirection(1, DirectionPower.Regulation8, null, null, new DirectionEffect.NotKnown(), [])]));
}
