using CcgDomain.Organisations;
using CcgDomain.Text;
using OneOf;
using OneOf.Types;

namespace CcgDomain.Register;

/// <summary>The register of CCGs: every CCG that ever existed, its names and codes on any date, and what became of it.</summary>
/// <remarks>
/// <para>It contains the 211 CCGs of April 2013, the 37 that were formed by mergers, and the 42 integrated care boards that took over on 1 July
/// 2022. It never changes and is safe for use by multiple threads.</para>
/// <para>A CCG has at most one successor, because none was ever split. So every code stands for exactly one organisation on every day from its first.</para>
/// <para>Not covered: areas that moved to another board on 1 July 2022, sub-ICB locations in their own right, and the later history of the boards.</para>
/// </remarks>
public sealed class CcgRegister
{
    private CcgRegister()
    {
    }

    /// <summary>The register of England.</summary>
    public static CcgRegister England { get; } = new();

    /// <summary>The number of CCGs that ever existed: 248.</summary>
    public int Count => RegisterData.CcgCount;

    /// <summary>The CCGs, in order of code.</summary>
    public ImmutableArray<RegisteredCcg> Ccgs => RegisterTables.Ccgs;

    /// <summary>The 42 integrated care boards, in order of code.</summary>
    public ImmutableArray<IntegratedCareBoard> Boards => RegisterTables.Boards;

    /// <summary>The mergers (142), boundary changes (9) and abolitions (106), in order of date, then of the predecessor's code.</summary>
    public ImmutableArray<Succession> Successions => SuccessionTable.All;

    /// <summary>
    /// The days on which CCGs opened or were replaced, in order, from 1 April 2013 to 1 July 2022. From each of them to the day before the
    /// next, a code always resolves to the same organisation.
    /// </summary>
    public ImmutableArray<DateOnly> ChangeDates
    {
        get
        {
            var dates = ImmutableArray.CreateBuilder<DateOnly>(ResolutionData.Changes);
            for (var epoch = 1; epoch <= ResolutionData.Changes; epoch++)
            {
                dates.Add(ResolutionTable.StartOf(epoch));
            }

            return dates.MoveToImmutable();
        }
    }

    /// <summary>Gets the CCG with an ODS code.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <returns>The CCG.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public RegisteredCcg this[OdsCode code] => TryFind(code, out var ccg) ? ccg : throw CcgNotFound(code);

    /// <summary>Finds the organisation with an ODS code.</summary>
    /// <param name="code">The ODS code.</param>
    /// <returns>The CCG or the board that has or had the code; <see cref="NotFound"/> if there is none.</returns>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(OdsCode code) => Find(ResolutionTable.NumberOf(code));

    /// <summary>Finds the organisation with a GSS code. No two organisations ever had the same.</summary>
    /// <param name="code">The GSS code.</param>
    /// <returns>The CCG or the board that has or had the code; <see cref="NotFound"/> if there is none.</returns>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(GssCode code) => Find(GssIndex.NumberOf(code));

    /// <summary>Tries to find the CCG with an ODS code.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="ccg">The CCG, or null if there is none.</param>
    /// <returns>true if a CCG has or had the code; otherwise, false, also for the code of a board.</returns>
    public bool TryFind(OdsCode code, [NotNullWhen(true)] out RegisteredCcg? ccg)
    {
        ccg = RegisterTables.CcgOf(ResolutionTable.NumberOf(code));
        return ccg is not null;
    }

    /// <summary>Tries to find the CCG that has or had a GSS code. No two organisations ever had the same.</summary>
    /// <param name="code">The GSS code.</param>
    /// <param name="ccg">The CCG, or null if there is none.</param>
    /// <returns>true if a CCG has or had the code; otherwise, false, also for the code of a board.</returns>
    public bool TryFind(GssCode code, [NotNullWhen(true)] out RegisteredCcg? ccg)
    {
        ccg = RegisterTables.CcgOf(GssIndex.NumberOf(code));
        return ccg is not null;
    }

