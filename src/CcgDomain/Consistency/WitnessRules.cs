using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Consistency;

/// <summary>The rules by which the register contradicts a record. They are applied to a record as a whole, after it was recorded.</summary>
internal static class WitnessRules
{
    // What an event about directions means by the place of an effect, beside a number in the list of a grant.
    private const int InDirection = -1, InEvent = -2;

    // Applied by RecordedNames, which looks at a name from its first to its last day.
    internal static readonly Rule Names = new(
        "REG-01",
        RuleBasis.Reported,
        RegisterSources.Names,
        "A CCG has the name that the register gives it on the day; before its first day, its first name. How the name is spelt does not matter. A partial record may leave out that the name changed.");

    internal static readonly RuleTable<Testimony, CcgEvent> OfEveryEvent = new(
        Row("REG-02", RegisterSources.OrganisationDataService, "Nothing happens to a CCG after its last day in the register, nor to one that a merger formed before its first. What ends with the CCG may be dated on the day after.")
            .When<CcgEvent>((in before, e, on, ref violations) =>
            {
                // Other rules are about the beginning and the end.
                if (e.LifecycleEffect != LifecycleEffect.None || e is AuthorisationGranted)
                {
                    return;
                }

                var ccg = before.Registered;
                var last = e is DirectionRevoked or ArrangementEnded ? before.End : ccg.Closed;
                violations.AddIf(on.IsAfter(last), "on", $"{on} is after {ccg.Closed}, the last day of {ccg.Code}.");
                violations.AddIf(!ccg.IsOriginal && on.IsBefore(ccg.Opened), "on", $"{on} is before {ccg.Opened}, the first day of {ccg.Code}.");
            }));

    internal static readonly RuleTable<Testimony, CcgEvent> OfEachKind = new(
        Row("REG-03", RegisterSources.OrganisationDataService, "A CCG is established as in the register: one of the 211 of April 2013 by a grant on or before 1 April 2013, any other by merger on its first day.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                var ccg = before.Registered;
                violations.AddIf(!ccg.IsOriginal, "", $"{ccg.Code} was formed on {ccg.Opened} by a merger, and was not granted an application.");
                violations.AddIf(ccg.IsOriginal && on.IsAfter(ccg.Opened), "on", $"{on} is after {ccg.Opened}, the first day of {ccg.Code}.");
            })
            .When<EstablishedByMerger>((in before, e, on, ref violations) =>
            {
                var ccg = before.Registered;
                violations.AddIf(ccg.IsOriginal, "", $"{ccg.Code} is one of the 211 CCGs of {ccg.Opened}, and was not formed by a merger.");
                violations.AddIf(!ccg.IsOriginal && !on.Contains(ccg.Opened), "on", $"{on} is not {ccg.Opened}, the first day of {ccg.Code}.");
            }),

        Row("REG-04", RegisterSources.OrganisationDataService, "A CCG ends as in the register: by merger or by abolition, on the day after its last.")
            .When<Dissolved>((in before, e, on, ref violations) =>
            {
                var ground = before.Registered.IsSubIcbLocation ? DissolutionGround.Abolition : DissolutionGround.Merger;
                violations.AddIf(!on.Contains(before.End), "on", $"{on} is not {before.End}, the first day without {before.Registered.Code}.");
                violations.AddIf(
                    e.Ground != ground,
                    "ground",
                    $"{before.Registered.Code} ended by {NameTable<DissolutionGround>.Shared.Name(ground)}, not by {NameTable<DissolutionGround>.Shared.Name(e.Ground)}.");
            }),

        Row("REG-05", RegisterSources.Successions, "The predecessors of a CCG, and the CCG that it merged into, are those of the register, and none is missing.")
            .When<EstablishedByMerger>((in before, e, on, ref violations) => ValidatePredecessors(before.Registered, e.KnownPredecessors, ref violations))
            .When<Dissolved>((in before, e, on, ref violations) =>
            {
                var successors = e.KnownSuccessors.AsSpan();
                for (var i = 0; i < successors.Length; i++)
                {
                    violations.AddIf(
                        successors[i] != before.Registered.Successor,
                        $"successors[{i}]",
                        $"{before.Registered.Code} was succeeded by {before.Registered.Successor}, not by {successors[i]}.");
                }
            }),

