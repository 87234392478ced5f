using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>Represents open conditions that a source reports without their criterion or level, or directions that it reports without saying more.</summary>
/// <remarks>
/// They count for the status of the CCG and towards the 119, and never for a rule that needs a criterion or a level.
/// The hierarchy is closed: <see cref="None"/>, <see cref="Exactly"/>, <see cref="Some"/>, <see cref="NotKnown"/>.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record Unlisted
{
    internal static readonly Unlisted Nothing = new None();
    internal static readonly Unlisted Unknown = new NotKnown();

    private Unlisted()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>The fewest that this can stand for: 0, the number, or 1.</summary>
    public abstract int AtLeast { get; }

    /// <summary>Gets whether there certainly are any; false for <see cref="NotKnown"/>, as for <see cref="None"/>.</summary>
    public bool Any => AtLeast > 0;

    /// <summary>The most that this can stand for; null if the number is not known.</summary>
    internal int? AtMost => this is Some or NotKnown ? null : AtLeast;

    /// <summary>Whether there may be any.</summary>
    internal bool MayBeAny => this is not None;

    /// <summary>Creates the value for a number of conditions.</summary>
    /// <param name="count">How many; 0 or more.</param>
    /// <returns><see cref="None"/> for 0, else <see cref="Exactly"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static Unlisted Of(int count)
    {
        Guard.Against.Below(count, 0);
        return count == 0 ? Nothing : new Exactly(count);
    }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="none">Where there are none.</param>
    /// <param name="exactly">Where the number is known; given the number.</param>
    /// <param name="some">Where there are some and the number is not known.</param>
    /// <param name="notKnown">Where it is not known whether there are any.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// Unlisted unlisted = new Unlisted.Exactly(3);
    ///
    /// Console.WriteLine(unlisted.Match(none: () => "none", exactly: count => $"{count}", some: () => "some", notKnown: () => "not known")); // 3
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<TResult> none, Func<int, TResult> exactly, Func<TResult> some, Func<TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(none);
        ArgumentNullException.ThrowIfNull(exactly);
        ArgumentNullException.ThrowIfNull(some);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            None => none(),
            Exactly e => exactly(e.Count),
            Some => some(),
            _ => notKnown(),
        };
    }

    /// <summary>What is left when one of them goes.</summary>
    internal Unlisted OneFewer() => this is Exactly some ? Of(some.Count - 1) : this is None ? Nothing : Unknown;

    /// <summary>What is left when something goes that may have been one of them.</summary>
    internal Unlisted PossiblyOneFewer() => AtLeast > 1 ? new Some() : this is None ? Nothing : Unknown;

    /// <summary>Determines whether so many can remain of an earlier number, if none was added.</summary>
    internal bool CouldRemainOf(Unlisted earlier) => earlier.AtMost is null || AtLeast <= earlier.AtLeast;

    /// <summary>There are none.</summary>
    public sealed record None : Unlisted
    {
        /// <inheritdoc/>
        public override int AtLeast => 0;

        internal override int Discriminator => 0;

        /// <summary>"none".</summary>
        /// <returns>"none".</returns>
        public override string ToString() => "none";
    }

    /// <summary>The number is known.</summary>
    public sealed record Exactly : Unlisted
    {
        /// <summary>Initialises the value.</summary>
        /// <param name="count">How many; 1 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
        public Exactly(int count)
        {
            Guard.Against.Below(count, 1);
            Count = count;
        }

        /// <summary>How many; 1 or more.</summary>
        public int Count { get; }

        /// <inheritdoc/>
        public override int AtLeast => Count;

        internal override int Discriminator => 1;

        /// <summary>The number.</summary>
        /// <returns>The number in plain digits.</returns>
        public override string ToString() => Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>There are some, at least one, and the number is not known.</summary>
    public sealed record Some : Unlisted
    {
        /// <inheritdoc/>
        public override int AtLeast => 1;

        internal override int Discriminator => 2;

        /// <summary>"some".</summary>
        /// <returns>"some".</returns>
        public override string ToString() => "some";
    }

    /// <summary>It is not known whether there are any.</summary>
    public sealed record NotKnown : Unlisted
    {
        /// <inheritdoc/>
        public override int AtLeast => 0;

        internal override int Discriminator => 3;

        /// <summary>"an unknown number".</summary>
        /// <returns>"an unknown number".</returns>
        public override string ToString() => "an unknown number";
    }
}
