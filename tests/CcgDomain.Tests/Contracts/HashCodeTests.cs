using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Contracts;

/// <summary>
/// Values that differ only in what a list holds have different hash codes. If they had the same, a set of n values would compare each with every other.
/// </summary>
public class HashCodeTests
{
    private const int Values = 1000;

    private static readonly DateOnly Day = new(2016, 9, 1);
    private static readonly EventDate NotKnown = new(new DateOnly(2014, 1, 1), new DateOnly(2016, 1, 1));

    // Each makes the value with a number, which stands in the last place in which such values can differ.
    private static readonly Dictionary<string, Func<int, object>> Makers = new()
    {
        ["grant by conditions"] = i => new AuthorisationGranted(Granted, [Condition.Parse("1.1A I"), At(i)], []),
        ["grant by directions"] = i => new AuthorisationGranted(Granted, [], [Direction(0), Direction(i)]),
        ["grant by underpinned criteria"] = i => new AuthorisationGranted(Granted, [], [Underpinning(i)]),
        ["direction"] = Underpinning,
        ["merger"] = i => new EstablishedByMerger(Granted, Pair(i)),
        ["merger proposed"] = i => new MergerProposed(Granted, Pair(i), Day),
        ["dissolution"] = i => new Dissolved(Day, DissolutionGround.Merger, Pair(i)),
        ["area"] = i => new AreaChange(Pair(0), Pair(i)),
        ["interest"] = i => new CoCommissioningEvent.InterestExpressed(Day, [CoCommissioningCategory.A], Pair(i)),
        ["record"] = i => Record(new DirectionGiven(Day, Direction(i))),
        ["position by directions"] = i => Record(new DirectionGiven(Day, Direction(i))).Authorisation.Current,
        ["position by conditions"] = i => Applicant.Despite(RuleSet.IntegrityOnly, Grant(i)).Authorisation.Current,
        ["position by name"] = i => Record(new ConstitutionVaried(Day, VariationGround.Application, name: Name(i))).Authorisation.Current,
        ["position by merger"] = i => Record(new MergerProposed(Day, Pair(i), new DateOnly(2018, 4, 1))).Authorisation.Current,
        ["status"] = i => Applicant.Despite(RuleSet.IntegrityOnly, Grant(i)).AuthorisationStatusOn(Day),
        ["possible statuses"] = i => Applicant.Despite(RuleSet.IntegrityOnly, Grant(i), new ConditionDischarged(NotKnown, Criterion(i))).AuthorisationStatusOn(new(2015, 1, 1)),
        ["status of a dissolved CCG"] = i => Record(new Dissolved(Day, DissolutionGround.Merger, Pair(i))).AuthorisationStatusOn(Day),
        ["possible names"] = i => Record(new ConstitutionVaried(NotKnown, VariationGround.Application, name: Name(i))).NameOn(new(2015, 1, 1)),
        ["quorum"] = i => new Quorum(1, [new(1), new(i + 1)]),
        ["committee by CCGs"] = i => new PrimaryCareCommissioningCommittee(CommitteeForm.JointOfCcgs, Pair(i), []),
        ["committee by members"] = Committee,
        ["committees in common"] = i => new CommitteesInCommon([Committee(0), Committee(i)]),
        ["shortfall of a quorum"] = i => new Quorum(1, [new(2), new(i + 2)]).ShortfallsAmong([Member(0)])[1],
        ["matter by conflicts"] = i => new MatterForDecision("x", [new($"{i}", "b", ConflictHandling.Leave)]),
        ["matter by those present"] = i => new MatterForDecision("x", present: ["a", $"{i}"]),
        ["matter by apologies"] = i => new MatterForDecision("x", apologies: ["a", $"{i}"]),
        ["matter by deputies"] = i => new MatterForDecision("x", deputies: [new("a", $"{i}")]),
        ["matter by those in attendance"] = i => new MatterForDecision("x", inAttendance: ["a", $"{i}"]),
        ["matter by those of unknown attendance"] = i => new MatterForDecision("x", attendanceNotKnown: ["a", $"{i}"]),
        ["assessment"] = i => ConflictAssessment.Of(Committee(i), new("x", apologies: [$"{i}"]), Day).OrThrow(),
        ["agenda"] = i => new CommitteeAgenda(Committee(0), [new($"{i}")]),
        ["committee document"] = i => new CommitteeDocument(Day, [new(Committee(0), []), new(Committee(i), [])]),
        ["body by members"] = Body,
        ["body by explanations"] = i => new GoverningBody([], explanations: [new("GOV-16", "x"), new("GOV-17", $"{i}")]),
        ["body document by matters"] = i => new BodyDocument(Day, OdsCode.Parse("09W"), Body(0), [new($"{i}")]),
        ["body document by other bodies"] = i => new BodyDocument(Day, OdsCode.Parse("09W"), Body(0), [], Pair(i)),
        ["refusal"] = i => Record().Record(new DirectionRevoked(Day, i)),
        ["review"] = i => ReviewOutcome.Between([Record(i)], Day, Day.AddDays(1)),
        ["tally"] = i => NationalAuthorisationPosition.AsAt([Record(i)], Day).Total,
        ["national position"] = i => NationalAuthorisationPosition.AsAt([Record(i)], Day, _ => $"{i}"),
        ["national models"] = i => NationalCoCommissioningPosition.AsAt([Record(i)], Day, _ => $"{i}"),
        ["national ratings"] = i => NationalAssurancePosition.AsAt([Record(i)], FinancialYear.Parse("2016/17"), _ => $"{i}"),
        ["table of regions"] = i => NationalAuthorisationPosition.AsAt([Record(0), Record(1)], Day, code => code == Record(0).Code ? "A" : $"B{i}").AuthorisationSoFar(),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_that_differ_in_an_item_of_a_list_have_different_hash_codes(string name)
    {
        var values = Enumerable.Range(0, Values).Select(Makers[name]).ToList();
        var different = values.Distinct().Count();

        // Two of a thousand have the same by chance in one of nine thousand runs.
        Assert.True(different > 500, $"{different} different values");
        Assert.InRange(values.Select(value => value.GetHashCode()).Distinct().Count(), different - 2, different);
    }

    // There are more conditions than criteria, in two orders, so that an index has them; discharging gives the same as granting fewer.
    [Fact]
    public void Positions_that_are_equal_have_the_same_hash_code_however_they_came_about()
    {
        var few = Applicant.Despite(RuleSet.IntegrityOnly, new AuthorisationGranted(Granted, [Condition.Parse("1.1A II")], []), new ConditionsReviewed(Day)).Authorisation.Current;
        var many = Applicant.Despite(
            RuleSet.IntegrityOnly,
            new AuthorisationGranted(Granted, [Condition.Parse("1.1A I"), .. Enumerable.Repeat(Condition.Parse("1.1B I"), 500)], []),
            new ConditionDischarged(Granted, CriterionCode.Parse("1.1B")),
            new ConditionLevelChanged(Granted, CriterionCode.Parse("1.1A"), ConditionLevel.II),
            new ConditionsReviewed(Day)).Authorisation.Current;

        Assert.Equal(few, many);
        Assert.Equal(few.GetHashCode(), many.GetHashCode());
    }

    private static Ccg Record(params CcgEvent[] events) => Applicant.Despite(RuleSet.IntegrityOnly, [new AuthorisationGranted(Granted, [], []), .. events]);

    private static Ccg Record(int number) => Ccg.Create(Code(number), Name(number)).Despite(RuleSet.IntegrityOnly, new AuthorisationGranted(Granted, [], [Direction(1)]));

    private static AuthorisationGranted Grant(int number) => new(Granted, [Condition.Parse("1.1A I"), At(number)], []);

    private static LegalDirection Direction(int number) => new(number, DirectionPower.Regulation8, null, null, new DirectionEffect.NotKnown(), []);

    private static LegalDirection Underpinning(int number) => new(1, DirectionPower.Regulation8, null, null, new DirectionEffect.NotKnown(), [Criterion(0), Criterion(number)]);

    private static CriterionCode Criterion(int number) =>
        CriterionCode.Parse($"{1 + (number / 700 % 6)}.{number / 70 % 10}.{number / 7 % 10}{(char)('A' + (number % 7))}");

    private static Condition At(int number) => Condition.Parse($"{Criterion(number)} II");

    private static ImmutableArray<OdsCode> Pair(int number) => [Code(0), Code(number)];

    private static OdsCode Code(int number) => OdsCode.Parse(number.ToString("X5", System.Globalization.CultureInfo.InvariantCulture));

    private static CcgName Name(int number) => CcgName.Parse($"NHS Place x{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))} CCG");

    private static CommitteeMember Member(int number) => new($"{number}", [MemberRole.Other], true);

    private static PrimaryCareCommissioningCommittee Committee(int number) => new(CommitteeForm.Joint, Pair(0), [Member(-1), Member(number)]);

    private static GoverningBody Body(int number) => new([new("a", [MemberRole.Other]), new($"{number}", [MemberRole.Other])]);
}
