using System.Runtime.InteropServices;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>
/// Folds the events of authorisation. Rules look at it before each event. A position holds one that never changes again; while a batch is recorded,
/// the only copy that changes is a local variable.
/// </summary>
internal struct AuthorisationState
{
    // The open conditions are those of the grant until the first change, and from then on the first _count in a buffer that this copy alone has.
    private ImmutableArray<Condition> _conditions;
    private Condition[]? _buffer;
    private int _count;

    /// <summary>The state before anything happened.</summary>
    internal AuthorisationState(OdsCode code)
    {
        Code = code;
        _conditions = [];
        Unlisted = Unlisted.Nothing;
        UnlistedAtMost = 0;
        Directions = [];
        NumbersUsed = [];
    }

    /// <summary>The code of the CCG, for rules that ask whether another CCG is meant.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether any event of the CCG is recorded, of whichever regime.</summary>
    internal bool AnythingRecorded { get; private set; }

    /// <summary>The wave in which the application stands or was decided; null without an application.</summary>
    internal AuthorisationWave? Wave { get; private set; }

    /// <summary>The day of the grant; null without one.</summary>
    internal DateOnly? GrantedOn { get; private set; }

    /// <summary>The first day of the CCG as a body; null before it is established.</summary>
    internal DateOnly? EstablishedOn { get; private set; }

    /// <summary>The open conditions, in the order of the grant. The next event may change the span.</summary>
    internal readonly ReadOnlySpan<Condition> OpenConditions => _buffer is null ? _conditions.AsSpan() : _buffer.AsSpan(0, _count);

    /// <summary>The open conditions of a state that a position holds.</summary>
    internal readonly ImmutableArray<Condition> Conditions => _conditions;

    /// <summary>Open conditions that no source lists.</summary>
    internal Unlisted Unlisted { get; private set; }

    /// <summary>The most unlisted conditions that there can be, by the last number that was given; null if none was given since the grant.</summary>
    internal int? UnlistedAtMost { get; private set; }

    /// <summary>The directions in force on the day of the last event, in the order given.</summary>
    internal ImmutableArray<LegalDirection> Directions { get; private set; }

    /// <summary>The last day of the direction in force that ends first by itself; the last day of the calendar if none does.</summary>
    internal DateOnly NextExpiry { get; private set; } = DateOnly.MaxValue;

    /// <summary>Every number that a direction has had.</summary>
    internal ImmutableArray<int> NumbersUsed { get; private set; }

    /// <summary>The first day of full authorisation, once nothing is left open. Later events do not revoke it.</summary>
    internal DateOnly? FullFrom { get; private set; }

    /// <summary>The name that the CCG took last; null if it kept its first.</summary>
    internal CcgName? NewName { get; private set; }

    /// <summary>The merger that was proposed last and its outcome; null if none was proposed.</summary>
    internal MergerProposal? Merger { get; private set; }

    /// <summary>How the CCG was dissolved; null while it exists.</summary>
    internal AuthorisationStatus.Dissolved? End { get; private set; }

    /// <summary>The day of the last event of authorisation.</summary>
    internal DateOnly AsOf { get; private set; }

    /// <summary>Whether anything keeps the CCG from full authorisation: a condition, listed or not, or a regulation 8 direction.</summary>
    internal readonly bool AnythingOpen => !OpenConditions.IsEmpty || Unlisted.Any || AnyRegulation8;

