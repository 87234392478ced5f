using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool;

/// <summary>A CCG or an integrated care board, as <c>ccg lookup</c> tells of it.</summary>
internal sealed class Organisation
{
    private const string BoardLong = " Integrated Care Board";
    private const string BoardShort = " ICB";

    private Organisation(RegisteredCcg ccg)
    {
        Ccg = ccg;
        (Code, Name, Opened, Closed, Wave) = (ccg.Code, ccg.Name.ToString(), ccg.Opened, ccg.Closed, ccg.Wave);
        (Region, GssCodes) = (ccg.Region, ccg.GssCodes);
    }

    private Organisation(IntegratedCareBoard board)
    {
        (Code, Name, Opened) = (board.Code, board.Name, board.Established);
        (Region, GssCodes) = (board.Region, board.GssCodes);
    }

    internal OdsCode Code { get; }

    /// <summary>The last name.</summary>
    internal string Name { get; }

    internal DateOnly Opened { get; }

    /// <summary>The last day; null for a board.</summary>
    internal DateOnly? Closed { get; }

    internal NhsArea Region { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    internal AuthorisationWave? Wave { get; }

    /// <summary>The CCG; null for a board.</summary>
    internal RegisteredCcg? Ccg { get; }

    /// <summary>
    /// Whom a text names: one organisation by its ODS or GSS code or a board's full name, or the CCGs with the name, or else with its words
    /// in their name.
    /// </summary>
    internal static ImmutableArray<Organisation> Find(string text)
    {
        var register = CcgRegister.England;
        if (OdsCode.TryParse(text, out var code))
        {
            if (register.TryFind(code, out var ccg))
            {
                return [new(ccg)];
            }

            if (register.TryFindBoard(code, out var board))
            {
                return [new(board)];
            }
        }

        if (GssCode.TryParse(text, out var gss))
        {
            if (register.TryFind(gss, out var ccg))
            {
                return [new(ccg)];
            }

            if (register.TryFindBoard(gss, out var board))
            {
                return [new(board)];
            }
        }

        var full = text.EndsWith(BoardShort, StringComparison.OrdinalIgnoreCase) ? text[..^BoardShort.Length] + BoardLong : text;
        foreach (var board in register.Boards)
        {
            if (board.Name.Equals(full, StringComparison.OrdinalIgnoreCase))
            {
                return [new(board)];
            }
        }

        return [.. register.FindByName(text).Select(ccg => new Organisation(ccg))];
    }
}
