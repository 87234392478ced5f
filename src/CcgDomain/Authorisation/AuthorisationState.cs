using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>
/// Folds the events of authorisation. Rules look at it before each event. A position holds one, which never changes after the position is given to anyone.
/// </summary>
internal struct AuthorisationState
{
    // A position holds a state for each event, so that its fields are small. The open conditions are the first _count. A draft that changes them does so in an array that no
    // other position has.
    private StoredCondition[] _conditions;
    private int _count;
    private bool _ownsConditions;

    private byte _wave;
    private int _unlistedAtMost;
    private StoredDate _grantedOn;
    private StoredDate _establishedOn;
    private StoredDate _fullFrom;

    // Where there were more conditions than criteria, an index has them.
    private ConditionIndex? _open;

    // Whether full authorisation is only possible, because it is not known whether anything is open.
    private bool _mayBeFull;

    private DirectionSet _directions;

    // Whether any direction came to an end by itself, or can.
    private bool _anyEnds;

    /// <summary>The state before anything happened.</summary>
    internal AuthorisationState(OdsCode code, bool isPartial)
    {
        // All at once: clearing field by field would make the runtime load the type of each field, most of which a first reading does not need.
        this = default;
        Code = code;
        IsPartial = isPartial;
        _conditions = [];
        Unlisted = isPartial ? Unlisted.Unknown : Unlisted.Nothing;
        UnlistedAtMost = Unlisted.AtMost;
        UnlistedDirections = Unlisted;
        (_directions, NextExpiry) = (FewDirections.None, DateOnly.MaxValue);
    }

    /// <summary>Whether this is the state of a draft.</summary>
    internal bool IsDraft;

    /// <summary>Whether only one status is possible, and it is certainly the same on every date that is not before the last event.</summary>
    internal readonly bool IsStatusFixed =>
        !_anyEnds && (End is not null || (_establishedOn.IsNone ? !IsPartial : _fullFrom.IsNone ? !UnlistedDirections.MayBeAny : !IsFullFromDayAfter && !_mayBeFull));

    /// <summary>The code of the CCG, for rules that ask whether another CCG is meant.</summary>
    internal readonly OdsCode Code;

    /// <summary>Whether what stands before the first event is not known.</summary>
    internal readonly bool IsPartial;

    /// <summary>Whether an application stands or was decided.</summary>
    internal bool HasApplication;

    /// <summary>Whether any event of the CCG is recorded, of whichever regime.</summary>
    internal bool AnythingRecorded;

    /// <summary>The wave in which the application stands or was decided; null without an application, or if the wave is not known.</summary>
    internal AuthorisationWave? Wave
    {
        readonly get => _wave == 0 ? null : (AuthorisationWave)_wave;
        private set => _wave = (byte)value.GetValueOrDefault();
    }

    /// <summary>The day of the grant; null without one.</summary>
    internal EventDate? GrantedOn
    {
        readonly get => _grantedOn;
        private set => _grantedOn = value;
    }

    /// <summary>The first day of the CCG as a body; null before it is established.</summary>
    internal EventDate? EstablishedOn
    {
        readonly get => _establishedOn;
        private set => _establishedOn = value;
    }

    /// <summary>The open conditions, in the order of the grant. The next event may change the span.</summary>
    internal readonly ReadOnlySpan<StoredCondition> OpenConditions => _open is not null ? _open.ToArray() : new ReadOnlySpan<StoredCondition>(_conditions, 0, _count);

    /// <summary>The number of open conditions.</summary>
    internal readonly int OpenCount => _open?.Count ?? _count;

    /// <summary>The sum of the hash codes of the open conditions.</summary>
    internal readonly int ConditionsHash
    {
        get
        {
            if (_open is not null)
            {
                return _open.ContentHash;
            }

            var hash = 0;
            foreach (var condition in OpenConditions)
            {
                hash += condition.GetHashCode();
            }

            return hash;
        }
    }

    /// <summary>Open conditions that no source lists.</summary>
    internal Unlisted Unlisted;

