using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Json;

/// <summary>The table of events.</summary>
internal static class EventTable
{
    internal struct EventBuilder
    {
        internal EventDate On;
        internal AuthorisationWave? Wave;
        internal ImmutableArray<Condition> Conditions;
        internal bool ConditionsUnknown;
        internal ImmutableArray<LegalDirection> Directions;
        internal bool DirectionsUnknown;
        internal Unlisted? UnlistedDirections;
        internal Unlisted? Unlisted;
        internal CriterionCode Criterion;
        internal ConditionLevel Level;
        internal LegalDirection? Direction;
        internal int Number;
        internal DirectionEffect? Effect;
        internal OdsCode[]? Codes;
        internal DissolutionGround Dissolution;
        internal VariationGround Variation;
        internal string? OtherGround;
        internal long GroundStart;
        internal CcgName? Name;
        internal AreaChange? Area;
        internal MergerOutcome Outcome;
        internal CoCommissioningCategory[]? Categories;
        internal CoCommissioningCategory Category;
        internal Readiness Readiness;
        internal CoCommissioningModel Model;
        internal EventDate? StartsOn;
        internal EventDate? AllFunctionsFrom;
        internal bool Flag;
        internal FinancialYear Year;
        internal Rating Rating;
        internal PartRating[]? Parts;
    }

