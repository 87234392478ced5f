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
    private static readonly ObjectForm<PublishedWave> Waves = new(static (json, fact) => json
        .Add("wave", Name<AuthorisationWave>(), fact.Wave),
        read: static json => new(json.Get("wave", Name<AuthorisationWave>()), Source(json)));

    private static readonly ObjectForm<PublishedConditions> Conditions = new(static (json, fact) => json
        .Add("on", Code<PublishedDate>(), fact.On)
        .Add("occasion", AnyText, fact.Occasion)
        .Add("conditions", Number, fact.Conditions)
        .Add("hasDirections", Flag, fact.HasDirections),
        read: static json => new(
            json.Get("on", Code<PublishedDate>()),
            json.Get("occasion", AnyText),
            json.FindValue("conditions", Number),
            json.FindValue("hasDirections", Flag),
            Source(json)));

    private static readonly ObjectForm<PublishedDirections> Directions = new(static (json, fact) => json
        .Add("from", Code<PublishedDate>(), fact.From)
        .Add("to", Code<PublishedDate>(), fact.To)
        .Add("inForceIn", Code<PublishedDate>(), fact.InForceIn),
        read: static json => new(
            json.Find("from", Code<PublishedDate>()), json.Find("to", Code<PublishedDate>()), json.Find("inForceIn", Code<PublishedDate>()), Source(json)));

    private static readonly ObjectForm<PublishedArrangement> Arrangements = new(static (json, fact) => json
        .Add("from", Code<PublishedDate>(), fact.From)
        .Add("model", Name<CoCommissioningModel>(), fact.Model)
        .Add("stage", Name<ArrangementStage>(), fact.Stage),
        read: static json => new(
            json.Find("from", Code<PublishedDate>()), json.Get("model", Name<CoCommissioningModel>()), json.Get("stage", Name<ArrangementStage>()), Source(json)));

    private static readonly ObjectForm<PublishedRating> Ratings = new(static (json, fact) => json
        .Add("year", Code<FinancialYear>(), fact.Year)
        .Add("rating", Name<Rating>(), fact.Rating),
        read: static json => new(json.Get("year", Code<FinancialYear>()), json.Get("rating", Name<Rating>()), Source(json)));

    private static readonly ObjectForm<PublishedSpecialMeasures> SpecialMeasures = new(static (json, fact) => json
        .Add("from", Code<PublishedDate>(), fact.From)
        .Add("to", Code<PublishedDate>(), fact.To)
        .Add("inForceIn", Code<PublishedDate>(), fact.InForceIn),
        read: static json => new(
            json.Find("from", Code<PublishedDate>()), json.Find("to", Code<PublishedDate>()), json.Find("inForceIn", Code<PublishedDate>()), Source(json)));

    internal static readonly JsonForm<PublishedFact> Fact = new ChoiceForm<PublishedFact>("kind", new(static (json, fact) => json
        .Add("source", CitationForm.Shared, fact.Source)
        .Add("confidence", Name<PublishedConfidence>(), fact.Confidence)
        .Add("note", AnyText, fact.Note)))
    {
        { "publishedWave", Waves },
        { "publishedConditions", Conditions },
        { "publishedDirections", Directions },
        { "publishedArrangement", Arrangements },
        { "publishedRating", Ratings },
        { "publishedSpecialMeasures", SpecialMeasures },
    };

    internal static readonly JsonForm<PublishedFacts> Facts = new ObjectForm<PublishedFacts>(static (json, facts) => json
        .AddList("waves", Fact, ImmutableArray<PublishedFact>.CastUp(facts.Waves))
        .AddList("conditions", Fact, ImmutableArray<PublishedFact>.CastUp(facts.Conditions))
        .AddList("directions", Fact, ImmutableArray<PublishedFact>.CastUp(facts.Directions))
        .AddList("arrangements", Fact, ImmutableArray<PublishedFact>.CastUp(facts.Arrangements))
        .AddList("ratings", Fact, ImmutableArray<PublishedFact>.CastUp(facts.Ratings))
        .AddList("specialMeasures", Fact, ImmutableArray<PublishedFact>.CastUp(facts.SpecialMeasures)),
        read: static json => new(
            json.Get("waves", List(Waves)),
            json.Get("conditions", List(Conditions)),
            json.Get("directions", List(Directions)),
            json.Get("arrangements", List(Arrangements)),
            json.Get("ratings", List(Ratings)),
            json.Get("specialMeasures", List(SpecialMeasures))));

    private static FactSource Source(ObjectReader json) => new(json.Get("source", CitationForm.Shared), json.Get("confidence", Name<PublishedConfidence>()), json.Find("note", AnyText));
}
