using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>The registers with which a CCG manages conflicts of interest, on some day.</summary>
/// <remarks>
/// Anyone may build one; <see cref="Check"/> applies the rules. How often the register of interests must be checked is known for the editions
/// of 2013 and June 2017. For that of December 2014 it is not established, and for that of June 2016 no reliable source gives it.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record ConflictRegisters
{
    /// <summary>Initialises the registers.</summary>
    /// <param name="interests">The interests, declared or known to be undeclared.</param>
    /// <param name="interestsCheckedOn">The last day on which the register of interests was checked; null if not known.</param>
    /// <param name="interestsAccess">How the public can see the register of interests; null if not known.</param>
    /// <param name="giftsAccess">How the public can see the register of gifts and hospitality; null if not known.</param>
    /// <param name="breachesAccess">How the public can see the anonymised details of breaches; null if not known.</param>
    /// <param name="keepsProcurementDecisions">Whether the CCG keeps a register of procurement decisions; null if not known.</param>
    /// <param name="conflictsAuditedOn">The last day on which the management of conflicts was audited internally; null if not known.</param>
    /// <exception cref="ArgumentException"><paramref name="interests"/> is a default array or contains null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A <see cref="RegisterAccess"/> is not defined.</exception>
    public ConflictRegisters(
        ImmutableArray<Interest> interests,
        DateOnly? interestsCheckedOn = null,
        RegisterAccess? interestsAccess = null,
        RegisterAccess? giftsAccess = null,
        RegisterAccess? breachesAccess = null,
        bool? keepsProcurementDecisions = null,
        DateOnly? conflictsAuditedOn = null)
    {
        Interests = Guard.Against.NullItems(interests);
        InterestsCheckedOn = interestsCheckedOn;
        InterestsAccess = Guard.Against.Undefined(interestsAccess);
        GiftsAccess = Guard.Against.Undefined(giftsAccess);
        BreachesAccess = Guard.Against.Undefined(breachesAccess);
        KeepsProcurementDecisions = keepsProcurementDecisions;
        ConflictsAuditedOn = conflictsAuditedOn;
    }

    /// <summary>The interests, declared or known to be undeclared.</summary>
    public ImmutableArray<Interest> Interests { get; }

    /// <summary>The last day on which the register of interests was checked; null if not known, and then not checked.</summary>
    public DateOnly? InterestsCheckedOn { get; }

    /// <summary>How the public can see the register of interests; null if not known, and then not checked.</summary>
    public RegisterAccess? InterestsAccess { get; }

    /// <summary>How the public can see the register of gifts and hospitality; null if not known, and then not checked.</summary>
    public RegisterAccess? GiftsAccess { get; }

    /// <summary>How the public can see the anonymised details of breaches; null if not known, and then not checked.</summary>
    public RegisterAccess? BreachesAccess { get; }

    /// <summary>Whether the CCG keeps a register of procurement decisions; null if not known, and then not checked.</summary>
    public bool? KeepsProcurementDecisions { get; }

    /// <summary>The last day on which the management of conflicts was audited internally; null if not known, and then not checked.</summary>
    public DateOnly? ConflictsAuditedOn { get; }

    /// <summary>Checks the registers against the rules in force on a date.</summary>
    /// <param name="asAt">The date.</param>
    /// <param name="rules">The rules to apply; all of them if null.</param>
    /// <returns>The registers, or every violation in the order of the rule table, with paths such as "interests[2].declaredOn".</returns>
    public Decision<ConflictRegisters> Check(DateOnly asAt, RuleSet? rules = null) => ConflictRegisterRules.Table.Validate(this, asAt, rules);

    /// <summary>Determines whether the other registers have the same content in the same order.</summary>
    /// <param name="other">The other registers.</param>
    /// <returns>True if they are equal.</returns>
    public bool Equals(ConflictRegisters? other) =>
        other is not null
        && InterestsCheckedOn == other.InterestsCheckedOn
        && InterestsAccess == other.InterestsAccess
        && GiftsAccess == other.GiftsAccess
        && BreachesAccess == other.BreachesAccess
        && KeepsProcurementDecisions == other.KeepsProcurementDecisions
        && ConflictsAuditedOn == other.ConflictsAuditedOn
        && Interests.AsSpan().SequenceEqual(other.Interests.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(InterestsCheckedOn, InterestsAccess, GiftsAccess, BreachesAccess, KeepsProcurementDecisions, ConflictsAuditedOn, Interests.HashOfItems());

    /// <summary>Returns the number of interests.</summary>
    /// <returns>"registers with 12 interests".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"registers with {Interests.Length} interests");
}