    /// <summary>Tries to find the integrated care board with an ODS code.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="board">The board, or null if there is none.</param>
    /// <returns>true if a board has the code; otherwise, false.</returns>
    public bool TryFindBoard(OdsCode code, [NotNullWhen(true)] out IntegratedCareBoard? board)
    {
        board = RegisterTables.BoardOf(ResolutionTable.NumberOf(code));
        return board is not null;
    }

    /// <summary>Tries to find the integrated care board that has or had a GSS code.</summary>
    /// <param name="code">The GSS code.</param>
    /// <param name="board">The board, or null if there is none.</param>
    /// <returns>true if a board has or had the code; otherwise, false.</returns>
    public bool TryFindBoard(GssCode code, [NotNullWhen(true)] out IntegratedCareBoard? board)
    {
        board = RegisterTables.BoardOf(GssIndex.NumberOf(code));
        return board is not null;
    }

    /// <summary>Finds CCGs by name.</summary>
    /// <param name="text">
    /// A name, or consecutive whole words of one. Case, punctuation, "&amp;" or "and", a leading "NHS" and a trailing "CCG" or "Clinical
    /// Commissioning Group" make no difference. Former names are searched too, as are the spellings of the ODS and ONS lists, among them the
    /// names of the sub-ICB locations: "NHS Sussex ICB" finds the three CCGs that it took over.
    /// </param>
    /// <returns>
    /// The CCGs with exactly that name or, if there are none, those whose name contains the words, in order of code. Empty if none match; the
    /// text may be of any kind and length.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ImmutableArray<RegisteredCcg> FindByName(string text)
    {
        Guard.Against.Null(text);
        return NameSearch.Find(text);
    }

    /// <summary>Returns the CCGs that were open on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The CCGs, in order of code; empty before 1 April 2013 and from 1 July 2022.</returns>
    public ImmutableArray<RegisteredCcg> OpenOn(DateOnly date)
    {
        var open = new List<RegisteredCcg>();
        foreach (var ccg in Ccgs)
        {
            if (ccg.IsOpenOn(date))
            {
                open.Add(ccg);
            }
        }

        return [.. open];
    }

    /// <summary>Resolves a code on a day, with the organisations that are involved.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>Open, succeeded, abolished, not yet open, or unknown. A board's code is unknown, because it is not a CCG's; the answer names the board.</returns>
    public Resolution Resolve(OdsCode code, DateOnly asAt)
    {
        if (!TryFind(code, out var ccg))
        {
            return new Resolution.Unknown(code, RegisterTables.BoardOf(ResolutionTable.NumberOf(code)), asAt);
        }

        var standsFor = ResolutionTable.ResolvesTo(code, asAt);
        if (standsFor.IsNone)
        {
            return new Resolution.NotYetOpen(ccg, asAt);
        }

        return standsFor == code ? new Resolution.Open(ccg, asAt)
            : TryFind(standsFor, out var successor) ? new Resolution.Succeeded(ccg, successor, asAt)
            : TryFindBoard(standsFor, out var board) ? new Resolution.Abolished(ccg, LastCcgOf(code), board, asAt)
            : throw new InvalidOperationException($"{standsFor} is missing from the register.");
    }

    /// <summary>Tries to find the organisation that a code stands for on a day, without allocating.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">
    /// The code itself while the CCG is open; then the code of the CCG that it merged into, directly or through further mergers; from 1 July
    /// 2022 the code of the integrated care board. A board's code stands for itself from that day. <see cref="OdsCode.None"/> if the code is
    /// unknown or not yet open.
    /// </param>
    /// <returns>true if the code is known and the day is not before its first; otherwise, false.</returns>
    public bool TryResolve(OdsCode code, DateOnly asAt, out OdsCode standsFor)
    {
        standsFor = ResolutionTable.ResolvesTo(code, asAt);
        return !standsFor.IsNone;
    }

