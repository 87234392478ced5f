using System.Globalization;

namespace CcgDomain.Tests.Register;

/// <summary>The published files, joined as the generator needs them.</summary>
internal sealed class RegisterGeneratorInput
{
    private readonly Dictionary<string, Csv> _ccg;

    private readonly ILookup<string, string> _predecessors = Csv.Read("successions").Where(row => row["kind"] == "merger")
        .ToLookup(row => row["successor_ods"], row => row["predecessor_ods"], StringComparer.Ordinal);

    internal RegisterGeneratorInput() => _ccg = Ccgs.ToDictionary(row => row["ods_code"], StringComparer.Ordinal);

    internal List<Csv> Ccgs { get; } = [.. Csv.Read("ccgs").OrderBy(row => row["ods_code"], StringComparer.Ordinal)];

    internal List<Csv> Boards { get; } = [.. Csv.Read("icbs").OrderBy(row => row["ods_code"], StringComparer.Ordinal)];

    internal List<Csv> Sources { get; } = Csv.Read("compiled_sources");

    // In the order of the codes, which is the order in which they were given out.
    internal ILookup<string, Csv> GssCodes { get; } = Csv.Read("ccg_ons_codes").OrderBy(row => row["ons_code"], StringComparer.Ordinal)
        .ToLookup(row => row["ods_code"], StringComparer.Ordinal);

    internal IEnumerable<string> Predecessors(string code) => _predecessors[code].Order(StringComparer.Ordinal);

    internal IEnumerable<Csv> Rows(params string[] files) => files.SelectMany(Csv.Read).OrderBy(row => row["ods_code"], StringComparer.Ordinal);

    internal string ConfidenceOf(Csv condition) =>
        condition.TryGet("confidence")
        ?? Array.Find(RegisterReadings.Confidences, reading => reading.IsOf(condition))?.Confidence
        ?? "stated";

    internal string StandsFor(string code, DateOnly date)
    {
        if (!_ccg.TryGetValue(code, out var ccg))
        {
            return Boards.Any(board => board["ods_code"] == code && Day(board["established"]) <= date) ? code : "";
        }

        return date < Day(ccg["open_date"]) ? ""
            : date <= Day(ccg["close_date"]) ? code
            : StandsFor(ccg["successor_ods"] + ccg["icb_ods_2022"], date);
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
