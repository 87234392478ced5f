using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The results of checking published figures against identities.</summary>
/// <example>
/// <code>
/// var failing = Reconciliation.Check(PublishedFigures.All).Failing;
///
/// Console.WriteLine(string.Join(", ", failing.Select(one => one.Identity.Id))); // F-12, F-15, F-24
/// </code>
/// </example>
[JsonConverter(typeof(ReportingConverter))]
public sealed class Reconciliation
{
    private Reconciliation(ImmutableArray<IdentityResult> results) => Results = results;

    /// <summary>One result for each identity, in the order of the identities.</summary>
    public ImmutableArray<IdentityResult> Results { get; }

    /// <summary>The results of the identities that hold.</summary>
    public ImmutableArray<IdentityResult> Holding => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Holds);

    /// <summary>The results of the identities whose sums hold but whose sources contradict each other.</summary>
    public ImmutableArray<IdentityResult> Contradicted => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Contradicted);

    /// <summary>The results of the identities that fail.</summary>
    public ImmutableArray<IdentityResult> Failing => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.Fails);

    /// <summary>The results of the identities that could not be evaluated.</summary>
    public ImmutableArray<IdentityResult> NotEvaluated => Results.RemoveAll(result => result.Outcome is not ReconciliationOutcome.CannotBeEvaluated);

    /// <summary>Checks the identities F-01 to F-24.</summary>
    /// <param name="figures">The figures, such as <see cref="PublishedFigures.All"/>.</param>
    /// <returns>One result for each identity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figures"/> is null.</exception>
    /// <exception cref="ArgumentException">A figure is null, or two have the same id.</exception>
    public static Reconciliation Check(IEnumerable<PublishedFigure> figures) => Check(figures, PublishedIdentities.All);

    /// <summary>Checks identities.</summary>
    /// <param name="figures">The figures, such as <see cref="PublishedFigures.All"/>.</param>
    /// <param name="identities">The identities, such as <c>[.. PublishedIdentities.All, mine]</c>.</param>
    /// <returns>One result for each identity.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A figure or an identity is null, or two figures or two identities have the same id.</exception>
    public static Reconciliation Check(IEnumerable<PublishedFigure> figures, IEnumerable<Identity> identities)
    {
        Guard.Against.Null(figures);
        Guard.Against.Null(identities);
        var byId = new Dictionary<string, PublishedFigure>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            Guard.Against.NullItem(figure, nameof(figures));
            byId.Add(Guard.Against.RepeatedId(figure.Id, byId.Keys, nameof(figures)), figure);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<IdentityResult>();
        foreach (var identity in identities)
        {
            Guard.Against.NullItem(identity, nameof(identities));
            ids.Add(Guard.Against.RepeatedId(identity.Id, ids, nameof(identities)));
            results.Add(new(identity, ImmutableArray.CreateRange(identity.Equations, equation => EquationCheck.Evaluate(equation, byId))));
        }

        return new(results.ToImmutable());
    }
}
