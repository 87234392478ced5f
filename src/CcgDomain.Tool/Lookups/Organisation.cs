using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Lookups;

/// <summary>A CCG or an integrated care board, as <c>ccg lookup</c> shows it.</summary>
internal sealed class Organisation
{
    private const string BoardSuffix = " Integrated Care Board";
    private const string BoardAbbreviation = " ICB";

    private Organisation(RegisteredCcg ccg)
    {
        Ccg = ccg;
        (Code, Name, Opened, Closed, Wave) = (ccg.Code, ccg.Name.ToString(), ccg.Opened, ccg.Closed, ccg.Wave);
        (Region, GssCodes) = (ccg.Region, ccg.GssCodes);
    }

    private Organisation(IntegratedCareBoard board)
    {
        (Code, Name, Opened, Closed) = (board.Code, board.Name, board.Established, board.Closed);
        (Region, GssCodes) = (board.Region, board.GssCodes);
    }

    internal OdsCode Code { get; }

    /// <summary>The latest name.</summary>
    internal string Name { get; }

    internal DateOnly Opened { get; }

    /// <summary>The last day; <see langword="null"/> for a board that goes on.</summary>
    internal DateOnly? Closed { get; }

    internal NhsArea Region { get; }

    internal ImmutableArray<GssPeriod> GssCodes { get; }

    /// <summary>The latest GSS code; <see langword="null"/> if none is known, as for a board of 2026.</summary>
    internal string? Gss => GssCodes.IsEmpty ? null : GssCodes[^1].Code.ToString();

    internal AuthorisationWave? Wave { get; }

    /// <summary>The CCG; <see langword="null"/> for a board.</summary>
    internal RegisteredCcg? Ccg { get; }

    /// <summary>Finds organisations by ODS code, GSS code or name.</summary>
    /// <param name="text">An ODS code, a GSS code, the full name of a board, or the name of a CCG or whole words of it.</param>
    /// <returns>The organisation with the code or the name, or else the CCGs whose names contain the words; empty if there are none.</returns>
    internal static ImmutableArray<Organisation> Find(string text)
    {
        var found = OdsCode.TryParse(text, out var odsCode) ? CcgRegister.England.Find(odsCode)
            : GssCode.TryParse(text, out var gssCode) ? CcgRegister.England.Find(gssCode)
            : default;
        return found.Match(
            notFound => FindByName(text),
            ccg => [new Organisation(ccg)],
            board => [new Organisation(board)]);
    }

    private static ImmutableArray<Organisation> FindByName(string text)
    {
        var fullName = text.EndsWith(BoardAbbreviation, StringComparison.OrdinalIgnoreCase) ? text[..^BoardAbbreviation.Length] + BoardSuffix : text;
        var board = CcgRegister.England.Boards.FirstOrDefault(board => board.Name.Equals(fullName, StringComparison.OrdinalIgnoreCase));
        return board is not null ? [new Organisation(board)] : [.. CcgRegister.England.FindByName(text).Select(ccg => new Organisation(ccg))];
    }
}
