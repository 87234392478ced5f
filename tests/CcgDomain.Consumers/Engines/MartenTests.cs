using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Consumers.Tests;
using Marten;
using Recipes.Engines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Consumers.Engines;

[Collection(PostgreSqlServer.Name)]
public sealed class MartenTests(PostgreSqlServer server)
{
    private static readonly CcgEvent Late = new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two);

    private static readonly CcgEvent Granted = new AuthorisationGranted(
        new(2013, 2, 15),
        [Condition.Parse("3.1.1C IV")],
        [new(1, DirectionPower.Regulation8, null, null, new DirectionEffect.Exercise("a plan"), [CriterionCode.Parse("3.1.1C")])]);

    [PostgreSqlFact]
    public async Task A_stream_is_folded_to_any_version_and_the_document_beside_it_is_the_same_record()
    {
        await using var store = MartenStore.Open(server.Connection);
        const string Code = "99Z", Name = "NHS Exampleton CCG";

        Assert.Equal("AUT-02", (await store.Append(Code, Name, Late)).Match(_ => "accepted", violations => violations[0].Rule.Code));
        await store.Append(Code, Name, Late, RuleSet.All.Without(RuleCode.Aut02));
        await store.Append(Code, Name, new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three));
        var ccg = (await store.Append(Code, Name, Granted)).OrThrow();

        await using var session = store.QuerySession();
        var live = await session.Events.AggregateStreamAsync<CcgStream>(Code);
        var before = await session.Events.AggregateStreamAsync<CcgStream>(Code, version: 2);
        var document = await session.LoadAsync<CcgDocument>(Code);

        Assert.Equal(ccg, live!.Ccg);
        Assert.Equal(ccg, document!.Record);
        Assert.Equal(Late, Assert.Single(before!.Ccg.Events));
        Assert.Equal(ccg.Events, (await session.Events.FetchStreamAsync(Code)).Select(stored => stored.Data).OfType<CcgEvent>());
    }

    [PostgreSqlFact]
    public async Task What_lies_in_the_database_is_the_document_of_the_library_under_the_names_of_its_events()
    {
        await using var store = MartenStore.Open(server.Connection);
        var ccg = (await store.Append("99Y", "NHS Exampleville CCG", new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two))).OrThrow();

        Assert.Equal("named applicationMade", server.Ask("SELECT string_agg(type, ' ' ORDER BY version) FROM mt_events WHERE stream_id = '99Y'"));
        Assert.Equal(ccg, CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(server.Ask("SELECT data -> 'Record' FROM mt_doc_ccgdocument WHERE id = '99Y'"))).OrThrow());
    }

    [PostgreSqlFact]
    public async Task Of_two_who_append_to_one_stream_at_once_one_is_told()
    {
        await using var store = MartenStore.Open(server.Connection);
        await store.Append("99X", "NHS Examplebury CCG", new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two));
        await using var mine = store.LightweightSession();
        var stream = await mine.Events.FetchForWriting<CcgStream>("99X");

        await store.Append("99X", "NHS Examplebury CCG", new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Three));
        stream.AppendOne(new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Four));

        await Assert.ThrowsAnyAsync<Exception>(() => mine.SaveChangesAsync());
        Assert.Equal("3", server.Ask("SELECT count(*) FROM mt_events WHERE stream_id = '99X'"));
    }
}
