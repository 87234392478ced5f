using CcgDomain.Organisations;
using CcgDomain.Text;
using OneOf;
using OneOf.Types;

namespace CcgDomain.Register;

/// <content>Look-ups by text, and those that return false where others throw.</content>
public sealed partial class CcgRegister
{
    /// <summary>Finds the organisation with an ODS or a GSS code.</summary>
    /// <param name="code">The text of the code, in any case; any text. <see cref="FindByName"/> and <see cref="SearchNames"/> find names.</param>
    /// <returns>The CCG or the board that has or had the code; <see cref="NotFound"/> if there is none, or the text is no code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(CcgRegister.England.Find("00f").Match(_ => "nothing", ccg => $"{ccg.Name}", board => board.Name)); // NHS Gateshead CCG
    /// Console.WriteLine(CcgRegister.England.Find("ZZZ").Match(_ => "nothing", ccg => $"{ccg.Name}", board => board.Name)); // nothing
    /// </code>
    /// </example>
    public OneOf<NotFound, RegisteredCcg, IntegratedCareBoard> Find(string code)
    {
        Guard.Against.Null(code);
        return OdsCode.TryParse(code, out var ods) ? Find(ods) : GssCode.TryParse(code, out var gss) ? Find(gss) : default(NotFound);
    }

    /// <summary>Tries to find the CCG with an ODS or a GSS code.</summary>
    /// <param name="code">The text of the code, in any case; any text, or null.</param>
    /// <param name="ccg">The CCG, or null if there is none.</param>
    /// <returns>true if a CCG has or had the code; otherwise, false, also for the code of a board.</returns>
    public bool TryFind([NotNullWhen(true)] string? code, [NotNullWhen(true)] out RegisteredCcg? ccg)
    {
        ccg = null;
        return OdsCode.TryParse(code, out var ods) ? TryFind(ods, out ccg) : GssCode.TryParse(code, out var gss) && TryFind(gss, out ccg);
    }

    /// <summary>Resolves a code on a day, with the organisations that are involved.</summary>
    /// <param name="code">The text of an ODS code, in any case.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>As for <see cref="Resolve(OdsCode, DateOnly)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is not an ODS code.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(CcgRegister.England.Resolve("00F", new(2015, 3, 31))); // 2015-03-31: 00F is open: NHS Gateshead CCG
    /// Console.WriteLine(CcgRegister.England.Resolve("00F", new(2015, 4, 1))); // 2015-04-01: 00F is succeeded by NHS Newcastle Gateshead CCG (13T)
    /// </code>
    /// </example>
    public Resolution Resolve(string code, DateOnly asAt)
    {
        Guard.Against.Null(code);
        return Resolve(OdsCode.Parse(code, null), asAt);
    }

    /// <summary>Tries to find the organisation that a code stands for on a day, without allocating.</summary>
    /// <param name="code">The text of an ODS code, in any case; any text, or null.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="standsFor">As for <see cref="TryResolve(OdsCode, DateOnly, out OdsCode)"/>; <see cref="OdsCode.None"/> if the text is not an ODS code.</param>
    /// <returns>true if exactly one organisation stands for the code; otherwise, false.</returns>
    public bool TryResolve([NotNullWhen(true)] string? code, DateOnly asAt, out OdsCode standsFor)
    {
        standsFor = OdsCode.None;
        return OdsCode.TryParse(code, out var ods) && TryResolve(ods, asAt, out standsFor);
    }

    /// <summary>Returns the CCGs of April 2013 from which a CCG or a board descends.</summary>
    /// <param name="code">The text of an ODS code, in any case.</param>
    /// <returns>As for <see cref="OriginsOf(OdsCode)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="code"/> is not an ODS code.</exception>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    public ImmutableArray<OdsCode> OriginsOf(string code)
    {
        Guard.Against.Null(code);
        return OriginsOf(OdsCode.Parse(code, null));
    }

    /// <summary>Tries to find the CCGs of April 2013 from which a CCG or a board descends.</summary>
    /// <param name="code">The text of an ODS code, in any case; any text, or null.</param>
    /// <param name="origins">As for <see cref="OriginsOf(OdsCode)"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TryOriginsOf([NotNullWhen(true)] string? code, out ImmutableArray<OdsCode> origins)
    {
        origins = [];
        return OdsCode.TryParse(code, out var ods) && TryOriginsOf(ods, out origins);
    }

    /// <summary>Tries to find the CCGs of April 2013 from which a CCG or a board descends.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="origins">As for <see cref="OriginsOf(OdsCode)"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TryOriginsOf(OdsCode code, out ImmutableArray<OdsCode> origins)
    {
        origins = TryFirstDayOf(code, out var day) ? WentInto(code, day, static ccg => ccg.IsOriginal) : [];
        return day != default;
    }

    /// <summary>Tries to find every CCG that went into a CCG or a board.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="ancestors">As for <see cref="AncestorsOf"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TryAncestorsOf(OdsCode code, out ImmutableArray<OdsCode> ancestors)
    {
        ancestors = TryFirstDayOf(code, out var day) ? WentInto(code, day, ccg => ccg.Code != code) : [];
        return day != default;
    }

    /// <summary>Tries to find the immediate successors of a CCG or a board.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="successors">As for <see cref="SuccessorsOf"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TrySuccessorsOf(OdsCode code, out ImmutableArray<OdsCode> successors)
    {
        var isCcg = TryFind(code, out var ccg);
        successors = isCcg ? [ccg!.Successor] : BoardFamily.SuccessorsOf(code);
        return isCcg || TryFindBoard(code, out _);
    }

