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
    private static readonly JsonForm<RegionalTallies<AuthorisationTally>.Cell> AuthorisationParts = new ObjectForm<RegionalTallies<AuthorisationTally>.Cell>()
        .AddOptional("region", AnyText, static cell => cell.Region)
        .AddOptional("wave", Name<AuthorisationWave>(), static cell => cell.Column == 0 ? default(AuthorisationWave?) : (AuthorisationWave)cell.Column)
        .Add("tally", TallyForms.Authorisation, static cell => cell.Tally)
        .ReadBy(static json => new(json.Find("region", AnyText), (int)json.FindValue("wave", Name<AuthorisationWave>()).GetValueOrDefault(), json.Get("tally", TallyForms.Authorisation)));

    private static readonly JsonForm<RegionalTallies<CoCommissioningTally>.Cell> CoCommissioningParts = new ObjectForm<RegionalTallies<CoCommissioningTally>.Cell>()
        .AddOptional("region", AnyText, static cell => cell.Region)
        .Add("tally", TallyForms.CoCommissioning, static cell => cell.Tally)
        .ReadBy(static json => new(json.Find("region", AnyText), 0, json.Get("tally", TallyForms.CoCommissioning)));

    internal static readonly JsonForm<NationalAuthorisationPosition> Authorisation = new ObjectForm<NationalAuthorisationPosition>()
        .Add("date", Date, static position => position.Date)
        .AddList("regions", AnyText, static position => position.Regions)
        .Add("total", TallyForms.Authorisation, static position => position.Total)
        .AddList("parts", AuthorisationParts, static position => position.Tallies.Cells)
        .ReadBy(static json => new(Tallies(json, json.Get("date", Date), AuthorisationParts)));

    internal static readonly JsonForm<NationalCoCommissioningPosition> CoCommissioning = new ObjectForm<NationalCoCommissioningPosition>()
        .Add("date", Date, static position => position.Date)
        .AddList("regions", AnyText, static position => position.Regions)
        .Add("total", TallyForms.CoCommissioning, static position => position.Total)
        .AddList("parts", CoCommissioningParts, static position => position.Tallies.Cells)
        .ReadBy(static json => new(Tallies(json, json.Get("date", Date), CoCommissioningParts)));

    private static readonly JsonForm<RegionalTallies<AssuranceTally>.Cell> AssuranceParts = new ObjectForm<RegionalTallies<AssuranceTally>.Cell>()
        .AddOptional("region", AnyText, static cell => cell.Region)
        .Add("tally", TallyForms.Assurance, static cell => cell.Tally)
        .ReadBy(static json => new(json.Find("region", AnyText), 0, json.Get("tally", TallyForms.Assurance)));

    internal static readonly JsonForm<NationalAssurancePosition> Assurance = new ObjectForm<NationalAssurancePosition>()
        .Add("year", Code<FinancialYear>(), static position => position.Year)
        .AddList("regions", AnyText, static position => position.Regions)
        .Add("total", TallyForms.Assurance, static position => position.Total)
        .AddList("parts", AssuranceParts, static position => position.Tallies.Cells)
        .ReadBy(static json => ReadAssurance(json));

    private static readonly JsonForm<LevelChange> LevelChanges = new ObjectForm<LevelChange>()
        .Add("ccg", Code<OdsCode>(), static change => change.Ccg)
        .Add("criterion", Code<CriterionCode>(), static change => change.Criterion)
        .Add("from", Name<ConditionLevel>(), static change => change.From)
        .Add("to", Name<ConditionLevel>(), static change => change.To)
        .ReadBy(static json => new(
            json.Get("ccg", Code<OdsCode>()), json.Get("criterion", Code<CriterionCode>()), json.Get("from", Name<ConditionLevel>()), json.Get("to", Name<ConditionLevel>())));

    internal static readonly JsonForm<ReviewOutcome> Outcomes = new ObjectForm<ReviewOutcome>()
        .Add("from", Date, static outcome => outcome.From)
        .Add("to", Date, static outcome => outcome.To)
        .Add("alreadyFull", Count, static outcome => outcome.AlreadyFull)
        .AddList("newlyFull", Code<OdsCode>(), static outcome => outcome.NewlyFull)
        .AddList("fullFromNextDay", Code<OdsCode>(), static outcome => outcome.FullFromNextDay)
        .AddList("partlyDischarged", Code<OdsCode>(), static outcome => outcome.PartlyDischarged)
        .AddList("otherwiseChanged", Code<OdsCode>(), static outcome => outcome.OtherwiseChanged)
        .AddList("unchanged", Code<OdsCode>(), static outcome => outcome.Unchanged)
        .AddList("notKnown", Code<OdsCode>(), static outcome => outcome.NotKnown)
        .AddList("newlyEstablished", Code<OdsCode>(), static outcome => outcome.NewlyEstablished)
        .AddList("dissolved", Code<OdsCode>(), static outcome => outcome.Dissolved)
        .AddList("directionsAdded", Code<OdsCode>(), static outcome => outcome.DirectionsAdded)
        .AddList("directionsLifted", Code<OdsCode>(), static outcome => outcome.DirectionsLifted)
        .AddList("directionsRemaining", Code<OdsCode>(), static outcome => outcome.DirectionsRemaining)
        .AddList("section14Z21Given", Code<OdsCode>(), static outcome => outcome.Section14Z21Given)
        .AddList("section14Z21Lifted", Code<OdsCode>(), static outcome => outcome.Section14Z21Lifted)
        .AddList("section14Z21Remaining", Code<OdsCode>(), static outcome => outcome.Section14Z21Remaining)
        .AddList("section14Z21NotKnown", Code<OdsCode>(), static outcome => outcome.Section14Z21NotKnown)
        .AddList("levelsRaised", LevelChanges, static outcome => outcome.LevelsRaised)
        .AddList("levelsLowered", LevelChanges, static outcome => outcome.LevelsLowered)
        .ReadBy(ReadOutcome);

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
