using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Benchmarks;

/// <summary>The history that everything is measured on, its document, and the proof that all who judge it give the same verdicts.</summary>
internal static class Scenario
{
    private static readonly string[] Criteria = ["1.1D", "1.3B", "2.2B", "2.4.1B", "2.4.2A", "2.4.2B", "3.1.1B", "3.1.1C", "3.1.1D", "4.2.1A", "5.1A"];

    private static readonly JsonSerializerOptions Domain = new JsonSerializerOptions().AddCcgDomain();

    internal static Ccg Start { get; } = Ccg.Create("99Z", "NHS Exampleton CCG");

    /// <summary>
    /// An application, a grant with eleven conditions and a direction; each condition eased, then discharged; the direction revoked.
    /// </summary>
    internal static CcgEvent[] Events { get; } = [.. History()];

    internal static Ccg Whole { get; } = Start.Record(Events).OrThrow();

    internal static byte[] Document { get; } = CcgJson.Write(Whole);

    internal static PlainEvent Plain(CcgEvent e) => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(e, Domain), PlainContext.Default.PlainEvent)!;

    internal static List<PlainEvent> Plain(CcgEvent[] events) => [.. Array.ConvertAll(events, Plain)];

    /// <summary>For each event, one of the same kind that breaks a rule in its place.</summary>
    internal static CcgEvent Broken(CcgEvent e) => e switch
    {
        ApplicationMade x => new ApplicationMade(new(2012, 11, 2), x.Wave),
        AuthorisationGranted x => new AuthorisationGranted(new(2013, 1, 17), x.Conditions, x.Directions),
        ConditionLevelChanged x => new ConditionLevelChanged(x.On, CriterionCode.Parse("6.4G"), x.Level),
        ConditionDischarged x => new ConditionDischarged(x.On, CriterionCode.Parse("6.4G")),
        DirectionRevoked x => new DirectionRevoked(x.On, 2),
        _ => throw new ArgumentException("The history has no such event.", nameof(e)),
    };

    /// <summary>Throws unless the library, FluentValidation and the hand-written chain give the same verdict on many histories, sound and broken.</summary>
    internal static void CheckVerdicts()
    {
        var refused = new HashSet<string>();
        foreach (var events in Histories())
        {
            var ours = Start.Record(events).Match(_ => "accepted", no => $"{no[0].Path.Split(']')[0]}] {string.Join(' ', no.Select(v => v.Rule.Code))}");
            var fluent = FluentRules.Record("99Z", Plain(events)) is var (i, failures) ? $"[{i}] {string.Join(' ', failures.Select(f => f.ErrorCode))}" : "accepted";
            var hand = HandWritten.Record(Start.Code, events) is var (j, codes) ? $"[{j}] {string.Join(' ', codes)}" : "accepted";
            if (ours != fluent || ours != hand)
            {
                throw new InvalidOperationException($"The verdicts differ: {ours}; FluentValidation {fluent}; by hand {hand}; on {string.Join<CcgEvent>("; ", events)}");
            }

            refused.UnionWith(ours.Split(' ')[1..]);
        }

        // Every rule on authorisation must have been broken at least once, or the comparison says little.
        foreach (var rule in RuleBook.All)
        {
            if (rule.Code[..3] is "TML" or "AUT" && !refused.Contains(rule.Code))
            {
                throw new InvalidOperationException($"No history breaks {rule.Code}.");
            }
        }
    }

    private static IEnumerable<CcgEvent[]> Histories()
    {
        yield return Events;
        for (var i = 0; i < Events.Length; i++)
        {
            yield return [.. Events[..i], .. Events[(i + 1)..]];
            yield return [.. Events[..i], Events[i], .. Events[i..]];
            yield return [.. Events[..i], Broken(Events[i])];
        }

        // A CCG of wave 4, one that was established by merger, and one whose merger was decided.
        yield return [
            new ApplicationMade(new(2012, 11, 1), AuthorisationWave.Four), new AuthorisationGranted(new(2013, 3, 6), [], []), new ConditionsReviewed(new(2013, 5, 31)),
        ];
        yield return [
            new EstablishedByMerger(new(2015, 4, 1), [OdsCode.Parse("99X"), OdsCode.Parse("99Y")]),
            new DirectionGiven(new(2015, 4, 1), new(2, DirectionPower.Schedule6Paragraph9, null, "x", new DirectionEffect.ExerciseOnly(["a function"]), [])),
        ];
        yield return [
            new EstablishedByMerger(new(2012, 4, 1), [OdsCode.Parse("99X"), OdsCode.Parse("99Y")]),
            new DirectionGiven(new(2012, 9, 30), new(2, DirectionPower.Section14Z21, null, "x", new DirectionEffect.Exercise("a plan"), [])),
        ];
        yield return [
            .. Events, new MergerProposed(new(2014, 5, 1), [OdsCode.Parse("99Y")], new(2015, 4, 1)), new MergerDecided(new(2014, 6, 1), MergerOutcome.Refused),
            new MergerDecided(new(2014, 6, 1), MergerOutcome.Approved),
        ];
        for (var i = 0; i <= Events.Length; i++)
        {
            foreach (var odd in Odd())
            {
                yield return [.. Events[..i], odd];
                yield return [.. Events[..i], odd, .. Events[i..]];
            }
        }
    }

    // One of these at least breaks each rule somewhere in the history.
    private static IEnumerable<CcgEvent> Odd()
    {
        DateOnly day = new(2013, 4, 30);
        DirectionEffect exercise = new DirectionEffect.Exercise("a plan");
        DirectionEffect own = new DirectionEffect.TakeOn(["a function"], Start.Code);
        var c = CriterionCode.Parse("3.1.1C");
        yield return new ApplicationMade(new(2012, 3, 26), AuthorisationWave.One);
        yield return new ApplicationMoved(new(2012, 9, 20), AuthorisationWave.Two);
        yield return new ApplicationMoved(new(2013, 2, 1), AuthorisationWave.Four);
        yield return new AuthorisationGranted(
            new(2013, 3, 1),
            [Condition.Parse("3.1.1C IV"), Condition.Parse("3.1.1C V")],
            [
                new(2, DirectionPower.Regulation8, DirectionTrigger.Failed, " ", new DirectionEffect.Dissolve(), [CriterionCode.Parse("6.4G")]),
                new(2, DirectionPower.Section14Z21, null, "", new DirectionEffect.Cease(new FunctionScope.Named(["a function"]), new ExercisedBy.AnotherCcg(Start.Code)), [c]),
            ],
            Unlisted.Of(118));
        yield return new AuthorisationGranted(new(2013, 2, 1), [Condition.Parse("3.1.1C III")], []);
        yield return new ConditionDischarged(day, c);
        yield return new ConditionLevelChanged(day, c, ConditionLevel.IV);
        yield return new ConditionLevelChanged(day, CriterionCode.Parse("1.1D"), ConditionLevel.VI);
        yield return new UnlistedConditionsReviewed(day, Unlisted.Of(1));
        yield return new UnlistedConditionsReviewed(day, Unlisted.Of(0));
        yield return new DirectionGiven(day, new(2, DirectionPower.Regulation8, null, "Direction of April 2013", exercise, []));
        yield return new DirectionGiven(new(2014, 1, 1), new(1, DirectionPower.Regulation8, DirectionTrigger.Failing, "", own, [c]));
        yield return new DirectionGiven(new(2013, 3, 1), new(3, DirectionPower.Section14Z21, null, "", new DirectionEffect.ReplaceAccountableOfficer(), [c]));
        yield return new DirectionGiven(day, new(3, DirectionPower.Regulation8, null, "Direction of April 2013", new DirectionEffect.VaryConstitution("a practice"), []));
        yield return new DirectionVaried(day, 1, own);
        yield return new DirectionVaried(day, 1, new DirectionEffect.VaryConstitution("a practice"));
        yield return new DirectionVaried(day, 4, exercise);
        yield return new DirectionRevoked(new(2013, 2, 1), 1);
        yield return new EstablishedByMerger(day, [OdsCode.Parse("99Y"), OdsCode.Parse("99Z"), OdsCode.Parse("99Y")]);
        yield return new EstablishedByMerger(new(2013, 4, 1), [OdsCode.Parse("99Y")]);
        yield return new Dissolved(day, DissolutionGround.Merger, [Start.Code]);
        yield return new Dissolved(new(2014, 4, 1), DissolutionGround.Abolition, [OdsCode.Parse("99Y")]);
        yield return new Dissolved(new(2022, 7, 1), DissolutionGround.Failure, []);
        yield return new Dissolved(new(2022, 7, 1), DissolutionGround.Abolition, []);
        yield return new Dissolved(new(2022, 7, 2), DissolutionGround.Abolition, []);
        yield return new ConditionDischarged(new(2022, 7, 1), c);
        yield return new AuthorisationGranted(
            new(2012, 9, 30), [], [new(2, DirectionPower.Section14Z21, DirectionTrigger.ConditionsNotMet, " ", exercise, [], new(2012, 9, 1))]);
        yield return new AuthorisationGranted(
            new(2013, 4, 1), [], [new(2, DirectionPower.Schedule6Paragraph9, DirectionTrigger.Failed, null, exercise, [], new(2014, 1, 1))]);
        yield return new DirectionGiven(day, new(2, DirectionPower.Section14Z21, DirectionTrigger.Failing, "", exercise, [], new(2013, 4, 29)));
        yield return new DirectionGiven(day, new(2, DirectionPower.Regulation8, DirectionTrigger.Failing, "x", new DirectionEffect.ExerciseOnly(["a function"]), [], day));
        yield return new DirectionGiven(new(2015, 4, 1), new(2, DirectionPower.Schedule6Paragraph9, null, "x", new DirectionEffect.ExerciseOnly(["a function"]), []));
        yield return new ApplicationWithdrawn(new(2013, 1, 31));
        yield return new ConditionsReviewed(day);
        yield return new ConstitutionVaried(day, VariationGround.Board, null, new([Start.Code], [OdsCode.Parse("99Y"), OdsCode.Parse("99Y")]));
        yield return new MergerProposed(day, [Start.Code], new(2013, 4, 1));
        yield return new MergerProposed(day, [], new(2022, 7, 1));
        yield return new MergerProposed(day, [OdsCode.Parse("99Y")], new(2015, 4, 1));
        yield return new MergerDecided(new(2014, 5, 1), MergerOutcome.Refused);
    }

    private static IEnumerable<CcgEvent> History()
    {
        DateOnly review = new(2013, 3, 31);
        var direction = new LegalDirection(1, DirectionPower.Regulation8, null, "Direction of January 2013", new DirectionEffect.Exercise("a financial plan"), [CriterionCode.Parse("3.1.1C")]);
        yield return new ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two);
        yield return new AuthorisationGranted(new(2013, 1, 18), [.. Array.ConvertAll(Criteria, code => Condition.Parse($"{code} {(code == "3.1.1C" ? "IV" : "III")}"))], [direction]);
        for (var i = 0; i < Criteria.Length; i++)
        {
            yield return new ConditionLevelChanged(review.AddDays(i), CriterionCode.Parse(Criteria[i]), ConditionLevel.I);
        }

        for (var i = 0; i < Criteria.Length; i++)
        {
            yield return new ConditionDischarged(review.AddDays(100 + i), CriterionCode.Parse(Criteria[i]));
        }

        yield return new DirectionRevoked(review.AddDays(200), 1);
    }
}
