using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes what was published of single CCGs, each fact with its source.</summary>
internal static class PublishedDataFile
{
    internal static string Text(RegisterInput data)
    {
        var sources = data.Sources;
        string Source(Csv row) => Number(sources.FindIndex(source => source["source"] == row["source"]));
        var notes = data.Rows("waves", "compiled_waves", "conditions", "compiled_conditions", "directions_14z21", "compiled_directions_14z21", "cocommissioning", "compiled_cocommissioning", "ratings", "special_measures")
            .Select(RegisterReadings.NoteOf).Where(note => note.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        string Note(Csv row) => RegisterReadings.NoteOf(row) is { Length: > 0 } note ? Number(notes.IndexOf(note)) : "";
        var waves = data.Rows("waves", "compiled_waves").Select(row => Row(
            row["ods_code"], row["wave"], Source(row), Confidence(row["confidence"]), Note(row)));
        var conditions = data.Rows("conditions", "compiled_conditions").Select(row => (Row: row, First: PublishedDate.Parse(row["date"], CultureInfo.InvariantCulture).First)).OrderBy(row => row.First)
            .Select(row => row.Row).Select(row => Row(
            row["ods_code"], row["date"], row["event"], row["number_of_conditions"], row["has_directions"], Source(row), Confidence(RegisterReadings.ConfidenceOf(row)), Note(row)));
        var directions = data.Rows("directions_14z21", "compiled_directions_14z21").Select(row => Row(
            row["ods_code"], row["from"], row["to"], RegisterReadings.InForceIn(row), Source(row), Confidence(RegisterReadings.ConfidenceOf(row)), Note(row)));
        var arrangements = data.Rows("cocommissioning", "compiled_cocommissioning").Select(row => Row(
            row["ods_code"], row["from"], Model(row["level"]), Stage(row["status"]), Source(row), Confidence(row["confidence"]), Note(row)));
        var ratings = data.Rows("ratings").OrderBy(row => row["ods_code"], StringComparer.Ordinal).ThenBy(row => row["year"], StringComparer.Ordinal).Select(row => Row(
            row["ods_code"], row["year"][..4], Grade(row["rating"]), Source(row), Confidence(row["confidence"]), Note(row)));
        var measures = data.Rows("special_measures").Select(row => Row(
            row["ods_code"], row["from"], row["to"], RegisterReadings.InForceIn(row), Source(row), Confidence(row["confidence"]), Note(row)));
        return Of(
            "PublishedData",
            Table("Sources", "title, address", sources.Select(row => Row(row["title"], row["source"].StartsWith("http", StringComparison.Ordinal) ? row["source"].Split(' ')[0] : ""))),
            Table("Notes", "note", notes.Select(note => Row(note))),
            Table("Waves", "code, wave, source, confidence, which note", waves),
            Table("Conditions", "code, date, occasion, conditions, directions, source, confidence, which note", conditions),
            Table("Directions", "code, from, to, in force in, source, confidence, which note", directions),
            Table("Arrangements", "code, from, model, stage, source, confidence, which note", arrangements),
            Table("Ratings", "code, first year, rating, source, confidence, which note", ratings),
            Table("SpecialMeasures", "code, from, to, in force in, source, confidence, which note", measures));
    }

    private static string Confidence(string published) => Number((int)(published switch
    {
        "stated" => PublishedConfidence.Stated,
        "derived" => PublishedConfidence.Derived,
        "applicant" => PublishedConfidence.Applicant,
        "low" => PublishedConfidence.Doubtful,
        _ => throw new FormatException($"Not a confidence: {published}"),
    }));

    private static string Model(string published) => Number((int)Enum.Parse<CoCommissioningModel>(published, ignoreCase: true));

    private static string Grade(string published) => Number((int)Enum.GetValues<Rating>().Single(rating => rating.InWords() == published));

    private static string Stage(string published) => Number((int)Enum.Parse<ArrangementStage>(published, ignoreCase: true));
}
