namespace CcgDomain.Reporting;

/// <summary>The number of a figure, exactly as it was published: a number, a percentage, or a fraction.</summary>
public abstract record FigureValue
{
    private FigureValue()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="number">For a number.</param>
    /// <param name="percentage">For a percentage.</param>
    /// <param name="fraction">For a fraction.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<Number, TResult> number, Func<Percentage, TResult> percentage, Func<Fraction, TResult> fraction)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(percentage);
        ArgumentNullException.ThrowIfNull(fraction);
        return this switch
        {
            Number n => number(n),
            Percentage p => percentage(p),
            _ => fraction((Fraction)this),
        };
    }

    /// <summary>What the value is worth, exactly: 77 % is 77/100.</summary>
    internal abstract Ratio Evaluate();

    /// <summary>"211", "77 %" or "1/3", in every culture.</summary>
    /// <returns>The value as text, without its unit.</returns>
    public abstract override string ToString();

    /// <summary>A number of what the unit says.</summary>
    public sealed record Number : FigureValue
    {
        /// <summary>A number.</summary>
        /// <param name="value">0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
        public Number(decimal value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Value = value;
        }

        /// <summary>The number; 0 or more.</summary>
        public decimal Value { get; }

        internal override int Discriminator => 0;

        /// <inheritdoc/>
        public override string ToString() => Evaluate().ToString();

        internal override Ratio Evaluate() => Ratio.Of(Value);
    }

    /// <summary>A percentage, rounded by its source to the decimals that are printed.</summary>
    public sealed record Percentage : FigureValue
    {
        /// <summary>A percentage.</summary>
        /// <param name="value">0 or more, with the decimals that are printed: 77 for "77 %", 35.3 for "35.3 %".</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
        public Percentage(decimal value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Value = value;
            Decimals = value.Scale;
        }

        /// <summary>The percentage: 77 for 77 %.</summary>
        public decimal Value { get; }

        /// <summary>How many decimals are printed. 16 % and 16.0 % are different figures.</summary>
        public int Decimals { get; }

        internal override int Discriminator => 1;

        /// <inheritdoc/>
        public override string ToString() => Evaluate().Percent(Decimals);

        internal override Ratio Evaluate() => Ratio.OfPercent(Value);
    }

    /// <summary>A fraction in words: "half", "one in three", "two thirds".</summary>
    public sealed record Fraction : FigureValue
    {
        /// <summary>A fraction.</summary>
        /// <param name="value">The fraction; not the share of an empty whole.</param>
        /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="value"/> is <see cref="Share.Undefined"/>.</exception>
        public Fraction(Share value)
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.IsUndefined)
            {
                throw new ArgumentException("The share of an empty whole is no figure.", nameof(value));
            }

            Value = value;
        }

        /// <summary>The fraction.</summary>
        public Share Value { get; }

        internal override int Discriminator => 2;

        /// <inheritdoc/>
        public override string ToString() => Value.ToString();

        internal override Ratio Evaluate() => Value.AsRatio();
    }
}
