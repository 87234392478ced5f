using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Text;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Reporting;

/// <summary>The forms of tallies and of the tables made from them. A tally is read back from the numbers that do not follow from others.</summary>
internal static class TallyForms
{
    private static readonly JsonForm<OpenConditions> Open = new ObjectForm<OpenConditions>()
        .Add("atLeast", Count, static open => open.AtLeast)
        .Add("isExact", Flag, static open => open.IsExact)
        .Add("listed", Count, static open => open.Listed)
        .Add("unlisted", Count, static open => open.Unlisted)
        .Add("ccgsWithUnknownNumber", Count, static open => open.CcgsWithUnknownNumber)
        .ReadBy(static json => new(json.Get("listed", Count), json.Get("unlisted", Count), json.Get("ccgsWithUnknownNumber", Count)));

    private static readonly JsonForm<ConditionSpread> Spreads = new ObjectForm<ConditionSpread>()
        .Add("none", Count, static spread => spread.None)
        .Add("oneToFour", Count, static spread => spread.OneToFour)
        .Add("fiveToNine", Count, static spread => spread.FiveToNine)
        .Add("tenOrMore", Count, static spread => spread.TenOrMore)
        .Add("notKnown", Count, static spread => spread.NotKnown)
        .Add("ccgs", Count, static spread => spread.Ccgs)
        .ReadBy(static json => new(json.Get("none", Count), json.Get("oneToFour", Count), json.Get("fiveToNine", Count), json.Get("tenOrMore", Count), json.Get("notKnown", Count)));

    private static readonly JsonForm<DomainConditions> Domains = new ObjectForm<DomainConditions>()
        .Add("domain", Name<AuthorisationDomain>(), static row => row.Domain)
        .Add("conditions", Count, static row => row.Conditions)
        .ReadBy(static json => new(json.Get("domain", Name<AuthorisationDomain>()), json.Get("conditions", Count)));

    private static readonly JsonForm<CriterionConditions> Criteria = new ObjectForm<CriterionConditions>()
        .Add("criterion", Code<CriterionCode>(), static row => row.Criterion)
        .Add("conditions", Count, static row => row.Conditions)
        .ReadBy(static json => new(json.Get("criterion", Code<CriterionCode>()), json.Get("conditions", Count)));

    private static readonly JsonForm<LevelConditions> Levels = new ObjectForm<LevelConditions>()
        .Add("level", Name<ConditionLevel>(), static row => row.Level)
        .Add("conditions", Count, static row => row.Conditions)
        .Add("ccgs", Count, static row => row.Ccgs)
        .ReadBy(static json => new(json.Get("level", Name<ConditionLevel>()), json.Get("conditions", Count), json.Get("ccgs", Count)));

    internal static readonly JsonForm<AuthorisationTally> Authorisation = new ObjectForm<AuthorisationTally>()
        .Add("ccgs", Count, static tally => tally.Ccgs)
        .Add("ccgsAtMost", Count, static tally => tally.CcgsAtMost)
        .Add("notApplied", Count, static tally => tally.NotApplied)
        .Add("stillToBeFormed", Count, static tally => tally.StillToBeFormed)
        .Add("partialRecords", Count, static tally => tally.PartialRecords)
        .Add("applicants", Count, static tally => tally.Applicants)
        .Add("established", Count, static tally => tally.Established)
        .Add("authorised", Count, static tally => tally.Authorised)
        .Add("fullyAuthorised", Count, static tally => tally.FullyAuthorised)
        .Add("withConditions", Count, static tally => tally.WithConditions)
        .Add("withDirections", Count, static tally => tally.WithDirections)
        .Add("inShadow", Count, static tally => tally.InShadow)
        .Add("dissolved", Count, static tally => tally.Dissolved)
        .Add("notKnown", Count, static tally => tally.NotKnown)
        .Add("fullyAuthorisedAtMost", Count, static tally => tally.FullyAuthorisedAtMost)
        .Add("withConditionsAtMost", Count, static tally => tally.WithConditionsAtMost)
        .Add("withDirectionsAtMost", Count, static tally => tally.WithDirectionsAtMost)
        .Add("shareAuthorised", Code<Share>(), static tally => tally.ShareAuthorised)
        .Add("shareFullyAuthorised", Code<Share>(), static tally => tally.ShareFullyAuthorised)
        .AddList("directed", Code<OdsCode>(), static tally => tally.Directed)
        .Add("directions", Count, static tally => tally.Directions)
        .AddList("directedUnderSection14Z21", Code<OdsCode>(), static tally => tally.DirectedUnderSection14Z21)
        .AddList("possiblyDirectedUnderSection14Z21", Code<OdsCode>(), static tally => tally.PossiblyDirectedUnderSection14Z21)
        .Add("directionsUnderSection14Z21", Count, static tally => tally.DirectionsUnderSection14Z21)
        .Add("conditions", Open, static tally => tally.Conditions)
        .AddList("byDomain", Domains, static tally => tally.ByDomain)
        .AddList("byCriterion", Criteria, static tally => tally.ByCriterion)
        .AddList("byLevel", Levels, static tally => tally.ByLevel)
        .Add("conditionsAtUnknownLevel", Count, static tally => tally.ConditionsAtUnknownLevel)
        .Add("spread", Spreads, static tally => tally.Spread)
        .ReadBy(ReadAuthorisation);

