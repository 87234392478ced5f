using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Why a CCG does not comply with guidance that asks it to comply or explain.</summary>
/// <remarks>The library takes an explanation as given: that there is one answers the finding, how good it is remains for people.</remarks>
public sealed record Explanation
{
    /// <summary>Explains.</summary>
    /// <param name="rule">The code of the rule that is not met: "GOV-16". That the rule lets itself be explained is judged with the body.</param>
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

    /// <summary>The rule and the explanation.</summary>
    /// <returns>"GOV-16: …".</returns>
    public override string ToString() => $"{Rule}: {Text}";
}
