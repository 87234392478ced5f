using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>The rules that apply to every event, whichever its regime.</summary>
internal static class TimelineRules
{
    private static readonly Citation Order = RegimeSources.Record.At("the order of its events");

    private static readonly Citation Commencement = new(
        "Health and Social Care Act 2012", "s. 306(1)(d), in force 27 March 2012", "https://www.legislation.gov.uk/ukpga/2012/7/section/306") { Read = SourceRead.PrimaryText };

    internal static readonly RuleTable<RecordEnd, CcgEvent> Table = new(
        Row("TML-01", RuleBasis.Integrity, Order, "An event is not dated before the one recorded before it.")
            .When<CcgEvent>(
                (in before, e, on) => on.IsBefore(before.Earliest),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {before.Earliest}, {DayOfLast(before)}.")),

        Row("TML-02", RuleBasis.Integrity, Order, "Nothing is recorded after the CCG is dissolved, except its rating for a year that had ended.")
            .When<CcgEvent>(
                (in before, e, on) => before.EndedOn is not null && !e.MayFollowEnd,
                (in before, e, on, ref violations) => violations.Add("", $"The CCG no longer exists from {before.EndedOn}; nothing can follow.")),

        Row("TML-03", RuleBasis.Statute, Commencement, "Nothing is dated before 27 March 2012, when the chapter on CCGs first came into force.")
            .When<CcgEvent>(
                (in before, e, on) => on.IsBefore(RegimeDates.ChapterInForce),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {RegimeDates.ChapterInForce}: there was no law on CCGs yet.")),

        // Other rules are about the end itself.
        Row("TML-04", RuleBasis.Statute, RegimeSources.Abolition, "Nothing but the end of a CCG is dated from 1 July 2022 on: all CCGs were abolished at the beginning of that day.")
            .When<CcgEvent>(
                (in before, e, on) => on.IsNotBefore(RegimeDates.Abolition) && e.LifecycleEffect != LifecycleEffect.End,
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is not before {RegimeDates.Abolition}, when all CCGs were abolished.")));

    /// <summary>Validates an event by every rule of the table.</summary>
    internal static void Validate(in RecordEnd before, CcgEvent e, EventDate on, ref ViolationCollector violations)
    {
        if (!CannotBreakAny(before, on))
        {
            Table.Validate(in before, e, on, ref violations);
        }
    }

    /// <summary>Whether no event on these days can break a rule of the table: almost every event follows the last, while CCGs existed, in the record of a CCG that exists.</summary>
    internal static bool CannotBreakAny(in RecordEnd before, EventDate on) =>
        before.EndedOn is null && on.Earliest >= before.Earliest && on.Earliest >= RegimeDates.ChapterInForce && on.Latest < RegimeDates.Abolition;

    private static string DayOfLast(in RecordEnd before) => before.Last == before.Earliest
        ? "the day of the event recorded before it"
        : "the earliest day on which the event recorded before it can have been";

    private static EventRule<RecordEnd, CcgEvent> Row(string code, RuleBasis basis, Citation source, string statement) => new(new(code, basis, source, statement));
}
