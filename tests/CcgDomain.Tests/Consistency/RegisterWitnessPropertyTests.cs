using CcgDomain.Authorisation;
using CcgDomain.Consistency;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Tests.SecondOpinion;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Consistency;

public class RegisterWitnessPropertyTests
{
    public static TheoryData<string> Codes => [.. CcgRegister.England.Ccgs.Select(ccg => ccg.Code.ToString())];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_record_that_the_register_alone_tells_is_accepted_and_no_longer_once_a_day_is_shifted(string code)
    {
        var registered = CcgRegister.England[SampleHistories.Code(code)];
        var ccg = RegisterRecord.Of(registered);
        Assert.Empty(Contradictions(ccg));
        for (var i = 0; i < ccg.Events.Length; i++)
        {
            foreach (var shift in ccg.Events[i] is EstablishedByMerger or Dissolved or ConstitutionVaried ? [-366, -1, 1, 366] : Array.Empty<int>())
            {
                var events = ccg.Events.SetItem(i, ccg.Events[i].On(ccg.Events[i].On.Earliest.AddDays(shift)));
                if (Ccg.Create(ccg.Code, ccg.Name).Record(events, RuleSets.IntegrityOnly).TryGet(out var shifted, out _))
                {
                    Assert.NotEmpty(Contradictions(shifted));
                }
            }
        }
    }

    [CcgProperty]
    public Property The_generated_records_of_the_register_are_accepted() => Prop.ForAll(RegisterKeyArbitraries.Records(), ccg => Contradictions(ccg).IsEmpty);

    [CcgProperty]
    public Property The_second_opinion_finds_the_same_contradictions() => Prop.ForAll(Arb.From(Sampler.CreateGenerator(RecordOfRegister.Mutated)), ccg =>
    {
        var found = Contradictions(ccg);
        Assert.Equal(RegisterOpinion.Contradictions(ccg).Order(StringComparer.Ordinal), found.Select(Place).Distinct().Order(StringComparer.Ordinal));
        return true.Collect(found.IsEmpty ? "accepted" : found[0].Rule.Code);
    });

    [Fact]
    public void The_mutated_records_contradict_the_register_by_every_rule_about_records() => Assert.Equal(
        RuleBook.All.Select(rule => rule.Code).Where(code => code.StartsWith("REG", StringComparison.Ordinal) && code != "REG-12"),
        Sampler.CreateGenerator(RecordOfRegister.Mutated).Sample(6000, new Rnd(2013, 2023), 50).SelectMany(RegisterOpinion.Contradictions).Select(broken => broken[..6]).Distinct().Order());

    [CcgProperty]
    public Property A_record_that_is_not_contradicted_is_not_when_its_days_are_vaguer() => Prop.ForAll(
        Arb.From(Sampler.CreateGenerator(s => RecordOfRegister.Mutated(s) is var ccg ? (Exact: ccg, Vague: RecordOfRegister.Vaguer(s, ccg)) : default)),
        records => (!Contradictions(records.Exact).IsEmpty || Contradictions(records.Vague).IsEmpty).Classify(!records.Exact.Equals(records.Vague) && Contradictions(records.Exact).IsEmpty, "vaguer"));

    [CcgProperty]
    public Property A_record_that_is_not_contradicted_is_not_when_a_partial_one_leaves_events_out() => Prop.ForAll(
        Arb.From(Sampler.CreateGenerator(s => RecordOfRegister.Mutated(s) is var ccg ? (Whole: ccg, Part: RecordOfRegister.Part(s, ccg)) : default)),
        records => (!Contradictions(records.Whole).IsEmpty || Contradictions(records.Part).IsEmpty).Classify(Contradictions(records.Whole).IsEmpty, "accepted"));

    [CcgProperty]
    public Property A_record_of_a_code_that_the_register_does_not_know_is_not_judged(ValidHistory history) =>
        (CcgRegister.England.TryFind(history.Ccg.Code, out _) || Contradictions(history.Ccg).IsEmpty).ToProperty();

    [Fact]
    public void Judging_twice_as_many_events_costs_twice_as_much()
    {
        var (once, twice) = (Cost(2_000), Cost(4_000));
        Assert.True(twice < once * 2.2, $"{once} and {twice} bytes");

        static long Cost(int events)
        {
            var ccg = Ccg.Create("08Q", "NHS Southwark CCG").Record(
            [
                .. RegisterRecord.Beginning(CcgRegister.England[SampleHistories.Code("08Q")]),
                .. Enumerable.Repeat<CcgEvent>(new ConstitutionVaried(new(2013, 4, 1), VariationGround.Application), events),
            ]).OrThrow();
            return Allocations.PerCall(() => CcgRegister.England.Judge(ccg), calls: 3);
        }
    }

    private static ImmutableArray<Violation> Contradictions(Ccg ccg) => CcgRegister.England.Judge(ccg).Match(_ => [], violations => violations);

    private static string Place(Violation violation) =>
        violation.Path.StartsWith("events[", StringComparison.Ordinal) ? $"{violation.Rule.Code} {violation.Path[7..violation.Path.IndexOf(']', StringComparison.Ordinal)]}" : $"{violation.Rule.Code} {violation.Path}";
}
