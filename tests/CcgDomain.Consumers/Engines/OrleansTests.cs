using System.Collections.Immutable;
using System.Text.Json;
using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Timelines;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;
using Orleans.TestingHost;
using Recipes.Engines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Consumers.Engines;

/// <summary>Two silos in this process, and a client.</summary>
public sealed class Silos : IAsyncLifetime
{
    internal InProcessTestCluster Cluster { get; } = Create();

    public Task InitializeAsync() => Cluster.DeployAsync();

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    private static InProcessTestCluster Create()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => CcgSilo.Configure(silo));
        builder.ConfigureClient(client => CcgSilo.AddMessages(client.Services));
        return builder.Build();
    }
}

public sealed class OrleansTests(Silos silos) : IClassFixture<Silos>
{
    private static readonly DateOnly Day = new(2013, 4, 1);

    private static readonly ImmutableArray<OdsCode> Codes = [.. CcgRegister.England.OpenOn(Day).Select(ccg => ccg.Code)];

    // Of CCGs that opened later, so that each test has grains of its own.
    private static readonly OdsCode Refused = OdsCode.Parse("13T"), Sleeper = OdsCode.Parse("91Q");

    private static CcgEvent[] Conditional => [new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two), new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], [])];

    [Fact]
    public async Task The_position_of_all_CCGs_is_added_up_across_two_silos_and_is_that_of_one_process()
    {
        var events = Codes.ToDictionary(code => code, Events);
        foreach (var code in Codes)
        {
            foreach (var e in events[code])
            {
                Assert.Empty(await Grain(code).Record(e));
            }
        }

        var parts = await Task.WhenAll(Codes.Chunk(53).Select((part, i) => silos.Cluster.Client.GetGrain<IPartGrain>($"part {i}").PositionOn([.. part], Day)));
        var total = parts.Aggregate((sum, part) => sum.Plus(part));
        var alone = NationalAuthorisationPosition.AsAt(Codes.Select(code => Blank(code).Record(events[code]).OrThrow()), Day);

        Assert.Equal(alone, total);
        Assert.Equal((211, 53), (total.Total.Ccgs, total.Total.FullyAuthorised)); // every fourth is granted without conditions
        var where = await Management.GetDetailedGrainStatistics();
        Assert.Equal(2, where.Where(one => one.GrainType.Contains(nameof(CcgGrain), StringComparison.Ordinal)).Select(one => one.SiloAddress).Distinct().Count());
    }

    [Fact]
    public async Task A_refusal_travels_with_its_rule_and_place_and_leaves_no_trace()
    {
        var violation = Assert.Single(await Grain(Refused).Record(new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two)));

        Assert.Equal(("AUT-02", "on"), (violation.Rule.Code, violation.Path));
        Assert.Equal(NationalAuthorisationPosition.AsAt([Blank(Refused)], Day), await Grain(Refused).PositionOn(Day));
    }

    [Fact]
    public async Task A_grain_that_was_put_to_sleep_reads_its_journal_back()
    {
        foreach (var e in Conditional)
        {
            Assert.Empty(await Grain(Sleeper).Record(e));
        }

        var before = await Grain(Sleeper).PositionOn(Day);
        await Management.ForceActivationCollection(TimeSpan.Zero);

        Assert.Equal(before, await Grain(Sleeper).PositionOn(Day));
        Assert.Contains(await Grain(Sleeper).Record(Conditional[0]), violation => violation.Rule.Code == "AUT-01");
    }

    [Fact]
    public void Neither_storage_nor_messages_take_a_type_of_another_library()
    {
        var silo = silos.Cluster.Silos[0].ServiceProvider;
        var storage = silo.GetRequiredService<IGrainStorageSerializer>();

        Assert.Throws<NotSupportedException>(() => storage.Serialize(new Uri("https://example.org/")));
        Assert.Throws<NotSupportedException>(() => storage.Deserialize<Uri>(new("\"https://example.org/\"")));
        Assert.Throws<CodecNotFoundException>(() => silo.GetRequiredService<Serializer>().SerializeToArray(new Foreign("a")));
        Assert.Equal(Codes[0], silo.GetRequiredService<Serializer>().Deserialize<OdsCode>(silo.GetRequiredService<Serializer>().SerializeToArray(Codes[0])));
    }

    private static CcgEvent[] Events(OdsCode code) =>
        Codes.IndexOf(code) % 4 == 0 ? [Conditional[0], new AuthorisationGranted(new(2013, 1, 18), [], [])] : Conditional;

    private static Ccg Blank(OdsCode code) => Ccg.Create(code, CcgRegister.England[code].Name);

    private IManagementGrain Management => silos.Cluster.Client.GetGrain<IManagementGrain>(0);

    private ICcgGrain Grain(OdsCode code) => silos.Cluster.Client.GetGrain<ICcgGrain>(code.ToString());

    private sealed record Foreign(string Text);
}
