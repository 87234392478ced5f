using System.Text.Json.Serialization;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Assurance;

/// <summary>Represents an event in the assurance of a CCG by NHS England: a rating that was published, and special measures.</summary>
/// <remarks>
/// <para>The hierarchy is closed. <c>using static CcgDomain.Assurance.AssuranceEvent;</c> lets the cases be named without it. Equality is by content.</para>
/// <para>Intervention directions under section 14Z21 are not among these events: they are events of authorisation, which has the directions of both powers.</para>
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record AssuranceEvent : CcgEvent
{
    private AssuranceEvent(byte number, EventDate on)
        : base(number, on)
    {
    }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="assessmentPublished">The function for <see cref="AssessmentPublished"/>.</param>
    /// <param name="specialMeasuresEntered">The function for <see cref="SpecialMeasuresEntered"/>.</param>
    /// <param name="specialMeasuresLeft">The function for <see cref="SpecialMeasuresLeft"/>.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// AssuranceEvent happened = new AssuranceEvent.AssessmentPublished(new(2016, 7, 21), FinancialYear.Parse("2015/16"), Rating.Good);
    ///
    /// Console.WriteLine(happened.Match(
    ///     assessmentPublished: published => $"{published.Year}: {published.Rating}",
    ///     specialMeasuresEntered: entered => $"in special measures from {entered.On}",
    ///     specialMeasuresLeft: left => $"out of special measures from {left.On}")); // 2015/16: Good
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<AssessmentPublished, TResult> assessmentPublished,
        Func<SpecialMeasuresEntered, TResult> specialMeasuresEntered,
        Func<SpecialMeasuresLeft, TResult> specialMeasuresLeft)
    {
        ArgumentNullException.ThrowIfNull(assessmentPublished);
        ArgumentNullException.ThrowIfNull(specialMeasuresEntered);
        ArgumentNullException.ThrowIfNull(specialMeasuresLeft);
        return this switch
        {
            AssessmentPublished e => assessmentPublished(e),
            SpecialMeasuresEntered e => specialMeasuresEntered(e),
            _ => specialMeasuresLeft((SpecialMeasuresLeft)this),
        };
    }

    /// <summary>NHS England published its rating of the CCG for a financial year, with those of parts of the framework where they are known.</summary>
    /// <remarks>
    /// Ratings came out some months after the end of their year, so those of a CCG that ended on 1 April were published when it no longer existed: the event may
    /// follow the end of the CCG. The quarterly ratings of 2013/14 and 2014/15 are not recorded, only those of the years.
    /// </remarks>
    public sealed record AssessmentPublished : AssuranceEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day of publication.</param>
        /// <param name="year">The financial year that was rated.</param>
        /// <param name="rating">The grade of the CCG as a whole.</param>
        /// <param name="parts">The grades of parts of the framework that are known.</param>
        /// <exception cref="ArgumentException"><paramref name="year"/> is <see cref="FinancialYear.None"/>, or <paramref name="parts"/> is default, or holds null or a part twice.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
        public AssessmentPublished(EventDate on, FinancialYear year, Rating rating, ImmutableArray<PartRating> parts)
            : base(25, on)
        {
            Year = Guard.Against.NoCode(year);
            Rating = Guard.Against.Undefined(rating);
            Parts = NoneTwice(Guard.Against.NullItems(parts));
        }

        /// <summary>Initialises the event without grades of parts.</summary>
        /// <param name="on">The day of publication.</param>
        /// <param name="year">The financial year that was rated.</param>
        /// <param name="rating">The grade of the CCG as a whole.</param>
        /// <exception cref="ArgumentException"><paramref name="year"/> is <see cref="FinancialYear.None"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="rating"/> is not defined.</exception>
        public AssessmentPublished(EventDate on, FinancialYear year, Rating rating)
            : this(on, year, rating, [])
        {
        }

        /// <summary>Gets the financial year that was rated.</summary>
        public FinancialYear Year { get; }

        /// <summary>Gets the grade of the CCG as a whole.</summary>
        public Rating Rating { get; }

        /// <summary>Gets the grades of parts of the framework that are known; empty if none is.</summary>
        public ImmutableArray<PartRating> Parts { get; }

        internal override bool MayFollowEnd => true;

        /// <inheritdoc/>
        public override string Kind => "assessmentPublished";

        internal override string Description => Parts.IsEmpty
            ? $"rated {Rating.InWords()} for {Year}"
            : $"rated {Rating.InWords()} for {Year}: {string.Join("; ", Parts)}";

        /// <summary>Rejects a part that is graded twice, since a document cannot hold it.</summary>
        private static ImmutableArray<PartRating> NoneTwice(ImmutableArray<PartRating> parts)
        {
            var seen = 0;
            foreach (var part in parts)
            {
                var bit = 1 << (int)part.Part;
                if ((seen & bit) != 0)
                {
                    throw new ArgumentException($"The part {part.Part.InWords()} is graded twice.", nameof(parts));
                }

                seen |= bit;
            }

            return parts;
        }

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(AssessmentPublished? other) => other is not null
            && On == other.On
            && Year == other.Year
            && Rating == other.Rating
            && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, Year, Rating, Parts.HashOfItems());
    }

    /// <summary>NHS England put the CCG into special measures.</summary>
    /// <remarks>
    /// Special measures are an administrative state and not a power of the Act. Sources often say financial special measures; the event does not tell them apart.
    /// </remarks>
    public sealed record SpecialMeasuresEntered : AssuranceEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        public SpecialMeasuresEntered(EventDate on)
            : base(26, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "specialMeasuresEntered";

        internal override string Description => "put into special measures";
    }

    /// <summary>The CCG left special measures. A dissolved CCG's special measures end with it, without this event.</summary>
    public sealed record SpecialMeasuresLeft : AssuranceEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day without special measures.</param>
        public SpecialMeasuresLeft(EventDate on)
            : base(27, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "specialMeasuresLeft";

        internal override string Description => "out of special measures";
    }
}
