using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Governance;

/// <summary>Something that is offered to a person who works for a CCG: a gift, or meals and refreshments on one occasion.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record Offer
{
    private Offer(decimal pounds) => Pounds = Guard.Against.Below(pounds, 0m);

    /// <summary>The value in pounds of one gift or one occasion; 0 or more.</summary>
    public decimal Pounds { get; }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case that this is.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="gift">The function for a gift.</param>
    /// <param name="meals">The function for meals and refreshments.</param>
    /// <returns>The result of that function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// Offer offer = new Offer.Meals(30m);
    ///
    /// Console.WriteLine(offer.Match(gift: gift => $"a gift of £{gift.Pounds}", meals: meals => $"meals of £{meals.Pounds}")); // meals of £30
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<Gift, TResult> gift, Func<Meals, TResult> meals)
    {
        ArgumentNullException.ThrowIfNull(gift);
        ArgumentNullException.ThrowIfNull(meals);
        return this is Gift value ? gift(value) : meals((Meals)this);
    }

    /// <summary>A gift.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Gift : Offer
    {
        /// <summary>Initialises a gift.</summary>
        /// <param name="from">The giver.</param>
        /// <param name="pounds">The value in pounds; 0 or more.</param>
        /// <param name="promotional">True for a promotional article, such as suppliers hand out.</param>
        /// <param name="cashOrVoucher">True for cash and vouchers.</param>
        /// <param name="earlierPounds">The value in pounds of the gifts from the same source in the twelve months before; 0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="from"/> is not defined, or <paramref name="pounds"/> or <paramref name="earlierPounds"/> is below 0.
        /// </exception>
        public Gift(GiftGiver from, decimal pounds, bool promotional = false, bool cashOrVoucher = false, decimal earlierPounds = 0)
            : base(pounds)
        {
            From = Guard.Against.Undefined(from);
            Promotional = promotional;
            CashOrVoucher = cashOrVoucher;
            EarlierPounds = Guard.Against.Below(earlierPounds, 0m);
        }

        /// <summary>The giver.</summary>
        public GiftGiver From { get; }

        /// <summary>True for a promotional article.</summary>
        public bool Promotional { get; }

        /// <summary>True for cash and vouchers.</summary>
        public bool CashOrVoucher { get; }

        /// <summary>The value in pounds of the gifts from the same source in the twelve months before; 0 or more.</summary>
        public decimal EarlierPounds { get; }

        internal override int Discriminator => 0;

        /// <summary>Returns the value and the giver.</summary>
        /// <returns>"gift of £5.99 from supplierOrContractor".</returns>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{(Promotional ? "promotional gift" : "gift")} of £{Pounds} from {NameTable<GiftGiver>.Shared.Name(From)}");
    }

    /// <summary>Meals and refreshments.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Meals : Offer
    {
        /// <summary>Initialises meals and refreshments.</summary>
        /// <param name="pounds">The value in pounds, per person and occasion; 0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="pounds"/> is below 0.</exception>
        public Meals(decimal pounds)
            : base(pounds)
        {
        }

        internal override int Discriminator => 1;

        /// <summary>Returns the value.</summary>
        /// <returns>"meals and refreshments of £25".</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"meals and refreshments of £{Pounds}");
    }
}
