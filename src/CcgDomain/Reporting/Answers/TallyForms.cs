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
    private static readonly JsonForm<OpenConditions> Open = new ObjectForm<OpenConditions>(static (json, open) => json
        .Add("atLeast", Count, open.AtLeast)
        .Add("isExact", Flag, open.IsExact)
        .Add("listed", Count, open.Listed)
        .Add("unlisted", Count, open.Unlisted)
        .Add("ccgsWithUnknownNumber", Count, open.CcgsWithUnknownNumber),
        read: static json => new(json.Get("listed", Count), json.Get("unlisted", Count), json.Get("ccgsWithUnknownNumber", Count)));

    private static readonly JsonForm<ConditionSpread> Spreads = new ObjectForm<ConditionSpread>(static (json, spread) => json
        .Add("none", Count, spread.None)
        .Add("oneToFour", Count, spread.OneToFour)
        .Add("fiveToNine", Count, spread.FiveToNine)
        .Add("tenOrMore", Count, spread.TenOrMore)
        .Add("notKnown", Count, spread.NotKnown)
        .Add("ccgs", Count, spread.Ccgs),
        read: static json => new(json.Get("none", Count), json.Get("oneToFour", Count), json.Get("fiveToNine", Count), json.Get("tenOrMore", Count), json.Get("notKnown", Count)));

    private static readonly JsonForm<DomainConditions> Domains = new ObjectForm<DomainConditions>(static (json, row) => json
        .Add("domain", Name<AuthorisationDomain>(), row.Domain)
        .Add("conditions", Count, row.Conditions),
        read: static json => new(json.Get("domain", Name<AuthorisationDomain>()), json.Get("conditions", Count)));

    private static readonly JsonForm<CriterionConditions> Criteria = new ObjectForm<CriterionConditions>(static (json, row) => json
        .Add("criterion", Code<CriterionCode>(), row.Criterion)
        .Add("conditions", Count, row.Conditions),
        read: static json => new(json.Get("criterion", Code<CriterionCode>()), json.Get("conditions", Count)));

    private static readonly JsonForm<LevelConditions> Levels = new ObjectForm<LevelConditions>(static (json, row) => json
        .Add("level", Name<ConditionLevel>(), row.Level)
        .Add("conditions", Count, row.Conditions)
        .Add("ccgs", Count, row.Ccgs),
        read: static json => new(json.Get("level", Name<ConditionLevel>()), json.Get("conditions", Count), json.Get("ccgs", Count)));

    internal static readonly JsonForm<AuthorisationTally> Authorisation = new ObjectForm<AuthorisationTally>(static (json, tally) => json
        .Add("ccgs", Count, tally.Ccgs)
        .Add("ccgsAtMost", Count, tally.CcgsAtMost)
        .Add("notApplied", Count, tally.NotApplied)
        .Add("stillToBeFormed", Count, tally.StillToBeFormed)
        .Add("partialRecords", Count, tally.PartialRecords)
        .Add("applicants", Count, tally.Applicants)
        .Add("established", Count, tally.Established)
        .Add("authorised", Count, tally.Authorised)
        .Add("fullyAuthorised", Count, tally.FullyAuthorised)
        .Add("withConditions", Count, tally.WithConditions)
        .Add("withDirections", Count, tally.WithDirections)
        .Add("inShadow", Count, tally.InShadow)
        .Add("dissolved", Count, tally.Dissolved)
        .Add("notKnown", Count, tally.NotKnown)
        .Add("fullyAuthorisedAtMost", Count, tally.FullyAuthorisedAtMost)
        .Add("withConditionsAtMost", Count, tally.WithConditionsAtMost)
        .Add("withDirectionsAtMost", Count, tally.WithDirectionsAtMost)
        .Add("shareAuthorised", Code<Share>(), tally.ShareAuthorised)
        .Add("shareFullyAuthorised", Code<Share>(), tally.ShareFullyAuthorised)
        .AddList("directed", Code<OdsCode>(), tally.Directed)
        .Add("directions", Count, tally.Directions)
        .AddList("directedUnderSection14Z21", Code<OdsCode>(), tally.DirectedUnderSection14Z21)
        .AddList("possiblyDirectedUnderSection14Z21", Code<OdsCode>(), tally.PossiblyDirectedUnderSection14Z21)
        .Add("directionsUnderSection14Z21", Count, tally.DirectionsUnderSection14Z21)
        .Add("conditions", Open, tally.Conditions)
        .AddList("byDomain", Domains, tally.ByDomain)
        .AddList("byCriterion", Criteria, tally.ByCriterion)
        .AddList("byLevel", Levels, tally.ByLevel)
        .Add("conditionsAtUnknownLevel", Count, tally.ConditionsAtUnknownLevel)
        .Add("spread", Spreads, tally.Spread),
        read: ReadAuthorisation);

    internal static readonly JsonForm<CoCommissioningTally> CoCommissioning = new ObjectForm<CoCommissioningTally>(static (json, tally) => json
        .Add("ccgs", Count, tally.Ccgs)
        .Add("bidders", Count, tally.Bidders)
        .Add("biddersAtMost", Count, tally.BiddersAtMost)
        .Add("bidsInUnknownCategory", Count, tally.Counts.BidsInUnknownCategory)
        .Add("partialRecords", Count, tally.PartialRecords)
        .Add("shareBidding", Code<Share>(), tally.ShareBidding)
        .Add("bids", By<CoCommissioningCategory>(), tally.Counts.Bids)
        .Add("ready", By<Readiness>(), tally.Counts.Ready)
        .Add("applied", By<CoCommissioningModel>(), tally.Counts.Applied)
        .Add("conditionallyApproved", By<CoCommissioningModel>(), tally.Counts.ConditionallyApproved)
        .Add("approved", By<CoCommissioningModel>(), tally.Counts.Approved)
        .Add("operating", By<CoCommissioningModel>(), tally.Counts.Operating)
        .Add("modelNotKnown", Count, tally.ModelNotKnown)
        .Add("mayOperate", By<CoCommissioningModel>(), tally.Counts.MayOperate),
        read: static json => new(new CoCommissioningCounts
    {
        Ccgs = json.Get("ccgs", Count),
        Bidders = json.Get("bidders", Count),
        Bids = json.Get("bids", By<CoCommissioningCategory>()),
        BidsInUnknownCategory = json.Get("bidsInUnknownCategory", Count),
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

    internal static readonly JsonForm<AssuranceTally> Assurance = new ObjectForm<AssuranceTally>(static (json, tally) => json
        .Add("ccgs", Count, tally.Ccgs)
        .Add("rated", Count, tally.Rated)
        .Add("withoutRating", Count, tally.WithoutRating)
        .Add("with", By<Rating>(), tally.Counts.Rated)
        .Add("inSpecialMeasures", Count, tally.InSpecialMeasures)
        .Add("inSpecialMeasuresAtMost", Count, tally.InSpecialMeasuresAtMost),
        read: ReadAssurance);

    private static readonly JsonForm<RegionLine> Lines = new ObjectForm<RegionLine>(static (json, line) => json
        .Add("region", AnyText, line.Region)
        .Add("ccgs", Count, line.Ccgs)
        .Add("shareAuthorised", Code<Share>(), line.ShareAuthorised)
        .Add("conditions", Open, line.Conditions));

    private static readonly JsonForm<AuthorisationTable> Tables = new ObjectForm<AuthorisationTable>(static (json, table) => json
        .Add("date", Date, table.Date)
        .AddList("regions", Lines, table.Regions)
        .Add("total", Lines, table.Total)
        .AddList("domains", Domains, table.Domains));

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
