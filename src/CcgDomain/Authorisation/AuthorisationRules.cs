using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Authorisation;

/// <summary>The rules of authorisation, in table order.</summary>
internal static class AuthorisationRules
{


    internal static readonly RuleTable<AuthorisationState, AuthorisationEvent> Table = new(
        Row("AUT-01", RuleBasis.Integrity, RegimeSources.Record, "A group applies once, and not after it is established.")
            .When<ApplicationMade>((in before, e, ref violations) =>
            {
                violations.AddIf(before.Wave is not null, "", $"The group has applied already, in wave {(int)before.Wave.GetValueOrDefault()}.");
                violations.AddIf(before.Wave is null && before.EstablishedOn is not null, "", $"The CCG was established on {before.EstablishedOn}; it has nothing to apply for.");
            }),

        Row("AUT-02", RuleBasis.Guidance, AuthorisationSources.Deadlines, "An application is made by the deadline of its wave: 2 July, 3 September, 1 October, 1 November 2012.")
            .When<ApplicationMade>((in before, e, ref violations) =>
                violations.AddIf(e.On > e.Wave.Facts().Deadline, "on", $"{e.On} is after {e.Wave.Facts().Deadline}, the deadline of wave {(int)e.Wave}.")),

        Row("AUT-03", RuleBasis.Reported, AuthorisationSources.WaveMoves, "An application moves only to a later wave, and only before it is decided.")
            .When<ApplicationMoved>((in before, e, ref violations) =>
            {
                violations.AddIf(before.Wave is null, "", $"There is no application to move.");
                violations.AddIf(e.To <= before.Wave, "to", $"Wave {(int)e.To} is not later than wave {(int)before.Wave.GetValueOrDefault()}, in which the application stands.");
                violations.AddIf(before.Wave is not null && before.EstablishedOn is not null, "", $"The application was decided: the CCG was established on {before.EstablishedOn}.");
            }),

        Row("AUT-04", RuleBasis.Statute, AuthorisationSources.Act2006.At("ss. 14B and 14C"), "Authorisation is granted once, and only to an applicant.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                violations.AddIf(before.EstablishedOn is not null, "", $"The CCG was established already, on {before.EstablishedOn}.");
                violations.AddIf(before.EstablishedOn is null && before.Wave is null, "", $"There is no application to grant.");
            }),

        Row("AUT-05", RuleBasis.Inferred, AuthorisationSources.AuthorisationDates, "A grant is not dated before its wave's planned decision meeting: 5 December 2012, 18 January, 15 February, 6 March 2013.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
                violations.AddIf(
                    e.On < before.Wave?.Facts().DecisionMeeting,
                    "on",
                    $"{e.On} is before {before.Wave?.Facts().DecisionMeeting}, the decision meeting of wave {(int)before.Wave.GetValueOrDefault()}.")),

