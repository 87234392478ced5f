using CcgDomain.Organisations;
using OneOf;
using OneOf.Types;

namespace CcgDomain.Register;

/// <summary>The register of CCGs: every one that existed, at any date, and what became of it.</summary>
/// <remarks>
/// <para>It knows 211 CCGs of April 2013, 37 that came of mergers, and the 42 integrated care boards that took over on 1 July 2022. All of
/// it is constant: safe to use from any number of threads.</para>
/// <para>A CCG has at most one successor; none was ever split. So every code stands for exactly one organisation on every day from its first.</para>
/// <para>Not covered: patches that changed board on 1 July 2022, sub-ICB locations of their own, and the history of the boards since.</para>
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

    /// <summary>All CCGs, in order of code.</summary>
    public ImmutableArray<RegisteredCcg> Ccgs => RegisterTables.Ccgs;

    /// <summary>The 42 integrated care boards, in order of code.</summary>
    public ImmutableArray<IntegratedCareBoard> Boards => RegisterTables.Boards;

    /// <summary>All mergers (142), boundary changes (9) and abolitions (106), in order of time, then of the predecessor's code.</summary>
    public ImmutableArray<Succession> Successions => Register.Successions.All;

    /// <summary>
    /// The days on which CCGs opened or were replaced, in order: 1 April 2013 to 1 July 2022. On all days from one of them to the day
    /// before the next, every code resolves alike.
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

    /// <summary>The CCG with a code.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <returns>The CCG.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public RegisteredCcg this[OdsCode code] => TryFind(code, out var ccg) ? ccg : throw NoCcg(code);

    /// <summary>Finds the organisation with an ODS code.</summary>
    /// <param name="code">An ODS code.</param>
    /// <returns>The CCG or the board that has or had the code; <see cref="NotFound"/> if none is known.</returns>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(OdsCode code) =>
        TryFind(code, out var ccg) ? ccg : TryFindBoard(code, out var board) ? board : default(NotFound);

    /// <summary>Finds the organisation with a GSS code; no two ever had the same.</summary>
    /// <param name="code">A GSS code.</param>
    /// <returns>The CCG or the board that has or had the code; <see cref="NotFound"/> if none is known.</returns>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(GssCode code) =>
        TryFind(code, out var ccg) ? ccg : TryFindBoard(code, out var board) ? board : default(NotFound);

    /// <summary>Finds the CCG with a code.</summary>
    /// <param name="code">An ODS code.</param>
    /// <param name="ccg">The CCG, or null.</param>
    /// <returns>Whether a CCG ever had the code. A board's code is not one.</returns>
    public bool TryFind(OdsCode code, [NotNullWhen(true)] out RegisteredCcg? ccg)
    {
        var number = ResolutionTable.NumberOf(code);
        ccg = number >= 1 && number <= Count ? Ccgs[number - 1] : null;
        return ccg is not null;
    }

    /// <summary>Finds the CCG that has or had a GSS code; no two ever had the same.</summary>
    /// <param name="code">A GSS code.</param>
    /// <param name="ccg">The CCG, or null.</param>
    /// <returns>Whether a CCG ever had the code.</returns>
    public bool TryFind(GssCode code, [NotNullWhen(true)] out RegisteredCcg? ccg)
    {
        ccg = null;
        foreach (var candidate in Ccgs)
        {
            if (Has(candidate.GssCodes, code))
            {
                ccg = candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the integrated care board with a code.</summary>
    /// <param name="code">An ODS code.</param>
    /// <param name="board">The board, or null.</param>
    /// <returns>Whether it is the code of a board.</returns>
    public bool TryFindBoard(OdsCode code, [NotNullWhen(true)] out IntegratedCareBoard? board)
    {
        var number = ResolutionTable.NumberOf(code);
        board = number > Count ? Boards[number - Count - 1] : null;
        return board is not null;
    }

    /// <summary>Finds the integrated care board that has or had a GSS code.</summary>
    /// <param name="code">A GSS code.</param>
    /// <param name="board">The board, or null.</param>
    /// <returns>Whether it is the code of a board.</returns>
    public bool TryFindBoard(GssCode code, [NotNullWhen(true)] out IntegratedCareBoard? board)
    {
        board = null;
        foreach (var candidate in Boards)
        {
            if (Has(candidate.GssCodes, code))
            {
                board = candidate;
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds CCGs by name.</summary>
    /// <param name="text">
    /// A name, or whole words of one. Case, punctuation, "&amp;" or "and", a leading "NHS" and a closing "CCG" or "Clinical Commissioning Group"
    /// make no difference. Former names count, and so do the spellings of the ODS and ONS lists, among them the names of the sub-ICB
    /// locations: "NHS Sussex ICB" finds the three CCGs that it took over.
    /// </param>
    /// <returns>
    /// The CCGs with just that name, or else all that have the words in their name, in order of code; empty where there are none. Text of any
    /// kind and length is answered.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ImmutableArray<RegisteredCcg> FindByName(string text)
    {
        Guard.Against.Null(text);
        return NameSearch.Find(text);
    }

    /// <summary>The CCGs that were open on a day.</summary>
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

    /// <summary>What a code means on a day, with all that there is to say of it.</summary>
    /// <param name="code">An ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>Open, succeeded, abolished, not yet open, or unknown. A board's code is unknown as a CCG's, and the answer says whose it is.</returns>
    public Resolution Resolve(OdsCode code, DateOnly asAt)
    {
        if (!TryFind(code, out var ccg))
        {
            return new Resolution.Unknown(code, TryFindBoard(code, out var itself) ? itself : null, asAt);
        }

        var standsFor = ResolutionTable.ResolvesTo(code, asAt);
        if (standsFor.IsNone)
        {
            return new Resolution.NotYetOpen(ccg, asAt);
        }

        return standsFor == code ? new Resolution.Open(ccg, asAt)
            : TryFind(standsFor, out var successor) ? new Resolution.Succeeded(ccg, successor, asAt)
            : TryFindBoard(standsFor, out var board) ? new Resolution.Abolished(ccg, LastCcg(code), board, asAt)
            : throw new InvalidOperationException($"{standsFor} is missing from the register.");
    }

    /// <summary>The organisation that is open on a day in place of a code's. Allocates nothing.</summary>
    /// <param name="code">An ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">
    /// The code itself while the CCG is open; then that of the CCG that it merged into, however often; from 1 July 2022 that of the integrated
    /// care board. A board stands for itself from that day. <see cref="OdsCode.None"/> where nothing is open.
    /// </param>
    /// <returns>Whether the code is known and the day is not before its first.</returns>
    public bool TryResolve(OdsCode code, DateOnly asAt, out OdsCode standsFor)
    {
        standsFor = ResolutionTable.ResolvesTo(code, asAt);
        return !standsFor.IsNone;
    }

    /// <summary>Resolves many codes at once, as <see cref="TryResolve"/> does one. Allocates nothing.</summary>
    /// <param name="codes">ODS codes.</param>
    /// <param name="asAt">The day, for all of them.</param>
    /// <param name="standsFor">
    /// Where to, one for each code in the same order; <see cref="OdsCode.None"/> for a code that is unknown or not yet open. May be the very
    /// same memory as <paramref name="codes"/>, but must not overlap it otherwise.
    /// </param>
    /// <returns>How many codes were resolved; the others got <see cref="OdsCode.None"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="standsFor"/> has not as many places as there are codes.</exception>
    public int ResolveAll(ReadOnlySpan<OdsCode> codes, DateOnly asAt, Span<OdsCode> standsFor)
    {
        if (standsFor.Length != codes.Length)
        {
            throw new ArgumentException($"There are {codes.Length} codes, and places for {standsFor.Length}.", nameof(standsFor));
        }

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

    /// <summary>The organisations that came right after a CCG: one, a CCG or a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The code of its successor; empty for a board, whose later history is not in the register.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the code.</exception>
    public ImmutableArray<OdsCode> SuccessorsOf(OdsCode code) =>
        TryFind(code, out var ccg) ? [ccg.Successor] : TryFindBoard(code, out _) ? [] : throw NoCcgOrBoard(code);

    /// <summary>The CCGs that came right before: those that merged into a CCG, or that were abolished into a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The codes, in order; empty for a CCG of April 2013.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the code.</exception>
    public ImmutableArray<OdsCode> PredecessorsOf(OdsCode code) =>
        TryFind(code, out var ccg) ? ccg.Predecessors : TryFindBoard(code, out var board) ? board.Ccgs : throw NoCcgOrBoard(code);

    /// <summary>The CCGs of April 2013 inside a CCG or a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The codes, in order; the CCG itself where it is one of the 211.</returns>
    /// <exception cref="KeyNotFoundException">The register does not know the code.</exception>
    public ImmutableArray<OdsCode> OriginsOf(OdsCode code)
    {
        if (ResolutionTable.NumberOf(code) == 0)
        {
            throw NoCcgOrBoard(code);
        }

        var day = TryFind(code, out var itself) ? itself.Opened : RegisterTables.BoardsEstablished;
        var origins = new List<OdsCode>();
        foreach (var ccg in Ccgs)
        {
            if (ccg.IsOriginal && ResolutionTable.ResolvesTo(ccg.Code, day) == code)
            {
                origins.Add(ccg.Code);
            }
        }

        return [.. origins];
    }

    /// <summary>The name of a CCG on a day.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <param name="date">The day.</param>
    /// <returns>The name, or null where the CCG was not open.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public CcgName? NameOn(OdsCode code, DateOnly date) => this[code].NameOn(date);

    /// <summary>The GSS code of a CCG on a day.</summary>
    /// <param name="code">The ODS code of a CCG.</param>
    /// <param name="date">The day.</param>
    /// <returns>The code; the two that it may be, for 09G and 09N from May 2015 to May 2016; or that the CCG was not open.</returns>
    /// <exception cref="KeyNotFoundException">No CCG ever had the code.</exception>
    public GssAnswer GssCodeOn(OdsCode code, DateOnly date) => this[code].GssCodeOn(date);

    /// <summary>What it is, and how large.</summary>
    /// <returns>"the register of England: 248 CCGs".</returns>
    public override string ToString() => $"the register of England: {Count} CCGs";

    private static bool Has(ImmutableArray<GssPeriod> periods, GssCode code)
    {
        foreach (var period in periods)
        {
            if (period.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    private static KeyNotFoundException NoCcg(OdsCode code) => new($"No CCG ever had the code '{code}'.");

    private static KeyNotFoundException NoCcgOrBoard(OdsCode code) => new($"'{code}' is the code of no CCG and of no integrated care board.");

    private RegisteredCcg LastCcg(OdsCode code) => this[ResolutionTable.ResolvesTo(code, RegisterTables.BoardsEstablished.AddDays(-1))];
}
