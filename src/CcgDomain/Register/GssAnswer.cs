using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Register;

/// <summary>The GSS code of an organisation on a day: known, not established, or none because it was not open.</summary>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record GssAnswer
{
    private GssAnswer()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function that applies.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="known">The function for a known code.</param>
    /// <param name="notEstablished">The function for a code that no source establishes.</param>
    /// <param name="notOpen">The function for an organisation that was not open.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var gss = CcgRegister.England.GssCodeOn(OdsCode.Parse("00F"), new(2014, 4, 1));
    ///
    /// Console.WriteLine(gss.Match(known: known => $"{known.Code}", notEstablished: doubt => $"one of {doubt.Candidates.Length}", notOpen: _ => "none")); // E38000061
    /// </code>
    /// </example>
    public TResult Match<TResult>(Func<Known, TResult> known, Func<NotEstablished, TResult> notEstablished, Func<NotOpen, TResult> notOpen)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(notEstablished);
        ArgumentNullException.ThrowIfNull(notOpen);
        return this switch
        {
            Known k => known(k),
            NotEstablished n => notEstablished(n),
            _ => notOpen((NotOpen)this),
        };
    }

    /// <summary>Gets the code if it is known.</summary>
    /// <param name="code">The code, or <see cref="GssCode.None"/> if it is not known.</param>
    /// <returns>true if the code is known; otherwise, false.</returns>
    public bool TryGet(out GssCode code)
    {
        code = this is Known known ? known.Code : GssCode.None;
        return !code.IsNone;
    }

    internal static GssAnswer Create(DateOnly date, DateOnly opened, DateOnly? closed, ImmutableArray<GssPeriod> periods)
    {
        if (date < opened || date > closed)
        {
            return new NotOpen();
        }

        if (periods.IsEmpty)
        {
            return new NotEstablished([]);
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
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Known : GssAnswer
    {
        internal Known(GssCode code) => Code = code;

        /// <summary>The code.</summary>
        public GssCode Code { get; }

        internal override int Discriminator => 0;

        /// <summary>Returns the text of the code.</summary>
        /// <returns>"E38000055".</returns>
        public override string ToString() => Code.ToString();
    }

    /// <summary>
    /// No source establishes the code of that day: it changed about that time, on an unknown day, or the day is later than the latest source.
    /// </summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotEstablished : GssAnswer
    {
        internal NotEstablished(ImmutableArray<GssCode> candidates) => Candidates = candidates;

        /// <summary>
        /// The codes that it may have been, the earlier first. A single code is the last known one, which may have changed since; empty if no
        /// source gives any, as for the boards of 2026.
        /// </summary>
        public ImmutableArray<GssCode> Candidates { get; }

        internal override int Discriminator => 1;

        /// <summary>Determines whether the other answer has the same candidates.</summary>
        /// <param name="other">The other answer.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(NotEstablished? other) => other is not null && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Candidates.HashOfItems();

        /// <summary>Returns the candidates as text.</summary>
        /// <returns>"not established: E38000036 or E38000213".</returns>
        public override string ToString() => Candidates.IsEmpty ? "not established" : $"not established: {string.Join(" or ", Candidates)}";
    }

    /// <summary>The organisation was not open on that day, so it had no code.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotOpen : GssAnswer
    {
        internal NotOpen()
        {
        }

        internal override int Discriminator => 2;

        /// <summary>Returns "not open".</summary>
        /// <returns>"not open".</returns>
        public override string ToString() => "not open";
    }
}
