using CcgDomain;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using JasperFx.Events;
using Marten;

namespace Recipes.Engines;

/// <summary>Marten: a stream of events for each CCG, folded when it is asked for, and the record as a <c>ccg/1</c> document beside it.</summary>
internal static class MartenStore
{
    internal static DocumentStore Open(string connection) => DocumentStore.For(options =>
    {
        options.Connection(connection);
        options.UseSystemTextJsonForSerialization(configure: json => json.AddCcgDomain(RuleSet.IntegrityOnly));
        options.Events.StreamIdentity = StreamIdentity.AsString;
        foreach (var type in typeof(CcgEvent).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CcgEvent))))
        {
            // The name of the event in documents: it stays when a class is renamed.
            options.Events.MapEventType(type, char.ToLowerInvariant(type.Name[0]) + type.Name[1..]);
        }
    });

    /// <summary>Records an event under a set of rules, in the stream and in the document, in one transaction that fails if another came first.</summary>
    internal static async Task<Decision<Ccg>> Append(this IDocumentStore store, string code, string name, CcgEvent e, RuleSet? rules = null)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForWriting<CcgStream>(code);
        var decision = (stream.Aggregate?.Ccg ?? Ccg.Create(code, name)).Record(e, rules);
        if (decision.TryGet(out var ccg, out _))
        {
            if (stream.Aggregate is null)
            {
                stream.AppendOne(new Named(code, name));
            }

            stream.AppendOne(e);
            session.Store(new CcgDocument { Id = code, Record = ccg });
            await session.SaveChangesAsync();
        }

        return decision;
    }
}

/// <summary>The first event of a stream: events of the library do not repeat whose they are.</summary>
internal sealed record Named(string Code, string Name);

/// <summary>What a stream folds into. What is stored was judged when it was recorded; here only contradictions are refused.</summary>
internal sealed record CcgStream(string Id, Ccg Ccg)
{
    public static CcgStream Create(Named named) => new(named.Code, Ccg.Create(named.Code, named.Name));

    public CcgStream Apply(CcgEvent e) => this with { Ccg = Ccg.Record(e, RuleSet.IntegrityOnly).OrThrow() };
}

internal sealed class CcgDocument
{
    public required string Id { get; init; }

    public required Ccg Record { get; init; }
}
