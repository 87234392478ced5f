using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-19 to AUT-22, AUT-31, AUT-39 and AUT-40: mergers, dissolution, abolition.</summary>
public class BeginningAndEndRuleTests
{
    [Fact]
    public void AUT_19_a_merger_takes_effect_on_a_1_April()
    {
        Full.Accepts(new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Y")));
        Full.Refuses(new Dissolved(new(2015, 3, 31), DissolutionGround.Merger, Codes("99Y")), "AUT-19 at on: 2015-03-31 is not a 1 April.");
        Full.Refuses(new Dissolved(new(2015, 4, 2), DissolutionGround.Merger, Codes("99Y")), "AUT-19 at on: 2015-04-02 is not a 1 April.");
        Full.Refuses(new Dissolved(new(2015, 5, 1), DissolutionGround.Merger, Codes("99Y")), "AUT-19 at on: 2015-05-01 is not a 1 April.");
    }

    [Fact]
    public void AUT_21_a_merger_has_exactly_one_successor_and_that_is_another_CCG()
    {
        Full.Refuses(
            new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, []), "AUT-21 at successors: A merger has exactly one successor; 0 are named.");
        Full.Refuses(
            new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99X 99Y")), "AUT-21 at successors: A merger has exactly one successor; 2 are named.");
        Full.Refuses(
            new Dissolved(new(2015, 4, 1), DissolutionGround.Merger, Codes("99Z")), "AUT-21 at successors[0]: 99Z is the CCG itself.");
    }

    [Theory]
    [InlineData(DissolutionGround.OwnApplication, "2016-02-29")]
    [InlineData(DissolutionGround.Failure, "2016-02-29")]
    [InlineData(DissolutionGround.Abolition, "2022-07-01")]
    public void AUT_21_no_other_ground_names_a_successor(DissolutionGround ground, string day)
    {
        Full.Accepts(new Dissolved(Day(day), ground, []));
        Full.Refuses(new Dissolved(Day(day), ground, Codes("99Y")), "AUT-21 at successors: Only a merger names a successor; 1 are named.");
    }

    [Fact]
    public void AUT_20_abolition_takes_effect_on_1_July_2022_and_no_other_day()
    {
        Full.Accepts(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []));
        Full.Refuses(new Dissolved(new(2022, 6, 30), DissolutionGround.Abolition, []), "AUT-20 at on: CCGs were abolished on 2022-07-01, not on 2022-06-30.");
        Full.Refuses(new Dissolved(new(2022, 7, 2), DissolutionGround.Abolition, []), "AUT-20 at on: CCGs were abolished on 2022-07-01, not on 2022-07-02.");
    }

    [Theory]
    [InlineData(DissolutionGround.OwnApplication)]
    [InlineData(DissolutionGround.Failure)]
    public void AUT_20_every_other_ground_takes_effect_before_1_July_2022(DissolutionGround ground)
    {
        Full.Accepts(new Dissolved(new(2022, 6, 30), ground, []));
        Full.Refuses(new Dissolved(new(2022, 7, 1), ground, []), "AUT-20 at on: 2022-07-01 is not before 2022-07-01, when all CCGs were abolished.");
    }

    [Fact]
    public void AUT_20_the_last_merger_was_possible_on_1_April_2022()
    {
        Full.Accepts(new Dissolved(new(2022, 4, 1), DissolutionGround.Merger, Codes("99Y")));
        Full.Refuses(
            new Dissolved(new(2023, 4, 1), DissolutionGround.Merger, Codes("99Y")),
            "AUT-20 at on: 2023-04-01 is not before 2022-07-01, when all CCGs were abolished.");
    }

    [Fact]
    public void AUT_19_establishment_by_merger_is_on_a_1_April()
    {
        Blank.Accepts(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")));
        Blank.Refuses(new EstablishedByMerger(new(2015, 3, 31), Codes("99X 99Y")), "AUT-19 at on: 2015-03-31 is not a 1 April.");
        Blank.Refuses(new EstablishedByMerger(new(2015, 4, 2), Codes("99X 99Y")), "AUT-19 at on: 2015-04-02 is not a 1 April.");
    }

    [Fact]
    public void AUT_31_establishment_by_merger_is_the_first_event()
    {
        Applicant.Refuses(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")), "AUT-31: Something is recorded before it.");
        Blank.Then(new InterestExpressed(new(2014, 6, 20), [CoCommissioningCategory.A]))
            .Refuses(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")), "AUT-31: Something is recorded before it.");
        Merged.Refuses(new EstablishedByMerger(new(2015, 4, 1), Codes("99X 99Y")), "AUT-31: Something is recorded before it.");
    }

    [Fact]
    public void AUT_21_two_or_more_CCGs_merge()
    {
        Blank.Accepts(new EstablishedByMerger(new(2020, 4, 1), Codes("99V 99W 99X 99Y")));
        Blank.Refuses(new EstablishedByMerger(new(2020, 4, 1), Codes("99X")), "AUT-21 at predecessors: Two or more CCGs merge; 1 are named.");
        Blank.Refuses(new EstablishedByMerger(new(2020, 4, 1), []), "AUT-21 at predecessors: Two or more CCGs merge; 0 are named.");
    }

    [Fact]
    public void AUT_21_none_of_the_predecessors_is_the_CCG_itself_and_none_is_named_twice()
    {
        Blank.Refuses(new EstablishedByMerger(new(2020, 4, 1), Codes("99X 99Z")), "AUT-21 at predecessors[1]: 99Z is the CCG itself.");
        Blank.Refuses(new EstablishedByMerger(new(2020, 4, 1), Codes("99X 99Y 99X")), "AUT-21 at predecessors[2]: 99X is named twice.");
    }

    [Fact]
    public void AUT_22_only_an_established_CCG_is_dissolved()
    {
        Merged.Accepts(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []));
        Blank.Refuses(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []), "AUT-22: There is no CCG yet to dissolve.");
        Applicant.Refuses(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []), "AUT-22: There is no CCG yet to dissolve.");
    }

