using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Histories;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.BrokenRules;

/// <summary>Ways to break each rule of the order of events and of authorisation without breaking another.</summary>
internal static class BrokenAuthorisationRules
{
    /// <summary>Each way appends to the history <c>h</c> of a CCG without events what the rules accept, and returns the event that breaks the rule.</summary>
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
    [
        (RuleCode.Tml01, [
            (s, h) => Harmless(s, EarlierDay(s, h.Establish().AppendRandom(s.SmallCount(), allowDissolution: false))),
            (s, h) => new ApplicationMoved(EarlierDay(s, h.Add(new ApplicationMade(new(2012, 6, s.Choose(1, 30)), AuthorisationWave.One))), AuthorisationWave.Three),
        ]),
        (RuleCode.Tml02, [
            (s, h) => h.Dissolve().CurrentDay < KeyDates.Abolition ? Harmless(s, s.Day(h.CurrentDay, KeyDates.LastDay)) : Abolished(),
        ]),
        (RuleCode.Tml03, [
            (s, h) => new ApplicationMade(DayBeforeTheAct(s), s.PickEnum<AuthorisationWave>()),
            (s, h) => new EstablishedByMerger(new(s.Choose(1900, 2011), 4, 1), s.OtherCodes(h.Ccg.Code, 2)),
        ]),
        (RuleCode.Tml04, [
            (s, h) => Harmless(s, s.Day(KeyDates.Abolition, h.Establish().CurrentDay.AddYears(12))),
            (s, h) => new ModelApplied(s.Day(KeyDates.Abolition, new(2030, 1, 1)), CoCommissioningModel.Joint, s.Day(new(2018, 4, 1), KeyDates.LastDay)),
        ]),
        (RuleCode.Aut01, [
            (s, h) => new ApplicationMade(
                s.Day(h.Add(h.CreateApplication(s.Pick(AuthorisationWave.One, AuthorisationWave.Two, AuthorisationWave.Three))).CurrentDay, new(2012, 11, 1)),
                AuthorisationWave.Four),
            (s, h) => new ApplicationMade(
                s.Day(h.Add(new EstablishedByMerger(new(2012, 4, 1), s.OtherCodes(h.Ccg.Code, 2))).CurrentDay, new(2012, 7, 2)), s.PickEnum<AuthorisationWave>()),
        ]),
        (RuleCode.Aut02, [
            (s, h) =>
            {
                var wave = s.PickEnum<AuthorisationWave>();
                return new ApplicationMade(s.Day(wave.Facts().Deadline.AddDays(1), KeyDates.LastDay), wave);
            },
        ]),
        (RuleCode.Aut03, [
            (s, h) => new ApplicationMoved(h.Add(h.CreateApplication()).LaterDay(), (AuthorisationWave)s.Choose(1, (int)h.Authorisation.Wave.GetValueOrDefault())),
            (s, h) => new ApplicationMoved(h.Add(h.CreateApplication(AuthorisationWave.Two)).Authorise().LaterDay(), AuthorisationWave.Three),
        ]),
        (RuleCode.Aut04, [
            (s, h) => new AuthorisationGranted(s.Day(h.Authorise().CurrentDay, KeyDates.LastGrant), [], []),
            (s, h) =>
            {
                h.Add(new EstablishedByMerger(new(2012, 4, 1), s.OtherCodes(h.Ccg.Code, 2)));
                return new AuthorisationGranted(s.Day(KeyDates.EstablishmentInForce, KeyDates.LastGrant), [], []);
            },
        ]),
        (RuleCode.Aut05, [
            (s, h) =>
            {
                var meeting = h.Add(h.CreateApplication()).Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting;
                return h.CreateGrant(s.Day(Dates.Max(h.CurrentDay, KeyDates.EstablishmentInForce), meeting.AddDays(-1)));
            },
        ]),
        (RuleCode.Aut06, [
            (s, h) => new AuthorisationGranted(h.Apply(), s.DistinctCriteria(s.Choose(1, 4)).WithDuplicate().ToConditions(s.LowLevel), []),
        ]),
        (RuleCode.Aut07, [
            (s, h) => new AuthorisationGranted(h.Apply(), s.DistinctCriteria(Criteria.Total).ToConditions(s.LowLevel), [], new Unlisted.Some()),
            (s, h) => new AuthorisationGranted(h.Apply(), s.DistinctCriteria(3).ToConditions(s.LowLevel), [], Unlisted.Of(s.Pick(117, 118, int.MaxValue))),
            (s, h) => new AuthorisationGranted(h.Apply(), s.DistinctCriteria(Criteria.Total + s.Choose(1, 3)).ToConditions(s.LowLevel), []),
            (s, h) =>
            {
                h.Add(new AuthorisationGranted(h.Apply(), s.DistinctCriteria(2).ToConditions(s.LowLevel), [], new Unlisted.Some()));
                return new UnlistedConditionsReviewed(h.CurrentDay, Unlisted.Of(s.Pick(118, 120, 1000)));
            },
        ]),
        (RuleCode.Aut08, [
            (s, h) => new AuthorisationGranted(h.Apply(), [Condition.Create(s.Criterion(), s.HighLevel())], []),
            (s, h) => new ConditionLevelChanged(h.AuthoriseWithConditions().LaterDay(), s.PickFrom(h.Authorisation.Conditions).Criterion, s.HighLevel()),
            (s, h) => new DirectionRevoked(h.AuthoriseWithDirection().LaterDay(), 1),
        ]),
        (RuleCode.Aut09, [(s, h) => new ConditionDischarged(h.Establish().LaterDay(), CriterionWithoutCondition(s, h))]),
        (RuleCode.Aut10, [
            (s, h) => ToSameLevel(h.AuthoriseWithConditions().LaterDay(), s.PickFrom(h.Authorisation.Conditions)),
            (s, h) => ToSameLevel(h.AuthoriseWithDirection().LaterDay(), s.PickFrom(h.Authorisation.Conditions)),
        ]),
        (RuleCode.Aut11, [
            (s, h) => new DirectionGiven(h.AuthoriseFully().LaterDay(), s.Regulation8Direction(h.UnusedDirectionNumber(), h.Ccg.Code, [])),
            (s, h) =>
            {
                h.Add(new AuthorisationGranted(h.Apply(), s.DistinctCriteria(1).ToConditions(s.LowLevel), []));
                h.Add(new ConditionDischarged(s.Day(h.CurrentDay, new(2015, 1, 1)), h.Authorisation.Conditions[0].Criterion));
                return new DirectionGiven(h.LaterDay(h.CurrentDay.AddDays(1)), s.Regulation8Direction(h.UnusedDirectionNumber(), h.Ccg.Code, []));
            },
        ]),
        (RuleCode.Aut12, [
            (s, h) => new DirectionGiven(h.AuthoriseWithDirection().LaterDay(KeyDates.FullOperation), s.Section14Z21Direction(1, h.Ccg.Code)),
            (s, h) => new DirectionGiven(h.AuthoriseWithDirection().LaterDay(), s.Regulation8Direction(1, h.Ccg.Code, [])),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [s.Regulation8Direction(4, h.Ccg.Code, []), s.Regulation8Direction(4, h.Ccg.Code, [])]),
        ]),
        (RuleCode.Aut13, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), WithoutInstrument(s, h, DirectionPower.Regulation8, s.Regulation8Effect(h.Ccg.Code))),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [WithoutInstrument(s, h, DirectionPower.Regulation8, s.Regulation8Effect(h.Ccg.Code))]),
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), WithoutInstrument(s, h, DirectionPower.Schedule6Paragraph9, s.ExerciseOnlyEffect())),
        ]),
        (RuleCode.Aut14, [
            (s, h) => new DirectionGiven(
                h.AuthoriseWithConditions().LaterDay(),
                s.Regulation8Direction(h.UnusedDirectionNumber(), h.Ccg.Code, ImmutableArray.Create(s.PickFrom(h.Authorisation.Conditions).Criterion).WithDuplicate())),
            (s, h) => new DirectionGiven(
                h.AuthoriseWithConditions().LaterDay(KeyDates.FullOperation),
                Section14Z21(s, h, s.Regulation8Effect(h.Ccg.Code), h.Authorisation.Conditions[0].Criterion)),
        ]),
        (RuleCode.Aut15, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), Regulation8(h, CeaseByItself(s, h))),
            (s, h) => new DirectionGiven(h.Establish().LaterDay(KeyDates.FullOperation), Section14Z21(s, h, EffectOnItself(s, h))),
            (s, h) => new DirectionVaried(h.AuthoriseWithDirection().LaterDay(), 1, CeaseByItself(s, h)),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [Regulation8(h, CeaseByItself(s, h))]),
        ]),
        (RuleCode.Aut16, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), Regulation8(h, s.Section14Z21Effect())),
            (s, h) => new DirectionVaried(h.AuthoriseWithDirection().LaterDay(), 1, s.Section14Z21Effect()),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [Regulation8(h, s.Section14Z21Effect())]),
        ]),
        (RuleCode.Aut17, [
            (s, h) =>
            {
                h.Add(new EstablishedByMerger(new(2012, 4, 1), s.OtherCodes(h.Ccg.Code, 2)));
                return new DirectionGiven(s.Day(h.CurrentDay, KeyDates.EstablishmentInForce.AddDays(-1)), s.Section14Z21Direction(h.UnusedDirectionNumber(), h.Ccg.Code));
            },
        ]),
        (RuleCode.Aut18, [
            (s, h) =>
            {
                var direction = s.Section14Z21Direction(h.Establish().UnusedDirectionNumber(), h.Ccg.Code);
                h.Add(new DirectionGiven(h.LaterDay(KeyDates.FullOperation), direction));
                h.Add(new DirectionRevoked(h.LaterDay(), direction.Number));
                return new DirectionRevoked(h.LaterDay(), direction.Number);
            },
            (s, h) =>
            {
                var (number, on) = (h.Establish().UnusedDirectionNumber(), Dates.Max(h.CurrentDay, KeyDates.FullOperation));
                var until = s.Day(on, on.AddDays(60));
                h.Add(new DirectionGiven(on, new(number, DirectionPower.Section14Z21, null, null, s.Regulation8Effect(h.Ccg.Code), [], until)));
                return s.Chance(50)
                    ? new DirectionRevoked(h.LaterDay(until.AddDays(1)), number)
                    : new DirectionVaried(h.LaterDay(until.AddDays(1)), number, s.Regulation8Effect(h.Ccg.Code));
            },
        ]),
        (RuleCode.Aut19, [
            (s, h) => new Dissolved(s.DayExceptFirstOfApril(h.Establish().CurrentDay, KeyDates.LastDay), DissolutionGround.Merger, [s.OtherCode(h.Ccg.Code)]),
            (s, h) => new EstablishedByMerger(s.DayExceptFirstOfApril(KeyDates.ChapterInForce, KeyDates.LastDay), s.OtherCodes(h.Ccg.Code, 2)),
            (s, h) =>
            {
                var on = s.Day(h.Establish().CurrentDay, new(2022, 6, 1));
                return new MergerProposed(on, s.OtherCodes(h.Ccg.Code, 1), s.DayExceptFirstOfApril(on.AddDays(1), KeyDates.LastDay));
            },
        ]),
        (RuleCode.Aut20, [
            (s, h) => new Dissolved(h.Establish().LaterDay(), DissolutionGround.Abolition, []),
            (s, h) => new Dissolved(s.Day(KeyDates.Abolition.AddDays(1), h.Establish().CurrentDay.AddYears(10)), DissolutionGround.Abolition, []),
            (s, h) =>
            {
                h.Establish();
                return new Dissolved(s.Day(KeyDates.Abolition, new(2030, 1, 1)), s.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), []);
            },
            (s, h) => new Dissolved(new(s.Choose(2023, 2030), 4, 1), DissolutionGround.Merger, [s.OtherCode(h.Establish().Ccg.Code)]),
            (s, h) => new MergerProposed(h.Establish().LaterDay(), s.OtherCodes(h.Ccg.Code, 1), new(s.Choose(2023, 2030), 4, 1)),
        ]),
        (RuleCode.Aut21, [
            (s, h) => new EstablishedByMerger(h.LaterFirstOfApril(), s.OtherCodes(h.Ccg.Code, s.Next(2))),
            (s, h) => new EstablishedByMerger(h.LaterFirstOfApril(), s.OtherCodes(h.Ccg.Code, 1).Add(h.Ccg.Code)),
            (s, h) => new EstablishedByMerger(h.LaterFirstOfApril(), s.OtherCodes(h.Ccg.Code, s.Choose(1, 3)).WithDuplicate()),
            (s, h) => new Dissolved(h.Establish().LaterFirstOfApril(), DissolutionGround.Merger, s.OtherCodes(h.Ccg.Code, s.Pick(0, 2, 3))),
            (s, h) => new Dissolved(h.Establish().LaterFirstOfApril(), DissolutionGround.Merger, [h.Ccg.Code]),
            (s, h) => new Dissolved(h.Establish().LaterDay(), s.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), s.OtherCodes(h.Ccg.Code, s.Choose(1, 2))),
            (s, h) => new Dissolved(KeyDates.Abolition, DissolutionGround.Abolition, s.OtherCodes(h.Establish().Ccg.Code, 1)),
            (s, h) => Proposal(s, h.Establish(), s.Pick<ImmutableArray<OdsCode>>([], [h.Ccg.Code], s.OtherCodes(h.Ccg.Code, 2).WithDuplicate())),
        ]),
        (RuleCode.Aut22, [
            (s, h) => new DirectionGiven(h.LaterDay(), s.Regulation8Direction(1, h.Ccg.Code, [])),
            (s, h) => new DirectionGiven(h.Add(h.CreateApplication()).LaterDay(KeyDates.FullOperation), s.Section14Z21Direction(1, h.Ccg.Code)),
            (s, h) => new Dissolved(h.AddCoCommissioning().LaterDay(), s.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), []),
            (s, h) => new ConstitutionVaried(h.LaterDay(), s.PickEnum<VariationGround>()),
            (s, h) => Proposal(s, h.Add(h.CreateApplication()), s.OtherCodes(h.Ccg.Code, 1)),
            (s, h) => new Dissolved(KeyDates.Abolition, DissolutionGround.Abolition, []),
        ]),
        (RuleCode.Aut23, [
            (s, h) =>
            {
                var count = s.Choose(1, 50);
                h.Add(new AuthorisationGranted(h.Apply(), s.DistinctCriteria(s.SmallCount()).ToConditions(s.LowLevel), [], Unlisted.Of(count)));
                if (s.Chance(50))
                {
                    h.Add(new UnlistedConditionsReviewed(h.CurrentDay, new Unlisted.Some()));
                }

                return new UnlistedConditionsReviewed(h.LaterDay(), Unlisted.Of(count + s.Choose(1, 50)));
            },
        ]),
        (RuleCode.Aut24, [
            (s, h) => new UnlistedConditionsReviewed(h.AddCoCommissioning().LaterDay(), new Unlisted.None()),
            (s, h) => new UnlistedConditionsReviewed(h.Add(h.CreateApplication()).LaterDay(), new Unlisted.None()),
            (s, h) => new ConditionsReviewed(h.Add(h.CreateApplication()).LaterDay()),
        ]),
        (RuleCode.Aut25, [
            (s, h) => new ApplicationWithdrawn(h.Establish().LaterDay()),
        ]),
        (RuleCode.Aut26, [
            (s, h) =>
            {
                h.Add(h.CreateApplication(s.Pick(AuthorisationWave.One, AuthorisationWave.Two)));
                return h.CreateGrant(s.Day(h.CurrentDay, KeyDates.EstablishmentInForce.AddDays(-1)));
            },
        ]),
        (RuleCode.Aut27, [(s, h) => h.Add(h.CreateApplication()).CreateGrant(s.Day(KeyDates.FullOperation, KeyDates.LastDay))]),
        (RuleCode.Aut28, [
            (s, h) => new DirectionGiven(
                h.Establish().LaterDay(KeyDates.FullOperation), WithoutInstrument(s, h, DirectionPower.Section14Z21, s.AnySection14Z21Effect(h.Ccg.Code))),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [WithoutInstrument(s, h, DirectionPower.Section14Z21, s.AnySection14Z21Effect(h.Ccg.Code))]),
        ]),
        (RuleCode.Aut29, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), Regulation8(h, s.TakeOnEffect(h.Ccg.Code))),
            (s, h) => new DirectionVaried(h.AuthoriseWithDirection().LaterDay(), 1, s.TakeOnEffect(h.Ccg.Code)),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [Regulation8(h, s.TakeOnEffect(h.Ccg.Code))]),
        ]),
        (RuleCode.Aut30, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), Regulation8(h, s.Regulation8Effect(h.Ccg.Code), s.Trigger())),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [Regulation8(h, s.Regulation8Effect(h.Ccg.Code), s.Trigger())]),
            (s, h) => new DirectionGiven(
                h.AuthoriseWithConditions().LaterDay(),
                new(h.UnusedDirectionNumber(), DirectionPower.Schedule6Paragraph9, s.Trigger(), null, s.ExerciseOnlyEffect(), [])),
        ]),
        (RuleCode.Aut31, [
            (s, h) => new EstablishedByMerger(h.Establish().LaterFirstOfApril(), s.OtherCodes(h.Ccg.Code, 2)),
            (s, h) => new EstablishedByMerger(h.AddCoCommissioning(min: 1).LaterFirstOfApril(), s.OtherCodes(h.Ccg.Code, 2)),
        ]),
        (RuleCode.Aut32, [
            (s, h) => new ConstitutionVaried(h.Establish().LaterDay(), VariationGround.Board, null, new([h.Ccg.Code], [])),
            (s, h) => new ConstitutionVaried(h.Establish().LaterDay(), VariationGround.Application, s.Name(), new([], [h.Ccg.Code])),
            (s, h) => new ConstitutionVaried(h.Establish().LaterDay(), VariationGround.Application, null, new([], s.OtherCodes(h.Ccg.Code, 2).WithDuplicate())),
        ]),
        (RuleCode.Aut33, [
            (s, h) => new ConditionsReviewed(s.Day(h.Add(h.CreateApplication(AuthorisationWave.Four)).Authorise().CurrentDay, KeyDates.FirstReviewOfWaveFour.AddDays(-1))),
        ]),
        (RuleCode.Aut34, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), Regulation8(h, s.ExerciseOnlyEffect())),
            (s, h) => new DirectionGiven(h.Establish().LaterDay(KeyDates.FullOperation), Section14Z21(s, h, s.ExerciseOnlyEffect())),
            (s, h) => new DirectionVaried(h.AuthoriseWithDirection().LaterDay(), 1, s.ExerciseOnlyEffect()),
            (s, h) => new AuthorisationGranted(
                h.Apply(), [], [new(h.UnusedDirectionNumber(), DirectionPower.Schedule6Paragraph9, null, "x", s.Regulation8Effect(h.Ccg.Code), [])]),
        ]),
        (RuleCode.Aut35, [(s, h) => new DirectionGiven(h.Merge().AddCoCommissioning().LaterDay(), s.Paragraph9Direction(h.UnusedDirectionNumber()))]),
        (RuleCode.Aut36, [
            (s, h) =>
            {
                var on = h.Establish().LaterDay(KeyDates.FullOperation);
                return new DirectionGiven(on, Until(s.Section14Z21Direction(h.UnusedDirectionNumber(), h.Ccg.Code), on.AddDays(-s.Choose(1, 400))));
            },
            (s, h) =>
            {
                var on = h.Apply();
                return new AuthorisationGranted(on, [], [Until(s.Section14Z21Direction(h.UnusedDirectionNumber(), h.Ccg.Code), on.AddDays(-s.Choose(1, 400)))]);
            },
        ]),
        (RuleCode.Aut37, [
            (s, h) =>
            {
                var on = h.AuthoriseWithConditions().LaterDay();
                return new DirectionGiven(on, Until(s.Regulation8Direction(h.UnusedDirectionNumber(), h.Ccg.Code, []), s.Day(on, on.AddYears(2))));
            },
            (s, h) =>
            {
                var on = h.Apply();
                return new AuthorisationGranted(on, [], [Until(s.Paragraph9Direction(h.UnusedDirectionNumber()), s.Day(on, on.AddYears(2)))]);
            },
        ]),
        (RuleCode.Aut38, [
            (s, h) => new DirectionGiven(h.Establish().LaterDay(KeyDates.FullOperation), ForConditionsNotMet(h, s.Regulation8Effect(h.Ccg.Code))),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [ForConditionsNotMet(h, s.TakeOnEffect(h.Ccg.Code))]),
            (s, h) =>
            {
                var direction = ForConditionsNotMet(h.Establish(), new DirectionEffect.Dissolve());
                h.Add(new DirectionGiven(h.LaterDay(KeyDates.FullOperation), direction));
                return new DirectionVaried(h.LaterDay(), direction.Number, s.Regulation8Effect(h.Ccg.Code));
            },
        ]),
        (RuleCode.Aut39, [
            (s, h) =>
            {
                var on = h.Establish().LaterDay();
                return new MergerProposed(on, s.OtherCodes(h.Ccg.Code, 1), s.PickFrom(Dates.FirstsOfApril(new(2011, 4, 1), on)));
            },
        ]),
        (RuleCode.Aut40, [
            (s, h) =>
            {
                h.Add(Proposal(s, h.Merge(), s.OtherCodes(h.Ccg.Code, 1)));
                h.Add(new MergerDecided(h.LaterDay(), s.PickEnum<MergerOutcome>()));
                return new MergerDecided(h.LaterDay(), s.PickEnum<MergerOutcome>());
            },
        ]),
        (RuleCode.Aut41, [
            (s, h) => new ApplicationMoved(h.Add(new EstablishedByMerger(new(2012, 4, 1), s.OtherCodes(h.Ccg.Code, 2))).LaterDay(), s.PickEnum<AuthorisationWave>()),
            (s, h) => new AuthorisationGranted(s.Day(KeyDates.EstablishmentInForce, KeyDates.LastGrant), [], []),
            (s, h) => new ApplicationWithdrawn(h.AddCoCommissioning().LaterDay()),
            (s, h) => new ApplicationWithdrawn(h.Add(h.CreateApplication()).Add(new ApplicationWithdrawn(h.LaterDay())).LaterDay()),
        ]),
        (RuleCode.Aut42, [(s, h) => new ConditionLevelChanged(h.Establish().LaterDay(), CriterionWithoutCondition(s, h), s.PickEnum<ConditionLevel>())]),
        (RuleCode.Aut43, [
            (s, h) => new DirectionGiven(h.AuthoriseWithConditions().LaterDay(), s.Regulation8Direction(h.UnusedDirectionNumber(), h.Ccg.Code, [CriterionWithoutCondition(s, h)])),
            (s, h) => new AuthorisationGranted(h.Apply(), [], [s.Regulation8Direction(1, h.Ccg.Code, [s.Criterion()])]),
        ]),
        (RuleCode.Aut44, [
            (s, h) => new DirectionRevoked(h.Establish().LaterDay(), h.UnusedDirectionNumber()),
            (s, h) => new DirectionVaried(h.Establish().LaterDay(), h.UnusedDirectionNumber(), s.AnyEffect(h.Ccg.Code)),
            (s, h) => new DirectionRevoked(h.AddCoCommissioning().CurrentDay, 1),
        ]),
        (RuleCode.Aut45, [
            (s, h) => new UnlistedConditionsReviewed(h.AuthoriseFully().LaterDay(), new Unlisted.None()),
            (s, h) =>
            {
                h.Add(new AuthorisationGranted(h.Apply(), [], [], new Unlisted.Some()));
                return new UnlistedConditionsReviewed(h.LaterDay(), new Unlisted.Some(), s.Pick<Unlisted>(new Unlisted.Some(), Unlisted.Of(s.Choose(1, 3))));
            },
        ]),
        (RuleCode.Aut46, [(s, h) => new MergerDecided(h.AddCoCommissioning().LaterDay(), s.PickEnum<MergerOutcome>())]),
    ];

    /// <summary>Creates an event that only the rules of the order of events can refuse once the CCG is established.</summary>
    private static ConstitutionVaried Harmless(Sampler sampler, DateOnly on) => new(on, sampler.PickEnum<VariationGround>());

    /// <summary>Creates the only event that may be dated after the last day of the CCGs.</summary>
    private static Dissolved Abolished() => new(KeyDates.Abolition, DissolutionGround.Abolition, []);

    /// <summary>Creates a proposal that is in time.</summary>
    private static MergerProposed Proposal(Sampler sampler, HistoryBuilder history, ImmutableArray<OdsCode> with)
    {
        var startsOn = new DateOnly(2022, 4, 1);
        return new(sampler.Day(Dates.Min(history.CurrentDay, startsOn.AddDays(-1)), startsOn.AddDays(-1)), with, startsOn);
    }

    private static LegalDirection Until(LegalDirection d, DateOnly until) => new(d.Number, d.Power, d.Trigger, d.Instrument, d.Effect, d.Underpins, until);

    private static LegalDirection ForConditionsNotMet(HistoryBuilder history, DirectionEffect effect) =>
        new(history.UnusedDirectionNumber(), DirectionPower.Section14Z21, DirectionTrigger.ConditionsNotMet, null, effect, []);

    private static DateOnly EarlierDay(Sampler sampler, HistoryBuilder history) =>
        sampler.Day(KeyDates.ChapterInForce, Dates.Max(history.CurrentDay.AddDays(-1), KeyDates.ChapterInForce));

    private static DateOnly DayBeforeTheAct(Sampler sampler) => sampler.Day(new(sampler.Pick(1, 1900, 2012), 1, 1), new(2012, 3, 26));

    private static CriterionCode CriterionWithoutCondition(Sampler sampler, HistoryBuilder history) =>
        sampler.DistinctCriteria(1, [.. history.Authorisation.Conditions.Select(condition => condition.Criterion)])[0];

    private static ConditionLevelChanged ToSameLevel(DateOnly on, Condition condition) => new(on, condition.Criterion, condition.Level.GetValueOrDefault());

    private static LegalDirection Regulation8(HistoryBuilder history, DirectionEffect effect, DirectionTrigger? trigger = null) =>
        new(history.UnusedDirectionNumber(), DirectionPower.Regulation8, trigger, "x", effect, []);

    private static LegalDirection Section14Z21(Sampler sampler, HistoryBuilder history, DirectionEffect effect, params ImmutableArray<CriterionCode> underpins) =>
        new(history.UnusedDirectionNumber(), DirectionPower.Section14Z21, sampler.Trigger(), "x", effect, underpins);

    private static LegalDirection WithoutInstrument(Sampler sampler, HistoryBuilder history, DirectionPower power, DirectionEffect effect) =>
        new(history.UnusedDirectionNumber(), power, null, sampler.Pick("", " ", "\t\n"), effect, []);

    private static DirectionEffect EffectOnItself(Sampler sampler, HistoryBuilder history) =>
        sampler.Chance(70) ? CeaseByItself(sampler, history) : new DirectionEffect.TakeOn(["x"], history.Ccg.Code);

    /// <summary>Creates an effect by which the CCG itself exercises what it ceases, or by which somebody is named twice.</summary>
    private static DirectionEffect.Cease CeaseByItself(Sampler sampler, HistoryBuilder history) => new(
        sampler.Scope(),
        sampler.Pick<ImmutableArray<ExercisedBy>>(
            [new ExercisedBy.AnotherCcg(history.Ccg.Code)],
            [new ExercisedBy.Board(), new ExercisedBy.AnotherCcg(history.Ccg.Code)],
            [new ExercisedBy.Board(), new ExercisedBy.Board()]));
}
