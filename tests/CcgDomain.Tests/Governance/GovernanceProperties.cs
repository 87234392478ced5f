using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Governance;

public class GovernanceProperties
{
    private static readonly Gen<MemberRole> Role = Gen.Elements(Enum.GetValues<MemberRole>());

    private static readonly Gen<ImmutableArray<MemberRole>> Roles = Gen.Choose(1, 3).SelectMany(count => Role.ArrayOf(count)).Select(roles => roles.ToImmutableArray());

    // Some days on either side of each date, and any day between.
    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Choose(0, 3500).Select(days => new DateOnly(2013, 1, 1).AddDays(days)),
        Gen.Elements<DateOnly>(new(2013, 4, 1), new(2016, 6, 27), new(2016, 6, 28), new(2022, 4, 13), new(2022, 4, 14), new(2022, 6, 30)));

    // A day on which there are committees to decide.
    private static readonly Gen<DateOnly> WorkingDay = Day.Where(day => day <= new DateOnly(2022, 6, 30));

    // From the full sample, with some members left out and some of any roles added.
    private static readonly Gen<GoverningBody> Body =
        from kept in Gen.Choose(0, 255)
        from added in Roles.ListOf()
        select Sample.Body(
            Sample.Members.Where((_, i) => (kept >> i & 1) == 1).Concat(added.Select((roles, i) => new GoverningBodyMember($"Added {i}", roles))));

    private static readonly Gen<PrimaryCareCommissioningCommittee> Committee =
        from kept in Gen.Choose(0, 255)
        from added in Gen.Zip(Roles, ArbMap.Default.GeneratorFor<bool>()).ListOf()
        from atLeast in Gen.Choose(1, 6)
        from part in Roles
        select Sample.Committee(
            Sample.CommitteeMembers.Where((_, i) => (kept >> i & 1) == 1).Concat(added.Select((one, i) => new CommitteeMember($"Added {i}", one.Item1, one.Item2))),
            quorum: new Quorum(atLeast, [new(1, part)]));

    [Fact]
    public void Adding_a_lay_member_never_breaks_a_minimum()
    {
        string[] minima = ["GOV-03", "GOV-08", "GOV-09", "GOV-11", "GOV-16"];
        Holds(Gen.Zip(Body, Day), (body, on) =>
        {
            var more = new GoverningBody(body.Members.Add(new("New", [MemberRole.LayMember])), body.Committees);
            return more.Check(on).Codes().Intersect(minima).Except(body.Check(on).Codes()).Any() == false;
        });
    }

    [Fact]
    public void Adding_anybody_never_takes_a_required_member_away()
    {
        string[] required = ["GOV-03", "GOV-04", "GOV-05", "GOV-06", "GOV-07", "GOV-08", "GOV-09", "GOV-10", "GOV-11", "GOV-16"];
        Holds(Gen.Zip(Gen.Zip(Body, Roles), Day), (given, on) =>
        {
            var (body, roles) = given;
            var more = new GoverningBody(body.Members.Add(new("New", roles)), body.Committees);
            return !more.Check(on).Codes().Intersect(required).Except(body.Check(on).Codes()).Any();
        });
    }

    [Fact]
    public void Violations_come_in_table_order_and_only_of_rules_that_bind() => Holds(Gen.Zip(Body, Day), (body, on) =>
    {
        var found = body.Check(on).Found();
        return found.All(violation => violation.Rule.IsInForceOn(on))
            && found.Select(violation => violation.Rule.Code).SequenceEqual(found.Select(violation => violation.Rule.Code).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_order_of_members_does_not_matter() => Holds(Gen.Zip(Body, Day), (body, on) =>
        new GoverningBody([.. body.Members.Reverse()], body.Committees).Check(on).Codes().SequenceEqual(body.Check(on).Codes()));

    [Fact]
    public void What_is_waived_is_all_that_goes() => Holds(Gen.Zip(Body, Day), (body, on) =>
        body.Check(on, RuleSet.All.Without(RuleBasis.Regulation)).Codes().SequenceEqual(
            body.Check(on).Found().Where(violation => violation.Rule.Basis != RuleBasis.Regulation).Select(violation => violation.Rule.Code)));

    [Fact]
    public void An_explanation_answers_its_rule_and_no_other() => Holds(Gen.Zip(Body, Day), (body, on) =>
        new GoverningBody(body.Members, body.Committees, [new("GOV-16", "Why.")]).Check(on).Codes().SequenceEqual(body.Check(on).Codes().Where(code => code != "GOV-16")));

    [Fact]
    public void Another_voting_GP_never_mends_the_balance() => Holds(Gen.Zip(Committee, Day), (committee, on) =>
    {
        var more = Sample.Committee(committee.Members.Add(Sample.Voter("New", MemberRole.GeneralPractitioner)), quorum: committee.Quorum);
        return !committee.Check(on).Codes().Where(code => code is "GOV-23" or "GOV-24").Except(more.Check(on).Codes()).Any();
    });

    [Fact]
    public void A_committee_whose_quorum_can_be_met_is_quorate_when_all_are_there_without_conflicts() => Holds(Gen.Zip(Committee, WorkingDay), (committee, on) =>
        committee.Check(on).Codes().Contains("GOV-25")
        == ConflictAssessment.Of(committee, new("Rent"), on).OrThrow().Quorum is QuorumState.NotMet);

    [Fact]
    public void A_conflict_takes_away_and_never_gives()
    {
        var handling = Gen.Elements(Enum.GetValues<ConflictHandling>());
        Holds(Gen.Zip(Committee.Where(committee => committee.Members.Length > 0), Gen.Zip(Gen.Choose(0, 1000), handling)), (committee, conflict) =>
        {
            var on = new DateOnly(2018, 1, 1);
            var member = committee.Members[conflict.Item1 % committee.Members.Length];
            var before = ConflictAssessment.Of(committee, new("Rent"), on).OrThrow();
            var after = ConflictAssessment.Of(committee, new("Rent", [new(member.Name, "x", conflict.Item2)]), on).OrThrow();
            return before.Members.Zip(after.Members).All(pair =>
                (pair.First.MayVote || !pair.Second.MayVote)
                && (pair.First.MayTakePart || !pair.Second.MayTakePart)
                && (pair.Second.MayTakePart || !pair.Second.MayVote)
                && (pair.First.Member.Name == member.Name || pair.First == pair.Second))
                && (before.Quorum is QuorumState.Met || after.Quorum is QuorumState.NotMet);
        });
    }

    [Fact]
    public void The_assessment_lists_exactly_the_members_and_never_gives_a_vote_to_who_has_none() => Holds(Gen.Zip(Committee, WorkingDay), (committee, on) =>
    {
        var assessment = ConflictAssessment.Of(committee, new("Rent"), on).OrThrow();
        return assessment.Members.Select(standing => standing.Member).SequenceEqual(committee.Members)
            && assessment.Members.Where(standing => standing.MayVote).Select(standing => standing.Member).SequenceEqual(committee.Voters);
    });

    [Fact]
    public void A_body_is_equal_to_one_built_of_the_same_parts() => Holds(Gen.Zip(Body, Committee), (body, committee) =>
    {
        var again = new GoverningBody([.. body.Members], [.. body.Committees!.Value], [.. body.Explanations]);
        var committeeAgain = new PrimaryCareCommissioningCommittee(
            committee.Form, [.. committee.Ccgs], [.. committee.Members], committee.Decides, new(committee.Quorum!.AtLeast, [.. committee.Quorum.Including]));
        return body == again && body.GetHashCode() == again.GetHashCode() && committee == committeeAgain && committee.GetHashCode() == committeeAgain.GetHashCode();
    });

    private static void Holds<TFirst, TSecond>(Gen<(TFirst First, TSecond Second)> given, Func<TFirst, TSecond, bool> law) =>
        ForAll.Holds(given, pair => law(pair.First, pair.Second));
}
