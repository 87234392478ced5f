using System.Text;
using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A sum of figures and constants, each added or subtracted, such as "15 − 2 + 1". A single figure is also a sum.</summary>
/// <remarks>
/// A figure is referred to by its <see cref="PublishedFigure.Id"/>, which is looked up when the sum is evaluated. An id converts implicitly to the sum
/// of that figure.
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record FigureSum
{
    private readonly ImmutableArray<Term> _terms;

    private FigureSum(ImmutableArray<Term> terms) => _terms = terms;

    /// <summary>Whether the sum is one figure or one constant.</summary>
    internal bool IsSingle => _terms.Length == 1;

    /// <summary>Converts the id of a figure to the sum of that figure.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public static implicit operator FigureSum(string figureId) => Of(Guard.Against.NullOrWhiteSpace(figureId));

    /// <summary>Creates the sum of some figures.</summary>
    /// <param name="figureIds">The ids of the figures: at least one, none blank.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureIds"/> is null or empty, or an id is blank.</exception>
    public static FigureSum Of(params string[] figureIds)
    {
        Guard.Against.NoTerm(figureIds);
        return new([.. Array.ConvertAll(figureIds, static id => new Term(id, null, false))]);
    }

    /// <summary>Creates the sum of one constant.</summary>
    /// <param name="value">The constant.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static FigureSum Constant(FigureValue value)
    {
        Guard.Against.Null(value);
        return new([new Term(null, value, false)]);
    }

    /// <summary>Adds a figure.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <returns>The longer sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public FigureSum Plus(string figureId) => new(_terms.Add(new Term(Guard.Against.NullOrWhiteSpace(figureId), null, false)));

    /// <summary>Subtracts a figure.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <returns>The longer sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public FigureSum Less(string figureId) => new(_terms.Add(new Term(Guard.Against.NullOrWhiteSpace(figureId), null, true)));

    /// <summary>Whether the other sum has the same terms in the same order.</summary>
    /// <param name="other">The other sum.</param>
    /// <returns>Whether the sums are equal.</returns>
    public bool Equals(FigureSum? other) => other is not null && _terms.AsSpan().SequenceEqual(other._terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => _terms.HashOfItems();

    /// <summary>The ids and constants with their signs, as text.</summary>
    /// <returns>"directed-at-authorisation − lifted + added".</returns>
    public override string ToString() => Join(term => term.FigureId ?? term.Constant!.ToString());

    /// <summary>Adds the ids that no figure has to <paramref name="missing"/>, each once.</summary>
    internal void AddMissing(IReadOnlyDictionary<string, PublishedFigure> figures, ImmutableArray<string>.Builder missing)
    {
        foreach (var term in _terms)
        {
            if (term.FigureId is { } id && !figures.ContainsKey(id) && !missing.Contains(id))
            {
                missing.Add(id);
            }
        }
    }

    /// <summary>Evaluates the sum, none of whose figures is missing.</summary>
    internal Total Evaluate(IReadOnlyDictionary<string, PublishedFigure> figures)
    {
        var sum = Ratio.Zero;
        var areShares = true;
        foreach (var term in _terms)
        {
            var value = term.Value(figures);
            sum = term.IsSubtracted ? sum - value.Evaluate() : sum + value.Evaluate();
            areShares &= value is not FigureValue.Number;
        }

        var terms = Join(term => term.IsInferred(figures) ? $"{term.Value(figures)} (inferred)" : term.Value(figures).ToString());
        return new(sum, terms, areShares ? sum.ToPercentage() : sum.ToString(), IsSingle);
    }

    /// <summary>The number of printed decimals if the sum is one percentage; otherwise 0.</summary>
    internal int DecimalsOf(IReadOnlyDictionary<string, PublishedFigure> figures) =>
        IsSingle && _terms[0].Value(figures) is FigureValue.Percentage percentage ? percentage.Decimals : 0;


    private string Join(Func<Term, string> text)
    {
        var joined = new StringBuilder(text(_terms[0]));
        foreach (var term in _terms.AsSpan(1, _terms.Length - 1))
        {
            joined.Append(term.IsSubtracted ? " − " : " + ").Append(text(term));
        }

        return joined.ToString();
    }

    /// <summary>The result of evaluating a sum.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Terms">The terms as text.</param>
    /// <param name="Result">The value as text.</param>
    /// <param name="IsSingle">Whether there is only one term.</param>
    internal readonly record struct Total(Ratio Value, string Terms, string Result, bool IsSingle)
    {
        /// <summary>The terms and the result, "34 + 67 = 101", or the only term.</summary>
        public override string ToString() => IsSingle ? Terms : $"{Terms} = {Result}";

        /// <summary>The terms, in brackets if there are several.</summary>
        internal string InBrackets => IsSingle ? Terms : $"({Terms})";
    }

    /// <summary>A figure or a constant; the other is null.</summary>
    private sealed record Term(string? FigureId, FigureValue? Constant, bool IsSubtracted)
    {
        internal FigureValue Value(IReadOnlyDictionary<string, PublishedFigure> figures) => FigureId is null ? Constant! : figures[FigureId].Value;

        internal bool IsInferred(IReadOnlyDictionary<string, PublishedFigure> figures) => FigureId is not null && figures[FigureId].Basis == RuleBasis.Inferred;
    }
}
