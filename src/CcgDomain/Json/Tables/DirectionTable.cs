using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>The tables of directions and their effects.</summary>
internal static class DirectionTable
{
    internal struct EffectBuilder
    {
        internal string Text;
        internal FunctionScope? Functions;
        internal long FunctionsStart;
        internal ImmutableArray<ExercisedBy> By;
        internal OdsCode[]? From;

        internal readonly ImmutableArray<string> Named => ((FunctionScope.Named)Functions!).Functions;
    }

    internal struct DirectionBuilder
    {
        internal int Number;
        internal DirectionPower Power;
        internal DirectionTrigger? Trigger;
        internal string? Instrument;
        internal DirectionEffect? Effect;
        internal ImmutableArray<CriterionCode>? Underpins;
        internal EventDate? Until;
    }

    internal static readonly JsonFamily<EffectBuilder, DirectionEffect> Effect = new(
        "effect",
        "an effect",
        JsonProperty.Kind,
        static effect => effect.Discriminator,
        [
            new(JsonProperty.Requirement, "A requirement", JsonSchemas.Text, static (ref reader, description, ref effect) => effect.Text = reader.ReadString(description)),
            new(JsonProperty.Functions, "The list of functions", JsonSchemas.Scope, static (ref reader, _, ref effect) =>
                (effect.FunctionsStart, effect.Functions) = (reader.Position, reader.ReadScope())),
            new(JsonProperty.By, "The list of those who exercise functions", JsonSchemas.OneOrMany("exercisedBy"), static (ref reader, description, ref effect) =>
                effect.By = reader.ReadExercisedByAny(description)) { Meant = JsonProperty.Code },
            new(JsonProperty.From, "The list of CCGs", JsonSchemas.CodeOrCodes, static (ref reader, description, ref effect) => effect.From = reader.ReadCodeOrCodes(description)),
            new(JsonProperty.Variation, "A variation", JsonSchemas.Text, static (ref reader, description, ref effect) => effect.Text = reader.ReadString(description)),
        ],
        [],
        [
            new("exercise", static () => Shape<DirectionEffect.Exercise>(static (in effect) => new(effect.Text), [new(JsonProperty.Requirement, static (ref writer, x) => writer.Write(x.Requirement))])),
            new("cease", static () => Shape<DirectionEffect.Cease>(
                static (in effect) => new(effect.Functions!, effect.By.OrEmpty()), [
                new(JsonProperty.Functions, static (ref writer, x) => writer.Write(x.Functions)),
                new(JsonProperty.By, static (ref writer, x) => writer.Write(x.By), static x => !x.By.IsEmpty)])),
            new("takeOn", static () => Shape<DirectionEffect.TakeOn>(
                static (in effect) => new(effect.Named, effect.From.OrEmpty()), [
                new(JsonProperty.Functions, static (ref writer, x) => writer.Write(x.Functions)) { Schema = JsonSchemas.SomeTexts },
                new(JsonProperty.From, static (ref writer, x) => writer.WriteCodeOrCodes(x.From))])),
            new("replaceAccountableOfficer", static () => Shape<DirectionEffect.ReplaceAccountableOfficer>(static (in _) => new())),
            new("varyConstitution", static () => Shape<DirectionEffect.VaryConstitution>(
                static (in effect) => new(effect.Text), [
                new(JsonProperty.Variation, static (ref writer, x) => writer.Write(x.Variation))])),
            new("dissolve", static () => Shape<DirectionEffect.Dissolve>(static (in _) => new())),
            new("exerciseOnly", static () => Shape<DirectionEffect.ExerciseOnly>(
                static (in effect) => new(effect.Named), [
                new(JsonProperty.Functions, static (ref writer, x) => writer.Write(x.Functions)) { Schema = JsonSchemas.SomeTexts }])),
            new("unknown", static () => Shape<DirectionEffect.NotKnown>(static (in _) => new())),
        ])
    {
        Check = CheckFunctions,
    };

    internal static readonly JsonObject<DirectionBuilder, LegalDirection> Direction = new(
        "direction",
        "a direction",
        static (in d) => new(d.Number, d.Power, d.Trigger, d.Instrument, d.Effect!, d.Underpins, d.Until),
        new(
            JsonProperty.Number,
            "The number of a direction",
            JsonSchemas.Integer,
            static (ref reader, description, ref d) => d.Number = reader.ReadNumber(description, int.MinValue, int.MaxValue),
            static (ref writer, d) => writer.Write(d.Number)),
        new(
            JsonProperty.Power,
            "a power",
            JsonSchemas.NameOf<DirectionPower>,
            static (ref reader, description, ref d) => d.Power = reader.ReadName<DirectionPower>(description),
            static (ref writer, d) => writer.WriteName(d.Power)),
        new(
            JsonProperty.Trigger,
            "a trigger",
            JsonSchemas.NameOf<DirectionTrigger>,
            static (ref reader, description, ref d) => d.Trigger = reader.ReadName<DirectionTrigger>(description),
            static (ref writer, d) => writer.WriteName(d.Trigger.GetValueOrDefault()),
            static d => d.Trigger is not null),
        new(
            JsonProperty.Instrument,
            "An instrument",
            JsonSchemas.Text,
            static (ref reader, description, ref d) => d.Instrument = reader.ReadString(description),
            static (ref writer, d) => writer.Write(d.Instrument!),
            static d => d.Instrument is not null),
        new(
            JsonProperty.Effect,
            "The effect of a direction",
            JsonSchemas.One("effect"),
            static (ref reader, _, ref d) => d.Effect = Effect.Read(ref reader),
            static (ref writer, d) => Effect.Write(ref writer, d.Effect)) { Meant = JsonProperty.Kind },
        new(
            JsonProperty.Until,
            "The last day of a direction",
            JsonSchemas.EventDate,
            static (ref reader, description, ref d) => d.Until = reader.ReadEventDate(description),
            static (ref writer, d) => writer.Write(d.Until.GetValueOrDefault()),
            static d => d.Until is not null),
        new(
            JsonProperty.Underpins,
            "The list of criteria",
            static () => JsonSchemas.OrUnknown(JsonSchemas.Criteria()),
            static (ref reader, description, ref d) => d.Underpins = reader.ReadUnlessUnknown(out _) ? reader.ReadList(description, static (ref reader) => reader.ReadCriterion("A criterion")) : null,
            static (ref writer, d) => writer.WriteListOrUnknown(d.KnownUnderpins, static (ref writer, criterion) => writer.Write(criterion)),
            mayBeAbsentFromPartial: true));

    private static void CheckFunctions(ref CcgReader reader, JsonShape<EffectBuilder, DirectionEffect>? shape, in EffectBuilder effect, long start)
    {
        if (effect.Functions is FunctionScope.All && shape?.Name is "takeOn" or "exerciseOnly")
        {
            var what = shape.Name == "takeOn" ? "takes on" : "alone exercises";
            reader.AddErrorAt(effect.FunctionsStart, JsonRules.Type, $"The functions that a CCG {what} must be a list; only those that it ceases can be \"all\".");
        }
    }

    private static JsonShape<EffectBuilder, DirectionEffect, T> Shape<T>(BuildObject<EffectBuilder, T> build, params JsonPart<T>[] parts)
        where T : DirectionEffect => new(build, parts);
}
