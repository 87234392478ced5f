using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Represents a change of the area of a CCG: from which CCGs it gained a part, and to which it lost one. Equality is by content.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record AreaChange
{
    /// <summary>Initialises the change.</summary>
    /// <param name="gained">The CCGs from which a part was gained; may be empty.</param>
    /// <param name="lost">The CCGs to which a part was lost; may be empty.</param>
    /// <exception cref="ArgumentException">An array is default, or holds <see cref="OdsCode.None"/>.</exception>
    public AreaChange(ImmutableArray<OdsCode> gained, ImmutableArray<OdsCode> lost)
    {
        Gained = Guard.Against.NoCodes(gained);
        Lost = Guard.Against.NoCodes(lost);
    }

    /// <summary>Gets the CCGs from which a part was gained.</summary>
    public ImmutableArray<OdsCode> Gained { get; }

    /// <summary>Gets the CCGs to which a part was lost.</summary>
    public ImmutableArray<OdsCode> Lost { get; }

    /// <summary>Determines whether the other change is equal to this one.</summary>
    /// <param name="other">The other change.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(AreaChange? other) =>
        other is not null && Gained.AsSpan().SequenceEqual(other.Gained.AsSpan()) && Lost.AsSpan().SequenceEqual(other.Lost.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Gained.HashOfItems(), Lost.HashOfItems());

    /// <summary>Returns the CCGs from and to which parts of the area went.</summary>
    /// <returns>"area gained from 01H, lost to 02M".</returns>
    public override string ToString() => (Gained.IsEmpty, Lost.IsEmpty) switch
    {
        (true, true) => "area changed",
        (false, true) => $"area gained from {string.Join(", ", Gained)}",
        (true, false) => $"area lost to {string.Join(", ", Lost)}",
        _ => $"area gained from {string.Join(", ", Gained)}, lost to {string.Join(", ", Lost)}",
    };
}
