namespace CcgDomain.Reporting;

/// <summary>
/// What was published of the national picture, as data: the waves of authorisation, the reviews, the bids for co-commissioning, and the
/// models in operation.
/// </summary>
/// <remarks>Where accounts differ, each is a figure of its own. Nothing that no source gives is filled in;
/// what this library derived is marked Inferred.</remarks>
public static class PublishedFigures
{
    /// <summary>Every figure, by subject and then by date.</summary>
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
    ];

    // Below All, from which it is made.
    private static Dictionary<string, PublishedFigure> ById { get; } = Index();

    /// <summary>The figure with an id.</summary>
    /// <param name="id">The id: "decided-wave-1".</param>
    /// <param name="figure">The figure, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind([NotNullWhen(true)] string? id, [NotNullWhen(true)] out PublishedFigure? figure)
    {
        figure = null;
        return id is not null && ById.TryGetValue(id, out figure);
    }

    /// <summary>The figures of a quantity; two where two accounts differ.</summary>
    /// <param name="quantity">The quantity, to the letter: "CCGs with delegated commissioning".</param>
    /// <param name="scope">The scope, to the letter: "England"; null for every scope.</param>
    /// <param name="on">A day; only figures whose date covers it. Null for every date.</param>
    /// <returns>The figures, in the order of <see cref="All"/>; empty where there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    public static ImmutableArray<PublishedFigure> Find(string quantity, string? scope = null, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
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
