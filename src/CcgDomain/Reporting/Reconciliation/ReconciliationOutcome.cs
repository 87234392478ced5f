using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The outcome of checking an equation or an identity against published figures.</summary>
[JsonConverter(typeof(ReportingConverter))]
public abstract record ReconciliationOutcome
{
    private ReconciliationOutcome()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case of this outcome.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="holds">The function for <see cref="Holds"/>.</param>
    /// <param name="contradicted">The function for <see cref="Contradicted"/>.</param>
    /// <param name="fails">The function for <see cref="Fails"/>.</param>
    /// <param name="cannotBeEvaluated">The function for <see cref="CannotBeEvaluated"/>.</param>
    /// <returns>The result of the function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var first = Reconciliation.Check(PublishedFigures.All).Failing[0];
    ///
    /// Console.WriteLine(first.Outcome.Match(
    ///     holds: holds => holds.Arithmetic,
    ///     contradicted: contradicted => contradicted.Arithmetic,
    ///     fails: fails => $"{first.Identity.Id}: {fails.Arithmetic}",
    ///     cannotBeEvaluated: cannot => $"without {string.Join(", ", cannot.Missing)}")); // F-12: 19 + 110 + 74 = 203, published 196
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<Holds, TResult> holds,
        Func<Contradicted, TResult> contradicted,
        Func<Fails, TResult> fails,
        Func<CannotBeEvaluated, TResult> cannotBeEvaluated)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentNullException.ThrowIfNull(contradicted);
        ArgumentNullException.ThrowIfNull(fails);
        ArgumentNullException.ThrowIfNull(cannotBeEvaluated);
        return this switch
        {
            Holds h => holds(h),
            Contradicted c => contradicted(c),
            Fails f => fails(f),
            _ => cannotBeEvaluated((CannotBeEvaluated)this),
        };
    }

    /// <summary>The published figures agree.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Holds : ReconciliationOutcome
    {
        internal Holds(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic with the published numbers: "34 + 67 + 62 + 48 = 211".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 0;

        /// <summary>The outcome as text.</summary>
        /// <returns>"holds: 34 + 67 + 62 + 48 = 211".</returns>
        public override string ToString() => $"holds: {Arithmetic}";
    }

    /// <summary>Every sum agrees, but two accounts give different numbers for one quantity.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Contradicted : ReconciliationOutcome
    {
        internal Contradicted(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic with the numbers that differ: "115 and 114 differ by 1".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 1;

        /// <summary>The outcome as text.</summary>
        /// <returns>"contradicted: 115 and 114 differ by 1".</returns>
        public override string ToString() => $"contradicted: {Arithmetic}";
    }

    /// <summary>The published figures do not agree.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Fails : ReconciliationOutcome
    {
        internal Fails(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic with the published number: "19 + 110 + 74 = 203, published 196".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 2;

        /// <summary>The outcome as text.</summary>
        /// <returns>"fails: 19 + 110 + 74 = 203, published 196".</returns>
        public override string ToString() => $"fails: {Arithmetic}";
    }

    /// <summary>A figure is missing.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record CannotBeEvaluated : ReconciliationOutcome
    {
        internal CannotBeEvaluated(ImmutableArray<string> missing) => Missing = missing;

        /// <summary>The ids of the missing figures: at least one, each once.</summary>
        public ImmutableArray<string> Missing { get; }

        internal override int Discriminator => 3;

        /// <summary>Whether the same figures are missing, in the same order.</summary>
        /// <param name="other">The other outcome.</param>
        /// <returns>Whether the outcomes are equal.</returns>
        public bool Equals(CannotBeEvaluated? other) => other is not null && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Missing.HashOfItems();

        /// <summary>The outcome as text.</summary>
        /// <returns>"cannot be evaluated: no figure without, with-wave-1".</returns>
        public override string ToString() => $"cannot be evaluated: no figure {string.Join(", ", Missing)}";
    }
}
