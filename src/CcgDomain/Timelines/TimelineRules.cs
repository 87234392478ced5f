using CcgDomain.Rules;

namespace CcgDomain.Timelines;

/// <summary>The rules that every event answers to.</summary>
internal static class TimelineRules
{
    private static readonly DateOnly ChapterBegan = new(2012, 3, 27);
    private static readonly DateOnly AbolitionDay = new(2022, 7, 1);

    private static readonly Citation Order = new("The record itself", "the order of its events", (Uri?)null);

    private static readonly Citation Chapter = new(
        "National Health Service Act 2006",
        "Part 2 Chapter A2, in force 27 March 2012 for stated purposes",
        "https://legislation.gov.uk/cy/ukpga/2006/41/chapter/A2/crossheading/commissioning-plans-and-reports/2013-11-01");

    private static readonly Citation Abolition = new(
        "SI 2022/634", "reg 58 and Part 2", "https://legislation.gov.uk/uksi/2022/634/regulation/58/made/data.html");

    // What was, is the event recorded before: where that was the end, nothing can follow, and no rule set lets it.
    internal static readonly RuleTable<CcgEvent?, CcgEvent> Table = new(
        Row("TML-01", RuleBasis.Integrity, Order, "An event is not dated before the one recorded before it.")
            .When<CcgEvent>((before, e, ref violations) => violations.AddIf(e.On < before?.On, "on", $"{e.On} is before {before?.On}, the day of the event recorded before it.")),

        Row("TML-02", RuleBasis.Integrity, Order, "Nothing is recorded after the CCG is dissolved.")
            .When<CcgEvent>((before, e, ref violations) => violations.AddIf(before?.LifecycleEffect == LifecycleEffect.End, "", $"The CCG no longer exists from {before?.On}; nothing can follow.")),

        Row("TML-03", RuleBasis.Statute, Chapter, "Nothing is dated before 27 March 2012, when the chapter on CCGs first came into force.")
            .When<CcgEvent>((before, e, ref violations) => violations.AddIf(e.On < ChapterBegan, "on", $"{e.On} is before {ChapterBegan}: there was no law on CCGs yet.")),

        // The end itself answers to the rules on dissolution.
        Row("TML-04", RuleBasis.Regulation, Abolition, "Nothing but the end of a CCG is dated after 1 July 2022, when all CCGs were abolished.")
            .When<CcgEvent>((before, e, ref violations) =>
                violations.AddIf(e.On > AbolitionDay && e.LifecycleEffect != LifecycleEffect.End, "on", $"{e.On} is after {AbolitionDay}, when all CCGs were abolished.")));

    private static EventRule<CcgEvent?, CcgEvent> Row(string code, RuleBasis basis, Citation source, string statement) => new(new(code, basis, source, statement));
}
