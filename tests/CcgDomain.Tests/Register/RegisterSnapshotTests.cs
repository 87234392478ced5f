using System.IO;
using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

/// <summary>Compares the whole register, as text, with a snapshot, so that a change of the data is a readable difference.</summary>
public class RegisterSnapshotTests
{
    [Fact]
    public void The_register_is_as_in_its_snapshot()
    {
        var text = new StringBuilder();
        var england = CcgRegister.England;
        text.Append(england).Append("\nchanges on ").AppendJoin(", ", england.ChangeDates.Select(Iso)).Append('\n');
        foreach (var ccg in england.Ccgs)
        {
            text.Append('\n').Append(ccg).Append($"\n  open {Iso(ccg.Opened)} to {Iso(ccg.Closed)}; in ODS {Iso(ccg.OdsOpened)} to {(ccg.OdsClosed is { } closed ? Iso(closed) : "now, as a sub-ICB location")}\n");
            AppendLines("name", ccg.Names);
            AppendLines("GSS code", ccg.GssCodes);
            text.Append($"  region {ccg.Region}; in 2013 {(object?)ccg.Region2013 ?? "none"}, area team {(object?)ccg.AreaTeam2013 ?? "none"}\n");
            text.Append($"  from {Codes(ccg.Predecessors)}; into {ccg.Successor}; origins {Codes(england.OriginsOf(ccg.Code))}; board {ccg.Board}\n");
            text.Append($"  wave {ccg.Wave?.ToString("D") ?? "unknown"}\n");
            AppendLines("region", england.MembershipsOf(NhsAreaKind.Region, ccg.Code));
            AppendLines("system", england.MembershipsOf(NhsAreaKind.System, ccg.Code));
            AppendLines("area team", england.MembershipsOf(NhsAreaKind.AreaTeam, ccg.Code));
            AppendLines("code of the sub-ICB location", new[] { ccg.SubIcbGssCode }.Where(code => !code.IsNone));
            AppendLines("note", new[] { ccg.Note }.OfType<string>());
            AppendLines("published", ccg.Published.All);
        }

        foreach (var board in england.Boards)
        {
            text.Append('\n').Append(board).Append($"\n  established {Iso(board.Established)}{(board.Closed is { } closed ? $", closed {Iso(closed)}" : "")}; region {board.Region}\n");
            AppendLines("GSS code", board.GssCodes);
            text.Append($"  from {Codes(england.PredecessorsOf(board.Code))}; into {Codes(england.SuccessorsOf(board.Code))}; origins {Codes(england.OriginsOf(board.Code))}\n");
        }

        text.Append('\n').AppendJoin('\n', england.Successions).Append('\n');
        text.Append('\n').AppendJoin('\n', england.BoardSuccessions).Append('\n');
        text.Append('\n').AppendJoin('\n', england.Ccgs.SelectMany(ccg => ccg.Published.All).Select(fact => $"{fact.Source}: {fact.Source.Url}").Distinct().Order(StringComparer.Ordinal)).Append('\n');
        Snapshot.Matches(text.ToString(), Path.Combine("Register", "Register.snapshot.txt"));

        void AppendLines<T>(string what, IEnumerable<T> values)
        {
            foreach (var value in values)
            {
                text.Append($"  {what}: {value}\n");
            }
        }
    }

    private static string Codes(ImmutableArray<OdsCode> codes) => codes.IsEmpty ? "none" : string.Join(' ', codes);

    private static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
