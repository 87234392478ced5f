using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Reporting;

/// <summary>What the register alone can say of the 211 CCGs at authorisation and after a review: the published counts, and whom a source names.</summary>
/// <remarks>
/// Names are complete only where as many are named as were counted. What was never published of single CCGs stays not known: of the 14 with
/// directions after March 2013, the two from which directions were lifted are named by no source, so the count is known and the names are not.
/// </remarks>
public sealed class PublishedPosition
{
    private PublishedPosition(string occasion, string figures, params string[] published)
    {
        Occasion = occasion;
        DirectedCount = Figure("directed", figures);
        FullCount = Figure(figures.Length == 0 ? "without" : "full", figures);
        WithConditionsCount = Figure(figures.Length == 0 ? "with" : "conditional", figures);

        List<OdsCode> directed = [];
        List<OdsCode> full = [];
        foreach (var ccg in CcgRegister.England.Ccgs)
        {
            if (!ccg.IsOriginal)
            {
                continue;
            }

            Ccgs++;
            var (isDirected, isFull, conditions) = Stated(ccg, published);
            ConditionsKnown += conditions ? 1 : 0;
            Note(directed, ccg, isDirected);
            Note(full, ccg, isFull && !isDirected);
        }

        Directed = Names(directed, DirectedCount);
        FullyAuthorised = Names(full, FullCount);
    }

    /// <summary>At authorisation, and after each review of which directions were published, in order of time.</summary>
    public static ImmutableArray<PublishedPosition> England { get; } =
    [
        new("authorisation", "", "authorisation"),
        new("review of March 2013", "-march-2013", "review"),
        new("review of July 2013", "-july-2013", "first post-authorisation review"),
        new("review of autumn 2013", "-autumn-2013", "second post-authorisation review"),
        new("review of January 2014", "-january-2014", "third review"),
        new("review of May 2014", "-may-2014", "2014 review", "fifth review"),
    ];

    /// <summary>"authorisation", or which review.</summary>
    public string Occasion { get; }

    /// <summary>The CCGs of April 2013: 211.</summary>
    public int Ccgs { get; }

    /// <summary>How many were published to have directions under regulation 8; null where no number was.</summary>
    public PublishedFigure? DirectedCount { get; }

    /// <summary>Which these were.</summary>
    public PublishedNames Directed { get; }

    /// <summary>How many were published to be fully authorised; null where no number was.</summary>
    public PublishedFigure? FullCount { get; }

    /// <summary>Which these were.</summary>
    public PublishedNames FullyAuthorised { get; }

    /// <summary>How many were published to have conditions, those with directions included; null where no number was.</summary>
    public PublishedFigure? WithConditionsCount { get; }

    /// <summary>Of how many CCGs the number of open conditions was published.</summary>
    public int ConditionsKnown { get; }

    /// <summary>Of how many CCGs the number of open conditions is not known.</summary>
    public int ConditionsNotKnown => Ccgs - ConditionsKnown;

    /// <summary>The occasion, and what is known of the directions.</summary>
    /// <returns>"review of May 2014: 211 CCGs; 3 with directions: 07G, 07M, 07V".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Occasion}: {Ccgs} CCGs; {DirectedCount?.Value.ToString() ?? "an unknown number"} with directions: {Directed}");

    private static PublishedFigure? Figure(string id, string ending) => PublishedFigures.TryFind(id + ending, out var figure) ? figure : null;

    private static (bool Directed, bool Full, bool Conditions) Stated(RegisteredCcg ccg, string[] published)
    {
        var said = (Directed: false, Full: false, Conditions: false);
        foreach (var position in ccg.Published.Conditions)
        {
            if (IsOn(position, published))
            {
                said.Directed |= position.HasDirections == true;
                said.Full |= position is { Conditions: 0, HasDirections: false };
                said.Conditions |= position.Conditions is not null;
            }
        }

        return said;
    }

    private static bool IsOn(PublishedConditions position, string[] published)
    {
        foreach (var occasion in published)
        {
            if (position.Occasion.StartsWith(occasion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Note(List<OdsCode> list, RegisteredCcg ccg, bool named)
    {
        if (named)
        {
            list.Add(ccg.Code);
        }
    }

    private static PublishedNames Names(List<OdsCode> named, PublishedFigure? count)
    {
        var ordered = SortedMerge.Sort(named);
        return count?.Value is FigureValue.Number { Value: var number } && number == ordered.Length
            ? new PublishedNames.AllNamed(ordered)
            : new PublishedNames.NotKnown(ordered);
    }
}
