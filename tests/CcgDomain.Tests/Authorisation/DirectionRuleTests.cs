using CcgDomain.Authorisation;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Authorisation;

/// <summary>AUT-11 to AUT-18, AUT-22, AUT-28 to AUT-30 and AUT-34 to AUT-38: legal directions.</summary>
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
        underDirectionOnly.Accepts(new DirectionGiven(Later, Regulation8(2)));

        Cleared().Then(new DirectionGiven(Reviewed, Section14Z21(1))).Refuses(
            new DirectionGiven(Later, Regulation8(2)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-07-26: regulation 8 gives no power over it.");
    }

    [Fact]
    public void AUT_11_a_regulation_8_direction_is_given_on_the_day_that_cleared_the_last_condition_and_no_later()
    {
        var directed = Cleared().Accepts(new DirectionGiven(new(2013, 7, 25), Regulation8(1)));
        Assert.IsType<AuthorisationStatus.Directed>(directed.AuthorisationStatusOn(new(2013, 7, 25)));
        Assert.IsType<AuthorisationStatus.Directed>(directed.AuthorisationStatusOn(new(2013, 7, 26)));
        Cleared().Refuses(
            new DirectionGiven(new(2013, 7, 26), Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-07-26: regulation 8 gives no power over it.");
    }

    [Fact]
    public void AUT_11_one_direction_replaces_another_on_the_day_on_which_it_is_revoked() =>
        Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")), new DirectionRevoked(Reviewed, 1)).Accepts(new DirectionGiven(Reviewed, Regulation8(2)));

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
    public void AUT_11_a_CCG_of_which_it_is_not_known_whether_anything_was_left_open_may_be_given_a_regulation_8_direction()
    {
        Unlisted notKnown = new Unlisted.NotKnown();
        WithUnlisted(notKnown).Accepts(new DirectionGiven(Reviewed, Regulation8(1)));
        Applicant.Then(new AuthorisationGranted(Granted, [], [], Unlisted.Of(0), notKnown)).Accepts(new DirectionGiven(Reviewed, Regulation8(1)));

        // Given after the review, the direction says that something was left.
        var reviewed = WithUnlisted(Unlisted.Of(1)).Then(new UnlistedConditionsReviewed(Reviewed, notKnown));
        var directed = reviewed.Accepts(new DirectionGiven(Reviewed.AddDays(1), Regulation8(1)));
        Assert.IsType<AuthorisationStatus.Directed>(directed.AuthorisationStatusOn(Reviewed.AddDays(1)));

        reviewed.Then(new UnlistedConditionsReviewed(Later, Unlisted.Of(0))).Refuses(
            new DirectionGiven(Later.AddDays(1), Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-07-26/2013-10-02: regulation 8 gives no power over it.");
    }

    [Fact]
    public void AUT_11_a_CCG_that_was_certainly_full_stays_so_whatever_a_later_review_does_not_know()
    {
        var full = Full.Despite(RuleBasis.Completeness, new UnlistedConditionsReviewed(Reviewed, new Unlisted.NotKnown(), new Unlisted.NotKnown()));
        Assert.Equal(new AuthorisationStatus.Full(Granted), full.AuthorisationStatusOn(Reviewed));
        Assert.NotEqual(WithUnlisted(new Unlisted.NotKnown()).Authorisation.Current, full.Authorisation.Current);
        full.Refuses(
            new DirectionGiven(Later, Regulation8(1)),
            "AUT-11 at direction.power: The CCG is fully authorised since 2013-01-18: regulation 8 gives no power over it.");
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

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void AUT_28_a_section_14Z21_direction_is_in_writing_too(string blank)
    {
        var unwritten = new LegalDirection(2, DirectionPower.Section14Z21, DirectionTrigger.Failed, blank, Effects.Exercise, []);
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1)));
        Full.Refuses(new DirectionGiven(Reviewed, unwritten), "AUT-28 at direction.instrument: The reference of the instrument is blank.");
        Applicant.Refuses(Grant(Regulation8(1), unwritten), "AUT-28 at directions[1].instrument: The reference of the instrument is blank.");
    }

    [Fact]
    public void AUT_13_and_AUT_28_an_instrument_that_is_not_known_is_not_a_blank_one()
    {
        Full.Accepts(new DirectionGiven(Reviewed, new(1, DirectionPower.Section14Z21, DirectionTrigger.Failed, null, Effects.Exercise, [])));
        Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, new(1, DirectionPower.Regulation8, null, null, Effects.Exercise, [])));
    }

    [Fact]
    public void AUT_13_a_direction_under_Schedule_6_paragraph_9_is_in_writing() => Full.Refuses(
        new DirectionGiven(Granted, new(1, DirectionPower.Schedule6Paragraph9, null, " ", Effects.ExerciseOnly, [])),
        "AUT-13 at direction.instrument: The reference of the instrument is blank.");

    [Fact]
    public void AUT_43_a_direction_with_the_grant_underpins_conditions_of_the_grant()
    {
        Applicant.Accepts(Grant(Regulation8(1, null, "3.1.1C")));
        Applicant.Refuses(
            Grant(Regulation8(1, null, "3.1.1C"), Regulation8(2, null, "3.1.1C", "1.3B", "6.4G")),
            "AUT-43 at directions[1].underpins[1]: No condition on 1.3B is open.",
            "AUT-43 at directions[1].underpins[2]: No condition on 6.4G is open.");
    }

    [Fact]
    public void AUT_43_a_later_direction_underpins_conditions_that_are_still_open()
    {
        var given = new DirectionGiven(Reviewed, Regulation8(1, null, "1.3B"));
        var conditional = Authorised("1.3B I", "3.1.1C I");
        conditional.Accepts(given);
        conditional.Then(new ConditionDischarged(Granted, Criterion("1.3B"))).Refuses(given, "AUT-43 at direction.underpins[0]: No condition on 1.3B is open.");
        WithUnlisted(Unlisted.Of(3)).Refuses(given, "AUT-43 at direction.underpins[0]: No condition on 1.3B is open.");
    }

    [Fact]
    public void AUT_14_a_direction_names_each_criterion_once_and_others_may_name_it_too()
    {
        Authorised("1.3B I", "3.1.1C I").Then(new DirectionGiven(Reviewed, Regulation8(1, null, "1.3B", "3.1.1C"))).Accepts(new DirectionGiven(Reviewed, Regulation8(2, null, "1.3B")));
        Authorised("1.3B I", "3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, Regulation8(1, null, "1.3B", "3.1.1C", "1.3B")), "AUT-14 at direction.underpins[2]: Criterion 1.3B is named twice.");
        Applicant.Refuses(
            Grant(Regulation8(1, null, "3.1.1C", "3.1.1C", "6.4G", "6.4G")),
            "AUT-14 at directions[0].underpins[1]: Criterion 3.1.1C is named twice.",
            "AUT-14 at directions[0].underpins[3]: Criterion 6.4G is named twice.",
            "AUT-43 at directions[0].underpins[2]: No condition on 6.4G is open.",
            "AUT-43 at directions[0].underpins[3]: No condition on 6.4G is open.");
    }

    [Fact]
    public void AUT_14_only_a_regulation_8_direction_underpins_a_condition_open_or_not()
    {
        Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, Section14Z21(1)));
        Authorised("3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, new(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "x", Effects.Exercise, [Criterion("3.1.1C"), Criterion("1.3B")])),
            "AUT-14 at direction.underpins: Only a regulation 8 direction underpins conditions; 2 are named.");
        Authorised("3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, new(1, DirectionPower.Schedule6Paragraph9, null, "x", Effects.ExerciseOnly, [Criterion("3.1.1C")])),
            "AUT-14 at direction.underpins: Only a regulation 8 direction underpins conditions; 1 are named.");
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
    public void AUT_15_who_exercises_the_functions_need_not_be_said_and_may_be_several()
    {
        DirectionEffect.Cease Cease(params ImmutableArray<ExercisedBy> by) => new(new FunctionScope.All(), by);
        var (board, other, itself) = (new ExercisedBy.Board(), new ExercisedBy.AnotherCcg(Code("99Y")), new ExercisedBy.AnotherCcg(Code("99Z")));
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Cease())));
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Cease(board, other))));
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Cease(board, itself))), "AUT-15 at direction.effect.by[1]: 99Z is the CCG itself.");
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Cease(board, other, board))), "AUT-15 at direction.effect.by[2]: the Board is named twice.");
    }

    [Fact]
    public void AUT_15_a_CCG_takes_on_the_functions_of_another_not_its_own()
    {
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("03V"), null)));
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("99Z"), null)), "AUT-15 at direction.effect.from: 99Z is the CCG itself.");
    }

    [Fact]
    public void AUT_16_the_constitution_is_varied_and_the_CCG_dissolved_only_under_section_14Z21()
    {
        foreach (var (effect, text) in new[] { (Effects.VaryConstitution, "vary the constitution: add a practice"), (Effects.Dissolve, "dissolve the CCG") })
        {
            Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, effect)));
            Applicant.Refuses(Grant(Regulation8(1, effect)), $"AUT-16 at directions[0].effect: Only section 14Z21 gives the power to {text}.");
            Authorised("3.1.1C I").Refuses(
                new DirectionGiven(Reviewed, Regulation8(1, effect)), $"AUT-16 at direction.effect: Only section 14Z21 gives the power to {text}.");
        }
    }

    [Fact]
    public void AUT_16_also_binds_where_a_direction_is_varied()
    {
        Directed().Refuses(
            new DirectionVaried(Reviewed, 1, Effects.Dissolve),
            "AUT-16 at effect: Direction 1 was given under another power, and only section 14Z21 gives the power to dissolve the CCG.");
        Full.Then(new DirectionGiven(Reviewed, Section14Z21(1))).Accepts(new DirectionVaried(Reviewed, 1, Effects.Dissolve));
    }

    [Fact]
    public void A_direction_to_dissolve_ends_the_CCG_only_through_its_dissolution()
    {
        var directed = Full.Then(new DirectionGiven(Reviewed, Section14Z21(1, Effects.Dissolve)));
        Assert.Equal(new AuthorisationStatus.Full(Granted), directed.AuthorisationStatusOn(Later));
        Assert.IsType<AuthorisationStatus.Dissolved>(directed.Accepts(new Dissolved(Later, DissolutionGround.Failure, [])).AuthorisationStatusOn(Later));
    }

    [Fact]
    public void The_accountable_officer_is_replaced_under_both_powers()
    {
        Applicant.Accepts(Grant(Regulation8(1, Effects.ReplaceOfficer)));
        Directed().Accepts(new DirectionVaried(Reviewed, 1, Effects.ReplaceOfficer));
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.ReplaceOfficer)));
    }

    [Fact]
    public void AUT_17_no_section_14Z21_direction_is_dated_before_1_October_2012()
    {
        var merged = Blank.Then(new EstablishedByMerger(new(2012, 4, 1), Codes("99X 99Y")));
        merged.Accepts(new DirectionGiven(new(2012, 10, 1), Section14Z21(1)));
        merged.Refuses(
            new DirectionGiven(new(2012, 9, 30), Section14Z21(1)),
            "AUT-17 at on: 2012-09-30 is before 2012-10-01, when the power came into force.");
        Full.Accepts(new DirectionGiven(new(2013, 2, 20), Section14Z21(1)));
    }

    [Fact]
    public void AUT_17_says_once_that_a_grant_is_too_early_for_its_directions() => Assert.Equal(
        ["AUT-17 at on: 2012-09-30 is before 2012-10-01, when the power came into force."],
        Applicant.Record(new AuthorisationGranted(new(2012, 9, 30), [], [Section14Z21(1), Section14Z21(2)]), RuleSet.All.Without("AUT-26"))
            .Match(_ => [], violations => violations.Select(v => v.ToString())));

    [Theory]
    [InlineData(null)]
    [InlineData(DirectionTrigger.Failing)]
    [InlineData(DirectionTrigger.Failed)]
    [InlineData(DirectionTrigger.SignificantRisk)]
    public void The_trigger_of_a_section_14Z21_direction_may_be_unknown(DirectionTrigger? trigger) =>
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, null, trigger)));

    [Fact]
    public void AUT_29_no_regulation_8_direction_makes_a_CCG_take_on_functions_of_another()
    {
        const string Message = "Regulation 8 directs no CCG to take on functions of another.";
        Full.Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.TakeOn("03V"))));
        Applicant.Refuses(Grant(Regulation8(1), Regulation8(2, Effects.TakeOn("03V"))), $"AUT-29 at directions[1].effect: {Message}");
        Authorised("3.1.1C I").Refuses(new DirectionGiven(Reviewed, Regulation8(1, Effects.TakeOn("03V"))), $"AUT-29 at direction.effect: {Message}");
        Directed().Refuses(
            new DirectionVaried(Reviewed, 1, Effects.TakeOn("03V")),
            "AUT-29 at effect: Direction 1 was given under regulation 8, which directs no CCG to take on functions of another.");
    }

    [Fact]
    public void AUT_30_only_a_section_14Z21_direction_has_a_trigger()
    {
        var triggered = new LegalDirection(1, DirectionPower.Regulation8, DirectionTrigger.Failing, "Direction of January 2013", Effects.Exercise, []);
        const string Refusal = "A trigger belongs to section 14Z21, and this direction is given under another power.";
        Applicant.Refuses(Grant(triggered), $"AUT-30 at directions[0].trigger: {Refusal}");
        Authorised("3.1.1C I").Refuses(new DirectionGiven(Reviewed, triggered), $"AUT-30 at direction.trigger: {Refusal}");
    }

    [Fact]
    public void AUT_34_a_direction_under_Schedule_6_paragraph_9_and_no_other_says_which_functions_alone_are_exercised()
    {
        const string Message = "Schedule 6 paragraph 9 gives a power to make a CCG exercise only some functions, and no other power does.";
        var given = Full.Accepts(new DirectionGiven(Granted, Paragraph9(1)));
        Assert.Equal(new AuthorisationStatus.Full(Granted), given.AuthorisationStatusOn(Granted));
        Assert.Equal([Paragraph9(1)], given.Authorisation.Current.Directions.AsEnumerable());

        Applicant.Accepts(Grant(Paragraph9(1)));
        Full.Refuses(new DirectionGiven(Granted, Paragraph9(1, Effects.Exercise)), $"AUT-34 at direction.effect: {Message}");
        Full.Refuses(new DirectionGiven(Reviewed, Section14Z21(1, Effects.ExerciseOnly)), $"AUT-34 at direction.effect: {Message}");
        Applicant.Refuses(Grant(Regulation8(1, Effects.ExerciseOnly)), $"AUT-34 at directions[0].effect: {Message}");
        given.Refuses(new DirectionVaried(Reviewed, 1, Effects.CeaseAll), $"AUT-34 at effect: {Message}");
    }

    [Fact]
    public void AUT_35_a_CCG_established_by_merger_is_given_no_direction_under_Schedule_6_paragraph_9() => Merged.Refuses(
        new DirectionGiven(new(2015, 4, 1), Paragraph9(1)),
        "AUT-35 at direction.power: The CCG was established by merger, on 2015-04-01: Schedule 6 paragraph 9 gives no power over it.");

    [Fact]
    public void AUT_36_a_direction_does_not_end_before_it_is_given()
    {
        Full.Accepts(new DirectionGiven(Reviewed, Until(Section14Z21(1), Reviewed)));
        Full.Refuses(
            new DirectionGiven(Reviewed, Until(Section14Z21(1), Reviewed.AddDays(-1))),
            "AUT-36 at direction.until: 2013-07-24 is before 2013-07-25, the day on which the direction is given.");
        Applicant.Refuses(
            Grant(Until(Section14Z21(1), Granted.AddDays(-1))),
            "AUT-36 at directions[0].until: 2013-01-17 is before 2013-01-18, the day on which the direction is given.");
    }

    [Fact]
    public void AUT_37_only_a_section_14Z21_direction_has_a_last_day()
    {
        Authorised("3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, Until(Regulation8(1), Later)), "AUT-37 at direction.until: Only a section 14Z21 direction has a last day.");
        Applicant.Refuses(Grant(Until(Paragraph9(1), Later)), "AUT-37 at directions[0].until: Only a section 14Z21 direction has a last day.");
    }

    [Fact]
    public void AUT_38_conditions_that_are_not_met_are_a_ground_only_to_dissolve()
    {
        var dissolving = Authorised("3.1.1C I").Accepts(new DirectionGiven(Reviewed, Section14Z21(1, Effects.Dissolve, DirectionTrigger.ConditionsNotMet)));
        dissolving.Refuses(new DirectionVaried(Later, 1, Effects.CeaseAll), "AUT-38 at effect: Conditions that are not met are no ground to cease all functions, exercised by the Board.");
        Authorised("3.1.1C I").Refuses(
            new DirectionGiven(Reviewed, Section14Z21(1, Effects.ReplaceOfficer, DirectionTrigger.ConditionsNotMet)),
            "AUT-38 at direction.trigger: Conditions that are not met are no ground to replace the accountable officer.");
        Applicant.Refuses(
            Grant(Section14Z21(1, Effects.VaryConstitution, DirectionTrigger.ConditionsNotMet)),
            "AUT-38 at directions[0].trigger: Conditions that are not met are no ground to vary the constitution: add a practice.");
    }

    [Fact]
    public void A_direction_is_in_force_on_its_last_day_and_not_on_the_next_without_an_event()
    {
        var direction = Until(Section14Z21(1), Later);
        var ccg = Full.Then(new DirectionGiven(Reviewed, direction));
        Assert.Equal([direction], ccg.Authorisation.AsAt(Later).Directions.AsEnumerable());
        Assert.Empty(ccg.Authorisation.AsAt(Later.AddDays(1)).Directions);
        Assert.Equal([direction], ccg.Authorisation.Current.Directions.AsEnumerable());
        ccg.Accepts(new DirectionRevoked(Later, 1));
        ccg.Refuses(new DirectionRevoked(Later.AddDays(1), 1), "AUT-18 at number: No direction 1 is in force any more.");
        ccg.Refuses(new DirectionVaried(Later.AddDays(1), 1, Effects.CeaseAll), "AUT-18 at number: No direction 1 is in force any more.");
        Assert.Equal("direction 1 (section14Z21) until 2013-10-01: exercise functions: a plan to the Board's satisfaction", direction.ToString());
    }

    [Fact]
    public void A_direction_that_ends_in_part_is_varied_and_keeps_its_last_day()
    {
        var ccg = Full.Then(new DirectionGiven(Reviewed, Until(Section14Z21(1, Effects.CeaseAll), Later)), new DirectionVaried(Reviewed.AddDays(7), 1, Effects.CeaseSome));
        Assert.Equal([Until(Section14Z21(1, Effects.CeaseSome), Later)], ccg.Authorisation.AsAt(Later).Directions.AsEnumerable());
        Assert.Empty(ccg.Authorisation.AsAt(Later.AddDays(1)).Directions);
    }

    [Fact]
    public void A_regulation_8_direction_that_was_let_in_with_a_last_day_ends_as_if_it_were_revoked_on_the_day_after()
    {
        var cleared = Authorised("3.1.1C I").Despite(
            RuleBasis.Inferred, new DirectionGiven(Reviewed, Until(Regulation8(1), Later)), new ConditionDischarged(Reviewed, Criterion("3.1.1C")));
        Assert.IsType<AuthorisationStatus.Directed>(cleared.AuthorisationStatusOn(Later));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), cleared.AuthorisationStatusOn(Later.AddDays(1)));
        Assert.Equal(new AuthorisationStatus.Full(Later.AddDays(2)), cleared.AuthorisationStatusOn(Later.AddDays(2)));
    }

    [Fact]
    public void AUT_18_only_a_direction_in_force_is_varied()
    {
        Directed().Accepts(new DirectionVaried(Reviewed, 1, Effects.CeaseSome));
        Directed().Refuses(new DirectionVaried(Reviewed, 2, Effects.CeaseSome), "AUT-44 at number: No direction 2 is recorded.");
        Revoked().Refuses(new DirectionVaried(Later, 1, Effects.CeaseSome), "AUT-18 at number: No direction 1 is in force any more.");
    }

    [Fact]
    public void AUT_18_only_a_direction_in_force_is_revoked()
    {
        Assert.Empty(Revoked().Authorisation.Current.Directions);
        Directed().Refuses(new DirectionRevoked(Reviewed, 2), "AUT-44 at number: No direction 2 is recorded.");
        Revoked().Refuses(new DirectionRevoked(Later, 1), "AUT-18 at number: No direction 1 is in force any more.");
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

    private static LegalDirection Until(LegalDirection d, DateOnly until) => new(d.Number, d.Power, d.Trigger, d.Instrument, d.Effect, d.Underpins, until);

    private static LegalDirection Paragraph9(int number, DirectionEffect? effect = null) =>
        new(number, DirectionPower.Schedule6Paragraph9, null, "Directions of January 2013", effect ?? Effects.ExerciseOnly, []);

    private static Ccg Revoked() => Directed().Then(new ConditionDischarged(Reviewed, Criterion("3.1.1C")), new DirectionRevoked(Reviewed, 1));
}
