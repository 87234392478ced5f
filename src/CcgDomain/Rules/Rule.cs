using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>One rule of the regime: what it says, what it rests on, and when it binds.</summary>
/// <remarks>
/// The rules of the regime are made by this library. The code of each is stable, unique, and never used for another rule. An application makes rules of its own with
/// <see cref="Custom"/>, to report its own refusals in the same form.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Rule
{
    private const int ReservedLength = 3;
    private const int MaxCustomLength = 32;

    private static readonly System.Buffers.SearchValues<char> CodeCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly DateOnly _from;
    private readonly DateOnly _until;

    internal Rule(string code, RuleBasis basis, Citation source, string statement, DateOnly? from = null, DateOnly? until = null)
    {
        Code = code;
        Basis = basis;
        Source = source;
        Statement = statement;
        From = from;
        Until = until;
        _from = from ?? DateOnly.MinValue;
        _until = until ?? DateOnly.MaxValue;
    }

    /// <summary>The code: "AUT-07". <see cref="RuleCode"/> names those of this library.</summary>
    public string Code { get; }

    /// <summary>What the rule says, as a sentence.</summary>
    public string Statement { get; }

    /// <summary>How sure its source is.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Where it stands. For a rule of basis <see cref="RuleBasis.Integrity"/>: what the record would contradict.</summary>
    public Citation Source { get; }

    /// <summary>What was read of the source: its text, a copy, a report of it, or nothing.</summary>
    public SourceRead SourceRead => Source.Read;

    /// <summary>The first day on which the rule binds; null: it has always bound. A rule about a date has none.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day on which the rule binds, that day included; null: it has not ended.</summary>
    public DateOnly? Until { get; }

    /// <summary>Creates a rule of an application's own, to be named by its violations. This library applies no such rule, and <see cref="RuleBook"/> does not know it.</summary>
    /// <param name="code">
    /// The code: capital letters and digits of ASCII that begin with a letter, a hyphen, and capital letters or digits, as in "TRUST-01"; at most 32 characters. What
    /// stands before the hyphen is not three letters: all codes of that form are reserved for this library.
    /// </param>
    /// <param name="basis">How sure its source is.</param>
    /// <param name="statement">What the rule says, as a sentence; not blank.</param>
    /// <param name="source">Where it stands. What was read of it is <see cref="SourceRead.Nothing"/>, since this library did not read it.</param>
    /// <returns>The rule. Rules are compared by reference, so an application keeps one object for each.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> does not have that form or is reserved; or <paramref name="statement"/> is blank or holds half of a surrogate pair.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not defined.</exception>
    public static Rule Custom(string code, RuleBasis basis, string statement, Citation source)
    {
        Guard.Against.Null(statement);
        Guard.Against.Null(source);
        if (!IsOfCustomForm(Guard.Against.Null(code)))
        {
            throw new ArgumentException($"{Quote.Of(code)} is not the code of a rule of one's own: capital letters and digits, a hyphen, and capital letters or digits, such as TRUST-01.", nameof(code));
        }

        return IsReserved(code)
            ? throw new ArgumentException($"{Quote.Of(code)} is reserved: codes with three letters before the hyphen are those of this library's rules.", nameof(code))
            : new(code, Guard.Against.Undefined(basis), Guard.Against.Null(source) with { Read = SourceRead.Nothing }, Guard.Against.Blank(statement));
    }

    /// <summary>Whether the rule binds on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both days included.</returns>
    public bool IsInForceOn(DateOnly date) => date >= _from && date <= _until;

    /// <summary>The code and the sentence.</summary>
    /// <returns>"AUT-07: …".</returns>
    public override string ToString() => $"{Code}: {Statement}";

    // Three letters and a hyphen.
    private static bool IsReserved(string code) => code.Length > ReservedLength && code[ReservedLength] == '-' && !code.AsSpan(0, ReservedLength).ContainsAnyInRange('0', '9');

    private static bool IsOfCustomForm(ReadOnlySpan<char> code)
    {
        var hyphen = code.IndexOf('-');
        return code.Length <= MaxCustomLength
            && hyphen > 0
            && hyphen + 1 < code.Length
            && char.IsAsciiLetterUpper(code[0])
            && !code[..hyphen].ContainsAnyExcept(CodeCharacters)
            && !code[(hyphen + 1)..].ContainsAnyExcept(CodeCharacters);
    }
}
