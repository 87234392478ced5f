using System.Runtime.InteropServices;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The tables of a <c>ccg/1</c> document and of its conditions.</summary>
internal static class CcgTable
{
    internal const string Format = "ccg/1";

    /// <summary>What a document says before the rules are applied to its events.</summary>
    internal sealed record Document(OdsCode Code, CcgName Name, RecordKind Kind, EventDate? KnownUntil, CcgEvent[] Events)
    {
        /// <summary>The CCG without events.</summary>
        internal Ccg Blank => Kind == RecordKind.Partial ? Ccg.CreatePartial(Code, Name, KnownUntil) : Ccg.Create(Code, Name);
    }

    internal struct CcgDocumentBuilder
    {
        internal OdsCode Code;
        internal CcgName? Name;
        internal RecordKind Kind;
        internal EventDate? KnownUntil;
        internal CcgEvent[] Events;
    }

    internal struct ConditionBuilder
    {
        internal CriterionCode Criterion;
        internal ConditionLevel? Level;
    }

    internal static readonly JsonObject<ConditionBuilder, Condition> Condition = new(
        "condition",
        "a condition",
        static (in condition) => Authorisation.Condition.Create(condition.Criterion, condition.Level),
        new(
            JsonProperty.Criterion,
            "A criterion",
            JsonSchemas.Criterion,
            static (ref reader, description, ref condition) => condition.Criterion = reader.ReadCriterion(description),
            static (ref writer, condition) => writer.Write(condition.Criterion)),
        new(
            JsonProperty.Level,
            "a level",
            JsonSchemas.NameOf<ConditionLevel>,
            static (ref reader, description, ref condition) => condition.Level = reader.ReadName<ConditionLevel>(description),
            static (ref writer, condition) => writer.WriteName(condition.Level.GetValueOrDefault()),
            static condition => condition.Level is not null))
    {
        FromText = static (ref reader) => reader.ReadConditionText(),
        TextSchema = JsonSchemas.Condition,
    };

    /// <summary>A document is read to its content, and written from a CCG.</summary>
    internal static readonly JsonObject<CcgDocumentBuilder, Document> Content = new(
        "document",
        "a ccg/1 document",
        static (in document) => new(document.Code, document.Name!, document.Kind == default ? RecordKind.Complete : document.Kind, document.KnownUntil, document.Events),
        new(
            JsonProperty.Format,
            "The format",
            JsonSchemas.Format(Format),
            static (ref reader, _, ref _) => reader.ReadFormat("ccg/1"u8),
            static (ref writer, _) => writer.WriteRaw("\"ccg/1\""u8)),
        new(
            JsonProperty.Code,
            "The code of a CCG",
            JsonSchemas.Code,
            static (ref reader, description, ref document) => document.Code = reader.ReadCode(description),
            static (ref writer, document) => writer.Write(document.Code)),
        new(
            JsonProperty.Name,
            "The name of a CCG",
            JsonSchemas.Name,
            static (ref reader, description, ref document) => document.Name = reader.ReadCcgName(description),
            static (ref writer, document) => writer.Write(document.Name)),
        new(
            JsonProperty.Record,
            "a kind of record",
            JsonSchemas.NameOf<RecordKind>,
            static (ref reader, description, ref document) => document.Kind = reader.ReadName<RecordKind>(description),
            static (ref writer, document) => writer.WriteName(document.Kind),
            static document => document.Kind != RecordKind.Complete),
        new(
            JsonProperty.KnownUntil,
            "The day until which a record says what happened",
            JsonSchemas.EventDate,
            static (ref reader, description, ref document) => document.KnownUntil = reader.ReadEventDate(description),
            static (ref writer, document) => writer.Write(document.KnownUntil.GetValueOrDefault()),
            static document => document.KnownUntil is not null),
        new(
            JsonProperty.Events,
            "The list of events",
            JsonSchemas.Many("event"),
            static (ref reader, description, ref document) => document.Events = reader.ReadArray(description, EventTable.Event),
            static (ref writer, document) => writer.WriteList(ImmutableCollectionsMarshal.AsImmutableArray(document.Events), EventTable.Event)))
    {
        Check = CheckRecord,
        Constraint = """
            {
              "if": { "properties": { "record": { "const": "partial" } }, "required": ["record"] },
              "else": {
                "properties": {
                  "knownUntil": { "not": {} },
                  "events": {
                    "items": {
                      "allOf": [
                        {
                          "if": { "properties": { "event": { "const": "authorisationGranted" } }, "required": ["event"] },
                          "then": { "required": ["conditions", "directions"], "properties": { "directions": { "items": { "required": ["underpins"] } } } }
                        },
                        {
                          "if": { "properties": { "event": { "const": "directionGiven" } }, "required": ["event"] },
                          "then": { "properties": { "direction": { "required": ["underpins"] } } }
                        },
                        {
                          "if": { "properties": { "event": { "const": "establishedByMerger" } }, "required": ["event"] },
                          "then": { "required": ["predecessors"] }
                        },
                        {
                          "if": { "properties": { "event": { "const": "mergerProposed" } }, "required": ["event"] },
                          "then": { "required": ["with"] }
                        },
                        {
                          "if": { "properties": { "event": { "const": "dissolved" } }, "required": ["event"] },
                          "then": { "required": ["successors"] }
                        },
                        {
                          "if": { "properties": { "event": { "const": "interestExpressed" } }, "required": ["event"] },
                          "then": { "required": ["categories", "jointlyWith"] }
                        }
                      ]
                    }
                  }
                }
              }
            }
            """,
    };

    internal static void Write(ref CcgWriter writer, Ccg ccg) =>
        Content.Write(ref writer, new(ccg.Code, ccg.Name, ccg.RecordKind, ccg.KnownUntil, ImmutableCollectionsMarshal.AsArray(ccg.Events)!));

    // The kind of record may follow the events, so that what only a partial record leaves out is missing for certain only at the end.
    private static void CheckRecord(ref CcgReader reader, in CcgDocumentBuilder document, long start)
    {
        if (document.Kind == RecordKind.Partial)
        {
            reader.AllowAbsentLists();
            return;
        }

        reader.RefuseAbsentLists();
        if (document.KnownUntil is not null)
        {
            reader.AddErrorAt(start, JsonProperty.KnownUntil, JsonRules.Value, "Only a partial record says until when it is known.");
        }
    }
}
