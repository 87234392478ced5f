using System.Runtime.InteropServices;
using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>What the events of authorisation fold into: a working copy, which takes one event after another.</summary>
/// <remarks>
/// The fold is total: it gives a state for anything that the rules which can be waived let through. A later grant replaces an earlier one;
/// a discharge or a change of level concerns every open condition of the criterion; what is not in force cannot be varied or revoked.
/// </remarks>
internal sealed class AuthorisationState : Fold<AuthorisationPosition, AuthorisationEvent>
{
    // Once the first of the listed conditions changes, a list of our own stands for them: a batch changes it in place.
    private ImmutableArray<Condition> _listed = [];
    private List<Condition>? _working;

    /// <summary>Before anything happened.</summary>
    internal AuthorisationState(OdsCode code) => Code = code;

    /// <summary>The CCG itself, for the rules that ask whether something is another.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether anything was recorded of the CCG, in whichever regime.</summary>
    internal bool Begun { get; private set; }

    internal AuthorisationWave? Wave { get; private set; }

    internal DateOnly? GrantedOn { get; private set; }

    internal DateOnly? EstablishedOn { get; private set; }

    /// <summary>The open conditions as a list to keep. The state is settled.</summary>
    internal ImmutableArray<Condition> Listed => _listed;

    /// <summary>The open conditions, in the order of the grant. Not to be kept: the next event changes them.</summary>
    internal ReadOnlySpan<Condition> Conditions => _working is null ? _listed.AsSpan() : CollectionsMarshal.AsSpan(_working);

    internal Unlisted Unlisted { get; private set; } = Unlisted.Nothing;

    /// <summary>How many unlisted conditions there can be at most, from the last number that was given; null where none was since the grant.</summary>
    internal int? UnlistedAtMost { get; private set; } = 0;

    internal ImmutableArray<LegalDirection> Directions { get; private set; } = [];

    /// <summary>Every number that a direction has had.</summary>
    internal ImmutableArray<int> NumbersUsed { get; private set; } = [];

    /// <summary>The first day of full authorisation, once nothing is left open. Later events do not take it back.</summary>
    internal DateOnly? FullFrom { get; private set; }

    internal AuthorisationStatus.Dissolved? End { get; private set; }

    /// <summary>The day of the last event.</summary>
    internal DateOnly AsOf { get; private set; }

    /// <summary>Whether anything keeps the CCG from full authorisation: a condition, listed or not, or a regulation 8 direction.</summary>
    internal bool AnythingOpen => !Conditions.IsEmpty || Unlisted.Any || AnyRegulation8;

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
    internal AuthorisationStanding StandingOn(DateOnly date) =>
        End is not null ? AuthorisationStanding.Dissolved
        : EstablishedOn is null ? Wave is null ? AuthorisationStanding.NotApplied : AuthorisationStanding.Applicant
        : FullFrom <= date ? AuthorisationStanding.Full
        : CeasesAll() ? AuthorisationStanding.Shadow
        : AnyRegulation8 ? AuthorisationStanding.Directed
        : AuthorisationStanding.Conditional;

    /// <summary>The conditions, were one on this criterion at this level.</summary>
    internal ReadOnlySpan<Condition> ConditionsWith(CriterionCode criterion, ConditionLevel level)
    {
        var with = Conditions.ToArray();
        At(with, criterion, level);
        return with;
    }

    /// <summary>The directions, were those of this number not in force.</summary>
    internal ImmutableArray<LegalDirection> DirectionsWithout(int number) => Without(Directions, number);

    /// <summary>The same state, which later events of this one do not change. This one is settled by it.</summary>
    internal AuthorisationState Copy()
    {
        Settle();
        return (AuthorisationState)MemberwiseClone();
    }

    /// <summary>Makes the list of our own one to keep. What is settled already does not change.</summary>
    internal void Settle()
    {
        if (_working is not null)
        {
            _listed = [.. _working];
            _working = null;
        }
    }

    internal override AuthorisationPosition Position() => new(Copy());

    /// <summary>Establishment by merger is the first event of a CCG, so authorisation must know that there was another.</summary>
    internal override bool Hear(CcgEvent e)
    {
        var news = !Begun;
        Begun = true;
        return news;
    }

    internal override void Take(AuthorisationEvent e)
    {
        Begun = true;
        AsOf = e.On;
        switch (e)
        {
            case AuthorisationEvent.ConditionDischarged discharged:
                Discharge(discharged.Criterion);
                Clear();
                break;
            case AuthorisationEvent.ConditionLevelChanged changed:
                At(CollectionsMarshal.AsSpan(Working), changed.Criterion, changed.Level);
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
                Clear();
                break;
            case AuthorisationEvent.DirectionGiven given:
                Directions = Directions.Add(given.Direction);
                NumbersUsed = NumbersUsed.Add(given.Direction.Number);
                Clear();
                break;
            case AuthorisationEvent.DirectionVaried varied:
                Directions = Varied(Directions, varied.Number, varied.Effect);
                break;
            case AuthorisationEvent.DirectionRevoked revoked:
                Directions = Without(Directions, revoked.Number);
                Clear();
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
        (_listed, _working) = (granted.Conditions, null);
        Unlisted = granted.Unlisted;
        UnlistedAtMost = granted.Unlisted.AtMost;
        Directions = granted.Directions;
        var used = NumbersUsed.ToBuilder();
        foreach (var direction in granted.Directions)
        {
            used.Add(direction.Number);
        }

        NumbersUsed = used.ToImmutable();
        FullFrom = AnythingOpen ? null : granted.On;
    }

    /// <summary>Full authorisation comes the day after the last condition and direction went, and then stays.</summary>
    private void Clear()
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

    private List<Condition> Working => _working ??= [.. _listed];

    private void Discharge(CriterionCode criterion)
    {
        var conditions = CollectionsMarshal.AsSpan(Working);
        for (var i = conditions.Length - 1; i >= 0; i--)
        {
            if (conditions[i].Criterion == criterion)
            {
                Working.RemoveAt(i);
            }
        }
    }

    private static void At(Span<Condition> conditions, CriterionCode criterion, ConditionLevel level)
    {
        foreach (ref var condition in conditions)
        {
            if (condition.Criterion == criterion)
            {
                condition = condition.At(level);
            }
        }
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
