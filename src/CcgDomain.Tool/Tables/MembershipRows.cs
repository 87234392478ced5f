using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tables;

/// <summary>The table of where each CCG, and its sub-ICB location after it, lay in each period.</summary>
internal static class MembershipRows
{
    internal static ExportedTable Table() => new(
        "membership",
        [
            new("code", ColumnType.Text, OdsCode.MaxLength, RefersTo: "ccg"),
            new("kind", ColumnType.Text, 20),
            new("valid_from", ColumnType.Date),
            new("valid_to", ColumnType.Date),
            new("area_code", ColumnType.Text, OdsCode.MaxLength, IsOptional: true),
            new("area_gss", ColumnType.Text, GssCode.TextLength, IsOptional: true),
            new("area_name", ColumnType.Text, IsOptional: true),
            new("changed_from", ColumnType.Text, OdsCode.MaxLength, IsOptional: true),
            new("changed_to", ColumnType.Text, OdsCode.MaxLength, IsOptional: true),
        ],
        ["code", "kind", "valid_from"],
        [
            .. CcgRegister.England.Ccgs.SelectMany(ccg => Enum.GetValues<NhsAreaKind>().SelectMany(kind =>
                CcgRegister.England.MembershipsOf(kind, ccg.Code).Select(membership => Row(ccg.Code, kind, membership)))),
        ]);

    private static ImmutableArray<string?> Row(OdsCode code, NhsAreaKind kind, Membership membership) => membership.Match<ImmutableArray<string?>>(
        known =>
        [
            code.ToString(), Name(kind), ExportedTables.Iso(known.From), ExportedTables.Iso(known.To),
            known.Area.Code.ToString(), known.Area.GssCode.IsNone ? null : known.Area.GssCode.ToString(), known.Area.Name, null, null,
        ],
        changed =>
        [
            code.ToString(), Name(kind), ExportedTables.Iso(changed.From), ExportedTables.Iso(changed.To),
            null, null, null, changed.Before.Code.ToString(), changed.After.Code.ToString(),
        ],
        notKnown => []);

    private static string Name(NhsAreaKind kind) => kind switch
    {
        NhsAreaKind.Region => "region",
        NhsAreaKind.System => "system",
        _ => "areaTeam",
    };
}
