using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Represents a merger that a CCG and others proposed, and how it was decided. Equality is by content.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record MergerProposal
{
    // Computed when first asked for, because the CCGs may be many and the same proposal stands in many positions. 0 if it was not asked for.
    private int _hashCode;

    internal MergerProposal(ImmutableArray<OdsCode>? with, EventDate startsOn, MergerOutcome? outcome)
    {
        With = with;
        StartsOn = startsOn;
        Outcome = outcome;
    }

    /// <summary>Gets the codes of the other CCGs; null if not known.</summary>
    public ImmutableArray<OdsCode>? With { get; }

    /// <summary>Gets the day on which the merger was to take effect.</summary>
    public EventDate StartsOn { get; }

    /// <summary>Gets how it was decided; null if no decision is recorded.</summary>
    public MergerOutcome? Outcome { get; }

    /// <summary>Determines whether the other proposal is equal to this one.</summary>
    /// <param name="other">The other proposal.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(MergerProposal? other) =>
        other is not null && StartsOn == other.StartsOn && Outcome == other.Outcome && With.GetValueOrDefault().IsSameAs(other.With.GetValueOrDefault());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _hashCode != 0 ? _hashCode : _hashCode = HashCode.Combine(StartsOn, Outcome, With.GetValueOrDefault().HashOfItems());

    /// <summary>Returns the other CCGs, the day and the outcome.</summary>
    /// <returns>"merger with 05N from 2020-04-01, refused".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"merger{(With is { } with ? $" with {string.Join(", ", with)}" : "")} from {StartsOn}, {(Outcome is { } outcome ? NameTable<MergerOutcome>.Shared.Name(outcome) : "not decided")}");

    internal MergerProposal Decided(MergerOutcome outcome) => new(With, StartsOn, outcome);
}
