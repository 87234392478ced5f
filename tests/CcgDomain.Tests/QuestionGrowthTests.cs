using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Consistency;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests;

/// <summary>
/// What a question about the past costs grows little faster than the record: positions share the directions and the conditions that they have in common.
/// </summary>
[Trait(Cultures.Runs, Cultures.Once)]
public class QuestionGrowthTests
{
    private const int Largest = 8_000;

    // The first time, what is asked is compiled.
    private static readonly int[] Sizes = [500, 500, 1_000, 2_000];

    private const string ManyConditions = "levels of many conditions";

    private static readonly DateOnly Middle = new(2016, 6, 1);

    private static readonly EventDate NotKnown = new(new DateOnly(2014, 1, 1), new DateOnly(2020, 1, 1));

    private static readonly ImmutableArray<CriterionCode> Known = [.. Criteria.Known.Select(criterion => criterion.Code)];

    private static readonly Dictionary<string, Func<int, IEnumerable<CcgEvent>>> Shapes = new()
    {
        ["interventions"] = n => Given(n, DirectionPower.Section14Z21, Exact),
        ["interventions, days not known"] = n => Given(n, DirectionPower.Section14Z21, (_, _) => NotKnown),
        ["directions"] = n => Given(n, DirectionPower.Regulation8, Exact),
        ["directions, days not known"] = n => Given(n, DirectionPower.Regulation8, (_, _) => NotKnown),
        ["directions, days overlap"] = n => Given(n, DirectionPower.Regulation8, Overlapping),
        ["interventions that end"] = n => Enumerable.Range(0, n).Select(i => new DirectionGiven(Exact(i, n), new(i, DirectionPower.Section14Z21, null, null, Effects.Exercise, [], Exact(i + 9, n)))),
        ["interventions that have ended, days not known"] = n =>
            Enumerable.Range(0, n).Select(i => new DirectionGiven(NotKnown, new(i, DirectionPower.Section14Z21, null, null, Effects.Exercise, [], new DateOnly(2015, 1, 1).AddDays(i % 300)))),
        ["directions given, then revoked"] = n => [.. Given(n / 2, DirectionPower.Regulation8, First), .. Revoked(n / 2, i => Exact(i, n))],
        ["directions given, then revoked, days not known"] = n => [.. Given(n / 2, DirectionPower.Regulation8, First), .. Revoked(n / 2, _ => NotKnown)],
        ["directions given and revoked by turns, days not known"] = n =>
            [.. Given(n / 3, DirectionPower.Regulation8, First), .. Enumerable.Range(n, n / 3).SelectMany(i => (CcgEvent[])[new DirectionGiven(NotKnown, Direction(i, DirectionPower.Regulation8)), new DirectionRevoked(NotKnown, i)])],
        ["directions given, then varied"] = n => [.. Given(n / 2, DirectionPower.Regulation8, First), .. Varied(n / 2, i => Exact(i, n))],
        ["directions given, then varied, days not known"] = n => [.. Given(n / 2, DirectionPower.Regulation8, First), .. Varied(n / 2, _ => NotKnown)],
        ["levels"] = n => Levels(n, Exact),
        [ManyConditions] = n => Levels(n, Exact),
        ["levels, days not known"] = n => Levels(n, (_, _) => NotKnown),
        ["names"] = n => Enumerable.Range(0, n).Select(i => new ConstitutionVaried(Exact(i, n), VariationGround.Application, Name(i))),
        ["names, days not known"] = n => Enumerable.Range(0, n).Select(i => new ConstitutionVaried(NotKnown, VariationGround.Application, Name(i))),
        ["models, days not known"] = n =>
            Enumerable.Range(0, n / 2).SelectMany(_ => (CcgEvent[])[new ArrangementStarted(NotKnown, CoCommissioningModel.Joint), new ArrangementEnded(NotKnown)]),
    };

