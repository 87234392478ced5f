using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of what was published about a CCG.</summary>
internal static class PublishedAnswers
{
    private static readonly ObjectForm<PublishedWave> Waves = new ObjectForm<PublishedWave>()
        .Add("wave", Name<AuthorisationWave>(), static fact => fact.Wave)
        .ReadBy(static json => new(json.Get("wave", Name<AuthorisationWave>()), Source(json)));

    private static readonly ObjectForm<PublishedConditions> Conditions = new ObjectForm<PublishedConditions>()
        .Add("on", Code<PublishedDate>(), static fact => fact.On)
        .Add("occasion", AnyText, static fact => fact.Occasion)
        .AddOptional("conditions", Number, static fact => fact.Conditions)
        .AddOptional("hasDirections", Flag, static fact => fact.HasDirections)
        .ReadBy(static json => new(
            json.Get("on", Code<PublishedDate>()),
            json.Get("occasion", AnyText),
            json.FindValue("conditions", Number),
            json.FindValue("hasDirections", Flag),
            Source(json)));

    private static readonly ObjectForm<PublishedDirections> Directions = new ObjectForm<PublishedDirections>()
        .AddOptional("from", Code<PublishedDate>(), static fact => fact.From)
        .AddOptional("to", Code<PublishedDate>(), static fact => fact.To)
        .AddOptional("inForceIn", Code<PublishedDate>(), static fact => fact.InForceIn)
        .ReadBy(static json => new(
            json.Find("from", Code<PublishedDate>()), json.Find("to", Code<PublishedDate>()), json.Find("inForceIn", Code<PublishedDate>()), Source(json)));

    private static readonly ObjectForm<PublishedArrangement> Arrangements = new ObjectForm<PublishedArrangement>()
        .AddOptional("from", Code<PublishedDate>(), static fact => fact.From)
        .Add("model", Name<CoCommissioningModel>(), static fact => fact.Model)
        .Add("stage", Name<ArrangementStage>(), static fact => fact.Stage)
        .ReadBy(static json => new(
            json.Find("from", Code<PublishedDate>()), json.Get("model", Name<CoCommissioningModel>()), json.Get("stage", Name<ArrangementStage>()), Source(json)));

    private static readonly ObjectForm<PublishedRating> Ratings = new ObjectForm<PublishedRating>()
        .Add("year", Code<FinancialYear>(), static fact => fact.Year)
        .Add("rating", Name<Rating>(), static fact => fact.Rating)
        .ReadBy(static json => new(json.Get("year", Code<FinancialYear>()), json.Get("rating", Name<Rating>()), Source(json)));

    private static readonly ObjectForm<PublishedSpecialMeasures> SpecialMeasures = new ObjectForm<PublishedSpecialMeasures>()
        .AddOptional("from", Code<PublishedDate>(), static fact => fact.From)
        .AddOptional("to", Code<PublishedDate>(), static fact => fact.To)
        .AddOptional("inForceIn", Code<PublishedDate>(), static fact => fact.InForceIn)
        .ReadBy(static json => new(
            json.Find("from", Code<PublishedDate>()), json.Find("to", Code<PublishedDate>()), json.Find("inForceIn", Code<PublishedDate>()), Source(json)));

    internal static readonly JsonForm<PublishedFact> Fact = new ChoiceForm<PublishedFact>("kind", new ObjectForm<PublishedFact>()
        .Add("source", CitationForm.Shared, static fact => fact.Source)
        .Add("confidence", Name<PublishedConfidence>(), static fact => fact.Confidence)
        .AddOptional("note", AnyText, static fact => fact.Note))
    {
        { "publishedWave", Waves },
        { "publishedConditions", Conditions },
        { "publishedDirections", Directions },
        { "publishedArrangement", Arrangements },
        { "publishedRating", Ratings },
        { "publishedSpecialMeasures", SpecialMeasures },
    };

    internal static readonly JsonForm<PublishedFacts> Facts = new ObjectForm<PublishedFacts>()
        .AddList("waves", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.Waves))
        .AddList("conditions", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.Conditions))
        .AddList("directions", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.Directions))
        .AddList("arrangements", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.Arrangements))
        .AddList("ratings", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.Ratings))
        .AddList("specialMeasures", Fact, static facts => ImmutableArray<PublishedFact>.CastUp(facts.SpecialMeasures))
        .ReadBy(static json => new(
            json.Get("waves", List(Waves)),
            json.Get("conditions", List(Conditions)),
            json.Get("directions", List(Directions)),
            json.Get("arrangements", List(Arrangements)),
            json.Get("ratings", List(Ratings)),
            json.Get("specialMeasures", List(SpecialMeasures))));

    private static FactSource Source(ObjectReader json) => new(json.Get("source", CitationForm.Shared), json.Get("confidence", Name<PublishedConfidence>()), json.Find("note", AnyText));
}