    /// <summary>Resolves many codes on one day, each as <see cref="TryResolve"/> does, without allocating.</summary>
    /// <param name="codes">The ODS codes.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">
    /// The span to write to, as long as <paramref name="codes"/>: for each code the code that it stands for, or <see cref="OdsCode.None"/> if it
    /// is unknown or not yet open. It may be the same memory as <paramref name="codes"/>, but must not overlap it otherwise.
    /// </param>
    /// <returns>The number of codes that were resolved.</returns>
    /// <exception cref="ArgumentException"><paramref name="standsFor"/> and <paramref name="codes"/> differ in length.</exception>
    public int ResolveAll(ReadOnlySpan<OdsCode> codes, DateOnly asAt, Span<OdsCode> standsFor)
    {
        Guard.Against.OtherLength(standsFor, codes.Length);
        var epoch = ResolutionTable.EpochOf(asAt);
        var resolved = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var number = ResolutionTable.ResolvesTo(ResolutionTable.NumberOf(codes[i]), epoch);
            standsFor[i] = ResolutionTable.CodeOf(number);
            resolved += number == 0 ? 0 : 1;
        }

        return resolved;
    }

    /// <summary>Returns the immediate successor of a CCG: a CCG or a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The code of the successor; empty for a board, whose later history is not in the register.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> SuccessorsOf(OdsCode code) =>
        TryFind(code, out var ccg) ? [ccg.Successor] : TryFindBoard(code, out _) ? [] : throw OrganisationNotFound(code);

    /// <summary>Returns the immediate predecessors: the CCGs that merged into a CCG, or that were abolished into a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The codes of the predecessors, in order; empty for a CCG of April 2013.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> PredecessorsOf(OdsCode code) =>
        TryFind(code, out var ccg) ? ccg.Predecessors : TryFindBoard(code, out var board) ? board.Ccgs : throw OrganisationNotFound(code);

    /// <summary>Returns the CCGs of April 2013 from which a CCG or a board descends.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The codes, in order; for one of the 211 CCGs of April 2013, its own code.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> OriginsOf(OdsCode code)
    {
        var day = TryFind(code, out var ccg) ? ccg.Opened : TryFindBoard(code, out var board) ? board.Established : throw OrganisationNotFound(code);
        var origins = new List<OdsCode>();
        foreach (var candidate in Ccgs)
        {
            if (candidate.IsOriginal && ResolutionTable.ResolvesTo(candidate.Code, day) == code)
            {
                origins.Add(candidate.Code);
            }
        }

        return [.. origins];
    }

    /// <summary>Returns the name of a CCG on a day.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <param name="date">The day.</param>
    /// <returns>The name, or null if the CCG was not open.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public CcgName? NameOn(OdsCode code, DateOnly date) => this[code].NameOn(date);

    /// <summary>Returns the GSS code of a CCG on a day.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <param name="date">The day.</param>
    /// <returns>The code; for 09G and 09N from May 2015 to May 2016, the two codes that it may be; or that the CCG was not open.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public GssAnswer GssCodeOn(OdsCode code, DateOnly date) => this[code].GssCodeOn(date);

    /// <summary>Returns the name of the register and the number of its CCGs.</summary>
    /// <returns>"the register of England: 248 CCGs".</returns>
    public override string ToString() => $"the register of England: {Count} CCGs";

    private static OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(int number) =>
        RegisterTables.CcgOf(number) is { } ccg ? ccg : RegisterTables.BoardOf(number) is { } board ? board : default(NotFound);

    private static KeyNotFoundException CcgNotFound(OdsCode code) => new($"No CCG ever had the code '{code}'.");

    private static KeyNotFoundException OrganisationNotFound(OdsCode code) => new($"'{code}' is not the code of a CCG or of an integrated care board.");

    private RegisteredCcg LastCcgOf(OdsCode code) => this[ResolutionTable.ResolvesTo(code, RegisterTables.BoardsEstablished.AddDays(-1))];
}
