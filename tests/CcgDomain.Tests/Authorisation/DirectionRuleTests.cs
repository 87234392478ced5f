using CcgDomain.Authorisation;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-11 to AUT-18 and AUT-22: legal directions.</summary>
public class DirectionRuleTests
{
    private static readonly DateOnly Later = new(2013, 10, 1);

    [Fact]
    public void AUT_11_a_regulation_8_direction_follows_the_grant_while_something_is_open()
    {
        Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, Regulation8(1)));
        WithUnlisted(Unlisted.Of(2)).Accepts(new DirectionGiven(Reviewed, Regulation8(1)));
        WithUnlisted(new Unlisted.Some()).Accepts(new DirectionGiven(Reviewed, Regulation8(1)));
    }

    [Fact]
    public void AUT_11_a_regulation_8_direction_in_force_is_enough_and_a_section_14Z21_direction_is_not()
    {
        var underDirectionOnly = Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")));
        underDirectionOnly.Accepts(new DirectionGiven(Reviewed, Regulation8(2)));

        Cleared().Then(new DirectionGiven(Reviewed, Section14Z21(1))).Refuses(
            new DirectionGiven(Reviewed, Regulation8(2)),
            "AUT-11 at direction.power: On 2013-07-25 no condition and no regulation 8 direction is left: regulation 8 gives no power over the CCG.");
    }

    [Fact]
    public void AUT_11_no_regulation_8_direction_is_given_on_the_day_that_cleared_the_last_condition_nor_after()
    {
        Cleared().Refuses(
            new DirectionGiven(new(2013, 7, 25), Regulation8(1)),
            "AUT-11 at direction.power: On 2013-07-25 no condition and no regulation 8 direction is left: regulation 8 gives no power over the CCG.");
        Cleared().Refuses(
            new DirectionGiven(new(2013, 7, 26), Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-07-26: regulation 8 gives no power over it.");
    }

    [Fact]
    public void AUT_11_no_regulation_8_direction_is_given_to_a_CCG_that_was_full_from_the_start()
    {
        Full.Refuses(
            new DirectionGiven(Granted, Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-01-18: regulation 8 gives no power over it.");
        Merged.Refuses(
            new DirectionGiven(new(2015, 4, 1), Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2015-04-01: regulation 8 gives no power over it.");
    }

    [Fact]
    public void AUT_11_does_not_concern_section_14Z21()
    {
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1)));
        Merged.Accepts(new DirectionGiven(new(2015, 4, 1), Section14Z21(1)));
        Cleared().Accepts(new DirectionGiven(Later, Section14Z21(1)));
    }

    [Fact]
    public void AUT_12_a_number_is_not_used_twice_within_one_grant()
    {
        Applicant.Accepts(Grant(Regulation8(1), Regulation8(2)));
        Applicant.Refuses(Grant(Regulation8(1), Regulation8(2), Regulation8(1)), "AUT-12 at directions[2].number: The number 1 was used already.");
    }

    [Fact]
    public void A_number_of_a_grant_that_was_waived_through_stays_used_after_another() =>
        Applicant.Then(Grant(Regulation8(1))).Despite(RuleBasis.Statute, Grant(Regulation8(2)))
            .Refuses(new DirectionGiven(Reviewed, Regulation8(1)), "AUT-12 at direction.number: The number 1 was used already.");

    [Fact]
    public void AUT_12_a_number_is_not_used_again_while_in_force_nor_once_revoked_nor_under_the_other_power()
    {
        var directed = Directed();
        directed.Accepts(new DirectionGiven(Reviewed, Regulation8(2)));
        directed.Refuses(new DirectionGiven(Reviewed, Regulation8(1)), "AUT-12 at direction.number: The number 1 was used already.");
        directed.Refuses(new DirectionGiven(Reviewed, Section14Z21(1)), "AUT-12 at direction.number: The number 1 was used already.");

        var revoked = Authorised("3.1.1C I").Then(new DirectionGiven(Granted, Regulation8(7)), new DirectionRevoked(Reviewed, 7));
        revoked.Refuses(new DirectionGiven(Later, Regulation8(7)), "AUT-12 at direction.number: The number 7 was used already.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\t\n")]
    public void AUT_13_a_regulation_8_direction_is_in_writing(string blank)
    {
        var unwritten = new LegalDirection(1, DirectionPower.Regulation8, null, blank, Effects.Exercise, []);
        Applicant.Accepts(Grant(Regulation8(1)));
        Applicant.Refuses(Grant(Regulation8(2), unwritten), "AUT-13 at directions[1].instrument: The reference of the instrument is blank.");
        Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, Regulation8(1)));
        Authorised("3.1.1C I").Refuses(new DirectionGiven(Reviewed, unwritten), "AUT-13 at direction.instrument: The reference of the instrument is blank.");
    }

    [Fact]
    public void AUT_13_section_304_does_not_govern_section_14Z21() =>
        Full.Accepts(new DirectionGiven(Reviewed, new(1, DirectionPower.Section14Z21, DirectionTrigger.Failed, "", Effects.Exercise, [])));

    [Fact]
    public void AUT_14_a_direction_with_the_grant_underpins_conditions_of_the_grant()
    {
        Applicant.Accepts(Grant(Regulation8(1, null, "3.1.1C")));
        Applicant.Refuses(
            Grant(Regulation8(1, null, "3.1.1C"), Regulation8(2, null, "3.1.1C", "1.3B", "6.4G")),
            "AUT-14 at directions[1].underpins[1]: No condition on 1.3B is open.",
            "AUT-14 at directions[1].underpins[2]: No condition on 6.4G is open.");
    }

    [Fact]
    public void AUT_14_a_later_direction_underpins_conditions_that_are_still_open()
    {
        var given = new DirectionGiven(Reviewed, Regulation8(1, null, "1.3B"));
        var conditional = Authorised("1.3B I", "3.1.1C I");
        conditional.Accepts(given);
        conditional.Then(new ConditionDischarged(Granted, Criterion("1.3B"))).Refuses(given, "AUT-14 at direction.underpins[0]: No condition on 1.3B is open.");
        WithUnlisted(Unlisted.Of(3)).Refuses(given, "AUT-14 at direction.underpins[0]: No condition on 1.3B is open.");
    }

    [Fact]
    public void AUT_14_a_section_14Z21_direction_underpins_no_condition_open_or_not()
    {
        var underpinning = new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "", Effects.Exercise, [Criterion("3.1.1C"), Criterion("1.3B")]);
        Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, Section14Z21(1)));
        Authorised("3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, underpinning),
            "AUT-14 at direction.underpins: A section 14Z21 direction underpins no condition; 2 are named.");
    }

    [Fact]
    public void AUT_15_functions_go_to_the_Board_or_another_CCG_never_to_the_CCG_itself()
    {
        Applicant.Accepts(Grant(Regulation8(1, Effects.CeaseSome), Regulation8(2, Effects.CeaseBy("99Y"))));
        Applicant.Refuses(Grant(Regulation8(1, Effects.CeaseBy("99Z"))), "AUT-15 at directions[0].effect.by: 99Z is the CCG itself.");

        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.CeaseBy("99Y"))));
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Effects.CeaseBy("99Z"))), "AUT-15 at direction.effect.by: 99Z is the CCG itself.");

        Directed().Accepts(new DirectionVaried(Reviewed, 1, Effects.CeaseBy("99Y")));
        Directed().Refuses(new DirectionVaried(Reviewed, 1, Effects.CeaseBy("99Z")), "AUT-15 at effect.by: 99Z is the CCG itself.");
    }

    [Fact]
    public void AUT_15_a_CCG_takes_on_the_functions_of_another_not_its_own()
    {
        Applicant.Accepts(Grant(Regulation8(1, Effects.TakeOn("03V"))));
        Applicant.Refuses(Grant(Regulation8(1, Effects.TakeOn("99Z"))), "AUT-15 at directions[0].effect.from: 99Z is the CCG itself.");
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("99Z"), null)), "AUT-15 at direction.effect.from: 99Z is the CCG itself.");
        Directed().Refuses(new DirectionVaried(Reviewed, 1, Effects.TakeOn("99Z")), "AUT-15 at effect.from: 99Z is the CCG itself.");
    }

    [Fact]
    public void AUT_16_the_constitution_is_varied_and_the_CCG_dissolved_only_under_section_14Z21()
    {
        foreach (var (effect, text) in new[] { (Effects.VaryConstitution, "vary the constitution: add a practice"), (Effects.Dissolve, "dissolve the CCG") })
        {
            Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, effect)));
            Applicant.Refuses(Grant(Regulation8(1, effect)), $"AUT-16 at directions[0].effect: Regulation 8 gives no power to {text}.");
            Authorised("3.1.1C I").Refuses(
                new DirectionGiven(Reviewed, Regulation8(1, effect)), $"AUT-16 at direction.effect: Regulation 8 gives no power to {text}.");
        }
    }

    [Fact]
    public void AUT_16_also_binds_where_a_direction_is_varied()
    {
        Directed().Refuses(
            new DirectionVaried(Reviewed, 1, Effects.Dissolve),
            "AUT-16 at effect: Direction 1 was given under regulation 8, which gives no power to dissolve the CCG.");
        Directed().Refuses(
            new DirectionVaried(Reviewed, 1, Effects.VaryConstitution),
            "AUT-16 at effect: Direction 1 was given under regulation 8, which gives no power to vary the constitution: add a practice.");
        Full.Then(new DirectionGiven(Reviewed, Section14Z21(1))).Accepts(new DirectionVaried(Reviewed, 1, Effects.Dissolve));
    }

    [Fact]
    public void AUT_16_the_accountable_officer_is_replaced_under_both_powers()
    {
        Applicant.Accepts(Grant(Regulation8(1, Effects.ReplaceOfficer)));
        Directed().Accepts(new DirectionVaried(Reviewed, 1, Effects.ReplaceOfficer));
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.ReplaceOfficer)));
    }

    [Theory]
    [InlineData(DirectionTrigger.Failing)]
    [InlineData(DirectionTrigger.Failed)]
    [InlineData(DirectionTrigger.SignificantRisk)]
    public void AUT_17_a_section_14Z21_direction_states_its_trigger(DirectionTrigger trigger)
    {
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, null, trigger)));
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, null, null)), "AUT-17 at direction: The direction states no trigger.");
        Applicant.Refuses(
            new AuthorisationGranted(new(2013, 4, 1), [], [Section14Z21(1, null, trigger), Section14Z21(2, null, null)]),
            "AUT-17 at directions[1]: The direction states no trigger.");
    }

    [Fact]
    public void AUT_17_a_CCG_that_takes_on_functions_of_another_need_not_be_failing()
    {
        var taking = Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("03V"), null)));
        taking.Accepts(new DirectionVaried(Later, 1, Effects.TakeOn("03W")));
        taking.Refuses(
            new DirectionVaried(Later, 1, Effects.Exercise),
            "AUT-17 at effect: Direction 1 states no trigger, so it can only make the CCG take on another's functions.");
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("03V"), DirectionTrigger.Failing)));
    }

    [Fact]
    public void AUT_17_section_14Z21_binds_from_1_April_2013()
    {
        Full.Accepts(new DirectionGiven(new(2013, 4, 1), Section14Z21(1)));
        Full.Refuses(
            new DirectionGiven(new(2013, 3, 31), Section14Z21(1)),
            "AUT-17 at on: 2013-03-31 is before 2013-04-01: section 14Z21 did not bind CCGs yet.");
        Authorised("3.1.1C I").Accepts(new DirectionGiven(new(2013, 3, 31), Regulation8(1)));
    }

    [Fact]
    public void AUT_17_says_once_that_a_grant_is_too_early_for_its_section_14Z21_directions() =>
        Applicant.Refuses(
            new AuthorisationGranted(new(2013, 3, 31), [], [Section14Z21(1), Section14Z21(2)]),
            "AUT-17 at on: 2013-03-31 is before 2013-04-01: section 14Z21 did not bind CCGs yet.");

    [Fact]
    public void AUT_17_a_regulation_8_direction_has_no_trigger()
    {
        var triggered = new LegalDirection(1, DirectionPower.Regulation8, DirectionTrigger.Failing, "Direction of January 2013", Effects.Exercise, []);
        const string Refusal = "A trigger belongs to section 14Z21, and this direction is given under regulation 8.";
        Applicant.Refuses(Grant(triggered), $"AUT-17 at directions[0].trigger: {Refusal}");
        Authorised("3.1.1C I").Refuses(new DirectionGiven(Reviewed, triggered), $"AUT-17 at direction.trigger: {Refusal}");
    }

    [Fact]
    public void AUT_18_only_a_direction_in_force_is_varied()
    {
        Directed().Accepts(new DirectionVaried(Reviewed, 1, Effects.CeaseSome));
        Directed().Refuses(new DirectionVaried(Reviewed, 2, Effects.CeaseSome), "AUT-18 at number: No direction 2 is in force.");
        Revoked().Refuses(new DirectionVaried(Later, 1, Effects.CeaseSome), "AUT-18 at number: No direction 1 is in force.");
    }

    [Fact]
    public void AUT_18_only_a_direction_in_force_is_revoked()
    {
        Assert.Empty(Revoked().Authorisation.Current.Directions);
        Directed().Refuses(new DirectionRevoked(Reviewed, 2), "AUT-18 at number: No direction 2 is in force.");
        Revoked().Refuses(new DirectionRevoked(Later, 1), "AUT-18 at number: No direction 1 is in force.");
    }

    [Fact]
    public void AUT_22_only_an_established_CCG_is_given_a_direction()
    {
        var given = new DirectionGiven(Reviewed, Regulation8(1));
        Authorised("3.1.1C I").Accepts(given);
        Merged.Accepts(new DirectionGiven(new(2015, 4, 1), Section14Z21(1)));
        Blank.Refuses(given, "AUT-22: There is no CCG yet to direct.");
        Applicant.Refuses(given, "AUT-22: There is no CCG yet to direct.");
        Applicant.Refuses(new DirectionGiven(Reviewed, Section14Z21(1)), "AUT-22: There is no CCG yet to direct.");
    }

    private static Ccg Revoked() => Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")), new DirectionRevoked(Reviewed, 1));
}
