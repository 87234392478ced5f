using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Represents the status of a CCG's authorisation on a date. The hierarchy is closed. Equality is by content.</summary>
/// <remarks>Directions under section 14Z21 never change the status: a fully authorised CCG under one stays <see cref="Full"/>.</remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record AuthorisationStatus
{
    private AuthorisationStatus()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="notApplied">The function for <see cref="NotApplied"/>.</param>
    /// <param name="applicant">The function for <see cref="Applicant"/>.</param>
    /// <param name="full">The function for <see cref="Full"/>.</param>
    /// <param name="conditional">The function for <see cref="Conditional"/>.</param>
    /// <param name="directed">The function for <see cref="Directed"/>.</param>
    /// <param name="shadow">The function for <see cref="Shadow"/>.</param>
    /// <param name="dissolved">The function for <see cref="Dissolved"/>.</param>
    /// <param name="notKnown">The function for <see cref="NotKnown"/>.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// var ccg = Ccg.Create("99Z", "NHS Exampleton CCG")
    ///     .Record([
    ///         new AuthorisationEvent.ApplicationMade(new(2012, 9, 3), AuthorisationWave.Two),
    ///         new AuthorisationEvent.AuthorisationGranted(new(2013, 1, 18), [Condition.Parse("2.4.2B I")], []),
    ///     ])
    ///     .OrThrow();
    /// string On(DateOnly day) => ccg.AuthorisationStatusOn(day).Match(
    ///     notApplied: _ => "not applied",
    ///     applicant: applicant => $"applied in wave {applicant.Wave}",
    ///     full: full => $"in full since {full.Since}",
    ///     conditional: conditional => $"{conditional.Conditions.Length} condition",
    ///     directed: directed => $"{directed.Directions.Length} directions",
    ///     shadow: _ => "in shadow form",
    ///     dissolved: dissolved => $"dissolved on {dissolved.On}",
    ///     notKnown: unknown => $"one of {unknown.Possible.Length}");
    ///
    /// Console.WriteLine(On(new(2012, 9, 2))); // not applied
    /// Console.WriteLine(On(new(2012, 9, 3))); // applied in wave Two
    /// Console.WriteLine(On(new(2013, 1, 18))); // 1 condition
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<NotApplied, TResult> notApplied,
        Func<Applicant, TResult> applicant,
        Func<Full, TResult> full,
        Func<Conditional, TResult> conditional,
        Func<Directed, TResult> directed,
        Func<Shadow, TResult> shadow,
        Func<Dissolved, TResult> dissolved,
        Func<NotKnown, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(notApplied);
        ArgumentNullException.ThrowIfNull(applicant);
        ArgumentNullException.ThrowIfNull(full);
        ArgumentNullException.ThrowIfNull(conditional);
        ArgumentNullException.ThrowIfNull(directed);
        ArgumentNullException.ThrowIfNull(shadow);
        ArgumentNullException.ThrowIfNull(dissolved);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            NotApplied s => notApplied(s),
            Applicant s => applicant(s),
            Full s => full(s),
            Conditional s => conditional(s),
            Directed s => directed(s),
            Shadow s => shadow(s),
            Dissolved s => dissolved(s),
            _ => notKnown((NotKnown)this),
        };
    }

    /// <summary>No application and no merger yet: there is no CCG.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotApplied : AuthorisationStatus
    {
        internal static readonly NotApplied Instance = new();

        internal override int Discriminator => 0;

        /// <summary>"not applied".</summary>
        /// <returns>"not applied".</returns>
        public override string ToString() => "not applied";
    }

    /// <summary>The application waits for a decision.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Applicant : AuthorisationStatus
    {
        /// <summary>Initialises the status.</summary>
        /// <param name="wave">The wave of the application; null if it is not known.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
        public Applicant(AuthorisationWave? wave) => Wave = Guard.Against.Undefined(wave);

        /// <summary>The wave of the application; null if it is not known.</summary>
        public AuthorisationWave? Wave { get; }

        internal override int Discriminator => 1;

        /// <summary>Returns the status and the wave.</summary>
        /// <returns>"applicant in wave two".</returns>
        public override string ToString() => Wave is { } wave ? $"applicant in wave {NameTable<AuthorisationWave>.Shared.Name(wave)}" : "applicant in a wave that is not known";
    }

    /// <summary>Fully authorised: no condition and no regulation 8 direction is left.</summary>
    /// <remarks>
    /// From the day of a grant without either, from a merger, or from the day after the last of both went: Health and Social Care Act 2012
    /// Sch 6 para 8(11)–(12).
    /// </remarks>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Full : AuthorisationStatus
    {
        /// <summary>Initialises the status.</summary>
        /// <param name="since">The first day of full authorisation, as far as it is known.</param>
        public Full(EventDate since) => Since = since;

        /// <summary>The first day of full authorisation, as far as it is known.</summary>
        public EventDate Since { get; }

        internal override int Discriminator => 2;

        /// <summary>Returns the status and its first day.</summary>
        /// <returns>"fully authorised since 2013-07-26".</returns>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"fully authorised since {Since}");
    }

    /// <summary>Authorised with conditions, and no regulation 8 direction in force. On the day that clears the last one nothing may be left open.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Conditional : AuthorisationStatus
    {
        /// <summary>Initialises the status.</summary>
        /// <param name="conditions">The open conditions.</param>
        /// <param name="unlisted">Open conditions that no source lists.</param>
        /// <exception cref="ArgumentNullException"><paramref name="unlisted"/> or an item is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="conditions"/> is default.</exception>
        public Conditional(ImmutableArray<Condition> conditions, Unlisted unlisted)
        {
            Conditions = Guard.Against.NullItems(conditions);
            Unlisted = Guard.Against.Null(unlisted);
        }

        /// <summary>The open conditions.</summary>
        public ImmutableArray<Condition> Conditions { get; }

        /// <summary>Open conditions that no source lists.</summary>
        public Unlisted Unlisted { get; }

        internal override int Discriminator => 3;

        /// <summary>Determines whether the other status is equal to this one.</summary>
        /// <param name="other">The other status.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Conditional? other) =>
            other is not null && Unlisted.Equals(other.Unlisted) && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Conditions.HashOfItems(), Unlisted);

        /// <summary>The conditions.</summary>
        /// <returns>"authorised with conditions: 3.1.1C III, 2 unlisted".</returns>
        public override string ToString() => $"authorised with conditions: {Open(Conditions, Unlisted)}";
    }

    /// <summary>Authorised with a regulation 8 direction in force.</summary>
    /// <remarks>
    /// A direction whose effect is not known, or that no source lists, is taken to leave the CCG functions to exercise: no CCG was left in <see cref="Shadow"/>. Source: NHS
    /// Commissioning Board, final wave of authorisation, March 2013.
    /// </remarks>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Directed : AuthorisationStatus
    {
        private readonly DirectionSet _directions;

        /// <summary>Initialises the status.</summary>
        /// <param name="conditions">The open conditions.</param>
        /// <param name="unlisted">Open conditions that no source lists.</param>
        /// <param name="directions">The directions in force, those under section 14Z21 too.</param>
        /// <exception cref="ArgumentNullException"><paramref name="unlisted"/> or an item is null.</exception>
        /// <exception cref="ArgumentException">An array is default.</exception>
        public Directed(ImmutableArray<Condition> conditions, Unlisted unlisted, ImmutableArray<LegalDirection> directions)
            : this(Guard.Against.NullItems(conditions), Guard.Against.Null(unlisted), new FewDirections(Guard.Against.NullItems(directions)))
        {
        }

        internal Directed(ImmutableArray<Condition> conditions, Unlisted unlisted, DirectionSet directions)
        {
            Conditions = conditions;
            Unlisted = unlisted;
            _directions = directions;
        }

        /// <summary>The open conditions.</summary>
        public ImmutableArray<Condition> Conditions { get; }

        /// <summary>Open conditions that no source lists.</summary>
        public Unlisted Unlisted { get; }

        /// <summary>The directions in force, those under section 14Z21 too.</summary>
        public ImmutableArray<LegalDirection> Directions => _directions.ToImmutable();

        internal override int Discriminator => 4;

        /// <summary>Determines whether the other status is equal to this one.</summary>
        /// <param name="other">The other status.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Directed? other) => other is not null
            && Unlisted.Equals(other.Unlisted)
            && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
            && _directions.HasSameInForce(other._directions);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Conditions.HashOfItems(), Unlisted, _directions.ContentHash);

        /// <summary>The conditions and the directions.</summary>
        /// <returns>"authorised with conditions: …; under direction 1 (regulation8): …".</returns>
        public override string ToString() =>
            $"authorised with conditions: {Open(Conditions, Unlisted)}; under {(Directions.IsEmpty ? "directions that are not listed" : string.Join("; ", Directions))}";
    }

    /// <summary>Established but not authorised: a regulation 8 direction makes the CCG cease all its functions. No CCG was left so.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Shadow : AuthorisationStatus
    {
        private readonly DirectionSet _directions;

        /// <summary>Initialises the status.</summary>
        /// <param name="directions">The directions in force.</param>
        /// <exception cref="ArgumentException"><paramref name="directions"/> is default or holds null.</exception>
        public Shadow(ImmutableArray<LegalDirection> directions)
            : this(new FewDirections(Guard.Against.NullItems(directions)))
        {
        }

        internal Shadow(DirectionSet directions) => _directions = directions;

        /// <summary>The directions in force.</summary>
        public ImmutableArray<LegalDirection> Directions => _directions.ToImmutable();

        internal override int Discriminator => 5;

        /// <summary>Determines whether the other status is equal to this one.</summary>
        /// <param name="other">The other status.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Shadow? other) => other is not null && _directions.HasSameInForce(other._directions);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, _directions.ContentHash);

        /// <summary>The directions.</summary>
        /// <returns>"established but not authorised: direction 1 …".</returns>
        public override string ToString() => $"established but not authorised: {string.Join("; ", Directions)}";
    }

    /// <summary>The CCG no longer exists.</summary>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record Dissolved : AuthorisationStatus
    {
        private readonly ImmutableArray<OdsCode> _successors;

        /// <summary>Initialises the status.</summary>
        /// <param name="on">The first day on which the CCG no longer exists.</param>
        /// <param name="ground">Why.</param>
        /// <param name="successors">The CCG that took its place, after a merger; otherwise, empty; null if not known.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="ground"/> is not defined.</exception>
        /// <exception cref="ArgumentException"><paramref name="successors"/> is a default array, or holds <see cref="OdsCode.None"/>.</exception>
        public Dissolved(EventDate on, DissolutionGround ground, ImmutableArray<OdsCode>? successors)
        {
            On = on;
            Ground = Guard.Against.Undefined(ground);
            _successors = Guard.Against.NoCodesIfKnown(successors);
        }

        /// <summary>The first day on which the CCG no longer exists.</summary>
        public EventDate On { get; }

        /// <summary>Why.</summary>
        public DissolutionGround Ground { get; }

        /// <summary>The CCG that took its place, after a merger; otherwise, empty; null if not known.</summary>
        public ImmutableArray<OdsCode>? Successors => _successors.OrNull();

        internal override int Discriminator => 6;

        /// <summary>Determines whether the other status is equal to this one.</summary>
        /// <param name="other">The other status.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Dissolved? other) =>
            other is not null && On == other.On && Ground == other.Ground && _successors.IsSameAs(other._successors);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, Ground, _successors.HashOfItems());

        /// <summary>The day, the ground and the successor.</summary>
        /// <returns>"dissolved on 2015-04-01 (merger) into 13T".</returns>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"dissolved on {On} ({NameTable<DissolutionGround>.Shared.Name(Ground)}){(_successors.IsDefaultOrEmpty ? "" : $" into {string.Join(", ", _successors)}")}");
    }

    /// <summary>The record does not say which status it is.</summary>
    /// <remarks>The day of an event may not be known, or what happened: the conditions of a grant, or what was before the first event of a partial record.</remarks>
    [JsonConverter(typeof(DocumentFormConverter))]
    public sealed record NotKnown : AuthorisationStatus
    {
        internal static readonly NotKnown Anything = new([]);

        /// <summary>Initialises the status.</summary>
        /// <param name="possible">The statuses that are possible, in the order of the events; empty if any is.</param>
        /// <exception cref="ArgumentNullException">An item is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="possible"/> is default.</exception>
        public NotKnown(ImmutableArray<AuthorisationStatus> possible) => Possible = Guard.Against.NullItems(possible);

        /// <summary>The statuses that are possible, in the order of the events; empty if any is.</summary>
        public ImmutableArray<AuthorisationStatus> Possible { get; }

        internal override int Discriminator => 7;

        /// <summary>Determines whether the other status is equal to this one.</summary>
        /// <param name="other">The other status.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(NotKnown? other) => other is not null && Possible.AsSpan().SequenceEqual(other.Possible.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Possible.HashOfItems());

        /// <summary>What is possible.</summary>
        /// <returns>"not known: applicant in wave two, or fully authorised since 2013-01", or "not known".</returns>
        public override string ToString() => Possible.IsEmpty ? "not known" : $"not known: {string.Join(", or ", Possible)}";
    }

    private static string Open(ImmutableArray<Condition> conditions, Unlisted unlisted) =>
        unlisted.MayBeAny ? $"{string.Join(", ", conditions)}{(conditions.IsEmpty ? "" : ", ")}{unlisted} unlisted" : conditions.IsEmpty ? "none left" : string.Join(", ", conditions);
}
