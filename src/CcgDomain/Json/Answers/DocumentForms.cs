using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The forms that types have in the documents of this library.</summary>
internal static class DocumentForms
{
    internal static readonly JsonForm<LegalDirection> Direction =
        Of(DirectionTable.Direction, static (ref reader) => DirectionTable.Direction.Read(ref reader), static (ref CcgWriter writer, LegalDirection direction) => DirectionTable.Direction.Write(ref writer, direction));

    internal static readonly JsonForm<Unlisted> Unlisted = Of(
        JsonSchemas.Unlisted, static (ref reader) => reader.ReadUnlisted(), static (ref CcgWriter writer, Unlisted unlisted) => writer.Write(unlisted));

    internal static readonly JsonForm<CcgEvent> Event = Of(EventTable.Event, static (ref reader) => EventTable.Event.Read(ref reader), static (ref CcgWriter writer, CcgEvent e) => EventTable.Event.Write(ref writer, e));

    internal static readonly JsonConverter[] Converters =
    [
        .. Under(RuleSet.All),
        new FormConverter<CcgEvent>(Event),
        new FormConverter<Timeline<AuthorisationPosition, AuthorisationEvent>>(new EventsForm<Timeline<AuthorisationPosition, AuthorisationEvent>, AuthorisationEvent>()),
        new FormConverter<Timeline<CoCommissioningPosition, CoCommissioningEvent>>(new EventsForm<Timeline<CoCommissioningPosition, CoCommissioningEvent>, CoCommissioningEvent>()),
        new FormConverter<Timeline<AssurancePosition, AssuranceEvent>>(new EventsForm<Timeline<AssurancePosition, AssuranceEvent>, AssuranceEvent>()),
        new FormConverter<LegalDirection>(Direction),
        new FormConverter<DirectionEffect>(Of(DirectionTable.Effect, static (ref reader) => DirectionTable.Effect.Read(ref reader), static (ref CcgWriter writer, DirectionEffect effect) => DirectionTable.Effect.Write(ref writer, effect))),
        new FormConverter<FunctionScope>(Of(JsonSchemas.Scope, static (ref reader) => reader.ReadScope(), static (ref CcgWriter writer, FunctionScope scope) => writer.Write(scope))),
        new FormConverter<ExercisedBy>(Of(ExercisedByTable.Table, static (ref reader) => ExercisedByTable.Table.Read(ref reader), static (ref CcgWriter writer, ExercisedBy by) => ExercisedByTable.Table.Write(ref writer, by))),
        new FormConverter<AreaChange>(Of(AreaChangeTable.Table, static (ref reader) => AreaChangeTable.Table.Read(ref reader), static (ref CcgWriter writer, AreaChange area) => AreaChangeTable.Table.Write(ref writer, area))),
        new FormConverter<Unlisted>(Unlisted),
    ];

    /// <summary>The converters of whole documents, which are read under a set of rules.</summary>
    internal static JsonConverter[] Under(RuleSet rules) =>
    [
        new FormConverter<Ccg>(new DocumentForm<Ccg>(utf8 => CcgJson.Read(utf8, rules, int.MaxValue), CcgTable.Write, static _ => TableSchema.WholeOf(CcgTable.Content))),
        new FormConverter<CommitteeDocument>(new DocumentForm<CommitteeDocument>(
            utf8 => CommitteeJson.Read(utf8, rules, int.MaxValue), static (ref writer, document) => CommitteeTable.Document.Write(ref writer, document), static _ => TableSchema.WholeOf(CommitteeTable.Document))),
        new FormConverter<BodyDocument>(new DocumentForm<BodyDocument>(
            utf8 => BodyJson.Read(utf8, rules, int.MaxValue), static (ref writer, document) => BodyTable.Document.Write(ref writer, document), static _ => TableSchema.WholeOf(BodyTable.Document))),
    ];

    private static DocumentForm<T> Of<T>(JsonTable table, CcgReader.ReadValue<T> read, WritePart<T> write)
        where T : class => Of(type => TableSchema.WholeOf(table, type), read, write);

    private static DocumentForm<T> Of<T>(Func<string> schema, CcgReader.ReadValue<T> read, WritePart<T> write)
        where T : class => Of(_ => (JsonObject)JsonNode.Parse(schema())!, read, write);

    private static DocumentForm<T> Of<T>(Func<Type, JsonObject> describe, CcgReader.ReadValue<T> read, WritePart<T> write)
        where T : class =>
        new(
            utf8 => CcgReader.TryRead(utf8, CcgJson.DefaultMaxViolations, read, out var value, out var violations) ? Decision.Accept<T>(value) : Decision.Refuse<T>(violations),
            write,
            describe);

    /// <summary>A timeline is the list of its events.</summary>
    private sealed class EventsForm<T, TEvent> : JsonForm<T>
        where T : IEnumerable<TEvent>
        where TEvent : CcgEvent
    {
        internal override void Write(Utf8JsonWriter writer, T value)
        {
            writer.WriteStartArray();
            foreach (var e in value)
            {
                Event.Write(writer, e);
            }

            writer.WriteEndArray();
        }

        internal override JsonObject Describe() => new() { ["type"] = "array", ["items"] = Event.DescribeAs(typeof(TEvent)) };
    }
}
