using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Consumers.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Recipes;
using Recipes.Engines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace Consumers.Engines;

/// <summary>The same on SQLite and on PostgreSQL.</summary>
[Collection(PostgreSqlServer.Name)]
public sealed class EfTests(PostgreSqlServer server)
{
    private static readonly Ccg Exampleton = Ccg.CreatePartial("99Z", "NHS Exampleton CCG")
        .Record([
            new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I"), Condition.Parse("3.1.1C III")], []),
            new ArrangementStarted(EventDate.Parse("2015/2017-04"), CoCommissioningModel.Delegated),
        ])
        .OrThrow();

    [Fact]
    public void A_record_and_its_values_are_stored_and_queried_in_SQLite()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        StoredAndQueried(new DbContextOptionsBuilder<CcgStore>().UseSqlite(connection).Options);
        using var events = new SqliteConnection("Data Source=:memory:");
        events.Open();
        EventsComeBack(new DbContextOptionsBuilder<EventStore>().UseSqlite(events).Options);
    }

    [PostgreSqlFact]
    public void A_record_and_its_values_are_stored_and_queried_in_PostgreSQL()
    {
        server.Ask("CREATE DATABASE ef");
        server.Ask("CREATE DATABASE ef_events");
        StoredAndQueried(new DbContextOptionsBuilder<CcgStore>().UseNpgsql(server.ConnectionTo("ef")).Options);
        EventsComeBack(new DbContextOptionsBuilder<EventStore>().UseNpgsql(server.ConnectionTo("ef_events")).Options);

        using var store = new CcgStore(new DbContextOptionsBuilder<CcgStore>().UseNpgsql(server.ConnectionTo("ef")).Options);
        Assert.Equal(OdsCode.Parse("99Z"), store.Ccgs.FromSql($$"""SELECT * FROM "Ccgs" WHERE "Record" @> '{"events": [{"event": "applicationMade", "wave": 2}]}'""").Single().Code);
    }

    private static void StoredAndQueried(DbContextOptions<CcgStore> options)
    {
        using (var store = new CcgStore(options))
        {
            store.Database.EnsureCreated();
            store.Add(StoredCcg.Of(Exampleton));
            store.Add(StoredCcg.Of(Ccg.Create("99Y", "NHS Exampleville CCG")));
            store.SaveChanges();
        }

        using var again = new CcgStore(options);
        var (wanted, name) = (CriterionCode.Parse("3.1.1C"), CcgName.Parse("NHS Exampleton Clinical Commissioning Group"));
        OdsCode[] codes = [OdsCode.Parse("99Z"), OdsCode.Parse("99Y")];
        var stored = again.Ccgs.Single(one => one.Name == name && one.Model == CoCommissioningModel.Delegated);

        Assert.Equal((Exampleton, EventDate.Parse("2015/2017-04")), (stored.Record, stored.Since));
        Assert.Equal(codes.Reverse(), again.Ccgs.Where(one => codes.Contains(one.Code)).OrderBy(one => one.Code).Select(one => one.Code));
        Assert.Equal(OdsCode.Parse("99Z"), again.Ccgs.Single(one => one.Open.Any(open => open.Criterion == wanted && open.Level == ConditionLevel.III)).Code);
        Assert.Null(again.Ccgs.Single(one => one.Since == null).Since);

        // Equal by content is not changed; another record is.
        stored.Record = Ccg.CreatePartial("99Z", "NHS Exampleton CCG").Record(Exampleton.Events).OrThrow();
        Assert.False(again.ChangeTracker.HasChanges());
        stored.Record = Exampleton.Record(new ConditionDischarged(new(2018, 1, 1), wanted)).OrThrow();
        Assert.Equal(1, again.SaveChanges());
    }

    private static void EventsComeBack(DbContextOptions<EventStore> options)
    {
        CcgEvent late = new ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two);
        using (var store = new EventStore(options))
        {
            store.Database.EnsureCreated();
            store.Append(Ccg.Create("99Z", "NHS Exampleton CCG"), late, new Waiver(RuleCode.Aut02, "Accepted a day late.")).OrThrow();
        }

        using var again = new EventStore(options);
        Assert.Equal(late, Assert.Single(again.Load("99Z", "NHS Exampleton CCG").OrThrow().Events));
        Assert.Equal("applicationMade", again.Rows.Single().Kind);
    }
}
