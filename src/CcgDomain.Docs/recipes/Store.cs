using System.Text.Json;
using CcgDomain;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using Microsoft.EntityFrameworkCore;

namespace Recipes;

/// <summary>A store of events: a row for each, with its kind as a column to query, and the waivers with which it was recorded. What is stored is restored, whatever the rules say today.</summary>
internal sealed class EventStore(DbContextOptions<EventStore> options) : DbContext(options)
{
    internal DbSet<EventRow> Rows => Set<EventRow>();

    internal Decision<Ccg> Load(string code, string name) =>
        Ccg.Restore(code, name, Rows.Where(row => row.Code == code).OrderBy(row => row.Number).AsEnumerable().Select(row => CcgEventJson.Read(row.Document).OrThrow()));

    internal Decision<Ccg> Append(Ccg ccg, CcgEvent e, params Waiver[] waivers) => ccg.Record(e, RuleSet.All.Without(waivers)).Then<Ccg>(after =>
    {
        Add(new EventRow
        {
            Code = ccg.Code.ToString(),
            Number = ccg.Events.Length,
            Kind = e.Kind,
            Document = CcgEventJson.Write(e),
            Waivers = waivers.Length == 0 ? null : JsonSerializer.Serialize(waivers, Json),
        });
        SaveChanges();
        return after;
    });

    internal static readonly JsonSerializerOptions Json = new JsonSerializerOptions().AddCcgDomain();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<EventRow>().HasKey(row => new { row.Code, row.Number });
}

internal sealed class EventRow
{
    public required string Code { get; init; }

    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required byte[] Document { get; init; }

    public string? Waivers { get; init; }
}
