using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-22, AUT-24, AUT-32 and AUT-33: variations of the constitution and reviews that change nothing else.</summary>
public class ConstitutionTests
{
    private static readonly DateOnly Renamed = new(2017, 4, 1);

    [Fact]
    public void A_CCG_has_a_name_on_each_date()
    {
        // The two CCGs of April 2017: the south of Cumbria went to the CCG of Lancashire North.
        var cumbria = Ccg.Create("01H", "NHS Cumbria CCG").Then(
            new ApplicationMade(Applied, AuthorisationWave.Two),
            Grant("1.3B I"),
            new ConstitutionVaried(Renamed, VariationGround.Application, CcgName.Parse("NHS North Cumbria CCG", null), new([], Codes("01K"))));

        Assert.Equal("NHS Cumbria CCG", cumbria.NameOn(new(2017, 3, 31)).Value.Short);
        Assert.Equal("NHS North Cumbria CCG", cumbria.NameOn(Renamed).Value.Short);
        Assert.Equal("NHS Cumbria CCG", cumbria.Name.Short);
        Assert.Equal("NHS North Cumbria CCG", cumbria.Then(new ConstitutionVaried(new(2018, 4, 1), VariationGround.Board)).NameOn(new(2019, 1, 1)).Value.Short);
        Assert.Equal("2017-04-01: constitution varied (application), now NHS North Cumbria CCG, area lost to 01K", cumbria.Events[^1].ToString());
    }

    [Theory]
    [InlineData("", "", "area changed")]
    [InlineData("99X", "", "area gained from 99X")]
    [InlineData("", "99X 99Y", "area lost to 99X, 99Y")]
    [InlineData("99X", "99X", "area gained from 99X, lost to 99X")]
    public void A_change_of_area_says_from_and_to_whom(string gained, string lost, string expected)
    {
        var area = new AreaChange(Codes(gained), Codes(lost));
        Assert.Equal(expected, area.ToString());
        Full.Accepts(new ConstitutionVaried(Renamed, VariationGround.Board, null, area));
    }

    [Fact]
    public void The_name_is_not_known_after_the_day_until_which_a_partial_record_says_what_happened()
    {
        var known = Ccg.CreatePartial("01H", "NHS Cumbria CCG", new(2018, 3, 31)).Record(new ConstitutionVaried(Renamed, VariationGround.Application, CcgName.Parse("NHS North Cumbria CCG", null))).OrThrow();

        Assert.Equal("NHS North Cumbria CCG", known.NameOn(new(2018, 3, 31)).Value.Short);
        Assert.Empty(known.NameOn(new(2018, 4, 1)).Possible);
    }

    [Fact]
    public void AUT_32_area_is_gained_from_and_lost_to_other_CCGs_none_named_twice()
    {
        Full.Refuses(new ConstitutionVaried(Renamed, VariationGround.Board, null, new(Codes("99Z"), [])), "AUT-32 at area.gained[0]: 99Z is the CCG itself.");
        Full.Refuses(new ConstitutionVaried(Renamed, VariationGround.Board, null, new([], Codes("99X 99Z"))), "AUT-32 at area.lost[1]: 99Z is the CCG itself.");
        Full.Refuses(new ConstitutionVaried(Renamed, VariationGround.Board, null, new([], Codes("99X 99Y 99X"))), "AUT-32 at area.lost[2]: 99X is named twice.");
    }

    [Fact]
    public void AUT_22_only_an_established_CCG_has_a_constitution()
    {
        Merged.Accepts(new ConstitutionVaried(Renamed, VariationGround.Failure));
        Applicant.Refuses(new ConstitutionVaried(Renamed, VariationGround.Failure), "AUT-22: There is no CCG yet that has a constitution.");
    }

    [Fact]
    public void AUT_24_conditions_are_reviewed_only_of_an_established_CCG_and_a_review_may_change_nothing()
    {
        var before = Authorised("1.3B I");
        var after = before.Accepts(new ConditionsReviewed(new(2014, 1, 17)));
        Assert.Equal(before.AuthorisationStatusOn(new(2014, 1, 17)), after.AuthorisationStatusOn(new(2014, 1, 17)));
        Applicant.Refuses(new ConditionsReviewed(new(2014, 1, 17)), "AUT-24: There is no CCG yet to review.");
    }

    [Fact]
    public void AUT_33_conditions_granted_in_wave_4_are_reviewed_from_June_2013_on_and_others_before()
    {
        var four = Blank.Then(new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four), new AuthorisationGranted(new(2013, 3, 6), [], [], new Unlisted.Some()));
        four.Accepts(new ConditionsReviewed(new(2013, 6, 1)));
        four.Refuses(new ConditionsReviewed(new(2013, 5, 31)), "AUT-33 at on: 2013-05-31 is before June 2013, when conditions granted in wave 4 were first reviewed.");
        WithUnlisted(new Unlisted.Some()).Accepts(new ConditionsReviewed(new(2013, 3, 28)));
    }

    [CcgProperty]
    public Property What_changes_neither_status_nor_directions_leaves_the_national_position_as_it_is(Nation nation, DateOnly day)
    {
        var without = nation.Ccgs.Select(Without).ToArray();
        Assert.Equal(NationalAuthorisationPosition.AsAt(without, day), NationalAuthorisationPosition.AsAt(nation.Ccgs, day));
        Assert.Equal(NationalCoCommissioningPosition.AsAt(without, day), NationalCoCommissioningPosition.AsAt(nation.Ccgs, day));
        return true.Classify(nation.Ccgs.Zip(without).Any(pair => pair.First.Events.Length > pair.Second.Events.Length), "with such events");
    }

    [CcgProperty]
    public Property A_direction_with_a_last_day_is_the_same_direction_revoked_on_the_day_after(ValidHistory history)
    {
        var (until, on) = (new DateOnly(2017, 3, 31), new DateOnly(2016, 1, 1));
        var ccg = Until(history.Ccg, on);
        if (ccg.Authorisation.Current.EstablishedOn is null || ccg.Events.Any(e => e is Dissolved))
        {
            return true.Classify(true, "no CCG");
        }

        var number = 2_000_000_000;
        LegalDirection Direction(DateOnly? until) => new(number, DirectionPower.Section14Z21, null, null, Effects.CeaseAll, [], until);
        var ends = ccg.Then(new DirectionGiven(on, Direction(until)));
        var revoked = ccg.Then(new DirectionGiven(on, Direction(null)), new DirectionRevoked(until.AddDays(1), number));
        foreach (var day in new[] { on.AddDays(-1), on, until, until.AddDays(1), until.AddDays(2) })
        {
            Assert.Equal(revoked.Authorisation.AsAt(day).Directions.Select(d => d.Number), ends.Authorisation.AsAt(day).Directions.Select(d => d.Number));
            Assert.Equal(revoked.AuthorisationStatusOn(day).GetType(), ends.AuthorisationStatusOn(day).GetType());
        }

        return true.Classify(true, "a CCG");
    }

    private static Ccg Until(Ccg ccg, DateOnly day) => Ccg.Create(ccg.Code, ccg.Name).Then([.. ccg.Events.TakeWhile(e => e.On.Earliest <= day)]);

    private static Ccg Without(Ccg ccg) => Ccg.Create(ccg.Code, ccg.Name).Then(
        [.. ccg.Events.Where(e => e is not (ConstitutionVaried or ConditionsReviewed or MergerProposed or MergerDecided))]);
}
