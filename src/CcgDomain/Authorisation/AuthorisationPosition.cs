using System.Runtime.InteropServices;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>The state of a CCG's authorisation after an event. Built only by folding the events.</summary>
/// <remarks>
/// There is a position for anything that the rules which can be waived let through. A later grant replaces an earlier one;
/// a discharge or a change of level concerns every open condition of the criterion; what is not in force cannot be varied or revoked.
/// </remarks>
public sealed partial record AuthorisationPosition
{
    /// <summary>The wave that the application stands in, or was decided in; null where there was none.</summary>
    public AuthorisationWave? Wave { get; private set; }

    /// <summary>The day of the grant; null where there was none. A CCG born of a merger has none.</summary>
    public DateOnly? GrantedOn { get; private set; }

    /// <summary>The first day of the CCG as a body: the grant, or the merger that it was born of; null where there is none yet.</summary>
    public DateOnly? EstablishedOn { get; private set; }

    /// <summary>The open conditions, in the order of the grant.</summary>
    public ImmutableArray<Condition> Conditions => ImmutableCollectionsMarshal.AsImmutableArray(_conditions);

    /// <summary>Open conditions that no source lists.</summary>
    public Unlisted Unlisted { get; private set; } = Unlisted.Nothing;

    /// <summary>The directions in force under both powers, in the order given.</summary>
    public ImmutableArray<LegalDirection> Directions { get; private set; } = [];

    /// <summary>The status on a date from this position's last event on.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="date"/> is before the last event of this position: ask the CCG, which has the history.</exception>
    public AuthorisationStatus StatusOn(DateOnly date)
    {
        return StatusKindOn(Guard.Against.Before(date, AsOf)) switch
        {
            AuthorisationStatusKind.NotApplied => AuthorisationStatus.NotApplied.Instance,
            AuthorisationStatusKind.Applicant => new AuthorisationStatus.Applicant(Wave.GetValueOrDefault()),
            AuthorisationStatusKind.Full => new AuthorisationStatus.Full(FullFrom.GetValueOrDefault()),
            AuthorisationStatusKind.Conditional => new AuthorisationStatus.Conditional(Conditions, Unlisted),
            AuthorisationStatusKind.Directed => new AuthorisationStatus.Directed(Conditions, Unlisted, Directions),
            AuthorisationStatusKind.Shadow => new AuthorisationStatus.Shadow(Directions),
            _ => End!,
        };
    }

    /// <summary>Whether the other position is the same.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(AuthorisationPosition? other) => other is not null
        && Code == other.Code
        && AsOf == other.AsOf
        && HasEvents == other.HasEvents
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
}
