namespace CcgDomain.Reporting;

/// <summary>The published national figures: the waves of authorisation, the reviews, the bids for co-commissioning, the models in operation, and the yearly ratings.</summary>
/// <remarks>Where accounts differ, each is a separate figure. Figures that this library derived are marked as <see cref="Rules.RuleBasis.Inferred"/>.</remarks>
public static class PublishedFigures
{
    /// <summary>All figures, by subject and then by date.</summary>
    public static ImmutableArray<PublishedFigure> All { get; } =
    [
        .. AuthorisationFigures.Waves,
        .. AuthorisationFigures.AfterWaveThree,
        .. AuthorisationFigures.FinalWave,
        .. ReviewFigures.Rows,
        .. CoCommissioningFigures.BidsOfJuly2014,
        .. CoCommissioningFigures.NewResponsibilities,
        .. CoCommissioningFigures.ForApril2015,
        .. CoCommissioningFigures.InOperation,
        .. AssuranceFigures.Rows,
    ];

    // Declared after All, which must be initialised first.
    private static Dictionary<string, PublishedFigure> ById { get; } = Index();

    /// <summary>Finds the figure with an id.</summary>
    /// <param name="id">The id, such as "decided-wave-1".</param>
    /// <param name="figure">The figure; null if there is none.</param>
    /// <returns>Whether there is such a figure.</returns>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out PublishedFigure? figure)
    {
        figure = null;
        return id is not null && ById.TryGetValue(id, out figure);
    }

    /// <summary>Finds the figures of a quantity. There may be several where accounts differ.</summary>
    /// <param name="quantity">The exact quantity, such as "CCGs with delegated commissioning".</param>
    /// <param name="scope">The exact scope, such as "England"; null, the default, for every scope.</param>
    /// <param name="on">A day that the date of the figure must include; null, the default, for every date.</param>
    /// <returns>The figures in the order of <see cref="All"/>; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.WriteLine(PublishedFigures.Find("CCGs with delegated commissioning", "England").Length); // 5
    /// </code>
    /// </example>
    public static ImmutableArray<PublishedFigure> Find(string quantity, string? scope = null, DateOnly? on = null)
    {
        Guard.Against.Null(quantity);
        return All.RemoveAll(figure =>
            !string.Equals(figure.Quantity, quantity, StringComparison.Ordinal)
            || (scope is not null && !string.Equals(figure.Scope, scope, StringComparison.Ordinal))
            || (on is { } day && (day < figure.Date.First || day > figure.Date.Last)));
    }

    private static Dictionary<string, PublishedFigure> Index()
    {
        var index = new Dictionary<string, PublishedFigure>(StringComparer.Ordinal);
        foreach (var figure in All)
        {
            index.Add(figure.Id, figure);
        }

        return index;
    }
}
