using CcgDomain;
using CcgDomain.Authorisation;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace Recipes;

/// <summary>A form in which the outcome of a review is entered: a line for each condition, and each mistake at the field of its line.</summary>
internal static class ReviewForm
{
    private static readonly Rule KnownCriterion = Rule.Custom(
        "FORM-01", RuleBasis.Guidance, "A line names a criterion and the level that it is reviewed to, or discharged.", new("Handbook of the review", null, (Uri?)null));

    /// <summary>Returns the mistakes as line, field and message; none if the lines can be recorded.</summary>
    internal static IEnumerable<(int Line, string Field, string Message)> Check(Ccg ccg, DateOnly day, IReadOnlyList<string> lines)
    {
        var events = new List<(int Line, CcgEvent Event)>();
        for (var line = 0; line < lines.Count; line++)
        {
            CriterionCode criterion = default;
            if (lines[line].Split(' ') is [var code, "discharged"] && CriterionCode.TryParse(code, out criterion, out var reason))
            {
                events.Add((line, new ConditionDischarged(day, criterion)));
            }
            else if (Condition.TryParse(lines[line], out var condition, out reason) && condition.Level is { } level)
            {
                events.Add((line, new ConditionLevelChanged(day, condition.Criterion, level)));
            }
            else
            {
                yield return Mistake(line, new(KnownCriterion, "criterion", reason ?? "The level is missing."));
            }
        }

        foreach (var violation in ccg.Preview(events.Select(entered => entered.Event)).SelectMany(decision => decision.Match(_ => [], violations => violations)))
        {
            yield return Mistake(events[violation.EventIndex!.Value].Line, violation);
        }
    }

    private static (int Line, string Field, string Message) Mistake(int line, Violation violation) => (line, violation.Property, $"{violation.Message} ({violation.Rule.Code})");
}
