using CcgDomain.Authorisation;
using CcgDomain.Organisations;

namespace CcgDomain.Json;

/// <summary>The table of those who exercise functions.</summary>
internal static class ExercisedByTable
{
    internal static readonly JsonFamily<OdsCode, ExercisedBy> Table = new(
        "exercisedBy",
        "an exercising body",
        JsonProperty.Kind,
        static by => by.Discriminator,
        [new(JsonProperty.Code, "The code of a CCG", JsonSchemas.Code, static (ref reader, description, ref code) => code = reader.ReadCode(description))],
        [],
        [
            new("board", static () => new JsonShape<OdsCode, ExercisedBy, ExercisedBy.Board>(static (in _) => new())),
            new("ccg", static () => new JsonShape<OdsCode, ExercisedBy, ExercisedBy.AnotherCcg>(static (in code) => new(code), [new(JsonProperty.Code, static (ref writer, ccg) => writer.Write(ccg.Code))])),
        ]);
}