    /// <summary>The most unlisted conditions that there can be, by the last number that was given; null if none was given since the grant.</summary>
    internal int? UnlistedAtMost
    {
        readonly get => _unlistedAtMost < 0 ? null : _unlistedAtMost;
        private set => _unlistedAtMost = value ?? -1;
    }

    /// <summary>The directions under regulation 8 in force that no source lists.</summary>
    internal Unlisted UnlistedDirections;

    /// <summary>The directions in force on the day of the last event.</summary>
    internal DirectionSet Directions
    {
        readonly get => _directions;
        private set => (_directions, NextExpiry) = (value, value.NextExpiry);
    }

    /// <summary>
    /// The day after which a direction in force has certainly ended by itself; the last day of the calendar if there is none. It stands here too, because every question asks for it.
    /// </summary>
    internal DateOnly NextExpiry { readonly get; private set; }

    /// <summary>The first day of full authorisation, once nothing is left open. Later events do not revoke it.</summary>
    internal EventDate? FullFrom
    {
        readonly get => _fullFrom;
        private set => _fullFrom = value;
    }

    /// <summary>Whether full authorisation starts on the day after the event that cleared the last condition or direction, and not with the event.</summary>
    internal bool IsFullFromDayAfter;

    /// <summary>The name that the CCG took last; null if it kept its first.</summary>
    internal CcgName? NewName;

    /// <summary>The merger that was proposed last and its outcome; null if none was proposed.</summary>
    internal MergerProposal? Merger;

    /// <summary>How the CCG was dissolved; null while it exists.</summary>
    internal AuthorisationStatus.Dissolved? End;

    /// <summary>The day of the last event of authorisation.</summary>
    internal EventDate AsOf;

    /// <summary>Whether anything certainly keeps the CCG from full authorisation: a condition, listed or not, or a regulation 8 direction.</summary>
    internal readonly bool AnythingOpen => OpenCount > 0 || Unlisted.Any || UnlistedDirections.Any || AnyRegulation8;

    /// <summary>Whether a condition or a direction that no source lists may keep the CCG from full authorisation.</summary>
    private readonly bool AnythingUnlisted => Unlisted.MayBeAny || UnlistedDirections.MayBeAny;

    private readonly bool AnyRegulation8 => Directions.Regulation8 > 0;

    /// <summary>Determines whether the CCG is certainly fully authorised on a day.</summary>
    internal readonly bool IsFullOn(EventDate day) => !_mayBeFull && FullFrom?.IsNotAfter(day) == true;

    /// <summary>The kinds of status that are possible on a date that is not before the last event.</summary>
    internal readonly AuthorisationStatusKinds StatusKindsOn(DateOnly date) =>
        End is not null ? AuthorisationStatusKinds.Dissolved
        : _establishedOn.IsNone ? KindsBefore(date)
        : _fullFrom.IsNone ? KindsWhileOpen
        : !IsFullFromDayAfter && !_mayBeFull ? AuthorisationStatusKinds.Full
        : KindsFrom(FullFrom.GetValueOrDefault(), date);

    private readonly AuthorisationStatusKinds KindsFrom(EventDate full, DateOnly date) =>
        IsFullFromDayAfter && full.Earliest > date ? KindsWhileOpen
        : IsFullFromDayAfter && full.Latest > date ? AuthorisationStatusKinds.Full | KindsWhileOpen
        : !_mayBeFull ? AuthorisationStatusKinds.Full
        : Unlisted.MayBeAny ? AuthorisationStatusKinds.Full | KindsWhileOpen
        : AuthorisationStatusKinds.Full | AuthorisationStatusKinds.Directed; // No condition is open any more, listed or not.

    private readonly AuthorisationStatusKinds KindsWhileOpen =>
        Directions.CeasesAllFunctions ? AuthorisationStatusKinds.Shadow
        : AnyRegulation8 || UnlistedDirections.Any ? AuthorisationStatusKinds.Directed
        : UnlistedDirections.MayBeAny ? AuthorisationStatusKinds.Conditional | AuthorisationStatusKinds.Directed
        : AuthorisationStatusKinds.Conditional;

