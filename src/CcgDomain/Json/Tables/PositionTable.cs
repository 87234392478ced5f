using System.Linq;
using System.Text;
using CcgDomain.Reporting;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The tables of a <c>position/1</c> document, one for each kind of it.</summary>
internal static class PositionTable
{
    internal static readonly JsonObject<Builder<NationalAuthorisationPosition>, NationalAuthorisationPosition> Authorisation = Of("authorisation", PositionForms.Authorisation);

    internal static readonly JsonObject<Builder<NationalCoCommissioningPosition>, NationalCoCommissioningPosition> CoCommissioning = Of("coCommissioning", PositionForms.CoCommissioning);

    internal static readonly JsonObject<Builder<NationalAssurancePosition>, NationalAssurancePosition> Assurance = Of("assurance", PositionForms.Assurance);

    internal static readonly JsonObject<Builder<ReviewOutcome>, ReviewOutcome> Review = Of("review", PositionForms.Outcomes);

    /// <summary>A document of any kind.</summary>
    internal static readonly JsonTable Document = new AnyKind(Authorisation, CoCommissioning, Assurance, Review);

    internal struct Builder<T>
    {
        internal T? Position;
    }

    private static JsonObject<Builder<T>, T> Of<T>(string kind, JsonForm<T> form)
        where T : class
    {
        var kindInUtf8 = Encoding.ASCII.GetBytes(kind);
        return new(
            "document",
            "a position/1 document",
            static (in document) => document.Position!,
            new(
                JsonProperty.Format,
                "The format",
                JsonSchemas.Format("position/1"),
                static (ref reader, _, ref _) => reader.ReadFormat("position/1"u8),
                static (ref writer, _) => writer.WriteRaw("\"position/1\""u8)),
            new(
                JsonProperty.Kind,
                "The kind of position",
                JsonSchemas.Format(kind),
                (ref reader, description, ref _) => reader.ReadWord(description, kindInUtf8),
                (ref writer, _) => writer.Write(kind)),
            new(
                JsonProperty.Position,
                "The position",
                () => form.Describe().ToJsonString(),
                (ref reader, description, ref document) => document.Position = reader.ReadAnswer(description, form),
                (ref writer, position) => writer.WriteAnswer(position, form)));
    }

    private sealed class AnyKind : JsonTable
    {
        private readonly JsonTable[] _kinds;

        internal AnyKind(params JsonTable[] kinds)
            : base("document", kinds[0].Description, []) => _kinds = kinds;

        internal override ImmutableArray<JsonShapeDescription> Describe() => [.. _kinds.SelectMany(kind => kind.Describe())];
    }
}
