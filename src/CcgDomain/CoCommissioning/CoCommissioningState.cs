using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>
/// Folds the events of co-commissioning. Rules look at it before each event. A position holds one, which never changes after the position is given to
/// anyone.
/// </summary>
internal struct CoCommissioningState
{
    // A position holds a state for each event, so that its fields are small.
    private StoredDate _since;
    private StoredDate _withdrawalNotifiedOn;
    private StoredDate _mergedOn;
    private byte _readiness;

    /// <summary>The state before anything happened.</summary>
    internal CoCommissioningState(OdsCode code, bool isPartial)
    {
        // All at once: clearing field by field would make the runtime load the type of each field.
        this = default;
        Code = code;
        IsModelKnown = !isPartial;
        CanHaveEarlierApproval = isPartial;
        Categories = [];
    }

    /// <summary>Whether this is the state of a draft.</summary>
    internal bool IsDraft;

    /// <summary>The code of the CCG, for rules that ask whether another CCG is meant.</summary>
    internal readonly OdsCode Code;

    /// <summary>Whether any event of co-commissioning is recorded.</summary>
    internal bool HasEvents;

    /// <summary>The categories bid for in 2014, each once, in the order first named.</summary>
    internal CoCommissioningCategory[] Categories;

    /// <summary>Whether a bid is recorded whose categories are not known.</summary>
    internal bool HasBidForUnknown;

    /// <summary>The latest assessment of readiness for category C; null if none is recorded.</summary>
    internal Readiness? Readiness
    {
        readonly get => _readiness == 0 ? null : (Readiness)_readiness;
        private set => _readiness = (byte)value.GetValueOrDefault();
    }

    /// <summary>What was applied for and is not decided, or is approved only conditionally; null if there is no such thing.</summary>
    internal PlannedArrangement? Pending;

    /// <summary>Whether <see cref="Pending"/> is a conditional approval.</summary>
    internal bool IsPendingApproval;

    /// <summary>Whether, since the application that is pending, a model that goes further was approved outright or has started.</summary>
    internal bool IsPendingSuperseded;

    /// <summary>What was approved outright and has neither started nor lapsed; null if there is no such thing.</summary>
    internal PlannedArrangement? Approved;

    /// <summary>Whether an outright approval from before the first event of a partial record may still stand.</summary>
    internal bool CanHaveEarlierApproval;

    /// <summary>The start of the model that operates; null if none does.</summary>
    private CoCommissioningEvent.ArrangementStarted? Start;

    /// <summary>The model that operates.</summary>
    internal readonly CoCommissioningModel Model => Start?.Model ?? CoCommissioningModel.None;

    /// <summary>The first day on which all functions of the model that operates had moved, if they moved in phases; otherwise, null.</summary>
    internal readonly EventDate? AllFunctionsFrom => Start?.AllFunctionsFrom;

    /// <summary>Whether the record says which model operates, or that none does; not before the first start or end in a partial record.</summary>
    internal bool IsModelKnown;

    /// <summary>The first day of the model that operates; null if none does.</summary>
    internal EventDate? Since
    {
        readonly get => _since;
        private set => _since = value;
    }

    /// <summary>The day of the first notice of withdrawal from the model that operates; null if there was none.</summary>
    internal EventDate? WithdrawalNotifiedOn
    {
        readonly get => _withdrawalNotifiedOn;
        private set => _withdrawalNotifiedOn = value;
    }

    /// <summary>
    /// The first day of a CCG that was established by merger; otherwise, null. A partial record may leave the merger out: then the day of the first event here, which is the
    /// last on which it can have been.
    /// </summary>
    internal EventDate? MergedOn
    {
        readonly get => _mergedOn;
        private set => _mergedOn = value;
    }

    /// <summary>Determines whether a bid is recorded that can have been in a category.</summary>
    internal readonly bool CanHaveBidFor(CoCommissioningCategory category) => HasBidForUnknown || Array.IndexOf(Categories, category) >= 0;

    /// <summary>Determines whether the CCG can have been established by merger on the day of an event.</summary>
    internal readonly bool CanHaveMergedOn(EventDate on) => MergedOn is { } merged && merged.Overlaps(on);

    /// <summary>
    /// Determines whether an event of another regime changes the state: a CCG established by merger may take over a model that day; when a CCG ends, no model operates and
    /// nothing is pending, approved or about to be withdrawn any more.
    /// </summary>
    internal readonly bool IsChangedBy(LifecycleEffect effect) => effect switch
    {
        LifecycleEffect.Merger => true,
        LifecycleEffect.End =>
            !IsModelKnown || Model != CoCommissioningModel.None || Pending is not null || Approved is not null || CanHaveEarlierApproval || WithdrawalNotifiedOn is not null,
        _ => false,
    };

