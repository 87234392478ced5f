using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>An integrated care board (ICB): what CCGs were abolished into on 1 July 2022. There are 42.</summary>
/// <remarks>
/// The register knows the boards as they were established, with codes as at December 2024; it does not follow their own later history.
/// There is one object for each board, so boards are equal when they are the same object.
/// </remarks>
public sealed class IntegratedCareBoard
{
    private readonly int _start;

    // Two threads may each make one; they say the same.
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
    /// The GSS codes in order of time, known up to the ONS list of December 2024. QNX and QXU have two: they were recoded in 2023, on a
    /// day that is not established.
    /// </summary>
    public ImmutableArray<GssPeriod> GssCodes => Details.GssCodes;

    /// <summary>The region in the structure of December 2025.</summary>
    public NhsArea Region => AreaTable.Regions[Details.Region];

    /// <summary>The first day: 1 July 2022 for each.</summary>
    public DateOnly Established { get; } = RegisterTables.BoardsEstablished;

    /// <summary>The CCGs that were abolished into it, in order of code.</summary>
    public ImmutableArray<OdsCode> Ccgs => Details.Ccgs;

    private BoardDetails Details => _details ??= new(RegisterData.Boards[_start..], Established);

    /// <summary>The GSS code on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The code; the codes that it may be, in 2023 for QNX and QXU and for every board from December 2024 on; or that it was not open.</returns>
    public GssAnswer GssCodeOn(DateOnly date) => GssAnswer.On(date, Established, null, GssCodes);

    /// <summary>The name and the code.</summary>
    /// <returns>"NHS Frimley Integrated Care Board (QNQ)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
