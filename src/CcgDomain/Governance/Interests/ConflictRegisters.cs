using System.Globalization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The registers by which a CCG manages conflicts of interest, as they stand on some day.</summary>
/// <remarks>
/// A claim that anyone may make; <see cref="Check"/> judges it. How often the register of interests is checked is judged for the editions of
/// 2013 and June 2017; for that of December 2014 it is not established, and for that of June 2016 no reliable source gives it.
/// </remarks>
public sealed record ConflictRegisters
{
    /// <summary>Describes the registers.</summary>
    /// <param name="interests">The interests, declared or known to be undeclared.</param>
    /// <param name="interestsCheckedOn">The last day on which the register of interests was checked; null: not known.</param>
    /// <param name="interestsAccess">How the public gets to see the register of interests; null: not known.</param>
    /// <param name="giftsAccess">How the public gets to see the register of gifts and hospitality; null: not known.</param>
    /// <param name="breachesAccess">How the public gets to see the anonymised details of breaches; null: not known.</param>
    /// <exception cref="ArgumentException"><paramref name="interests"/> is default or holds a null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An access is not defined.</exception>
    public ConflictRegisters(
        ImmutableArray<Interest> interests,
        DateOnly? interestsCheckedOn = null,
        RegisterAccess? interestsAccess = null,
        RegisterAccess? giftsAccess = null,
        RegisterAccess? breachesAccess = null)
    {
        Interests = Guard.Against.NullItems(interests);
        InterestsCheckedOn = interestsCheckedOn;
        InterestsAccess = Guard.Against.Undefined(interestsAccess);
        GiftsAccess = Guard.Against.Undefined(giftsAccess);
        BreachesAccess = Guard.Against.Undefined(breachesAccess);
    }

    /// <summary>The interests, declared or known to be undeclared.</summary>
    public ImmutableArray<Interest> Interests { get; }

    /// <summary>The last day on which the register of interests was checked; null: not known, and then not judged.</summary>
    public DateOnly? InterestsCheckedOn { get; }

    /// <summary>How the public gets to see the register of interests; null: not known, and then not judged.</summary>
    public RegisterAccess? InterestsAccess { get; }

    /// <summary>How the public gets to see the register of gifts and hospitality; null: not known, and then not judged.</summary>
    public RegisterAccess? GiftsAccess { get; }

    /// <summary>How the public gets to see the anonymised details of breaches; null: not known, and then not judged.</summary>
    public RegisterAccess? BreachesAccess { get; }

    /// <summary>Judges the registers by the rules that bind on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to judge by; null: all.</param>
    /// <returns>The registers, or every violation, in the order of the rule table. Paths are like "interests[2].declaredOn".</returns>
    public Decision<ConflictRegisters> Check(DateOnly asAt, RuleSet? rules = null) => ConflictRegisterRules.Table.Validate(this, asAt, rules);

    /// <summary>Whether the others have the same content in the same order.</summary>
    /// <param name="other">The others.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ConflictRegisters? other) =>
        other is not null
        && InterestsCheckedOn == other.InterestsCheckedOn
        && InterestsAccess == other.InterestsAccess
        && GiftsAccess == other.GiftsAccess
        && BreachesAccess == other.BreachesAccess
        && Interests.AsSpan().SequenceEqual(other.Interests.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(InterestsCheckedOn, InterestsAccess, GiftsAccess, BreachesAccess, Interests.Length);

    /// <summary>How many interests.</summary>
    /// <returns>"registers with 12 interests".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"registers with {Interests.Length} interests");
}
