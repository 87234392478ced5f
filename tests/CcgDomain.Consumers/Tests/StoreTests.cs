using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Consumers.Tests;

/// <summary>A store of CCGs in SQLite: the code is the key, the record is a document, the open conditions are rows to query.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public StoreTests()
    {
        _connection.Open();
        using var store = new Store(_connection);
        store.Database.EnsureCreated();
        store.Add(StoredCcg.Of(Medway()));
        store.Add(StoredCcg.Of(Ccg.Create("99Z", "NHS Exampleton CCG")));
        store.SaveChanges();
    }

    [Fact]
    public void A_record_reads_back_equal()
    {
        using var store = new Store(_connection);

        Assert.Equal(Medway(), store.Ccgs.Find(OdsCode.Parse("09w"))?.Record);
        Assert.Null(store.Ccgs.Find(OdsCode.Parse("09X")));
    }

    [Fact]
    public void Codes_names_and_levels_are_compared_in_the_database()
    {
        using var store = new Store(_connection);
        OdsCode[] wanted = [OdsCode.Parse("09W"), OdsCode.Parse("03V")];
        var name = CcgName.Parse("NHS Medway Clinical Commissioning Group");

        Assert.Equal(OdsCode.Parse("09W"), store.Ccgs.Single(ccg => ccg.Name == name).Code);
        Assert.Equal([OdsCode.Parse("09W")], store.Ccgs.Where(ccg => wanted.Contains(ccg.Code)).Select(ccg => ccg.Code));
        Assert.Equal([OdsCode.Parse("09W"), OdsCode.Parse("99Z")], store.Ccgs.OrderBy(ccg => ccg.Code).Select(ccg => ccg.Code));
        Assert.Equal(
            [CriterionCode.Parse("2.4.2B"), CriterionCode.Parse("3.1.1C")],
            store.Conditions.Where(condition => condition.Level == ConditionLevel.I).OrderBy(condition => condition.Criterion).Select(condition => condition.Criterion));
    }

    [Fact]
    public void What_did_not_change_is_not_written_and_what_changed_is()
    {
        using var store = new Store(_connection);
        var stored = store.Ccgs.Single(ccg => ccg.Code == OdsCode.Parse("09W"));

        stored.Record = CcgJson.Read(CcgJson.Write(stored.Record)).OrThrow(); // another object, equal by content
        stored.Name = CcgName.Parse("NHS Medway Clinical Commissioning Group");
        Assert.False(store.ChangeTracker.HasChanges());

        stored.Record = stored.Record.Record(new ConditionDischarged(new(2013, 7, 25), CriterionCode.Parse("2.4.2B"))).OrThrow();
        Assert.Equal(1, store.SaveChanges());
        using var again = new Store(_connection);
        Assert.Single(again.Ccgs.Find(stored.Code)!.Record.Authorisation.Current.Conditions);
    }

    [Fact]
    public void A_key_is_one_however_it_was_written()
    {
        using var store = new Store(_connection);
        store.Add(new StoredCcg { Code = OdsCode.Parse("09w"), Name = CcgName.Parse("NHS Medway CCG"), Record = Medway() });

        Assert.Throws<DbUpdateException>(() => store.SaveChanges());
    }

    [Fact]
    public void The_whole_register_fits_into_a_table_and_joins()
    {
        using var store = new Store(_connection);
        var day = new DateOnly(2021, 4, 1);
        store.AddRange(CcgRegister.England.Ccgs.Select(ccg => new Standing
        {
            Code = ccg.Code,
            StandsFor = CcgRegister.England.TryResolve(ccg.Code, day, out var standsFor) ? standsFor : null,
        }));
        store.SaveChanges();

        var joined = store.Ccgs.Join(store.Standings, ccg => ccg.Code, standing => standing.Code, (ccg, standing) => standing).ToList();
        var medway = Assert.Single(joined);
        Assert.Equal(OdsCode.Parse("91Q"), medway.StandsFor);
        Assert.Equal(CcgRegister.England.Count, store.Standings.Count());
        Assert.Equal(
            CcgRegister.England.Ccgs.Count(ccg => !CcgRegister.England.TryResolve(ccg.Code, day, out _)),
            store.Standings.Count(standing => standing.StandsFor == null));
    }

    public void Dispose() => _connection.Dispose();

    private static Ccg Medway() => Ccg.Create("09W", "NHS Medway CCG")
        .Record([
            new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I"), Condition.Parse("3.1.1C I")], []),
        ])
        .OrThrow();

    private sealed class StoredCcg
    {
        public OdsCode Code { get; set; }

        public required CcgName Name { get; set; }

        public required Ccg Record { get; set; }

        public List<OpenCondition> Open { get; } = [];

        internal static StoredCcg Of(Ccg ccg)
        {
            var stored = new StoredCcg { Code = ccg.Code, Name = ccg.Name, Record = ccg };
            stored.Open.AddRange(ccg.Authorisation.Current.Conditions.Select(open => new OpenCondition { Ccg = ccg.Code, Criterion = open.Criterion, Level = open.Level }));
            return stored;
        }
    }

    private sealed class OpenCondition
    {
        public OdsCode Ccg { get; set; }

        public CriterionCode Criterion { get; set; }

        public ConditionLevel? Level { get; set; }
    }

    private sealed class Standing
    {
        public OdsCode Code { get; set; }

        public OdsCode? StandsFor { get; set; }
    }

    // An expression tree takes no static member of an interface, no span and no optional argument.
    private sealed class TextOf<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Read(text))
        where T : IParsable<T>
    {
        private static T Read(string text) => T.Parse(text, null);
    }

    private sealed class DocumentOf() : ValueConverter<Ccg, byte[]>(ccg => CcgJson.Write(ccg), document => Read(document))
    {
        private static Ccg Read(byte[] document) => CcgJson.Read(document).OrThrow();
    }

    private sealed class Store(SqliteConnection connection) : DbContext
    {
        public DbSet<StoredCcg> Ccgs => Set<StoredCcg>();

        public DbSet<OpenCondition> Conditions => Set<OpenCondition>();

        public DbSet<Standing> Standings => Set<Standing>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connection);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.Properties<OdsCode>().HaveConversion<TextOf<OdsCode>>().HaveMaxLength(OdsCode.MaxLength);
            configurationBuilder.Properties<CriterionCode>().HaveConversion<TextOf<CriterionCode>>().HaveMaxLength(CriterionCode.MaxLength);
            configurationBuilder.Properties<CcgName>().HaveConversion<TextOf<CcgName>>();
            configurationBuilder.Properties<ConditionLevel>().HaveConversion<string>();
            configurationBuilder.Properties<Ccg>().HaveConversion<DocumentOf>();
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<StoredCcg>(ccg =>
            {
                ccg.HasKey(one => one.Code);
                ccg.Property(one => one.Record);
                ccg.HasMany(one => one.Open).WithOne().HasForeignKey(open => open.Ccg);
            });
            modelBuilder.Entity<OpenCondition>().HasKey(open => new { open.Ccg, open.Criterion });
            modelBuilder.Entity<Standing>().HasKey(standing => standing.Code);
        }
    }
}