    [Fact]
    public void AUT_19_a_merger_is_proposed_to_take_effect_on_a_1_April()
    {
        Full.Accepts(Proposal("2015-04-01", "99Y"));
        Full.Refuses(Proposal("2015-03-31", "99Y"), "AUT-19 at startsOn: 2015-03-31 is not a 1 April.");
        Full.Refuses(Proposal("2015-04-02", "99Y"), "AUT-19 at startsOn: 2015-04-02 is not a 1 April.");
    }

    [Fact]
    public void AUT_20_a_merger_is_proposed_to_take_effect_before_the_abolition()
    {
        Full.Accepts(Proposal("2022-04-01", "99Y"));
        Full.Refuses(Proposal("2023-04-01", "99Y"), "AUT-20 at startsOn: 2023-04-01 is not before 2022-07-01, when all CCGs were abolished.");
    }

    [Fact]
    public void AUT_21_a_merger_is_proposed_with_other_CCGs_none_named_twice()
    {
        Full.Accepts(Proposal("2015-04-01", "99X 99Y"));
        Full.Refuses(Proposal("2015-04-01", ""), "AUT-21 at with: Two or more CCGs merge, and no other is named.");
        Full.Refuses(Proposal("2015-04-01", "99Y 99Z"), "AUT-21 at with[1]: 99Z is the CCG itself.");
        Full.Refuses(Proposal("2015-04-01", "99X 99Y 99X"), "AUT-21 at with[2]: 99X is named twice.");
    }

    [Fact]
    public void AUT_22_only_an_established_CCG_proposes_a_merger() => Applicant.Refuses(Proposal("2015-04-01", "99Y"), "AUT-22: There is no CCG yet to merge.");

    [Fact]
    public void AUT_39_a_merger_is_proposed_to_take_effect_on_a_later_day()
    {
        Full.Accepts(new MergerProposed(new(2015, 3, 31), Codes("99Y"), new(2015, 4, 1)));
        Full.Refuses(
            new MergerProposed(new(2015, 4, 1), Codes("99Y"), new(2015, 4, 1)), "AUT-39 at startsOn: 2015-04-01 is not after 2015-04-01, the day of the proposal.");
    }

    [Theory]
    [InlineData(MergerOutcome.Approved, "approved")]
    [InlineData(MergerOutcome.ApprovedWithConditions, "approvedWithConditions")]
    [InlineData(MergerOutcome.Refused, "refused")]
    public void AUT_40_only_a_proposed_merger_is_decided_and_only_once(MergerOutcome outcome, string text)
    {
        var proposed = Full.Then(Proposal("2015-04-01", "99Y"));
        Assert.Null(proposed.Authorisation.Current.Merger?.Outcome);
        var decided = proposed.Accepts(new MergerDecided(new(2014, 10, 1), outcome));
        Assert.Equal(outcome, decided.Authorisation.Current.Merger?.Outcome);
        Assert.Equal($"merger with 99Y from 2015-04-01, {text}", decided.Authorisation.Current.Merger?.ToString());
        Assert.Null(decided.Authorisation.AsAt(new(2014, 9, 30)).Merger?.Outcome);

        decided.Refuses(new MergerDecided(new(2014, 10, 2), outcome), "AUT-40: The proposed merger was decided already.");
        Full.Refuses(new MergerDecided(new(2014, 10, 1), outcome), "AUT-46: No merger is proposed.");
        decided.Then(new MergerProposed(new(2014, 11, 1), Codes("99X"), new(2016, 4, 1))).Accepts(new MergerDecided(new(2014, 12, 1), outcome));
    }

    private static MergerProposed Proposal(string startsOn, string with) => new(new(2014, 6, 1), Codes(with), Day(startsOn));
}
