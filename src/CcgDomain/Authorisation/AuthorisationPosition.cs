using System.Runtime.InteropServices;
using CcgDomain.Organisations;

namespace CcgDomain.Authorisation;

/// <summary>The state of a CCG's authorisation after an event. Built only by folding the events.</summary>
/// <remarks>
/// The fold is total: it gives a position for anything that the rules which can be waived let through. A later grant replaces an earlier one;
/// a discharge or a change of level concerns every open condition of the criterion; what is not in force cannot be varied or revoked.
/// </remarks>
public sealed record AuthorisationPosition
{
    private AuthorisationPosition(OdsCode code) => Code = code;

    /// <summary>The wave that the application stands in, or was decided in; null where there was none.</summary>
    public AuthorisationWave? Wave { get; private set; }

    /// <summary>The day of the grant; null where there was none. A CCG born of a merger has none.</summary>
    public DateOnly? GrantedOn { get; private set; }

    /// <summary>The first day of the CCG as a body: the grant, or the merger that it was born of; null where there is none yet.</summary>
    public DateOnly? EstablishedOn { get; private set; }

    /// <summary>The open conditions, in the order of the grant.</summary>
    public ImmutableArray<Condition> Conditions { get; private set; } = [];

    /// <summary>Open conditions that no source lists.</summary>
    public Unlisted Unlisted { get; private set; } = Unlisted.Nothing;

    /// <summary>The directions in force under both powers, in the order given.</summary>
    public ImmutableArray<LegalDirection> Directions { get; private set; } = [];

    /// <summary>The CCG itself, for the rules that ask whether something is another.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether anything was recorded of the CCG, in whichever regime.</summary>
    internal bool Begun { get; private set; }

    /// <summary>Every number that a direction has had.</summary>
    internal ImmutableArray<int> NumbersUsed { get; private set; } = [];

    /// <summary>How many unlisted conditions there can be at most, from the last number that was given; null where none was since the grant.</summary>
    internal int? UnlistedAtMost { get; private set; } = 0;

    /// <summary>The first day of full authorisation, once nothing is left open. Later events do not take it back.</summary>
    internal DateOnly? FullFrom { get; private set; }

    private AuthorisationStatus.Dissolved? End { get; set; }

    private DateOnly AsOf { get; set; }

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

