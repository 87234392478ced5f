using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Why a CCG does not comply with guidance that asks it to comply or explain.</summary>
/// <remarks>The library accepts any explanation: how good it is remains for people to judge.</remarks>
public sealed record Explanation
{
    /// <summary>Initialises an explanation.</summary>
    /// <param name="rule">
    /// The code of the rule that is not met, such as <see cref="RuleCode.Gov16"/>. Whether it is a comply-or-explain rule is checked with the governing body.
    /// </param>
    /// <param name="text">The explanation; not blank.</param>
    /// <exception cref="ArgumentException"><paramref name="rule"/> or <paramref name="text"/> is null or blank.</exception>
    public Explanation(string rule, string text)
    {
        Rule = Guard.Against.Blank(rule);
        Text = Guard.Against.Blank(text);
    }

    /// <summary>The code of the rule that is not met.</summary>
    public string Rule { get; }

    /// <summary>The explanation.</summary>
    public string Text { get; }

    /// <summary>Returns the rule and the explanation.</summary>
    /// <returns>"GOV-16: …".</returns>
    public override string ToString() => $"{Rule}: {Text}";
}
