using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Assurance;

/// <summary>The grade of one part of the framework, within the assessment of a year.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record PartRating
{
    /// <summary>Initialises the grade.</summary>
    /// <param name="part">The part.</param>
    /// <param name="rating">The grade.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> or <paramref name="rating"/> is not defined.</exception>
    public PartRating(AssurancePart part, Rating rating)
    {
        Part = Guard.Against.Undefined(part);
        Rating = Guard.Against.Undefined(rating);
    }

    /// <summary>Gets the part.</summary>
    public AssurancePart Part { get; }

    /// <summary>Gets the grade.</summary>
    public Rating Rating { get; }

    /// <summary>Returns the part and the grade.</summary>
    /// <returns>"finance inadequate".</returns>
    public override string ToString() => $"{Part.InWords()} {Rating.InWords()}";
}
