using CcgDomain.FsCheck;
using CcgDomain.Governance;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Governance;

public class GovernanceProperties
{
    private static readonly string[] Minima = ["GOV-03", "GOV-08", "GOV-09", "GOV-11", "GOV-16"];

    private static readonly string[] Required = [.. Minima, "GOV-04", "GOV-05", "GOV-06", "GOV-07", "GOV-10"];

    [CcgProperty]
    public bool Adding_a_lay_member_never_breaks_a_minimum(GoverningBody body, DateOnly on) =>
        !With(body, MemberRole.LayMember).Check(on).Codes().Intersect(Minima).Except(body.Check(on).Codes()).Any();

    [CcgProperty]
    public bool Adding_anybody_never_takes_a_required_member_away(GoverningBody body, GoverningBodyMember member, DateOnly on) =>
        !With(body, [.. member.Roles]).Check(on).Codes().Intersect(Required).Except(body.Check(on).Codes()).Any();

    [CcgProperty]
    public Property Violations_come_in_table_order_and_only_of_rules_that_bind(GoverningBody body, DateOnly on)
    {
        var found = body.Check(on).Found();
        return (found.All(violation => violation.Rule.IsInForceOn(on))
            && found.Select(violation => violation.Rule.Code).SequenceEqual(found.Select(violation => violation.Rule.Code).Order(StringComparer.Ordinal)))
            .Classify(!found.Any(), "accepted");
    }

    [CcgProperty]
    public bool The_order_of_members_does_not_matter(GoverningBody body, DateOnly on) =>
        Rebuild(body, body.Members.Reverse()).Check(on).Codes().SequenceEqual(body.Check(on).Codes());

    [CcgProperty]
    public bool What_is_waived_is_all_that_goes(GoverningBody body, DateOnly on) =>
        body.Check(on, RuleSet.All.Without(RuleBasis.Regulation)).Codes().SequenceEqual(
            body.Check(on).Found().Where(violation => violation.Rule.Basis != RuleBasis.Regulation).Select(violation => violation.Rule.Code));

    [CcgProperty]
    public bool An_explanation_answers_its_rule_and_no_other(GoverningBody body, DateOnly on) =>
        Rebuild(body, body.Members, [new("GOV-16", "Why.")]).Check(on).Codes().SequenceEqual(
            Rebuild(body, body.Members, []).Check(on).Codes().Where(code => code != "GOV-16"));

    [CcgProperty]
    public bool Another_voting_GP_never_mends_the_balance(PrimaryCareCommissioningCommittee committee, DateOnly on)
    {
        var more = With(committee, Sample.Voter("New", MemberRole.GeneralPractitioner));
        return !committee.Check(on).Codes().Where(code => code is "GOV-23" or "GOV-24").Except(more.Check(on).Codes()).Any();
    }

    [CcgProperty]
    public Property A_committee_whose_quorum_can_be_met_may_be_quorate_when_all_are_there_without_conflicts(PrimaryCareCommissioningCommittee committee, DateOnly on)
    {
        var quorum = Assess(committee, new("Rent"), on).Quorum;
        var met = quorum is not QuorumState.NotMet;
        return (committee.Check(InOffice(on)).Codes().Contains("GOV-25") != met).Classify(!met, "cannot be met").Classify(quorum is QuorumState.NotKnown, "not known");
    }

    // What can be met counted again, by its definition.
    [CcgProperty]
    public Property A_quorum_can_be_met_if_what_is_not_known_of_members_may_meet_it(PrimaryCareCommissioningCommittee committee, DateOnly on)
    {
        if (committee.Quorum is not { } quorum || !committee.ListsAllMembers)
        {
            return true.Classify(true, "not known");
        }

        bool MayMean(CommitteeMember member, MemberRole held, MemberRole wanted) =>
            held is MemberRole.LayMember or MemberRole.GeneralPractitioner or MemberRole.Clinician && wanted.Fills(held) && !member.Roles.Any(role => role != held && role.Fills(held));
        bool MayCount(CommitteeMember member, QuorumPart part) =>
            (part.AnyOf.IsEmpty || part.AnyOf.Any(wanted => member.Holds(wanted) || member.Roles.Any(held => MayMean(member, held, wanted))))
            && (part.Among == QuorumAmong.All || member.Votes == (part.Among == QuorumAmong.Voting));
        bool CanBeMet(QuorumPart part)
        {
            var counted = committee.Members.Where(member => MayCount(member, part)).ToList();
            return part.ForEachCcg
                ? committee.Ccgs.Distinct().Sum(ccg => Math.Max(0L, part.AtLeast - counted.Count(member => member.SpeaksFor == ccg))) <= counted.Count(member => member.SpeaksFor is null)
                : counted.Count >= part.AtLeast;
        }

        var voters = committee.Members.Count(member => member.Votes);
        var canBeMet = voters >= quorum.NumberOf(voters) && quorum.Including.All(CanBeMet);
        return (committee.Check(InOffice(on)).Codes().Contains("GOV-25") != canBeMet).Classify(canBeMet, "can be met");
    }

    [CcgProperty]
    public Property A_conflict_takes_away_and_never_gives(PrimaryCareCommissioningCommittee committee, ConflictHandling handling, PositiveInt any, DateOnly on)
    {
        if (committee.Members.IsEmpty)
        {
            return true.Classify(true, "nobody");
        }

        var member = committee.Members[any.Get % committee.Members.Length];
        var before = Assess(committee, new("Rent"), on);
        var after = Assess(committee, new("Rent", [new(member.Name, "x", handling)]), on);
        return (before.Members.Zip(after.Members).All(pair =>
            (pair.First.MayVote || !pair.Second.MayVote)
            && (pair.First.MayTakePart || !pair.Second.MayTakePart)
            && (pair.Second.MayTakePart || !pair.Second.MayVote)
            && (pair.First.Member.Name == member.Name || pair.First == pair.Second))
            && (before.Quorum is not QuorumState.NotMet || after.Quorum is QuorumState.NotMet))
            .Classify(before.Quorum != after.Quorum, "the quorum changed");
    }

