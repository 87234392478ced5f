using CcgDomain.Governance;

namespace CcgDomain.Tests.Governance;

public class RegisterTests
{
    private static readonly DateOnly On = new(2018, 6, 1);

    [Theory]
    [InlineData("2018-01-01", "2018-01-01", true)]
    [InlineData("2018-01-01", "2018-01-29", true)]
    [InlineData("2018-01-01", "2018-01-30", false)]
    [InlineData("2012-09-30", "2013-12-01", true)]
    [InlineData("2012-10-01", "2012-10-29", true)]
    [InlineData("2012-10-01", "2012-10-30", false)]
    public void An_interest_is_declared_within_28_days_of_awareness(string aware, string declared, bool accepted)
    {
        var interest = Sample.Interest(InterestKind.DirectPecuniary, Day(aware), Day(declared));
        Assert.Equal(!accepted, Sample.Registers(interest).Check(On).Codes().Contains("GOV-29"));
    }

    [Theory]
    [InlineData("2018-01-29", true)]
    [InlineData("2018-01-30", false)]
    public void An_undeclared_interest_is_late_after_28_days(string asAt, bool accepted)
    {
        var registers = Sample.Registers(Sample.Interest(aware: new(2018, 1, 1)));
        Assert.Equal(accepted ? [] : ["GOV-29 interests[0].declaredOn"], registers.Check(Day(asAt)).Places());
    }

    [Theory]
    [InlineData("2022-06-30", true)]
    [InlineData("2022-07-01", false)]
    public void An_interest_that_a_person_became_aware_of_on_the_last_day_of_CCGs_must_still_be_declared(string aware, bool late) =>
        Assert.Equal(late, Sample.Registers(Sample.Interest(aware: Day(aware))).Check(new(2022, 12, 31)).Codes().Contains("GOV-29"));

    [Fact]
    public void If_the_day_of_awareness_is_not_known_the_28_days_are_not_checked() =>
        Assert.Empty(Sample.Registers(Sample.Interest(), Sample.Interest(declared: new(2018, 1, 1))).Check(On).Codes());

    // Source: the fact sheet's table of editions, row "kinds of interest"; those of December 2014 are not established.
    [Theory]
    [InlineData("2014-11-30", InterestKind.DirectPecuniary, true)]
    [InlineData("2014-11-30", InterestKind.ShareholdingOverFivePerCent, true)]
    [InlineData("2014-11-30", InterestKind.Financial, true)]
    [InlineData("2014-12-01", InterestKind.Financial, true)]
    [InlineData("2014-12-31", InterestKind.IndirectPecuniary, true)]
    [InlineData("2016-06-27", InterestKind.IndirectPecuniary, true)]
    [InlineData("2016-06-28", InterestKind.IndirectPecuniary, false)]
    [InlineData("2016-06-28", InterestKind.Financial, true)]
    [InlineData("2017-06-15", InterestKind.NonFinancialPersonal, true)]
    [InlineData("2017-06-16", InterestKind.NonFinancialProfessional, true)]
    [InlineData("2017-06-16", InterestKind.Indirect, true)]
    [InlineData("2017-06-16", InterestKind.DirectPecuniary, false)]
    public void From_28_June_2016_the_kind_is_one_of_four_and_before_no_closed_list_is_established(string declared, InterestKind kind, bool accepted) =>
        Assert.Equal(accepted ? [] : ["GOV-31 interests[0].kind"], Sample.Registers(Sample.Interest(kind, declared: Day(declared))).Check(On).Places());

    [Theory]
    [InlineData("2017-01-01", "2017-06-30", false)]
    [InlineData("2017-01-01", "2017-07-01", true)]
    [InlineData("2017-08-31", "2018-02-27", false)]
    [InlineData("2017-08-31", "2018-02-28", true)]
    [InlineData("2016-06-01", "2016-06-27", true)]
    [InlineData("2016-06-01", "2016-06-28", false)]
    [InlineData(null, "2017-06-30", true)]
    public void An_expired_interest_stays_public_for_six_months(string? ended, string left, bool accepted)
    {
        var registers = Sample.Registers(Sample.Interest(ended: ended is null ? null : Day(ended), left: Day(left)));
        Assert.Equal(accepted ? [] : ["GOV-35 interests[0].leftPublicRegisterOn"], registers.Check(On).Places());
    }

    [Theory]
    [InlineData("2017-06-15", false, false)]
    [InlineData("2017-06-16", false, true)]
    [InlineData("2017-06-16", true, false)]
    [InlineData("2017-06-16", null, false)]
    public void From_16_June_2017_only_decision_making_staff_must_stand_on_the_public_register(string left, bool? isOfDecisionMaker, bool accepted)
    {
        var interest = new Interest("Person", InterestKind.Financial, "x", endedOn: new(2017, 6, 1), leftPublicRegisterOn: Day(left), isOfDecisionMaker: isOfDecisionMaker);
        Assert.Equal(accepted ? [] : ["GOV-35"], Sample.Registers(interest).Check(On).Codes());
    }

    [Theory]
    [InlineData(false, "2016-06-27", "")]
    [InlineData(false, "2016-06-28", "GOV-45")]
    [InlineData(true, "2016-06-28", "")]
    [InlineData(null, "2016-06-28", "")]
    public void Procurement_decisions_are_registered_from_28_June_2016(bool? keeps, string asAt, string expected) =>
        Assert.Equal(expected, string.Join(' ', new ConflictRegisters([], keepsProcurementDecisions: keeps).Check(Day(asAt)).Codes()));

