using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>An integrated care board (ICB), one of the 42 that took over from the CCGs on 1 July 2022.</summary>
/// <remarks>
/// The register holds the boards as they were established, with codes as at December 2024, and not their later history.
/// Each board is represented by a single object, so reference equality is sufficient.
/// </remarks>
public sealed class IntegratedCareBoard
{
    private readonly int _start;

    // Threads that race create equal objects.
    private BoardDetails? _details;

    internal IntegratedCareBoard(OdsCode code, int start)
    {
        Code = code;
        _start = start;
    }

    /// <summary>The ODS code: <c>QHM</c>.</summary>
    public OdsCode Code { get; }

    /// <summary>The name: "NHS North East and North Cumbria Integrated Care Board".</summary>
    public string Name => Details.Name;

    /// <summary>
    /// The GSS codes in order of time, known up to the ONS list of December 2024. QNX and QXU have two, because they were recoded in 2023, on
    /// a day that is not established.
    /// </summary>
    public ImmutableArray<GssPeriod> GssCodes => Details.GssCodes;

    /// <summary>The region in the structure of December 2025.</summary>
    public NhsArea Region => AreaTable.Regions[Details.Region];

    /// <summary>The first day of the board: 1 July 2022.</summary>
    public DateOnly Established { get; } = RegisterTables.BoardsEstablished;

    /// <summary>The codes of the CCGs that were abolished into it, in order.</summary>
    public ImmutableArray<OdsCode> Ccgs => Details.Ccgs;

    private BoardDetails Details => _details ??= new(RegisterData.Boards[_start..], Established);

    /// <summary>Returns the GSS code on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The code; the codes that it may be, for QNX and QXU in 2023 and for every board from December 2024; or that the board was not open.</returns>
    public GssAnswer GssCodeOn(DateOnly date) => GssAnswer.Create(date, Established, null, GssCodes);

    /// <summary>Returns the name and the code.</summary>
    /// <returns>"NHS Frimley Integrated Care Board (QNQ)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
