using CcgDomain.Register;
using CcgDomain.Rules;

namespace CcgDomain.Reporting;

/// <summary>Creates the rows of the tables of published figures.</summary>
internal static class FigureRow
{
    internal const string England = "England";
    internal const string NationalAuthorisation = "NationalAuthorisationPosition.AsAt";
    internal const string Review = "ReviewOutcome.Between";
    internal const string NationalCoCommissioning = "NationalCoCommissioningPosition.AsAt";
    internal const string NationalAssurance = "NationalAssurancePosition.AsAt";
    internal const string Open = "CcgRegister.OpenOn";

    /// <summary>Guidance or a statement by the Board.</summary>
    internal const RuleBasis Board = RuleBasis.Guidance;

    /// <summary>The press, a CCG or another body.</summary>
    internal const RuleBasis Press = RuleBasis.Reported;

    /// <summary>Derived by this library.</summary>
    internal const RuleBasis Derived = RuleBasis.Inferred;

    internal static PublishedFigure Ccgs(
        string id, string date, string scope, string quantity, decimal number, Citation source, RuleBasis basis, string? by = null, string? note = null) =>
        Number(id, date, scope, quantity, number, "CCGs", source, basis, by, note);

    internal static PublishedFigure Conditions(
        string id, string date, string scope, string quantity, decimal number, Citation source, RuleBasis basis, string? by = null, string? note = null) =>
        Number(id, date, scope, quantity, number, "conditions", source, basis, by, note);

    internal static PublishedFigure Number(
        string id,
        string date,
        string scope,
        string quantity,
        decimal number,
        string unit,
        Citation source,
        RuleBasis basis,
        string? by = null,
        string? note = null,
        FigureQualifier qualifier = FigureQualifier.Exactly) =>
        new(id, PublishedDate.Parse(date, null), scope, quantity, new FigureValue.Number(number), unit, source, basis, qualifier, by, note);

    internal static PublishedFigure Percent(
        string id,
        string date,
        string scope,
        string quantity,
        decimal percent,
        string of,
        Citation source,
        RuleBasis basis,
        string? by = null,
        string? note = null,
        FigureQualifier qualifier = FigureQualifier.Exactly) =>
        new(id, PublishedDate.Parse(date, null), scope, quantity, new FigureValue.Percentage(percent), of, source, basis, qualifier, by, note);

    internal static PublishedFigure Fraction(
        string id,
        string date,
        string scope,
        string quantity,
        Share share,
        string of,
        Citation source,
        RuleBasis basis,
        string? by,
        string? note,
        FigureQualifier qualifier) =>
        new(id, PublishedDate.Parse(date, null), scope, quantity, new FigureValue.Fraction(share), of, source, basis, qualifier, by, note);
}
