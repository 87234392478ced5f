using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Reports;

/// <summary>An organisation in the picture of the mergers: a CCG or an integrated care board.</summary>
/// <param name="Code">The ODS code.</param>
/// <param name="Name">The full name.</param>
/// <param name="Place">The name without what all names share.</param>
/// <param name="Region">The region, in the structure of December 2025.</param>
/// <param name="Opened">The first day.</param>
/// <param name="Closed">The last day, inclusive; <see langword="null"/> if it goes on for as long as the register knows.</param>
/// <param name="IsBoard">Whether it is a board.</param>
internal sealed record MergerUnit(OdsCode Code, string Name, string Place, string Region, DateOnly Opened, DateOnly? Closed, bool IsBoard)
{
    /// <summary>The organisation that all of it went to, or those that parts of it went to; empty if it goes on.</summary>
    internal ImmutableArray<OdsCode> Successors => CcgRegister.England.SuccessorsOf(Code);

    /// <summary>Whether only parts of it went to its successors.</summary>
    internal bool IsSplit => Successors.Length > 1;

    /// <summary>Creates the picture of a CCG.</summary>
    internal static MergerUnit Of(RegisteredCcg ccg) => new(ccg.Code, ccg.Name.Short, ccg.Name.Place, ccg.Region.Name, ccg.Opened, ccg.Closed, IsBoard: false);

    /// <summary>Creates the picture of a board.</summary>
    internal static MergerUnit Of(IntegratedCareBoard board) => new(
        board.Code,
        board.Name,
        board.Name.Replace("NHS ", "", StringComparison.Ordinal).Replace(" Integrated Care Board", "", StringComparison.Ordinal),
        board.Region.Name,
        board.Established,
        board.Closed,
        IsBoard: true);

    /// <summary>Returns whether the organisation existed on a day.</summary>
    internal bool IsOpenOn(DateOnly date) => Opened <= date && (Closed is not { } closed || date <= closed);

    /// <summary>Returns the code, the name and the days.</summary>
    /// <returns>"00F NHS Gateshead CCG, 2013-04-01 to 2015-03-31".</returns>
    public override string ToString() => Closed is { } closed ? $"{Code} {Name}, {Opened:O} to {closed:O}" : $"{Code} {Name}, from {Opened:O}";
}
