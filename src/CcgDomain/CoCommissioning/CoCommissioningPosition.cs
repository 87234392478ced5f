using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>Represents the state of a CCG's co-commissioning after an event. Only the fold over the events creates one.</summary>
/// <remarks>
/// There is a position for anything that waivable rules let through. A start replaces whatever operated; a later application, or a later approval,
/// replaces the one before; categories are added and never removed.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record CoCommissioningPosition
{
    private CoCommissioningState _state;

    internal CoCommissioningPosition(OdsCode code, bool isPartial) => _state = new(code, isPartial);

    private CoCommissioningPosition(CoCommissioningPosition other) => _state = other._state;

    /// <summary>Gets the categories bid for in 2014, each once, in the order first named, as far as they are known; empty if no bid is recorded.</summary>
    public ImmutableArray<CoCommissioningCategory> Categories => ImmutableCollectionsMarshal.AsImmutableArray(_state.Categories);

    /// <summary>Gets whether a bid is recorded whose categories are not known.</summary>
    public bool HasBidForUnknown => _state.HasBidForUnknown;

    /// <summary>Gets the latest assessment for category C; null if none is recorded. No other category was assessed, and one recorded for another is ignored.</summary>
    public Readiness? Readiness => _state.Readiness;

    /// <summary>Gets what was applied for and is not decided, or is approved only conditionally; null if there is no such thing.</summary>
    public PlannedArrangement? Pending => _state.Pending;

    /// <summary>Gets whether <see cref="Pending"/> is a conditional approval; false if it is an application, or null.</summary>
    public bool IsPendingApproval => _state.IsPendingApproval;

    /// <summary>Gets what was approved outright and has neither started nor lapsed; null if there is no such thing.</summary>
    public PlannedArrangement? Approved => _state.Approved;

    /// <summary>Gets the model that operates; <see cref="CoCommissioningModel.None"/> also if <see cref="IsModelKnown"/> is false.</summary>
    public CoCommissioningModel Model => _state.Model;

    /// <summary>Gets whether the record says which model operates, or that none does; false before the first start or end in a partial record.</summary>
    public bool IsModelKnown => _state.IsModelKnown;

    /// <summary>Gets the first day of the model that operates; null if none does.</summary>
    public EventDate? Since => _state.Since;

    /// <summary>
    /// Gets the first day on which all functions of the model that operates had moved, if they moved in phases: before it, who decides on a function is not known. Null if no
    /// source says that they did, or if no model operates.
    /// </summary>
    public EventDate? AllFunctionsFrom => _state.AllFunctionsFrom;

    /// <summary>Gets the day of the first notice of withdrawal from the model that operates; null if there was none.</summary>
    public EventDate? WithdrawalNotifiedOn => _state.WithdrawalNotifiedOn;

    /// <summary>The state, for the rules and for the fold.</summary>
    internal ref readonly CoCommissioningState State => ref _state;

    /// <summary>The state of a draft.</summary>
    internal ref CoCommissioningState DraftState => ref _state;

    /// <summary>Whether any event of co-commissioning is recorded.</summary>
    internal bool HasEvents => _state.HasEvents;

    /// <summary>Determines whether the other position is equal to this one.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(CoCommissioningPosition? other) => other is not null && _state.Equals(in other._state);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_state.Code, Model, Since, Pending, Approved, Readiness, Categories.HashOfItems());

    /// <summary>Returns the model that operates, and since when.</summary>
    /// <returns>"joint commissioning since 2015-04-01", "no model", or "model not known".</returns>
    public override string ToString() => !IsModelKnown ? "model not known" : Since is null ? Model.InWords() : string.Create(
        CultureInfo.InvariantCulture, $"{Model.InWords()} since {Since}{(AllFunctionsFrom is { } all ? $", with all functions from {all}" : "")}");

    /// <summary>Returns the position after one more event, of whichever regime; this position if the event does not change it.</summary>
    internal CoCommissioningPosition After(CcgEvent e, EventDate on)
    {
        if (e is not CoCommissioningEvent own)
        {
            return AfterForeign(e, on).Build();
        }

        var draft = ToDraft();
        draft.DraftState.Apply(own, on);
        return draft.Build();
    }

    /// <summary>Returns a draft of the position after an event of another regime; this position if the event does not change it.</summary>
    internal CoCommissioningPosition AfterForeign(CcgEvent e, EventDate on)
    {
        if (!_state.IsChangedBy(e.LifecycleEffect))
        {
            return this;
        }

        var draft = ToDraft();
        draft.DraftState.ApplyForeign(e, on);
        return draft;
    }

    /// <summary>Returns a copy that can be changed through <see cref="DraftState"/> before anyone else sees it; this position if it is such a copy.</summary>
    internal CoCommissioningPosition ToDraft()
    {
        if (_state.IsDraft)
        {
            return this;
        }

        var draft = new CoCommissioningPosition(this);
        draft._state.IsDraft = true;
        return draft;
    }

    /// <summary>Ends the changes of a draft.</summary>
    /// <returns>The position itself, which does not change any more.</returns>
    internal CoCommissioningPosition Build()
    {
        // Nothing is written to a position that others have.
        if (_state.IsDraft)
        {
            _state.IsDraft = false;
        }

        return this;
    }
}
