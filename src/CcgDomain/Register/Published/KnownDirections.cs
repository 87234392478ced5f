using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The CCGs that sources name as under directions on a date. Whether any other CCG was under directions is not known.</summary>
/// <remarks>
/// NHS England took a document down once its directions had ended, so no full list of the directions under section 14Z21 exists. Of those of authorisation, the
/// names are complete at the authorisation, after the reviews of July and autumn 2013, and after that of spring 2014. Equality is by content.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record KnownDirections
{
    internal KnownDirections(DateOnly date, ImmutableArray<DirectedCcg> ccgs)
    {
        Date = date;
        Ccgs = ccgs;
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>
    /// The CCGs, those under directions of authorisation first, each in order of code. A CCG that is missing is not known to have been under directions, which does not
    /// mean that it was not.
    /// </summary>
    public ImmutableArray<DirectedCcg> Ccgs { get; }

    /// <summary>Returns the CCGs of which the sources say one thing.</summary>
    /// <param name="power">The power: regulation 8 or section 14Z21; no source names a CCG under the third.</param>
    /// <param name="evidence">What the sources say.</param>
    /// <returns>The CCGs, in order of code.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="power"/> or <paramref name="evidence"/> is not defined.</exception>
    public ImmutableArray<DirectedCcg> Of(DirectionPower power, DirectionEvidence evidence)
    {
        Guard.Against.Undefined(power);
        Guard.Against.Undefined(evidence);
        return Ccgs.RemoveAll(ccg => ccg.Power != power || ccg.Evidence != evidence);
    }

    /// <summary>Determines whether the other answer is for the same date, with the same CCGs.</summary>
    /// <param name="other">The other answer.</param>
    /// <returns>true if both are equal; otherwise, false.</returns>
    public bool Equals(KnownDirections? other) => other is not null && Date == other.Date && Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Ccgs.HashOfItems());

    /// <summary>Returns the date and the number of CCGs by power and evidence.</summary>
    /// <returns>
    /// "2017-10-01: regulation 8: 0 in force, 3 with no known end, 0 not known; section 14Z21: 9 in force, 19 with no known end, 8 not known; all other CCGs: not known".
    /// </returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Date:O}: regulation 8: {Counts(DirectionPower.Regulation8)}; section 14Z21: {Counts(DirectionPower.Section14Z21)}; all other CCGs: not known");

    private string Counts(DirectionPower power) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of(power, DirectionEvidence.InForce).Length} in force, {Of(power, DirectionEvidence.EndNotKnown).Length} with no known end, {Of(power, DirectionEvidence.NotKnown).Length} not known");
}