    // The properties of an event may come before its kind; each is read alike in every kind.
    private static readonly JsonMember<EventBuilder>[] Members =
    [
        new(JsonProperty.On, "The date of an event", JsonSchemas.EventDate, static (ref reader, description, ref e) => e.On = reader.ReadEventDate(description)),
        new(JsonProperty.Wave, "A wave", JsonSchemas.Wave, static (ref reader, description, ref e) => e.Wave = reader.ReadWave(description)),
        new(JsonProperty.To, "A wave", JsonSchemas.Wave, static (ref reader, description, ref e) => e.Wave = reader.ReadWave(description)),
        new(JsonProperty.Conditions, "The list of conditions", JsonSchemas.ManyOrUnknown("condition"), static (ref reader, description, ref e) => e.Conditions = reader.ReadUnlessUnknown(out e.ConditionsUnknown) ? reader.ReadList(description, CcgTable.Condition) : []),
        new(JsonProperty.Directions, "The list of directions", JsonSchemas.ManyOrUnknown("direction"), static (ref reader, description, ref e) => e.Directions = reader.ReadUnlessUnknown(out e.DirectionsUnknown) ? reader.ReadList(description, DirectionTable.Direction) : []),
        new(JsonProperty.Unlisted, "The number of unlisted conditions", JsonSchemas.Unlisted, static (ref reader, _, ref e) => e.Unlisted = reader.ReadUnlisted()),
        new(JsonProperty.Remaining, "The number of unlisted conditions", JsonSchemas.Unlisted, static (ref reader, _, ref e) => e.Unlisted = reader.ReadUnlisted()),
        new(JsonProperty.UnlistedDirections, "The number of unlisted directions", JsonSchemas.Unlisted, static (ref reader, _, ref e) => e.UnlistedDirections = reader.ReadUnlisted()),
        new(JsonProperty.RemainingDirections, "The number of unlisted directions", JsonSchemas.Unlisted, static (ref reader, _, ref e) => e.UnlistedDirections = reader.ReadUnlisted()),
        new(JsonProperty.Criterion, "A criterion", JsonSchemas.Criterion, static (ref reader, description, ref e) => e.Criterion = reader.ReadCriterion(description)),
        new(JsonProperty.Level, "a level", JsonSchemas.NameOf<ConditionLevel>, static (ref reader, description, ref e) => e.Level = reader.ReadName<ConditionLevel>(description)),
        new(JsonProperty.Direction, "A direction", JsonSchemas.One("direction"), static (ref reader, _, ref e) => e.Direction = DirectionTable.Direction.Read(ref reader)),
        new(JsonProperty.Number, "The number of a direction", JsonSchemas.Integer, static (ref reader, description, ref e) => e.Number = reader.ReadNumber(description, int.MinValue, int.MaxValue)),
        new(JsonProperty.Effect, "The effect of a direction", JsonSchemas.One("effect"), static (ref reader, _, ref e) => e.Effect = DirectionTable.Effect.Read(ref reader)) { Meant = JsonProperty.Kind },
        new(JsonProperty.Predecessors, "The list of CCGs", JsonSchemas.CodesOrUnknown, static (ref reader, description, ref e) => e.Codes = reader.ReadCodesUnlessUnknown(description)),
        new(JsonProperty.Successors, "The list of CCGs", JsonSchemas.CodesOrUnknown, static (ref reader, description, ref e) => e.Codes = reader.ReadCodesUnlessUnknown(description)),
        new(JsonProperty.JointlyWith, "The list of CCGs", JsonSchemas.CodesOrUnknown, static (ref reader, description, ref e) => e.Codes = reader.ReadCodesUnlessUnknown(description)),
        new(JsonProperty.With, "The list of CCGs", JsonSchemas.CodesOrUnknown, static (ref reader, description, ref e) => e.Codes = reader.ReadCodesUnlessUnknown(description)),
        new(JsonProperty.Ground, "A ground", Grounds, static (ref reader, description, ref e) => (e.GroundStart, e.OtherGround) = (reader.Position, reader.ReadGround(description, out e.Dissolution, out e.Variation))),
        new(JsonProperty.Name, "The name of a CCG", JsonSchemas.Name, static (ref reader, description, ref e) => e.Name = reader.ReadCcgName(description)),
        new(JsonProperty.Area, "A change of area", JsonSchemas.One("area"), static (ref reader, _, ref e) => e.Area = AreaChangeTable.Table.Read(ref reader)),
        new(JsonProperty.Outcome, "an outcome", JsonSchemas.NameOf<MergerOutcome>, static (ref reader, description, ref e) => e.Outcome = reader.ReadName<MergerOutcome>(description)),
        new(JsonProperty.Categories, "The list of categories", static () => JsonSchemas.OrUnknown(JsonSchemas.NamesOf<CoCommissioningCategory>()), static (ref reader, description, ref e) => e.Categories = reader.ReadUnlessUnknown(out _) ? reader.ReadArray(description, static (ref reader) => reader.ReadName<CoCommissioningCategory>("a category")) : null),
        new(JsonProperty.Category, "a category", JsonSchemas.NameOf<CoCommissioningCategory>, static (ref reader, description, ref e) => e.Category = reader.ReadName<CoCommissioningCategory>(description)),
        new(JsonProperty.Readiness, "a state of readiness", JsonSchemas.NameOf<Readiness>, static (ref reader, description, ref e) => e.Readiness = reader.ReadName<Readiness>(description)),
        new(JsonProperty.Model, "a model", JsonSchemas.NameOf<CoCommissioningModel>, static (ref reader, description, ref e) => e.Model = reader.ReadName<CoCommissioningModel>(description)),
        new(JsonProperty.StartsOn, "The start date of a model or of a merger", JsonSchemas.EventDate, static (ref reader, description, ref e) => e.StartsOn = reader.ReadEventDate(description)),
        new(JsonProperty.AllFunctionsFrom, "The day from which all functions had moved", JsonSchemas.EventDate, static (ref reader, description, ref e) => e.AllFunctionsFrom = reader.ReadEventDate(description)),
        new(JsonProperty.Pending, "Whether an approval is pending", JsonSchemas.Boolean, static (ref reader, description, ref e) => e.Flag = reader.ReadBoolean(description)),
        new(JsonProperty.Agreed, "Whether an end is agreed", JsonSchemas.Boolean, static (ref reader, description, ref e) => e.Flag = reader.ReadBoolean(description)),
        new(JsonProperty.Year, "A financial year", JsonSchemas.FinancialYear, static (ref reader, description, ref e) => e.Year = reader.ReadFinancialYear(description)),
        new(JsonProperty.Rating, "a rating", JsonSchemas.NameOf<Rating>, static (ref reader, description, ref e) => e.Rating = reader.ReadName<Rating>(description)),
        new(JsonProperty.Parts, "The ratings of parts", JsonSchemas.ValuesOf<AssurancePart, Rating>, static (ref reader, description, ref e) => e.Parts = reader.ReadPartRatings(description)),
    ];

