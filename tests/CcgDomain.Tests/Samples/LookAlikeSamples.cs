using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Samples;

/// <summary>Positions that print the same and are not equal, because their histories allow different events to follow.</summary>
public sealed class LookAlikeSamples : ISamples
{
    private static readonly DateOnly Later = new(2017, 6, 1);

    public IEnumerable<object> Make() =>
    [
        // They differ in whether anything was recorded in the other regime,
        Blank.Authorisation.Current,
        Blank.Then(new CoCommissioningEvent.InterestExpressed(new(2014, 6, 2), [CoCommissioningCategory.C])).Authorisation.Current,

        // in how many conditions "some" can still be,
        WithUnlisted(new Unlisted.Some()).Then(Left(new Unlisted.Some())).Authorisation.Current,
        WithUnlisted(new Unlisted.Some()).Then(Left(Unlisted.Of(5)), Left(new Unlisted.Some())).Authorisation.Current,
        WithUnlisted(new Unlisted.Some()).Then(Left(Unlisted.Of(6)), Left(new Unlisted.Some())).Authorisation.Current,

        // in the numbers of directions that were used,
        .. Enumerable.Range(1, 2).Select(number => (object)Full.Then(GivenLater(number), new DirectionRevoked(Later, number)).Authorisation.Current),

        // and in the day of full authorisation, the wave, and the grant or merger.
        .. EachDay(Reviewed, day => Authorised("3.1.1C III").Then(new ConditionDischarged(day, Criterion("3.1.1C")), GivenLater(1)).Authorisation.Current),
        .. EachDay(Granted, day => Applicant.Then(new AuthorisationGranted(day, [], []), GivenLater(1)).Authorisation.Current),
        .. EachWave(wave => Blank.Then(new ApplicationMade(new(2012, 7, 2), AuthorisationWave.One), new ApplicationMoved(Applied, wave)).Authorisation.Current),
        .. EachMerger(merger => Blank.Then(merger, GivenLater(1)).Authorisation.Current),
        .. EachMerger(merger => Blank.Then(merger).CoCommissioning.Current),
    ];

    private static UnlistedConditionsReviewed Left(Unlisted remaining) => new(Reviewed, remaining);

    private static DirectionGiven GivenLater(int number) => new(Later, Section14Z21(number));

    private static IEnumerable<object> EachDay(DateOnly first, Func<DateOnly, object> make) => [make(first), make(first.AddDays(1))];

    private static IEnumerable<object> EachWave(Func<AuthorisationWave, object> make) => [make(AuthorisationWave.Three), make(AuthorisationWave.Four)];

    private static IEnumerable<object> EachMerger(Func<CcgEvent, object> make) =>
        [make(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y"))), make(new EstablishedByMerger(new(2016, 4, 1), Codes("99X 99Y")))];
}
