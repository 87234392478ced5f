using System.Text.Json.Serialization;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Which functions a CCG must cease to exercise: all of them, or some that are named. The hierarchy is closed.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record FunctionScope
{
    private FunctionScope()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="all">For all functions.</param>
    /// <param name="named">For some; given them in the words of the direction.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// FunctionScope scope = new FunctionScope.Named(["continuing care"]);
    ///
    /// Console.WriteLine(scope.Match(all: () => "all functions", named: functions => string.Join(", ", functions))); // continuing care
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<TResult> all, Func<ImmutableArray<string>, TResult> named)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(named);
        return this is Named some ? named(some.Functions) : all();
    }

    /// <summary>All functions. A CCG that must cease all of them is established but not authorised: a "shadow".</summary>
    public sealed record All : FunctionScope
    {
        internal override int Discriminator => 0;

        /// <summary>"all functions".</summary>
        /// <returns>"all functions".</returns>
        public override string ToString() => "all functions";
    }

    /// <summary>Some functions.</summary>
    public sealed record Named : FunctionScope
    {
        /// <summary>Names the functions.</summary>
        /// <param name="functions">The functions, in the words of the direction; at least one.</param>
        /// <exception cref="ArgumentException"><paramref name="functions"/> is default or empty, or holds null or half of a surrogate pair.</exception>
        public Named(ImmutableArray<string> functions) => Functions = Guard.Against.NoTexts(functions);

        /// <summary>The functions, in the words of the direction.</summary>
        public ImmutableArray<string> Functions { get; }

        internal override int Discriminator => 1;

        /// <summary>Determines whether the other scope names the same functions in the same order.</summary>
        /// <param name="other">The other scope.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Named? other) => other is not null && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Functions.HashOfItems());

        /// <summary>The functions.</summary>
        /// <returns>The functions, with commas.</returns>
        public override string ToString() => string.Join(", ", Functions);
    }
}
