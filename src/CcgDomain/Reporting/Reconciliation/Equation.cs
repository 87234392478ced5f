namespace CcgDomain.Reporting;

/// <summary>One comparison between published figures.</summary>
/// <remarks>
/// The numbers are compared as they were published and exactly; <see cref="PublishedFigure.Qualifier"/> is not judged, so a number that was
/// printed as "around" or "more than" belongs in <see cref="Near"/> or <see cref="AtMost"/>.
/// </remarks>
public abstract record Equation
{
    private Equation()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="equal">For a sum and what was published.</param>
    /// <param name="atMost">For a number and its limit.</param>
    /// <param name="roundsTo">For a share and a rounded percentage.</param>
    /// <param name="near">For a share and what it was described as.</param>
    /// <param name="attainable">For a percentage that some whole number must give.</param>
    /// <param name="sameAs">For two accounts of one quantity.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
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

    /// <summary>The equation with the ids of the figures.</summary>
    /// <returns>"bids-a + bids-b + bids-c = bidders".</returns>
    public abstract override string ToString();

    /// <summary>A sum gives what was published. Fails as "19 + 110 + 74 = 203, published 196".</summary>
    public sealed record Equal : Equation
    {
        /// <summary>A sum and what was published.</summary>
        /// <param name="sum">What is added up.</param>
        /// <param name="published">What it must give.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Equal(FigureSum sum, FigureSum published)
        {
            ArgumentNullException.ThrowIfNull(sum);
            ArgumentNullException.ThrowIfNull(published);
            Sum = sum;
            Published = published;
        }

        /// <summary>What is added up.</summary>
        public FigureSum Sum { get; }

        /// <summary>What it must give.</summary>
        public FigureSum Published { get; }

        internal override int Discriminator => 0;

        /// <inheritdoc/>
        public override string ToString() => $"{Sum} = {Published}";
    }

    /// <summary>A number is not above another: "191 ≤ 587".</summary>
    public sealed record AtMost : Equation
    {
        /// <summary>A number and its limit.</summary>
        /// <param name="part">What must not be more.</param>
        /// <param name="limit">The limit, itself allowed.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public AtMost(FigureSum part, FigureSum limit)
        {
            ArgumentNullException.ThrowIfNull(part);
            ArgumentNullException.ThrowIfNull(limit);
            Part = part;
            Limit = limit;
        }

        /// <summary>What must not be more.</summary>
        public FigureSum Part { get; }

        /// <summary>The limit, itself allowed.</summary>
        public FigureSum Limit { get; }

        internal override int Discriminator => 1;

        /// <inheritdoc/>
        public override string ToString() => $"{Part} ≤ {Limit}";
    }

    /// <summary>A share, rounded half away from zero to the decimals that were printed, gives the percentage that was published.</summary>
    public sealed record RoundsTo : Equation
    {
        /// <summary>A share and the percentage that was published.</summary>
        /// <param name="part">The part.</param>
        /// <param name="whole">The whole.</param>
        /// <param name="percentage">A figure or constant that is a percentage; its printed decimals say how to round.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public RoundsTo(FigureSum part, FigureSum whole, FigureSum percentage)
        {
            ArgumentNullException.ThrowIfNull(part);
            ArgumentNullException.ThrowIfNull(whole);
            ArgumentNullException.ThrowIfNull(percentage);
            Part = part;
            Whole = whole;
            Percentage = percentage;
        }

        /// <summary>The part.</summary>
        public FigureSum Part { get; }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The percentage that was published.</summary>
        public FigureSum Percentage { get; }

        internal override int Discriminator => 2;

        /// <inheritdoc/>
        public override string ToString() => $"({Part}) / ({Whole}) rounds to {Percentage}";
    }

    /// <summary>A share is near what it was described as: "half", "around 20 %", "around one in three".</summary>
    public sealed record Near : Equation
    {
        private const decimal DefaultTolerance = 2;

        /// <summary>A share and what it was described as.</summary>
        /// <param name="part">The part.</param>
        /// <param name="whole">The whole.</param>
        /// <param name="described">The percentage or fraction it was described as.</param>
        /// <param name="tolerance">
        /// How far off it may be, in percentage points, itself allowed; 0 or more. No source says how far "around" reaches: 2 points are a reading
        /// of this library, wide enough for every such description that was published, and narrower than the next round share.
        /// </param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is negative.</exception>
        public Near(FigureSum part, FigureSum whole, FigureSum described, decimal tolerance = DefaultTolerance)
        {
            ArgumentNullException.ThrowIfNull(part);
            ArgumentNullException.ThrowIfNull(whole);
            ArgumentNullException.ThrowIfNull(described);
            ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
            Part = part;
            Whole = whole;
            Described = described;
            Tolerance = tolerance;
        }

        /// <summary>The part.</summary>
        public FigureSum Part { get; }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The percentage or fraction it was described as.</summary>
        public FigureSum Described { get; }

        /// <summary>How far off it may be, in percentage points, itself allowed.</summary>
        public decimal Tolerance { get; }

        internal override int Discriminator => 3;

        /// <inheritdoc/>
        public override string ToString() => $"({Part}) / ({Whole}) is within {Ratio.Of(Tolerance)} points of {Described}";
    }

    /// <summary>Some whole number of the whole, rounded, gives the percentage that was published: "45 / 61 rounds to 74 %".</summary>
    public sealed record Attainable : Equation
    {
        /// <summary>A whole and the percentage that was published of it.</summary>
        /// <param name="whole">The whole.</param>
        /// <param name="percentage">A figure or constant that is a percentage; its printed decimals say how to round.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public Attainable(FigureSum whole, FigureSum percentage)
        {
            ArgumentNullException.ThrowIfNull(whole);
            ArgumentNullException.ThrowIfNull(percentage);
            Whole = whole;
            Percentage = percentage;
        }

        /// <summary>The whole.</summary>
        public FigureSum Whole { get; }

        /// <summary>The percentage that was published.</summary>
        public FigureSum Percentage { get; }

        internal override int Discriminator => 4;

        /// <inheritdoc/>
        public override string ToString() => $"a whole number of {Whole} rounds to {Percentage}";
    }

    /// <summary>Two accounts of one quantity give the same number. Where they do not, that is a contradiction between sources, not a sum that fails.</summary>
    public sealed record SameAs : Equation
    {
        /// <summary>Two accounts of one quantity.</summary>
        /// <param name="one">One account.</param>
        /// <param name="other">The other.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        public SameAs(FigureSum one, FigureSum other)
        {
            ArgumentNullException.ThrowIfNull(one);
            ArgumentNullException.ThrowIfNull(other);
            One = one;
            Other = other;
        }

        /// <summary>One account.</summary>
        public FigureSum One { get; }

        /// <summary>The other.</summary>
        public FigureSum Other { get; }

        internal override int Discriminator => 5;

        /// <inheritdoc/>
        public override string ToString() => $"{One} and {Other} are the same";
    }
}
