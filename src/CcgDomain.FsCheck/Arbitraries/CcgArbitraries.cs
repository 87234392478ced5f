using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.FsCheck;

/// <summary>
/// Generates and shrinks values of the types of CcgDomain, with one method for each type. <see cref="CcgConfig.WithCcgDomain"/> adds all of them to a configuration of
/// FsCheck. A method can also be used alone: <c>Prop.ForAll(CcgArbitraries.Histories(), …)</c>.
/// </summary>
/// <remarks>
/// An event or a direction that is generated alone may break rules. Those in a <see cref="ValidHistory"/>, a <see cref="Ccg"/> or a <see cref="Nation"/> break none, before
/// and after shrinking. Nothing is generated and then rejected. Codes, names and texts are invented and say nothing about any CCG that existed.
/// </remarks>
public static partial class CcgArbitraries
{
    /// <summary>Generates codes: mostly of three characters, as CCGs had, occasionally of up to eight. Never <see cref="OdsCode.None"/>.</summary>
    public static Arbitrary<OdsCode> OdsCodes() => Create(Values.Code, Shrink.Code);

    /// <summary>Generates codes, mostly with the E of England. Never <see cref="GssCode.None"/>.</summary>
    public static Arbitrary<GssCode> GssCodes() => Create(Values.Gss, Shrink.Gss);

    /// <summary>Generates names of CCGs in both forms, some with punctuation and non-ASCII letters.</summary>
    public static Arbitrary<CcgName> CcgNames() => Create(Values.Name, Shrink.Name);

    /// <summary>
    /// Generates days: mostly of 2012 to 2022, often one that a rule names or the day before or after it, occasionally an end of the calendar. Shrinks towards
    /// 1 April 2013.
    /// </summary>
    public static Arbitrary<DateOnly> Dates() => Create(sampler => sampler.AnyDay(), Shrink.Day);

    /// <summary>Generates dates of events: days, months, years, intervals and open intervals. Shrinks to days, and those towards 1 April 2013.</summary>
    public static Arbitrary<EventDate> EventDates() => Create(Vagueness.AnyDate, Shrink.Date);

    /// <summary>Generates known answers, answers with two or three models that are possible, and answers of which nothing is known.</summary>
    public static Arbitrary<Answer<CoCommissioningModel>> ModelAnswers() => Create(
        sampler => Answer<CoCommissioningModel>.OneOf([.. sampler.PickDistinct(Enum.GetValues<CoCommissioningModel>(), sampler.Choose(0, 3))]),
        answer => Shrink.List(answer.Possible).Select(Answer<CoCommissioningModel>.OneOf));

    /// <summary>
    /// Generates codes of criteria: half of them of criteria whose text is known, the others any of the 4,620 that the format allows. Never
    /// <see cref="CriterionCode.None"/>.
    /// </summary>
    public static Arbitrary<CriterionCode> CriterionCodes() => Create(Values.Criterion, Shrink.Criterion);

    /// <summary>Generates criteria whose text is known.</summary>
    public static Arbitrary<Criterion> KnownCriteria() => Create(sampler => sampler.PickFrom(Criteria.Known), criterion => Shrink.ToEarlier(Criteria.Known, criterion));

    /// <summary>Generates conditions at any level.</summary>
    public static Arbitrary<Condition> Conditions() => Create(Values.Condition, Shrink.Condition);

    /// <summary>Generates unlisted conditions: none, some or a number, which may exceed 119.</summary>
    public static Arbitrary<Unlisted> UnlistedConditions() => Create(Values.AnyUnlisted, Shrink.Unlisted);

    /// <summary>Generates scopes: all functions, or up to two that are named.</summary>
    public static Arbitrary<FunctionScope> FunctionScopes() => Create(Values.Scope, Shrink.Scope);

    /// <summary>Generates who exercises a function: the Board or another CCG.</summary>
    public static Arbitrary<ExercisedBy> ExercisedByValues() => Create(sampler => sampler.ExercisedBy(OdsCode.None), Shrink.ExercisedBy);

    /// <summary>Generates effects of directions of every kind.</summary>
    public static Arbitrary<DirectionEffect> DirectionEffects() => Create(sampler => sampler.AnyEffect(OdsCode.None), Shrink.Effect);

    /// <summary>Generates changes of an area.</summary>
    public static Arbitrary<AreaChange> AreaChanges() => Create(sampler => sampler.AreaChange(OdsCode.None), Shrink.Area);

    /// <summary>Generates directions that may break rules: some have a blank instrument, a trigger under regulation 8, or a negative number.</summary>
    public static Arbitrary<LegalDirection> LegalDirections() => Create(Values.AnyDirection, Shrink.Direction);

    /// <summary>Generates financial years in which there were CCGs. Never <see cref="FinancialYear.None"/>. Shrinks to earlier ones.</summary>
    public static Arbitrary<FinancialYear> FinancialYears() => Create(Values.Year, year => Shrink.ToEarlier(FinancialYear.All, year));

    /// <summary>Generates grades of parts of any framework.</summary>
    public static Arbitrary<PartRating> PartRatings() => Create(sampler => new PartRating(sampler.PickEnum<AssurancePart>(), sampler.PickEnum<Rating>()), Shrink.Part);

