using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>An integrated care board (ICB): one of the 42 that took over from the CCGs on 1 July 2022, or of the 6 that began on 1 April 2026.</summary>
/// <remarks>
/// Twelve boards ended on 31 March 2026; 36 have been open since. The GSS codes are those of the ONS list of December 2024; those of the boards
/// of 2026 are not established. Each board is represented by a single object, so reference equality is sufficient.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class IntegratedCareBoard
{
    private readonly int _start;

    // Threads that race create equal objects.
    private BoardDetails? _details;

    internal IntegratedCareBoard(int number, int start)
    {
        _start = start;
        Code = ResolutionTable.CodeOf(number);
        var (first, next) = ResolutionTable.EpochsOf(number);
        Established = ResolutionTable.StartOf(first);
        Closed = next == ResolutionData.Changes ? null : ResolutionTable.StartOf(next).AddDays(-1);
    }

    /// <summary>The ODS code: <c>QHM</c>. Those of 2022 were the codes of the partnerships (STP, later ICS) before.</summary>
    public OdsCode Code { get; }

    /// <summary>The name: "NHS North East and North Cumbria Integrated Care Board".</summary>
    public string Name => Details.Name;

    /// <summary>
    /// The GSS codes in order of time, known up to the ONS list of December 2024; empty for a board of 2026. QNX and QXU have two, because they
    /// were recoded in 2023, on a day that is not established.
    /// </summary>
    public ImmutableArray<GssPeriod> GssCodes => Details.GssCodes;

    /// <summary>The region in the structure of December 2025; for a board of 2026, the region of all the boards that it took over from.</summary>
    public NhsArea Region => AreaTable.Regions[Details.Region];

    /// <summary>The first day of the board: 1 July 2022 or 1 April 2026.</summary>
    public DateOnly Established { get; }

    /// <summary>The last day of the board, inclusive: 31 March 2026; null if it goes on until <see cref="CcgRegister.KnownUntil"/> at least.</summary>
    public DateOnly? Closed { get; }

    /// <summary>The first day without the board, the day after <see cref="Closed"/> and that of its <see cref="BoardSuccession"/>: 1 April 2026; null if it goes on.</summary>
    public DateOnly? SucceededOn => Closed?.AddDays(1);

    /// <summary>The codes of the CCGs that were abolished into it, in order; empty for a board of 2026.</summary>
    public ImmutableArray<OdsCode> Ccgs => Details.Ccgs;

    private BoardDetails Details => _details ??= new(RegisterData.Boards[_start..], Established);

    /// <summary>Determines whether the board existed on a day, as far as the register knows.</summary>
    /// <param name="date">The day.</param>
    /// <returns>true if the day is from <see cref="Established"/> to <see cref="Closed"/> or <see cref="CcgRegister.KnownUntil"/>, both inclusive; otherwise, false.</returns>
    public bool IsOpenOn(DateOnly date) => date >= Established && date <= (Closed ?? RegisterTables.KnownUntil);

    /// <summary>Returns the GSS code on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The code; the codes that it may be, for QNX and QXU in 2023 and for every board from December 2024, none at all for a board of 2026; or that
    /// the board was not open.
    /// </returns>
    public GssAnswer GssCodeOn(DateOnly date) => GssAnswer.Create(date, Established, Closed, GssCodes);

    /// <summary>Returns the name and the code.</summary>
    /// <returns>"NHS Frimley Integrated Care Board (QNQ)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
