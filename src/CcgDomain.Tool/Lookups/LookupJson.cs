using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Lookups;

/// <summary>Writes findings as JSON: one object, or an array of them.</summary>
internal static class LookupJson
{
    internal static void Write(Utf8JsonWriter json, List<Finding> findings, DateOnly? asAt)
    {
        var isArray = findings is not [{ Area: not null } or { Organisations.Length: 1 }];
        if (isArray)
        {
            json.WriteStartArray();
        }

        foreach (var finding in findings)
        {
            if (finding.Area is { } area)
            {
                Write(json, area, asAt);
            }

            foreach (var organisation in finding.Organisations)
            {
                Write(json, organisation, asAt);
            }
        }

        if (isArray)
        {
            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, Organisation organisation, DateOnly? asAt)
    {
        var register = CcgRegister.England;
        json.WriteStartObject();
        json.WriteString("code", organisation.Code.ToString());
        json.WriteString("name", organisation.Name);
        json.WriteStringOrNull("gss", organisation.Gss);
        json.WriteDateOrNull("opened", organisation.Opened);
        json.WriteDateOrNull("closed", organisation.Closed);
        json.WriteDateOrNull("succeededOn", organisation.Closed?.AddDays(1));
        json.WriteString("region", organisation.Region.Name);
        json.WriteNumberOrNull("wave", (int?)organisation.Wave);
        Write(json, "predecessors", register.PredecessorsOf(organisation.Code));
        Write(json, "origins", register.OriginsOf(organisation.Code));
        Write(json, "successors", register.SuccessorsOf(organisation.Code));
        if (asAt is { } date)
        {
            json.WriteDateOrNull("asAt", date);
            Write(json, "regionOn", register.RegionOn(organisation.Code, date));
            Write(json, "systemOn", register.SystemOn(organisation.Code, date));
            Write(json, "areaTeamOn", register.AreaTeamOn(organisation.Code, date));
            WriteDirections(json, organisation.Code, date);
        }

        if (organisation.Ccg is { Published.All: var facts })
        {
            json.WriteFacts("published", facts);
        }

        json.WriteEndObject();
    }

    // By power, what the sources say of the day. A power that is missing is not known.
    private static void WriteDirections(Utf8JsonWriter json, OdsCode code, DateOnly date)
    {
        json.WriteStartObject("directionsOn");
        foreach (var directed in CcgRegister.England.DirectionsOn(date).Ccgs.Where(directed => directed.Code == code))
        {
            json.WriteProperty(JsonOutput.JsonName(directed.Power, CcgJsonContext.Default.DirectionPower), directed.Evidence, CcgJsonContext.Default.DirectionEvidence);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NhsArea area, DateOnly? asAt)
    {
        json.WriteStartObject();
        json.WriteString("area", Kind(area.Kind));
        json.WriteString("code", area.Code.ToString());
        json.WriteString("name", area.Name);
        json.WriteStringOrNull("gss", area.GssCode.IsNone ? null : area.GssCode.ToString());
        if (asAt is { } date)
        {
            json.WriteDateOrNull("asAt", date);
            Write(json, "ccgs", [.. CcgRegister.England.CcgsIn(area, date).Select(ccg => ccg.Code)]);
        }

        json.WriteEndObject();
    }

    // Where it changed on an unknown day there are two areas, and where it is not known, none.
    private static void Write(Utf8JsonWriter json, string name, Membership membership) => Write(
        json,
        name,
        membership.Match<ImmutableArray<OdsCode>>(known: known => [known.Area.Code], changed: changed => [changed.Before.Code, changed.After.Code], notKnown: _ => []));

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<OdsCode> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStringValue(code.ToString());
        }

        json.WriteEndArray();
    }

    private static string Kind(NhsAreaKind kind) => kind switch
    {
        NhsAreaKind.Region => "region",
        NhsAreaKind.AreaTeam => "areaTeam",
        _ => "system",
    };
}