        Row("REG-06", RegisterSources.OrganisationDataService, "Another CCG that an event names is in the register, and can be open on the day; one from which an area is gained, on the day before.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) =>
            {
                for (var i = 0; i < e.Directions.Length; i++)
                {
                    ValidateEffect(before, e.Directions[i].Effect, i, on, ref violations);
                }
            })
            .When<DirectionGiven>((in before, e, on, ref violations) => ValidateEffect(before, e.Direction.Effect, InDirection, on, ref violations))
            .When<DirectionVaried>((in before, e, on, ref violations) => ValidateEffect(before, e.Effect, InEvent, on, ref violations))
            .When<ConstitutionVaried>((in before, e, on, ref violations) =>
            {
                if (e.Area is { } area)
                {
                    ValidateOthers(before, area.Gained.AsSpan(), "area.gained", on.DayBefore(), ref violations);
                    ValidateOthers(before, area.Lost.AsSpan(), "area.lost", on, ref violations);
                }
            })
            .When<MergerProposed>((in before, e, on, ref violations) => ValidateOthers(before, e.KnownWith.AsSpan(), "with", on, ref violations))
            .When<InterestExpressed>((in before, e, on, ref violations) => ValidateOthers(before, e.KnownJointlyWith.AsSpan(), "jointlyWith", on, ref violations)),

        Row("REG-07", RegisterSources.Waves, "A CCG is granted in the wave that was published, where one was. An application that is not granted in the record may still move to a later wave, and a partial record may leave out that it did.")
            .When<ApplicationMade>((in before, e, on, ref violations) => ValidateWave(before, e.Wave, "wave", ref violations))
            .When<ApplicationMoved>((in before, e, on, ref violations) => ValidateWave(before, e.To, "to", ref violations)),

        Row("REG-08", RegisterSources.AuthorisationDirections, "Directions under regulation 8 are given with the grant if that was published, and not if it was published that there were none; they are in force when a review found them, and not when it found none.")
            .When<AuthorisationGranted>((in before, e, on, ref violations) => ValidateGrant(before.Registered, e, ref violations))
            .When<DirectionRevoked>((in before, e, on, ref violations) => ValidateReviews(before, e.Number, on, ref violations)),

        Row("REG-09", RegisterSources.InterventionDirections, "The last direction under section 14Z21 is revoked when it was published that the directions were lifted, if the first was given when it was published that they were.")
            .When<DirectionRevoked>((in before, e, on, ref violations) =>
            {
                var fact = before.IsLast(before.Section14Z21, e.Number) ? Contradicting(before.Registered, before.Section14Z21.Since, on) : null;
                violations.AddIf(fact is not null, "on", $"{on} is not when the directions of {before.Registered.Code} were lifted: {fact}.");
            }),

        Row("REG-10", RegisterSources.Arrangements, "No delegation starts before the day from which it was published as approved, and no joint arrangement from the day on from which a delegation was.")
            .When<ArrangementStarted>((in before, e, on, ref violations) =>
            {
                var fact = PublishedModels.RulesOut(before.Registered, e.Model, on);
                violations.AddIf(fact is not null, "model", $"{e.Model.InWords()} was not possible for {before.Registered.Code} on {on}: {fact}.");
            }),

