using CcgDomain.Rules;

namespace CcgDomain.Governance;

/// <summary>Rules that stand in more than one table of this room.</summary>
internal static class SharedRules
{
    /// <summary>In every table but that of committees in common, whose committees are each checked against it.</summary>
    internal static readonly Rule NotAbolished = new(
        "GOV-01",
        RuleBasis.Regulation,
        GovernanceSources.Abolition,
        "From 1 July 2022 no CCG exists, and so no governing body, committee or register of one.",
        from: GovernanceDates.Abolished);

    /// <summary>In the tables of governing bodies and of committees.</summary>
    internal static readonly Rule NoDuplicateMember = new(
        "GOV-02",
        RuleBasis.Integrity,
        GovernanceSources.Record,
        "No person is listed twice among the members of one body.");
}
