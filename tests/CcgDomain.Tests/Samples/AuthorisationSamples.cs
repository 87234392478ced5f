using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Tests.Samples;

public sealed class AuthorisationSamples : ISamples
{
    private static readonly DateOnly Day = new(2013, 1, 18);
    private static readonly DateOnly NextDay = new(2013, 1, 19);
    private static readonly OdsCode Medway = OdsCode.Parse("09W");
    private static readonly OdsCode Swale = OdsCode.Parse("10D");
    private static readonly CriterionCode FinancialPlan = CriterionCode.Parse("3.1.1C");
    private static readonly CriterionCode Complaints = CriterionCode.Parse("2.4.2B");

    public IEnumerable<object> Make() => [.. Values(), .. Directions(), .. Events(), .. Positions(), .. Statuses()];

    private static IEnumerable<object> Values() =>
    [
        CriterionCode.Parse("3.1.1C"),
        CriterionCode.Parse("3.1.1D"),
        CriterionCode.Parse("1.3B"),
        CriterionCode.Parse("1.0A"),
        CriterionCode.Parse("6.9.9G"),
        Condition.Parse("3.1.1C IV"),
        Condition.Parse("3.1.1C I"),
        Condition.Parse("1.3B IV"),
        Unlisted.Of(0),
        Unlisted.Of(1),
        Unlisted.Of(24),
        new Unlisted.Some(),
        new Unlisted.NotKnown(),
        Condition.Parse("1.3B"),
        new EventDate(2013, 2),
        new EventDate(Day, NextDay),
        EventDate.NotAfter(Day),
        EventDate.NotBefore(Day),
        EventDate.Unknown,
        (EventDate)Day,
        (EventDate)NextDay,
        new EventDate(2013),
        (Answer<CcgName>)CcgName.Parse("NHS Swale CCG", null),
        Answer<CcgName>.OneOf([CcgName.Parse("NHS Swale CCG", null), CcgName.Parse("NHS Medway CCG", null)]),
        Answer<CcgName>.OneOf([]),
        .. Criteria.Known.Take(3),
    ];

