namespace CcgDomain.Reporting;

/// <summary>Published figures checked against identities. What fails is reported, not hidden.</summary>
/// <example>
/// <code>
/// foreach (var failing in Reconciliation.Check(PublishedFigures.All).Failing) { … }      // F-12 and F-15
/// Reconciliation.Check(PublishedFigures.All, [.. PublishedIdentities.All, mine]);        // and one's own
/// </code>
/// </example>
public sealed class Reconciliation
{
    private Reconciliation(ImmutableArray<IdentityResult> results) => Results = results;

    /// <summary>One result for each identity, in the order of the identities.</summary>
    public ImmutableArray<IdentityResult> Results { get; }

    /// <summary>The results that hold.</summary>
    public ImmutableArray<IdentityResult> Holding => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Holds);

    /// <summary>The results whose sums hold, and whose sources contradict each other.</summary>
    public ImmutableArray<IdentityResult> Contradicted => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Contradicted);

    /// <summary>The results that fail.</summary>
    public ImmutableArray<IdentityResult> Failing => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Fails);

    /// <summary>The results that could not be evaluated.</summary>
    public ImmutableArray<IdentityResult> NotEvaluated => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.CannotBeEvaluated);

    /// <summary>Checks the identities F-01 to F-18.</summary>
    /// <param name="figures">The figures: <see cref="PublishedFigures.All"/>, or others with the same ids.</param>
    /// <returns>One result for each identity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    /// <exception cref="ArgumentException">A figure is null, or two have one id.</exception>
    public static Reconciliation Check(IEnumerable<PublishedFigure> figures) => Check(figures, PublishedIdentities.All);

    /// <summary>Checks identities; for one's own beside F-01 to F-18, give <c>[.. PublishedIdentities.All, mine]</c>.</summary>
    /// <param name="figures">The figures: <see cref="PublishedFigures.All"/>, or others.</param>
    /// <param name="identities">The identities to check.</param>
    /// <returns>One result for each identity.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A figure or an identity is null, or two have one id.</exception>
    public static Reconciliation Check(IEnumerable<PublishedFigure> figures, IEnumerable<Identity> identities)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(identities);
        var byId = new Dictionary<string, PublishedFigure>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (figure is null || !byId.TryAdd(figure.Id, figure))
            {
                throw new ArgumentException(figure is null ? "A figure is null." : $"Two figures have the id {figure.Id}.", nameof(figures));
            }
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<IdentityResult>();
        foreach (var identity in identities)
        {
            if (identity is null || !ids.Add(identity.Id))
            {
                throw new ArgumentException(identity is null ? "An identity is null." : $"Two identities have the id {identity.Id}.", nameof(identities));
            }

            results.Add(new(identity, ImmutableArray.CreateRange(identity.Equations, equation => EquationCheck.Of(equation, byId))));
        }

        return new(results.ToImmutable());
    }
}
