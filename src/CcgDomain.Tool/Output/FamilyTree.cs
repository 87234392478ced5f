using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Output;

/// <summary>Writes the predecessors and successors of an organisation as a tree, with the latest organisation at the top.</summary>
internal static class FamilyTree
{
    /// <summary>Writes the family tree of a CCG or an integrated care board.</summary>
    /// <param name="output">The output to write to.</param>
    /// <param name="code">The code of the organisation, which must be in the register.</param>
    /// <param name="indent">The indent, in characters.</param>
    /// <remarks>The tree of a board holds all its predecessors; the tree of a CCG holds only the branch that leads from the board to the CCG.</remarks>
    internal static void Write(TextOutput output, OdsCode code, int indent)
    {
        var register = CcgRegister.England;
        if (!register.TryFind(code, out var ccg))
        {
            WriteBranch(output, indent, code, code, "", "");
            return;
        }

        var last = ccg;
        while (register.TryFind(last.Successor, out var next))
        {
            last = next;
        }

        var others = register.PredecessorsOf(last.Board).Count(predecessor => register.TryFind(predecessor, out _)) - 1;
        output.WriteLine(indent, Label(last.Board, code), StyledText.Muted(others == 0 ? "" : $", also the successor of {Wording.Count(others, "other CCG")}"));
        WriteBranch(output, indent, last.Code, code, "└─ ", "   ");
    }

    private static void WriteBranch(TextOutput output, int indent, OdsCode code, OdsCode highlighted, string prefix, string childPrefix)
    {
        output.WriteLine(indent, StyledText.Muted(prefix), Label(code, highlighted));
        var predecessors = CcgRegister.England.PredecessorsOf(code);
        for (var i = 0; i < predecessors.Length; i++)
        {
            var isLast = i == predecessors.Length - 1;
            WriteBranch(output, indent, predecessors[i], highlighted, childPrefix + (isLast ? "└─ " : "├─ "), childPrefix + (isLast ? "   " : "│  "));
        }
    }

    private static StyledText Label(OdsCode code, OdsCode highlighted)
    {
        var text = CcgRegister.England.Find(code).Match(
            notFound => $"{code}",
            ccg => $"{code} {ccg.Name}, {ccg.Opened:O} to {ccg.Closed:O}",
            board => board.Closed is { } closed
                ? $"{code} {board.Name}, {board.Established:O} to {closed:O}, then {string.Join(" and ", CcgRegister.England.SuccessorsOf(code))}"
                : $"{code} {board.Name}, from {board.Established:O}");
        return code == highlighted ? StyledText.Strong(text) : text;
    }
}