    private static IEnumerable<object> Directions() =>
    [
        new FunctionScope.All(),
        new FunctionScope.Named(["one function"]),
        new FunctionScope.Named(["one function", "another"]),
        new FunctionScope.Named(["another", "one function"]),
        new ExercisedBy.Board(),
        new ExercisedBy.AnotherCcg(Medway),
        new ExercisedBy.AnotherCcg(Swale),
        new DirectionEffect.Exercise("a plan"),
        new DirectionEffect.Exercise("another plan"),
        new DirectionEffect.Cease(new FunctionScope.All(), new ExercisedBy.Board()),
        new DirectionEffect.Cease(new FunctionScope.Named(["one function"]), new ExercisedBy.Board()),
        new DirectionEffect.Cease(new FunctionScope.All(), new ExercisedBy.AnotherCcg(Medway)),
        new DirectionEffect.Cease(new FunctionScope.All()),
        new DirectionEffect.Cease(new FunctionScope.All(), [new ExercisedBy.Board(), new ExercisedBy.AnotherCcg(Medway)]),
        new DirectionEffect.ExerciseOnly(["one function"]),
        new DirectionEffect.ExerciseOnly(["one function", "another"]),
        new AreaChange([Medway], []),
        new AreaChange([], [Medway]),
        new AreaChange([Medway], [Swale]),
        new AreaChange([], []),
        new DirectionEffect.TakeOn(["one function"], Medway),
        new DirectionEffect.TakeOn(["another"], Medway),
        new DirectionEffect.TakeOn(["one function"], Swale),
        new DirectionEffect.ReplaceAccountableOfficer(),
        new DirectionEffect.NotKnown(),
        new DirectionEffect.TakeOn(["one function"], [Medway, Swale]),
        new DirectionEffect.VaryConstitution("this"),
        new DirectionEffect.VaryConstitution("that"),
        new DirectionEffect.Dissolve(),
        Direction(1),
        Direction(2),
        new LegalDirection(1, DirectionPower.Regulation8, null, "Another instrument", new DirectionEffect.Exercise("a plan"), [FinancialPlan]),
        new LegalDirection(1, DirectionPower.Regulation8, null, "An instrument", new DirectionEffect.Exercise("a plan"), []),
        new LegalDirection(1, DirectionPower.Regulation8, null, "An instrument", new DirectionEffect.Exercise("a plan"), null),
        new LegalDirection(1, DirectionPower.Regulation8, null, "An instrument", new DirectionEffect.Dissolve(), [FinancialPlan]),
        new LegalDirection(1, DirectionPower.Regulation8, null, null, new DirectionEffect.Exercise("a plan"), [FinancialPlan]),
        new LegalDirection(1, DirectionPower.Schedule6Paragraph9, null, "An instrument", new DirectionEffect.ExerciseOnly(["one function"]), []),
        new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "An instrument", new DirectionEffect.Exercise("a plan"), [], Day),
        new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "An instrument", new DirectionEffect.Exercise("a plan"), [], NextDay),
        new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failing, "An instrument", new DirectionEffect.Exercise("a plan"), []),
        new LegalDirection(1, DirectionPower.Section14Z21, DirectionTrigger.Failed, "An instrument", new DirectionEffect.Exercise("a plan"), []),
    ];

    private static IEnumerable<object> Events() =>
    [
        .. EachDay(day => new ApplicationMade(day, AuthorisationWave.Two)),
        new ApplicationMade(Day, AuthorisationWave.Three),
        new ApplicationMade(Day, null),
        new ApplicationMade(new EventDate(2013, 1), AuthorisationWave.Three),
        .. EachDay(day => new ApplicationMoved(day, AuthorisationWave.Two)),
        new ApplicationMoved(Day, AuthorisationWave.Three),
        .. EachDay(day => new AuthorisationGranted(day, [], [])),
        new AuthorisationGranted(Day, Conditions(), []),
        new AuthorisationGranted(Day, [.. Conditions().Reverse()], []),
        new AuthorisationGranted(Day, [], [Direction(1)]),
        new AuthorisationGranted(Day, [], [], Unlisted.Of(3)),
        new AuthorisationGranted(Day, [], [], Unlisted.Of(3), new Unlisted.Some()),
        .. EachDay(day => new ConditionDischarged(day, FinancialPlan)),
        new ConditionDischarged(Day, Complaints),
        .. EachDay(day => new ConditionLevelChanged(day, FinancialPlan, ConditionLevel.I)),
        new ConditionLevelChanged(Day, Complaints, ConditionLevel.I),
        new ConditionLevelChanged(Day, FinancialPlan, ConditionLevel.II),
        .. EachDay(day => new UnlistedConditionsReviewed(day, Unlisted.Of(1))),
        new UnlistedConditionsReviewed(Day, Unlisted.Of(0)),
        new UnlistedConditionsReviewed(Day, Unlisted.Of(0), Unlisted.Of(1)),
        .. EachDay(day => new DirectionGiven(day, Direction(1))),
        new DirectionGiven(Day, Direction(2)),
        .. EachDay(day => new DirectionVaried(day, 1, new DirectionEffect.Exercise("a plan"))),
        new DirectionVaried(Day, 2, new DirectionEffect.Exercise("a plan")),
        new DirectionVaried(Day, 1, new DirectionEffect.Exercise("another plan")),
        .. EachDay(day => new DirectionRevoked(day, 1)),
        new DirectionRevoked(Day, 2),
        .. EachDay(day => new EstablishedByMerger(day, [Medway, Swale])),
        new EstablishedByMerger(Day, [Swale, Medway]),
        new EstablishedByMerger(Day, null),
        .. EachDay(day => new Dissolved(day, DissolutionGround.Merger, [Swale])),
        new Dissolved(Day, DissolutionGround.Merger, [Medway]),
        new Dissolved(Day, DissolutionGround.Abolition, [Swale]),
        new Dissolved(Day, DissolutionGround.Merger, []),
        new Dissolved(Day, DissolutionGround.Merger, null),
        .. EachDay(day => new ConstitutionVaried(day, VariationGround.Board)),
        new ConstitutionVaried(Day, VariationGround.Application),
        new ConstitutionVaried(Day, VariationGround.Board, CcgName.Parse("NHS Swale CCG", null)),
        new ConstitutionVaried(Day, VariationGround.Board, null, new([Swale], [])),
        .. EachDay(day => new ConditionsReviewed(day)),
        .. EachDay(day => new ApplicationWithdrawn(day)),
        .. EachDay(day => new MergerProposed(day, [Medway, Swale], new(2014, 4, 1))),
        new MergerProposed(Day, [Swale, Medway], new(2014, 4, 1)),
        new MergerProposed(Day, null, new(2014, 4, 1)),
        new MergerProposed(Day, [Medway, Swale], new(2015, 4, 1)),
        .. EachDay(day => new MergerDecided(day, MergerOutcome.Refused)),
        new MergerDecided(Day, MergerOutcome.Approved),
    ];

    private static IEnumerable<object> Positions()
    {
        var nothing = Ccg.Create("09W", "NHS Medway CCG");
        var applied = nothing.Record(new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two)).OrThrow();
        var granted = applied.Record(new AuthorisationGranted(Day, Conditions(), [Direction(1)], Unlisted.Of(3))).OrThrow();
        var reviewed = granted.Record(new UnlistedConditionsReviewed(Day, Unlisted.Of(0))).OrThrow();
        var dissolved = reviewed.Record(new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, [])).OrThrow();
        var proposed = reviewed.Record(new MergerProposed(Day, [Swale], new(2014, 4, 1))).OrThrow();
        var decided = proposed.Record(new MergerDecided(Day, MergerOutcome.Refused)).OrThrow();
        var renamed = reviewed.Record(new ConstitutionVaried(Day, VariationGround.Board, CcgName.Parse("NHS Swale CCG", null))).OrThrow();
        var partial = Ccg.CreatePartial("09W", "NHS Medway CCG");
        Ccg[] all = [partial, partial.Record(new DirectionGiven(Day, Direction(1))).OrThrow(), nothing, applied, granted, reviewed, dissolved, proposed, decided, renamed];
        return [.. all, Ccg.CreatePartial("09W", "NHS Medway CCG", new EventDate(2018, 1)), .. all.Select(ccg => ccg.Authorisation.Current), proposed.Authorisation.Current.Merger!, decided.Authorisation.Current.Merger!, Ccg.Create("10D", "NHS Swale CCG"), Ccg.Create("09W", "NHS Swale CCG")];
    }

    private static IEnumerable<object> Statuses() =>
    [
        Ccg.Create("09W", "NHS Medway CCG").AuthorisationStatusOn(Day),
        new AuthorisationStatus.Applicant(AuthorisationWave.One),
        new AuthorisationStatus.Applicant(AuthorisationWave.Two),
        new AuthorisationStatus.Applicant(null),
        new AuthorisationStatus.NotKnown([]),
        new AuthorisationStatus.NotKnown([new AuthorisationStatus.Applicant(AuthorisationWave.Two), new AuthorisationStatus.Full(Day)]),
        new AuthorisationStatus.Full(new EventDate(2013, 1)),
        new AuthorisationStatus.Full(Day),
        new AuthorisationStatus.Full(NextDay),
        new AuthorisationStatus.Conditional([], Unlisted.Of(1)),
        new AuthorisationStatus.Conditional([], Unlisted.Of(2)),
        new AuthorisationStatus.Conditional(Conditions(), Unlisted.Of(2)),
        new AuthorisationStatus.Conditional([.. Conditions().Reverse()], Unlisted.Of(2)),
        new AuthorisationStatus.Directed([], Unlisted.Of(0), [Direction(1)]),
        new AuthorisationStatus.Directed([], Unlisted.Of(0), [Direction(2)]),
        new AuthorisationStatus.Directed([], Unlisted.Of(1), [Direction(2)]),
        new AuthorisationStatus.Directed(Conditions(), Unlisted.Of(1), [Direction(2)]),
        new AuthorisationStatus.Shadow([Direction(1)]),
        new AuthorisationStatus.Shadow([Direction(2)]),
        new AuthorisationStatus.Dissolved(Day, DissolutionGround.Merger, [Swale]),
        new AuthorisationStatus.Dissolved(NextDay, DissolutionGround.Merger, [Swale]),
        new AuthorisationStatus.Dissolved(Day, DissolutionGround.Failure, [Swale]),
        new AuthorisationStatus.Dissolved(Day, DissolutionGround.Merger, [Medway]),
        new AuthorisationStatus.Dissolved(Day, DissolutionGround.Merger, null),
    ];

    private static IEnumerable<object> EachDay(Func<DateOnly, object> make) => [make(Day), make(NextDay)];

    private static ImmutableArray<Condition> Conditions() => [Condition.Parse("3.1.1C IV"), Condition.Parse("2.4.2B I")];

    private static LegalDirection Direction(int number) =>
        new(number, DirectionPower.Regulation8, null, "An instrument", new DirectionEffect.Exercise("a plan"), [FinancialPlan]);
}
