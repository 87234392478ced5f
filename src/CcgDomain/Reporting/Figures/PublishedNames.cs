using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>Which CCGs something was published of: all of them by name, or not all, so that who they were is not known.</summary>
/// <remarks>The hierarchy is closed. Equality is by content.</remarks>
public abstract record PublishedNames
{
    private PublishedNames(ImmutableArray<OdsCode> ccgs) => Ccgs = Guard.Against.NoCodes(ccgs);

    /// <summary>The CCGs that a source names, in the order of their codes.</summary>
    public ImmutableArray<OdsCode> Ccgs { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="allNamed">Where every one is named.</param>
    /// <param name="notKnown">Where some or all are not.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<AllNamed, TResult> allNamed, Func<NotKnown, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(allNamed);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            AllNamed all => allNamed(all),
            _ => notKnown((NotKnown)this),
        };
    }

    private bool Same(PublishedNames other) => Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan());

    /// <summary>Every one is named: as many as were counted.</summary>
    public sealed record AllNamed : PublishedNames
    {
        /// <summary>States them.</summary>
        /// <param name="ccgs">The CCGs, in the order of their codes.</param>
        /// <exception cref="ArgumentException"><paramref name="ccgs"/> is default, or holds <see cref="OdsCode.None"/>.</exception>
        public AllNamed(ImmutableArray<OdsCode> ccgs)
            : base(ccgs)
        {
        }

        internal override int Discriminator => 0;

        /// <summary>Whether the other names the same.</summary>
        /// <param name="other">The other.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(AllNamed? other) => other is not null && Same(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Ccgs.Length);

        /// <summary>The codes.</summary>
        /// <returns>"07G, 07M, 07V".</returns>
        public override string ToString() => string.Join(", ", Ccgs);
    }

    /// <summary>No source names all of them. What is known beside is <see cref="Ccgs"/>, which may be empty and says nothing of the others.</summary>
    public sealed record NotKnown : PublishedNames
    {
        /// <summary>States those that a source names.</summary>
        /// <param name="ccgs">The CCGs, in the order of their codes; may be empty.</param>
        /// <exception cref="ArgumentException"><paramref name="ccgs"/> is default, or holds <see cref="OdsCode.None"/>.</exception>
        public NotKnown(ImmutableArray<OdsCode> ccgs)
            : base(ccgs)
        {
        }

        internal override int Discriminator => 1;

        /// <summary>Whether the other names the same.</summary>
        /// <param name="other">The other.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(NotKnown? other) => other is not null && Same(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Ccgs.Length);

        /// <summary>That they are not known, and those that are.</summary>
        /// <returns>"not known", or "not known, but for 07M".</returns>
        public override string ToString() => Ccgs.IsEmpty ? "not known" : $"not known, but for {string.Join(", ", Ccgs)}";
    }
}
