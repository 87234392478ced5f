using CcgDomain.Organisations;
using CcgDomain.Text;
using OneOf;
using OneOf.Types;

namespace CcgDomain.Register;

/// <summary>The register of CCGs: every CCG that ever existed, its names and codes on any date, and what became of it.</summary>
/// <remarks>
/// <para>It contains the 211 CCGs of April 2013, the 37 that were formed by mergers, the 42 integrated care boards that took over on 1 July 2022,
/// and the 6 that replaced twelve of them on 1 April 2026. It never changes and is safe for use by multiple threads.</para>
/// <para>A CCG has at most one successor, because none was ever split. So every code of a CCG stands for exactly one organisation on every day
/// from its first to 31 March 2026, and until <see cref="KnownUntil"/>, but for those of NHS Frimley CCG: its board was then split.</para>
/// <para>Not covered: areas that moved to another board on 1 July 2022, and which practice of Frimley went to which board.</para>
/// </remarks>
public sealed partial class CcgRegister
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

    /// <summary>
    /// The last day that the register speaks of: 31 March 2027. More mergers of boards are announced for the day after; which, is not in the data.
    /// </summary>
    public DateOnly KnownUntil => RegisterTables.KnownUntil;

    /// <summary>The 48 integrated care boards, in order of code: the 42 of 1 July 2022 and the 6 of 1 April 2026.</summary>
    public ImmutableArray<IntegratedCareBoard> Boards => RegisterTables.Boards;

    /// <summary>The mergers (142), boundary changes (9) and abolitions (106), in order of date, then of the predecessor's code.</summary>
    public ImmutableArray<Succession> Successions => SuccessionTable.All;

    /// <summary>The successions of boards on 1 April 2026, in order of the predecessor's code, then of the successor's.</summary>
    public ImmutableArray<BoardSuccession> BoardSuccessions => BoardSuccessionTable.All;

    /// <summary>
    /// The days on which CCGs and boards opened or were replaced, in order, from 1 April 2013 to 1 April 2026. From each of them to the day before
    /// the next, and from the last to <see cref="KnownUntil"/>, a code always resolves to the same organisation.
    /// </summary>
    public ImmutableArray<DateOnly> ChangeDates
    {
        get
        {
            var dates = ImmutableArray.CreateBuilder<DateOnly>(ResolutionData.Changes - 1);
            for (var epoch = 1; epoch < ResolutionData.Changes; epoch++)
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
    /// <example>
    /// <code>
    /// var found = CcgRegister.England.Find(OdsCode.Parse("QHM"));
    ///
    /// Console.WriteLine(found.Match(_ => "nothing", ccg => $"a CCG, {ccg.Name}", board => $"a board, {board.Name}")); // a board, NHS North East and North Cumbria Integrated Care Board
    /// </code>
    /// </example>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(OdsCode code) => Find(ResolutionTable.NumberOf(code));

    /// <summary>Finds the organisation with a GSS code. No two organisations ever had the same.</summary>
    /// <param name="code">The GSS code.</param>
    /// <returns>
    /// The CCG or the board that has or had the code; for a code that a sub-ICB location got after 1 July 2022, the CCG that the location follows (its
    /// <see cref="RegisteredCcg.SubIcbGssCode"/>); <see cref="NotFound"/> if there is none.
    /// </returns>
    /// <example>
    /// <code>
    /// var found = CcgRegister.England.Find(GssCode.Parse("E38000055"));
    ///
    /// Console.WriteLine(found.Match(_ => "nothing", ccg => $"a CCG, {ccg.Name}", board => $"a board, {board.Name}")); // a CCG, NHS Eastbourne, Hailsham and Seaford CCG
    /// </code>
    /// </example>
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

    /// <summary>Tries to find the CCG that has or had a GSS code, or whose sub-ICB location has it. No two organisations ever had the same.</summary>
    /// <param name="code">The GSS code.</param>
    /// <param name="ccg">The CCG, or null if there is none.</param>
    /// <returns>true if a CCG has or had the code, or its sub-ICB location has it (<see cref="RegisteredCcg.SubIcbGssCode"/>); otherwise, false, also for the code of a board.</returns>
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

    /// <summary>Suggests the CCGs that a text that names none may mean. For messages only: a suggestion is a guess.</summary>
    /// <param name="text">A name with one or two wrong letters, with "and" too many or too few, with or without blanks; a name with something added; or a part of one.</param>
    /// <returns>At most three CCGs, the nearest first; empty if none is near. The time is bounded, and the text may be of any kind and length.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ImmutableArray<RegisteredCcg> SuggestByName(string text)
    {
        Guard.Against.Null(text);
        return NameSuggestion.Find(text);
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

    /// <summary>Returns the integrated care boards that were open on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The boards, in order of code: 42 from 1 July 2022, 36 from 1 April 2026; empty before, and after <see cref="KnownUntil"/>.</returns>
    public ImmutableArray<IntegratedCareBoard> BoardsOn(DateOnly date)
    {
        var open = new List<IntegratedCareBoard>();
        foreach (var board in Boards)
        {
            if (board.IsOpenOn(date))
            {
                open.Add(board);
            }
        }

        return [.. open];
    }

    /// <summary>Resolves a code on a day, with the organisations that are involved.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>
    /// Open, succeeded, abolished, split, not yet open, not known yet, or unknown. A board's code is unknown, because it is not a CCG's, unless the
    /// board was split or the day is after <see cref="KnownUntil"/>; the answer names the board.
    /// </returns>
    /// <example>
    /// <code>
    /// Console.WriteLine(CcgRegister.England.Resolve(OdsCode.Parse("00F"), new(2021, 4, 1))); // 2021-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)
    /// </code>
    /// </example>
    public Resolution Resolve(OdsCode code, DateOnly asAt)
    {
        var number = ResolutionTable.NumberOf(code);
        if (number == 0)
        {
            return new Resolution.Unknown(code, null, null, null, asAt);
        }

        var standsFor = ResolutionTable.ResolvesTo(number, ResolutionTable.EpochOf(asAt));
        return asAt > KnownUntil ? new Resolution.NotKnownYet(code, RegisterTables.CcgOf(number), RegisterTables.BoardOf(number), asAt)
            : RegisterTables.CcgOf(number) is { } ccg ? ResolveCcg(ccg, standsFor, asAt)
            : ResolveBoard(RegisterTables.BoardOf(number)!, standsFor, asAt);
    }

    /// <summary>Tries to find the organisation that a code stands for on a day, without allocating.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">
    /// The code itself while the CCG is open; then the code of the CCG that it merged into, directly or through further mergers; from 1 July
    /// 2022 the code of the integrated care board. A board's code stands for itself while the board is open, then for the board that it was merged
    /// into. <see cref="OdsCode.None"/> if the code is unknown, not yet open, or split between several boards, and after <see cref="KnownUntil"/>.
    /// </param>
    /// <returns>true if exactly one organisation stands for the code; otherwise, false.</returns>
    public bool TryResolve(OdsCode code, DateOnly asAt, out OdsCode standsFor)
    {
        standsFor = ResolutionTable.ResolvesTo(code, asAt);
        return !standsFor.IsNone;
    }

    /// <summary>Tries to find the organisation that a key stands for on a day, without allocating for codes and names of the register.</summary>
    /// <param name="key">The key. Blanks around it are ignored, and so is the case of letters.</param>
    /// <param name="kinds">The kinds of key that it may be. A text that is both an ODS code and a name is taken as the code.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="answer">
    /// What the key stands for, or why nothing does. A code stands for the same organisation whenever it was in force. A name must be
    /// one that <see cref="FindByName"/> knows, as a whole, or the name of a board, with "Integrated Care Board" or "ICB"; it is never guessed.
    /// </param>
    /// <returns>true if exactly one organisation stands for the key; otherwise, false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kinds"/> is no combination of kinds, or none.</exception>
    public bool TryResolve(ReadOnlySpan<char> key, RegisterKeys kinds, DateOnly asAt, out RegisterAnswer answer)
    {
        answer = KeyIndex.Resolve(key, KindsToTry(kinds), asAt);
        return answer.IsResolved;
    }

    /// <summary>Tries to find the organisation that a key in UTF-8 stands for on a day, without allocating for codes and names of the register.</summary>
    /// <param name="key">The key in UTF-8. Blanks around it are ignored, and so is the case of letters.</param>
    /// <param name="kinds">The kinds of key that it may be. A text that is both an ODS code and a name is taken as the code.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="answer">What the key stands for, or why nothing does, as for UTF-16.</param>
    /// <returns>true if exactly one organisation stands for the key; otherwise, false.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kinds"/> is no combination of kinds, or none.</exception>
    public bool TryResolve(ReadOnlySpan<byte> key, RegisterKeys kinds, DateOnly asAt, out RegisterAnswer answer)
    {
        answer = KeyIndex.Resolve(key, KindsToTry(kinds), asAt);
        return answer.IsResolved;
    }

    /// <summary>Resolves many codes on one day, each as <see cref="TryResolve(OdsCode, DateOnly, out OdsCode)"/> does, without allocating.</summary>
    /// <param name="codes">The ODS codes.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">
    /// The span to write to, as long as <paramref name="codes"/>: for each code the code that it stands for, or <see cref="OdsCode.None"/> if
    /// <see cref="TryResolve(OdsCode, DateOnly, out OdsCode)"/> would return false. It may be the same memory as <paramref name="codes"/>, but must not overlap it otherwise.
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

    /// <summary>Returns the immediate successors of a CCG or a board.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The code of the CCG or board that followed a CCG; the codes of the boards that followed a board, in order, empty if it goes on.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> SuccessorsOf(OdsCode code) => TrySuccessorsOf(code, out var successors) ? successors : throw OrganisationNotFound(code);

    /// <summary>Returns the immediate predecessors: the CCGs that merged into a CCG, or the CCGs and boards that a board took over from.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>The codes of the predecessors, in order; empty for a CCG of April 2013. QRL has both CCGs and the board QNQ, a part of which it got.</returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> PredecessorsOf(OdsCode code) => TryPredecessorsOf(code, out var predecessors) ? predecessors : throw OrganisationNotFound(code);

    /// <summary>Returns the CCGs of April 2013 from which a CCG or a board descends.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>
    /// The codes, in order; for one of the 211 CCGs of April 2013, its own code. Those of NHS Frimley CCG are not among the origins of the boards of
    /// 2026, since no board took it over as a whole.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> OriginsOf(OdsCode code) => TryOriginsOf(code, out var origins) ? origins : throw OrganisationNotFound(code);

    /// <summary>Returns every CCG that went into a CCG or a board, those between it and its origins too.</summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <returns>
    /// The codes, in order, without the code itself; empty for one of the 211 CCGs of April 2013. NHS Frimley CCG and its predecessors are not among
    /// those of the boards of 2026, since no board took it over as a whole.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> AncestorsOf(OdsCode code) => TryAncestorsOf(code, out var ancestors) ? ancestors : throw OrganisationNotFound(code);

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

    private static RegisterKeys KindsToTry(RegisterKeys kinds) =>
        kinds is >= RegisterKeys.OdsCode and <= RegisterKeys.Any ? kinds : throw new ArgumentOutOfRangeException(nameof(kinds), kinds, "There is no such kind of key.");

    private static Resolution ResolveBoard(IntegratedCareBoard board, int standsFor, DateOnly asAt) =>
        asAt < board.Established ? new Resolution.Unknown(board.Code, board, null, SystemTable.PartnershipOf(board.Code, asAt), asAt)
        : standsFor == 0 ? new Resolution.Split(board.Code, null, null, board, BoardFamily.SuccessorsOf(board), asAt)
        : new Resolution.Unknown(board.Code, board, RegisterTables.BoardOf(standsFor), null, asAt);

    private Resolution ResolveCcg(RegisteredCcg ccg, int standsFor, DateOnly asAt)
    {
        if (asAt < ccg.Opened)
        {
            return new Resolution.NotYetOpen(ccg, asAt);
        }

        if (RegisterTables.CcgOf(standsFor) is { } open)
        {
            return open == ccg ? new Resolution.Open(ccg, asAt) : new Resolution.Succeeded(ccg, open, asAt);
        }

        var last = this[ResolutionTable.ResolvesTo(ccg.Code, RegisterTables.BoardsEstablished.AddDays(-1))];
        var board = RegisterTables.BoardOf(ResolutionTable.NumberOf(last.Successor))!;
        return RegisterTables.BoardOf(standsFor) is { } now
            ? new Resolution.Abolished(ccg, last, board, now, asAt)
            : new Resolution.Split(ccg.Code, ccg, last, board, BoardFamily.SuccessorsOf(board), asAt);
    }
}
