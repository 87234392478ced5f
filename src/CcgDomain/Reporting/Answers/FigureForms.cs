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
            "number", new ObjectForm<FigureValue.Number>(static (json, number) => json
                .Add("value", Amount, number.Value),
                read: static json => new(json.Get("value", Amount)))
        },
        {
            "percentage", new ObjectForm<FigureValue.Percentage>(static (json, percentage) => json
                .Add("value", Amount, percentage.Value)
                .Add("decimals", Number, percentage.Decimals),
                read: static json => new(json.Get("value", Amount)))
        },
        {
            "fraction", new ObjectForm<FigureValue.Fraction>(static (json, fraction) => json
                .Add("value", Code<Share>(), fraction.Value),
                read: static json => new(json.Get("value", Code<Share>())))
        },
    };

    private static readonly JsonForm<PublishedFigure> Figures = new ObjectForm<PublishedFigure>(static (json, figure) => json
        .Add("id", AnyText, figure.Id)
        .Add("date", Code<PublishedDate>(), figure.Date)
        .Add("scope", AnyText, figure.Scope)
        .Add("quantity", AnyText, figure.Quantity)
        .Add("value", Values, figure.Value)
        .Add("unit", AnyText, figure.Unit)
        .Add("source", CitationForm.Shared, figure.Source)
        .Add("basis", Name<RuleBasis>(), figure.Basis)
        .Add("qualifier", Name<FigureQualifier>(), figure.Qualifier)
        .Add("computedBy", AnyText, figure.ComputedBy)
        .Add("note", AnyText, figure.Note),
        read: static json => new(
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

    private static readonly JsonForm<PublishedNames> Names = new ChoiceForm<PublishedNames>("kind", new(static (json, names) => json.AddList("ccgs", Code<OdsCode>(), names.Ccgs)))
    {
        { "allNamed", new ObjectForm<PublishedNames.AllNamed>() },
        { "notKnown", new ObjectForm<PublishedNames.NotKnown>() },
    };

    private static readonly JsonForm<PublishedPosition> Positions = new ObjectForm<PublishedPosition>(static (json, position) => json
        .Add("occasion", AnyText, position.Occasion)
        .Add("ccgs", Number, position.Ccgs)
        .Add("fullCount", Figures, position.FullCount)
        .Add("withConditionsCount", Figures, position.WithConditionsCount)
        .Add("directedCount", Figures, position.DirectedCount)
        .Add("fullyAuthorised", Names, position.FullyAuthorised)
        .Add("directed", Names, position.Directed)
        .Add("conditionsKnown", Number, position.ConditionsKnown)
        .Add("conditionsNotKnown", Number, position.ConditionsNotKnown));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<PublishedFigure>(Figures),
        new FormConverter<FigureValue>(Values),
        new FormConverter<PublishedNames>(Names),
        new FormConverter<PublishedPosition>(Positions),
    ];
}
