using FluentValidation;
using FluentValidation.Results;

namespace CcgDomain.Benchmarks;

/// <summary>One event among the others: the state before, the event, and the state after.</summary>
internal sealed record Step(PlainState Was, PlainEvent E, PlainState Now);

/// <summary>
/// The rules of authorisation in FluentValidation, over plain classes: the same codes, and as many failures. One validator for each kind of
/// event, made once, as its authors advise; so here too nothing is judged in vain.
/// </summary>
internal sealed class FluentRules : AbstractValidator<Step>
{
    private static readonly Dictionary<string, FluentRules> ByEvent = new()
    {
        ["applicationMade"] = new(v => v.ApplicationMade()),
        ["applicationMoved"] = new(v => v.ApplicationMoved()),
        ["authorisationGranted"] = new(v => v.AuthorisationGranted()),
        ["conditionDischarged"] = new(v => v.ConditionDischarged()),
        ["conditionLevelChanged"] = new(v => v.ConditionLevelChanged()),
        ["unlistedConditionsReviewed"] = new(v => v.UnlistedConditionsReviewed()),
        ["directionGiven"] = new(v => v.DirectionGiven()),
        ["directionVaried"] = new(v => v.DirectionVaried()),
        ["directionRevoked"] = new(v => v.DirectionRevoked()),
        ["establishedByMerger"] = new(v => v.EstablishedByMerger()),
        ["dissolved"] = new(v => v.Dissolved()),
        ["constitutionVaried"] = new(v => v.ConstitutionVaried()),
        ["conditionsReviewed"] = new(v => v.ConditionsReviewed()),
        ["applicationWithdrawn"] = new(v => v.ApplicationWithdrawn()),
        ["mergerProposed"] = new(v => v.MergerProposed()),
        ["mergerDecided"] = new(v => v.MergerDecided()),
    };

    private static readonly DateOnly ChapterBegan = new(2012, 3, 27);
    private static readonly DateOnly PowersBegan = new(2012, 10, 1);
    private static readonly DateOnly FullOperation = new(2013, 4, 1);
    private static readonly DateOnly FirstReviewOfWaveFour = new(2013, 6, 1);
    private static readonly DateOnly AbolitionDay = new(2022, 7, 1);
    private static readonly DateOnly[] Deadlines = [new(2012, 7, 2), new(2012, 9, 3), new(2012, 10, 1), new(2012, 11, 1)];
    private static readonly DateOnly[] Meetings = [new(2012, 12, 5), new(2013, 1, 18), new(2013, 2, 15), new(2013, 3, 6)];
    private static readonly string[] Levels = ["I", "II", "III", "IV", "V", "VI", "VII"];

    private FluentRules(Action<FluentRules> rules)
    {
        Rule("TML-01", s => !(s.E.On < s.Was.Last), s => $"{s.E.On:O} is before {s.Was.Last:O}.");
        Rule("TML-02", s => s.Was.Ended is null, s => $"The CCG no longer exists from {s.Was.Ended:O}.");
        Rule("TML-03", s => s.E.On >= ChapterBegan, s => $"{s.E.On:O} is before {ChapterBegan:O}.");
        Rule("TML-04", s => s.E.On < AbolitionDay || s.E.Event == "dissolved", s => $"{s.E.On:O} is not before {AbolitionDay:O}.");
        rules(this);
    }

    /// <summary>Judges one event.</summary>
    internal static ValidationResult Judge(Step step) => ByEvent[step.E.Event].Validate(step);

    /// <summary>Judges events in order, up to the first that fails.</summary>
    /// <returns>The place of the event that fails and its failures, or null.</returns>
    internal static (int Index, List<ValidationFailure> Failures)? Record(string code, List<PlainEvent> events)
    {
        var was = new PlainState { Code = code };
        for (var i = 0; i < events.Count; i++)
        {
            var now = was.After(events[i]);
            var result = Judge(new(was, events[i], now));
            if (!result.IsValid)
            {
                return (i, result.Errors);
            }

            was = now;
        }

        return null;
    }

    private void Rule(string code, Func<Step, bool> holds, Func<Step, string> message) =>
        RuleFor(s => s).Must(holds).WithErrorCode(code).WithMessage(message);

    private void Objections(string code, Action<Step, Action<string, string>> judge) =>
        RuleFor(s => s).Custom((s, context) => judge(s, (path, message) => context.AddFailure(new ValidationFailure(path, message) { ErrorCode = code })));

