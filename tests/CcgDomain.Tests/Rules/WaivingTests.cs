using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Rules;

public class WaivingTests
{
    // Breaks AUT-05 (Inferred), AUT-06 (Reported), AUT-08 (Inferred), AUT-12 (Integrity), AUT-13 (Statute) and AUT-15 (Regulation).
    private static readonly AuthorisationGranted Bad = new(
        new(2013, 1, 17),
        [Condition.Parse("3.1.1C IV"), Condition.Parse("3.1.1C I")],
        [new(1, DirectionPower.Regulation8, null, "", Effects.CeaseBy("99Z"), []), Regulation8(1)]);

    [Theory]
    [InlineData(null, "AUT-05 AUT-06 AUT-08 AUT-12 AUT-13 AUT-15")]
    [InlineData(RuleBasis.Statute, "AUT-05 AUT-06 AUT-08 AUT-12 AUT-15")]
    [InlineData(RuleBasis.Regulation, "AUT-05 AUT-06 AUT-08 AUT-12 AUT-13")]
    [InlineData(RuleBasis.Guidance, "AUT-05 AUT-06 AUT-08 AUT-12 AUT-13 AUT-15")]
    [InlineData(RuleBasis.Reported, "AUT-05 AUT-08 AUT-12 AUT-13 AUT-15")]
    [InlineData(RuleBasis.Inferred, "AUT-06 AUT-12 AUT-13 AUT-15")]
    public void Waiving_a_basis_waives_its_rules_and_no_other(RuleBasis? waived, string violated)
    {
        var rules = waived is { } basis ? RuleSet.All.Without(basis) : RuleSet.All;
        Assert.Equal(violated.Split(' '), Applicant.ViolatedBy(Bad, rules));
    }

    [Fact]
    public void Waiving_a_code_waives_that_rule_and_no_other()
    {
        Assert.Equal(["AUT-06", "AUT-08", "AUT-12", "AUT-13", "AUT-15"], Applicant.ViolatedBy(Bad, RuleSet.All.Without("AUT-05")));
        Assert.Equal(["AUT-06", "AUT-12", "AUT-13", "AUT-15"], Applicant.ViolatedBy(Bad, RuleSet.All.Without("AUT-05").Without("AUT-08")));
        Assert.Equal(["AUT-08", "AUT-12", "AUT-15"], Applicant.ViolatedBy(Bad, RuleSet.All.Without("AUT-05").Without(RuleBasis.Reported).Without("AUT-13")));
    }

    [Fact]
    public void With_every_waivable_rule_waived_only_integrity_is_judged() => Assert.Equal(["AUT-12"], Applicant.ViolatedBy(Bad, RuleSets.IntegrityOnly));

    [Fact]
    public void An_event_that_breaks_a_waived_rule_is_recorded_unchanged()
    {
        var early = new AuthorisationGranted(new(2013, 1, 17), [], []);
        var ccg = Applicant.Record([early], RuleSet.All.Without("AUT-05")).OrThrow();
        Assert.Equal(early, ccg.Events[^1]);
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 1, 17)), ccg.AuthorisationStatusOn(new(2013, 1, 17)));
    }

    [Fact]
    public void Waiving_does_not_change_the_original_set()
    {
        _ = RuleSet.All.Without("AUT-05").Without(RuleBasis.Reported);
        Assert.All(RuleBook.All, rule => Assert.True(RuleSet.All.Includes(rule)));
    }

    [Fact]
    public void Waiving_twice_is_waiving_once() =>
        Assert.Equal(
            Applicant.ViolatedBy(Bad, RuleSet.All.Without("AUT-05").Without(RuleBasis.Reported)),
            Applicant.ViolatedBy(Bad, RuleSet.All.Without("AUT-05").Without("AUT-05").Without(RuleBasis.Reported).Without(RuleBasis.Reported)));

    [Fact]
    public void Integrity_cannot_be_waived_by_basis_nor_by_code()
    {
        Assert.Throws<ArgumentException>("basis", () => RuleSet.All.Without(RuleBasis.Integrity));
        foreach (var rule in RuleBook.All.Where(rule => rule.Basis == RuleBasis.Integrity))
        {
            Assert.Throws<ArgumentException>("ruleCode", () => RuleSet.All.Without(rule.Code));
        }
    }

    [Fact]
    public void Every_other_rule_can_be_waived_by_its_code() =>
        Assert.All(RuleBook.All.Where(rule => rule.Basis != RuleBasis.Integrity), rule => Assert.False(RuleSet.All.Without(rule.Code).Includes(rule)));

    [Theory]
    [InlineData("AUT-99")]
    [InlineData("aut-05")]
    [InlineData(" AUT-05")]
    [InlineData("")]
    public void A_code_that_no_rule_has_throws(string code) => Assert.Throws<ArgumentException>("ruleCode", () => RuleSet.All.Without(code));

    [Fact]
    public void A_null_code_and_an_undefined_basis_throw()
    {
        Assert.Throws<ArgumentNullException>("ruleCode", () => RuleSet.All.Without(null!));
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => RuleSet.All.Without(default(RuleBasis)));
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => RuleSet.All.Without((RuleBasis)8));
    }
}
