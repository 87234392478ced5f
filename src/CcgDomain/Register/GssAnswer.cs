using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Which GSS code an organisation had on a day: one, one of several, or none.</summary>
public abstract record GssAnswer
{
    private GssAnswer()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Gives a result for each case.</summary>
    /// <typeparam name="TResult">The kind of result.</typeparam>
    /// <param name="known">For the code.</param>
    /// <param name="notEstablished">For the codes that it may have been.</param>
    /// <param name="notOpen">For a day on which the organisation was not open.</param>
    /// <returns>The result of the function that applies.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<Known, TResult> known, Func<NotEstablished, TResult> notEstablished, Func<NotOpen, TResult> notOpen)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(notEstablished);
        ArgumentNullException.ThrowIfNull(notOpen);
        return this switch
        {
            Known one => known(one),
            NotEstablished some => notEstablished(some),
            _ => notOpen((NotOpen)this),
        };
    }

    /// <summary>The code, where it is known.</summary>
    /// <param name="code">The code, or <see cref="GssCode.None"/>.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(out GssCode code)
    {
        code = this is Known known ? known.Code : GssCode.None;
        return !code.IsNone;
    }

    internal static GssAnswer On(DateOnly date, DateOnly opened, DateOnly? closed, ImmutableArray<GssPeriod> periods)
    {
        if (date < opened || date > closed)
        {
            return new NotOpen();
        }

        var last = periods.Length - 1;
        while (periods[last].KnownFrom > date)
        {
            last--;
        }

        return date <= periods[last].KnownTo ? new Known(periods[last].Code)
            : last + 1 < periods.Length ? new NotEstablished([periods[last].Code, periods[last + 1].Code])
            : new NotEstablished([periods[last].Code]);
    }

    /// <summary>The code is known.</summary>
    public sealed record Known : GssAnswer
    {
        internal Known(GssCode code) => Code = code;

        /// <summary>The code.</summary>
        public GssCode Code { get; }

        internal override int Discriminator => 0;

        /// <summary>The code.</summary>
        /// <returns>"E38000055".</returns>
        public override string ToString() => Code.ToString();
    }

    /// <summary>
    /// No source establishes the code of that day: it changed about then, on a day not known, or the day is later than the latest source.
    /// </summary>
    public sealed record NotEstablished : GssAnswer
    {
        internal NotEstablished(ImmutableArray<GssCode> candidates) => Candidates = candidates;

        /// <summary>The codes that it may have been, the earlier first. One alone is the last known, which may have changed since.</summary>
        public ImmutableArray<GssCode> Candidates { get; }

        internal override int Discriminator => 1;

        /// <summary>Whether the other answer has the same candidates.</summary>
        /// <param name="other">The other answer.</param>
        /// <returns>Whether they are equal.</returns>
        public bool Equals(NotEstablished? other) => other is not null && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Candidates.Length, Candidates[0]);

        /// <summary>The candidates.</summary>
        /// <returns>"not established: E38000036 or E38000213".</returns>
        public override string ToString() => $"not established: {string.Join(" or ", Candidates)}";
    }

    /// <summary>The organisation was not open on that day, so it had no code.</summary>
    public sealed record NotOpen : GssAnswer
    {
        internal NotOpen()
        {
        }

        internal override int Discriminator => 2;

        /// <summary>"not open".</summary>
        /// <returns>"not open".</returns>
        public override string ToString() => "not open";
    }
}
