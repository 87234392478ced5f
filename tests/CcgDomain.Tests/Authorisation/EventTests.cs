using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>An event is a claim: its constructor rejects arguments from which no event can be built, and leaves everything else to the rules.</summary>
public class EventTests
{
    [Fact]
    public void An_event_is_not_made_of_an_undefined_choice()
    {
        Assert.Throws<ArgumentOutOfRangeException>("wave", () => new ApplicationMade(Applied, default(AuthorisationWave)));
        Assert.Throws<ArgumentOutOfRangeException>("wave", () => new ApplicationMade(Applied, (AuthorisationWave)5));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new ApplicationMoved(Applied, default));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new ConditionLevelChanged(Reviewed, Criterion("1.3B"), default));
        Assert.Throws<ArgumentOutOfRangeException>("ground", () => new Dissolved(Reviewed, default, []));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => new LegalDirection(1, default, null, "", Effects.Exercise, []));
        Assert.Throws<ArgumentOutOfRangeException>("trigger", () => new LegalDirection(1, DirectionPower.Section14Z21, default(DirectionTrigger), "", Effects.Exercise, []));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => Condition.Create(Criterion("1.3B"), default(ConditionLevel)));
        Assert.Throws<ArgumentOutOfRangeException>("wave", () => new AuthorisationStatus.Applicant(default(AuthorisationWave)));
    }

    [Fact]
    public void An_event_is_not_made_of_null()
    {
        Assert.Throws<ArgumentNullException>("unlisted", () => new AuthorisationGranted(Granted, [], [], null!));
        Assert.Throws<ArgumentNullException>("conditions", () => new AuthorisationGranted(Granted, [null!], []));
        Assert.Throws<ArgumentNullException>("directions", () => new AuthorisationGranted(Granted, [], [null!]));
        Assert.Throws<ArgumentNullException>("remaining", () => new UnlistedConditionsReviewed(Reviewed, null!));
        Assert.Throws<ArgumentNullException>("direction", () => new DirectionGiven(Reviewed, null!));
        Assert.Throws<ArgumentNullException>("effect", () => new DirectionVaried(Reviewed, 1, null!));
        Assert.Throws<ArgumentNullException>("effect", () => new LegalDirection(1, DirectionPower.Regulation8, null, "", null!, []));
        Assert.Throws<ArgumentNullException>("requirement", () => new DirectionEffect.Exercise(null!));
        Assert.Throws<ArgumentNullException>("variation", () => new DirectionEffect.VaryConstitution(null!));
        Assert.Throws<ArgumentNullException>("functions", () => new DirectionEffect.Cease(null!, new ExercisedBy.Board()));
        Assert.Throws<ArgumentException>("by", () => new DirectionEffect.Cease(new FunctionScope.All(), default(ImmutableArray<ExercisedBy>)));
        Assert.Throws<ArgumentNullException>("by", () => new DirectionEffect.Cease(new FunctionScope.All(), [null!]));
        Assert.Throws<ArgumentNullException>("functions", () => new FunctionScope.Named([null!]));
    }

    [Fact]
    public void An_event_is_not_made_of_a_default_array()
    {
        Assert.Throws<ArgumentException>("conditions", () => new AuthorisationGranted(Granted, default, []));
        Assert.Throws<ArgumentException>("directions", () => new AuthorisationGranted(Granted, [], default));
        Assert.Throws<ArgumentException>("predecessors", () => new EstablishedByMerger(Granted, default(ImmutableArray<OdsCode>)));
        Assert.Throws<ArgumentException>("successors", () => new Dissolved(Granted, DissolutionGround.Merger, default(ImmutableArray<OdsCode>)));
        Assert.Throws<ArgumentException>("underpins", () => new LegalDirection(1, DirectionPower.Regulation8, null, "", Effects.Exercise, default(ImmutableArray<CriterionCode>)));
        Assert.Throws<ArgumentException>("functions", () => new DirectionEffect.TakeOn(default, Code("99Y")));
        Assert.Throws<ArgumentException>("functions", () => new FunctionScope.Named(default));
    }

    [Fact]
    public void An_event_is_not_made_of_a_code_that_is_none()
    {
        Assert.Throws<ArgumentException>("criterion", () => new ConditionDischarged(Reviewed, default));
        Assert.Throws<ArgumentException>("criterion", () => new ConditionLevelChanged(Reviewed, default, ConditionLevel.I));
        Assert.Throws<ArgumentException>("criterion", () => Condition.Create(default, ConditionLevel.I));
        Assert.Throws<ArgumentException>("underpins", () => new LegalDirection(1, DirectionPower.Regulation8, null, "", Effects.Exercise, [default]));
        Assert.Throws<ArgumentException>("predecessors", () => new EstablishedByMerger(Granted, [Code("99Y"), OdsCode.None]));
        Assert.Throws<ArgumentException>("successors", () => new Dissolved(Granted, DissolutionGround.Merger, [OdsCode.None]));
        Assert.Throws<ArgumentException>("from", () => new DirectionEffect.TakeOn(["one function"], OdsCode.None));
        Assert.Throws<ArgumentException>("code", () => new ExercisedBy.AnotherCcg(OdsCode.None));
    }

    [Fact]
    public void Unlisted_conditions_are_counted_from_one_and_none_is_its_own_case()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new Unlisted.Exactly(0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Unlisted.Of(-1));
        Assert.Equal(new Unlisted.None(), Unlisted.Of(0));
        Assert.Equal(new Unlisted.Exactly(3), Unlisted.Of(3));
        Assert.Equal((0, 3, 1), (Unlisted.Of(0).AtLeast, Unlisted.Of(3).AtLeast, new Unlisted.Some().AtLeast));
        Assert.Equal((false, true, true), (Unlisted.Of(0).Any, Unlisted.Of(3).Any, new Unlisted.Some().Any));
    }

    public static TheoryData<string, AuthorisationEvent> Said { get; } = new()
    {
        { "2012-09-03: applied in wave two", new ApplicationMade(Applied, AuthorisationWave.Two) },
        { "2012-09-03: application moved to wave four", new ApplicationMoved(Applied, AuthorisationWave.Four) },
        { "2013-01-18: authorisation granted, 2 conditions listed, some unlisted, 1 directions",
            new AuthorisationGranted(Granted, [Condition.Parse("1.3B I"), Condition.Parse("3.1.1C IV")], [Regulation8(1)], new Unlisted.Some()) },
        { "2013-07-25: condition 1.3B discharged", new ConditionDischarged(Reviewed, Criterion("1.3B")) },
        { "2013-07-25: condition 1.3B is now at level VII", new ConditionLevelChanged(Reviewed, Criterion("1.3B"), ConditionLevel.VII) },
        { "2013-07-25: unlisted conditions reviewed, 2 remaining", new UnlistedConditionsReviewed(Reviewed, Unlisted.Of(2)) },
        { "2013-07-25: given direction 1 (section14Z21): cease all functions, exercised by the Board", new DirectionGiven(Reviewed, Section14Z21(1, Effects.CeaseAll)) },
        { "2013-07-25: direction 1 varied: cease hospital contracts, exercised by CCG 99Y", new DirectionVaried(Reviewed, 1, Effects.CeaseBy("99Y")) },
        { "2013-07-25: direction -1 revoked", new DirectionRevoked(Reviewed, -1) },
        { "2015-04-01: established by the merger of 99X, 99Y", new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")) },
        { "2015-04-01: dissolved (merger) into 99Y", new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")) },
        { "2022-07-01: dissolved (abolition)", new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []) },
    };

    [Theory]
    [MemberData(nameof(Said), DisableDiscoveryEnumeration = true)]
    public void An_event_reads_as_its_day_and_what_happened(string text, AuthorisationEvent e) => Assert.Equal(text, e.ToString());

    [Fact]
    public void Every_type_of_event_has_a_discriminator_of_its_own()
    {
        var cases = Said.Select(row => (int)((AuthorisationEvent)row[1]).Discriminator).ToArray();
        Assert.Equal(Enumerable.Range(0, 11), cases.Distinct());
    }

    [Fact]
    public void A_status_reads_as_a_short_line()
    {
        Assert.Equal("not applied", Blank.AuthorisationStatusOn(Applied).ToString());
        Assert.Equal("applicant in wave two", Applicant.AuthorisationStatusOn(Applied).ToString());
        Assert.Equal("fully authorised since 2013-07-26", Cleared().AuthorisationStatusOn(DateOnly.MaxValue).ToString());
        Assert.Equal("authorised with conditions: none left", Cleared().AuthorisationStatusOn(Reviewed).ToString());
        Assert.Equal("authorised with conditions: 1.3B I, 3.1.1C III", Authorised("1.3B I", "3.1.1C III").AuthorisationStatusOn(Granted).ToString());
        Assert.Equal(
            "authorised with conditions: 1.3B I, 2 unlisted",
            Applicant.Then(new AuthorisationGranted(Granted, [Condition.Parse("1.3B I")], [], Unlisted.Of(2))).AuthorisationStatusOn(Granted).ToString());
        Assert.Equal("authorised with conditions: some unlisted", WithUnlisted(new Unlisted.Some()).AuthorisationStatusOn(Granted).ToString());
        Assert.Equal(
            "authorised with conditions: 3.1.1C IV; under direction 1 (regulation8): exercise functions: a plan to the Board's satisfaction",
            Directed().AuthorisationStatusOn(Granted).ToString());
        Assert.Equal(
            "established but not authorised: direction 1 (regulation8): cease all functions, exercised by the Board",
            Directed(Effects.CeaseAll).AuthorisationStatusOn(Granted).ToString());
        Assert.Equal(
            "dissolved on 2015-04-01 (merger) into 99Y",
            Full.Then(new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y"))).AuthorisationStatusOn(DateOnly.MaxValue).ToString());
        Assert.Equal(
            "dissolved on 2022-07-01 (abolition)",
            Full.Then(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, [])).AuthorisationStatusOn(DateOnly.MaxValue).ToString());
    }
}
