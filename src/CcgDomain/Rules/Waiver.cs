using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>Represents the decision to record events although they break a rule: the rule, and why. To be stored beside the record that it is about.</summary>
/// <remarks><see cref="RuleSet.Without(IEnumerable{Waiver})"/> turns waivers into the set of rules to apply.</remarks>
/// <example>
/// <code>
/// Waiver[] waivers = [new(RuleCode.Aut02, "The Board accepted the application a day late.")];
/// var late = Ccg.Create("99Z", "NHS Exampleton CCG").Record(new AuthorisationEvent.ApplicationMade(new(2012, 9, 4), AuthorisationWave.Two), RuleSet.All.Without(waivers));
///
/// Console.WriteLine(late); // accepted: 99Z NHS Exampleton CCG, 1 events
/// </code>
/// </example>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed record Waiver
{
    /// <summary>Initialises a waiver.</summary>
    /// <param name="ruleCode">The code of the rule, as in <see cref="Rule.Code"/>: one of <see cref="RuleCode"/>.</param>
    /// <param name="reason">Why the rule is waived; not blank.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="ruleCode"/> is not the code of a rule, or is that of an Integrity rule; or <paramref name="reason"/> is blank or holds half of a surrogate pair.
    /// </exception>
    public Waiver(string ruleCode, string reason)
    {
        Guard.Against.Null(reason);
        RuleCode = RuleSet.WhyNotWaived(Guard.Against.Null(ruleCode), out _) is { } why ? throw new ArgumentException(why, nameof(ruleCode)) : ruleCode;
        Reason = Guard.Against.Blank(reason);
    }

    /// <summary>Gets the code of the rule that is waived.</summary>
    public string RuleCode { get; }

    /// <summary>Gets why the rule is waived.</summary>
    public string Reason { get; }

    /// <summary>Returns the code and the reason.</summary>
    /// <returns>"AUT-02: The Board accepted the application three days late."</returns>
    public override string ToString() => $"{RuleCode}: {Reason}";
}