    // In the order of the discriminators.
    private static readonly JsonShapeRow[] Shapes =
    [
        new("applicationMade", static () => Shape<ApplicationMade>(static (in e) => new(e.On, e.Wave), [
            new(JsonProperty.Wave, static (ref writer, x) => writer.Write((int)x.Wave.GetValueOrDefault()), static x => x.Wave is not null)])),
        new("applicationMoved", static () => Shape<ApplicationMoved>(static (in e) => new(e.On, e.Wave.GetValueOrDefault()), [
            new(JsonProperty.To, static (ref writer, x) => writer.Write((int)x.To))])),
        new("authorisationGranted", static () => Shape<AuthorisationGranted>(BuildGrant, [
            new(JsonProperty.Unlisted, static (ref writer, x) => writer.Write(x.Unlisted), static x => x.Unlisted.Any || (x.Unlisted.MayBeAny && !x.Conditions.IsEmpty)),
            new(JsonProperty.Conditions, static (ref writer, x) => writer.WriteListOrUnknown(x.Conditions, CcgTable.Condition, x.Unlisted), mayBeAbsentFromPartial: true),
            new(JsonProperty.UnlistedDirections, static (ref writer, x) => writer.Write(x.UnlistedDirections), static x => x.UnlistedDirections.Any || (x.UnlistedDirections.MayBeAny && !x.Directions.IsEmpty)),
            new(JsonProperty.Directions, static (ref writer, x) => writer.WriteListOrUnknown(x.Directions, DirectionTable.Direction, x.UnlistedDirections), mayBeAbsentFromPartial: true)])),
        new("conditionDischarged", static () => Shape<ConditionDischarged>(static (in e) => new(e.On, e.Criterion), [
            new(JsonProperty.Criterion, static (ref writer, x) => writer.Write(x.Criterion))])),
        new("conditionLevelChanged", static () => Shape<ConditionLevelChanged>(static (in e) => new(e.On, e.Criterion, e.Level), [
            new(JsonProperty.Criterion, static (ref writer, x) => writer.Write(x.Criterion)),
            new(JsonProperty.Level, static (ref writer, x) => writer.WriteName(x.Level))])),
        new("unlistedConditionsReviewed", static () => Shape<UnlistedConditionsReviewed>(static (in e) => new(e.On, e.Unlisted!, e.UnlistedDirections), [
            new(JsonProperty.Remaining, static (ref writer, x) => writer.Write(x.Remaining)),
            new(JsonProperty.RemainingDirections, static (ref writer, x) => writer.Write(x.RemainingDirections!), static x => x.RemainingDirections is not null)])),
        new("directionGiven", static () => Shape<DirectionGiven>(static (in e) => new(e.On, e.Direction!), [
            new(JsonProperty.Direction, static (ref writer, x) => DirectionTable.Direction.Write(ref writer, x.Direction))])),
        new("directionVaried", static () => Shape<DirectionVaried>(static (in e) => new(e.On, e.Number, e.Effect!), [
            new(JsonProperty.Number, static (ref writer, x) => writer.Write(x.Number)),
            new(JsonProperty.Effect, static (ref writer, x) => DirectionTable.Effect.Write(ref writer, x.Effect))])),
        new("directionRevoked", static () => Shape<DirectionRevoked>(static (in e) => new(e.On, e.Number), [
            new(JsonProperty.Number, static (ref writer, x) => writer.Write(x.Number))])),
        new("establishedByMerger", static () => Shape<EstablishedByMerger>(static (in e) => new(e.On, e.Codes.OrNull()), [
            new(JsonProperty.Predecessors, static (ref writer, x) => writer.WriteOrUnknown(x.KnownPredecessors), mayBeAbsentFromPartial: true)])),
        new("dissolved", static () => Shape<Dissolved>(static (in e) => new(e.On, e.Dissolution, e.Codes.OrNull()), [
            new(JsonProperty.Ground, static (ref writer, x) => writer.WriteName(x.Ground)) { Schema = JsonSchemas.NameOf<DissolutionGround> },
            new(JsonProperty.Successors, static (ref writer, x) => writer.WriteOrUnknown(x.KnownSuccessors), mayBeAbsentFromPartial: true)])),
        new("interestExpressed", static () => Shape<InterestExpressed>(static (in e) => new(e.On, e.Categories.OrNull(), e.Codes.OrNull()), [
            new(JsonProperty.Categories, static (ref writer, x) => writer.WriteNamesOrUnknown(x.KnownCategories), mayBeAbsentFromPartial: true),
            new(JsonProperty.JointlyWith, static (ref writer, x) => writer.WriteOrUnknown(x.KnownJointlyWith), mayBeAbsentFromPartial: true)])),
        new("readinessAssessed", static () => Shape<ReadinessAssessed>(static (in e) => new(e.On, e.Category, e.Readiness), [
            new(JsonProperty.Category, static (ref writer, x) => writer.WriteName(x.Category)),
            new(JsonProperty.Readiness, static (ref writer, x) => writer.WriteName(x.Readiness))])),
        new("modelApplied", static () => Shape<ModelApplied>(static (in e) => new(e.On, e.Model, e.StartsOn ?? EventDate.Unknown), [
            new(JsonProperty.Model, static (ref writer, x) => writer.WriteName(x.Model)),
            new(JsonProperty.StartsOn, static (ref writer, x) => writer.Write(x.StartsOn), static x => x.StartsOn != EventDate.Unknown)])),
        new("modelApproved", static () => Shape<ModelApproved>(static (in e) => new(e.On, e.Model, e.StartsOn ?? EventDate.Unknown, e.Flag), [
            new(JsonProperty.Model, static (ref writer, x) => writer.WriteName(x.Model)),
            new(JsonProperty.StartsOn, static (ref writer, x) => writer.Write(x.StartsOn), static x => x.StartsOn != EventDate.Unknown),
            new(JsonProperty.Pending, static (ref writer, x) => writer.Write(x.Pending))])),
        new("applicationRefused", static () => Shape<ApplicationRefused>(static (in e) => new(e.On))),
        new("approvalLapsed", static () => Shape<ApprovalLapsed>(static (in e) => new(e.On))),
        new("arrangementStarted", static () => Shape<ArrangementStarted>(static (in e) => new(e.On, e.Model, e.AllFunctionsFrom), [
            new(JsonProperty.Model, static (ref writer, x) => writer.WriteName(x.Model)),
            new(JsonProperty.AllFunctionsFrom, static (ref writer, x) => writer.Write(x.AllFunctionsFrom.GetValueOrDefault()), static x => x.AllFunctionsFrom is not null)])),
        new("withdrawalNotified", static () => Shape<WithdrawalNotified>(static (in e) => new(e.On))),
        new("arrangementEnded", static () => Shape<ArrangementEnded>(static (in e) => new(e.On, e.Flag), [
            new(JsonProperty.Agreed, static (ref writer, x) => writer.Write(x.Agreed), static x => x.Agreed)])),
        new("constitutionVaried", static () => Shape<ConstitutionVaried>(static (in e) => new(e.On, e.Variation, e.Name, e.Area), [
            new(JsonProperty.Ground, static (ref writer, x) => writer.WriteName(x.Ground)) { Schema = JsonSchemas.NameOf<VariationGround> },
            new(JsonProperty.Name, static (ref writer, x) => writer.Write(x.Name!), static x => x.Name is not null),
            new(JsonProperty.Area, static (ref writer, x) => AreaChangeTable.Table.Write(ref writer, x.Area!), static x => x.Area is not null)])),
        new("conditionsReviewed", static () => Shape<ConditionsReviewed>(static (in e) => new(e.On))),
        new("applicationWithdrawn", static () => Shape<ApplicationWithdrawn>(static (in e) => new(e.On))),
        new("mergerProposed", static () => Shape<MergerProposed>(static (in e) => new(e.On, e.Codes.OrNull(), e.StartsOn.GetValueOrDefault()), [
            new(JsonProperty.With, static (ref writer, x) => writer.WriteOrUnknown(x.KnownWith), mayBeAbsentFromPartial: true),
            new(JsonProperty.StartsOn, static (ref writer, x) => writer.Write(x.StartsOn))])),
        new("mergerDecided", static () => Shape<MergerDecided>(static (in e) => new(e.On, e.Outcome), [
            new(JsonProperty.Outcome, static (ref writer, x) => writer.WriteName(x.Outcome))])),
        new("assessmentPublished", static () => Shape<AssessmentPublished>(static (in e) => new(e.On, e.Year, e.Rating, e.Parts.OrEmpty()), [
            new(JsonProperty.Year, static (ref writer, x) => writer.Write(x.Year)),
            new(JsonProperty.Rating, static (ref writer, x) => writer.WriteName(x.Rating)),
            new(JsonProperty.Parts, static (ref writer, x) => writer.Write(x.Parts), static x => !x.Parts.IsEmpty)])),
        new("specialMeasuresEntered", static () => Shape<SpecialMeasuresEntered>(static (in e) => new(e.On))),
        new("specialMeasuresLeft", static () => Shape<SpecialMeasuresLeft>(static (in e) => new(e.On))),
    ];

