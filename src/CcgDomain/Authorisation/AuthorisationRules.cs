using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;

namespace CcgDomain.Authorisation;

/// <summary>The rules of authorisation, in table order.</summary>
internal static class AuthorisationRules
{
    /// <summary>Adds a violation wherever a direction that can have been given on these days breaks a rule; the index is that in the grant, or says that it stands alone.</summary>
    private delegate void DirectionValidator(in AuthorisationState before, LegalDirection direction, EventDate on, int index, ref ViolationCollector violations);

    /// <summary>Determines whether a direction that can have been given on these days breaks a rule.</summary>
    private delegate bool DirectionCondition(LegalDirection direction, EventDate on);

    /// <summary>Says why it does.</summary>
    private delegate string DirectionMessage(LegalDirection direction, EventDate on);

    private static readonly DateOnly FirstReviewOfWaveFour = new(2013, 6, 1);

    // Where a direction or an effect stands, beside its index in a grant.
    private const int InDirection = -1;
    private const int InEvent = -2;

    internal static readonly RuleTable<AuthorisationState, AuthorisationEvent> Table = new(
        Row("AUT-01", RuleBasis.Integrity, RegimeSources.Record, "A group applies only while no application of its own stands, and not after it is established.")
            .When<ApplicationMade>((in before, e, on, ref violations) =>
            {
                violations.AddIf(before.HasApplication, "", $"An application stands already{InWave(before.Wave)}.");
                violations.AddIf(!before.HasApplication && before.EstablishedOn is not null, "", $"The CCG was established on {before.EstablishedOn}; it has nothing to apply for.");
            }),

        Row("AUT-02", RuleBasis.Guidance, AuthorisationSources.Deadlines, "An application is made by the deadline of its wave: 2 July, 3 September, 1 October, 1 November 2012.")
            .When<ApplicationMade>(
                (in before, e, on) => e.Wave is { } wave && on.IsAfter(wave.Facts().Deadline),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is after {e.Wave?.Facts().Deadline}, the deadline of wave {(int)e.Wave.GetValueOrDefault()}.")),

        Row("AUT-03", RuleBasis.Reported, AuthorisationSources.WaveMoves, "An application moves only to a later wave, and only before it is decided.")
            .When<ApplicationMoved>((in before, e, on, ref violations) =>
            {
                violations.AddIf(e.To <= before.Wave, "to", $"Wave {(int)e.To} is not later than wave {(int)before.Wave.GetValueOrDefault()}, in which the application stands.");
                violations.AddIf(before.HasApplication && before.EstablishedOn is not null, "", $"The application was decided: the CCG was established on {before.EstablishedOn}.");
            }),

        Row("AUT-04", RuleBasis.Statute, AuthorisationSources.Act2006.At("ss. 14B, 14C and 14D(1); a grant on conditions SI 2012/1631 reg 8(2)"), "Authorisation is granted once.")
            .When<AuthorisationGranted>(
                (in before, e, on) => before.EstablishedOn is not null,
                (in before, e, on, ref violations) => violations.Add("", $"The CCG was established already, on {before.EstablishedOn}.")),

        Row("AUT-05", RuleBasis.Inferred, AuthorisationSources.AuthorisationDates, "A grant is not dated before its wave's planned decision meeting: 5 December 2012, 18 January, 15 February, 6 March 2013.", from: RegimeDates.EstablishmentInForce)
            .When<AuthorisationGranted>(
                (in before, e, on) => before.Wave is { } wave && on.IsBefore(wave.Facts().DecisionMeeting),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {before.Wave?.Facts().DecisionMeeting}, the decision meeting of wave {(int)before.Wave.GetValueOrDefault()}.")),

        Row("AUT-06", RuleBasis.Reported, AuthorisationSources.FirstWaveResults, "One condition per unmet criterion: no criterion twice.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                CriterionSet seen = default;
                for (var i = 0; i < e.Conditions.Length; i++)
                {
                    var criterion = e.Conditions[i].Criterion;
                    violations.AddIf(!seen.Add(criterion), $"conditions[{i}].criterion", $"Criterion {criterion} has a condition already.");
                }
            }),

        Row("AUT-07", RuleBasis.Guidance, AuthorisationSources.ReviewJuly2013, "No more conditions, unlisted ones counted, than the 119 criteria.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) => ValidateCount(e.Conditions.Length, e.Unlisted, "conditions", ref violations))
            .When<UnlistedConditionsReviewed>((in before, e, on, ref violations) => ValidateCount(before.OpenCount, e.Remaining, "remaining", ref violations)),

        Row("AUT-08", RuleBasis.Inferred, AuthorisationSources.StorySoFar, "No event leaves an open condition at level IV or above without a regulation 8 direction in force that underpins it, unless it already lacked one; on one day, the level is lowered before the direction is revoked. Not judged while there may be unlisted conditions or directions, or levels that are not known, or it is not known what a direction underpins.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                if (!e.Unlisted.MayBeAny && !e.UnlistedDirections.MayBeAny && !AnyLevelUnknown(e.Conditions.AsSpan()))
                {
                    ValidateSupport(before, e, on, ref violations);
                }
            })
            .When<ConditionLevelChanged>(
                (in before, e, on) => NeedsDirection(e.Level)
                    && before.Directions.CountUnderpinning(e.Criterion) == 0
                    && before.LevelsOf(e.Criterion) is { IsEmpty: false, NeedsDirection: false }
                    && !MayBeUnlisted(before),
                (in before, e, on, ref violations) => violations.Add("level", $"The condition on {e.Criterion} is at level {e.Level}, and no regulation 8 direction in force underpins it."))
            .When<DirectionRevoked>((in before, e, on, ref violations) =>
            {
                if (before.Directions.Find(e.Number) is { KnownUnderpins.IsDefaultOrEmpty: false } revoked && !MayBeUnlisted(before))
                {
                    foreach (var criterion in revoked.KnownUnderpins.AsSpan())
                    {
                        var levels = before.LevelsOf(criterion);
                        var lastOne = levels.NeedsDirection && revoked.IsUnderpinning(criterion) && before.Directions.CountUnderpinning(criterion) == 1;
                        violations.AddIf(lastOne, "number", $"The condition on {criterion} is at level {levels.Highest}, and no regulation 8 direction in force underpins it.");
                    }
                }
            }),

        Row("AUT-09", RuleBasis.Completeness, RegimeSources.Record, "Only a condition that is recorded as open can be discharged.")
            .When<ConditionDischarged>(
                (in before, e, on) => !before.IsOpen(e.Criterion),
                (in before, e, on, ref violations) => violations.Add("criterion", $"No condition on {e.Criterion} is open.")),

        Row("AUT-10", RuleBasis.Integrity, RegimeSources.Record, "The level of a condition changes to another level.")
            .When<ConditionLevelChanged>(
                (in before, e, on) => before.LevelsOf(e.Criterion).IsOnly(e.Level),
                (in before, e, on, ref violations) => violations.Add("level", $"The condition on {e.Criterion} is at level {e.Level} already.")),

        Row("AUT-11", RuleBasis.Statute, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 8(11) and (12), with SI 2012/1631 reg 8(1), (5) and (7)"), "After the grant, a regulation 8 direction is given only to a CCG that is not fully authorised: no later than the day on which its last condition is removed or its last direction revoked. Not judged while it is not known whether the CCG is fully authorised.")
            .When<DirectionGiven>(
                (in before, e, on) => e.Direction.Power == DirectionPower.Regulation8 && before.IsFullOn(on),
                (in before, e, on, ref violations) => violations.Add("direction.power", $"The CCG is fully authorised since {before.FullFrom}: regulation 8 gives no power over it.")),

        Row("AUT-12", RuleBasis.Integrity, RegimeSources.Record, "A direction's number is never used twice within the CCG, within one grant neither.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                HashSet<int>? seen = e.Directions.Length > 1 ? new(e.Directions.Length) : null;
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    var number = e.Directions[i].Number;
                    var used = seen?.Add(number) == false || before.Directions.IsUsed(number);
                    violations.AddIf(used, $"directions[{i}].number", $"The number {number} was used already.");
                }
            })
            .When<DirectionGiven>(
                (in before, e, on) => before.Directions.IsUsed(e.Direction.Number),
                (in before, e, on, ref violations) => violations.Add("direction.number", $"The number {e.Direction.Number} was used already.")),

        Row("AUT-13", RuleBasis.Statute, AuthorisationSources.Act2012Section304, "A direction under regulation 8 or Schedule 6 paragraph 9 is an instrument in writing: its reference may be unknown, but is not blank.")
            .WhenDirection(
                "instrument",
                (direction, on) => direction.Power != DirectionPower.Section14Z21 && IsBlank(direction.Instrument),
                (direction, on) => "The reference of the instrument is blank."),

        Row("AUT-14", RuleBasis.Integrity, RegimeSources.Record, "Only a regulation 8 direction underpins conditions, and none names a criterion twice.")
            .WhenDirection((in before, direction, on, index, ref violations) => ValidateUnderpinning(direction, index, ref violations)),

        Row("AUT-15", RuleBasis.Regulation, AuthorisationSources.Regulation8.At("reg 8(8); under section 14Z21 the statute, s. 14Z21(8)"), "Functions that a CCG must cease may be exercised by the Board and by other CCGs, each named once, and never by the CCG itself; it takes functions on from other CCGs, each named once.")
            .WhenDirection((in before, direction, on, index, ref violations) => ValidateExercise(before, direction.Effect, index, ref violations))
            .When<DirectionVaried>((in before, e, on, ref violations) => ValidateExercise(before, e.Effect, InEvent, ref violations)),

        Row("AUT-16", RuleBasis.Statute, AuthorisationSources.Act2006Supervision.At("s. 14Z21(6) and (7)"), "The constitution is varied, or the CCG dissolved, only under section 14Z21; varying a direction under another power does not go round this.")
            .WhenDirection(
                "effect",
                (direction, on) => NeedsSection14Z21(direction.Power, direction.Effect),
                (direction, on) => $"Only section 14Z21 gives the power to {direction.Effect}.")
            .When<DirectionVaried>(
                (in before, e, on) => before.Directions.Find(e.Number) is { } direction && NeedsSection14Z21(direction.Power, e.Effect),
                (in before, e, on, ref violations) => violations.Add("effect", $"Direction {e.Number} was given under another power, and only section 14Z21 gives the power to {e.Effect}.")),

        Row("AUT-17", RuleBasis.Regulation, RegimeSources.Commencement, "No direction under section 14Z21 or Schedule 6 paragraph 9 is dated before 1 October 2012, when they came into force.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                var anyUnderLaterPower = false;
                foreach (var direction in e.Directions)
                {
                    anyUnderLaterPower |= direction.Power != DirectionPower.Regulation8;
                }

                violations.AddIf(anyUnderLaterPower && on.IsBefore(RegimeDates.EstablishmentInForce), "on", $"{on} is before {RegimeDates.EstablishmentInForce}, when the power came into force.");
            })
            .When<DirectionGiven>(
                (in before, e, on) => e.Direction.Power != DirectionPower.Regulation8 && on.IsBefore(RegimeDates.EstablishmentInForce),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {RegimeDates.EstablishmentInForce}, when the power came into force.")),

        Row("AUT-18", RuleBasis.Integrity, RegimeSources.Record, "A direction is varied or revoked only while it is in force.")
            .When<DirectionVaried>((in before, e, on, ref violations) => ValidateInForce(before, e.Number, ref violations))
            .When<DirectionRevoked>((in before, e, on, ref violations) => ValidateInForce(before, e.Number, ref violations)),

        Row("AUT-19", RuleBasis.Reported, AuthorisationSources.ProcedureForMergers, "A merger takes effect, and is proposed to take effect, on a 1 April.")
            .When<Dissolved>(
                (in before, e, on) => e.Ground == DissolutionGround.Merger && !on.CanBeFirstOfApril(),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is not a 1 April, the first day without the CCG."))
            .When<EstablishedByMerger>(
                (in before, e, on) => !on.CanBeFirstOfApril(),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is not a 1 April."))
            .When<MergerProposed>(
                (in before, e, on) => !e.StartsOn.CanBeFirstOfApril(),
                (in before, e, on, ref violations) => violations.Add("startsOn", $"{e.StartsOn} is not a 1 April.")),

        Row("AUT-20", RuleBasis.Statute, RegimeSources.Abolition, "Abolition takes effect on 1 July 2022, the first day without CCGs, and no other day; every other ground, and a proposed merger, before it.")
            .When<Dissolved>((in before, e, on, ref violations) =>
            {
                violations.AddIf(e.Ground == DissolutionGround.Abolition && !on.Contains(RegimeDates.Abolition), "on", $"CCGs were abolished on {RegimeDates.Abolition}, not on {on}.");
                violations.AddIf(e.Ground != DissolutionGround.Abolition && on.IsNotBefore(RegimeDates.Abolition), "on", $"{on} is not before {RegimeDates.Abolition}, when all CCGs were abolished.");
            })
            .When<MergerProposed>(
                (in before, e, on) => e.StartsOn.IsNotBefore(RegimeDates.Abolition),
                (in before, e, on, ref violations) => violations.Add("startsOn", $"{e.StartsOn} is not before {RegimeDates.Abolition}, when all CCGs were abolished.")),

        Row("AUT-21", RuleBasis.Statute, AuthorisationSources.Act2006.At("s. 14G(1)"), "Two or more CCGs merge, none named twice, into exactly one other CCG; no other ground of dissolution names a successor.")
            .When<EstablishedByMerger>((in before, e, on, ref violations) =>
            {
                violations.AddIf(e.Predecessors?.Length < 2, "predecessors", $"Two or more CCGs merge; {e.Predecessors?.Length} are named.");
                ValidateOthers(before, e.KnownPredecessors.AsSpan(), "predecessors", ref violations);
            })
            .When<MergerProposed>((in before, e, on, ref violations) =>
            {
                violations.AddIf(e.With?.IsEmpty == true, "with", $"Two or more CCGs merge, and no other is named.");
                ValidateOthers(before, e.KnownWith.AsSpan(), "with", ref violations);
            })
            .When<Dissolved>((in before, e, on, ref violations) =>
            {
                if (e.Successors is not { } successors)
                {
                    return;
                }

                var merger = e.Ground == DissolutionGround.Merger;
                violations.AddIf(merger && successors.Length != 1, "successors", $"A merger has exactly one successor; {successors.Length} are named.");
                violations.AddIf(merger && successors.Length == 1 && successors[0] == before.Code, "successors[0]", $"{before.Code} is the CCG itself.");
                violations.AddIf(!merger && !successors.IsEmpty, "successors", $"Only a merger names a successor; {successors.Length} are named.");
            }),

        Row("AUT-22", RuleBasis.Completeness, RegimeSources.Record, "Only a CCG that is recorded as established is given a direction, has its constitution varied, proposes a merger or is dissolved.")
            .When<DirectionGiven>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet to direct."))
            .When<ConstitutionVaried>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet that has a constitution."))
            .When<MergerProposed>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet to merge."))
            .When<Dissolved>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet to dissolve.")),

        Row("AUT-23", RuleBasis.Inferred, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 8(3) and (9)"), "Unlisted conditions only become fewer: conditions are imposed on the grant, and afterwards varied or removed, never added.")
            .When<UnlistedConditionsReviewed>((in before, e, on, ref violations) =>
            {
                var could = e.Remaining.CouldRemainOf(before.Unlisted);
                violations.AddIf(!could, "remaining", $"{e.Remaining} cannot remain of {before.Unlisted}.");
                violations.AddIf(
                    could && e.Remaining.AtLeast > before.UnlistedAtMost,
                    "remaining",
                    $"{e.Remaining} cannot remain of {before.Unlisted}, because {before.UnlistedAtMost} were left when they were last counted.");
            }),

        Row("AUT-24", RuleBasis.Completeness, RegimeSources.Record, "Conditions are reviewed only of a CCG that is recorded as established.")
            .When<UnlistedConditionsReviewed>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet to review."))
            .When<ConditionsReviewed>(
                (in before, e, on) => before.EstablishedOn is null,
                (in before, e, on, ref violations) => violations.Add("", $"There is no CCG yet to review.")),

        Row("AUT-25", RuleBasis.Statute, AuthorisationSources.Act2006.At("s. 14B(4)"), "An application is withdrawn only before it is decided.")
            .When<ApplicationWithdrawn>(
                (in before, e, on) => before.EstablishedOn is not null,
                (in before, e, on, ref violations) => violations.Add("", $"The application was decided: the CCG was established on {before.EstablishedOn}.")),

        Row("AUT-26", RuleBasis.Regulation, RegimeSources.Commencement.At("art 2(2), for s. 14C of the National Health Service Act 2006"), "No application is granted before 1 October 2012, when the Board's power to grant one came into force.")
            .When<AuthorisationGranted>(
                (in before, e, on) => on.IsBefore(RegimeDates.EstablishmentInForce),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before {RegimeDates.EstablishmentInForce}, when the power to grant an application came into force.")),

        Row("AUT-27", RuleBasis.Guidance, AuthorisationSources.FourthWave, "No application is granted after March 2013, when all 211 CCGs had been authorised.")
            .When<AuthorisationGranted>(
                (in before, e, on) => on.IsNotBefore(RegimeDates.FullOperation),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is after March 2013, when all CCGs had been authorised.")),

        Row("AUT-28", RuleBasis.Statute, AuthorisationSources.Act2006Section273, "A section 14Z21 direction is an instrument in writing: its reference may be unknown, but is not blank.")
            .WhenDirection(
                "instrument",
                (direction, on) => direction.Power == DirectionPower.Section14Z21 && IsBlank(direction.Instrument),
                (direction, on) => "The reference of the instrument is blank."),

        Row("AUT-29", RuleBasis.Regulation, AuthorisationSources.Regulation8.At("reg 8(5) and (8)(b)"), "No regulation 8 direction makes a CCG take on functions of another: only the CCG that was granted is directed, and with the other the Board makes an arrangement.")
            .WhenDirection(
                "effect",
                (direction, on) => IsTakeOnUnderRegulation8(direction.Power, direction.Effect),
                (direction, on) => "Regulation 8 directs no CCG to take on functions of another.")
            .When<DirectionVaried>(
                (in before, e, on) => before.Directions.Find(e.Number) is { } direction && IsTakeOnUnderRegulation8(direction.Power, e.Effect),
                (in before, e, on, ref violations) => violations.Add("effect", $"Direction {e.Number} was given under regulation 8, which directs no CCG to take on functions of another.")),

        Row("AUT-30", RuleBasis.Statute, AuthorisationSources.Act2006Supervision.At("s. 14Z21(1)"), "Only a section 14Z21 direction has a trigger.")
            .WhenDirection(
                "trigger",
                (direction, on) => direction.Power != DirectionPower.Section14Z21 && direction.Trigger is not null,
                (direction, on) => "A trigger belongs to section 14Z21, and this direction is given under another power."),

        Row("AUT-31", RuleBasis.Integrity, RegimeSources.Record, "Nothing is recorded before the establishment of a CCG by merger.")
            .When<EstablishedByMerger>(
                (in before, e, on) => before.AnythingRecorded,
                (in before, e, on, ref violations) => violations.Add("", $"Something is recorded before it.")),

        Row("AUT-32", RuleBasis.Integrity, RegimeSources.Record, "Area is gained from and lost to other CCGs, none named twice in a list.")
            .When<ConstitutionVaried>((in before, e, on, ref violations) =>
            {
                if (e.Area is { } area)
                {
                    ValidateOthers(before, area.Gained.AsSpan(), "area.gained", ref violations);
                    ValidateOthers(before, area.Lost.AsSpan(), "area.lost", ref violations);
                }
            }),

        Row("AUT-33", RuleBasis.Reported, AuthorisationSources.FinalWave, "Conditions granted in wave 4 are not reviewed before June 2013.")
            .When<ConditionsReviewed>(
                (in before, e, on) => before.GrantedOn is not null && before.Wave == AuthorisationWave.Four && on.IsBefore(FirstReviewOfWaveFour),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is before June 2013, when conditions granted in wave 4 were first reviewed.")),

        Row("AUT-34", RuleBasis.Statute, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 9"), "A direction under Schedule 6 paragraph 9 says which functions alone are exercised, and a direction under another power does not.")
            .WhenDirection(
                "effect",
                (direction, on) => ExceedsParagraph9(direction.Power, direction.Effect),
                (direction, on) => "Schedule 6 paragraph 9 gives a power to make a CCG exercise only some functions, and no other power does.")
            .When<DirectionVaried>(
                (in before, e, on) => before.Directions.Find(e.Number) is { } direction && ExceedsParagraph9(direction.Power, e.Effect),
                (in before, e, on, ref violations) => violations.Add("effect", $"Schedule 6 paragraph 9 gives a power to make a CCG exercise only some functions, and no other power does.")),

        Row("AUT-35", RuleBasis.Statute, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 9"), "A direction under Schedule 6 paragraph 9 is given to a CCG whose application was granted, not to one established by merger.")
            .When<DirectionGiven>(
                (in before, e, on) => e.Direction.Power == DirectionPower.Schedule6Paragraph9 && before.EstablishedOn is not null && before.GrantedOn is null,
                (in before, e, on, ref violations) => violations.Add("direction.power", $"The CCG was established by merger, on {before.EstablishedOn}: Schedule 6 paragraph 9 gives no power over it.")),

        Row("AUT-36", RuleBasis.Integrity, RegimeSources.Record, "A direction does not end before it is given.")
            .WhenDirection(
                "until",
                (direction, on) => direction.IsEndedBefore(on),
                (direction, on) => $"{direction.Until} is before {on}, the day on which the direction is given."),

        Row("AUT-37", RuleBasis.Inferred, AuthorisationSources.Act2006Supervision.At("s. 14Z21(3), which has a period, beside SI 2012/1631 reg 8, which has none"), "Only a section 14Z21 direction has a last day; any other is in force until it is revoked.")
            .WhenDirection(
                "until",
                (direction, on) => direction.Power != DirectionPower.Section14Z21 && direction.Until is not null,
                (direction, on) => "Only a section 14Z21 direction has a last day."),

        Row("AUT-38", RuleBasis.Statute, AuthorisationSources.Act2012Schedule6.At("Sch 6 para 8(7), with SI 2012/1631 reg 8(10)"), "That a CCG does not comply with its conditions is a ground only to dissolve it.")
            .WhenDirection(
                "trigger",
                (direction, on) => ExceedsConditionsNotMet(direction, direction.Effect),
                (direction, on) => $"Conditions that are not met are no ground to {direction.Effect}.")
            .When<DirectionVaried>(
                (in before, e, on) => before.Directions.Find(e.Number) is { } direction && ExceedsConditionsNotMet(direction, e.Effect),
                (in before, e, on, ref violations) => violations.Add("effect", $"Conditions that are not met are no ground to {e.Effect}.")),

        Row("AUT-39", RuleBasis.Integrity, RegimeSources.Record, "A merger is proposed to take effect on a later day.")
            .When<MergerProposed>(
                (in before, e, on) => e.StartsOn.IsNotAfter(on),
                (in before, e, on, ref violations) => violations.Add("startsOn", $"{e.StartsOn} is not after {on}, the day of the proposal.")),

        Row("AUT-40", RuleBasis.Integrity, RegimeSources.Record, "A proposed merger is decided once.")
            .When<MergerDecided>(
                (in before, e, on) => before.Merger?.Outcome is not null,
                (in before, e, on, ref violations) => violations.Add("", $"The proposed merger was decided already.")),

        Row("AUT-41", RuleBasis.Completeness, RegimeSources.Record, "Only an application that is recorded is granted or withdrawn, or moved once there is a CCG. A group can be moved to another wave before it applies.")
            .When<ApplicationMoved>(
                (in before, e, on) => before.EstablishedOn is not null && !before.HasApplication,
                (in before, e, on, ref violations) => violations.Add("", $"There is no application to move."))
            .When<AuthorisationGranted>(
                (in before, e, on) => before.EstablishedOn is null && !before.HasApplication,
                (in before, e, on, ref violations) => violations.Add("", $"There is no application to grant."))
            .When<ApplicationWithdrawn>(
                (in before, e, on) => before.EstablishedOn is null && !before.HasApplication,
                (in before, e, on, ref violations) => violations.Add("", $"There is no application to withdraw.")),

        Row("AUT-42", RuleBasis.Completeness, RegimeSources.Record, "A level changes only on a condition that is recorded as open.")
            .When<ConditionLevelChanged>(
                (in before, e, on) => !before.IsOpen(e.Criterion),
                (in before, e, on, ref violations) => violations.Add("criterion", $"No condition on {e.Criterion} is open.")),

        Row("AUT-43", RuleBasis.Completeness, RegimeSources.Record, "A regulation 8 direction underpins conditions that are recorded as open when it is given.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                if (e.Directions.IsEmpty)
                {
                    return;
                }

                CriterionSet open = new(e.Conditions.AsSpan());
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    ValidateUnderpinned(in open, e.Directions[i], i, ref violations);
                }
            })
            .When<DirectionGiven>((in before, e, on, ref violations) =>
            {
                if (!e.Direction.KnownUnderpins.IsDefaultOrEmpty)
                {
                    CriterionSet open = default;
                    foreach (var criterion in e.Direction.KnownUnderpins.AsSpan())
                    {
                        if (before.IsOpen(criterion))
                        {
                            open.Add(criterion);
                        }
                    }

                    ValidateUnderpinned(in open, e.Direction, InDirection, ref violations);
                }
            }),

        Row("AUT-44", RuleBasis.Completeness, RegimeSources.Record, "Only a direction that is recorded is varied or revoked.")
            .When<DirectionVaried>((in before, e, on, ref violations) => ValidateGiven(before, e.Number, ref violations))
            .When<DirectionRevoked>((in before, e, on, ref violations) => ValidateGiven(before, e.Number, ref violations)),

        Row("AUT-45", RuleBasis.Completeness, RegimeSources.Record, "Unlisted conditions and directions are reviewed only where some are recorded.")
            .When<UnlistedConditionsReviewed>((in before, e, on, ref violations) =>
            {
                violations.AddIf(before.EstablishedOn is not null && !before.Unlisted.MayBeAny && !before.UnlistedDirections.MayBeAny, "", $"There are no unlisted conditions to review.");
                violations.AddIf(
                    before.EstablishedOn is not null && e.RemainingDirections?.AtLeast > before.UnlistedDirections.AtLeast && before.UnlistedDirections.AtMost is not null,
                    "remainingDirections",
                    $"{e.RemainingDirections} cannot remain of {before.UnlistedDirections}.");
            }),

        Row("AUT-46", RuleBasis.Completeness, RegimeSources.Record, "Only a merger that is recorded as proposed is decided.")
            .When<MergerDecided>(
                (in before, e, on) => before.Merger is null,
                (in before, e, on, ref violations) => violations.Add("", $"No merger is proposed.")));

    private static EventRule<AuthorisationState, AuthorisationEvent> Row(string code, RuleBasis basis, Citation source, string statement, DateOnly? from = null) =>
        new(new(code, basis, source, statement, from));

    /// <summary>Adds how a rule validates each direction that is given, with the grant or after it.</summary>
    private static EventRule<AuthorisationState, AuthorisationEvent> WhenDirection(this EventRule<AuthorisationState, AuthorisationEvent> row, DirectionValidator validator) => row
        .When<AuthorisationGranted>((in before, e, on, ref violations) =>
        {
            for (var i = 0; i < e.Directions.Length; i++)
            {
                validator(in before, e.Directions[i], on, i, ref violations);
            }
        })
        .When<DirectionGiven>((in before, e, on, ref violations) => validator(in before, e.Direction, on, InDirection, ref violations));

    /// <summary>Adds how a rule validates each direction that is given, with the grant or after it, and that can break it in one way only.</summary>
    private static EventRule<AuthorisationState, AuthorisationEvent> WhenDirection(
        this EventRule<AuthorisationState, AuthorisationEvent> row, string property, DirectionCondition isBroken, DirectionMessage message) =>
        row.WhenDirection((in before, direction, on, index, ref violations) =>
        {
            if (isBroken(direction, on))
            {
                AddOfDirection(direction, on, index, property, message, ref violations);
            }
        });

    private static void AddOfDirection(LegalDirection direction, EventDate on, int index, string property, DirectionMessage message, ref ViolationCollector violations) =>
        violations.AddIf(true, $"{PathOfDirection(index)}.{property}", $"{message(direction, on)}");

    private static void ValidateCount(int listed, Unlisted unlisted, string path, ref ViolationCollector violations)
    {
        var count = (long)listed + unlisted.AtLeast;
        violations.AddIf(count > Criteria.Total, path, $"{count} conditions are more than the {Criteria.Total} criteria.");
    }

    /// <summary>Adds a violation for each condition that a grant leaves without a direction, and that had one or needed none before.</summary>
    private static void ValidateSupport(in AuthorisationState before, AuthorisationEvent.AuthorisationGranted granted, EventDate on, ref ViolationCollector violations)
    {
        if (!AnyNeedsDirection(granted.Conditions.AsSpan()))
        {
            return;
        }

        CriterionSet supported = default;
        foreach (var direction in granted.Directions)
        {
            // A direction that ended before it was given breaks another rule, and supports nothing.
            if (direction.IsEndedBefore(on))
            {
                continue;
            }

            if (direction.MayUnderpinAny)
            {
                return;
            }

            AddSupported(direction, ref supported);
        }

        CriterionSet lackedBefore = default;
        if (before.AnyNeedsDirection)
        {
            AddLacking(in before, ref lackedBefore);
        }

        for (var i = 0; i < granted.Conditions.Length; i++)
        {
            var condition = granted.Conditions[i];
            var lacks = NeedsDirection(condition.Level) && !supported.Contains(condition.Criterion) && !lackedBefore.Contains(condition.Criterion);
            violations.AddIf(lacks, $"conditions[{i}].level", $"The condition on {condition.Criterion} is at level {condition.Level}, and no regulation 8 direction in force underpins it.");
        }
    }

    // The level of a condition or of an event is always defined, so the guard of the public member is not needed here.
    private static bool NeedsDirection(ConditionLevel? level) => level >= ConditionLevels.FirstWithDirection;

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

    /// <summary>Adds the criteria that regulation 8 directions underpin.</summary>
    private static void AddSupported(LegalDirection direction, ref CriterionSet supported)
    {
        if (direction.Power == DirectionPower.Regulation8)
        {
            foreach (var criterion in direction.KnownUnderpins.AsSpan())
            {
                supported.Add(criterion);
            }
        }
    }

    /// <summary>Adds the criteria of the open conditions that lack a direction.</summary>
    private static void AddLacking(in AuthorisationState before, ref CriterionSet lacking)
    {
        CriterionSet supported = default;
        foreach (var direction in before.Directions.ToImmutable())
        {
            AddSupported(direction, ref supported);
        }

        foreach (var condition in before.OpenConditions)
        {
            if (NeedsDirection(condition.Level) && !supported.Contains(condition.Criterion))
            {
                lacking.Add(condition.Criterion);
            }
        }
    }

    private static bool IsBlank(string? instrument) => instrument is not null && string.IsNullOrWhiteSpace(instrument);

    private static string InWave(AuthorisationWave? wave) => wave is { } known ? string.Create(CultureInfo.InvariantCulture, $", in wave {(int)known}") : "";

    // Where not every condition, direction or level is known, one that is not may be what the rule asks for.
    private static bool MayBeUnlisted(in AuthorisationState before) =>
        before.Unlisted.MayBeAny || before.UnlistedDirections.MayBeAny || before.Directions.MayUnderpinAny || before.AnyLevelUnknown;

    private static bool AnyLevelUnknown(ReadOnlySpan<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (condition.Level is null)
            {
                return true;
            }
        }

        return false;
    }

    private static void ValidateInForce(in AuthorisationState before, int number, ref ViolationCollector violations) =>
        violations.AddIf(before.Directions.Find(number) is null && before.Directions.IsUsed(number), "number", $"No direction {number} is in force any more.");

    private static void ValidateGiven(in AuthorisationState before, int number, ref ViolationCollector violations) =>
        violations.AddIf(before.Directions.Find(number) is null && !before.Directions.IsUsed(number), "number", $"No direction {number} is recorded.");

    private static void ValidateUnderpinning(LegalDirection direction, int index, ref ViolationCollector violations)
    {
        var underpins = direction.KnownUnderpins.AsSpan();
        if (underpins.IsEmpty)
        {
            return;
        }

        violations.AddIf(
            direction.Power != DirectionPower.Regulation8,
            $"{PathOfDirection(index)}.underpins",
            $"Only a regulation 8 direction underpins conditions; {underpins.Length} are named.");
        CriterionSet seen = default;
        for (var i = 0; i < underpins.Length; i++)
        {
            violations.AddIf(!seen.Add(underpins[i]), $"{PathOfDirection(index)}.underpins[{i}]", $"Criterion {underpins[i]} is named twice.");
        }
    }

    private static void ValidateUnderpinned(in CriterionSet open, LegalDirection direction, int index, ref ViolationCollector violations)
    {
        var underpins = direction.KnownUnderpins.AsSpan();
        for (var i = 0; direction.Power == DirectionPower.Regulation8 && i < underpins.Length; i++)
        {
            var criterion = underpins[i];
            violations.AddIf(!open.Contains(criterion), $"{PathOfDirection(index)}.underpins[{i}]", $"No condition on {criterion} is open.");
        }
    }

    private static void ValidateExercise(in AuthorisationState before, DirectionEffect effect, int index, ref ViolationCollector violations)
    {
        if (effect is DirectionEffect.TakeOn takeOn)
        {
            ValidateFrom(in before, takeOn.From, index, ref violations);
        }
        else if (effect is DirectionEffect.Cease cease)
        {
            ValidateBy(in before, cease.By, index, ref violations);
        }
    }

    private static void ValidateFrom(in AuthorisationState before, ImmutableArray<OdsCode> from, int index, ref ViolationCollector violations)
    {
        HashSet<OdsCode>? named = from.Length > 1 ? new(from.Length) : null;
        for (var i = 0; i < from.Length; i++)
        {
            violations.AddIf(from[i] == before.Code, $"{PathOfEffect(index)}.from{PathOfItem(from.Length, i)}", $"{before.Code} is the CCG itself.");
            violations.AddIf(named?.Add(from[i]) == false, $"{PathOfEffect(index)}.from{PathOfItem(from.Length, i)}", $"{from[i]} is named twice.");
        }

        violations.AddIf(from.IsEmpty, $"{PathOfEffect(index)}.from", $"No CCG is named whose functions they are.");
    }

    private static void ValidateBy(in AuthorisationState before, ImmutableArray<ExercisedBy> by, int index, ref ViolationCollector violations)
    {
        HashSet<ExercisedBy>? seen = by.Length > 1 ? new(by.Length) : null;
        for (var i = 0; i < by.Length; i++)
        {
            var itself = by[i] is ExercisedBy.AnotherCcg other && other.Code == before.Code;
            violations.AddIf(itself, $"{PathOfEffect(index)}.by{PathOfItem(by.Length, i)}", $"{before.Code} is the CCG itself.");
            violations.AddIf(seen?.Add(by[i]) == false, $"{PathOfEffect(index)}.by{PathOfItem(by.Length, i)}", $"{by[i]} is named twice.");
        }
    }

    /// <summary>Adds a violation for each code that is that of the CCG itself, or that is named a second time.</summary>
    private static void ValidateOthers(in AuthorisationState before, ReadOnlySpan<OdsCode> codes, string path, ref ViolationCollector violations)
    {
        HashSet<OdsCode>? seen = codes.Length > 1 ? new(codes.Length) : null;
        for (var i = 0; i < codes.Length; i++)
        {
            violations.AddIf(codes[i] == before.Code, $"{path}[{i}]", $"{codes[i]} is the CCG itself.");
            violations.AddIf(seen?.Add(codes[i]) == false, $"{path}[{i}]", $"{codes[i]} is named twice.");
        }
    }

    private static bool NeedsSection14Z21(DirectionPower power, DirectionEffect effect) =>
        power != DirectionPower.Section14Z21 && effect is DirectionEffect.VaryConstitution or DirectionEffect.Dissolve;

    private static bool IsTakeOnUnderRegulation8(DirectionPower power, DirectionEffect effect) => power == DirectionPower.Regulation8 && effect is DirectionEffect.TakeOn;

    private static bool ExceedsParagraph9(DirectionPower power, DirectionEffect effect) =>
        effect is not DirectionEffect.NotKnown && (power == DirectionPower.Schedule6Paragraph9) != effect is DirectionEffect.ExerciseOnly;

    private static bool ExceedsConditionsNotMet(LegalDirection direction, DirectionEffect effect) =>
        direction.Trigger == DirectionTrigger.ConditionsNotMet && effect is not (DirectionEffect.Dissolve or DirectionEffect.NotKnown);

    // A document writes one who exercises the functions as an object, and several as a list.
    private static string PathOfItem(int count, int index) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    private static string PathOfEffect(int index) => index == InEvent ? "effect" : $"{PathOfDirection(index)}.effect";

    private static string PathOfDirection(int index) => index == InDirection ? "direction" : string.Create(CultureInfo.InvariantCulture, $"directions[{index}]");
}
