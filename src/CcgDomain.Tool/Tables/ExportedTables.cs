using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tables;

/// <summary>The register as tables. A table follows the tables that it refers to.</summary>
internal static class ExportedTables
{
    private const int CodeLength = OdsCode.MaxLength;
    private const int GssLength = GssCode.TextLength;

    internal static ImmutableArray<ExportedTable> All { get; } =
        [Boards(), Ccgs(), Successions(), BoardSuccessions(), Names(), GssCodes(), MembershipRows.Table(), PublishedRows.Ratings(), PublishedRows.SpecialMeasures(), PublishedRows.Directions(), ResolutionRows.Table()];

    private static CcgRegister England => CcgRegister.England;

    private static ExportedTable Boards() => new(
        "board",
        [
            new("code", ColumnType.Text, CodeLength),
            new("name", ColumnType.Text),
            new("gss", ColumnType.Text, GssLength, IsOptional: true),
            new("established", ColumnType.Date),
            new("closed", ColumnType.Date, IsOptional: true),
            new("region_code", ColumnType.Text, CodeLength),
            new("region_name", ColumnType.Text),
        ],
        ["code"],
        [.. England.Boards.Select(board => (ImmutableArray<string?>)
        [
            board.Code.ToString(),
            board.Name,
            board.GssCodes.IsEmpty ? null : board.GssCodes[^1].Code.ToString(),
            Iso(board.Established),
            Iso(board.Closed),
            board.Region.Code.ToString(),
            board.Region.Name,
        ])]);

    private static ExportedTable Ccgs() => new(
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
            new("sub_icb_gss", ColumnType.Text, GssLength, IsOptional: true),
            new("note", ColumnType.Text, IsOptional: true),
        ],
        ["code"],
        [.. England.Ccgs.Select(ccg => (ImmutableArray<string?>)
        [
            ccg.Code.ToString(),
            ccg.Name.ToString(),
            ccg.GssCode.ToString(),
            Iso(ccg.Opened),
            Iso(ccg.Closed),
            Iso(ccg.OdsOpened),
            Iso(ccg.OdsClosed),
            ccg.Region.Code.ToString(),
            ccg.Region.Name,
            ccg.Region2013?.Code.ToString(),
            ccg.Region2013?.Name,
            ccg.AreaTeam2013?.Code.ToString(),
            ccg.AreaTeam2013?.Name,
            ((int?)ccg.Wave)?.ToString(CultureInfo.InvariantCulture),
            ccg.Successor.ToString(),
            ccg.Board.ToString(),
            ccg.SubIcbGssCode.IsNone ? null : ccg.SubIcbGssCode.ToString(),
            ccg.Note,
        ])]);

    private static ExportedTable Successions() => new(
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
            JsonName(succession.Kind),
            succession.Predecessor.ToString(),
            succession.PredecessorGss.ToString(),
            succession.Successor.ToString(),
            succession.SuccessorGss.ToString(),
            Iso(succession.On),
            Iso(succession.NotBefore),
            Iso(succession.NotAfter),
        ])]);

    private static ExportedTable BoardSuccessions() => new(
        "board_succession",
        [
            new("kind", ColumnType.Text, 20),
            new("predecessor", ColumnType.Text, CodeLength, RefersTo: "board"),
            new("successor", ColumnType.Text, CodeLength, RefersTo: "board"),
            new("effective_on", ColumnType.Date),
        ],
        ["predecessor", "successor"],
        [.. England.BoardSuccessions.Select(succession => (ImmutableArray<string?>)
        [
            succession.Kind switch { BoardSuccessionKind.Merger => "merger", BoardSuccessionKind.Split => "split", _ => "part" },
            succession.Predecessor.ToString(),
            succession.Successor.ToString(),
            Iso(succession.On),
        ])]);

    private static ExportedTable Names() => new(
        "name_period",
        [
            new("code", ColumnType.Text, CodeLength, RefersTo: "ccg"),
            new("name", ColumnType.Text),
            new("valid_from", ColumnType.Date),
            new("valid_to", ColumnType.Date),
        ],
        ["code", "valid_from"],
        [.. England.Ccgs.SelectMany(ccg => ccg.Names.Select(name => (ImmutableArray<string?>)[ccg.Code.ToString(), name.Name.ToString(), Iso(name.From), Iso(name.To)]))]);

    private static ExportedTable GssCodes() => new(
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
            .. England.Ccgs.SelectMany(ccg => ccg.GssCodes.Select(gss => GssPeriodRow(ccg.Code, gss))),
            .. England.Boards.SelectMany(board => board.GssCodes.Select(gss => GssPeriodRow(board.Code, gss))),
        ]);

    private static ImmutableArray<string?> GssPeriodRow(OdsCode code, GssPeriod gss) =>
        [gss.Code.ToString(), code.ToString(), Iso(gss.From), Iso(gss.To), Iso(gss.KnownFrom), Iso(gss.KnownTo)];

    /// <summary>Returns a date as tables hold it.</summary>
    internal static string? Iso(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string JsonName(SuccessionKind kind) => kind switch
    {
        SuccessionKind.Merger => "merger",
        SuccessionKind.BoundaryChange => "boundaryChange",
        _ => "abolition",
    };
}