    internal static readonly JsonFamily<EventBuilder, CcgEvent> Event = new(
        "event",
        "an event",
        JsonProperty.Event,
        static e => e.Discriminator,
        Members, [
        new(JsonProperty.On, static (ref writer, e) => writer.Write(e.On))],
        Shapes)
    {
        Check = CheckGround,
    };

    private static JsonShape<EventBuilder, CcgEvent, T> Shape<T>(BuildObject<EventBuilder, T> build, params JsonPart<T>[] parts)
        where T : CcgEvent => new(build, parts);

    private static string Grounds() => $$"""{"anyOf":[{{JsonSchemas.NameOf<DissolutionGround>()}},{{JsonSchemas.NameOf<VariationGround>()}}]}""";

    // Without a number, nothing else is known of a list that is not.
    private static AuthorisationGranted BuildGrant(in EventBuilder e) => new(
        e.On,
        e.Conditions.IsDefault ? [] : e.Conditions,
        e.Directions.IsDefault ? [] : e.Directions,
        e.Unlisted ?? (e.ConditionsUnknown || e.Conditions.IsDefault ? Unlisted.Unknown : Unlisted.Nothing),
        e.UnlistedDirections ?? (e.DirectionsUnknown || e.Directions.IsDefault ? Unlisted.Unknown : Unlisted.Nothing));

