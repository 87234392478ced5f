using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.Assurance;

/// <summary>Represents the state of a CCG's assurance after an event. Only the fold over the events creates one.</summary>
/// <remarks>There is a position for anything that waivable rules let through: a rating replaces an earlier one of the same year.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record AssurancePosition
{
    private AssuranceState _state;

    private AssurancePosition(AssuranceState state) => _state = state;

    private AssurancePosition(AssurancePosition other) => _state = other._state;

    /// <summary>Gets the position before anything happened.</summary>
    internal static AssurancePosition Start { get; } = new(new AssuranceState([]));

    /// <summary>Gets the assessments, the latest of each year, in the order of the years; empty if none is recorded.</summary>
    public ImmutableArray<AssessmentPublished> Assessments => _state.Assessments;

    /// <summary>Gets the first day of the special measures that the CCG is in; null if it is in none.</summary>
    public EventDate? SpecialMeasuresSince => _state.SpecialMeasuresSince;

    /// <summary>The state, for the rules and for the fold.</summary>
    internal ref readonly AssuranceState State => ref _state;

    /// <summary>The state of a draft.</summary>
    internal ref AssuranceState DraftState => ref _state;

    /// <summary>Returns the grade of a year.</summary>
    /// <param name="year">The year; any.</param>
    /// <returns>The grade; null if none is recorded, which does not mean that none was given.</returns>
    public Rating? RatingOf(FinancialYear year) => _state.Find(year)?.Rating;

    /// <summary>Determines whether the other position is equal to this one.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(AssurancePosition? other) => other is not null && _state.Equals(in other._state);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Assessments.HashOfItems(), SpecialMeasuresSince, _state.EstablishedOn, _state.EndedOn);

    /// <summary>Returns the latest rating and the special measures.</summary>
    /// <returns>"inadequate for 2015/16, in special measures since 2016-07-21", or "no rating".</returns>
    public override string ToString()
    {
        var rating = Assessments.IsEmpty ? "no rating" : $"{Assessments[^1].Rating.InWords()} for {Assessments[^1].Year}";
        return SpecialMeasuresSince is { } since ? string.Create(CultureInfo.InvariantCulture, $"{rating}, in special measures since {since}") : rating;
    }

    /// <summary>Returns the position after one more event, of whichever regime; this position if the event does not change it.</summary>
    internal AssurancePosition After(CcgEvent e, EventDate on)
    {
        if (e is not AssuranceEvent own)
        {
            return AfterForeign(e, on).Build();
        }

        var draft = ToDraft();
        draft.DraftState.Apply(own, on);
        return draft.Build();
    }

    /// <summary>Returns a draft of the position after an event of another regime; this position if the event does not change it.</summary>
    internal AssurancePosition AfterForeign(CcgEvent e, EventDate on)
    {
        if (!AssuranceState.IsChangedBy(e.LifecycleEffect))
        {
            return this;
        }

        var draft = ToDraft();
        draft.DraftState.ApplyForeign(e, on);
        return draft;
    }

    /// <summary>Returns a copy that can be changed through <see cref="DraftState"/> before anyone else sees it; this position if it is such a copy.</summary>
    internal AssurancePosition ToDraft()
    {
        if (_state.IsDraft)
        {
            return this;
        }

        var draft = new AssurancePosition(this);
        draft._state.IsDraft = true;
        return draft;
    }

    /// <summary>Ends the changes of a draft.</summary>
    /// <returns>The position itself, which does not change any more.</returns>
    internal AssurancePosition Build()
    {
        // Nothing is written to a position that others have.
        if (_state.IsDraft)
        {
            _state.IsDraft = false;
        }

        return this;
    }
}
