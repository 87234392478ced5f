namespace CcgDomain.Reporting;

/// <summary>What came of checking an equation or an identity against published figures.</summary>
public abstract record ReconciliationOutcome
{
    private ReconciliationOutcome()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="holds">Where it holds.</param>
    /// <param name="contradicted">Where sums hold and two accounts of one quantity differ.</param>
    /// <param name="fails">Where it fails.</param>
    /// <param name="cannotBeEvaluated">Where a figure is missing.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
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
    public sealed record Holds : ReconciliationOutcome
    {
        internal Holds(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic with the published numbers: "34 + 67 + 62 + 48 = 211".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 0;

        /// <summary>"holds: " and the arithmetic.</summary>
        /// <returns>The outcome as text.</returns>
        public override string ToString() => $"holds: {Arithmetic}";
    }

    /// <summary>Every sum agrees, and two accounts give different numbers for one quantity; which is right is not decided here.</summary>
    public sealed record Contradicted : ReconciliationOutcome
    {
        internal Contradicted(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic, with the numbers that differ: "115 and 114 differ by 1".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 1;

        /// <summary>"contradicted: " and the arithmetic.</summary>
        /// <returns>The outcome as text.</returns>
        public override string ToString() => $"contradicted: {Arithmetic}";
    }

    /// <summary>The published figures do not agree.</summary>
    public sealed record Fails : ReconciliationOutcome
    {
        internal Fails(string arithmetic) => Arithmetic = arithmetic;

        /// <summary>The arithmetic, with what was published instead: "19 + 110 + 74 = 203, published 196".</summary>
        public string Arithmetic { get; }

        internal override int Discriminator => 2;

        /// <summary>"fails: " and the arithmetic.</summary>
        /// <returns>The outcome as text.</returns>
        public override string ToString() => $"fails: {Arithmetic}";
    }

    /// <summary>A figure is missing, so nothing can be said.</summary>
    public sealed record CannotBeEvaluated : ReconciliationOutcome
    {
        internal CannotBeEvaluated(ImmutableArray<string> missing) => Missing = missing;

        /// <summary>The ids of the figures that are missing: at least one, each once.</summary>
        public ImmutableArray<string> Missing { get; }

        internal override int Discriminator => 3;

        /// <summary>Whether the same figures are missing, in the same order.</summary>
        /// <param name="other">The other outcome.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(CannotBeEvaluated? other) => other is not null && Missing.AsSpan().SequenceEqual(other.Missing.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Missing.Length, Missing[0]);

        /// <summary>"cannot be evaluated, no figure " and the ids.</summary>
        /// <returns>The outcome as text.</returns>
        public override string ToString() => $"cannot be evaluated: no figure {string.Join(", ", Missing)}";
    }
}