    private void ApplicationMade()
    {
        Rule("AUT-01", s => !s.Was.HasApplication, s => $"The group has applied already, in wave {s.Was.Wave}.");
        Rule("AUT-01", s => s.Was.HasApplication || s.Was.EstablishedOn is null, s => $"The CCG was established on {s.Was.EstablishedOn:O}.");
        Rule("AUT-02", s => s.E.On <= Deadlines[s.E.Wave!.Value - 1], s => $"{s.E.On:O} is after the deadline of wave {s.E.Wave}.");
    }

    private void ApplicationMoved()
    {
        Rule("AUT-03", s => !(s.E.To <= s.Was.Wave), s => $"Wave {s.E.To} is not later than wave {s.Was.Wave}.");
        Rule("AUT-03", s => !s.Was.HasApplication || s.Was.EstablishedOn is null, s => $"The application was decided on {s.Was.EstablishedOn:O}.");
        Rule("AUT-41", s => s.Was.EstablishedOn is null || s.Was.HasApplication, _ => "There is no application to move.");
    }

    private void AuthorisationGranted()
    {
        Rule("AUT-04", s => s.Was.EstablishedOn is null, s => $"The CCG was established already, on {s.Was.EstablishedOn:O}.");
        Rule("AUT-05", s => s.Was.Wave is not { } wave || s.E.On < PowersBegan || s.E.On >= Meetings[wave - 1], s => $"{s.E.On:O} is before the meeting of wave {s.Was.Wave}.");
        Objections("AUT-06", (s, no) =>
        {
            var seen = new HashSet<string>();
            for (var i = 0; i < s.E.Conditions!.Count; i++)
            {
                if (!seen.Add(s.E.Conditions[i].Criterion))
                {
                    no($"conditions[{i}].criterion", $"Criterion {s.E.Conditions[i].Criterion} has a condition already.");
                }
            }
        });
        Rule("AUT-07", s => s.Now.Conditions.Count + (long)s.Now.Unlisted <= 119, _ => "There are more conditions than criteria.");
        Objections("AUT-08", Unsupported);
        Objections("AUT-12", (s, no) =>
        {
            var seen = new HashSet<int>(s.Was.NumbersUsed);
            for (var i = 0; i < s.E.Directions!.Count; i++)
            {
                if (!seen.Add(s.E.Directions[i].Number))
                {
                    no($"directions[{i}].number", $"The number {s.E.Directions[i].Number} was used already.");
                }
            }
        });
        EachDirection("AUT-13", (_, d) => d.Power == "section14Z21" || Written(d), "The reference of the instrument is blank.");
        EachDirection("AUT-14", (_, d) => !UnderpinsWithoutPower(d), "Only a regulation 8 direction underpins conditions.");
        Objections("AUT-15", (s, no) => s.E.Directions!.ForEach(d => Exercised(s, d.Effect, no)));
        EachDirection("AUT-16", (_, d) => !BeyondItsPower(d.Power, d.Effect), "Only section 14Z21 gives the power to it.");
        Rule("AUT-17", s => s.E.On >= PowersBegan || s.E.Directions!.TrueForAll(d => d.Power == "regulation8"), s => $"{s.E.On:O} is before {PowersBegan:O}.");
        Rule("AUT-26", s => s.E.On >= PowersBegan, s => $"{s.E.On:O} is before {PowersBegan:O}.");
        Rule("AUT-27", s => s.E.On < FullOperation, s => $"{s.E.On:O} is after March 2013.");
        EachDirection("AUT-28", (_, d) => d.Power != "section14Z21" || Written(d), "The reference of the instrument is blank.");
        EachDirection("AUT-29", (_, d) => !TakesOnUnderRegulation8(d.Power, d.Effect), "Regulation 8 directs no CCG to take on functions.");
        EachDirection("AUT-30", (_, d) => d.Power == "section14Z21" || d.Trigger is null, "A trigger belongs to section 14Z21.");
        EachDirection("AUT-34", (_, d) => !BeyondParagraph9(d.Power, d.Effect), "Paragraph 9 makes a CCG exercise only some functions, and no other power does.");
        EachDirection("AUT-36", (s, d) => !(d.Until < s.E.On), "It ends before it is given.");
        EachDirection("AUT-37", (_, d) => d.Power == "section14Z21" || d.Until is null, "Only a section 14Z21 direction has a last day.");
        EachDirection("AUT-38", (_, d) => !BeyondConditions(d, d.Effect), "Conditions that are not met are a ground only to dissolve.");
        Rule("AUT-41", s => s.Was.EstablishedOn is not null || s.Was.HasApplication, _ => "There is no application to grant.");
        Objections("AUT-43", (s, no) => s.E.Directions!.ForEach(d => Underpinned(s, d, no)));
    }

