using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>One of the 248 CCGs that existed: its names, codes, dates and areas, and what became of it.</summary>
/// <remarks>
/// <para>Each CCG is represented by a single object, so reference equality is sufficient.</para>
/// <para>Sources: the Organisation Data Service's list of CCGs, the code lists of the Office for National Statistics.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class RegisteredCcg
{
    private readonly int _number;
    private readonly int _start;
    private readonly int _successor;

    // Threads that race create equal objects.
    private CcgDetails? _details;
    private PublishedFacts? _published;

    internal RegisteredCcg(int number, int start)
    {
        _number = number;
        _start = start;
        Code = ResolutionTable.CodeOf(number);
        var (first, next) = ResolutionTable.EpochsOf(number);
        Opened = ResolutionTable.StartOf(first);
        Closed = ResolutionTable.StartOf(next).AddDays(-1);
        _successor = ResolutionTable.ResolvesTo(number, next);
    }

    /// <summary>The ODS code. A CCG keeps it for as long as it exists.</summary>
    public OdsCode Code { get; }

    /// <summary>The name; for a CCG that was renamed, the last one. 01H and 01K were renamed on 1 April 2017.</summary>
    public CcgName Name => Names[^1].Name;

    /// <summary>The GSS code; for a CCG that had several, the last one.</summary>
    public GssCode GssCode => GssCodes[^1].Code;

    /// <summary>The names in order of time, without a gap from the first day to the last.</summary>
    public ImmutableArray<NamePeriod> Names => Details.Names;

    /// <summary>The GSS codes in order of time. The day of change is not established for 09G and 09N.</summary>
    public ImmutableArray<GssPeriod> GssCodes => Details.GssCodes;

    /// <summary>
    /// The GSS code that its sub-ICB location got after 1 July 2022, because its patch had changed: E38000258 to E38000265. <see cref="GssCode.None"/>
    /// for all but eight. It was never the code of the CCG, so <see cref="GssCodes"/> has not got it; its first day is not established.
    /// </summary>
    public GssCode SubIcbGssCode => SubIcbTable.GssCodeOf(Code);

    /// <summary>The first day as a CCG.</summary>
    public DateOnly Opened { get; }

    /// <summary>The last day as a CCG, inclusive; 30 June 2022 for the 106 CCGs that were abolished.</summary>
    public DateOnly Closed { get; }

    /// <summary>
    /// The first day without it, the day after <see cref="Closed"/>: the day of its <see cref="Succession"/>, and of the event that dissolves it in a record. 1 July 2022
    /// for the 106 CCGs that were abolished.
    /// </summary>
    public DateOnly SucceededOn => Closed.AddDays(1);

    /// <summary>The first day of the code in ODS. It differs from <see cref="Opened"/> only for 13T, whose code was created ahead of the merger, on 26 November 2014.</summary>
    public DateOnly OdsOpened => Details.OdsOpened;

    /// <summary>
    /// The last day of the code in ODS, inclusive; null for the 106 CCGs that were abolished on 1 July 2022, whose codes ODS keeps open for the
    /// sub-ICB locations that followed them.
    /// </summary>
    public DateOnly? OdsClosed => IsSubIcbLocation ? null : Closed;

    /// <summary>Whether ODS keeps the code open, from 1 July 2022, for a sub-ICB location. The CCG itself has ended.</summary>
    public bool IsSubIcbLocation => _successor > RegisterData.CcgCount;

    /// <summary>Whether it is one of the 211 CCGs of April 2013; the other 37 were formed by mergers.</summary>
    public bool IsOriginal => Opened == RegisterTables.FirstDay;

    /// <summary>The commissioning region of 2013; null for a CCG that was formed by a merger.</summary>
    public NhsArea? Region2013 => Details.Region2013 is { } index ? AreaTable.Regions2013[index] : null;

    /// <summary>The area team of 2013; null for a CCG that was formed by a merger.</summary>
    public NhsArea? AreaTeam2013 => Details.AreaTeam2013 is { } index ? AreaTable.AreaTeams2013[index] : null;

    /// <summary>The region in the structure of December 2025, also for a CCG that closed before.</summary>
    public NhsArea Region => AreaTable.Regions[Details.Region];

    /// <summary>The code of its successor on the day after <see cref="Closed"/>: the CCG that it merged into, or the board that it was abolished into.</summary>
    public OdsCode Successor => ResolutionTable.CodeOf(_successor);

    /// <summary>The codes of the CCGs that merged into it, in order; empty for the 211 CCGs of April 2013.</summary>
    public ImmutableArray<OdsCode> Predecessors => Details.Predecessors;

    /// <summary>
    /// The code of the integrated care board that it, or the CCG that it had merged into, was abolished into on 1 July 2022. That board may have
    /// ended since: <see cref="CcgRegister.Resolve(OdsCode, DateOnly)"/> names the one of a day. The data do not cover parts of an area that went to another board on
    /// 1 July 2022 (Glossop, west Birmingham).
    /// </summary>
    public OdsCode Board => ResolutionTable.CodeOf(ResolutionTable.ResolvesTo(_number, ResolutionData.BoardEpoch));

    /// <summary>The wave in which it was authorised, if a source states it or it is derived from one; null if it is unknown or doubtful.</summary>
    public AuthorisationWave? Wave
    {
        get
        {
            foreach (var wave in Published.Waves)
            {
                if (wave.IsReliable)
                {
                    return wave.Wave;
                }
            }

            return null;
        }
    }

    /// <summary>The facts that were published about it.</summary>
    public PublishedFacts Published => _published ??= new(Code);

    /// <summary>A remark on its codes or names; null for most CCGs.</summary>
    public string? Note => Details.Note;

    private CcgDetails Details => _details ??= new(RegisterData.Ccgs[_start..], Opened, Closed);

    /// <summary>Determines whether the CCG existed on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>true if the day is from <see cref="Opened"/> to <see cref="Closed"/>, both inclusive; otherwise, false.</returns>
    public bool IsOpenOn(DateOnly date) => date >= Opened && date <= Closed;

    /// <summary>Returns the name on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The name, or null if the CCG was not open.</returns>
    public CcgName? NameOn(DateOnly date)
    {
        foreach (var period in Names)
        {
            if (date >= period.From && date <= period.To)
            {
                return period.Name;
            }
        }

        return null;
    }

    /// <summary>Finds the days of a name, in whichever spelling the register knows.</summary>
    /// <param name="name">The name.</param>
    /// <param name="period">The days; null if they are not known, because the spelling is that of none of its names.</param>
    /// <returns>true if the CCG had the name; otherwise, false.</returns>
    internal bool TryFindName(CcgName name, out NamePeriod? period)
    {
        Span<byte> wanted = stackalloc byte[NameKey.MaxLength];
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        period = null;
        if (!NameKey.TryWrite(name.Place, wanted, out var key))
        {
            return false;
        }

        foreach (var candidate in Names)
        {
            if (NameKey.TryWrite(candidate.Name.Place, buffer, out var known) && known.SequenceEqual(key))
            {
                period = candidate;
                return true;
            }
        }

        // A spelling of another list; a CCG with one name had it for as long as it existed.
        var isKnown = NameIndex.NumberOf(key) == _number;
        period = isKnown && Names.Length == 1 ? Names[0] : null;
        return isKnown;
    }

    /// <summary>Returns the GSS code on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The code; for 09G and 09N from May 2015 to May 2016, the two codes that it may be; or that the CCG was not open.</returns>
    public GssAnswer GssCodeOn(DateOnly date) => GssAnswer.Create(date, Opened, Closed, GssCodes);

    /// <summary>Returns the name and the code.</summary>
    /// <returns>"NHS Vale of York CCG (03Q)".</returns>
    public override string ToString() => $"{Name} ({Code})";
}
