using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <summary>The table of changes of area.</summary>
internal static class AreaChangeTable
{
    internal struct AreaBuilder
    {
        internal ImmutableArray<OdsCode> Gained;
        internal ImmutableArray<OdsCode> Lost;
    }

    internal static readonly JsonObject<AreaBuilder, AreaChange> Table = new(
        "area",
        "a change of area",
        static (in area) => new(area.Gained, area.Lost),
        new(
            JsonProperty.Gained,
            "The list of CCGs",
            JsonSchemas.Codes,
            static (ref reader, description, ref area) => area.Gained = reader.ReadCodes(description),
            static (ref writer, area) => writer.Write(area.Gained)),
        new(
            JsonProperty.Lost,
            "The list of CCGs",
            JsonSchemas.Codes,
            static (ref reader, description, ref area) => area.Lost = reader.ReadCodes(description),
            static (ref writer, area) => writer.Write(area.Lost)));
}
