using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Governance;

/// <summary>Rules that stand in more than one table of this room.</summary>
internal static class SharedRules
{
    /// <summary>Stands in every table except that of committees in common, each of which is checked on its own.</summary>
    internal static readonly Rule NotAbolished = new(
        "GOV-01",
        RuleBasis.Statute,
        RegimeSources.Abolition,
        "From 1 July 2022, the first day without CCGs, there is no governing body, committee or register of one.",
        from: RegimeDates.Abolition);

    /// <summary>Stands in the tables of governing bodies and of committees.</summary>
    internal static readonly Rule NoDuplicateMember = new(
        "GOV-02",
        RuleBasis.Integrity,
        RegimeSources.Record,
        "No person is listed twice among the members of one body.");

    /// <summary>Stands in the tables of governing bodies and of committees.</summary>
    internal static readonly Rule ExplainsWhatCanBeExplained = new(
        "GOV-18",
        RuleBasis.Integrity,
        RegimeSources.Record,
        $"An explanation is given for a rule of the guidance that says comply or explain: of a governing body {RuleCode.Gov16}, {RuleCode.Gov17} or {RuleCode.Gov53}, of a committee {RuleCode.Gov27}. No rule is explained twice.");
}
