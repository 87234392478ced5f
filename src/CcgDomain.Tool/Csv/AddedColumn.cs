using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>A column that is added on request.</summary>
/// <param name="Name">The name, as the user writes it. In the file it follows "ccg_".</param>
/// <param name="Description">What it holds.</param>
/// <param name="Value">Returns the value; <see langword="null"/> where there is none.</param>
internal sealed record AddedColumn(string Name, string Description, Func<ResolvedKey, string?> Value)
{
    /// <summary>The columns that can be added.</summary>
    internal static ImmutableArray<AddedColumn> All { get; } =
    [
        new("code", "the ODS code of the CCG or board that the key names", resolved => Text(resolved.Code)),
        new("gss", "the GSS code of ccg_resolved on the date, or the last known", GssCode),
        new("region", "the region of NHS England on the date", resolved => AreaOn(NhsAreaKind.Region, resolved)?.Name),
        new("regioncode", "its ODS code", resolved => Text(AreaOn(NhsAreaKind.Region, resolved)?.Code)),
        new("system", "the STP or ICS on the date", resolved => AreaOn(NhsAreaKind.System, resolved)?.Name),
        new("systemcode", "its ODS code", resolved => Text(AreaOn(NhsAreaKind.System, resolved)?.Code)),
        new("areateam", "the area team on the date, 2013 to 2016", resolved => AreaOn(NhsAreaKind.AreaTeam, resolved)?.Name),
        new("areateamcode", "its ODS code", resolved => Text(AreaOn(NhsAreaKind.AreaTeam, resolved)?.Code)),
        new("subicb", "the sub-ICB location, from 2022-07-01", resolved => Text(resolved.SubIcb)),
        new("boards", "the boards that the area was split between", resolved => string.Join(' ', resolved.Boards.Select(board => board.Code))),
        new("region2013", "the region of 2013 of the CCG that the key names", resolved => Ccg(resolved)?.Region2013?.Name),
        new("region2013code", "its ODS code", resolved => Text(Ccg(resolved)?.Region2013?.Code)),
        new("areateam2013", "the area team of 2013 of that CCG", resolved => Ccg(resolved)?.AreaTeam2013?.Name),
    ];

    private static string? Text(OdsCode? code) => code is { IsNone: false } known ? known.ToString() : null;

    private static RegisteredCcg? Ccg(ResolvedKey resolved) => CcgRegister.England.TryFind(resolved.Code, out var ccg) ? ccg : null;

    // What changed on an unknown day between two lists has no single value.
    private static NhsArea? AreaOn(NhsAreaKind kind, ResolvedKey resolved) =>
        !resolved.Member.IsNone && CcgRegister.England.MembershipOn(kind, resolved.Member, resolved.AsAt).TryGet(out var area) ? area : null;

    private static string? GssCode(ResolvedKey resolved)
    {
        var answer = CcgRegister.England.Find(resolved.StandsFor).Match<GssAnswer?>(notFound => null, ccg => ccg.GssCodeOn(resolved.AsAt), board => board.GssCodeOn(resolved.AsAt));
        return answer switch
        {
            GssAnswer.Known known => known.Code.ToString(),
            GssAnswer.NotEstablished { Candidates: [var only] } => only.ToString(),
            _ => null,
        };
    }
}
