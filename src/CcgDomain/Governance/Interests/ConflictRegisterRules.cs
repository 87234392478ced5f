using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Governance.GovernanceDates;

namespace CcgDomain.Governance;

/// <summary>The rules about the registers of a CCG, and the declarations in them, on a date.</summary>
/// <remarks>
/// Rules about the day of a declaration or of a removal look at that day, and so have no period of their own. The retention periods are from a
/// page that cites the editions of June 2016 and June 2017; that they apply to what is removed from 28 June 2016 is inferred. The kinds of
/// interest of the edition of 2013 are reported by Newham CCG and Pulse, those of June 2016 by City and Hackney CCG.
/// </remarks>
internal static class ConflictRegisterRules
{
    internal static readonly CheckTable<ConflictRegisters> Table = new(
        new(SharedRules.NotAbolished,
            (registers, asAt, ref violations) => violations.AddIf(true, "", $"On {asAt} no CCG has a register.")),

        new(new("GOV-29", RuleBasis.Statute, GovernanceSources.Act.At("s. 14O(3)(b)"),
            "An interest that a person becomes aware of on or after 1 October 2012 is declared within 28 days of that day."),
            (registers, asAt, ref violations) =>
            {
                for (var i = 0; i < registers.Interests.Length; i++)
                {
                    var interest = registers.Interests[i];
                    var late = interest.BecameAwareOn >= ActInForce
                        && interest.BecameAwareOn <= RegimeDates.LastDay
                        && (interest.DeclaredOn ?? asAt) > interest.DeclareBy;
                    violations.AddIf(
                        late && interest.DeclaredOn is not null,
                        $"interests[{i}].declaredOn",
                        $"Declared on {interest.DeclaredOn}, but due by {interest.DeclareBy}.");
                    violations.AddIf(
                        late && interest.DeclaredOn is null,
                        $"interests[{i}].declaredOn",
                        $"Not declared by {asAt}, but due by {interest.DeclareBy}.");
                }
            }),

        new(new("GOV-30", RuleBasis.Integrity, RegimeSources.Record,
            "An interest is not declared before the person becomes aware of it, and nothing is recorded as done after the day of the check."),
            (registers, asAt, ref violations) =>
            {
                violations.AddIf(registers.InterestsCheckedOn > asAt, "interestsCheckedOn", $"Checked on {registers.InterestsCheckedOn}, after {asAt}.");
                for (var i = 0; i < registers.Interests.Length; i++)
                {
                    var interest = registers.Interests[i];
                    violations.AddIf(interest.BecameAwareOn > asAt, $"interests[{i}].becameAwareOn", $"Became aware of it on {interest.BecameAwareOn}, after {asAt}.");
                    violations.AddIf(interest.DeclaredOn > asAt, $"interests[{i}].declaredOn", $"Declared on {interest.DeclaredOn}, after {asAt}.");
                    violations.AddIf(
                        interest.DeclaredOn < interest.BecameAwareOn,
                        $"interests[{i}].declaredOn",
                        $"Declared on {interest.DeclaredOn}, before becoming aware of it on {interest.BecameAwareOn}.");
                    violations.AddIf(
                        interest.LeftPublicRegisterOn > asAt,
                        $"interests[{i}].leftPublicRegisterOn",
                        $"Left the public register on {interest.LeftPublicRegisterOn}, after {asAt}.");
                    violations.AddIf(
                        interest.RecordDestroyedOn > asAt,
                        $"interests[{i}].recordDestroyedOn",
                        $"Record destroyed on {interest.RecordDestroyedOn}, after {asAt}.");
                }
            }),

        new(new("GOV-31", RuleBasis.Reported, GovernanceSources.Kinds2016,
            "An interest that is declared from 28 June 2016 is of one of the four kinds of that edition; earlier editions had others, and no closed list is established."),
            (registers, asAt, ref violations) =>
            {
                for (var i = 0; i < registers.Interests.Length; i++)
                {
                    var interest = registers.Interests[i];
                    var edition = interest.DeclaredOn >= June2016 ? GuidanceEditions.InForceOn(interest.DeclaredOn.GetValueOrDefault()) : null;
                    violations.AddIf(
                        edition?.InterestKinds() is { } kinds && !kinds.Contains(interest.Kind),
                        $"interests[{i}].kind",
                        $"{NameTable<InterestKind>.Shared.Name(interest.Kind)} is not a kind of interest in the edition in force on {interest.DeclaredOn}.");
                }
            }),

        new(new("GOV-32", RuleBasis.Statute, GovernanceSources.Act.At("s. 14O(2)"),
            "From 1 October 2012 the register of interests is published, or the public has access to it on request.",
            from: ActInForce, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                registers.InterestsAccess == RegisterAccess.Closed,
                "interestsAccess",
                $"The register of interests is closed to the public.")),

        new(new("GOV-33", RuleBasis.Reported, GovernanceSources.First2013Account,
            "Under the edition of 2013 the register of interests is checked at least yearly.",
            from: RegimeDates.FullOperation, until: LastDayOf2013Edition),
            (registers, asAt, ref violations) => violations.AddIf(
                IsCheckOverdue(registers, asAt),
                "interestsCheckedOn",
                $"Last checked on {registers.InterestsCheckedOn}, more than a year before {asAt}.")),

        new(new("GOV-34", RuleBasis.Guidance, GovernanceSources.June2017,
            "From 16 June 2017 the register of interests is checked at least yearly.",
            from: June2017, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                IsCheckOverdue(registers, asAt),
                "interestsCheckedOn",
                $"Last checked on {registers.InterestsCheckedOn}, more than a year before {asAt}.")),

        new(new("GOV-35", RuleBasis.Reported, GovernanceSources.Retention,
            "From 28 June 2016 an interest stays on the public register for six months after it expires; from 16 June 2017 only one of decision-making staff stands on it."),
            (registers, asAt, ref violations) =>
            {
                for (var i = 0; i < registers.Interests.Length; i++)
                {
                    var interest = registers.Interests[i];
                    violations.AddIf(
                        interest.LeftPublicRegisterOn >= June2016
                            && interest.LeftPublicRegisterOn < interest.MayLeavePublicRegisterOn
                            && !(interest.IsOfDecisionMaker == false && interest.LeftPublicRegisterOn >= June2017),
                        $"interests[{i}].leftPublicRegisterOn",
                        $"Left the public register on {interest.LeftPublicRegisterOn}, but must stay on it until {interest.MayLeavePublicRegisterOn}.");
                }
            }),

        new(new("GOV-36", RuleBasis.Reported, GovernanceSources.Retention,
            "From 28 June 2016 the CCG's own record of an interest is kept for at least six years after the interest expires."),
            (registers, asAt, ref violations) =>
            {
                for (var i = 0; i < registers.Interests.Length; i++)
                {
                    var interest = registers.Interests[i];
                    var applies = interest.RecordDestroyedOn >= June2016;
                    violations.AddIf(
                        applies && interest.EndedOn is null,
                        $"interests[{i}].recordDestroyedOn",
                        $"Record destroyed on {interest.RecordDestroyedOn}, but the interest has not expired.");
                    violations.AddIf(
                        applies && interest.RecordDestroyedOn < interest.MayDestroyRecordOn,
                        $"interests[{i}].recordDestroyedOn",
                        $"Record destroyed on {interest.RecordDestroyedOn}, but must be kept until {interest.MayDestroyRecordOn}.");
                }
            }),

        new(new("GOV-37", RuleBasis.Reported, GovernanceSources.June2016Account,
            "From 28 June 2016 the register of gifts and hospitality is public.",
            from: June2016, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                registers.GiftsAccess == RegisterAccess.Closed,
                "giftsAccess",
                $"The register of gifts and hospitality is closed to the public.")),

        new(new("GOV-38", RuleBasis.Reported, GovernanceSources.June2016Account,
            "From 28 June 2016 anonymised details of breaches are published on the website.",
            from: June2016, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                registers.BreachesAccess is RegisterAccess.OnRequest or RegisterAccess.Closed,
                "breachesAccess",
                $"The details of breaches are not published.")),

        new(new("GOV-45", RuleBasis.Reported, GovernanceSources.ProcurementDecisions,
            "From 28 June 2016 the CCG keeps a register of procurement decisions: the decision, who made it, and any conflict and how it was managed.",
            from: June2016, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                registers.KeepsProcurementDecisions == false,
                "keepsProcurementDecisions",
                $"There is no register of procurement decisions.")),

        new(new("GOV-46", RuleBasis.Guidance, GovernanceSources.InternalAudit,
            "The management of conflicts is audited internally in every financial year from 2016/17, the year of the edition of 28 June 2016.",
            from: FirstAuditDue, until: RegimeDates.LastDay),
            (registers, asAt, ref violations) => violations.AddIf(
                registers.ConflictsAuditedOn is { } auditedOn && YearOf(asAt) - Math.Max(YearOf(auditedOn), YearOf(FirstAuditDue) - 2) > 1,
                "conflictsAuditedOn",
                $"Last audited on {registers.ConflictsAuditedOn}, and not in the financial year before that of {asAt}.")));

    // The financial year begins on 1 April.
    private static int YearOf(DateOnly date) => date.Month < 4 ? date.Year - 1 : date.Year;

    private static bool IsCheckOverdue(ConflictRegisters registers, DateOnly asAt) =>
        registers.InterestsCheckedOn is { } checkedOn && asAt > checkedOn.AddMonthsClamped(12);
}
