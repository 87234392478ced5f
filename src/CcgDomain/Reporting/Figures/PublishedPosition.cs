using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Reporting;

/// <summary>The position of the 211 CCGs at authorisation or after a review, as it was published: the counts, and the CCGs that sources name.</summary>
/// <remarks>
/// The names are complete only if as many CCGs are named as were counted. Facts about individual CCGs that were never published are not known: no source
/// names the two CCGs from which directions were lifted in March 2013, so the 14 with directions after that review are counted and not all named.
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed class PublishedPosition
{
    private PublishedPosition(string occasion, string idSuffix, params string[] registerOccasions)
    {
        Occasion = occasion;
        DirectedCount = FindFigure("directed", idSuffix);
        FullCount = FindFigure(idSuffix.Length == 0 ? "without" : "full", idSuffix);
        WithConditionsCount = FindFigure(idSuffix.Length == 0 ? "with" : "conditional", idSuffix);

        List<OdsCode> directed = [];
        List<OdsCode> full = [];
        foreach (var ccg in CcgRegister.England.Ccgs)
        {
            if (!ccg.IsOriginal)
            {
                continue;
            }

            Ccgs++;
            var (isDirected, isFull, areConditionsKnown) = PublishedFacts(ccg, registerOccasions);
            ConditionsKnown += areConditionsKnown ? 1 : 0;
            AddIf(isDirected, directed, ccg);
            AddIf(isFull && !isDirected, full, ccg);
        }

        Directed = NamesOf(directed, DirectedCount);
        FullyAuthorised = NamesOf(full, FullCount);
    }

    /// <summary>The positions at authorisation and after each review for which directions were published, in chronological order.</summary>
    public static ImmutableArray<PublishedPosition> England { get; } =
    [
        new("authorisation", "", "authorisation"),
        new("review of March 2013", "-march-2013", "review"),
        new("review of July 2013", "-july-2013", "first post-authorisation review"),
        new("review of autumn 2013", "-autumn-2013", "second post-authorisation review"),
        new("review of January 2014", "-january-2014", "third review"),
        new("review of May 2014", "-may-2014", "2014 review", "fifth review"),
    ];

    /// <summary>The occasion: "authorisation", or the name of the review.</summary>
    public string Occasion { get; }

    /// <summary>The number of CCGs of April 2013: 211.</summary>
    public int Ccgs { get; }

    /// <summary>The published number of CCGs with directions under regulation 8; null if none was published.</summary>
    public PublishedFigure? DirectedCount { get; }

    /// <summary>The CCGs with directions under regulation 8.</summary>
    public PublishedNames Directed { get; }

    /// <summary>The published number of fully authorised CCGs; null if none was published.</summary>
    public PublishedFigure? FullCount { get; }

    /// <summary>The fully authorised CCGs.</summary>
    public PublishedNames FullyAuthorised { get; }

    /// <summary>The published number of CCGs with conditions, including those with directions; null if none was published.</summary>
    public PublishedFigure? WithConditionsCount { get; }

    /// <summary>The number of CCGs whose number of open conditions was published.</summary>
    public int ConditionsKnown { get; }

    /// <summary>The number of CCGs whose number of open conditions is not known.</summary>
    public int ConditionsNotKnown => Ccgs - ConditionsKnown;

    /// <summary>The occasion and the CCGs with directions, as text.</summary>
    /// <returns>"review of May 2014: 211 CCGs; 3 with directions: 07G, 07M, 07V".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Occasion}: {Ccgs} CCGs; {DirectedCount?.Value.ToString() ?? "an unknown number"} with directions: {Directed}");

    private static PublishedFigure? FindFigure(string id, string suffix) => PublishedFigures.TryFind(id + suffix, out var figure) ? figure : null;

    private static (bool IsDirected, bool IsFull, bool AreConditionsKnown) PublishedFacts(RegisteredCcg ccg, string[] occasions)
    {
        var facts = (IsDirected: false, IsFull: false, AreConditionsKnown: false);
        foreach (var published in ccg.Published.Conditions)
        {
            if (IsOfOccasion(published, occasions))
            {
                facts.IsDirected |= published.HasDirections == true;
                facts.IsFull |= published is { Conditions: 0, HasDirections: false };
                facts.AreConditionsKnown |= published.Conditions is not null;
            }
        }

        return facts;
    }

    private static bool IsOfOccasion(PublishedConditions published, string[] occasions)
    {
        foreach (var occasion in occasions)
        {
            if (published.Occasion.StartsWith(occasion, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddIf(bool isIncluded, List<OdsCode> codes, RegisteredCcg ccg)
    {
        if (isIncluded)
        {
            codes.Add(ccg.Code);
        }
    }

    private static PublishedNames NamesOf(List<OdsCode> named, PublishedFigure? count)
    {
        var ordered = SortedMerge.Sort(named);
        return count?.Value is FigureValue.Number { Value: var number } && number == ordered.Length
            ? new PublishedNames.AllNamed(ordered)
            : new PublishedNames.NotKnown(ordered);
    }
}
