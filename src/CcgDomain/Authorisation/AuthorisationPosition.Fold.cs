using System.Runtime.InteropServices;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

// How events fold. While a batch is recorded, its position is a working copy that nobody else has: it takes one event after another in place,
// and once it is settled it never changes again.
public sealed partial record AuthorisationPosition
{
    // The first _open of these are the open conditions. Only an array of our own is changed in place.
    private Condition[] _conditions = [];
    private int _open;
    private bool _ownsBuffer;

    /// <summary>Before anything happened.</summary>
    internal AuthorisationPosition(OdsCode code) => Code = code;

    /// <summary>The CCG itself, for the rules that ask whether something is another.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether anything was recorded of the CCG, in whichever regime.</summary>
    internal bool HasEvents { get; private set; }

    /// <summary>The open conditions, in the order of the grant. Not to be kept: the next event changes them.</summary>
    internal ReadOnlySpan<Condition> OpenConditions => _conditions.AsSpan(0, _open);

    /// <summary>How many unlisted conditions there can be at most, from the last number that was given; null where none was since the grant.</summary>
    internal int? UnlistedAtMost { get; private set; } = 0;

    /// <summary>Every number that a direction has had.</summary>
    internal ImmutableArray<int> NumbersUsed { get; private set; } = [];

    /// <summary>The first day of full authorisation, once nothing is left open. Later events do not take it back.</summary>
    internal DateOnly? FullFrom { get; private set; }

    internal AuthorisationStatus.Dissolved? End { get; private set; }

    /// <summary>The day of the last event.</summary>
    internal DateOnly AsOf { get; private set; }

    /// <summary>Whether anything keeps the CCG from full authorisation: a condition, listed or not, or a regulation 8 direction.</summary>
    internal bool AnythingOpen => _open > 0 || Unlisted.Any || AnyRegulation8;

    private bool AnyRegulation8
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

    /// <summary>Which status it is. The date is not before the last event.</summary>
    internal AuthorisationStatusKind StatusKindOn(DateOnly date) =>
        End is not null ? AuthorisationStatusKind.Dissolved
        : EstablishedOn is null ? Wave is null ? AuthorisationStatusKind.NotApplied : AuthorisationStatusKind.Applicant
        : FullFrom <= date ? AuthorisationStatusKind.Full
        : CeasesAll() ? AuthorisationStatusKind.Shadow
        : AnyRegulation8 ? AuthorisationStatusKind.Directed
        : AuthorisationStatusKind.Conditional;

    /// <summary>The open conditions, were one on this criterion at this level.</summary>
    internal ReadOnlySpan<Condition> OpenConditionsWith(CriterionCode criterion, ConditionLevel level)
    {
        var with = OpenConditions.ToArray();
        SetLevel(with, criterion, level);
        return with;
    }

    /// <summary>The directions, were those of this number not in force.</summary>
    internal ImmutableArray<LegalDirection> DirectionsWithout(int number) => Without(Directions, number);

    /// <summary>A copy to go on from. This position is settled.</summary>
    internal AuthorisationPosition ToBuilder() => this with { };

    /// <summary>Makes a working copy one to keep.</summary>
    internal AuthorisationPosition Build()
    {
        _conditions = _open == _conditions.Length ? _conditions : [.. OpenConditions];
        _ownsBuffer = false;
        return this;
    }

    /// <summary>The position after one more event, of whichever regime; this one, where the event is nothing to it.</summary>
    internal AuthorisationPosition After(CcgEvent e)
    {
        var next = ToBuilder();
        if (e is AuthorisationEvent its)
        {
            next.Apply(its);
        }
        else if (!next.ApplyForeign())
        {
            return this;
        }

        return next.Build();
    }

    /// <summary>Hears of an event of another regime: establishment by merger is the first event of a CCG, so authorisation must know that there was another.</summary>
    /// <returns>Whether it is anything to this one.</returns>
    internal bool ApplyForeign()
    {
        var news = !HasEvents;
        HasEvents = true;
        return news;
    }

    /// <summary>Takes an event of authorisation.</summary>
    internal void Apply(AuthorisationEvent e)
    {
        HasEvents = true;
        AsOf = e.On;
        switch (e)
        {
            case AuthorisationEvent.ConditionDischarged discharged:
                Discharge(discharged.Criterion);
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.ConditionLevelChanged changed:
                SetLevel(EnsureOwned().AsSpan(0, _open), changed.Criterion, changed.Level);
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
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.DirectionVaried varied:
                Directions = Varied(Directions, varied.Number, varied.Effect);
                break;
            case AuthorisationEvent.DirectionRevoked revoked:
                Directions = Without(Directions, revoked.Number);
                UpdateFullAuthorisation();
                break;
            case AuthorisationEvent.EstablishedByMerger:
                EstablishedOn = e.On;
                FullFrom = e.On;
                break;
            case AuthorisationEvent.Dissolved dissolved:
                End = new(dissolved.On, dissolved.Ground, dissolved.Successors);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Grant(AuthorisationEvent.AuthorisationGranted granted)
    {
        GrantedOn = granted.On;
        EstablishedOn ??= granted.On;
        _conditions = ImmutableCollectionsMarshal.AsArray(granted.Conditions)!;
        _open = _conditions.Length;
        _ownsBuffer = false;
        Unlisted = granted.Unlisted;
        UnlistedAtMost = granted.Unlisted.AtMost;
        Directions = granted.Directions;
        NumbersUsed = With(NumbersUsed, granted.Directions);
        FullFrom = AnythingOpen ? null : granted.On;
    }

    /// <summary>Full authorisation comes the day after the last condition and direction went, and then stays.</summary>
    private void UpdateFullAuthorisation()
    {
        if (EstablishedOn is not null && !(FullFrom <= AsOf))
        {
            FullFrom = AnythingOpen || AsOf == DateOnly.MaxValue ? null : AsOf.AddDays(1);
        }
    }

    private bool CeasesAll()
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

    private Condition[] EnsureOwned()
    {
        if (!_ownsBuffer)
        {
            _conditions = [.. _conditions];
            _ownsBuffer = true;
        }

        return _conditions;
    }

    private void Discharge(CriterionCode criterion)
    {
        for (var i = _open - 1; i >= 0; i--)
        {
            if (_conditions[i].Criterion == criterion)
            {
                RemoveAt(i);
            }
        }
    }

    private void RemoveAt(int index)
    {
        var rest = _ownsBuffer ? _conditions : new Condition[_open - 1];
        if (!_ownsBuffer)
        {
            OpenConditions[..index].CopyTo(rest);
        }

        OpenConditions[(index + 1)..].CopyTo(rest.AsSpan(index));
        (_conditions, _open, _ownsBuffer) = (rest, _open - 1, true);
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
