using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>A CCG that a source names as under directions, and what the sources say of a date.</summary>
/// <remarks>Equality is by content.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record DirectedCcg
{
    internal DirectedCcg(OdsCode code, DirectionPower power, DirectionEvidence evidence, ImmutableArray<PublishedFact> facts)
    {
        Code = code;
        Power = power;
        Evidence = evidence;
        Facts = facts;
    }

    /// <summary>The ODS code of the CCG.</summary>
    public OdsCode Code { get; }

    /// <summary>The power: <see cref="DirectionPower.Regulation8"/> at authorisation, or <see cref="DirectionPower.Section14Z21"/> as an intervention.</summary>
    public DirectionPower Power { get; }

    /// <summary>What the sources say of the date.</summary>
    public DirectionEvidence Evidence { get; }

    /// <summary>The facts from which that follows, each with its source; at least one.</summary>
    public ImmutableArray<PublishedFact> Facts { get; }

    /// <summary>Determines whether the other CCG is the same, with the same evidence and facts.</summary>
    /// <param name="other">The other CCG.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(DirectedCcg? other) => other is not null
        && Code == other.Code
        && Power == other.Power
        && Evidence == other.Evidence
        && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Power, Evidence, Facts.HashOfItems());

    /// <summary>Returns the code and what is known.</summary>
    /// <returns>"99C section14Z21 inForce".</returns>
    public override string ToString() => $"{Code} {NameTable<DirectionPower>.Shared.Name(Power)} {NameTable<DirectionEvidence>.Shared.Name(Evidence)}";
}
