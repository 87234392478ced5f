namespace CcgDomain.Rules;

/// <summary>The answer of the rules: accepted, with what came of it, or refused, with every reason.</summary>
/// <typeparam name="T">What is accepted.</typeparam>
public abstract record Decision<T>
{
    private Decision()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="accepted">For what was accepted.</param>
    /// <param name="refused">For the violations, in the order of the rule table.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<T, TResult> accepted, Func<ImmutableArray<Violation>, TResult> refused)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(refused);
        return TryGet(out var value, out var violations) ? accepted(value) : refused(violations);
    }

    /// <summary>Acts on each case.</summary>
    /// <param name="accepted">For what was accepted.</param>
    /// <param name="refused">For the violations, in the order of the rule table.</param>
    /// <exception cref="ArgumentNullException">An action is null.</exception>
    public void Switch(Action<T> accepted, Action<ImmutableArray<Violation>> refused)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(refused);
        if (TryGet(out var value, out var violations))
        {
            accepted(value);
        }
        else
        {
            refused(violations);
        }
    }

    /// <summary>Takes the decision apart.</summary>
    /// <param name="value">What was accepted; default where refused.</param>
    /// <param name="violations">Every violation, in the order of the rule table; empty where accepted.</param>
    /// <returns>Whether it was accepted.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value, out ImmutableArray<Violation> violations)
    {
        if (this is Accepted accepted)
        {
            value = accepted.Value;
            violations = [];
            return true;
        }

        value = default;
        violations = ((Refused)this).Violations;
        return false;
    }

    /// <summary>Goes on with what was accepted; a refusal stays the refusal it is.</summary>
    /// <typeparam name="TNext">What the next step accepts.</typeparam>
    /// <param name="next">The next step.</param>
    /// <returns>The decision of the next step, or this refusal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public Decision<TNext> Then<TNext>(Func<T, Decision<TNext>> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return TryGet(out var value, out var violations) ? next(value) : new Decision<TNext>.Refused(violations);
    }

    /// <summary>What was accepted, where a refusal would be a mistake.</summary>
    /// <returns>What was accepted.</returns>
    /// <exception cref="DecisionRefusedException">It was refused; the exception lists the violations.</exception>
    public T OrThrow() => TryGet(out var value, out var violations) ? value : throw new DecisionRefusedException(violations);

    /// <summary>Accepted.</summary>
    public sealed record Accepted : Decision<T>
    {
        /// <summary>Says that something is accepted.</summary>
        /// <param name="value">What is accepted; not null.</param>
        /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
        public Accepted(T value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Value = value;
        }

        /// <summary>What is accepted.</summary>
        public T Value { get; }

        internal override int Discriminator => 0;

        /// <summary>"accepted".</summary>
        /// <returns>"accepted: " and the value.</returns>
        public override string ToString() => $"accepted: {Value}";
    }

    /// <summary>Refused, and why.</summary>
    public sealed record Refused : Decision<T>
    {
        /// <summary>Says that something is refused.</summary>
        /// <param name="violations">Why: at least one.</param>
        /// <exception cref="ArgumentException"><paramref name="violations"/> is default or empty, or holds null.</exception>
        public Refused(ImmutableArray<Violation> violations)
        {
            if (violations.IsDefaultOrEmpty)
            {
                throw new ArgumentException("A refusal has at least one violation.", nameof(violations));
            }

            foreach (var violation in violations)
            {
                ArgumentNullException.ThrowIfNull(violation, nameof(violations));
            }

            Violations = violations;
        }

        /// <summary>Every violation, in the order of the rule table; at least one.</summary>
        public ImmutableArray<Violation> Violations { get; }

        internal override int Discriminator => 1;

        /// <summary>Whether the other refusal has the same violations in the same order.</summary>
        /// <param name="other">The other refusal.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(Refused? other) => other is not null && Violations.AsSpan().SequenceEqual(other.Violations.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Violations.Length, Violations[0]);

        /// <summary>"refused: " and the violations.</summary>
        /// <returns>The violations, one after another.</returns>
        public override string ToString() => $"refused: {string.Join("; ", Violations)}";
    }
}
