using System.Text.Json.Serialization;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A figure as it was published, with its source.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record PublishedFigure
{
    /// <summary>Initialises a figure.</summary>
    /// <param name="id">The id by which identities refer to the figure, such as "decided-wave-1"; not blank.</param>
    /// <param name="date">The date of the figure, as exact as its source.</param>
    /// <param name="scope">The scope, such as "England", "wave 3" or "Midlands and East"; not blank.</param>
    /// <param name="quantity">The quantity that was counted or measured; not blank.</param>
    /// <param name="value">The value as published.</param>
    /// <param name="unit">The unit, such as "CCGs" or "conditions"; for a percentage or a fraction, the whole. Not blank.</param>
    /// <param name="source">The publication, or, if <paramref name="basis"/> is Inferred, what the figure is derived from.</param>
    /// <param name="basis">How reliable the source is; not Integrity, which is not a source.</param>
    /// <param name="qualifier">How the value is meant; exactly by default.</param>
    /// <param name="computedBy">The method that computes the figure from records, not blank; null, the default, if none does.</param>
    /// <param name="note">Further information from the source, or what is doubtful, not blank; null, the default, if there is nothing to add.</param>
    /// <exception cref="ArgumentException">A text is blank, or <paramref name="basis"/> is Integrity.</exception>
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
        Id = Guard.Against.NullOrWhiteSpace(id);
        Date = Guard.Against.Null(date);
        Scope = Guard.Against.NullOrWhiteSpace(scope);
        Quantity = Guard.Against.NullOrWhiteSpace(quantity);
        Value = Guard.Against.Null(value);
        Unit = Guard.Against.NullOrWhiteSpace(unit);
        Source = Guard.Against.Null(source);
        Basis = Guard.Against.NoSource(basis);
        Qualifier = Guard.Against.Undefined(qualifier);
        ComputedBy = Guard.Against.BlankUnlessNull(computedBy);
        Note = Guard.Against.BlankUnlessNull(note);
    }

    /// <summary>The id by which identities refer to the figure, such as "decided-wave-1".</summary>
    public string Id { get; }

    /// <summary>The date of the figure, as exact as its source.</summary>
    public PublishedDate Date { get; }

    /// <summary>The scope, such as "England", "wave 3" or "Midlands and East".</summary>
    public string Scope { get; }

    /// <summary>The quantity that was counted or measured, such as "CCGs authorised without conditions".</summary>
    public string Quantity { get; }

    /// <summary>The value as published.</summary>
    public FigureValue Value { get; }

    /// <summary>The unit, such as "CCGs" or "conditions"; for a percentage or a fraction, the whole.</summary>
    public string Unit { get; }

    /// <summary>The publication; for an inferred figure, what it is derived from.</summary>
    public Citation Source { get; }

    /// <summary>How reliable the source is. <see cref="RuleBasis.Inferred"/> marks a figure that this library derived and no source prints.</summary>
    public RuleBasis Basis { get; }

    /// <summary>How the value is meant.</summary>
    public FigureQualifier Qualifier { get; }

    /// <summary>The method that computes the figure from records, such as "NationalAuthorisationPosition.AsAt"; null if none does.</summary>
    public string? ComputedBy { get; }

    /// <summary>Further information from the source, or what is doubtful; null if there is nothing to add.</summary>
    public string? Note { get; }

    /// <summary>The figure as text.</summary>
    /// <returns>"CCGs authorised without conditions, England, 2013-03: 43 CCGs".</returns>
    public override string ToString()
    {
        var qualifier = Qualifier switch { FigureQualifier.Around => "around ", FigureQualifier.MoreThan => "more than ", _ => "" };
        var of = Value is FigureValue.Number ? "" : "of ";
        return $"{Quantity}, {Scope}, {Date}: {qualifier}{Value} {of}{Unit}";
    }
}