    private static readonly Dictionary<string, Action<Ccg>> Questions = new()
    {
        ["status"] = ccg => _ = ccg.AuthorisationStatusOn(Middle).GetHashCode(),
        ["name"] = ccg => _ = ccg.NameOn(Middle),
        ["model"] = ccg => _ = ccg.CoCommissioningModelOn(Middle),
        ["special measures"] = ccg => _ = ccg.InSpecialMeasuresOn(Middle),
        ["readings"] = ccg => _ = ccg.Authorisation.ReadingsAsAt(Middle)[^1].Directions,
        ["national position"] = ccg => _ = NationalAuthorisationPosition.AsAt([ccg], Middle),
        ["national models"] = ccg => _ = NationalCoCommissioningPosition.AsAt([ccg], Middle),
        ["review"] = ccg => _ = ReviewOutcome.Between([ccg], Middle, new(2021, 6, 1)),
        ["review of unknown days"] = ccg => _ = ReviewOutcome.Between([ccg], new(2013, 3, 1), new(2021, 6, 1)),
        ["the register's judgement"] = ccg => _ = CcgRegister.England.Judge(ccg),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (var shape in Shapes.Keys)
            {
                foreach (var question in Questions.Keys)
                {
                    cases.Add(shape, question);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> ShapeNames => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Memory_grows_with_the_record(string shape, string question)
    {
        var bytes = Sizes.Select(n => Allocated(Record(shape, n), Questions[question])).ToList();

        // A tree of directions is deeper by one level where there are twice as many. What a question costs once is small, and so is its room here.
        const long Once = 64 * 1024;
        Assert.True(bytes[2] < (2.4 * bytes[1]) + Once && bytes[3] < (2.4 * bytes[2]) + Once, $"{string.Join(", ", bytes.Skip(1))} bytes");
    }

    // What grows with the square of the size would take minutes. The limit leaves room for a slow and busy machine.
    [Theory]
    [MemberData(nameof(ShapeNames))]
    public void The_largest_record_is_answered_at_once(string shape)
    {
        var ccg = Record(shape, Largest);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var question in Questions.Values)
        {
            question(ccg);
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    // Each of thousands of readings has the name. To look at all of it for each would take more than ten seconds.
    [Fact]
    public void A_long_name_is_answered_at_once()
    {
        var name = CcgDomain.Organisations.CcgName.Parse($"NHS {new string('x', 1_000_000)} CCG");
        var ccg = Ccg.Create(Code("99Z"), name).Despite(RuleSet.IntegrityOnly, [Grant(ManyConditions, 0), .. Given(16_000, DirectionPower.Section14Z21, (_, _) => NotKnown)]);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(name, ccg.NameOn(Middle));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static long Allocated(Ccg ccg, Action<Ccg> question)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        question(ccg);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Ccg Record(string shape, int count) => Applicant.Despite(RuleSet.IntegrityOnly, [Grant(shape, count), .. Shapes[shape](count)]);

    private static AuthorisationGranted Grant(string shape, int count)
    {
        var conditions = shape == ManyConditions ? count : Known.Length;
        return new(Granted, [.. Enumerable.Range(0, conditions).Select(i => Condition.Parse($"{Known[i % Known.Length]} III"))], []);
    }

    private static IEnumerable<CcgEvent> Given(int count, DirectionPower power, Func<int, int, EventDate> on) =>
        Enumerable.Range(0, count).Select(i => new DirectionGiven(on(i, count), Direction(i, power)));

    private static IEnumerable<CcgEvent> Revoked(int count, Func<int, EventDate> on) => Enumerable.Range(0, count).Select(i => new DirectionRevoked(on(i), i));

    private static IEnumerable<CcgEvent> Varied(int count, Func<int, EventDate> on) =>
        Enumerable.Range(0, count).Select(i => new DirectionVaried(on(i), count - 1, new DirectionEffect.TakeOn([$"function {i}"], Code("03V"))));

    private static IEnumerable<CcgEvent> Levels(int count, Func<int, int, EventDate> on) =>
        Enumerable.Range(0, count).Select(i => new ConditionLevelChanged(on(i, count), Known[i % Known.Length], (ConditionLevel)((i / Known.Length % 2) + 1)));

    private static LegalDirection Direction(int number, DirectionPower power) => new(number, power, null, null, Effects.Exercise, []);

    private static CcgDomain.Organisations.CcgName Name(int number) =>
        CcgDomain.Organisations.CcgName.Parse($"NHS Place x{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))} CCG");

    private static EventDate First(int index, int count) => new(2013, 4, 1);

    private static EventDate Exact(int index, int count) => new DateOnly(2013, 4, 1).AddDays((int)((long)index * 2_500 / count));

    private static EventDate Overlapping(int index, int count)
    {
        var first = new DateOnly(2014, 1, 1).AddDays((int)((long)index * 800 / count));
        return new EventDate(first, first.AddDays(1_100));
    }
}
