using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>One figure as it was published: when, of whom, what, how much, and by which source.</summary>
public sealed record PublishedFigure
{
    /// <summary>States a figure.</summary>
    /// <param name="id">What identities call it; not blank.</param>
    /// <param name="date">The date that the figure speaks of, as exact as its source.</param>
    /// <param name="scope">Of whom: "England", "wave 3", "Midlands and East"; not blank.</param>
    /// <param name="quantity">What was counted or measured; not blank.</param>
    /// <param name="value">The number as published.</param>
    /// <param name="unit">What the number is of: "CCGs", "conditions"; for a percentage or a fraction, what it is a share of. Not blank.</param>
    /// <param name="source">Who published it, or, where <paramref name="basis"/> is Inferred, what it is derived from.</param>
    /// <param name="basis">How sure the source is; not Integrity, which is no source.</param>
    /// <param name="qualifier">How the number is meant.</param>
    /// <param name="computedBy">The call that would compute it from records; null where the figure itself is the datum.</param>
    /// <param name="note">What else the source says of it, or what is doubtful; null where nothing is.</param>
    /// <exception cref="ArgumentException">A text is blank (a note or a call may be null), or <paramref name="basis"/> is Integrity.</exception>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> or <paramref name="qualifier"/> is not defined.</exception>
    public PublishedFigure(
        string id,
        PublishedDate date,
        string scope,
        string quantity,
        FigureValue value,
        string unit,
        Citation source,
        RuleBasis basis,
        FigureQualifier qualifier = FigureQualifier.Exactly,
        string? computedBy = null,
        string? note = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        ArgumentException.ThrowIfNullOrWhiteSpace(quantity);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        ArgumentNullException.ThrowIfNull(source);
        if (!NameTable<RuleBasis>.Shared.TryName(basis, out _))
        {
            throw new ArgumentOutOfRangeException(nameof(basis), basis, $"This is not a {nameof(RuleBasis)}.");
        }

        if (basis == RuleBasis.Integrity)
        {
            throw new ArgumentException("A figure has a source, or is inferred.", nameof(basis));
        }

        if (!NameTable<FigureQualifier>.Shared.TryName(qualifier, out _))
        {
            throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, $"This is not a {nameof(FigureQualifier)}.");
        }

        ThrowIfBlank(computedBy, nameof(computedBy));
        ThrowIfBlank(note, nameof(note));
        Id = id;
        Date = date;
        Scope = scope;
        Quantity = quantity;
        Value = value;
        Unit = unit;
        Source = source;
        Basis = basis;
        Qualifier = qualifier;
        ComputedBy = computedBy;
        Note = note;
    }

    /// <summary>What identities call it: "decided-wave-1".</summary>
    public string Id { get; }

    /// <summary>The date that the figure speaks of, as exact as its source.</summary>
    public PublishedDate Date { get; }

    /// <summary>Of whom: "England", "wave 3", "Midlands and East".</summary>
    public string Scope { get; }

    /// <summary>What was counted or measured: "CCGs authorised without conditions".</summary>
    public string Quantity { get; }

    /// <summary>The number as published.</summary>
    public FigureValue Value { get; }

    /// <summary>What the number is of: "CCGs", "conditions"; for a percentage or a fraction, what it is a share of.</summary>
    public string Unit { get; }

    /// <summary>Who published it; for an inferred figure, what it is derived from.</summary>
    public Citation Source { get; }

    /// <summary>How sure the source is. <see cref="RuleBasis.Inferred"/>: derived by this library, printed by no source in so many words.</summary>
    public RuleBasis Basis { get; }

    /// <summary>How the number is meant.</summary>
    public FigureQualifier Qualifier { get; }

    /// <summary>The call that would compute it from records: "NationalAuthorisationPosition.AsAt"; null where the figure itself is the datum.</summary>
    public string? ComputedBy { get; }

    /// <summary>What else the source says of it, or what is doubtful; null where nothing is.</summary>
    public string? Note { get; }

    /// <summary>The figure in a line.</summary>
    /// <returns>"CCGs authorised without conditions, England, 2013-03: 43 CCGs".</returns>
    public override string ToString()
    {
        var qualifier = Qualifier switch { FigureQualifier.Around => "around ", FigureQualifier.MoreThan => "more than ", _ => "" };
        var of = Value is FigureValue.Number ? "" : "of ";
        return $"{Quantity}, {Scope}, {Date}: {qualifier}{Value} {of}{Unit}";
    }

    private static void ThrowIfBlank(string? text, string name)
    {
        if (text is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        }
    }
}
