using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.FsCheck.Histories;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.FsCheck.Broken;

/// <summary>For each rule of the order of events and of authorisation, ways to break it and no other.</summary>
internal static class BrokenHistories
{
    /// <summary>By code. Each way goes on with the story of a CCG of which nothing is recorded, and gives the event that breaks the rule.</summary>
    internal static readonly ImmutableArray<(string Code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> Ways)> All =
    [
        ("TML-01", [
            (d, s) => Harmless(d, Before(d, s.Established(d).AppendRandom(d.SmallCount(), mayEnd: false))),
            (d, s) => new UnlistedConditionsReviewed(Before(d, s.Established(d)), new Unlisted.None()),
            (d, s) => new ApplicationMoved(Before(d, s.Add(new ApplicationMade(new(2012, 6, d.Choose(1, 30)), AuthorisationWave.One))), AuthorisationWave.Three),
        ]),
        ("TML-02", [
            (d, s) => Harmless(d, d.Day(s.Ended(d).Now, Days.Abolished)),
            (d, s) => new UnlistedConditionsReviewed(d.Day(s.Ended(d).Now, Days.Abolished), new Unlisted.None()),
        ]),
        ("TML-03", [
            (d, s) => Harmless(d, TooEarly(d)),
            (d, s) => new ApplicationMade(TooEarly(d), d.PickEnum<AuthorisationWave>()),
            (d, s) => new EstablishedByMerger(new(d.Choose(1900, 2011), 4, 1), d.OtherCodes(s.Ccg.Code, 2)),
        ]),
        ("TML-04", [
            (d, s) => Harmless(d, d.Day(Days.Abolished.AddDays(1), new(2030, 1, 1))),
            (d, s) => new UnlistedConditionsReviewed(d.Day(Days.Abolished.AddDays(1), s.Established(d).Now.AddYears(12)), new Unlisted.None()),
        ]),
        ("AUT-01", [
            (d, s) => new ApplicationMade(
                d.Day(s.Add(s.Application(d.Pick(AuthorisationWave.One, AuthorisationWave.Two, AuthorisationWave.Three))).Now, new(2012, 11, 1)), AuthorisationWave.Four),
            (d, s) => new ApplicationMade(d.Day(s.Add(new EstablishedByMerger(new(2012, 4, 1), d.OtherCodes(s.Ccg.Code, 2))).Now, new(2012, 7, 2)), d.PickEnum<AuthorisationWave>()),
        ]),
        ("AUT-02", [
            (d, s) =>
            {
                var wave = d.PickEnum<AuthorisationWave>();
                return new ApplicationMade(d.Day(wave.Facts().Deadline.AddDays(1), Days.Last), wave);
            },
        ]),
        ("AUT-03", [
            (d, s) => new ApplicationMoved(d.Day(s.Busy(d).Now, Days.Last), d.PickEnum<AuthorisationWave>()),
            (d, s) => new ApplicationMoved(d.Day(s.Add(s.Application()).Now, Days.Last), (AuthorisationWave)d.Choose(1, (int)s.Authorisation.Wave.GetValueOrDefault())),
            (d, s) => new ApplicationMoved(d.Day(s.Add(s.Application(AuthorisationWave.Two)).Granted(d).Now, Days.Last), AuthorisationWave.Three),
        ]),
        ("AUT-04", [
            (d, s) => new AuthorisationGranted(d.Day(s.Busy(d).Now, Days.Last), [], []),
            (d, s) => new AuthorisationGranted(d.Day(s.Established(d).Now, Days.Last), [], []),
        ]),
        ("AUT-05", [(d, s) => s.Grant(d.Day(s.Add(s.Application()).Now, s.Authorisation.Wave.GetValueOrDefault().Facts().DecisionMeeting.AddDays(-1)))]),
        ("AUT-06", [
            (d, s) =>
            {
                var criteria = d.CriteriaOf(d.Choose(1, 4));
                return new AuthorisationGranted(s.Applied(d), [.. criteria.Add(d.PickFrom(criteria)).Select(criterion => Condition.Create(criterion, d.LowLevel()))], []);
            },
        ]),
        ("AUT-07", [
            (d, s) => new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(Criteria.Total)), [], new Unlisted.Some()),
            (d, s) => new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(3)), [], Unlisted.Of(d.Pick(117, 118, int.MaxValue))),
            (d, s) => new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(Criteria.Total + d.Choose(1, 3))), []),
            (d, s) =>
            {
                s.Add(new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(2)), [], new Unlisted.Some()));
                return new UnlistedConditionsReviewed(s.Now, Unlisted.Of(d.Pick(118, 120, 1000)));
            },
        ]),
        ("AUT-08", [
            (d, s) => new AuthorisationGranted(s.Applied(d), [Condition.Create(d.Criterion(), d.HighLevel())], []),
            (d, s) => new ConditionLevelChanged(d.Day(s.Conditional(d).Now, Days.Last), d.PickFrom(s.Authorisation.Conditions).Criterion, d.HighLevel()),
            (d, s) => new DirectionRevoked(d.Day(s.Directed(d).Now, Days.Last), 1),
        ]),
        ("AUT-09", [(d, s) => new ConditionDischarged(Onward(d, s.Established(d)), NotOpen(d, s))]),
        ("AUT-10", [
            (d, s) => new ConditionLevelChanged(Onward(d, s.Established(d)), NotOpen(d, s), d.PickEnum<ConditionLevel>()),
            (d, s) => Same(d.Day(s.Conditional(d).Now, Days.Last), d.PickFrom(s.Authorisation.Conditions)),
            (d, s) => Same(d.Day(s.Directed(d).Now, Days.Last), d.PickFrom(s.Authorisation.Conditions)),
        ]),
        ("AUT-11", [
            (d, s) => new DirectionGiven(Onward(d, s.Full(d)), d.Regulation8(s.FreshNumber(), s.Ccg.Code, [])),
            (d, s) =>
            {
                s.Add(new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(1)), []));
                s.Add(new ConditionDischarged(d.Day(s.Now, Days.Last), s.Authorisation.Conditions[0].Criterion));
                return new DirectionGiven(d.Day(s.Now, Days.Last), d.Regulation8(s.FreshNumber(), s.Ccg.Code, []));
            },
        ]),
        ("AUT-12", [
            (d, s) => new DirectionGiven(d.Day(Days.Later(s.Directed(d).Now, Days.FullOperation), Days.Last), d.Section14Z21(1, s.Ccg.Code)),
            (d, s) => new DirectionGiven(d.Day(s.Directed(d).Now, Days.Last), d.Regulation8(1, s.Ccg.Code, [])),
            (d, s) => new AuthorisationGranted(s.Applied(d), [], [d.Regulation8(4, s.Ccg.Code, []), d.Regulation8(4, s.Ccg.Code, [])]),
        ]),
        ("AUT-13", [
            (d, s) => new DirectionGiven(d.Day(s.Conditional(d).Now, Days.Last), Unwritten(d, s)),
            (d, s) => new AuthorisationGranted(s.Applied(d), [], [Unwritten(d, s)]),
        ]),
        ("AUT-14", [
            (d, s) => new DirectionGiven(d.Day(s.Conditional(d).Now, Days.Last), d.Regulation8(s.FreshNumber(), s.Ccg.Code, [NotOpen(d, s)])),
            (d, s) => new DirectionGiven(
                d.Day(Days.Later(s.Conditional(d).Now, Days.FullOperation), Days.Last),
                new(s.FreshNumber(), DirectionPower.Section14Z21, d.PickEnum<DirectionTrigger>(), "", d.PlainEffect(s.Ccg.Code), [s.Authorisation.Conditions[0].Criterion])),
            (d, s) => new AuthorisationGranted(s.Applied(d), [], [d.Regulation8(1, s.Ccg.Code, [d.Criterion()])]),
        ]),
        ("AUT-15", [
            (d, s) => new DirectionGiven(d.Day(s.Conditional(d).Now, Days.Last), new(s.FreshNumber(), DirectionPower.Regulation8, null, "x", Own(d, s), [])),
            (d, s) => new DirectionGiven(
                d.Day(Days.Later(s.Established(d).Now, Days.FullOperation), Days.Last), new(s.FreshNumber(), DirectionPower.Section14Z21, d.PickEnum<DirectionTrigger>(), "", Own(d, s), [])),
            (d, s) => new DirectionVaried(d.Day(s.Directed(d).Now, Days.Last), 1, Own(d, s)),
            (d, s) => new AuthorisationGranted(s.Applied(d), [], [new(1, DirectionPower.Regulation8, null, "x", Own(d, s), [])]),
        ]),
        ("AUT-16", [
            (d, s) => new DirectionGiven(d.Day(s.Conditional(d).Now, Days.Last), new(s.FreshNumber(), DirectionPower.Regulation8, null, "x", d.GraveEffect(), [])),
            (d, s) => new DirectionVaried(d.Day(s.Directed(d).Now, Days.Last), 1, d.GraveEffect()),
            (d, s) => new AuthorisationGranted(s.Applied(d), [], [new(1, DirectionPower.Regulation8, null, "x", d.GraveEffect(), [])]),
        ]),
        ("AUT-17", [
            (d, s) => new DirectionGiven(d.Day(Days.Later(s.Established(d).Now, Days.FullOperation), Days.Last), Untriggered(s, s.FreshNumber())),
            (d, s) => new DirectionGiven(d.Day(s.Granted(d, new(2013, 3, 20)).Now, new(2013, 3, 31)), d.Section14Z21(s.FreshNumber(), s.Ccg.Code)),
            (d, s) => new DirectionGiven(
                d.Day(s.Conditional(d).Now, Days.Last), new(s.FreshNumber(), DirectionPower.Regulation8, d.PickEnum<DirectionTrigger>(), "x", d.PlainEffect(s.Ccg.Code), [])),
            (d, s) =>
            {
                var number = s.Established(d).FreshNumber();
                s.Add(new DirectionGiven(Days.Later(s.Now, Days.FullOperation), new(number, DirectionPower.Section14Z21, null, "", d.TakeOn(s.Ccg.Code), [])));
                return new DirectionVaried(d.Day(s.Now, Days.Last), number, d.Pick(new DirectionEffect.ReplaceAccountableOfficer(), d.GraveEffect()));
            },
        ]),
        ("AUT-18", [
            (d, s) => new DirectionRevoked(Onward(d, s.Established(d)), s.FreshNumber()),
            (d, s) => new DirectionVaried(Onward(d, s.Established(d)), s.FreshNumber(), d.AnyEffect(s.Ccg.Code)),
            (d, s) => new DirectionRevoked(s.Busy(d).Now, 1),
        ]),
        ("AUT-19", [
            (d, s) => new Dissolved(d.NotAnApril(s.Established(d).Now, Days.Last), DissolutionGround.Merger, [d.OtherCode(s.Ccg.Code)]),
            (d, s) => new Dissolved(April(d, s.Established(d)), DissolutionGround.Merger, d.OtherCodes(s.Ccg.Code, d.Pick(0, 2, 3))),
            (d, s) => new Dissolved(April(d, s.Established(d)), DissolutionGround.Merger, [s.Ccg.Code]),
            (d, s) => new Dissolved(Onward(d, s.Established(d)), d.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), d.OtherCodes(s.Ccg.Code, d.Choose(1, 2))),
            (d, s) => new Dissolved(Days.Abolished, DissolutionGround.Abolition, d.OtherCodes(s.Established(d).Ccg.Code, 1)),
        ]),
        ("AUT-20", [
            (d, s) => new Dissolved(d.Day(s.Established(d).Now, Days.Last), DissolutionGround.Abolition, []),
            (d, s) => new Dissolved(d.Day(Days.Abolished.AddDays(1), s.Established(d).Now.AddYears(10)), DissolutionGround.Abolition, []),
            (d, s) => new Dissolved(d.Day(Days.Abolished, new(2030, 1, 1)), d.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), d.OtherCodes(s.Established(d).Ccg.Code, 0)),
            (d, s) => new Dissolved(new(d.Choose(2023, 2030), 4, 1), DissolutionGround.Merger, [d.OtherCode(s.Established(d).Ccg.Code)]),
        ]),
        ("AUT-21", [
            (d, s) => new EstablishedByMerger(April(d, s.Established(d)), d.OtherCodes(s.Ccg.Code, 2)),
            (d, s) => new EstablishedByMerger(April(d, s.Busy(d, least: 1)), d.OtherCodes(s.Ccg.Code, 2)),
            (d, s) => new EstablishedByMerger(d.NotAnApril(Days.ChapterBegan, Days.Last), d.OtherCodes(s.Ccg.Code, 2)),
            (d, s) => new EstablishedByMerger(April(d, s), d.OtherCodes(s.Ccg.Code, d.Next(2))),
            (d, s) => new EstablishedByMerger(April(d, s), d.OtherCodes(s.Ccg.Code, 1).Add(s.Ccg.Code)),
            (d, s) => new EstablishedByMerger(April(d, s), Twice(d.OtherCodes(s.Ccg.Code, d.Choose(1, 3)))),
        ]),
        ("AUT-22", [
            (d, s) => new DirectionGiven(Onward(d, s), d.Regulation8(1, s.Ccg.Code, [])),
            (d, s) => new DirectionGiven(d.Day(Days.Later(s.Add(s.Application()).Now, Days.FullOperation), Days.Last), d.Section14Z21(1, s.Ccg.Code)),
            (d, s) => new Dissolved(Onward(d, s.Busy(d)), d.Pick(DissolutionGround.OwnApplication, DissolutionGround.Failure), []),
            (d, s) => new Dissolved(Days.Abolished, DissolutionGround.Abolition, []),
        ]),
        ("AUT-23", [
            (d, s) => new UnlistedConditionsReviewed(Onward(d, s.Full(d)), d.Pick<Unlisted>(new Unlisted.Some(), Unlisted.Of(d.Choose(1, 119)))),
            (d, s) =>
            {
                var count = d.Choose(1, 50);
                s.Add(new AuthorisationGranted(s.Applied(d), Low(d, d.CriteriaOf(d.SmallCount())), [], Unlisted.Of(count)));
                if (d.Chance(50))
                {
                    s.Add(new UnlistedConditionsReviewed(s.Now, new Unlisted.Some()));
                }

                return new UnlistedConditionsReviewed(d.Day(s.Now, Days.Last), Unlisted.Of(count + d.Choose(1, 50)));
            },
        ]),
        ("AUT-24", [
            (d, s) => new UnlistedConditionsReviewed(Onward(d, s.Busy(d)), new Unlisted.None()),
            (d, s) => new UnlistedConditionsReviewed(Onward(d, s.Add(s.Application())), new Unlisted.None()),
        ]),
        .. BrokenCoCommissioning.All,
    ];

    /// <summary>Any rule of these, broken in any of its ways.</summary>
    internal static BrokenRule.InHistory Of(Sampler sampler)
    {
        var (code, ways) = sampler.PickFrom(All);
        return Of(sampler, code, ways);
    }

    internal static BrokenRule.InHistory Of(Sampler sampler, string code, ImmutableArray<Func<Sampler, HistoryBuilder, CcgEvent>> ways)
    {
        var history = new HistoryBuilder(sampler, ValidHistory.Nobody(sampler));
        var e = sampler.PickFrom(ways)(sampler, history);
        return new(code, new(history.Ccg), e);
    }

    // Of a CCG in whatever state, no rule but those of order has anything to say of it.
    private static ModelApplied Harmless(Sampler sampler, DateOnly on) => new(on, CoCommissioningModel.Joint, sampler.Day(new(2018, 4, 1), Days.Last));

    private static DateOnly Before(Sampler sampler, HistoryBuilder history) => sampler.Day(Days.ChapterBegan, Days.Later(history.Now.AddDays(-1), Days.ChapterBegan));

    private static DateOnly TooEarly(Sampler sampler) => sampler.Day(new(sampler.Pick(1, 1900, 2012), 1, 1), new(2012, 3, 26));

    private static DateOnly Onward(Sampler sampler, HistoryBuilder history) => sampler.Day(history.Now, Days.Last);

    private static DateOnly April(Sampler sampler, HistoryBuilder history) => sampler.PickFrom(Days.Aprils(history.Now, Days.Last));

    private static CriterionCode NotOpen(Sampler sampler, HistoryBuilder history) => sampler.CriteriaOf(1, [.. history.Authorisation.Conditions.Select(condition => condition.Criterion)])[0];

    private static ImmutableArray<Condition> Low(Sampler sampler, ImmutableArray<CriterionCode> criteria) => [.. criteria.Select(criterion => Condition.Create(criterion, sampler.LowLevel()))];

    private static ConditionLevelChanged Same(DateOnly on, Condition condition) => new(on, condition.Criterion, condition.Level);

    private static LegalDirection Unwritten(Sampler sampler, HistoryBuilder history) =>
        new(history.FreshNumber(), DirectionPower.Regulation8, null, sampler.Pick("", " ", "\t\n"), sampler.PlainEffect(history.Ccg.Code), []);

    private static LegalDirection Untriggered(HistoryBuilder history, int number) =>
        new(number, DirectionPower.Section14Z21, null, history.Ccg.Name.Short, new DirectionEffect.ReplaceAccountableOfficer(), []);

    private static DirectionEffect Own(Sampler sampler, HistoryBuilder history) => sampler.Chance(70)
        ? new DirectionEffect.Cease(sampler.Scope(), new ExercisedBy.AnotherCcg(history.Ccg.Code))
        : new DirectionEffect.TakeOn(["x"], history.Ccg.Code);

    private static ImmutableArray<T> Twice<T>(ImmutableArray<T> items) => items.Add(items[0]);
}
