using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Reporting;

/// <summary>The forms of the national positions and of review outcomes, all of which can be added after they are read back.</summary>
/// <remarks>A national position has its total, and is read from its parts: the tally of each region and, for authorisation, of each wave in it.</remarks>
internal static class PositionForms
{
    private static readonly JsonForm<RegionalTallies<AuthorisationTally>.Cell> AuthorisationParts = new ObjectForm<RegionalTallies<AuthorisationTally>.Cell>(static (json, cell) => json
        .Add("region", AnyText, cell.Region)
        .Add("wave", Name<AuthorisationWave>(), cell.Column == 0 ? default(AuthorisationWave?) : (AuthorisationWave)cell.Column)
        .Add("tally", TallyForms.Authorisation, cell.Tally),
        read: static json => new(json.Find("region", AnyText), (int)json.FindValue("wave", Name<AuthorisationWave>()).GetValueOrDefault(), json.Get("tally", TallyForms.Authorisation)));

    private static readonly JsonForm<RegionalTallies<CoCommissioningTally>.Cell> CoCommissioningParts = new ObjectForm<RegionalTallies<CoCommissioningTally>.Cell>(static (json, cell) => json
        .Add("region", AnyText, cell.Region)
        .Add("tally", TallyForms.CoCommissioning, cell.Tally),
        read: static json => new(json.Find("region", AnyText), 0, json.Get("tally", TallyForms.CoCommissioning)));

    internal static readonly JsonForm<NationalAuthorisationPosition> Authorisation = new ObjectForm<NationalAuthorisationPosition>(static (json, position) => json
        .Add("date", Date, position.Date)
        .AddList("regions", AnyText, position.Regions)
        .Add("total", TallyForms.Authorisation, position.Total)
        .AddList("parts", AuthorisationParts, position.Tallies.Cells),
        read: static json => new(Tallies(json, json.Get("date", Date), AuthorisationParts)));

    internal static readonly JsonForm<NationalCoCommissioningPosition> CoCommissioning = new ObjectForm<NationalCoCommissioningPosition>(static (json, position) => json
        .Add("date", Date, position.Date)
        .AddList("regions", AnyText, position.Regions)
        .Add("total", TallyForms.CoCommissioning, position.Total)
        .AddList("parts", CoCommissioningParts, position.Tallies.Cells),
        read: static json => new(Tallies(json, json.Get("date", Date), CoCommissioningParts)));

    private static readonly JsonForm<RegionalTallies<AssuranceTally>.Cell> AssuranceParts = new ObjectForm<RegionalTallies<AssuranceTally>.Cell>(static (json, cell) => json
        .Add("region", AnyText, cell.Region)
        .Add("tally", TallyForms.Assurance, cell.Tally),
        read: static json => new(json.Find("region", AnyText), 0, json.Get("tally", TallyForms.Assurance)));

    internal static readonly JsonForm<NationalAssurancePosition> Assurance = new ObjectForm<NationalAssurancePosition>(static (json, position) => json
        .Add("year", Code<FinancialYear>(), position.Year)
        .AddList("regions", AnyText, position.Regions)
        .Add("total", TallyForms.Assurance, position.Total)
        .AddList("parts", AssuranceParts, position.Tallies.Cells),
        read: static json => ReadAssurance(json));

    private static readonly JsonForm<LevelChange> LevelChanges = new ObjectForm<LevelChange>(static (json, change) => json
        .Add("ccg", Code<OdsCode>(), change.Ccg)
        .Add("criterion", Code<CriterionCode>(), change.Criterion)
        .Add("from", Name<ConditionLevel>(), change.From)
        .Add("to", Name<ConditionLevel>(), change.To),
        read: static json => new(
            json.Get("ccg", Code<OdsCode>()), json.Get("criterion", Code<CriterionCode>()), json.Get("from", Name<ConditionLevel>()), json.Get("to", Name<ConditionLevel>())));

