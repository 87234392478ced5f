using System.Globalization;
using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Register;
using static CcgDomain.Generate.Register.RegisterFile;

namespace CcgDomain.Generate.Register;

/// <summary>Writes the CCGs, the boards and the areas they belonged to.</summary>
internal static class RegisterDataFile
{
    internal static string Text(RegisterInput data)
    {
        var regions2013 = Areas(data.Ccgs, "region_2013_ods", "region_2013_ons", "region_2013_name");
        var areaTeams = Areas(data.Ccgs, "area_team_2013_ods", "area_team_2013_ons", "area_team_2013_name");
        var regions = Areas(data.Ccgs, "region_2025_ods", null, "region_2025_name");
        var ccgs = data.Ccgs.Select(row => Row(
            row["ods_code"],
            row["name_at_close"] == row["name"] ? Place(row["name"]) : $"{Place(row["name"])};{Renamed(row)} {Place(row["name_at_close"])}",
            GssCodes(data, row["ods_code"]),
            row["ods_open_date"] == row["open_date"] ? "" : row["ods_open_date"],
            IndexIn(areaTeams, row["area_team_2013_ods"]),
            IndexIn(regions2013, row["region_2013_ods"]),
            IndexIn(regions, row["region_2025_ods"]),
            string.Join(' ', data.Predecessors(row["ods_code"])),
            row["notes"]));
        var boards = data.BoardCodes.Select(code => data.Boards.Find(row => row["ods_code"] == code) is { } row
            ? Row(
                row["ods_code"],
                row["name"],
                BoardGssCodes(row),
                Iso(RegisterReadings.BoardCodesKnownTo),
                IndexIn(regions, row["region_ods"]),
                string.Join(' ', row["ccg_ods_codes"].Split(' ').Order(StringComparer.Ordinal)))
            : Row(code, data.NewBoards.Single(row => row["successor_ods"] == code)["successor_name"], "", "", IndexIn(regions, RegionOfNewBoard(data, code)), ""));
        var successions = data.BoardSuccessions.OrderBy(row => row["predecessor_ods"] + row["successor_ods"], StringComparer.Ordinal)
            .Select(row => Row(row["predecessor_ods"], row["successor_ods"], row["date"], Number((int)KindOf(row))));
        var subIcbCodes = data.SubIcbCodes.Select(row => Row(row["ods_code"], row["ons_code"]));
        return Of(
            "RegisterData",
            $"internal const int CcgCount = {data.Ccgs.Count};",
            $"internal const int BoardCount = {data.BoardCodes.Count};",
            Table("Regions2013", "code, GSS code, name", regions2013),
            Table("AreaTeams2013", "code, GSS code, name", areaTeams),
            Table("Regions", "code, GSS code, name", regions),
            Table("Ccgs", "code, places of names, GSS codes, opened in ODS if otherwise, area team, region of 2013, region, predecessors, note", ccgs),
            Table("Boards", "code, name, GSS codes, known to, region, CCGs", boards),
            Table("BoardSuccessions", "predecessor, successor, date, kind", successions),
            Table("SubIcbCodes", "code of the former CCG, GSS code that its sub-ICB location got", subIcbCodes));
    }

    private static BoardSuccessionKind KindOf(Csv row) => row["kind"] switch
    {
        "merger" => BoardSuccessionKind.Merger,
        "split" => BoardSuccessionKind.Split,
        "part to an existing board" => BoardSuccessionKind.Part,
        var other => throw new FormatException($"Not a kind of succession: {other}"),
    };

    // No file gives it: it is the region of every board that it took over from, whole or in part.
    private static string RegionOfNewBoard(RegisterInput data, string code) => data.BoardSuccessions.Where(row => row["successor_ods"] == code)
        .Select(row => data.Boards.Single(board => board["ods_code"] == row["predecessor_ods"])["region_ods"]).Distinct().Single();

    private static string Place(string name) => CcgName.Parse(name, CultureInfo.InvariantCulture).Place;

    // The day of the rename of April 2017 is the last word of the note on the code. A new GSS code came with it.
    private static string Renamed(Csv row) => row["notes"].Split(' ')[^1];

    private static string GssCodes(RegisterInput data, string code)
    {
        var codes = data.GssCodes[code].ToList();
        var text = new StringBuilder(codes[0]["ons_code"]);
        foreach (var next in codes.Skip(1))
        {
            var change = RegisterReadings.UndatedChanges.SingleOrDefault(undated => undated.Code == code);
            text.Append(CultureInfo.InvariantCulture, $";{(change is null ? next["operative_from"] : $"{Iso(change.NotBefore)} {Iso(change.NotAfter)}")} {next["ons_code"]}");
        }

        return text.ToString();
    }

    private static string BoardGssCodes(Csv row)
    {
        if (row["ons_code_2022"] == row["ons_code_2024"])
        {
            return row["ons_code_2022"];
        }

        var (_, notBefore, notAfter) = RegisterReadings.RecodedBoards.Single(recoded => recoded.Board == row["ods_code"]);
        return $"{row["ons_code_2022"]};{Iso(notBefore)} {Iso(notAfter)} {row["ons_code_2024"]}";
    }

    private static List<string> Areas(List<Csv> rows, string code, string? gss, string name) =>
        [.. rows.Where(row => row[code].Length > 0).Select(row => Row(row[code], gss is null ? "" : row[gss], row[name])).Distinct().Order(StringComparer.Ordinal)];

    private static string IndexIn(List<string> areas, string code) =>
        code.Length == 0 ? "" : Number(areas.FindIndex(area => area.StartsWith(code + "|", StringComparison.Ordinal)));
}
