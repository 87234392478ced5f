using System.IO;

namespace CcgDomain.Generate.Register;

/// <summary>The published files, joined as the generator needs them.</summary>
internal sealed class RegisterInput
{
    private readonly string _folder;
    private readonly Dictionary<string, Csv> _ccg;
    private readonly ILookup<string, string> _predecessors;

    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder that holds them.</param>
    internal RegisterInput(string folder)
    {
        _folder = folder;
        Ccgs = [.. Rows("ccgs")];
        Boards = [.. Rows("icbs")];
        Sources = Read("compiled_sources");
        GssCodes = Read("ccg_ons_codes").OrderBy(row => row["ons_code"], StringComparer.Ordinal).ToLookup(row => row["ods_code"], StringComparer.Ordinal);
        _ccg = Ccgs.ToDictionary(row => row["ods_code"], StringComparer.Ordinal);
        _predecessors = Read("successions").Where(row => row["kind"] == "merger").ToLookup(row => row["successor_ods"], row => row["predecessor_ods"], StringComparer.Ordinal);
    }

    internal List<Csv> Ccgs { get; }

    internal List<Csv> Boards { get; }

    internal List<Csv> Sources { get; }

    /// <summary>The GSS codes of each CCG, in the order of the codes, which is the order in which they were given out.</summary>
    internal ILookup<string, Csv> GssCodes { get; }

    internal IEnumerable<string> Predecessors(string code) => _predecessors[code].Order(StringComparer.Ordinal);

    /// <summary>The rows of some files, in the order of the ODS codes and, within a code, of the files.</summary>
    internal IEnumerable<Csv> Rows(params string[] files) => files.SelectMany(Read).OrderBy(row => row["ods_code"], StringComparer.Ordinal);

    internal string ResolvesTo(string code, DateOnly date)
    {
        if (!_ccg.TryGetValue(code, out var ccg))
        {
            return Boards.Any(board => board["ods_code"] == code && RegisterFile.Day(board["established"]) <= date) ? code : "";
        }

        return date < RegisterFile.Day(ccg["open_date"]) ? ""
            : date <= RegisterFile.Day(ccg["close_date"]) ? code
            : ResolvesTo(ccg["successor_ods"] + ccg["icb_ods_2022"], date);
    }

    private List<Csv> Read(string name) => Csv.Read(Path.Combine(_folder, $"{name}.csv"));
}
