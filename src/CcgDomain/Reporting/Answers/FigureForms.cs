using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Reporting;

/// <summary>The forms of published figures.</summary>
internal static class FigureForms
{
    internal static readonly JsonForm<FigureValue> Values = new ChoiceForm<FigureValue>("kind")
    {
        {
            "number", new ObjectForm<FigureValue.Number>()
                .Add("value", Amount, static number => number.Value)
                .ReadBy(static json => new(json.Get("value", Amount)))
        },
        {
            "percentage", new ObjectForm<FigureValue.Percentage>()
                .Add("value", Amount, static percentage => percentage.Value)
                .Add("decimals", Number, static percentage => percentage.Decimals)
                .ReadBy(static json => new(json.Get("value", Amount)))
        },
        {
            "fraction", new ObjectForm<FigureValue.Fraction>()
                .Add("value", Code<Share>(), static fraction => fraction.Value)
                .ReadBy(static json => new(json.Get("value", Code<Share>())))
        },
    };

    private static readonly JsonForm<PublishedFigure> Figures = new ObjectForm<PublishedFigure>()
        .Add("id", AnyText, static figure => figure.Id)
        .Add("date", Code<PublishedDate>(), static figure => figure.Date)
        .Add("scope", AnyText, static figure => figure.Scope)
        .Add("quantity", AnyText, static figure => figure.Quantity)
        .Add("value", Values, static figure => figure.Value)
        .Add("unit", AnyText, static figure => figure.Unit)
        .Add("source", CitationForm.Shared, static figure => figure.Source)
        .Add("basis", Name<RuleBasis>(), static figure => figure.Basis)
        .Add("qualifier", Name<FigureQualifier>(), static figure => figure.Qualifier)
        .AddOptional("computedBy", AnyText, static figure => figure.ComputedBy)
        .AddOptional("note", AnyText, static figure => figure.Note)
        .ReadBy(static json => new(
            json.Get("id", AnyText),
            json.Get("date", Code<PublishedDate>()),
            json.Get("scope", AnyText),
            json.Get("quantity", AnyText),
            json.Get("value", Values),
            json.Get("unit", AnyText),
            json.Get("source", CitationForm.Shared),
            json.Get("basis", Name<RuleBasis>()),
            json.Get("qualifier", Name<FigureQualifier>()),
            json.Find("computedBy", AnyText),
            json.Find("note", AnyText)));

    private static readonly JsonForm<PublishedNames> Names = new ChoiceForm<PublishedNames>("kind", new ObjectForm<PublishedNames>().AddList("ccgs", Code<OdsCode>(), static names => names.Ccgs))
    {
        { "allNamed", new ObjectForm<PublishedNames.AllNamed>() },
        { "notKnown", new ObjectForm<PublishedNames.NotKnown>() },
    };

    private static readonly JsonForm<PublishedPosition> Positions = new ObjectForm<PublishedPosition>()
        .Add("occasion", AnyText, static position => position.Occasion)
        .Add("ccgs", Number, static position => position.Ccgs)
        .AddOptional("fullCount", Figures, static position => position.FullCount)
        .AddOptional("withConditionsCount", Figures, static position => position.WithConditionsCount)
        .AddOptional("directedCount", Figures, static position => position.DirectedCount)
        .Add("fullyAuthorised", Names, static position => position.FullyAuthorised)
        .Add("directed", Names, static position => position.Directed)
        .Add("conditionsKnown", Number, static position => position.ConditionsKnown)
        .Add("conditionsNotKnown", Number, static position => position.ConditionsNotKnown);

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<PublishedFigure>(Figures),
        new FormConverter<FigureValue>(Values),
        new FormConverter<PublishedNames>(Names),
        new FormConverter<PublishedPosition>(Positions),
    ];
}
