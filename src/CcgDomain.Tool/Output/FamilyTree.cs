using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Output;

/// <summary>What came before an organisation and what after it, as a small tree with the last at the top.</summary>
internal static class FamilyTree
{
    /// <summary>Writes the family of a CCG or a board.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="code">A code of the register.</param>
    /// <param name="indent">By how many characters.</param>
    /// <remarks>A board's tree holds all that it took over; a CCG's shows of the board only the branch that the CCG is on.</remarks>
    internal static void Write(Page page, OdsCode code, int indent)
    {
        var register = CcgRegister.England;
        if (!register.TryFind(code, out var ccg))
        {
            Branch(page, indent, code, code, "", "");
            return;
        }

        var last = ccg;
        while (register.TryFind(last.Successor, out var next))
        {
            last = next;
        }

        var others = register.PredecessorsOf(last.Board).Length - 1;
        page.Line(indent, Name(last.Board, code), Cell.Quiet(others == 0 ? "" : $", of {Wording.Count(others, "other CCG")} too"));
        Branch(page, indent, last.Code, code, "└─ ", "   ");
    }

    private static void Branch(Page page, int indent, OdsCode code, OdsCode asked, string first, string below)
    {
        page.Line(indent, Cell.Quiet(first), Name(code, asked));
        var before = CcgRegister.England.PredecessorsOf(code);
        for (var i = 0; i < before.Length; i++)
        {
            var isLast = i == before.Length - 1;
            Branch(page, indent, before[i], asked, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  "));
        }
    }

    private static Cell Name(OdsCode code, OdsCode asked)
    {
        var text = CcgRegister.England.TryFind(code, out var ccg) ? $"{code} {ccg.Name}, {ccg.Opened:O} to {ccg.Closed:O}"
            : CcgRegister.England.TryFindBoard(code, out var board) ? $"{code} {board.Name}, from {board.Established:O}"
            : $"{code}";
        return code == asked ? Cell.Strong(text) : text;
    }
}
