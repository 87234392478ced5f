using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Reporting;

/// <summary>The CCGs that a published number counts, as far as sources name them.</summary>
/// <remarks>The hierarchy is closed. Equality is by content.</remarks>
[JsonConverter(typeof(ReportingConverter))]
public abstract record PublishedNames
{
    private PublishedNames(ImmutableArray<OdsCode> ccgs) => Ccgs = Guard.Against.NoCodes(ccgs);

    /// <summary>The codes of the CCGs that a source names, in order.</summary>
    public ImmutableArray<OdsCode> Ccgs { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case of these names.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="allNamed">The function for the case that every CCG is named.</param>
    /// <param name="notKnown">The function for the case that not every CCG is named.</param>
    /// <returns>The result of the function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var directed = PublishedPosition.England[^1].Directed;
    ///
    /// Console.WriteLine(directed.Match(allNamed: names => string.Join(", ", names.Ccgs), notKnown: some => $"{some.Ccgs.Length} are known")); // 07G, 07M, 07V
    /// </code>
    /// </example>
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

    private bool HasSameCcgs(PublishedNames other) => Ccgs.AsSpan().SequenceEqual(other.Ccgs.AsSpan());

    /// <summary>Sources name every CCG that was counted.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record AllNamed : PublishedNames
    {
        /// <summary>Initialises the names.</summary>
        /// <param name="ccgs">The codes of the CCGs, in order.</param>
        /// <exception cref="ArgumentException"><paramref name="ccgs"/> is default, or holds <see cref="OdsCode.None"/>.</exception>
        public AllNamed(ImmutableArray<OdsCode> ccgs)
            : base(ccgs)
        {
        }

        internal override int Discriminator => 0;

        /// <summary>Whether the other names are of the same CCGs.</summary>
        /// <param name="other">The other names.</param>
        /// <returns>Whether the names are equal.</returns>
        public bool Equals(AllNamed? other) => other is not null && HasSameCcgs(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Ccgs.HashOfItems());

        /// <summary>The codes as text.</summary>
        /// <returns>"07G, 07M, 07V".</returns>
        public override string ToString() => string.Join(", ", Ccgs);
    }

    /// <summary>Sources do not name every CCG that was counted. Those that they name are in <see cref="Ccgs"/>, which may be empty.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record NotKnown : PublishedNames
    {
        /// <summary>Initialises the names.</summary>
        /// <param name="ccgs">The codes of the CCGs that a source names, in order; may be empty.</param>
        /// <exception cref="ArgumentException"><paramref name="ccgs"/> is default, or holds <see cref="OdsCode.None"/>.</exception>
        public NotKnown(ImmutableArray<OdsCode> ccgs)
            : base(ccgs)
        {
        }

        internal override int Discriminator => 1;

        /// <summary>Whether the other names are of the same CCGs.</summary>
        /// <param name="other">The other names.</param>
        /// <returns>Whether the names are equal.</returns>
        public bool Equals(NotKnown? other) => other is not null && HasSameCcgs(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Ccgs.HashOfItems());

        /// <summary>A note that not all names are known, followed by the codes that are.</summary>
        /// <returns>"not known", or "not known, but for 07M".</returns>
        public override string ToString() => Ccgs.IsEmpty ? "not known" : $"not known, but for {string.Join(", ", Ccgs)}";
    }
}
