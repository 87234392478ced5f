using CcgDomain.Authorisation;
using CcgDomain.Rules;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Authorisation;

public class MedwayTests
{
    private static readonly LegalDirection Direction = new(
        1, DirectionPower.Regulation8, null, "Direction of January 2013", new DirectionEffect.Exercise("show a financial plan"), [CriterionCode.Parse("3.1.1C", null)]);

    [Fact]
    public void Medway_is_directed_until_its_condition_and_direction_go_and_full_from_the_day_after()
    {
        var ccg = Ccg.Create("09W", "NHS Medway CCG").Record(
        [
            new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("3.1.1C IV")], [Direction], Unlisted.Of(3)),
            new UnlistedConditionsReviewed(new(2013, 7, 25), Unlisted.Of(0)),
            new ConditionDischarged(new(2013, 7, 25), CriterionCode.Parse("3.1.1C")),
            new DirectionRevoked(new(2013, 7, 25), 1),
        ]).OrThrow();

        Assert.IsType<AuthorisationStatus.NotApplied>(ccg.AuthorisationStatusOn(new(2012, 9, 2)));
        Assert.Equal(new AuthorisationStatus.Applicant(AuthorisationWave.Two), ccg.AuthorisationStatusOn(new(2013, 1, 17)));
        Assert.IsType<AuthorisationStatus.Directed>(ccg.AuthorisationStatusOn(new(2013, 1, 18)));
        Assert.Equal(new AuthorisationStatus.Conditional([], Unlisted.Of(0)), ccg.AuthorisationStatusOn(new(2013, 7, 25)));
        Assert.Equal(new AuthorisationStatus.Full(new(2013, 7, 26)), ccg.AuthorisationStatusOn(new(2013, 7, 26)));
    }

    [Fact]
    public void Every_violation_is_reported_in_table_order_with_its_place()
    {
        var decision = Ccg.Create("09W", "NHS Medway CCG").Record(
        [
            new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
            new AuthorisationGranted(new(2013, 1, 17), [Condition.Parse("3.1.1C IV"), Condition.Parse("3.1.1C I")], []),
        ]);

        Assert.False(decision.TryGet(out _, out var violations));
        Assert.Equal(
            ["AUT-05 [1].on", "AUT-06 [1].conditions[1].criterion", "AUT-08 [1].conditions[0].level"],
            violations.Select(v => $"{v.Rule.Code} {v.Path}"));
        Assert.Equal("2013-01-17 is before 2013-01-18, the decision meeting of wave 2.", violations[0].Message);
    }
}