    private void EachDirection(string code, Func<Step, PlainDirection, bool> holds, string message) =>
        RuleForEach(s => s.E.Directions).Must(holds).WithErrorCode(code).WithMessage(message);

    private void ConditionDischarged() =>
        Rule("AUT-09", s => s.Was.Conditions.Exists(c => c.Criterion == s.E.Criterion), s => $"No condition on {s.E.Criterion} is open.");

    private void ConditionLevelChanged()
    {
        When(s => NeedsDirection(s.E.Level!), () => Objections("AUT-08", Unsupported));
        Rule(
            "AUT-10",
            s => s.Was.Conditions.FindAll(c => c.Criterion == s.E.Criterion) is var open && (open.Count == 0 || open.Exists(c => c.Level != s.E.Level)),
            s => $"The condition on {s.E.Criterion} is at level {s.E.Level} already.");
        Rule("AUT-42", s => s.Was.Conditions.Exists(c => c.Criterion == s.E.Criterion), s => $"No condition on {s.E.Criterion} is open.");
    }

    private void UnlistedConditionsReviewed()
    {
        Rule("AUT-07", s => s.Now.Conditions.Count + (long)s.Now.Unlisted <= 119, _ => "There are more conditions than criteria.");
        Rule("AUT-23", s => s.E.Remaining <= s.Was.Unlisted, s => $"{s.E.Remaining} cannot remain of {s.Was.Unlisted}.");
        Rule("AUT-24", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet to review.");
        Rule("AUT-45", s => s.Was.EstablishedOn is null || s.Was.Unlisted > 0, _ => "There are no unlisted conditions to review.");
    }

    private void DirectionGiven()
    {
        Rule("AUT-11", s => !(AfterGrant(s) && s.Was.FullFrom <= s.E.On), s => $"The CCG is fully authorised since {s.Was.FullFrom:O}.");
        Rule("AUT-12", s => !s.Was.NumbersUsed.Contains(s.E.Direction!.Number), s => $"The number {s.E.Direction!.Number} was used already.");
        Rule("AUT-13", s => s.E.Direction!.Power == "section14Z21" || Written(s.E.Direction), _ => "The reference of the instrument is blank.");
        Rule("AUT-14", s => !UnderpinsWithoutPower(s.E.Direction!), _ => "Only a regulation 8 direction underpins conditions.");
        Objections("AUT-15", (s, no) => Exercised(s, s.E.Direction!.Effect, no));
        Rule("AUT-16", s => !BeyondItsPower(s.E.Direction!.Power, s.E.Direction.Effect), _ => "Only section 14Z21 gives the power to it.");
        Rule("AUT-17", s => s.E.Direction!.Power == "regulation8" || s.E.On >= PowersBegan, s => $"{s.E.On:O} is before {PowersBegan:O}.");
        Rule("AUT-22", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet to direct.");
        Rule("AUT-28", s => s.E.Direction!.Power != "section14Z21" || Written(s.E.Direction), _ => "The reference of the instrument is blank.");
        Rule("AUT-29", s => !TakesOnUnderRegulation8(s.E.Direction!.Power, s.E.Direction.Effect), _ => "Regulation 8 directs no CCG to take on functions.");
        Rule("AUT-30", s => s.E.Direction!.Power == "section14Z21" || s.E.Direction.Trigger is null, _ => "A trigger belongs to section 14Z21.");
        Rule("AUT-34", s => !BeyondParagraph9(s.E.Direction!.Power, s.E.Direction.Effect), _ => "Paragraph 9 makes a CCG exercise only some functions, and no other power does.");
        Rule("AUT-35", s => s.E.Direction!.Power != "schedule6Paragraph9" || s.Was.EstablishedOn is null || s.Was.Granted, _ => "The CCG was established by merger.");
        Rule("AUT-36", s => !(s.E.Direction!.Until < s.E.On), _ => "It ends before it is given.");
        Rule("AUT-37", s => s.E.Direction!.Power == "section14Z21" || s.E.Direction.Until is null, _ => "Only a section 14Z21 direction has a last day.");
        Rule("AUT-38", s => !BeyondConditions(s.E.Direction!, s.E.Direction!.Effect), _ => "Conditions that are not met are a ground only to dissolve.");
        Objections("AUT-43", (s, no) => Underpinned(s, s.E.Direction!, no));
    }

    private void DirectionVaried()
    {
        Objections("AUT-15", (s, no) => Exercised(s, s.E.Effect!, no));
        Rule("AUT-16", s => InForce(s) is not { } d || !BeyondItsPower(d.Power, s.E.Effect!), s => $"Direction {s.E.Number} was given under another power.");
        Rule("AUT-18", s => InForce(s) is not null || !s.Was.NumbersUsed.Contains(s.E.Number!.Value), s => $"No direction {s.E.Number} is in force.");
        Rule("AUT-29", s => InForce(s) is not { } d || !TakesOnUnderRegulation8(d.Power, s.E.Effect!), _ => "Regulation 8 directs no CCG to take on functions.");
        Rule("AUT-34", s => InForce(s) is not { } d || !BeyondParagraph9(d.Power, s.E.Effect!), _ => "Paragraph 9 makes a CCG exercise only some functions, and no other power does.");
        Rule("AUT-38", s => InForce(s) is not { } d || !BeyondConditions(d, s.E.Effect!), _ => "Conditions that are not met are a ground only to dissolve.");
        Rule("AUT-44", s => s.Was.NumbersUsed.Contains(s.E.Number!.Value), s => $"No direction {s.E.Number} was given.");
    }

    private void DirectionRevoked()
    {
        Objections("AUT-08", Unsupported);
        Rule("AUT-18", s => InForce(s) is not null || !s.Was.NumbersUsed.Contains(s.E.Number!.Value), s => $"No direction {s.E.Number} is in force.");
        Rule("AUT-44", s => s.Was.NumbersUsed.Contains(s.E.Number!.Value), s => $"No direction {s.E.Number} was given.");
    }

    private void EstablishedByMerger()
    {
        Rule("AUT-19", s => s.E.On is { Month: 4, Day: 1 }, s => $"{s.E.On:O} is not a 1 April.");
        Rule("AUT-21", s => s.E.Predecessors!.Count >= 2, _ => "Two or more CCGs merge.");
        Objections("AUT-21", (s, no) => Others(s, s.E.Predecessors!, "predecessors", no));
        Rule("AUT-31", s => !s.Was.Begun, _ => "Something is recorded before it.");
    }

    private void Dissolved()
    {
        Rule("AUT-19", s => s.E.Ground != "merger" || s.E.On is { Month: 4, Day: 1 }, s => $"{s.E.On:O} is not a 1 April.");
        Rule("AUT-20", s => s.E.Ground != "abolition" || s.E.On == AbolitionDay, s => $"CCGs were abolished on {AbolitionDay:O}.");
        Rule("AUT-20", s => s.E.Ground == "abolition" || s.E.On < AbolitionDay, s => $"{s.E.On:O} is not before {AbolitionDay:O}.");
        When(s => s.E.Ground == "merger", () =>
        {
            Rule("AUT-21", s => s.E.Successors!.Count == 1, _ => "A merger has exactly one successor.");
            Rule("AUT-21", s => s.E.Successors!.Count != 1 || s.E.Successors[0] != s.Was.Code, _ => "That is the CCG itself.");
        }).Otherwise(() => Rule("AUT-21", s => s.E.Successors!.Count == 0, _ => "Only a merger names a successor."));
        Rule("AUT-22", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet to dissolve.");
    }

    private void ConstitutionVaried()
    {
        Rule("AUT-22", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet that has a constitution.");
        Objections("AUT-32", (s, no) =>
        {
            Others(s, s.E.Area?.Gained ?? [], "area.gained", no);
            Others(s, s.E.Area?.Lost ?? [], "area.lost", no);
        });
    }

    private void ConditionsReviewed()
    {
        Rule("AUT-24", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet to review.");
        Rule("AUT-33", s => !s.Was.Granted || s.Was.Wave != 4 || s.E.On >= FirstReviewOfWaveFour, s => $"{s.E.On:O} is before June 2013.");
    }

    private void ApplicationWithdrawn()
    {
        Rule("AUT-25", s => s.Was.EstablishedOn is null, s => $"The application was decided on {s.Was.EstablishedOn:O}.");
        Rule("AUT-41", s => s.Was.EstablishedOn is not null || s.Was.HasApplication, _ => "There is no application to withdraw.");
    }

    private void MergerProposed()
    {
        Rule("AUT-19", s => s.E.StartsOn is { Month: 4, Day: 1 }, s => $"{s.E.StartsOn:O} is not a 1 April.");
        Rule("AUT-20", s => s.E.StartsOn < AbolitionDay, s => $"{s.E.StartsOn:O} is not before {AbolitionDay:O}.");
        Rule("AUT-21", s => s.E.With!.Count > 0, _ => "No other CCG is named.");
        Objections("AUT-21", (s, no) => Others(s, s.E.With!, "with", no));
        Rule("AUT-22", s => s.Was.EstablishedOn is not null, _ => "There is no CCG yet to merge.");
        Rule("AUT-39", s => s.E.StartsOn > s.E.On, s => $"{s.E.StartsOn:O} is not after {s.E.On:O}.");
    }

    private void MergerDecided()
    {
        Rule("AUT-40", s => !s.Was.MergerDecided, _ => "The proposed merger was decided already.");
        Rule("AUT-46", s => s.Was.MergerProposed, _ => "No merger is proposed.");
    }

    private static void Others(Step s, List<string> codes, string path, Action<string, string> no)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == s.Was.Code)
            {
                no($"{path}[{i}]", "That is the CCG itself.");
            }

            if (!seen.Add(codes[i]))
            {
                no($"{path}[{i}]", "It is named twice.");
            }
        }
    }

    private static bool NeedsDirection(string level) => Array.IndexOf(Levels, level) >= 3;

    private static bool Lacks(PlainState state, PlainCondition c) =>
        NeedsDirection(c.Level) && !state.Directions.Exists(d => d.Power == "regulation8" && d.Underpins.Contains(c.Criterion));

    private static void Unsupported(Step s, Action<string, string> no)
    {
        foreach (var c in s.Now.Conditions)
        {
            if (s.Now.Unlisted == 0 && Lacks(s.Now, c) && !s.Was.Conditions.Exists(before => before.Criterion == c.Criterion && Lacks(s.Was, before)))
            {
                no("level", $"The condition on {c.Criterion} is at level {c.Level}, and no regulation 8 direction in force underpins it.");
            }
        }
    }

    private static void Underpinned(Step s, PlainDirection d, Action<string, string> no)
    {
        if (d.Power != "regulation8")
        {
            return;
        }

        foreach (var criterion in d.Underpins)
        {
            if (!s.Now.Conditions.Exists(c => c.Criterion == criterion))
            {
                no("underpins", $"No condition on {criterion} is open.");
            }
        }
    }

    private static bool UnderpinsWithoutPower(PlainDirection d) => d.Power != "regulation8" && d.Underpins.Count > 0;

    private static bool AfterGrant(Step s) => s.E.Direction!.Power == "regulation8" && s.Was.EstablishedOn is not null;

    private static bool Written(PlainDirection d) => d.Instrument is null || !string.IsNullOrWhiteSpace(d.Instrument);

    private static void Exercised(Step s, PlainEffect effect, Action<string, string> no)
    {
        if (effect.Kind == "takeOn" && effect.From == s.Was.Code)
        {
            no("effect.from", "That is the CCG itself.");
        }

        if (effect.Kind == "cease" && effect.By?.Code == s.Was.Code)
        {
            no("effect.by", "That is the CCG itself.");
        }
    }

    private static bool BeyondItsPower(string power, PlainEffect effect) => power != "section14Z21" && effect.Kind is "varyConstitution" or "dissolve";

    private static bool TakesOnUnderRegulation8(string power, PlainEffect effect) => power == "regulation8" && effect.Kind == "takeOn";

    private static bool BeyondParagraph9(string power, PlainEffect effect) => (power == "schedule6Paragraph9") != (effect.Kind == "exerciseOnly");

    private static bool BeyondConditions(PlainDirection d, PlainEffect effect) => d.Trigger == "conditionsNotMet" && effect.Kind != "dissolve";

    private static PlainDirection? InForce(Step s) => s.Was.Directions.Find(d => d.Number == s.E.Number);
}