    [CcgProperty]
    public bool The_assessment_lists_exactly_the_members_and_never_gives_a_vote_to_who_has_none(PrimaryCareCommissioningCommittee committee, DateOnly on)
    {
        var assessment = Assess(committee, new("Rent"), on);
        return assessment.Members.Select(standing => standing.Member).SequenceEqual(committee.Members)
            && assessment.Members.Where(standing => standing.MayVote).Select(standing => standing.Member).SequenceEqual(committee.Voters);
    }

    [CcgProperty]
    public bool A_body_is_equal_to_one_built_of_the_same_parts(GoverningBody body)
    {
        var again = Rebuild(body, body.Members);
        return body == again && body.GetHashCode() == again.GetHashCode();
    }

    [CcgProperty]
    public bool A_committee_is_equal_to_one_built_of_the_same_parts(PrimaryCareCommissioningCommittee committee)
    {
        var again = Rebuild(committee, committee.Members);
        return committee == again && committee.GetHashCode() == again.GetHashCode();
    }

    // The quorum counted again, by its definition and with a search for every name.
    [CcgProperty]
    public Property The_quorum_is_what_a_plain_count_finds(PrimaryCareCommissioningCommittee committee, PositiveInt seed, DateOnly on)
    {
        var names = committee.Members.Select(member => member.Name).Distinct().ToList();
        bool Chosen(int index, int bit) => ((seed.Get * 2654435761L >> ((index * 3) + bit)) & 1) == 1;
        var members = committee.Members.DistinctBy(member => member.Name).ToImmutableArray();
        var distinct = Rebuild(committee, members);
        var conflicts = names.Where((_, i) => Chosen(i, 0)).Select((name, i) => new ConflictInMeeting(name, "x", (ConflictHandling)((i % 3) + 1)));
        var matter = new MatterForDecision("Rent", [.. conflicts], Chosen(40, 0) ? null : [.. names.Where((_, i) => Chosen(i, 1))]);
        if (distinct.Quorum is not { } quorum || !distinct.ListsAllMembers)
        {
            return true.Classify(true, "not known");
        }

        bool There(CommitteeMember member) => matter.Present is not { } present || present.Contains(member.Name);
        ConflictHandling? Handling(CommitteeMember member) => matter.Conflicts.FirstOrDefault(conflict => conflict.Member == member.Name)?.Handling;
        bool TakesPart(CommitteeMember member) => There(member) && Handling(member) != ConflictHandling.Leave;
        bool Votes(CommitteeMember member) => member.Votes && TakesPart(member) && Handling(member) != ConflictHandling.SpeakWithoutDeciding;
        bool Counts(CommitteeMember member, QuorumPart part) =>
            (part.AnyOf.IsEmpty || part.AnyOf.Any(member.Holds))
            && (part.Among != QuorumAmong.NonVoting && Votes(member) || part.Among != QuorumAmong.Voting && !member.Votes && TakesPart(member));
        var needed = quorum.Percent is { } percent ? Math.Max(1, Math.Ceiling(members.Count(member => member.Votes) * percent / 100m)) : quorum.AtLeast;
        var met = members.Count(Votes) >= needed
            && quorum.Including.All(part => part.ForEachCcg
                ? distinct.Ccgs.Distinct().All(ccg => members.Count(member => member.SpeaksFor == ccg && Counts(member, part)) >= part.AtLeast)
                : members.Count(member => Counts(member, part)) >= part.AtLeast);
        return (Assess(distinct, matter, on).Quorum is QuorumState.Met == met).Classify(met, "met");
    }

    private static GoverningBody With(GoverningBody body, params MemberRole[] roles) =>
        Rebuild(body, body.Members.Add(new("New", [.. roles])));

    private static GoverningBody Rebuild(GoverningBody body, IEnumerable<GoverningBodyMember> members, ImmutableArray<Explanation>? explanations = null) => new(
        [.. members],
        body.Committees is { } committees ? [.. committees] : null,
        explanations ?? [.. body.Explanations],
        body.Quorum is { } quorum ? new Quorum(quorum.AtLeast, [.. quorum.Including], quorum.Percent) : null,
        body.AuditorPanel,
        body.ListsAllMembers);

    private static PrimaryCareCommissioningCommittee Rebuild(PrimaryCareCommissioningCommittee committee, IEnumerable<CommitteeMember> members) => new(
        committee.Form,
        [.. committee.Ccgs],
        [.. members],
        committee.Decides,
        committee.Quorum is { } quorum ? new Quorum(quorum.AtLeast, [.. quorum.Including], quorum.Percent) : null,
        [.. committee.SubGroups],
        [.. committee.Explanations],
        committee.OneVotePerCcg,
        committee.ListsAllMembers);

    private static PrimaryCareCommissioningCommittee With(PrimaryCareCommissioningCommittee committee, CommitteeMember member) =>
        Rebuild(committee, committee.Members.Add(member));

    private static ConflictAssessment Assess(PrimaryCareCommissioningCommittee committee, MatterForDecision matter, DateOnly on) =>
        ConflictAssessment.Of(committee, matter, InOffice(on)).OrThrow();

    // After the last day of CCGs no committee decides anything.
    private static DateOnly InOffice(DateOnly on) => on < new DateOnly(2022, 6, 30) ? on : new(2022, 6, 30);
}
