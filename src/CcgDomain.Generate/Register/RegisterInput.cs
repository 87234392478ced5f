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
        BoardSuccessions = Read("icb_successions");
        BoardOf2026 = Read("sub_icb_boards_2026").ToDictionary(row => row["ccg_ods"], row => row["icb_2026"], StringComparer.Ordinal);
        NewBoards = [.. BoardSuccessions.Where(row => !Boards.Exists(board => board["ods_code"] == row["successor_ods"])).DistinctBy(row => row["successor_ods"])];
        Systems = Read("systems");
        AreaTeams = Read("area_teams");
        RegionChanges = Read("region_changes");
        StpChanges = Read("stp_changes");
        SubIcbCodes = [.. Rows("sub_icb_ons_codes")];
        BoardCodes = [.. Boards.Select(row => row["ods_code"]).Concat(NewBoards.Select(row => row["successor_ods"])).Order(StringComparer.Ordinal)];
        Sources = Read("compiled_sources");
        GssCodes = Read("ccg_ons_codes").OrderBy(row => row["ons_code"], StringComparer.Ordinal).ToLookup(row => row["ods_code"], StringComparer.Ordinal);
        _ccg = Ccgs.ToDictionary(row => row["ods_code"], StringComparer.Ordinal);
        _predecessors = Read("successions").Where(row => row["kind"] == "merger").ToLookup(row => row["successor_ods"], row => row["predecessor_ods"], StringComparer.Ordinal);
    }

    internal List<Csv> Ccgs { get; }

    /// <summary>The boards of 2022.</summary>
    internal List<Csv> Boards { get; }

    /// <summary>A succession to each of the boards that began later.</summary>
    internal List<Csv> NewBoards { get; }

    internal List<string> BoardCodes { get; }

    /// <summary>The system and the region of each CCG, by list.</summary>
    internal List<Csv> Systems { get; }

    internal List<Csv> AreaTeams { get; }

    internal List<Csv> RegionChanges { get; }

    internal List<Csv> StpChanges { get; }

    /// <summary>The GSS codes that sub-ICB locations got after 1 July 2022.</summary>
    internal List<Csv> SubIcbCodes { get; }

    internal List<Csv> BoardSuccessions { get; }

    /// <summary>The board, from 1 April 2026, of each former CCG's sub-ICB location; blank if the location was split.</summary>
    internal Dictionary<string, string> BoardOf2026 { get; }

    internal List<Csv> Sources { get; }

    /// <summary>The GSS codes of each CCG, in the order of the codes, which is the order in which they were given out.</summary>
    internal ILookup<string, Csv> GssCodes { get; }

    internal IEnumerable<string> Predecessors(string code) => _predecessors[code].Order(StringComparer.Ordinal);

    /// <summary>The rows of some files, in the order of the ODS codes and, within a code, of the files.</summary>
    internal IEnumerable<Csv> Rows(params string[] files) => files.SelectMany(Read).OrderBy(row => row["ods_code"], StringComparer.Ordinal);

    /// <summary>The first day of a board.</summary>
    internal DateOnly Established(string board) => RegisterFile.Day(
        Boards.Find(row => row["ods_code"] == board)?["established"] ?? NewBoards.Single(row => row["successor_ods"] == board)["date"]);

    /// <summary>The code of the only organisation that a code stands for on a day; blank if there is none, or more than one.</summary>
    internal string ResolvesTo(string code, DateOnly date)
    {
        if (code.Length == 0 || date > RegisterReadings.KnownUntil)
        {
            return "";
        }

        if (!_ccg.TryGetValue(code, out var ccg))
        {
            return date < Established(code) ? "" : BoardAfter(code, date);
        }

        return date < RegisterFile.Day(ccg["open_date"]) ? ""
            : date <= RegisterFile.Day(ccg["close_date"]) ? code
            : ccg["successor_ods"].Length > 0 ? ResolvesTo(ccg["successor_ods"], date)
            : date >= RegisterReadings.BoardsReorganised ? BoardOf2026[code]
            : ccg["icb_ods_2022"];
    }

    /// <summary>The boards that took over from a board that has ended by a day, in order; empty if it goes on.</summary>
    internal List<string> BoardsAfter(string board, DateOnly date) =>
        [.. BoardSuccessions.Where(row => row["predecessor_ods"] == board && RegisterFile.Day(row["date"]) <= date).Select(row => row["successor_ods"]).Order(StringComparer.Ordinal)];

    private string BoardAfter(string board, DateOnly date) => BoardsAfter(board, date) switch
    {
        [] => board,
        [var only] => only,
        _ => "",
    };

    private List<Csv> Read(string name) => Csv.Read(Path.Combine(_folder, $"{name}.csv"));
}
