using System.Text.Json.Serialization;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A comparison between published figures.</summary>
/// <remarks>
/// The published values are compared exactly, and <see cref="PublishedFigure.Qualifier"/> is ignored. For a number that was printed as "around" or
/// "more than", use <see cref="Near"/> or <see cref="AtMost"/>.
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public abstract record Equation
{
    private Equation()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Calls the function for the case of this equation.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="equal">The function for <see cref="Equal"/>.</param>
    /// <param name="atMost">The function for <see cref="AtMost"/>.</param>
    /// <param name="roundsTo">The function for <see cref="RoundsTo"/>.</param>
    /// <param name="near">The function for <see cref="Near"/>.</param>
    /// <param name="attainable">The function for <see cref="Attainable"/>.</param>
    /// <param name="sameAs">The function for <see cref="SameAs"/>.</param>
    /// <returns>The result of the function.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// string Other(Equation equation) => $"{equation}";
    ///
    /// Console.WriteLine(PublishedIdentities.All[0].Equations[0].Match(
    ///     equal: equal => $"{equal.Sum} should be {equal.Published}", atMost: Other, roundsTo: Other, near: Other, attainable: Other, sameAs: Other)); // decided-wave-1 + decided-wave-2 + decided-wave-3 + decided-wave-4 should be ccgs
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<Equal, TResult> equal,
        Func<AtMost, TResult> atMost,
        Func<RoundsTo, TResult> roundsTo,
        Func<Near, TResult> near,
        Func<Attainable, TResult> attainable,
        Func<SameAs, TResult> sameAs)
    {
        ArgumentNullException.ThrowIfNull(equal);
        ArgumentNullException.ThrowIfNull(atMost);
        ArgumentNullException.ThrowIfNull(roundsTo);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(attainable);
        ArgumentNullException.ThrowIfNull(sameAs);
        return this switch
        {
            Equal e => equal(e),
            AtMost a => atMost(a),
            RoundsTo r => roundsTo(r),
            Near n => near(n),
            Attainable a => attainable(a),
            _ => sameAs((SameAs)this),
        };
    }

    /// <summary>The equation as text, with the ids of the figures.</summary>
    /// <returns>"bids-a + bids-b + bids-c = bidders".</returns>
    public abstract override string ToString();

    /// <summary>A sum is equal to the published sum. A failure reads "19 + 110 + 74 = 203, published 196".</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Equal : Equation
    {
        /// <summary>Initialises the equation.</summary>
        /// <param name="sum">The sum.</param>
        /// <param name="published">The published sum.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Equal(FigureSum sum, FigureSum published)
        {
            Sum = Guard.Against.Null(sum);
            Published = Guard.Against.Null(published);
        }

        /// <summary>The sum.</summary>
        public FigureSum Sum { get; }

        /// <summary>The published sum.</summary>
        public FigureSum Published { get; }

        internal override int Discriminator => 0;

        /// <inheritdoc/>
        public override string ToString() => $"{Sum} = {Published}";
    }

    /// <summary>A number is not greater than another: "191 ≤ 587".</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record AtMost : Equation
    {
        /// <summary>Initialises the equation.</summary>
        /// <param name="part">The number.</param>
        /// <param name="limit">The greatest value that the number may have.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public AtMost(FigureSum part, FigureSum limit)
        {
            Part = Guard.Against.Null(part);
            Limit = Guard.Against.Null(limit);
        }

        /// <summary>The number.</summary>
        public FigureSum Part { get; }

        /// <summary>The greatest value that the number may have.</summary>
        public FigureSum Limit { get; }

        internal override int Discriminator => 1;

        /// <inheritdoc/>
        public override string ToString() => $"{Part} ≤ {Limit}";
    }

    /// <summary>A share, rounded half away from zero to the printed decimals, is equal to the published percentage.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record RoundsTo : Equation
    {
        /// <summary>Initialises the equation.</summary>
        /// <param name="part">The part.</param>
        /// <param name="whole">The whole.</param>
        /// <param name="percentage">The published percentage, a figure or a constant; the share is rounded to its printed decimals.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public RoundsTo(FigureSum part, FigureSum whole, FigureSum percentage)
        {
            Part = Guard.Against.Null(part);
            Whole = Guard.Against.Null(whole);
            Percentage = Guard.Against.Null(percentage);
        }

        /// <summary>The part.</summary>
        public FigureSum Part { get; }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The published percentage.</summary>
        public FigureSum Percentage { get; }

        internal override int Discriminator => 2;

        /// <inheritdoc/>
        public override string ToString() => $"({Part}) / ({Whole}) rounds to {Percentage}";
    }

    /// <summary>A share is near its description, such as "half", "around 20 %" or "around one in three".</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Near : Equation
    {
        private const decimal DefaultTolerance = 2;

        /// <summary>Initialises the equation.</summary>
        /// <param name="part">The part.</param>
        /// <param name="whole">The whole.</param>
        /// <param name="described">The percentage or fraction that describes the share.</param>
        /// <param name="tolerance">
        /// The greatest difference allowed, in percentage points; 0 or more, 2 by default. No source says how far "around" reaches: 2 points are this
        /// library's reading, wide enough for every such description that was published, and less than the distance to the next round share.
        /// </param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is negative.</exception>
        public Near(FigureSum part, FigureSum whole, FigureSum described, decimal tolerance = DefaultTolerance)
        {
            Part = Guard.Against.Null(part);
            Whole = Guard.Against.Null(whole);
            Described = Guard.Against.Null(described);
            Tolerance = Guard.Against.Below(tolerance, 0);
        }

        /// <summary>The part.</summary>
        public FigureSum Part { get; }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The percentage or fraction that describes the share.</summary>
        public FigureSum Described { get; }

        /// <summary>The greatest difference allowed, in percentage points; 0 or more.</summary>
        public decimal Tolerance { get; }

        internal override int Discriminator => 3;

        /// <inheritdoc/>
        public override string ToString() => $"({Part}) / ({Whole}) is within {Ratio.Of(Tolerance)} points of {Described}";
    }

    /// <summary>The share of some whole number rounds to the published percentage: "45 / 61 rounds to 74 %".</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record Attainable : Equation
    {
        /// <summary>Initialises the equation.</summary>
        /// <param name="whole">The whole.</param>
        /// <param name="percentage">The published percentage, a figure or a constant; shares are rounded to its printed decimals.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Attainable(FigureSum whole, FigureSum percentage)
        {
            Whole = Guard.Against.Null(whole);
            Percentage = Guard.Against.Null(percentage);
        }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The published percentage.</summary>
        public FigureSum Percentage { get; }

        internal override int Discriminator => 4;

        /// <inheritdoc/>
        public override string ToString() => $"a whole number of {Whole} rounds to {Percentage}";
    }

    /// <summary>Two accounts of one quantity give the same number. If they do not, the sources contradict each other, but no sum fails.</summary>
    [JsonConverter(typeof(ReportingConverter))]
    public sealed record SameAs : Equation
    {
        /// <summary>Initialises the equation.</summary>
        /// <param name="one">The first account.</param>
        /// <param name="other">The second account.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public SameAs(FigureSum one, FigureSum other)
        {
            One = Guard.Against.Null(one);
            Other = Guard.Against.Null(other);
        }

        /// <summary>The first account.</summary>
        public FigureSum One { get; }

        /// <summary>The second account.</summary>
        public FigureSum Other { get; }

        internal override int Discriminator => 5;

        /// <inheritdoc/>
        public override string ToString() => $"{One} and {Other} are the same";
    }
}
