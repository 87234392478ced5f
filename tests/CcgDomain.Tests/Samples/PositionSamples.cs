using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Reporting;
using CcgDomain.Tests.Reporting;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Samples;

public sealed class PositionSamples : ISamples
{
    private static readonly DateOnly Before = new(2013, 7, 1);
    private static readonly DateOnly Review = new(2013, 7, 16);
    private static readonly DateOnly After = new(2013, 7, 25);

    public IEnumerable<object> Make()
    {
        var two = Pool.Granted("T001", Unlisted.Of(0), "3.1.1C II", "3.1.1D III");
        var raised = two.Then(new ConditionLevelChanged(Review, SampleHistories.Criterion("3.1.1C"), ConditionLevel.III));
        var less = two.Then(new ConditionDischarged(Review, SampleHistories.Criterion("3.1.1C")));
        var bidder = Pool.NotApplied.Then(new CoCommissioningEvent.InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.B]));
        NationalAuthorisationPosition[] authorisation =
        [
            NationalAuthorisationPosition.Empty(Before),
            NationalAuthorisationPosition.Empty(After),
            NationalAuthorisationPosition.AsAt([two], Before),
            NationalAuthorisationPosition.AsAt([two], Before, _ => MadeUpNation.London),
            NationalAuthorisationPosition.AsAt([Pool.RepeatedCriterion], Before),
            NationalAuthorisationPosition.AsAt([Pool.SomeUnlisted], Before),
            NationalAuthorisationPosition.AsAt([Pool.Directed("T001")], Before),
            NationalAuthorisationPosition.AsAt([Pool.Directed("T002")], Before),
        ];
        ReviewOutcome[] outcomes =
        [
            ReviewOutcome.Empty(Before, After),
            ReviewOutcome.Empty(Before, Review),
            ReviewOutcome.Empty(Review, After),
            ReviewOutcome.Between([raised], Before, After),
            ReviewOutcome.Between([less], Before, After),
            ReviewOutcome.Between([Pool.FullUnder14Z21], Before, After),
        ];
        NationalCoCommissioningPosition[] coCommissioning =
        [
            NationalCoCommissioningPosition.Empty(Before),
            NationalCoCommissioningPosition.Empty(After),
            NationalCoCommissioningPosition.AsAt([bidder], new(2014, 7, 3)),
            NationalCoCommissioningPosition.AsAt([bidder], new(2014, 7, 3), _ => MadeUpNation.London),
            NationalCoCommissioningPosition.AsAt([two], Before),
        ];
        var tallies = Distinct(authorisation.Select(position => position.Total));
        return
        [
            .. authorisation,
            .. outcomes,
            .. outcomes.SelectMany(outcome => outcome.LevelsRaised),
            ReviewOutcome.Between([raised.Then(new ConditionLevelChanged(After, SampleHistories.Criterion("3.1.1C"), ConditionLevel.I))], Review, After).LevelsLowered[0],
            .. coCommissioning,
            .. Distinct(coCommissioning.Select(position => position.Total)),
            .. tallies,
            .. Distinct(authorisation.Select(position => position.AuthorisationSoFar())),
            .. Distinct(authorisation.SelectMany(position => (RegionLine[])[position.AuthorisationSoFar().Total, .. position.AuthorisationSoFar().Regions])),
            .. Distinct(tallies.Select(tally => tally.Conditions)),
            .. Distinct(tallies.Select(tally => tally.Spread)),
            .. Distinct(tallies.SelectMany(tally => tally.ByDomain)),
            .. Distinct(tallies.SelectMany(tally => tally.ByCriterion)),
            .. Distinct(tallies.SelectMany(tally => tally.ByLevel)),
            new PublishedNames.AllNamed(SampleHistories.Codes("07G 07M")),
            new PublishedNames.AllNamed(SampleHistories.Codes("07G 07V")),
            new PublishedNames.NotKnown([]),
            new PublishedNames.NotKnown(SampleHistories.Codes("07M")),
        ];
    }

    private static List<T> Distinct<T>(IEnumerable<T> values) => [.. values.Distinct()];
}
