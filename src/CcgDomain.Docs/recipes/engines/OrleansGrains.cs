using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Orleans.EventSourcing;
using Orleans.EventSourcing.LogStorage;
using Orleans.Providers;
using Orleans.Serialization;

namespace Recipes.Engines;

/// <summary>A CCG, by its code: its events are the journal.</summary>
public interface ICcgGrain : IGrainWithStringKey
{
    /// <summary>Records an event, or says which rules it breaks. An answer that is a choice does not travel: the violations do, and there are none if it was accepted.</summary>
    Task<ImmutableArray<Violation>> Record(CcgEvent e);

    /// <summary>A national position of this CCG alone, to be added to others.</summary>
    Task<NationalAuthorisationPosition> PositionOn(DateOnly day);
}

/// <summary>A part of the country, which adds up its CCGs wherever they are.</summary>
public interface IPartGrain : IGrainWithStringKey
{
    Task<NationalAuthorisationPosition> PositionOn(ImmutableArray<OdsCode> codes, DateOnly day);
}

/// <summary>What the journal folds into. Orleans makes the first one without arguments, so the CCG is null until the first event; a CCG cannot change, so none is copied.</summary>
[GenerateSerializer]
public sealed class CcgState
{
    [Id(0), Immutable]
    public Ccg? Ccg { get; set; }
}

[LogConsistencyProvider(ProviderName = CcgSilo.Journal)]
[StorageProvider(ProviderName = CcgSilo.Storage)]
internal sealed class CcgGrain : JournaledGrain<CcgState, CcgEvent>, ICcgGrain
{
    // The name is that of the register; an application with CCGs of its own keeps it in the state.
    private Ccg Current => State.Ccg ?? Blank;

    private Ccg Blank => Ccg.Create(OdsCode.Parse(this.GetPrimaryKeyString()), CcgRegister.England[OdsCode.Parse(this.GetPrimaryKeyString())].Name);

    public async Task<ImmutableArray<Violation>> Record(CcgEvent e)
    {
        if (!Current.Record(e).TryGet(out _, out var violations))
        {
            return violations;
        }

        RaiseEvent(e);
        await ConfirmEvents();
        return [];
    }

    public Task<NationalAuthorisationPosition> PositionOn(DateOnly day) => Task.FromResult(NationalAuthorisationPosition.AsAt([Current], day));

    // What is in the journal was judged when it was recorded; here only contradictions are refused.
    protected override void TransitionState(CcgState state, CcgEvent @event) => state.Ccg = (state.Ccg ?? Blank).Record(@event, RuleSet.IntegrityOnly).OrThrow();
}

internal sealed class PartGrain : Grain, IPartGrain
{
    public async Task<NationalAuthorisationPosition> PositionOn(ImmutableArray<OdsCode> codes, DateOnly day)
    {
        var positions = await Task.WhenAll(codes.Select(code => GrainFactory.GetGrain<ICcgGrain>(code.ToString()).PositionOn(day)));
        return positions.Aggregate(NationalAuthorisationPosition.Empty(day), (sum, one) => sum.Plus(one));
    }
}

/// <summary>What each silo and each client is told.</summary>
internal static class CcgSilo
{
    internal const string Journal = "journal";

    internal const string Storage = "documents";

    internal static void Configure(ISiloBuilder silo)
    {
        silo.AddMemoryGrainStorage(Storage); // any storage will do
        silo.AddLogStorageBasedLogConsistencyProvider(Journal);
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(options =>
        {
            // Storage knows the journal of the library's events, and no other type: a stored document names none, and none is looked for by reflection.
            options.JsonSerializerOptions.TypeInfoResolver = JournalContext.Default;
            options.JsonSerializerOptions.AddCcgDomain(RuleSet.IntegrityOnly);
        });
        AddMessages(silo.Services);
    }

    /// <summary>Messages between silos and clients: the library's types as JSON, and no other type as JSON. A message names its type, so this list is what it may name.</summary>
    internal static void AddMessages(IServiceCollection services) => services.AddSerializer(serializer => serializer
        .AddJsonSerializer(type => type.Assembly == typeof(Ccg).Assembly, new JsonSerializerOptions().AddCcgDomain(RuleSet.IntegrityOnly)));
}

[JsonSerializable(typeof(LogStateWithMetaData<CcgEvent>))]
internal sealed partial class JournalContext : JsonSerializerContext;
