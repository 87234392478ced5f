using System.Globalization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Something that is offered to a person who works for a CCG: one gift, or meals and refreshments on one occasion.</summary>
public abstract record Offer
{
    private Offer(decimal pounds) => Pounds = Guard.Against.Below(pounds, 0m);

    /// <summary>What it is worth, in pounds: one gift, or one occasion. Adding up several is not established.</summary>
    public decimal Pounds { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="gift">For a gift.</param>
    /// <param name="meals">For meals and refreshments.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<Gift, TResult> gift, Func<Meals, TResult> meals)
    {
        ArgumentNullException.ThrowIfNull(gift);
        ArgumentNullException.ThrowIfNull(meals);
        return this is Gift value ? gift(value) : meals((Meals)this);
    }

    /// <summary>A gift.</summary>
    public sealed record Gift : Offer
    {
        /// <summary>Describes a gift.</summary>
        /// <param name="from">Who gives it.</param>
        /// <param name="pounds">What it is worth, in pounds; 0 or more.</param>
        /// <param name="promotional">Whether it is a promotional article, as suppliers hand out.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is not defined, or <paramref name="pounds"/> is below 0.</exception>
        public Gift(GiftGiver from, decimal pounds, bool promotional = false)
            : base(pounds)
        {
            From = Guard.Against.Undefined(from);
            Promotional = promotional;
        }

        /// <summary>Who gives it.</summary>
        public GiftGiver From { get; }

        /// <summary>Whether it is a promotional article.</summary>
        public bool Promotional { get; }

        internal override int Discriminator => 0;

        /// <summary>The giver and the worth.</summary>
        /// <returns>"gift of £5.99 from supplierOrContractor".</returns>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{(Promotional ? "promotional gift" : "gift")} of £{Pounds} from {NameTable<GiftGiver>.Shared.Name(From)}");
    }

    /// <summary>Meals and refreshments.</summary>
    public sealed record Meals : Offer
    {
        /// <summary>Describes meals and refreshments.</summary>
        /// <param name="pounds">What they are worth, in pounds a person and occasion; 0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="pounds"/> is below 0.</exception>
        public Meals(decimal pounds)
            : base(pounds)
        {
        }

        internal override int Discriminator => 1;

        /// <summary>The worth.</summary>
        /// <returns>"meals and refreshments of £25".</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"meals and refreshments of £{Pounds}");
    }
}