    internal static readonly JsonForm<CoCommissioningTally> CoCommissioning = new ObjectForm<CoCommissioningTally>()
        .Add("ccgs", Count, static tally => tally.Ccgs)
        .Add("bidders", Count, static tally => tally.Bidders)
        .Add("biddersAtMost", Count, static tally => tally.BiddersAtMost)
        .Add("partialRecords", Count, static tally => tally.PartialRecords)
        .Add("shareBidding", Code<Share>(), static tally => tally.ShareBidding)
        .Add("bids", By<CoCommissioningCategory>(), static tally => tally.Counts.Bids)
        .Add("mayBid", By<CoCommissioningCategory>(), static tally => tally.Counts.MayBid)
        .Add("ready", By<Readiness>(), static tally => tally.Counts.Ready)
        .Add("applied", By<CoCommissioningModel>(), static tally => tally.Counts.Applied)
        .Add("conditionallyApproved", By<CoCommissioningModel>(), static tally => tally.Counts.ConditionallyApproved)
        .Add("approved", By<CoCommissioningModel>(), static tally => tally.Counts.Approved)
        .Add("operating", By<CoCommissioningModel>(), static tally => tally.Counts.Operating)
        .Add("modelNotKnown", Count, static tally => tally.ModelNotKnown)
        .Add("mayOperate", By<CoCommissioningModel>(), static tally => tally.Counts.MayOperate)
        .ReadBy(static json => new(new CoCommissioningCounts
    {
        Ccgs = json.Get("ccgs", Count),
        Bidders = json.Get("bidders", Count),
        Bids = json.Get("bids", By<CoCommissioningCategory>()),
        MayBid = json.Get("mayBid", By<CoCommissioningCategory>()),
        BidNotKnown = Rest(json.Get("biddersAtMost", Count), json.Get("bidders", Count)),
        PartialRecords = json.Get("partialRecords", Count),
        Ready = json.Get("ready", By<Readiness>()),
        Applied = json.Get("applied", By<CoCommissioningModel>()),
        ConditionallyApproved = json.Get("conditionallyApproved", By<CoCommissioningModel>()),
        Approved = json.Get("approved", By<CoCommissioningModel>()),
        Operating = json.Get("operating", By<CoCommissioningModel>()),
        ModelNotKnown = json.Get("modelNotKnown", Count),
        MayOperate = json.Get("mayOperate", By<CoCommissioningModel>()),
    }));

    internal static readonly JsonForm<AssuranceTally> Assurance = new ObjectForm<AssuranceTally>()
        .Add("ccgs", Count, static tally => tally.Ccgs)
        .Add("rated", Count, static tally => tally.Rated)
        .Add("withoutRating", Count, static tally => tally.WithoutRating)
        .Add("with", By<Rating>(), static tally => tally.Counts.Rated)
        .Add("inSpecialMeasures", Count, static tally => tally.InSpecialMeasures)
        .Add("inSpecialMeasuresAtMost", Count, static tally => tally.InSpecialMeasuresAtMost)
        .ReadBy(ReadAssurance);

    private static readonly JsonForm<RegionLine> Lines = new ObjectForm<RegionLine>()
        .AddOptional("region", AnyText, static line => line.Region)
        .Add("ccgs", Count, static line => line.Ccgs)
        .Add("shareAuthorised", Code<Share>(), static line => line.ShareAuthorised)
        .Add("conditions", Open, static line => line.Conditions);

