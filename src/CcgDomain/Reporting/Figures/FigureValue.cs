using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The value of a figure exactly as it was published: a number, a percentage or a fraction.</summary>
[JsonConverter(typeof(ReportingConverter))]
public abstract record FigureValue
{
    private FigureValue()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case of this value.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="number">The function for a number.</param>
    /// <param name="percentage">The function for a percentage.</param>
    /// <param name="fraction">The function for a fraction.</param>
    /// <returns>The result of the function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// FigureValue value = new FigureValue.Number(211);
    ///
    /// Console.WriteLine(value.Match(number: number => $"{number.Value} CCGs", percentage: percentage => $"{percentage.Value} %", fraction: fraction => $"{fraction.Value}")); // 211 CCGs
    /// </code>
    /// </example>
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

    /// <summary>The exact value: 77 % is 77/100.</summary>
    internal abstract Ratio Evaluate();

    /// <summary>The value as text, without its unit and the same in every culture.</summary>
    /// <returns>"211", "77 %" or "1/3".</returns>
    public abstract override string ToString();

    /// <summary>A number of units.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Number : FigureValue
    {
        /// <summary>Initialises a number.</summary>
        /// <param name="value">The number, 0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
        public Number(decimal value)
        {
            Guard.Against.Below(value, 0);
            Value = value;
        }

        /// <summary>The number, 0 or more.</summary>
        public decimal Value { get; }

        internal override int Discriminator => 0;

        /// <inheritdoc/>
        public override string ToString() => Evaluate().ToString();

        internal override Ratio Evaluate() => Ratio.Of(Value);
    }

    /// <summary>A percentage, rounded by its source to the printed decimals.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Percentage : FigureValue
    {
        /// <summary>Initialises a percentage.</summary>
        /// <param name="value">The percentage, 0 or more, with the printed decimals: 77 for "77 %", 35.3 for "35.3 %".</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
        public Percentage(decimal value)
        {
            Guard.Against.Below(value, 0);
            Value = value;
            Decimals = value.Scale;
        }

        /// <summary>The percentage, 0 or more: 77 for 77 %.</summary>
        public decimal Value { get; }

        /// <summary>The number of printed decimals. 16 % and 16.0 % are not equal.</summary>
        public int Decimals { get; }

        internal override int Discriminator => 1;

        /// <inheritdoc/>
        public override string ToString() => Evaluate().ToPercentage(Decimals);

        internal override Ratio Evaluate() => Ratio.OfPercent(Value);
    }

    /// <summary>A fraction in words: "half", "one in three", "two thirds".</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Fraction : FigureValue
    {
        /// <summary>Initialises a fraction.</summary>
        /// <param name="value">The fraction; not <see cref="Share.Undefined"/>.</param>
        /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="value"/> is <see cref="Share.Undefined"/>.</exception>
        public Fraction(Share value)
        {
            Guard.Against.UndefinedShare(value);
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