    // The first year is 2016/17. An audit at any time of a financial year serves until the end of the next.
    [Theory]
    [InlineData("2015-01-01", "2017-03-31", "")]
    [InlineData("2015-01-01", "2017-04-01", "GOV-46")]
    [InlineData("2016-03-31", "2017-04-01", "GOV-46")]
    [InlineData("2016-04-01", "2018-03-31", "")]
    [InlineData("2016-04-01", "2018-04-01", "GOV-46")]
    [InlineData("2017-03-31", "2018-03-31", "")]
    [InlineData("2017-03-31", "2018-04-01", "GOV-46")]
    [InlineData("2017-04-01", "2018-04-01", "")]
    public void Conflicts_are_audited_in_every_financial_year_from_2016_17(string audited, string asAt, string expected) =>
        Assert.Equal(expected, string.Join(' ', new ConflictRegisters([], conflictsAuditedOn: Day(audited)).Check(Day(asAt)).Codes()));

    [Theory]
    [InlineData("2011-01-01", "2016-12-31", false)]
    [InlineData("2011-01-01", "2017-01-01", true)]
    [InlineData("2012-02-29", "2018-02-27", false)]
    [InlineData("2012-02-29", "2018-02-28", true)]
    [InlineData("2015-01-01", "2016-06-27", true)]
    [InlineData("2015-01-01", "2016-06-28", false)]
    [InlineData(null, "2017-01-01", false)]
    public void The_record_of_an_expired_interest_is_kept_for_six_years(string? ended, string destroyed, bool accepted)
    {
        var registers = Sample.Registers(Sample.Interest(ended: ended is null ? null : Day(ended), destroyed: Day(destroyed)));
        Assert.Equal(accepted ? [] : ["GOV-36 interests[0].recordDestroyedOn"], registers.Check(On).Places());
    }

    [Theory]
    [InlineData("2013-06-01", "2014-06-01", "")]
    [InlineData("2013-06-01", "2014-06-02", "GOV-33")]
    [InlineData("2013-06-01", "2014-12-01", "")]
    [InlineData("2016-01-01", "2017-06-15", "")]
    [InlineData("2016-01-01", "2017-06-16", "GOV-34")]
    [InlineData("2017-05-31", "2018-05-31", "")]
    [InlineData("2017-05-31", "2018-06-01", "GOV-34")]
    public void The_register_is_checked_yearly_under_the_editions_that_are_known_to_require_it(string on, string asAt, string expected) =>
        Assert.Equal(expected, string.Join(' ', new ConflictRegisters([], interestsCheckedOn: Day(on)).Check(Day(asAt)).Codes()));

    [Theory]
    [InlineData(RegisterAccess.Published, "")]
    [InlineData(RegisterAccess.OnRequest, "GOV-38")]
    [InlineData(RegisterAccess.Closed, "GOV-32 GOV-37 GOV-38")]
    public void Each_register_has_its_own_rule_on_public_access(RegisterAccess access, string expected) =>
        Assert.Equal(expected, string.Join(' ', new ConflictRegisters([], null, access, access, access).Check(On).Codes()));

    [Fact]
    public void Nothing_in_the_registers_is_dated_after_the_day_of_the_check()
    {
        var late = On.AddDays(1);
        var registers = new ConflictRegisters([Sample.Interest(aware: late, declared: late, ended: late, left: late, destroyed: late)], late);
        Assert.Equal(
            [
                "GOV-30 interestsCheckedOn",
                "GOV-30 interests[0].becameAwareOn",
                "GOV-30 interests[0].declaredOn",
                "GOV-30 interests[0].leftPublicRegisterOn",
                "GOV-30 interests[0].recordDestroyedOn",
            ],
            registers.Check(On).Places().Where(place => place.StartsWith("GOV-30", StringComparison.Ordinal)));
        Assert.DoesNotContain("GOV-30", registers.Check(late).Codes());
    }

    [Fact]
    public void An_interest_is_due_28_days_after_the_person_became_aware_of_it_if_that_day_is_known()
    {
        Assert.Equal(new DateOnly(2016, 7, 29), Sample.Interest(aware: new(2016, 7, 1)).DeclareBy);
        Assert.Null(Sample.Interest(declared: new(2016, 7, 1)).DeclareBy);
    }

    [Fact]
    public void The_last_days_of_the_calendar_are_checked_like_any_other()
    {
        var interest = Sample.Interest(aware: DateOnly.MaxValue, declared: DateOnly.MaxValue, ended: DateOnly.MaxValue, left: DateOnly.MaxValue, destroyed: DateOnly.MinValue);
        Assert.Equal(DateOnly.MaxValue, interest.DeclareBy);
        Assert.Equal(DateOnly.MaxValue, interest.MayDestroyRecordOn);
        Assert.Equal(new DateOnly(9999, 12, 30), Sample.Interest(ended: new(9999, 6, 30)).MayLeavePublicRegisterOn);
        Assert.Equal(DateOnly.MaxValue, Sample.Interest(ended: new(9999, 7, 1)).MayLeavePublicRegisterOn);
        Assert.Equal(["GOV-01"], new ConflictRegisters([interest], DateOnly.MaxValue).Check(DateOnly.MaxValue).Codes());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");
}