    private static void CheckGround(ref CcgReader reader, JsonShape<EventBuilder, CcgEvent>? shape, in EventBuilder e, long start)
    {
        if (e.GroundStart == 0)
        {
            return;
        }

        if (shape?.Name == "dissolved" && e.Dissolution == default)
        {
            CheckGround<DissolutionGround, VariationGround>(ref reader, "a ground of dissolution", e.Variation, in e);
        }
        else if (shape?.Name == "constitutionVaried" && e.Variation == default)
        {
            CheckGround<VariationGround, DissolutionGround>(ref reader, "a ground of variation", e.Dissolution, in e);
        }
    }

    /// <summary>Adds an error for a ground that is none of the event. There is no text where the ground was not text.</summary>
    private static void CheckGround<T, TOther>(ref CcgReader reader, string description, TOther ofOtherEvent, in EventBuilder e)
        where T : struct, Enum
        where TOther : struct, Enum
    {
        var text = e.OtherGround ?? (ofOtherEvent.Equals(default(TOther)) ? null : Quote.Of(NameTable<TOther>.Shared.Name(ofOtherEvent)));
        if (text is not null)
        {
            reader.AddErrorAt(e.GroundStart, JsonRules.Value, $"{text} is not {description}: {NameTable<T>.Shared.Choices}.");
        }
    }
}