    internal static readonly JsonForm<ReviewOutcome> Outcomes = new ObjectForm<ReviewOutcome>(static (json, outcome) => json
        .Add("from", Date, outcome.From)
        .Add("to", Date, outcome.To)
        .Add("alreadyFull", Count, outcome.AlreadyFull)
        .AddList("newlyFull", Code<OdsCode>(), outcome.NewlyFull)
        .AddList("fullFromNextDay", Code<OdsCode>(), outcome.FullFromNextDay)
        .AddList("partlyDischarged", Code<OdsCode>(), outcome.PartlyDischarged)
        .AddList("otherwiseChanged", Code<OdsCode>(), outcome.OtherwiseChanged)
        .AddList("unchanged", Code<OdsCode>(), outcome.Unchanged)
        .AddList("notKnown", Code<OdsCode>(), outcome.NotKnown)
        .AddList("newlyEstablished", Code<OdsCode>(), outcome.NewlyEstablished)
        .AddList("dissolved", Code<OdsCode>(), outcome.Dissolved)
        .AddList("directionsAdded", Code<OdsCode>(), outcome.DirectionsAdded)
        .AddList("directionsLifted", Code<OdsCode>(), outcome.DirectionsLifted)
        .AddList("directionsRemaining", Code<OdsCode>(), outcome.DirectionsRemaining)
        .AddList("section14Z21Given", Code<OdsCode>(), outcome.Section14Z21Given)
        .AddList("section14Z21Lifted", Code<OdsCode>(), outcome.Section14Z21Lifted)
        .AddList("section14Z21Remaining", Code<OdsCode>(), outcome.Section14Z21Remaining)
        .AddList("section14Z21NotKnown", Code<OdsCode>(), outcome.Section14Z21NotKnown)
        .AddList("levelsRaised", LevelChanges, outcome.LevelsRaised)
        .AddList("levelsLowered", LevelChanges, outcome.LevelsLowered),
        read: ReadOutcome);

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<NationalAuthorisationPosition>(Authorisation),
        new FormConverter<NationalCoCommissioningPosition>(CoCommissioning),
        new FormConverter<NationalAssurancePosition>(Assurance),
        new FormConverter<ReviewOutcome>(Outcomes),
        new FormConverter<LevelChange>(LevelChanges),
    ];

    private static NationalAssurancePosition ReadAssurance(ObjectReader json)
    {
        var year = json.Get("year", Code<FinancialYear>());
        return new(year, Tallies(json, year.LastDay, AssuranceParts));
    }

    private static RegionalTallies<TTally> Tallies<TTally>(ObjectReader json, DateOnly date, JsonForm<RegionalTallies<TTally>.Cell> parts)
        where TTally : class, ITally<TTally> =>
        new(date, TallyForms.InOrder(json.Get("parts", List(parts)), static (left, right) => left.CompareKey(right) < 0));

    private static ReviewOutcome ReadOutcome(ObjectReader json)
    {
        var (from, to) = (json.Get("from", Date), json.Get("to", Date));
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<OdsCode>>();
        for (var group = ReviewGroup.NewlyFull; group <= ReviewGroup.Section14Z21NotKnown; group++)
        {
            groups.Add(TallyForms.InOrder(json.Get(NameTable<ReviewGroup>.Shared.Name(group), List(Code<OdsCode>())), static (left, right) => left <= right));
        }

        return to < from
            ? throw new JsonException($"{to:O} is before {from:O}.")
            : new(from, to, json.Get("alreadyFull", Count), groups.ToImmutable(), Changes(json, "levelsRaised"), Changes(json, "levelsLowered"));
    }

    private static ImmutableArray<LevelChange> Changes(ObjectReader json, string name) =>
        TallyForms.InOrder(json.Get(name, List(LevelChanges)), static (left, right) => LevelChange.Comparer.Compare(left, right) <= 0);
}