        Row("REG-11", RegisterSources.Arrangements, "A model that starts without an approval on the first day of a CCG that a merger formed was possible in a predecessor on the day before, as far as was published. Not judged of a partial record, which may leave an approval out.")
            .When<ArrangementStarted>((in before, e, on, ref violations) =>
            {
                var ccg = before.Registered;
                var isTakenOver = !ccg.IsOriginal && on == ccg.Opened && !before.MayBeApproved(e.Model);
                violations.AddIf(
                    isTakenOver && !WasPossibleInPredecessor(ccg, e.Model),
                    "model",
                    $"{e.Model.InWords()} was not possible in any predecessor of {ccg.Code} on {ccg.Opened.AddDays(-1)}, by what was published of each.");
            }));

    // From 1 April 2021 there are only delegated ones, by another rule.
    private static readonly Rule Committees = new(
        "REG-12",
        RuleBasis.Reported,
        RegisterSources.Arrangements,
        "In a document, a delegated committee, or a joint one with NHS England, is of a CCG for which published facts leave that model possible on the day.",
        until: new(2021, 3, 31));

    internal static readonly ImmutableArray<Rule> All = [Names, .. OfEveryEvent.Rules, .. OfEachKind.Rules, Committees];

    /// <summary>Adds a violation for each CCG of a committee whose model is not possible on a day.</summary>
    /// <param name="committee">The committee.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="violations">The violations to add to.</param>
    internal static void Validate(PrimaryCareCommissioningCommittee committee, DateOnly asAt, ref ViolationCollector violations)
    {
        var model = committee.Form switch
        {
            CommitteeForm.Delegated => CoCommissioningModel.Delegated,
            CommitteeForm.Joint => CoCommissioningModel.Joint,
            _ => CoCommissioningModel.None,
        };
        if (model == CoCommissioningModel.None || !Committees.IsInForceOn(asAt))
        {
            return;
        }

        for (var i = 0; i < committee.Ccgs.Length; i++)
        {
            if (CcgRegister.England.TryFind(committee.Ccgs[i], out var ccg) && PublishedModels.RulesOut(ccg, model, asAt) is { } fact)
            {
                violations.AddIf(true, $"ccgs[{i}]", $"{model.InWords()} was not possible for {ccg.Code} on {asAt}: {fact}.");
            }
        }

        if (violations.HasUnattributed)
        {
            violations.AttributeTo(Committees, asAt, asAt);
        }
    }

    private static EventRule<Testimony, CcgEvent> Row(string code, Citation source, string statement) => new(new(code, RuleBasis.Reported, source, statement));

    private static void ValidatePredecessors(RegisteredCcg ccg, ImmutableArray<OdsCode> predecessors, ref ViolationCollector violations)
    {
        if (ccg.IsOriginal || predecessors.IsDefault)
        {
            return;
        }

        for (var i = 0; i < predecessors.Length; i++)
        {
            violations.AddIf(!ccg.Predecessors.Contains(predecessors[i]), $"predecessors[{i}]", $"{predecessors[i]} did not merge into {ccg.Code}.");
        }

        foreach (var predecessor in ccg.Predecessors)
        {
            violations.AddIf(!predecessors.Contains(predecessor), "predecessors", $"{predecessor} merged into {ccg.Code} too.");
        }
    }

    private static void ValidateEffect(Testimony before, DirectionEffect effect, int index, EventDate on, ref ViolationCollector violations)
    {
        if (effect is DirectionEffect.TakeOn takeOn)
        {
            for (var i = 0; i < takeOn.From.Length; i++)
            {
                var message = WhyNotOpen(before, takeOn.From[i], on);
                violations.AddIf(message is not null && takeOn.From.Length == 1, $"{PathOfEffect(index)}.from", $"{message}");
                violations.AddIf(message is not null && takeOn.From.Length > 1, $"{PathOfEffect(index)}.from[{i}]", $"{message}");
            }
        }
        else if (effect is DirectionEffect.Cease { By: var by })
        {
            for (var i = 0; i < by.Length; i++)
            {
                var message = by[i] is ExercisedBy.AnotherCcg other ? WhyNotOpen(before, other.Code, on) : null;
                violations.AddIf(message is not null && by.Length == 1, $"{PathOfEffect(index)}.by.code", $"{message}");
                violations.AddIf(message is not null && by.Length > 1, $"{PathOfEffect(index)}.by[{i}].code", $"{message}");
            }
        }
    }

    private static string PathOfEffect(int index) => index switch
    {
        InDirection => "direction.effect",
        InEvent => "effect",
        _ => string.Create(CultureInfo.InvariantCulture, $"directions[{index}].effect"),
    };

    private static void ValidateOthers(Testimony before, ReadOnlySpan<OdsCode> codes, string path, EventDate on, ref ViolationCollector violations)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            var message = WhyNotOpen(before, codes[i], on);
            violations.AddIf(message is not null, $"{path}[{i}]", $"{message}");
        }
    }

    /// <summary>Says why another CCG cannot have been open on any of the days; null if it can. That a CCG names itself is a matter of other rules.</summary>
    private static string? WhyNotOpen(Testimony before, OdsCode code, EventDate on) =>
        code == before.Registered.Code ? null
        : !CcgRegister.England.TryFind(code, out var other) ? $"{code} is not in the register of CCGs."
        : on.IsAfter(other.Closed) ? string.Create(CultureInfo.InvariantCulture, $"{code} closed on {other.Closed:O}, before {on}.")

        // The 211 were granted before the first day of the register.
        : !other.IsOriginal && on.IsBefore(other.Opened) ? string.Create(CultureInfo.InvariantCulture, $"{code} opened on {other.Opened:O}, after {on}.")
        : null;

    private static void ValidateWave(Testimony before, AuthorisationWave? recorded, string path, ref ViolationCollector violations)
    {
        if (!before.IsLastOnWave || recorded is not { } wave)
        {
            return;
        }

        foreach (var fact in before.Registered.Published.Waves)
        {
            if (fact.IsReliable && (wave > fact.Wave || (wave < fact.Wave && !before.MayMove)))
            {
                violations.AddIf(true, path, $"Wave {(int)wave} is not that of {before.Registered.Code}: {fact}.");
                return;
            }
        }
    }

    private static void ValidateGrant(RegisteredCcg ccg, AuthorisationGranted e, ref ViolationCollector violations)
    {
        var listed = false;
        foreach (var direction in e.Directions)
        {
            listed |= direction.Power == DirectionPower.Regulation8;
        }

        foreach (var fact in ccg.Published.Conditions)
        {
            var isContradicted = fact.HasDirections switch
            {
                true => !listed && !e.UnlistedDirections.MayBeAny,
                false => listed || e.UnlistedDirections.Any,
                null => false,
            };
            if (isContradicted && fact.IsReliable && fact.IsOfGrant)
            {
                violations.AddIf(true, "directions", $"{ccg.Code} was granted {(fact.HasDirections == true ? "with" : "without")} directions: {fact}.");
                return;
            }
        }
    }

    private static void ValidateReviews(Testimony before, int number, EventDate on, ref ViolationCollector violations)
    {
        if (!before.Regulation8.TryFind(number, out var given))
        {
            return;
        }

        var isLast = before.IsLast(before.Regulation8, number);
        foreach (var fact in before.Registered.Published.Conditions)
        {
            if (!fact.IsReliable || fact.IsOfGrant)
            {
                continue;
            }

            // In force on every day of the fact, or on none of them.
            var isContradicted = fact.HasDirections switch
            {
                true => isLast && fact.On.First >= on.Latest,
                false => given.Latest <= fact.On.First && on.Earliest > fact.On.Last,
                null => false,
            };
            violations.AddIf(isContradicted, "on", $"{on} is {(fact.HasDirections == true ? "before" : "after")} what was found of {before.Registered.Code}: {fact}.");
        }
    }

    /// <summary>Finds the fact that directions given when these were, on every possible day, were not lifted on any day of the revocation. Only what a source states counts: a derived fact has derived days.</summary>
    private static PublishedDirections? Contradicting(RegisteredCcg ccg, EventDate given, EventDate revoked)
    {
        foreach (var fact in ccg.Published.Directions)
        {
            // A revocation is dated on the first day without the direction, and a publication often on the last with it.
            if (fact is { Confidence: PublishedConfidence.Stated, From: { } from, To: { } to }
                && given.Earliest >= from.First
                && given.Latest <= from.Last
                && !revoked.Overlaps(new(to.First, to.Last.AddDays(1))))
            {
                return fact;
            }
        }

        return null;
    }

    private static bool WasPossibleInPredecessor(RegisteredCcg ccg, CoCommissioningModel model)
    {
        var dayBefore = ccg.Opened.AddDays(-1);
        foreach (var code in ccg.Predecessors)
        {
            if (PublishedModels.RulesOut(CcgRegister.England[code], model, dayBefore) is null)
            {
                return true;
            }
        }

        return false;
    }
}
