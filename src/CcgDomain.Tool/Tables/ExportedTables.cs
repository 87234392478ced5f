using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tables;

/// <summary>The register as tables. A table comes after those that it refers to.</summary>
internal static class ExportedTables
{
    private const int CodeLength = OdsCode.MaxLength;
    private const int GssLength = GssCode.TextLength;

    internal static ImmutableArray<Table> All { get; } = [Boards(), Ccgs(), Successions(), Names(), GssCodes()];

    private static CcgRegister England => CcgRegister.England;

    private static Table Boards() => new(
        "board",
        [
            new("code", ColumnType.Text, CodeLength),
            new("name", ColumnType.Text),
            new("gss", ColumnType.Text, GssLength),
            new("established", ColumnType.Date),
            new("region_code", ColumnType.Text, CodeLength),
            new("region_name", ColumnType.Text),
        ],
        ["code"],
        [.. England.Boards.Select(board => (ImmutableArray<string?>)
        [
            Text(board.Code),
            board.Name,
            Text(board.GssCodes[^1].Code),
            Text(board.Established),
            Text(board.Region.Code),
            board.Region.Name,
        ])]);

    private static Table Ccgs() => new(
        "ccg",
        [
            new("code", ColumnType.Text, CodeLength),
            new("name", ColumnType.Text),
            new("gss", ColumnType.Text, GssLength),
            new("opened", ColumnType.Date),
            new("closed", ColumnType.Date),
            new("ods_opened", ColumnType.Date),
            new("ods_closed", ColumnType.Date, IsOptional: true),
            new("region_code", ColumnType.Text, CodeLength),
            new("region_name", ColumnType.Text),
            new("region_2013_code", ColumnType.Text, CodeLength, IsOptional: true),
            new("region_2013_name", ColumnType.Text, IsOptional: true),
            new("area_team_2013_code", ColumnType.Text, CodeLength, IsOptional: true),
            new("area_team_2013_name", ColumnType.Text, IsOptional: true),
            new("wave", ColumnType.Number, IsOptional: true),
            new("successor", ColumnType.Text, CodeLength),
            new("board", ColumnType.Text, CodeLength, RefersTo: "board"),
            new("note", ColumnType.Text, IsOptional: true),
        ],
        ["code"],
        [.. England.Ccgs.Select(ccg => (ImmutableArray<string?>)
        [
            Text(ccg.Code),
            ccg.Name.ToString(),
            Text(ccg.GssCode),
            Text(ccg.Opened),
            Text(ccg.Closed),
            Text(ccg.OdsOpened),
            Text(ccg.OdsClosed),
            Text(ccg.Region.Code),
            ccg.Region.Name,
            ccg.Region2013?.Code.ToString(),
            ccg.Region2013?.Name,
            ccg.AreaTeam2013?.Code.ToString(),
            ccg.AreaTeam2013?.Name,
            ((int?)ccg.Wave)?.ToString(CultureInfo.InvariantCulture),
            Text(ccg.Successor),
            Text(ccg.Board),
            ccg.Note,
        ])]);

    private static Table Successions() => new(
        "succession",
        [
            new("kind", ColumnType.Text, 20),
            new("predecessor", ColumnType.Text, CodeLength, RefersTo: "ccg"),
            new("predecessor_gss", ColumnType.Text, GssLength),
            new("successor", ColumnType.Text, CodeLength),
            new("successor_gss", ColumnType.Text, GssLength),
            new("effective_on", ColumnType.Date, IsOptional: true),
            new("not_before", ColumnType.Date),
            new("not_after", ColumnType.Date),
        ],
        ["predecessor", "predecessor_gss"],
        [.. England.Successions.Select(succession => (ImmutableArray<string?>)
        [
            Word(succession.Kind),
            Text(succession.Predecessor),
            Text(succession.PredecessorGss),
            Text(succession.Successor),
            Text(succession.SuccessorGss),
            Text(succession.On),
            Text(succession.NotBefore),
            Text(succession.NotAfter),
        ])]);

    private static Table Names() => new(
        "name_period",
        [
            new("code", ColumnType.Text, CodeLength, RefersTo: "ccg"),
            new("name", ColumnType.Text),
            new("valid_from", ColumnType.Date),
            new("valid_to", ColumnType.Date),
        ],
        ["code", "valid_from"],
        [.. England.Ccgs.SelectMany(ccg => ccg.Names.Select(name => (ImmutableArray<string?>)[Text(ccg.Code), name.Name.ToString(), Text(name.From), Text(name.To)]))]);

    private static Table GssCodes() => new(
        "gss_period",
        [
            new("gss", ColumnType.Text, GssLength),
            new("code", ColumnType.Text, CodeLength),
            new("valid_from", ColumnType.Date, IsOptional: true),
            new("valid_to", ColumnType.Date, IsOptional: true),
            new("known_from", ColumnType.Date),
            new("known_to", ColumnType.Date),
        ],
        ["gss"],
        [
            .. England.Ccgs.SelectMany(ccg => ccg.GssCodes.Select(gss => Row(ccg.Code, gss))),
            .. England.Boards.SelectMany(board => board.GssCodes.Select(gss => Row(board.Code, gss))),
        ]);

    private static ImmutableArray<string?> Row(OdsCode code, GssPeriod gss) =>
        [Text(gss.Code), Text(code), Text(gss.From), Text(gss.To), Text(gss.KnownFrom), Text(gss.KnownTo)];

    private static string Text(OdsCode code) => code.ToString();

    private static string Text(GssCode code) => code.ToString();

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Word(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merger => "merger",
        SuccessionKind.BoundaryChange => "boundaryChange",
        _ => "abolition",
    };
}