    private static readonly JsonForm<AuthorisationTable> Tables = new ObjectForm<AuthorisationTable>()
        .Add("date", Date, static table => table.Date)
        .AddList("regions", Lines, static table => table.Regions)
        .Add("total", Lines, static table => table.Total)
        .AddList("domains", Domains, static table => table.Domains);

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<AuthorisationTally>(Authorisation),
        new FormConverter<CoCommissioningTally>(CoCommissioning),
        new FormConverter<AssuranceTally>(Assurance),
        new FormConverter<AuthorisationTable>(Tables),
        new FormConverter<RegionLine>(Lines),
        new FormConverter<OpenConditions>(Open),
        new FormConverter<ConditionSpread>(Spreads),
        new FormConverter<DomainConditions>(Domains),
        new FormConverter<CriterionConditions>(Criteria),
        new FormConverter<LevelConditions>(Levels),
    ];

    private static CountsByForm<TKey> By<TKey>()
        where TKey : struct, Enum => CountsByForm<TKey>.Shared;

    private static AssuranceTally ReadAssurance(ObjectReader json)
    {
        var counts = new AssuranceCounts
        {
            Ccgs = json.Get("ccgs", Count),
            Rated = json.Get("with", By<Rating>()),
            InSpecialMeasures = json.Get("inSpecialMeasures", Count),
            SpecialMeasuresNotKnown = Rest(json.Get("inSpecialMeasuresAtMost", Count), json.Get("inSpecialMeasures", Count)),
        };
        Rest(counts.Ccgs, counts.Rated.Sum);
        Rest(counts.Ccgs, json.Get("inSpecialMeasuresAtMost", Count));
        return new(counts);
    }

    private static AuthorisationTally ReadAuthorisation(ObjectReader json)
    {
        var counts = new AuthorisationCounts
        {
            UnlistedConditions = json.Get("conditions", Open).Unlisted,
            CcgsWithUnknownNumber = json.Get("conditions", Open).CcgsWithUnknownNumber,
            Directions = json.Get("directions", Count),
            DirectionsUnderSection14Z21 = json.Get("directionsUnderSection14Z21", Count),
            StillToBeFormed = json.Get("stillToBeFormed", Count),
            PartialRecords = json.Get("partialRecords", Count),
        };
        var withDirections = json.Get("withDirections", Count);
        counts.NotKnown = json.Get("notKnown", Count);
        counts.EstablishedNotKnown = Rest(Rest(json.Get("established", Count), json.Get("fullyAuthorised", Count)), json.Get("withConditions", Count));
        counts.EstablishedMayBeInShadow = Rest(Rest(json.Get("established", Count), json.Get("inShadow", Count)), json.Get("authorised", Count));
        counts.MayBeFull = Rest(json.Get("fullyAuthorisedAtMost", Count), json.Get("fullyAuthorised", Count));
        counts.MayBeWithConditions = Rest(json.Get("withConditionsAtMost", Count), json.Get("withConditions", Count));
        counts.MayBeWithDirections = Rest(json.Get("withDirectionsAtMost", Count), withDirections);
        counts.Ccgs[AuthorisationStatusKind.NotApplied] = json.Get("notApplied", Count);
        counts.Ccgs[AuthorisationStatusKind.Applicant] = json.Get("applicants", Count);
        counts.Ccgs[AuthorisationStatusKind.Full] = json.Get("fullyAuthorised", Count);
        counts.Ccgs[AuthorisationStatusKind.Conditional] = Rest(json.Get("withConditions", Count), withDirections);
        counts.Ccgs[AuthorisationStatusKind.Directed] = Rest(withDirections, json.Get("inShadow", Count));
        counts.Ccgs[AuthorisationStatusKind.Shadow] = json.Get("inShadow", Count);
        counts.Ccgs[AuthorisationStatusKind.Dissolved] = json.Get("dissolved", Count);

        counts.Conditions[default] = json.Get("conditionsAtUnknownLevel", Count);
        var level = ConditionLevel.I;
        foreach (var row in json.Get("byLevel", List(Levels)))
        {
            counts.Conditions[level] = row.Level == level ? row.Conditions : throw new JsonException("byLevel does not have the levels from I to VII in order.");
            counts.CcgsWithConditions[level++] = row.Ccgs;
        }

        var spread = json.Get("spread", Spreads);
        counts.Spread[ConditionBracket.None] = spread.None;
        counts.Spread[ConditionBracket.OneToFour] = spread.OneToFour;
        counts.Spread[ConditionBracket.FiveToNine] = spread.FiveToNine;
        counts.Spread[ConditionBracket.TenOrMore] = spread.TenOrMore;
        counts.Spread[ConditionBracket.NotKnown] = spread.NotKnown;

        var criteria = ImmutableArray.CreateRange(json.Get("byCriterion", List(Criteria)), static row => new CriterionCount(row.Criterion, row.Conditions));
        return new(
            counts,
            InOrder(criteria, static (left, right) => left.CompareKey(right) < 0),
            InOrder(json.Get("directed", List(Code<OdsCode>())), static (left, right) => left <= right),
            InOrder(json.Get("directedUnderSection14Z21", List(Code<OdsCode>())), static (left, right) => left <= right),
            InOrder(json.Get("possiblyDirectedUnderSection14Z21", List(Code<OdsCode>())), static (left, right) => left <= right));
    }

    private static long Rest(long all, long some) => some <= all ? all - some : throw new JsonException($"{some} cannot be among {all}.");

    /// <summary>Returns a list that must be in order, because lists are merged when tallies are added.</summary>
    internal static ImmutableArray<T> InOrder<T>(ImmutableArray<T> items, Func<T, T, bool> areInOrder)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (!areInOrder(items[i - 1], items[i]))
            {
                throw new JsonException($"{items[i]} does not come after {items[i - 1]}.");
            }
        }

        return items;
    }
}