        Row("AUT-06", RuleBasis.Reported, AuthorisationSources.FirstWaveResults, "One condition per unmet criterion: no criterion twice.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                CriterionSet seen = default;
                for (var i = 0; i < e.Conditions.Length; i++)
                {
                    var criterion = e.Conditions[i].Criterion;
                    violations.AddIf(!seen.Add(criterion), $"conditions[{i}].criterion", $"Criterion {criterion} has a condition already.");
                }
            }),

        Row("AUT-07", RuleBasis.Guidance, AuthorisationSources.ReviewJuly2013, "No more conditions, unlisted ones counted, than the 119 criteria.")
            .When<AuthorisationGranted>((in before, e, ref violations) => ValidateCount(e.Conditions.Length, e.Unlisted, "conditions", ref violations))
            .When<UnlistedConditionsReviewed>((in before, e, ref violations) => ValidateCount(before.OpenConditions.Length, e.Remaining, "remaining", ref violations)),

        Row("AUT-08", RuleBasis.Inferred, AuthorisationSources.StorySoFar, "No event leaves an open condition at level IV or above without a regulation 8 direction in force that underpins it, unless it already lacked one.")
            .When<AuthorisationGranted>((in before, e, ref violations) => ValidateSupport(before, e.Conditions.AsSpan(), e.Directions, ref violations, static i => $"conditions[{i}].level"))
            .When<ConditionLevelChanged>((in before, e, ref violations) =>
            {
                if (NeedsDirection(e.Level))
                {
                    ValidateSupport(before, before.OpenConditionsWith(e.Criterion, e.Level), before.Directions, ref violations, static _ => "level");
                }
            })
            .When<DirectionRevoked>((in before, e, ref violations) => ValidateSupport(before, before.OpenConditions, before.DirectionsWithout(e.Number), ref violations, static _ => "number")),

        Row("AUT-09", RuleBasis.Integrity, RegimeSources.Record, "Only an open condition can be discharged.")
            .When<ConditionDischarged>((in before, e, ref violations) =>
                violations.AddIf(FindOpen(before, e.Criterion) is null, "criterion", $"No condition on {e.Criterion} is open.")),

        Row("AUT-10", RuleBasis.Integrity, RegimeSources.Record, "A level changes only on an open condition, and to another level.")
            .When<ConditionLevelChanged>((in before, e, ref violations) =>
            {
                var open = FindOpen(before, e.Criterion);
                violations.AddIf(open is null, "criterion", $"No condition on {e.Criterion} is open.");
                violations.AddIf(open?.Level == e.Level && !IsOpenAtAnotherLevel(before, e.Criterion, e.Level), "level", $"The condition on {e.Criterion} is at level {e.Level} already.");
            }),

        Row("AUT-11", RuleBasis.Regulation, AuthorisationSources.Regulation8.At("reg 8(1), (5), (7)"), "After the grant, a regulation 8 direction is given only while the CCG is established with conditions (unlisted ones count) or directions and not yet fully authorised.")
            .When<DirectionGiven>((in before, e, ref violations) =>
            {
                var after = e.Direction.Power == DirectionPower.Regulation8 && before.EstablishedOn is not null;
                var full = before.FullFrom <= e.On;
                violations.AddIf(after && full, "direction.power", $"The CCG is fully authorised since {before.FullFrom}: regulation 8 gives no power over it.");
                violations.AddIf(after && !full && !before.AnythingOpen, "direction.power", $"On {e.On} no condition and no regulation 8 direction is left: regulation 8 gives no power over the CCG.");
            }),

        Row("AUT-12", RuleBasis.Integrity, RegimeSources.Record, "A direction's number is never used twice within the CCG, within one grant neither.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                // One direction, the usual case, is searched for. A set keeps a grant with many directions linear.
                HashSet<int>? seen = e.Directions.Length > 1 ? [.. before.NumbersUsed] : null;
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    var number = e.Directions[i].Number;
                    var used = seen is null ? before.NumbersUsed.Contains(number) : !seen.Add(number);
                    violations.AddIf(used, $"directions[{i}].number", $"The number {number} was used already.");
                }
            })
            .When<DirectionGiven>((in before, e, ref violations) =>
                violations.AddIf(before.NumbersUsed.Contains(e.Direction.Number), "direction.number", $"The number {e.Direction.Number} was used already.")),

        Row("AUT-13", RuleBasis.Statute, AuthorisationSources.Act2012Section304, "A regulation 8 direction is an instrument in writing: its reference is not blank.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    violations.AddIf(LacksInstrument(e.Directions[i]), $"directions[{i}].instrument", $"The reference of the instrument is blank.");
                }
            })
            .When<DirectionGiven>((in before, e, ref violations) =>
                violations.AddIf(LacksInstrument(e.Direction), "direction.instrument", $"The reference of the instrument is blank.")),

        Row("AUT-14", RuleBasis.Integrity, RegimeSources.Record, "A direction underpins conditions that are open when it is given; a section 14Z21 direction underpins none.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    ValidateUnderpinning(e.Conditions.AsSpan(), e.Directions[i], i, ref violations);
                }
            })
            .When<DirectionGiven>((in before, e, ref violations) => ValidateUnderpinning(before.OpenConditions, e.Direction, -1, ref violations)),

        Row("AUT-15", RuleBasis.Regulation, AuthorisationSources.Regulation8.At("reg 8(8); under section 14Z21 the statute, s. 14Z21(8)"), "Functions that a CCG must cease are exercised by the Board or by another CCG, never by itself.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    var effect = e.Directions[i].Effect;
                    violations.AddIf(NamesItself(before, effect), $"directions[{i}].{PathToItself(effect)}", $"{before.Code} is the CCG itself.");
                }
            })
            .When<DirectionGiven>((in before, e, ref violations) =>
                violations.AddIf(NamesItself(before, e.Direction.Effect), $"direction.{PathToItself(e.Direction.Effect)}", $"{before.Code} is the CCG itself."))
            .When<DirectionVaried>((in before, e, ref violations) => violations.AddIf(NamesItself(before, e.Effect), $"{PathToItself(e.Effect)}", $"{before.Code} is the CCG itself.")),

        Row("AUT-16", RuleBasis.Statute, AuthorisationSources.Act2006Supervision.At("s. 14Z21(4) to (7)"), "The constitution is varied, or the CCG dissolved, by direction only under section 14Z21(6)–(7); varying a direction does not go round this. The accountable officer may be replaced under both powers.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    violations.AddIf(
                        ExceedsRegulation8(e.Directions[i].Power, e.Directions[i].Effect),
                        $"directions[{i}].effect",
                        $"Regulation 8 gives no power to {e.Directions[i].Effect}.");
                }
            })
            .When<DirectionGiven>((in before, e, ref violations) =>
                violations.AddIf(ExceedsRegulation8(e.Direction.Power, e.Direction.Effect), "direction.effect", $"Regulation 8 gives no power to {e.Direction.Effect}."))
            .When<DirectionVaried>((in before, e, ref violations) =>
                violations.AddIf(
                    FindInForce(before, e.Number) is { } direction && ExceedsRegulation8(direction.Power, e.Effect),
                    "effect",
                    $"Direction {e.Number} was given under regulation 8, which gives no power to {e.Effect}.")),

        Row("AUT-17", RuleBasis.Statute, AuthorisationSources.Act2006Supervision.At("s. 14Z21(1) and (8)"), "A section 14Z21 direction states its trigger (failing, failed, or significant risk) unless it makes the CCG take on another's functions, and is not dated before 1 April 2013; a regulation 8 direction has no trigger.")
            .When<AuthorisationGranted>((in before, e, ref violations) =>
            {
                var anyUnder14Z21 = false;
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    ValidateTrigger(e.Directions[i], i, ref violations);
                    anyUnder14Z21 |= e.Directions[i].Power == DirectionPower.Section14Z21;
                }

                violations.AddIf(anyUnder14Z21 && e.On < RegimeDates.FullOperation, "on", $"{e.On} is before {RegimeDates.FullOperation}: section 14Z21 did not bind CCGs yet.");
            })
            .When<DirectionGiven>((in before, e, ref violations) =>
            {
                ValidateTrigger(e.Direction, -1, ref violations);
                violations.AddIf(
                    e.Direction.Power == DirectionPower.Section14Z21 && e.On < RegimeDates.FullOperation,
                    "on",
                    $"{e.On} is before {RegimeDates.FullOperation}: section 14Z21 did not bind CCGs yet.");
            })
            .When<DirectionVaried>((in before, e, ref violations) =>
                violations.AddIf(
                    FindInForce(before, e.Number) is { } direction && LacksTrigger(direction, e.Effect),
                    "effect",
                    $"Direction {e.Number} states no trigger, so it can only make the CCG take on another's functions.")),

        Row("AUT-18", RuleBasis.Integrity, RegimeSources.Record, "Only a direction in force can be varied or revoked.")
            .When<DirectionVaried>((in before, e, ref violations) => violations.AddIf(FindInForce(before, e.Number) is null, "number", $"No direction {e.Number} is in force."))
            .When<DirectionRevoked>((in before, e, ref violations) => violations.AddIf(FindInForce(before, e.Number) is null, "number", $"No direction {e.Number} is in force.")),

        Row("AUT-19", RuleBasis.Reported, AuthorisationSources.ProcedureForMergers, "A merger takes effect on 1 April and has exactly one successor, another CCG; no other ground names one.")
            .When<Dissolved>((in before, e, ref violations) =>
            {
                var merger = e.Ground == DissolutionGround.Merger;
                violations.AddIf(merger && !e.On.IsFirstOfApril(), "on", $"{e.On} is not a 1 April.");
                violations.AddIf(merger && e.Successors.Length != 1, "successors", $"A merger has exactly one successor; {e.Successors.Length} are named.");
                violations.AddIf(merger && e.Successors.Length == 1 && e.Successors[0] == before.Code, "successors[0]", $"{before.Code} is the CCG itself.");
                violations.AddIf(!merger && !e.Successors.IsEmpty, "successors", $"Only a merger names a successor; {e.Successors.Length} are named.");
            }),

        Row("AUT-20", RuleBasis.Regulation, AuthorisationSources.Abolition, "Abolition takes effect on 1 July 2022 and no other day; every other ground before it.")
            .When<Dissolved>((in before, e, ref violations) =>
            {
                violations.AddIf(e.Ground == DissolutionGround.Abolition && e.On != RegimeDates.Abolition, "on", $"CCGs were abolished on {RegimeDates.Abolition}, not on {e.On}.");
                violations.AddIf(e.Ground != DissolutionGround.Abolition && e.On >= RegimeDates.Abolition, "on", $"{e.On} is not before {RegimeDates.Abolition}, when all CCGs were abolished.");
            }),

        Row("AUT-21", RuleBasis.Reported, AuthorisationSources.ProcedureForMergers, "Establishment by merger is the first event, on a 1 April, from two or more CCGs, none itself, none twice.")
            .When<EstablishedByMerger>((in before, e, ref violations) =>
            {
                violations.AddIf(before.AnythingRecorded, "", $"Something is recorded before it.");
                violations.AddIf(!e.On.IsFirstOfApril(), "on", $"{e.On} is not a 1 April.");
                violations.AddIf(e.Predecessors.Length < 2, "predecessors", $"Two or more CCGs merge; {e.Predecessors.Length} are named.");
                HashSet<Organisations.OdsCode> seen = new(e.Predecessors.Length);
                for (var i = 0; i < e.Predecessors.Length; i++)
                {
                    var code = e.Predecessors[i];
                    violations.AddIf(code == before.Code, $"predecessors[{i}]", $"{code} is the CCG itself.");
                    violations.AddIf(!seen.Add(code), $"predecessors[{i}]", $"{code} is named twice.");
                }
            }),

        Row("AUT-22", RuleBasis.Integrity, RegimeSources.Record, "Only an established CCG is given a direction or dissolved.")
            .When<DirectionGiven>((in before, e, ref violations) => violations.AddIf(before.EstablishedOn is null, "", $"There is no CCG yet to direct."))
            .When<Dissolved>((in before, e, ref violations) => violations.AddIf(before.EstablishedOn is null, "", $"There is no CCG yet to dissolve.")),

        Row("AUT-23", RuleBasis.Inferred, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 8(3) and (9)"), "Unlisted conditions only become fewer: conditions are imposed on the grant, and afterwards varied or removed, never added.")
            .When<UnlistedConditionsReviewed>((in before, e, ref violations) =>
            {
                var could = e.Remaining.CouldRemainOf(before.Unlisted);
                violations.AddIf(!could, "remaining", $"{e.Remaining} cannot remain of {before.Unlisted}.");
                violations.AddIf(
                    could && e.Remaining.AtLeast > before.UnlistedAtMost,
                    "remaining",
                    $"{e.Remaining} cannot remain of {before.Unlisted}, because {before.UnlistedAtMost} were left when they were last counted.");
            }),

        Row("AUT-24", RuleBasis.Integrity, RegimeSources.Record, "Unlisted conditions are reviewed only of an established CCG.")
            .When<UnlistedConditionsReviewed>((in before, e, ref violations) => violations.AddIf(before.EstablishedOn is null, "", $"There is no CCG yet to review.")));

    private static EventRule<AuthorisationState, AuthorisationEvent> Row(string code, RuleBasis basis, Citation source, string statement) =>
        new(new(code, basis, source, statement));

    private static void ValidateCount(int listed, Unlisted unlisted, string path, ref ViolationCollector violations)
    {
        var count = (long)listed + unlisted.AtLeast;
        violations.AddIf(count > Criteria.Total, path, $"{count} conditions are more than the {Criteria.Total} criteria.");
    }

    /// <summary>Adds a violation for each condition that an event leaves without a direction, and that had one or needed none before.</summary>
    private static void ValidateSupport(
        in AuthorisationState before, ReadOnlySpan<Condition> left, ImmutableArray<LegalDirection> inForce, ref ViolationCollector violations, Func<int, string> path)
    {
        if (!AnyNeedsDirection(left))
        {
            return;
        }

        var supported = SupportedBy(inForce);
        var lackedBefore = Lacking(before.OpenConditions, before.Directions);
        for (var i = 0; i < left.Length; i++)
        {
            var condition = left[i];
            var lacks = NeedsDirection(condition.Level) && !supported.Contains(condition.Criterion) && !lackedBefore.Contains(condition.Criterion);
            violations.AddIf(lacks, $"{path(i)}", $"The condition on {condition.Criterion} is at level {condition.Level}, and no regulation 8 direction in force underpins it.");
        }
    }

    // The level of a condition or of an event is always defined, so the guard of the public member is not needed here.
    private static bool NeedsDirection(ConditionLevel level) => level >= ConditionLevels.FirstWithDirection;

    private static bool AnyNeedsDirection(ReadOnlySpan<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (NeedsDirection(condition.Level))
            {
                return true;
            }
        }

        return false;
    }

    private static CriterionSet SupportedBy(ImmutableArray<LegalDirection> directions)
    {
        CriterionSet supported = default;
        foreach (var direction in directions)
        {
            if (direction.Power == DirectionPower.Regulation8)
            {
                foreach (var criterion in direction.Underpins)
                {
                    supported.Add(criterion);
                }
            }
        }

        return supported;
    }

    /// <summary>Returns the criteria of the conditions that lack a direction.</summary>
    private static CriterionSet Lacking(ReadOnlySpan<Condition> conditions, ImmutableArray<LegalDirection> directions)
    {
        CriterionSet lacking = default;
        if (AnyNeedsDirection(conditions))
        {
            var supported = SupportedBy(directions);
            foreach (var condition in conditions)
            {
                if (NeedsDirection(condition.Level) && !supported.Contains(condition.Criterion))
                {
                    lacking.Add(condition.Criterion);
                }
            }
        }

        return lacking;
    }

    private static Condition? FindOpen(in AuthorisationState before, CriterionCode criterion)
    {
        foreach (var condition in before.OpenConditions)
        {
            if (condition.Criterion == criterion)
            {
                return condition;
            }
        }

        return null;
    }

    // If a waived rule admitted two conditions on one criterion, the level changes if it changes for either.
    private static bool IsOpenAtAnotherLevel(in AuthorisationState before, CriterionCode criterion, ConditionLevel level)
    {
        foreach (var condition in before.OpenConditions)
        {
            if (condition.Criterion == criterion && condition.Level != level)
            {
                return true;
            }
        }

        return false;
    }

    private static LegalDirection? FindInForce(in AuthorisationState before, int number)
    {
        foreach (var direction in before.Directions)
        {
            if (direction.Number == number)
            {
                return direction;
            }
        }

        return null;
    }

    private static bool LacksInstrument(LegalDirection direction) =>
        direction.Power == DirectionPower.Regulation8 && string.IsNullOrWhiteSpace(direction.Instrument);

    private static void ValidateUnderpinning(ReadOnlySpan<Condition> conditions, LegalDirection direction, int index, ref ViolationCollector violations)
    {
        if (direction.Underpins.IsEmpty)
        {
            return;
        }

        violations.AddIf(
            direction.Power == DirectionPower.Section14Z21,
            $"{PathOfDirection(index)}.underpins",
            $"A section 14Z21 direction underpins no condition; {direction.Underpins.Length} are named.");
        if (direction.Power == DirectionPower.Section14Z21)
        {
            return;
        }

        CriterionSet open = default;
        foreach (var condition in conditions)
        {
            open.Add(condition.Criterion);
        }

        for (var i = 0; i < direction.Underpins.Length; i++)
        {
            var criterion = direction.Underpins[i];
            violations.AddIf(!open.Contains(criterion), $"{PathOfDirection(index)}.underpins[{i}]", $"No condition on {criterion} is open.");
        }
    }

    private static bool NamesItself(in AuthorisationState before, DirectionEffect effect) =>
        (effect is DirectionEffect.Cease { By: ExercisedBy.AnotherCcg other } && other.Code == before.Code)
        || (effect is DirectionEffect.TakeOn takeOn && takeOn.From == before.Code);

    private static string PathToItself(DirectionEffect effect) => effect is DirectionEffect.TakeOn ? "effect.from" : "effect.by";

    private static bool ExceedsRegulation8(DirectionPower power, DirectionEffect effect) =>
        power == DirectionPower.Regulation8 && effect is DirectionEffect.VaryConstitution or DirectionEffect.Dissolve;

    private static void ValidateTrigger(LegalDirection direction, int index, ref ViolationCollector violations)
    {
        violations.AddIf(LacksTrigger(direction, direction.Effect), $"{PathOfDirection(index)}", $"The direction states no trigger.");
        violations.AddIf(
            direction is { Power: DirectionPower.Regulation8, Trigger: not null },
            $"{PathOfDirection(index)}.trigger",
            $"A trigger belongs to section 14Z21, and this direction is given under regulation 8.");
    }

    private static bool LacksTrigger(LegalDirection direction, DirectionEffect effect) =>
        direction is { Power: DirectionPower.Section14Z21, Trigger: null } && effect is not DirectionEffect.TakeOn;

    private static string PathOfDirection(int index) =>
        index < 0 ? "direction" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"directions[{index}]");
}
