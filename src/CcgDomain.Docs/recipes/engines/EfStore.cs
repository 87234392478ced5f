using System.Text.Json;
using CcgDomain;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Recipes.Engines;

/// <summary>EF Core: every value of the library is text, in columns and in JSON, and a CCG is its document.</summary>
internal static class EfConversions
{
    // Each with the length of its column; null where a text has no fixed limit.
    private static readonly (Type Value, int? Length)[] Values =
    [
        (typeof(OdsCode), OdsCode.MaxLength),
        (typeof(GssCode), GssCode.TextLength),
        (typeof(CcgName), null),
        (typeof(CriterionCode), CriterionCode.MaxLength),
        (typeof(Condition), null),
        (typeof(EventDate), EventDate.MaxLength),
        (typeof(FinancialYear), FinancialYear.TextLength),
        (typeof(PublishedDate), null),
        (typeof(Share), null),
        (typeof(RuleSet), null),
    ];

    /// <summary>Call it in <c>ConfigureConventions</c>: every property of a value, an enumeration or a CCG is then a column.</summary>
    internal static ModelConfigurationBuilder AddCcgDomain(this ModelConfigurationBuilder conventions)
    {
        foreach (var (value, length) in Values)
        {
            var column = conventions.Properties(value).HaveConversion(typeof(TextOf<>).MakeGenericType(value));
            if (length is { } known)
            {
                column.HaveMaxLength(known);
            }
        }

        foreach (var enumeration in typeof(Ccg).Assembly.GetExportedTypes().Where(type => type.IsEnum))
        {
            conventions.Properties(enumeration).HaveConversion(typeof(NameOf<>).MakeGenericType(enumeration));
        }

        conventions.Properties<Ccg>().HaveConversion<DocumentOf>();
        return conventions;
    }

    // An expression tree takes no static member of an interface, no span and no optional argument.
    private sealed class TextOf<T>() : ValueConverter<T, string>(value => value.ToString()!, text => Read(text))
        where T : IParsable<T>
    {
        private static T Read(string text) => T.Parse(text, null);
    }

    /// <summary>The name of an enumeration as it stands in documents.</summary>
    private sealed class NameOf<T>() : ValueConverter<T, string>(value => Write(value), name => Read(name))
        where T : struct, Enum
    {
        private static string Write(T value) => JsonSerializer.SerializeToElement(value).GetString()!;

        private static T Read(string name) => JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(name));
    }

    private sealed class DocumentOf() : ValueConverter<Ccg, string>(ccg => JsonSerializer.Serialize(ccg, Json), document => Read(document))
    {
        private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().AddCcgDomain(RuleSet.IntegrityOnly);

        private static Ccg Read(string document) => JsonSerializer.Deserialize<Ccg>(document, Json)!;
    }
}

/// <summary>A table of CCGs, in PostgreSQL or in SQLite: the record as a document to read back, its open conditions as JSON to query.</summary>
internal sealed class CcgStore(DbContextOptions<CcgStore> options) : DbContext(options)
{
    internal DbSet<StoredCcg> Ccgs => Set<StoredCcg>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddCcgDomain();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<StoredCcg>(ccg =>
    {
        ccg.HasKey(one => one.Code);
        ccg.Property(one => one.Record).HasColumnType(Database.IsNpgsql() ? "jsonb" : "TEXT");
        ccg.OwnsMany(one => one.Open, open => open.ToJson());
    });
}

internal sealed class StoredCcg
{
    public required OdsCode Code { get; init; }

    public required CcgName Name { get; set; }

    public required CcgDomain.CoCommissioning.CoCommissioningModel Model { get; set; }

    public EventDate? Since { get; set; }

    public required Ccg Record { get; set; }

    public List<OpenCondition> Open { get; init; } = [];

    internal static StoredCcg Of(Ccg ccg) => new()
    {
        Code = ccg.Code,
        Name = ccg.Name,
        Model = ccg.CoCommissioning.Current.Model,
        Since = ccg.CoCommissioning.Current.Since,
        Record = ccg,
        Open = [.. ccg.Authorisation.Current.Conditions.Select(open => new OpenCondition { Criterion = open.Criterion, Level = open.Level })],
    };
}

internal sealed class OpenCondition
{
    public required CriterionCode Criterion { get; init; }

    public ConditionLevel? Level { get; init; }
}