    /// <summary>The kinds of status that are possible before the CCG is established. Before there was a law on CCGs, none had applied.</summary>
    private readonly AuthorisationStatusKinds KindsBefore(DateOnly date) =>
        IsPartial && date >= RegimeDates.ChapterInForce ? AuthorisationStatusKinds.All
        : HasApplication ? AuthorisationStatusKinds.Applicant
        : AuthorisationStatusKinds.NotApplied;

    /// <summary>Whether the level of an open condition is not known.</summary>
    internal readonly bool AnyLevelUnknown
    {
        get
        {
            if (_open is not null)
            {
                return _open.AnyLevelUnknown;
            }

            foreach (var condition in OpenConditions)
            {
                if (condition.Level is null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether an open condition is at a level that needs a direction.</summary>
    internal readonly bool AnyNeedsDirection
    {
        get
        {
            foreach (var condition in OpenConditions)
            {
                if (condition.Level >= ConditionLevels.FirstWithDirection)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Determines whether a condition on a criterion is open.</summary>
    internal readonly bool IsOpen(CriterionCode criterion)
    {
        if (_open is not null)
        {
            return !_open.LevelsOf(criterion).IsEmpty;
        }

        foreach (var condition in OpenConditions)
        {
            if (condition.Criterion == criterion)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the levels of the open conditions on a criterion.</summary>
    internal readonly LevelSet LevelsOf(CriterionCode criterion)
    {
        if (_open is not null)
        {
            return _open.LevelsOf(criterion);
        }

        LevelSet levels = default;
        foreach (var condition in OpenConditions)
        {
            if (condition.Criterion == criterion)
            {
                levels = levels.With(condition.Level);
            }
        }

        return levels;
    }

    /// <summary>Prepares the state to be held by a position.</summary>
    internal void Build()
    {
        if (_count < _conditions.Length)
        {
            _conditions = [.. OpenConditions];
        }

        _ownsConditions = false;
        IsDraft = false;
    }

    /// <summary>Applies an event of another regime. Establishment by merger is the first event of a CCG, so authorisation must know of any other.</summary>
    internal void ApplyForeign() => AnythingRecorded = true;

    /// <summary>
    /// Removes the directions that have certainly come to an end by themselves before a day. Each ends as if it had been revoked on the day after its last. One that
    /// may still be in force stays.
    /// </summary>
    internal void ExpireBefore(DateOnly day)
    {
        if (NextExpiry < day)
        {
            Expire(day, orMayHaveEnded: false);
        }
    }

    /// <summary>Removes the regulation 8 directions that may have come to an end by themselves before a day.</summary>
    internal void ExpirePossiblyBefore(DateOnly day) => Expire(day, orMayHaveEnded: true);

    /// <summary>Applies an event of authorisation, which can have been on these days, given the order of the record. No direction has certainly expired before them.</summary>
    internal void Apply(AuthorisationEvent e, EventDate on)
    {
        AnythingRecorded = true;
        AsOf = on;
        switch (e)
        {
            case AuthorisationEvent.ConditionDischarged discharged:
                if (!TryDischarge(discharged.Criterion))
                {
                    DischargeUnlisted();
                }

                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.ConditionLevelChanged changed:
                if (!TrySetLevel(changed.Criterion, changed.Level))
                {
                    SetLevelOfUnlisted();
                }

                break;
            case AuthorisationEvent.ApplicationMade made:
                Wave = made.Wave ?? Wave;
                HasApplication = true;
                break;
            case AuthorisationEvent.ApplicationMoved moved:
                Wave = moved.To;
                break;
            case AuthorisationEvent.AuthorisationGranted granted:
                Grant(granted, on);
                break;
            case AuthorisationEvent.UnlistedConditionsReviewed reviewed:
                Unlisted = reviewed.Remaining;
                UnlistedAtMost = reviewed.Remaining.AtMost ?? (UnlistedAtMost > 0 ? UnlistedAtMost : null);
                UnlistedDirections = reviewed.RemainingDirections ?? UnlistedDirections;
                ReviewFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionGiven given:
                Directions = Directions.Add(given.Direction);
                _anyEnds |= given.Direction.Until is not null;
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionVaried varied:
                Directions = Directions.Vary(varied.Number, varied.Effect);
                break;
            case AuthorisationEvent.DirectionRevoked revoked when Directions.IsUsed(revoked.Number):
                Directions = Directions.Remove(revoked.Number);
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionRevoked:
                RevokeUnlisted();
                break;
            case AuthorisationEvent.EstablishedByMerger:
                EstablishedOn = on;
                FullFrom = on;
                _mayBeFull = false;
                Unlisted = Unlisted.Nothing;
                UnlistedAtMost = 0;
                UnlistedDirections = Unlisted.Nothing;
                break;
            case AuthorisationEvent.Dissolved dissolved:
                Dissolve(dissolved, on);
                break;
            case AuthorisationEvent.ConstitutionVaried varied:
                NewName = varied.Name ?? NewName;
                break;
            case AuthorisationEvent.ConditionsReviewed:
                break;
            case AuthorisationEvent.ApplicationWithdrawn:
                Wave = EstablishedOn is null ? null : Wave;
                HasApplication &= EstablishedOn is not null;
                break;
            case AuthorisationEvent.MergerProposed proposed:
                Propose(proposed);
                break;
            case AuthorisationEvent.MergerDecided decided:
                Merger = Merger?.Decided(decided.Outcome);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Determines whether both states are equal. Both are held by positions.</summary>
    internal readonly bool Equals(in AuthorisationState other) =>
        Code == other.Code
        && AsOf == other.AsOf
        && AnythingRecorded == other.AnythingRecorded
        && IsPartial == other.IsPartial
        && HasApplication == other.HasApplication
        && Wave == other.Wave
        && GrantedOn == other.GrantedOn
        && EstablishedOn == other.EstablishedOn
        && FullFrom == other.FullFrom
        && IsFullFromDayAfter == other.IsFullFromDayAfter
        && _mayBeFull == other._mayBeFull
        && Unlisted.Equals(other.Unlisted)
        && UnlistedAtMost == other.UnlistedAtMost
        && UnlistedDirections.Equals(other.UnlistedDirections)
        && object.Equals(End, other.End)
        && object.Equals(NewName, other.NewName)
        && object.Equals(Merger, other.Merger)
        && OpenConditions.SequenceEqual(other.OpenConditions)
        && Directions.HasSameInForce(other.Directions)
        && Directions.HasSameNumbers(other.Directions);

    private void Grant(AuthorisationEvent.AuthorisationGranted granted, EventDate on)
    {
        GrantedOn = on;
        EstablishedOn ??= on;
        _conditions = new StoredCondition[granted.Conditions.Length];
        _count = _conditions.Length;
        _ownsConditions = true;
        for (var i = 0; i < _conditions.Length; i++)
        {
            _conditions[i] = new(granted.Conditions[i].Criterion, granted.Conditions[i].Level);
        }

        _open = _count > Criteria.Total ? new(_conditions) : null;
        Unlisted = granted.Unlisted;
        UnlistedAtMost = granted.Unlisted.AtMost;
        UnlistedDirections = granted.UnlistedDirections;
        Directions = Directions.Replace(granted.Directions);
        foreach (var direction in granted.Directions)
        {
            _anyEnds |= direction.Until is not null;
        }

        FullFrom = AnythingOpen ? null : on;
        IsFullFromDayAfter = false;
        _mayBeFull = FullFrom is not null && AnythingUnlisted;
    }

    // Methods of their own, so that the types of a dissolution and of a merger are loaded only for a record that has one.
    private void Dissolve(AuthorisationEvent.Dissolved dissolved, EventDate on) => End = new(on, dissolved.Ground, dissolved.Successors);

    private void Propose(AuthorisationEvent.MergerProposed proposed) => Merger = new(proposed.With, proposed.StartsOn, null);

    private void Expire(DateOnly day, bool orMayHaveEnded)
    {
        DirectionEnds ends = default;
        Directions = orMayHaveEnded ? Directions.ExpirePossiblyBefore(day, ref ends) : Directions.ExpireBefore(day, ref ends);
        if (ends.LastRegulation8 is { } cleared)
        {
            AsOf = cleared.NextDay();
            UpdateFullAuthorisation();
        }

        AsOf = ends.Last.NextDay();
    }

    /// <summary>
    /// What a review may have cleared may have been the last that was open: full authorisation began at the earliest when it may have before, and at the latest on the day after.
    /// </summary>
    private void ReviewFullAuthorisation()
    {
        if (_mayBeFull && !AnythingOpen && FullFrom is { } possible)
        {
            _mayBeFull = AnythingUnlisted;
            IsFullFromDayAfter = true;
            FullFrom = new EventDate(possible.Earliest, AsOf.NextDay().Latest);
        }
        else
        {
            UpdateFullAuthorisation();
        }
    }

    /// <summary>Full authorisation starts on the day after the last condition and direction went, and then stays.</summary>
    private void UpdateFullAuthorisation()
    {
        if (AnythingOpen)
        {
            // What is open on the day of the clearing event keeps the CCG from full authorisation, and what comes later does not.
            FullFrom = !_mayBeFull && FullFrom?.IsNotAfter(AsOf) == true ? FullFrom : null;
            _mayBeFull = false;
        }
        else if (EstablishedOn is not null && FullFrom is null && AsOf.Earliest != DateOnly.MaxValue)
        {
            FullFrom = AsOf.NextDay();
            IsFullFromDayAfter = true;
            _mayBeFull = AnythingUnlisted;
        }
    }

    private Span<StoredCondition> EnsureOwned()
    {
        if (!_ownsConditions)
        {
            _conditions = [.. OpenConditions];
            _ownsConditions = true;
        }

        return _conditions.AsSpan(0, _count);
    }

    /// <summary>Removes the open conditions on a criterion that are listed, if there are any.</summary>
    private bool TryDischarge(CriterionCode criterion)
    {
        if (_open is not null)
        {
            var before = _open;
            _open = before.Discharge(criterion);
            return _open != before;
        }

        var open = OpenConditions;
        if (!_ownsConditions)
        {
            var left = 0;
            foreach (var condition in open)
            {
                left += condition.Criterion == criterion ? 0 : 1;
            }

            if (left == open.Length)
            {
                return false;
            }

            (_conditions, _ownsConditions) = (new StoredCondition[left], true);
        }

        // The span still shows the conditions as they were, or lies behind what is written.
        _count = 0;
        foreach (var condition in open)
        {
            if (condition.Criterion != criterion)
            {
                _conditions[_count++] = condition;
            }
        }

        return _count < open.Length;
    }

    /// <summary>Removes a condition that was certainly open until now and that the grant did not list.</summary>
    private void DischargeUnlisted()
    {
        if (MayHoldUnlistedConditions)
        {
            Unlisted = Unlisted.OneFewer();
            UnlistedAtMost = UnlistedAtMost is > 0 and var most ? most - 1 : UnlistedAtMost;
            FullFrom = _mayBeFull ? null : FullFrom;
            _mayBeFull = false;
        }
    }

    /// <summary>Changes the level of the open conditions on a criterion that are listed, if there are any.</summary>
    private bool TrySetLevel(CriterionCode criterion, ConditionLevel level)
    {
        if (_open is not null)
        {
            var before = _open;
            _open = before.SetLevel(criterion, level);
            return _open != before;
        }

        var isFound = false;
        foreach (ref var condition in EnsureOwned())
        {
            if (condition.Criterion == criterion)
            {
                condition = new(criterion, level);
                isFound = true;
            }
        }

        return isFound;
    }

    /// <summary>A condition that the grant did not list is open, if its level changes.</summary>
    private void SetLevelOfUnlisted()
    {
        if (MayHoldUnlistedConditions && !Unlisted.Any)
        {
            Unlisted = new Unlisted.Some();
            UpdateFullAuthorisation();
        }
    }

    /// <summary>Removes a direction that the grant did not list. If it was one under regulation 8, it may have been the last.</summary>
    private void RevokeUnlisted()
    {
        if (!_grantedOn.IsNone && UnlistedDirections.MayBeAny)
        {
            UnlistedDirections = UnlistedDirections.PossiblyOneFewer();
            ReviewFullAuthorisation();
        }
    }

    // Of a grant that is not recorded, nothing is known at all.
    private readonly bool MayHoldUnlistedConditions => !_grantedOn.IsNone && Unlisted.MayBeAny;
}