    private readonly bool AnyRegulation8
    {
        get
        {
            foreach (var direction in Directions)
            {
                if (direction.Power == DirectionPower.Regulation8)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private readonly bool CeasesAllFunctions
    {
        get
        {
            foreach (var direction in Directions)
            {
                if (direction is { Power: DirectionPower.Regulation8, Effect: DirectionEffect.Cease { Functions: FunctionScope.All } })
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The kind of status on a date that is not before the last event.</summary>
    internal readonly AuthorisationStatusKind StatusKindOn(DateOnly date) =>
        End is not null ? AuthorisationStatusKind.Dissolved
        : EstablishedOn is null ? Wave is null ? AuthorisationStatusKind.NotApplied : AuthorisationStatusKind.Applicant
        : FullFrom <= date ? AuthorisationStatusKind.Full
        : CeasesAllFunctions ? AuthorisationStatusKind.Shadow
        : AnyRegulation8 ? AuthorisationStatusKind.Directed
        : AuthorisationStatusKind.Conditional;

    /// <summary>The open conditions, with the condition on one criterion at another level.</summary>
    internal readonly ReadOnlySpan<Condition> OpenConditionsWith(CriterionCode criterion, ConditionLevel level)
    {
        var conditions = OpenConditions.ToArray();
        SetLevel(conditions, criterion, level);
        return conditions;
    }

    /// <summary>The directions without those of a number.</summary>
    internal readonly ImmutableArray<LegalDirection> DirectionsWithout(int number) => Without(Directions, number);

    /// <summary>Prepares the state to be held by a position.</summary>
    internal void Build()
    {
        if (_buffer is not null)
        {
            _conditions = _count == _buffer.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_buffer) : [.. OpenConditions];
            _buffer = null;
        }
    }

    /// <summary>Applies an event of another regime. Establishment by merger is the first event of a CCG, so authorisation must know of any other.</summary>
    internal void ApplyForeign() => AnythingRecorded = true;

    /// <summary>Removes the directions that have come to an end by themselves before a day. Each ends as if it had been revoked on the day after its last.</summary>
    internal void ExpireBefore(DateOnly day)
    {
        if (NextExpiry >= day)
        {
            return;
        }

        var left = ImmutableArray.CreateBuilder<LegalDirection>(Directions.Length);
        DateOnly last = default, lastRegulation8 = default;
        foreach (var direction in Directions)
        {
            if (direction.Until is not { } until || until >= day)
            {
                left.Add(direction);
                continue;
            }

            last = until > last ? until : last;
            lastRegulation8 = direction.Power == DirectionPower.Regulation8 && until > lastRegulation8 ? until : lastRegulation8;
        }

        Directions = left.DrainToImmutable();
        if (lastRegulation8 != default)
        {
            AsOf = lastRegulation8.AddDays(1);
            UpdateFullAuthorisation();
        }

        AsOf = last.AddDays(1);
        UpdateExpiry();
    }

    /// <summary>Applies an event of authorisation. No direction has expired before its day.</summary>
    internal void Apply(AuthorisationEvent e)
    {
        AnythingRecorded = true;
        AsOf = e.On;
        switch (e)
        {
            case AuthorisationEvent.ConditionDischarged discharged:
                Discharge(discharged.Criterion);
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.ConditionLevelChanged changed:
                SetLevel(EnsureOwned(), changed.Criterion, changed.Level);
                break;
            case AuthorisationEvent.ApplicationMade made:
                Wave = made.Wave;
                break;
            case AuthorisationEvent.ApplicationMoved moved:
                Wave = moved.To;
                break;
            case AuthorisationEvent.AuthorisationGranted granted:
                Grant(granted);
                break;
            case AuthorisationEvent.UnlistedConditionsReviewed reviewed:
                Unlisted = reviewed.Remaining;
                UnlistedAtMost = reviewed.Remaining.AtMost ?? (UnlistedAtMost > 0 ? UnlistedAtMost : null);
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionGiven given:
                Directions = Directions.Add(given.Direction);
                NumbersUsed = NumbersUsed.Add(given.Direction.Number);
                NextExpiry = given.Direction.Until < NextExpiry ? given.Direction.Until.GetValueOrDefault() : NextExpiry;
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionVaried varied:
                Directions = Varied(Directions, varied.Number, varied.Effect);
                break;
            case AuthorisationEvent.DirectionRevoked revoked:
                Directions = Without(Directions, revoked.Number);
                UpdateFullAuthorisation();
                UpdateExpiry();
                break;
            case AuthorisationEvent.EstablishedByMerger:
                EstablishedOn = e.On;
                FullFrom = e.On;
                break;
            case AuthorisationEvent.Dissolved dissolved:
                End = new(dissolved.On, dissolved.Ground, dissolved.Successors);
                break;
            case AuthorisationEvent.ConstitutionVaried varied:
                NewName = varied.Name ?? NewName;
                break;
            case AuthorisationEvent.ConditionsReviewed:
                break;
            case AuthorisationEvent.ApplicationWithdrawn:
                Wave = EstablishedOn is null ? null : Wave;
                break;
            case AuthorisationEvent.MergerProposed proposed:
                Merger = new(proposed.With, proposed.StartsOn, null);
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
        && Wave == other.Wave
        && GrantedOn == other.GrantedOn
        && EstablishedOn == other.EstablishedOn
        && FullFrom == other.FullFrom
        && Unlisted.Equals(other.Unlisted)
        && UnlistedAtMost == other.UnlistedAtMost
        && object.Equals(End, other.End)
        && object.Equals(NewName, other.NewName)
        && object.Equals(Merger, other.Merger)
        && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
        && Directions.AsSpan().SequenceEqual(other.Directions.AsSpan())
        && NumbersUsed.AsSpan().SequenceEqual(other.NumbersUsed.AsSpan());

    private void Grant(AuthorisationEvent.AuthorisationGranted granted)
    {
        GrantedOn = granted.On;
        EstablishedOn ??= granted.On;
        _conditions = granted.Conditions;
        _buffer = null;
        Unlisted = granted.Unlisted;
        UnlistedAtMost = granted.Unlisted.AtMost;
        Directions = granted.Directions;
        NumbersUsed = With(NumbersUsed, granted.Directions);
        FullFrom = AnythingOpen ? null : granted.On;
        UpdateExpiry();
    }

    private void UpdateExpiry()
    {
        NextExpiry = DateOnly.MaxValue;
        foreach (var direction in Directions)
        {
            if (direction.Until < NextExpiry)
            {
                NextExpiry = direction.Until.GetValueOrDefault();
            }
        }
    }

    /// <summary>Full authorisation starts on the day after the last condition and direction went, and then stays.</summary>
    private void UpdateFullAuthorisation()
    {
        if (EstablishedOn is not null && !(FullFrom <= AsOf))
        {
            FullFrom = AnythingOpen || AsOf == DateOnly.MaxValue ? null : AsOf.AddDays(1);
        }
    }

    private Span<Condition> EnsureOwned()
    {
        if (_buffer is null)
        {
            _buffer = [.. _conditions];
            _count = _buffer.Length;
        }

        return _buffer.AsSpan(0, _count);
    }

    private void Discharge(CriterionCode criterion)
    {
        for (var i = OpenConditions.Length - 1; i >= 0; i--)
        {
            if (OpenConditions[i].Criterion == criterion)
            {
                RemoveAt(i);
            }
        }
    }

    // The first removal copies all but the one that is removed.
    private void RemoveAt(int index)
    {
        var open = OpenConditions;
        var rest = _buffer ?? new Condition[open.Length - 1];
        if (_buffer is null)
        {
            open[..index].CopyTo(rest);
        }

        open[(index + 1)..].CopyTo(rest.AsSpan(index));
        (_buffer, _count) = (rest, open.Length - 1);
    }

    private static void SetLevel(Span<Condition> conditions, CriterionCode criterion, ConditionLevel level)
    {
        foreach (ref var condition in conditions)
        {
            if (condition.Criterion == criterion)
            {
                condition = condition.WithLevel(level);
            }
        }
    }

    private static ImmutableArray<int> With(ImmutableArray<int> numbers, ImmutableArray<LegalDirection> directions)
    {
        if (directions.IsEmpty)
        {
            return numbers;
        }

        var with = new int[numbers.Length + directions.Length];
        numbers.CopyTo(with);
        for (var i = 0; i < directions.Length; i++)
        {
            with[numbers.Length + i] = directions[i].Number;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(with);
    }

    private static ImmutableArray<LegalDirection> Without(ImmutableArray<LegalDirection> directions, int number)
    {
        for (var i = directions.Length - 1; i >= 0; i--)
        {
            if (directions[i].Number == number)
            {
                directions = directions.RemoveAt(i);
            }
        }

        return directions;
    }

    private static ImmutableArray<LegalDirection> Varied(ImmutableArray<LegalDirection> directions, int number, DirectionEffect effect)
    {
        for (var i = 0; i < directions.Length; i++)
        {
            if (directions[i].Number == number)
            {
                directions = directions.SetItem(i, directions[i].With(effect));
            }
        }

        return directions;
    }
}
