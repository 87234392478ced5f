using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tables;

/// <summary>The table of what each code stands for in each period.</summary>
internal static class ResolutionRows
{
    /// <summary>The last day of a period without an end. It is a day, and not null, so that a join is a plain comparison of days, which databases do fast.</summary>
    private static readonly DateOnly Forever = DateOnly.MaxValue;

    private static CcgRegister England => CcgRegister.England;

    internal static ExportedTable Table() => new(
        "ccg_resolution",
        [
            new("code", ColumnType.Text, OdsCode.MaxLength),
            new("valid_from", ColumnType.Date),
            new("valid_to", ColumnType.Date),
            new("stands_for", ColumnType.Text, OdsCode.MaxLength, IsOptional: true),
            new("outcome", ColumnType.Text, 20),
            new("sub_icb", ColumnType.Text, OdsCode.MaxLength, IsOptional: true),
        ],
        ["code", "valid_from"],
        [.. England.Ccgs.Select(ccg => ccg.Code).Concat(England.Boards.Select(board => board.Code)).SelectMany(Rows)]);

    /// <summary>The periods of a code, from the first day of the CCG or the board, or of the partnership that had the code before; without gaps.</summary>
    private static IEnumerable<ImmutableArray<string?>> Rows(OdsCode code)
    {
        var before = ResolvedKey.Unknown;
        var from = DateOnly.MinValue;
        foreach (var day in Days())
        {
            var now = ResolvedKey.Create($"{code}", RegisterKeys.OdsCode, day);
            if ((now.Outcome, now.StandsFor, now.SubIcb) == (before.Outcome, before.StandsFor, before.SubIcb))
            {
                continue;
            }

            if (before.Outcome is not (ResolutionOutcome.Unknown or ResolutionOutcome.NotYetOpen))
            {
                yield return Row(code, from, day.AddDays(-1), before);
            }

            (before, from) = (now, day);
        }

        yield return Row(code, from, Forever, before);
    }

    /// <summary>The days on which anything can change, in order.</summary>
    private static IEnumerable<DateOnly> Days() =>
        England.ChangeDates
            .Concat(England.Ccgs.SelectMany(ccg => England.MembershipsOf(NhsAreaKind.System, ccg.Code)).Select(membership => membership.Match(known => known.From, changed => changed.From, _ => default)))
            .Append(England.KnownUntil.AddDays(1))
            .Distinct()
            .Order();

    private static ImmutableArray<string?> Row(OdsCode code, DateOnly from, DateOnly to, ResolvedKey resolved) =>
    [
        code.ToString(),
        ExportedTables.Iso(from),
        ExportedTables.Iso(to),
        resolved.StandsFor.IsNone ? null : resolved.StandsFor.ToString(),
        resolved.Outcome.Name(),
        resolved.SubIcb.IsNone ? null : resolved.SubIcb.ToString(),
    ];
}