    /// <summary>Tries to find the immediate predecessors of a CCG or a board.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="predecessors">As for <see cref="PredecessorsOf"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TryPredecessorsOf(OdsCode code, out ImmutableArray<OdsCode> predecessors)
    {
        var isCcg = TryFind(code, out var ccg);
        var isBoard = TryFindBoard(code, out var board);
        predecessors = isCcg ? ccg!.Predecessors : isBoard ? BoardFamily.PredecessorsOf(board!) : [];
        return isCcg || isBoard;
    }

    /// <summary>
    /// Returns the CCGs that were open on a day and that a code of another day stands for. This is the way back from <see cref="TryResolve(OdsCode, DateOnly, out OdsCode)"/>:
    /// it brings data by the codes of 2022 to the CCGs of 2020.
    /// </summary>
    /// <param name="code">The ODS code of a CCG or a board.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The codes, in order. Before the organisation began: the CCGs of the day that went into it, directly or through others; there may be many for one code, and which
    /// of them a figure belongs to is not known then. While the CCG was open: its own code. Later: the CCG that it had merged into. Empty before 1 April 2013 and from
    /// 1 July 2022, when no CCG was open. Those of NHS Frimley CCG are not among the constituents of the boards of 2026, since no board took it over as a whole.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The code is neither a CCG's nor a board's.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(string.Join(", ", CcgRegister.England.ConstituentsOn(OdsCode.Parse("91Q"), new(2020, 3, 31)))); // 09C, 09E, 09J, 09W, 10A, 10D, 10E, 99J
    /// </code>
    /// </example>
    public ImmutableArray<OdsCode> ConstituentsOn(OdsCode code, DateOnly date) => TryConstituentsOn(code, date, out var constituents) ? constituents : throw OrganisationNotFound(code);

    /// <summary>Tries to find the CCGs that were open on a day and that a code of another day stands for.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="date">The day.</param>
    /// <param name="constituents">As for <see cref="ConstituentsOn"/>; empty if there is no such organisation.</param>
    /// <returns>true if the code is a CCG's or a board's; otherwise, false.</returns>
    public bool TryConstituentsOn(OdsCode code, DateOnly date, out ImmutableArray<OdsCode> constituents)
    {
        constituents = !TryFirstDayOf(code, out var first) ? []
            : date < first ? WentInto(code, first, ccg => ccg.IsOpenOn(date))
            : TryResolve(code, date, out var now) && TryFind(now, out RegisteredCcg? _) ? [now]
            : [];
        return first != default;
    }

    /// <summary>Tries to find the name of a CCG on a day.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="date">The day.</param>
    /// <param name="name">The name; null if no CCG ever had the code, or it was not open.</param>
    /// <returns>true if the CCG was open; otherwise, false.</returns>
    public bool TryNameOn(OdsCode code, DateOnly date, [NotNullWhen(true)] out CcgName? name)
    {
        name = TryFind(code, out var ccg) ? ccg.NameOn(date) : null;
        return name is not null;
    }

    /// <summary>Tries to find the GSS code of a CCG on a day.</summary>
    /// <param name="code">The ODS code.</param>
    /// <param name="date">The day.</param>
    /// <param name="answer">As for <see cref="GssCodeOn"/>; null if no CCG ever had the code.</param>
    /// <returns>true if a CCG has or had the code; otherwise, false.</returns>
    public bool TryGssCodeOn(OdsCode code, DateOnly date, [NotNullWhen(true)] out GssAnswer? answer)
    {
        answer = TryFind(code, out var ccg) ? ccg.GssCodeOn(date) : null;
        return answer is not null;
    }

    /// <summary>Searches the names of CCGs while a user types. Finds a CCG whose name has a word that begins with each word of the text.</summary>
    /// <param name="text">
    /// The beginning of a name, or beginnings of words of one, in any order; any text. Case, punctuation, "&amp;" or "and", "NHS", "CCG" and "Clinical Commissioning
    /// Group" make no difference. Former names and the spellings of the ODS and ONS lists are searched too.
    /// </param>
    /// <param name="limit">The most CCGs to return; at least 1.</param>
    /// <returns>
    /// The CCGs, each once: first those whose name is the text, then those whose name begins with it, then those with such words, and last those that only another
    /// spelling finds; in each of these groups in the order of their names. Empty if none match. "gates" and "gateshead" find 00F and 13T.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is less than 1.</exception>
    public ImmutableArray<RegisteredCcg> SearchNames(string text, int limit)
    {
        Guard.Against.Null(text);
        Guard.Against.Below(limit, 1);
        return NamePrefixSearch.Find(text, limit);
    }

    private ImmutableArray<OdsCode> WentInto(OdsCode code, DateOnly day, Predicate<RegisteredCcg> include)
    {
        var codes = ImmutableArray.CreateBuilder<OdsCode>();
        foreach (var ccg in Ccgs)
        {
            if (include(ccg) && ResolutionTable.ResolvesTo(ccg.Code, day) == code)
            {
                codes.Add(ccg.Code);
            }
        }

        return codes.DrainToImmutable();
    }

    private bool TryFirstDayOf(OdsCode code, out DateOnly day)
    {
        day = TryFind(code, out var ccg) ? ccg.Opened : TryFindBoard(code, out var board) ? board.Established : default;
        return day != default;
    }
}
