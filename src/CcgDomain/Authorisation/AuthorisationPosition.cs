using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Represents the state of a CCG's authorisation after an event. Only the fold over the events creates one.</summary>
/// <remarks>
/// There is a position for anything that waivable rules let through. A later grant replaces an earlier one; a discharge or a change of level
/// applies to every open condition of the criterion; a variation or revocation of a direction that is not in force changes nothing.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record AuthorisationPosition
{
    private AuthorisationState _state;

    // Made when first asked for. Two threads may make them twice; either may be kept.
    private ImmutableArray<Condition> _conditions;
    private AuthorisationStatus? _status;

    internal AuthorisationPosition(OdsCode code, bool isPartial) => _state = new(code, isPartial);

    private AuthorisationPosition(AuthorisationPosition other) => _state = other._state;

    /// <summary>Gets the wave in which the application stands or was decided; null if there was none, or if it is not known.</summary>
    public AuthorisationWave? Wave => _state.Wave;

    /// <summary>Gets the day of the grant; null if there was none. A CCG established by merger has none.</summary>
    public EventDate? GrantedOn => _state.GrantedOn;

    /// <summary>Gets the first day of the CCG as a body, by a grant or by a merger; null if it is not established.</summary>
    public EventDate? EstablishedOn => _state.EstablishedOn;

    /// <summary>Gets the open conditions, in the order of the grant.</summary>
    public ImmutableArray<Condition> Conditions => _conditions.IsDefault ? _conditions = CreateConditions() : _conditions;

    /// <summary>Gets the open conditions that no source lists.</summary>
    public Unlisted Unlisted => _state.Unlisted;

    /// <summary>Gets the directions under regulation 8 that are in force and of which no source says more.</summary>
    public Unlisted UnlistedDirections => _state.UnlistedDirections;

    /// <summary>
    /// Gets the directions in force under every power, in the order given. A direction with a last day is among them on that day, and no longer on the next: the position
    /// of a later date, which the CCG's timeline gives, is without it. One whose last day is not known is among them for as long as it may be in force.
    /// </summary>
    public ImmutableArray<LegalDirection> Directions => _state.Directions.ToImmutable();

    /// <summary>Gets the merger that was proposed last, and how it was decided; null if none was proposed.</summary>
    public MergerProposal? Merger => _state.Merger;

    /// <summary>The state, for the rules and for the fold.</summary>
    internal ref readonly AuthorisationState State => ref _state;

    /// <summary>The state of a draft.</summary>
    internal ref AuthorisationState DraftState => ref _state;

    /// <summary>Whether anything keeps the CCG from full authorisation.</summary>
    internal bool AnythingOpen => _state.AnythingOpen;

    /// <summary>Returns the status on a date from this position's last event on.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The status; <see cref="AuthorisationStatus.NotKnown"/> where the record leaves more than one possible.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="date"/> is before the last event of this position. Ask the CCG, which has the history.
    /// </exception>
    public AuthorisationStatus StatusOn(DateOnly date) => On(Guard.Against.Before(date, _state.AsOf.Earliest)).OwnStatusOn(date);

    /// <summary>Returns the status on a date on which this is the position: no direction has certainly come to an end by itself since.</summary>
    internal AuthorisationStatus OwnStatusOn(DateOnly date) =>
        _state.IsStatusFixed && _status is { } status ? status
        : OwnKindsOn(date).IsKnown(out var kind) && !_state.Directions.MayExpireBefore(date) ? StatusOf(kind)
        : StatusOn(date, [this]);

    /// <summary>Returns the status on a date on which one of several positions holds.</summary>
    internal static AuthorisationStatus StatusOn(DateOnly date, ImmutableArray<AuthorisationPosition> readings)
    {
        List<AuthorisationStatus> possible = [];
        HashSet<AuthorisationStatus> seen = [];
        foreach (var reading in readings)
        {
            for (AuthorisationPosition? position = reading.On(date); position is not null; position = position.TryExpirePossiblyBefore(date, out var expired) ? expired : null)
            {
                var kinds = position.OwnKindsOn(date);
                if (kinds == AuthorisationStatusKinds.All)
                {
                    return AuthorisationStatus.NotKnown.Anything;
                }

                for (var kind = AuthorisationStatusKind.NotApplied; kind <= AuthorisationStatusKind.Dissolved; kind++)
                {
                    if (kinds.MayBe((AuthorisationStatusKinds)(1 << (int)kind)) && position.StatusOf(kind) is var status && seen.Add(status))
                    {
                        possible.Add(status);
                    }
                }
            }
        }

        return possible.Count == 1 ? possible[0] : new AuthorisationStatus.NotKnown([.. possible]);
    }

    /// <summary>The kinds of status that are possible on a date that is not before the last event.</summary>
    internal AuthorisationStatusKinds StatusKindsOn(DateOnly date)
    {
        var position = On(date);
        var kinds = position.OwnKindsOn(date);
        return position.TryExpirePossiblyBefore(date, out var expired) ? kinds | expired.OwnKindsOn(date) : kinds;
    }

    /// <summary>Determines whether the other position is equal to this one.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(AuthorisationPosition? other) => other is not null && _state.Equals(in other._state);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((_state.Code, Wave, GrantedOn), _state.AsOf, _state.ConditionsHash, _state.Directions.ContentHash, Unlisted, _state.NewName, Merger);

    /// <summary>Returns the status on the day of the last event.</summary>
    /// <returns>The status as text.</returns>
    public override string ToString() => StatusOn(_state.AsOf.Latest).ToString();

    /// <summary>
    /// Returns the position on a date that is not before the last event; this position unless a direction has certainly come to an end by itself since.
    /// </summary>
    internal AuthorisationPosition On(DateOnly date)
    {
        if (date <= _state.NextExpiry)
        {
            return this;
        }

        var draft = ToDraft();
        draft.DraftState.ExpireBefore(date);
        return draft.Build();
    }

    /// <summary>Returns a copy that can be changed through <see cref="DraftState"/> before anyone else sees it; this position if it is such a copy.</summary>
    internal AuthorisationPosition ToDraft()
    {
        if (_state.IsDraft)
        {
            return this;
        }

        var draft = new AuthorisationPosition(this);
        draft._state.IsDraft = true;
        return draft;
    }

    /// <summary>Ends the changes of a draft.</summary>
    /// <returns>The position itself, which does not change any more.</returns>
    internal AuthorisationPosition Build()
    {
        // Nothing is written to a position that others have.
        if (_state.IsDraft)
        {
            _state.Build();
        }

        return this;
    }

    /// <summary>Returns the position after one more event, of whichever regime; this position if the event does not change it.</summary>
    internal AuthorisationPosition After(CcgEvent e, EventDate on)
    {
        if (e is not AuthorisationEvent own)
        {
            return AfterForeign().Build();
        }

        var draft = ToDraft();
        draft.DraftState.ExpireBefore(on.Earliest);
        draft.DraftState.Apply(own, on);
        return draft.Build();
    }

    /// <summary>Returns a draft of the position after an event of another regime; this position if the event does not change it.</summary>
    internal AuthorisationPosition AfterForeign()
    {
        if (_state.AnythingRecorded)
        {
            return this;
        }

        var draft = ToDraft();
        draft.DraftState.ApplyForeign();
        return draft;
    }

    private ImmutableArray<Condition> CreateConditions()
    {
        var open = _state.OpenConditions;
        var conditions = new Condition[open.Length];
        for (var i = 0; i < conditions.Length; i++)
        {
            conditions[i] = Condition.Of(open[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(conditions);
    }

    private AuthorisationStatusKinds OwnKindsOn(DateOnly date) => _state.StatusKindsOn(date);

    private bool TryExpirePossiblyBefore(DateOnly date, [NotNullWhen(true)] out AuthorisationPosition? expired)
    {
        expired = null;
        if (!_state.Directions.MayExpireBefore(date))
        {
            return false;
        }

        var draft = ToDraft();
        draft.DraftState.ExpirePossiblyBefore(date);
        expired = draft.Build();
        return true;
    }

    private AuthorisationStatus StatusOf(AuthorisationStatusKind kind) =>
        _status is { } known && known.Discriminator == (int)kind ? known : _status = CreateStatus(kind);

    private AuthorisationStatus CreateStatus(AuthorisationStatusKind kind) => kind switch
    {
        AuthorisationStatusKind.NotApplied => AuthorisationStatus.NotApplied.Instance,
        AuthorisationStatusKind.Applicant => new AuthorisationStatus.Applicant(Wave),
        AuthorisationStatusKind.Full => new AuthorisationStatus.Full(_state.FullFrom.GetValueOrDefault()),
        AuthorisationStatusKind.Conditional => new AuthorisationStatus.Conditional(Conditions, Unlisted),
        AuthorisationStatusKind.Directed => new AuthorisationStatus.Directed(Conditions, Unlisted, _state.Directions),
        AuthorisationStatusKind.Shadow => new AuthorisationStatus.Shadow(_state.Directions),
        _ => _state.End!,
    };
}
