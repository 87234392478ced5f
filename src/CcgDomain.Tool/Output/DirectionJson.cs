using System.Text.Json;
using CcgDomain.Authorisation;

namespace CcgDomain.Tool.Output;

/// <summary>Writes a direction as it stands in a <c>ccg/1</c> document.</summary>
internal static class DirectionJson
{
    private static readonly DirectionPowerConverter Power = new();
    private static readonly DirectionTriggerConverter Trigger = new();

    internal static void Write(Utf8JsonWriter json, LegalDirection direction)
    {
        json.WriteStartObject();
        json.WriteNumber("number", direction.Number);
        json.Value("power", direction.Power, Power);
        if (direction.Trigger is { } trigger)
        {
            json.Value("trigger", trigger, Trigger);
        }

        json.WriteString("instrument", direction.Instrument);
        json.WriteStartObject("effect");
        Write(json, direction.Effect);
        json.WriteEndObject();
        json.WriteStartArray("underpins");
        foreach (var criterion in direction.Underpins)
        {
            json.WriteStringValue(criterion.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DirectionEffect effect) => effect.Match<Action>(
        exercise: e => () =>
        {
            json.WriteString("kind", "exercise");
            json.WriteString("requirement", e.Requirement);
        },
        cease: e => () =>
        {
            json.WriteString("kind", "cease");
            e.Functions.Match<Action>(() => () => json.WriteString("functions", "all"), named => () => Functions(json, named))();
            json.WriteStartObject("by");
            json.WriteString("kind", e.By.Match(() => "board", _ => "ccg"));
            e.By.Match<Action>(() => () => { }, code => () => json.WriteString("code", code.ToString()))();
            json.WriteEndObject();
        },
        takeOn: e => () =>
        {
            json.WriteString("kind", "takeOn");
            Functions(json, e.Functions);
            json.WriteString("from", e.From.ToString());
        },
        replaceAccountableOfficer: _ => () => json.WriteString("kind", "replaceAccountableOfficer"),
        varyConstitution: e => () =>
        {
            json.WriteString("kind", "varyConstitution");
            json.WriteString("variation", e.Variation);
        },
        dissolve: _ => () => json.WriteString("kind", "dissolve"))();

    private static void Functions(Utf8JsonWriter json, ImmutableArray<string> functions)
    {
        json.WriteStartArray("functions");
        foreach (var function in functions)
        {
            json.WriteStringValue(function);
        }

        json.WriteEndArray();
    }
}
