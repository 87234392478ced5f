using System.Text;
using CcgDomain.Rules;

namespace CcgDomain.Reporting;

/// <summary>Figures and constants added up, some taken away: "15 − 2 + 1". One figure alone is a sum too.</summary>
/// <remarks>Figures are named by <see cref="PublishedFigure.Id"/> and looked up when the sum is checked. The id of one figure converts to its sum.</remarks>
public sealed record FigureSum
{
    private readonly ImmutableArray<Term> _terms;

    private FigureSum(ImmutableArray<Term> terms) => _terms = terms;

    /// <summary>Whether it is one figure or one constant.</summary>
    internal bool IsSingle => _terms.Length == 1;

    /// <summary>One figure.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public static implicit operator FigureSum(string figureId) => Of(figureId);

    /// <summary>Figures added up.</summary>
    /// <param name="figureIds">The ids of the figures: at least one, none blank.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureIds"/> is null or empty, or an id is blank.</exception>
    public static FigureSum Of(params string[] figureIds)
    {
        ArgumentNullException.ThrowIfNull(figureIds);
        if (figureIds.Length == 0)
        {
            throw new ArgumentException("A sum has at least one term.", nameof(figureIds));
        }

        return new([.. Array.ConvertAll(figureIds, id => Named(id, false, nameof(figureIds)))]);
    }

    /// <summary>A constant.</summary>
    /// <param name="value">The constant.</param>
    /// <returns>The sum that is the constant alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static FigureSum Constant(FigureValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new([new Term(null, value, false)]);
    }

    /// <summary>This sum and a figure more.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <returns>The longer sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public FigureSum Plus(string figureId) => new(_terms.Add(Named(figureId, false, nameof(figureId))));

    /// <summary>This sum less a figure.</summary>
    /// <param name="figureId">The id of the figure; not blank.</param>
    /// <returns>The longer sum.</returns>
    /// <exception cref="ArgumentException"><paramref name="figureId"/> is null or blank.</exception>
    public FigureSum Less(string figureId) => new(_terms.Add(Named(figureId, true, nameof(figureId))));

    /// <summary>Whether the other sum has the same terms in the same order.</summary>
    /// <param name="other">The other sum.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FigureSum? other) => other is not null && _terms.AsSpan().SequenceEqual(other._terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_terms.Length, _terms[0]);

    /// <summary>The ids and constants with their signs.</summary>
    /// <returns>"directed-at-authorisation − lifted + added".</returns>
    public override string ToString() => Join(term => term.FigureId ?? term.Constant!.ToString());

    /// <summary>Adds to <paramref name="missing"/>, once each, the ids that no figure has.</summary>
    internal void Lacking(IReadOnlyDictionary<string, PublishedFigure> figures, ImmutableArray<string>.Builder missing)
    {
        foreach (var term in _terms)
        {
            if (term.FigureId is { } id && !figures.ContainsKey(id) && !missing.Contains(id))
            {
                missing.Add(id);
            }
        }
    }

    /// <summary>The sum, written out and added up. Every figure is there.</summary>
    internal Total Evaluate(IReadOnlyDictionary<string, PublishedFigure> figures)
    {
        var worth = Ratio.Zero;
        var areShares = true;
        foreach (var term in _terms)
        {
            var value = term.Value(figures);
            worth = term.Subtracted ? worth - value.Evaluate() : worth + value.Evaluate();
            areShares &= value is not FigureValue.Number;
        }

        var text = Join(term => term.IsInferred(figures) ? $"{term.Value(figures)} (inferred)" : term.Value(figures).ToString());
        return new(worth, text, areShares ? worth.Percent() : worth.ToString(), IsSingle);
    }

    /// <summary>The printed decimals, where the sum is one percentage; otherwise 0.</summary>
    internal int DecimalsOf(IReadOnlyDictionary<string, PublishedFigure> figures) =>
        IsSingle && _terms[0].Value(figures) is FigureValue.Percentage percentage ? percentage.Decimals : 0;

    private static Term Named(string figureId, bool subtracted, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(figureId, parameter);
        return new(figureId, null, subtracted);
    }

    private string Join(Func<Term, string> text)
    {
        var joined = new StringBuilder(text(_terms[0]));
        foreach (var term in _terms.AsSpan(1, _terms.Length - 1))
        {
            joined.Append(term.Subtracted ? " − " : " + ").Append(text(term));
        }

        return joined.ToString();
    }

    /// <summary>What a sum comes to: its worth, the terms as text, the worth as text, and whether there is only one term.</summary>
    internal readonly record struct Total(Ratio Worth, string Terms, string Result, bool IsSingle)
    {
        /// <summary>"34 + 67 = 101", or the one term alone.</summary>
        public override string ToString() => IsSingle ? Terms : $"{Terms} = {Result}";

        internal string InBrackets => IsSingle ? Terms : $"({Terms})";
    }

    private sealed record Term(string? FigureId, FigureValue? Constant, bool Subtracted)
    {
        internal FigureValue Value(IReadOnlyDictionary<string, PublishedFigure> figures) => FigureId is null ? Constant! : figures[FigureId].Value;

        internal bool IsInferred(IReadOnlyDictionary<string, PublishedFigure> figures) => FigureId is not null && figures[FigureId].Basis == RuleBasis.Inferred;
    }
}