    /// <summary>Generates CCGs with valid histories. <see cref="Histories"/> generates the same with a text that lists the events.</summary>
    public static Arbitrary<Ccg> Ccgs() => Create(sampler => ValidHistory.Create(sampler).Ccg, ccg => new ValidHistory(ccg).Shrink().Select(history => history.Ccg));

    /// <summary>
    /// Generates valid histories of up to a hundred events: all waves, moves between waves, reviews, unlisted conditions, directions under both powers, establishment by
    /// merger, every ground of dissolution, co-commissioning, ratings and special measures. Shrinks to beginnings of the history, and by removing events on which no other event depends.
    /// </summary>
    public static Arbitrary<ValidHistory> Histories() => Create(ValidHistory.Create, history => history.Shrink());

    /// <summary>
    /// Generates valid histories, each beside the same history as a source with gaps would tell it: vaguer dates, in complete and in partial records. Shrinks to beginnings of
    /// the history, and by making dates exact.
    /// </summary>
    public static Arbitrary<PartialHistory> PartialHistories() => Create(PartialHistory.Create, history => history.Shrink());

    /// <summary>Generates up to 40 CCGs with different codes. Where some merge, the events of all of them agree.</summary>
    public static Arbitrary<Nation> Nations() => Create(Nation.Create, nation => nation.Shrink());

    /// <summary>Generates rules of the rule book.</summary>
    public static Arbitrary<Rule> Rules() => Create(sampler => sampler.PickFrom(RuleBook.All), rule => Shrink.ToEarlier(RuleBook.All, rule));

    /// <summary>Generates rule sets: all rules, or all but those of up to two bases or codes; occasionally all that can be waived are. Integrity is never waived.</summary>
    public static Arbitrary<RuleSet> RuleSets() => Create(CreateRuleSet, Shrink.Rules);

    /// <summary>Generates violations of any rule, on paths of events and documents, with any message. Shrinks to a violation of the whole.</summary>
    public static Arbitrary<Violation> Violations() => Create(
        sampler => new Violation(sampler.PickFrom(RuleBook.All), sampler.Path(), sampler.Text()),
        violation => Shrink.To(new Violation(violation.Rule, "", "x"), violation));

    /// <summary>Generates waivers of any rule that can be waived. Shrinks to one of the first such rule.</summary>
    public static Arbitrary<Waiver> Waivers() =>
        Create(sampler => new Waiver(sampler.PickFrom(WaivableRules).Code, sampler.Text()), waiver => Shrink.To(new Waiver(WaivableRules[0].Code, "x"), waiver));

    /// <summary>Generates the positions at the end of valid histories. Shrinks to the position of a CCG without events.</summary>
    public static Arbitrary<AuthorisationPosition> AuthorisationPositions() =>
        Create(sampler => ValidHistory.Create(sampler).Ccg.Authorisation.Current, position => Shrink.To(EmptyCcg.Authorisation.Current, position));

    /// <summary>Generates the positions at the end of valid histories. Shrinks to the position of a CCG without events.</summary>
    public static Arbitrary<CoCommissioningPosition> CoCommissioningPositions() =>
        Create(sampler => ValidHistory.Create(sampler).Ccg.CoCommissioning.Current, position => Shrink.To(EmptyCcg.CoCommissioning.Current, position));

    /// <summary>Generates the positions at the end of valid histories. Shrinks to the position of a CCG without events.</summary>
    public static Arbitrary<AssurancePosition> AssurancePositions() =>
        Create(sampler => ValidHistory.Create(sampler).Ccg.Assurance.Current, position => Shrink.To(EmptyCcg.Assurance.Current, position));

    /// <summary>Generates the statuses of CCGs with valid histories on any day. Shrinks to the status of a CCG that has not applied.</summary>
    public static Arbitrary<AuthorisationStatus> AuthorisationStatuses() =>
        Create(sampler => ValidHistory.Create(sampler).Ccg.AuthorisationStatusOn(sampler.AnyDay()), status => Shrink.To(EmptyCcg.AuthorisationStatusOn(default), status));

    private static Ccg EmptyCcg { get; } = Ccg.Create("000", "NHS X CCG");

    private static ImmutableArray<Rule> WaivableRules { get; } = [.. RuleBook.All.Where(rule => rule.Basis != RuleBasis.Integrity)];

    private static RuleSet CreateRuleSet(Sampler sampler)
    {
        if (sampler.Chance(15))
        {
            return RuleSet.IntegrityOnly;
        }

        var rules = RuleSet.All;
        for (var i = sampler.Next(3); i > 0; i--)
        {
            rules = sampler.Chance(50)
                ? rules.Without(sampler.PickFrom(RuleSet.IntegrityOnly.WithoutBases))
                : rules.Without(sampler.PickFrom(WaivableRules).Code);
        }

        return rules;
    }

    private static Arbitrary<T> Create<T>(Func<Sampler, T> create, Func<T, IEnumerable<T>> shrink) => Arb.From(Sampler.CreateGenerator(create), shrink);
}