    /// <summary>Applies an event of another regime that changes the state.</summary>
    /// <param name="e">The event.</param>
    /// <param name="on">The days on which it can have been, given the order of the record.</param>
    internal void ApplyForeign(CcgEvent e, EventDate on)
    {
        if (e.LifecycleEffect == LifecycleEffect.Merger)
        {
            MergedOn = on;
            return;
        }

        Operate(null, null);
        DropPending();
        Approved = null;
        CanHaveEarlierApproval = false;
    }

    /// <summary>Applies an event of co-commissioning, which can have been on these days, given the order of the record.</summary>
    internal void Apply(CoCommissioningEvent e, EventDate on)
    {
        if (!HasEvents && CanHaveEarlierApproval)
        {
            MergedOn ??= on;
        }

        HasEvents = true;
        switch (e)
        {
            case CoCommissioningEvent.InterestExpressed expressed:
                Categories = With(Categories, expressed.KnownCategories.AsSpan());
                HasBidForUnknown |= expressed.Categories is null;
                break;
            case CoCommissioningEvent.ReadinessAssessed assessed:
                Readiness = assessed.Category.WasAssessed() ? assessed.Readiness : Readiness;
                break;
            case CoCommissioningEvent.ModelApplied applied:
                DropPending();
                Pending = new(applied.Model, applied.StartsOn);
                break;
            case CoCommissioningEvent.ModelApproved { Pending: true } approved:
                DropPending();
                Pending = new(approved.Model, approved.StartsOn);
                IsPendingApproval = true;
                break;
            case CoCommissioningEvent.ModelApproved approved:
                Approved = new(approved.Model, approved.StartsOn);
                CanHaveEarlierApproval = false;
                SupersedePending(approved.Model);
                break;
            case CoCommissioningEvent.ApplicationRefused:
                DropPending();
                break;
            case CoCommissioningEvent.ApprovalLapsed when Approved is not null:
                Approved = null;
                break;
            case CoCommissioningEvent.ApprovalLapsed:
                // An application is not approved yet, so it cannot lapse.
                CanHaveEarlierApproval = false;
                if (IsPendingApproval)
                {
                    DropPending();
                }

                break;
            case CoCommissioningEvent.ArrangementStarted started:
                Operate(started, on);
                Approved = Approved?.Model == started.Model ? null : Approved;
                SupersedePending(started.Model);
                break;
            case CoCommissioningEvent.WithdrawalNotified:
                WithdrawalNotifiedOn ??= on;
                break;
            case CoCommissioningEvent.ArrangementEnded:
                Operate(null, null);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Determines whether both states are equal.</summary>
    internal readonly bool Equals(in CoCommissioningState other) =>
        Code == other.Code
        && HasEvents == other.HasEvents
        && HasBidForUnknown == other.HasBidForUnknown
        && Model == other.Model
        && AllFunctionsFrom == other.AllFunctionsFrom
        && IsModelKnown == other.IsModelKnown
        && Since == other.Since
        && Readiness == other.Readiness
        && object.Equals(Pending, other.Pending)
        && IsPendingApproval == other.IsPendingApproval
        && IsPendingSuperseded == other.IsPendingSuperseded
        && object.Equals(Approved, other.Approved)
        && CanHaveEarlierApproval == other.CanHaveEarlierApproval
        && WithdrawalNotifiedOn == other.WithdrawalNotifiedOn
        && MergedOn == other.MergedOn
        && Categories.AsSpan().SequenceEqual(other.Categories);

    private void Operate(CoCommissioningEvent.ArrangementStarted? start, EventDate? since)
    {
        Start = start;
        IsModelKnown = true;
        Since = since;
        WithdrawalNotifiedOn = null;
    }

    /// <summary>Drops what is pending for a model that was approved or has started. An application for one that goes less far stands, but is superseded.</summary>
    private void SupersedePending(CoCommissioningModel model)
    {
        if (Pending?.Model == model)
        {
            DropPending();
        }

        IsPendingSuperseded |= !IsPendingApproval && Pending?.Model < model;
    }

    private void DropPending()
    {
        Pending = null;
        IsPendingApproval = false;
        IsPendingSuperseded = false;
    }

    private static CoCommissioningCategory[] With(CoCommissioningCategory[] categories, ReadOnlySpan<CoCommissioningCategory> more)
    {
        foreach (var category in more)
        {
            categories = Array.IndexOf(categories, category) >= 0 ? categories : [.. categories, category];
        }

        return categories;
    }
}