    /// <summary>The status on a date from this position's last event on.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before the last event of this position: ask the CCG, which has the history.</exception>
    public AuthorisationStatus StatusOn(DateOnly date)
    {
        if (date < AsOf)
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, $"This position holds from {AsOf:O} on; for earlier dates ask the CCG.");
        }

        return StandingOn(date) switch
        {
            AuthorisationStanding.NotApplied => AuthorisationStatus.NotApplied.Instance,
            AuthorisationStanding.Applicant => new AuthorisationStatus.Applicant(Wave.GetValueOrDefault()),
            AuthorisationStanding.Full => new AuthorisationStatus.Full(FullFrom.GetValueOrDefault()),
            AuthorisationStanding.Conditional => new AuthorisationStatus.Conditional(Conditions, Unlisted),
            AuthorisationStanding.Directed => new AuthorisationStatus.Directed(Conditions, Unlisted, Directions),
            AuthorisationStanding.Shadow => new AuthorisationStatus.Shadow(Directions),
            _ => End!,
        };
    }

    /// <summary>Which status it is, without making one: for those who count. The date is not before the last event of this position.</summary>
    internal AuthorisationStanding StandingOn(DateOnly date) =>
        End is not null ? AuthorisationStanding.Dissolved
        : EstablishedOn is null ? Wave is null ? AuthorisationStanding.NotApplied : AuthorisationStanding.Applicant
        : FullFrom <= date ? AuthorisationStanding.Full
        : CeasesAll() ? AuthorisationStanding.Shadow
        : AnyRegulation8 ? AuthorisationStanding.Directed
        : AuthorisationStanding.Conditional;

    /// <summary>Whether the other position is the same.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(AuthorisationPosition? other) => other is not null
        && Code == other.Code
        && AsOf == other.AsOf
        && Begun == other.Begun
        && Wave == other.Wave
        && GrantedOn == other.GrantedOn
        && EstablishedOn == other.EstablishedOn
        && FullFrom == other.FullFrom
        && Unlisted.Equals(other.Unlisted)
        && UnlistedAtMost == other.UnlistedAtMost
        && Equals(End, other.End)
        && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
        && Directions.AsSpan().SequenceEqual(other.Directions.AsSpan())
        && NumbersUsed.AsSpan().SequenceEqual(other.NumbersUsed.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, AsOf, Wave, GrantedOn, Conditions.Length, Directions.Length, Unlisted);

    /// <summary>The status on the day of the last event.</summary>
    /// <returns>As the status reads.</returns>
    public override string ToString() => StatusOn(AsOf).ToString();

    /// <summary>Before anything happened.</summary>
    internal static AuthorisationPosition Start(OdsCode code) => new(code);

    /// <summary>Something was recorded of the CCG in the other regime.</summary>
    internal AuthorisationPosition BegunElsewhere() => Begun ? this : this with { Begun = true };

    /// <summary>The position after an event.</summary>
    internal AuthorisationPosition After(AuthorisationEvent e)
    {
        var now = this with { Begun = true, AsOf = e.On };
        switch (e)
        {
            case AuthorisationEvent.ConditionDischarged discharged:
                now.Conditions = Without(Conditions, discharged.Criterion);
                now.Clear();
                break;
            case AuthorisationEvent.ConditionLevelChanged changed:
                now.Conditions = At(Conditions, changed.Criterion, changed.Level);
                break;
            case AuthorisationEvent.ApplicationMade made:
                now.Wave = made.Wave;
                break;
            case AuthorisationEvent.ApplicationMoved moved:
                now.Wave = moved.To;
                break;
            case AuthorisationEvent.AuthorisationGranted granted:
                now.Grant(granted);
                break;
            case AuthorisationEvent.UnlistedConditionsReviewed reviewed:
                now.Unlisted = reviewed.Remaining;
                now.UnlistedAtMost = reviewed.Remaining.AtMost ?? (UnlistedAtMost > 0 ? UnlistedAtMost : null);
                now.Clear();
                break;
            case AuthorisationEvent.DirectionGiven given:
                now.Directions = Directions.Add(given.Direction);
                now.NumbersUsed = NumbersUsed.Add(given.Direction.Number);
                now.Clear();
                break;
            case AuthorisationEvent.DirectionVaried varied:
                now.Directions = Varied(Directions, varied.Number, varied.Effect);
                break;
            case AuthorisationEvent.DirectionRevoked revoked:
                now.Directions = Without(Directions, revoked.Number);
                now.Clear();
                break;
            case AuthorisationEvent.EstablishedByMerger:
                now.EstablishedOn = e.On;
                now.FullFrom = e.On;
                break;
            case AuthorisationEvent.Dissolved dissolved:
                now.End = new(dissolved.On, dissolved.Ground, dissolved.Successors);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return now;
    }

    private void Grant(AuthorisationEvent.AuthorisationGranted granted)
    {
        GrantedOn = granted.On;
        EstablishedOn ??= granted.On;
        Conditions = granted.Conditions;
        Unlisted = granted.Unlisted;
        UnlistedAtMost = granted.Unlisted.AtMost;
        Directions = granted.Directions;
        foreach (var direction in granted.Directions)
        {
            NumbersUsed = NumbersUsed.Add(direction.Number);
        }

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

    private static ImmutableArray<Condition> Without(ImmutableArray<Condition> conditions, CriterionCode criterion)
    {
        for (var i = conditions.Length - 1; i >= 0; i--)
        {
            if (conditions[i].Criterion == criterion)
            {
                var rest = new Condition[conditions.Length - 1];
                conditions.AsSpan(0, i).CopyTo(rest);
                conditions.AsSpan(i + 1, rest.Length - i).CopyTo(rest.AsSpan(i));
                conditions = ImmutableCollectionsMarshal.AsImmutableArray(rest);
            }
        }

        return conditions;
    }

    private static ImmutableArray<Condition> At(ImmutableArray<Condition> conditions, CriterionCode criterion, ConditionLevel level)
    {
        Condition[]? changed = null;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].Criterion == criterion)
            {
                changed ??= conditions.AsSpan().ToArray();
                changed[i] = conditions[i].At(level);
            }
        }

        return changed is null ? conditions : ImmutableCollectionsMarshal.AsImmutableArray(changed);
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
