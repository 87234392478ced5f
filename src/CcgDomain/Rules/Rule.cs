using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>One rule of the regime: what it says, what it rests on, and when it binds.</summary>
/// <remarks>Rules are made by this library only. The code is stable, unique, and never used for another rule.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class Rule
{
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

    /// <summary>The code: "AUT-07". <see cref="RuleCode"/> names them all.</summary>
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

    /// <summary>Whether the rule binds on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from <see cref="From"/> to <see cref="Until"/>, both days included.</returns>
    public bool IsInForceOn(DateOnly date) => date >= _from && date <= _until;

    /// <summary>The code and the sentence.</summary>
    /// <returns>"AUT-07: …".</returns>
    public override string ToString() => $"{Code}: {Statement}";
}
