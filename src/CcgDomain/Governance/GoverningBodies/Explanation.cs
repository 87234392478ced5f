using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Why a CCG does not comply with guidance that asks it to comply or explain.</summary>
/// <remarks>The library accepts any explanation: how good it is remains for people to judge.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
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

    /// <summary>Adds violations for explanations of a rule that cannot be explained, and for a second explanation of one that can.</summary>
    internal static void Validate(ImmutableArray<Explanation> explanations, ImmutableArray<string> explainable, ref ViolationCollector violations)
    {
        for (var i = 0; i < explanations.Length; i++)
        {
            violations.AddIf(
                !explainable.Contains(explanations[i].Rule),
                $"explanations[{i}].rule",
                $"{Quote.Of(explanations[i].Rule)} is not the code of a comply-or-explain rule.");
        }

        foreach (var i in Duplicates.Of(explanations.AsSpan(), static explanation => explanation.Rule))
        {
            violations.AddIf(true, $"explanations[{i}].rule", $"{Quote.Of(explanations[i].Rule)} is already explained.");
        }
    }

    internal static bool Explain(ImmutableArray<Explanation> explanations, string ruleCode)
    {
        foreach (var explanation in explanations)
        {
            if (explanation.Rule == ruleCode)
            {
                return true;
            }
        }

        return false;
    }
}
