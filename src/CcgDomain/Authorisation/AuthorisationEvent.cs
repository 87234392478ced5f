using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>Represents an event in the authorisation of a CCG, from the application to the end of the CCG.</summary>
/// <remarks>
/// The hierarchy is closed. With <c>using static CcgDomain.Authorisation.AuthorisationEvent;</c> the cases can be named alone. Equality is by content.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record AuthorisationEvent : CcgEvent
{
    private AuthorisationEvent(byte number, EventDate on, LifecycleEffect lifecycleEffect = LifecycleEffect.None)
        : base(number, on, lifecycleEffect)
    {
    }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="applicationMade">The function for <see cref="ApplicationMade"/>.</param>
    /// <param name="applicationMoved">The function for <see cref="ApplicationMoved"/>.</param>
    /// <param name="authorisationGranted">The function for <see cref="AuthorisationGranted"/>.</param>
    /// <param name="conditionDischarged">The function for <see cref="ConditionDischarged"/>.</param>
    /// <param name="conditionLevelChanged">The function for <see cref="ConditionLevelChanged"/>.</param>
    /// <param name="unlistedConditionsReviewed">The function for <see cref="UnlistedConditionsReviewed"/>.</param>
    /// <param name="directionGiven">The function for <see cref="DirectionGiven"/>.</param>
    /// <param name="directionVaried">The function for <see cref="DirectionVaried"/>.</param>
    /// <param name="directionRevoked">The function for <see cref="DirectionRevoked"/>.</param>
    /// <param name="establishedByMerger">The function for <see cref="EstablishedByMerger"/>.</param>
    /// <param name="dissolved">The function for <see cref="Dissolved"/>.</param>
    /// <param name="constitutionVaried">The function for <see cref="ConstitutionVaried"/>.</param>
    /// <param name="conditionsReviewed">The function for <see cref="ConditionsReviewed"/>.</param>
    /// <param name="applicationWithdrawn">The function for <see cref="ApplicationWithdrawn"/>.</param>
    /// <param name="mergerProposed">The function for <see cref="MergerProposed"/>.</param>
    /// <param name="mergerDecided">The function for <see cref="MergerDecided"/>.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// string Other(AuthorisationEvent e) => e.Kind;
    ///
    /// AuthorisationEvent happened = new AuthorisationEvent.Dissolved(new(2015, 4, 1), DissolutionGround.Merger, [OdsCode.Parse("13T")]);
    /// Console.WriteLine(happened.Match(
    ///     applicationMade: made => $"applied in wave {made.Wave}", applicationMoved: Other, authorisationGranted: granted => $"{granted.Conditions.Length} conditions",
    ///     conditionDischarged: Other, conditionLevelChanged: Other, unlistedConditionsReviewed: Other, directionGiven: Other, directionVaried: Other, directionRevoked: Other,
    ///     establishedByMerger: Other, dissolved: dissolved => $"dissolved into {dissolved.Successors?[0]}", constitutionVaried: Other, conditionsReviewed: Other,
    ///     applicationWithdrawn: Other, mergerProposed: Other, mergerDecided: Other)); // dissolved into 13T
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<ApplicationMade, TResult> applicationMade,
        Func<ApplicationMoved, TResult> applicationMoved,
        Func<AuthorisationGranted, TResult> authorisationGranted,
        Func<ConditionDischarged, TResult> conditionDischarged,
        Func<ConditionLevelChanged, TResult> conditionLevelChanged,
        Func<UnlistedConditionsReviewed, TResult> unlistedConditionsReviewed,
        Func<DirectionGiven, TResult> directionGiven,
        Func<DirectionVaried, TResult> directionVaried,
        Func<DirectionRevoked, TResult> directionRevoked,
        Func<EstablishedByMerger, TResult> establishedByMerger,
        Func<Dissolved, TResult> dissolved,
        Func<ConstitutionVaried, TResult> constitutionVaried,
        Func<ConditionsReviewed, TResult> conditionsReviewed,
        Func<ApplicationWithdrawn, TResult> applicationWithdrawn,
        Func<MergerProposed, TResult> mergerProposed,
        Func<MergerDecided, TResult> mergerDecided)
    {
        ArgumentNullException.ThrowIfNull(applicationMade);
        ArgumentNullException.ThrowIfNull(applicationMoved);
        ArgumentNullException.ThrowIfNull(authorisationGranted);
        ArgumentNullException.ThrowIfNull(conditionDischarged);
        ArgumentNullException.ThrowIfNull(conditionLevelChanged);
        ArgumentNullException.ThrowIfNull(unlistedConditionsReviewed);
        ArgumentNullException.ThrowIfNull(directionGiven);
        ArgumentNullException.ThrowIfNull(directionVaried);
        ArgumentNullException.ThrowIfNull(directionRevoked);
        ArgumentNullException.ThrowIfNull(establishedByMerger);
        ArgumentNullException.ThrowIfNull(dissolved);
        ArgumentNullException.ThrowIfNull(constitutionVaried);
        ArgumentNullException.ThrowIfNull(conditionsReviewed);
        ArgumentNullException.ThrowIfNull(applicationWithdrawn);
        ArgumentNullException.ThrowIfNull(mergerProposed);
        ArgumentNullException.ThrowIfNull(mergerDecided);
        return this switch
        {
            ApplicationMade e => applicationMade(e),
            ApplicationMoved e => applicationMoved(e),
            AuthorisationGranted e => authorisationGranted(e),
            ConditionDischarged e => conditionDischarged(e),
            ConditionLevelChanged e => conditionLevelChanged(e),
            UnlistedConditionsReviewed e => unlistedConditionsReviewed(e),
            DirectionGiven e => directionGiven(e),
            DirectionVaried e => directionVaried(e),
            DirectionRevoked e => directionRevoked(e),
            EstablishedByMerger e => establishedByMerger(e),
            Dissolved e => dissolved(e),
            ConstitutionVaried e => constitutionVaried(e),
            ConditionsReviewed e => conditionsReviewed(e),
            ApplicationWithdrawn e => applicationWithdrawn(e),
            MergerProposed e => mergerProposed(e),
            _ => mergerDecided((MergerDecided)this),
        };
    }

    /// <summary>The group applied, in a wave. Source: National Health Service Act 2006 s. 14B.</summary>
    public sealed record ApplicationMade : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="wave">The wave applied in; null if it is not known.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is not defined.</exception>
        public ApplicationMade(EventDate on, AuthorisationWave? wave)
            : base(0, on) => Wave = Guard.Against.Undefined(wave);

        /// <summary>The wave applied in; null if it is not known.</summary>
        public AuthorisationWave? Wave { get; }

        /// <inheritdoc/>
        public override string Kind => "applicationMade";

        internal override string Description => Wave is { } wave ? $"applied in wave {NameTable<AuthorisationWave>.Shared.Name(wave)}" : "applied in a wave that is not known";
    }

    /// <summary>The application moved to another wave. A planned wave that changed before applying is not an event.</summary>
    public sealed record ApplicationMoved : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="to">The wave moved to.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not defined.</exception>
        public ApplicationMoved(EventDate on, AuthorisationWave to)
            : base(1, on) => To = Guard.Against.Undefined(to);

        /// <summary>The wave moved to.</summary>
        public AuthorisationWave To { get; }

        /// <inheritdoc/>
        public override string Kind => "applicationMoved";

        internal override string Description => $"application moved to wave {NameTable<AuthorisationWave>.Shared.Name(To)}";
    }

    /// <summary>The Board granted the application: the CCG is established, with or without conditions and directions. Sources: s. 14C; SI 2012/1631 reg 8.</summary>
    public sealed record AuthorisationGranted : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="conditions">The conditions whose criterion and level are known; may be empty.</param>
        /// <param name="directions">The directions given with the grant; may be empty.</param>
        /// <param name="unlisted">Conditions known to exist of which no source gives criterion or level.</param>
        /// <param name="unlistedDirections">
        /// Directions under regulation 8 known to have been given of which no source says more; null, the default, for <see cref="Unlisted.None"/>.
        /// </param>
        /// <exception cref="ArgumentNullException"><paramref name="unlisted"/> or an item is null.</exception>
        /// <exception cref="ArgumentException">An array is default.</exception>
        public AuthorisationGranted(
            EventDate on, ImmutableArray<Condition> conditions, ImmutableArray<LegalDirection> directions, Unlisted unlisted, Unlisted? unlistedDirections = null)
            : base(2, on, LifecycleEffect.Grant)
        {
            Conditions = Guard.Against.NullItems(conditions);
            Directions = Guard.Against.NullItems(directions);
            Unlisted = Guard.Against.Null(unlisted);
            UnlistedDirections = unlistedDirections ?? Unlisted.Nothing;
        }

        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="conditions">The conditions; may be empty.</param>
        /// <param name="directions">The directions given with the grant; may be empty.</param>
        /// <exception cref="ArgumentNullException">An item is null.</exception>
        /// <exception cref="ArgumentException">An array is default.</exception>
        public AuthorisationGranted(EventDate on, ImmutableArray<Condition> conditions, ImmutableArray<LegalDirection> directions)
            : this(on, conditions, directions, Unlisted.Nothing)
        {
        }

        /// <summary>The conditions whose criterion and level are known.</summary>
        public ImmutableArray<Condition> Conditions { get; }

        /// <summary>The directions given with the grant.</summary>
        public ImmutableArray<LegalDirection> Directions { get; }

        /// <summary>Conditions known to exist of which no source gives criterion or level.</summary>
        public Unlisted Unlisted { get; }

        /// <summary>Directions under regulation 8 known to have been given of which no source says more.</summary>
        public Unlisted UnlistedDirections { get; }

        /// <inheritdoc/>
        public override string Kind => "authorisationGranted";

        internal override string Description => string.Create(
            CultureInfo.InvariantCulture,
            $"authorisation granted, {Conditions.Length} conditions listed, {Unlisted} unlisted, {Directions.Length} directions{(UnlistedDirections is Unlisted.None ? "" : $" listed, {UnlistedDirections} unlisted")}");

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(AuthorisationGranted? other) => other is not null
            && On == other.On
            && Unlisted.Equals(other.Unlisted)
            && UnlistedDirections.Equals(other.UnlistedDirections)
            && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
            && Directions.AsSpan().SequenceEqual(other.Directions.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, Conditions.HashOfItems(), Directions.HashOfItems(), Unlisted, UnlistedDirections);
    }

    /// <summary>A condition was removed. Source: SI 2012/1631 reg 8(7).</summary>
    public sealed record ConditionDischarged : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="criterion">The criterion of the condition.</param>
        /// <exception cref="ArgumentException"><paramref name="criterion"/> is <see cref="CriterionCode.None"/>.</exception>
        public ConditionDischarged(EventDate on, CriterionCode criterion)
            : base(3, on) => Criterion = Guard.Against.NoCode(criterion);

        /// <summary>The criterion of the condition.</summary>
        public CriterionCode Criterion { get; }

        /// <inheritdoc/>
        public override string Kind => "conditionDischarged";

        internal override string Description => $"condition {Criterion} discharged";
    }

    /// <summary>The support level of a condition changed; it may go up. Source: SI 2012/1631 reg 8(7), "vary".</summary>
    public sealed record ConditionLevelChanged : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="criterion">The criterion of the condition.</param>
        /// <param name="level">The new level.</param>
        /// <exception cref="ArgumentException"><paramref name="criterion"/> is <see cref="CriterionCode.None"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not defined.</exception>
        public ConditionLevelChanged(EventDate on, CriterionCode criterion, ConditionLevel level)
            : base(4, on)
        {
            Criterion = Guard.Against.NoCode(criterion);
            Level = Guard.Against.Undefined(level);
        }

        /// <summary>The criterion of the condition.</summary>
        public CriterionCode Criterion { get; }

        /// <summary>The new level.</summary>
        public ConditionLevel Level { get; }

        /// <inheritdoc/>
        public override string Kind => "conditionLevelChanged";

        internal override string Description => $"condition {Criterion} is now at level {NameTable<ConditionLevel>.Shared.Name(Level)}";
    }

    /// <summary>A review left so many of the unlisted conditions.</summary>
    public sealed record UnlistedConditionsReviewed : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="remaining">The unlisted conditions that remain.</param>
        /// <param name="remainingDirections">The unlisted directions that remain; null, the default, if the review did not change them.</param>
        /// <exception cref="ArgumentNullException"><paramref name="remaining"/> is null.</exception>
        public UnlistedConditionsReviewed(EventDate on, Unlisted remaining, Unlisted? remainingDirections = null)
            : base(5, on)
        {
            Remaining = Guard.Against.Null(remaining);
            RemainingDirections = remainingDirections;
        }

        /// <summary>The unlisted conditions that remain.</summary>
        public Unlisted Remaining { get; }

        /// <summary>The unlisted directions that remain; null if the review did not change them.</summary>
        public Unlisted? RemainingDirections { get; }

        /// <inheritdoc/>
        public override string Kind => "unlistedConditionsReviewed";

        internal override string Description => RemainingDirections is null
            ? $"unlisted conditions reviewed, {Remaining} remaining"
            : $"unlisted conditions reviewed, {Remaining} remaining, and {RemainingDirections} of the unlisted directions";
    }

    /// <summary>A direction was given after the grant.</summary>
    public sealed record DirectionGiven : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="direction">The direction.</param>
        /// <exception cref="ArgumentNullException"><paramref name="direction"/> is null.</exception>
        public DirectionGiven(EventDate on, LegalDirection direction)
            : base(6, on)
        {
            Direction = Guard.Against.Null(direction);
        }

        /// <summary>The direction.</summary>
        public LegalDirection Direction { get; }

        /// <inheritdoc/>
        public override string Kind => "directionGiven";

        internal override string Description => $"given {Direction}";
    }

    /// <summary>A direction was varied: it has another effect from this day. A direction that comes to an end in part is varied to what remains.</summary>
    public sealed record DirectionVaried : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="number">The number of the direction.</param>
        /// <param name="effect">The new effect.</param>
        /// <exception cref="ArgumentNullException"><paramref name="effect"/> is null.</exception>
        public DirectionVaried(EventDate on, int number, DirectionEffect effect)
            : base(7, on)
        {
            Number = number;
            Effect = Guard.Against.Null(effect);
        }

        /// <summary>The number of the direction.</summary>
        public int Number { get; }

        /// <summary>The new effect.</summary>
        public DirectionEffect Effect { get; }

        /// <inheritdoc/>
        public override string Kind => "directionVaried";

        internal override string Description => string.Create(CultureInfo.InvariantCulture, $"direction {Number} varied: {Effect}");
    }

    /// <summary>A direction was revoked. The day of the event is the first day without it.</summary>
    public sealed record DirectionRevoked : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="number">The number of the direction.</param>
        public DirectionRevoked(EventDate on, int number)
            : base(8, on) => Number = number;

        /// <summary>The number of the direction.</summary>
        public int Number { get; }

        /// <inheritdoc/>
        public override string Kind => "directionRevoked";

        internal override string Description => string.Create(CultureInfo.InvariantCulture, $"direction {Number} revoked");
    }

    /// <summary>The CCG was established by the merger of others, with no application. Source: s. 14G.</summary>
    public sealed record EstablishedByMerger : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day of the CCG.</param>
        /// <param name="predecessors">The CCGs that merged; null if not known.</param>
        /// <exception cref="ArgumentException"><paramref name="predecessors"/> is a default array, or holds <see cref="OdsCode.None"/>.</exception>
        public EstablishedByMerger(EventDate on, ImmutableArray<OdsCode>? predecessors)
            : base(9, on, LifecycleEffect.Merger) => KnownPredecessors = Guard.Against.NoCodesIfKnown(predecessors);

        /// <summary>The CCGs that merged; null if not known.</summary>
        public ImmutableArray<OdsCode>? Predecessors => KnownPredecessors.OrNull();

        /// <summary>The CCGs that merged; default if not known.</summary>
        internal ImmutableArray<OdsCode> KnownPredecessors { get; }

        /// <inheritdoc/>
        public override string Kind => "establishedByMerger";

        internal override string Description => KnownPredecessors.IsDefault
            ? "established by merger" : $"established by the merger of {string.Join(", ", KnownPredecessors)}";

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(EstablishedByMerger? other) =>
            other is not null && On == other.On && KnownPredecessors.IsSameAs(other.KnownPredecessors);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, KnownPredecessors.HashOfItems());
    }

    /// <summary>The CCG came to an end. The day of the event is the first day without it.</summary>
    public sealed record Dissolved : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day without the CCG: it existed until the day before.</param>
        /// <param name="ground">Why.</param>
        /// <param name="successors">The CCG that takes its place, after a merger; otherwise, empty; null if not known.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="ground"/> is not defined.</exception>
        /// <exception cref="ArgumentException"><paramref name="successors"/> is a default array, or holds <see cref="OdsCode.None"/>.</exception>
        public Dissolved(EventDate on, DissolutionGround ground, ImmutableArray<OdsCode>? successors)
            : base(10, on, LifecycleEffect.End)
        {
            Ground = Guard.Against.Undefined(ground);
            KnownSuccessors = Guard.Against.NoCodesIfKnown(successors);
        }

        /// <summary>Why.</summary>
        public DissolutionGround Ground { get; }

        /// <summary>The CCG that takes its place, after a merger; otherwise, empty; null if not known.</summary>
        public ImmutableArray<OdsCode>? Successors => KnownSuccessors.OrNull();

        /// <summary>The CCG that takes its place, after a merger; otherwise, empty; default if not known.</summary>
        internal ImmutableArray<OdsCode> KnownSuccessors { get; }

        /// <inheritdoc/>
        public override string Kind => "dissolved";

        internal override string Description => KnownSuccessors.IsDefaultOrEmpty
            ? $"dissolved ({NameTable<DissolutionGround>.Shared.Name(Ground)})"
            : $"dissolved ({NameTable<DissolutionGround>.Shared.Name(Ground)}) into {string.Join(", ", KnownSuccessors)}";

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Dissolved? other) =>
            other is not null && On == other.On && Ground == other.Ground && KnownSuccessors.IsSameAs(other.KnownSuccessors);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, Ground, KnownSuccessors.HashOfItems());
    }

    /// <summary>
    /// The constitution was varied: the name, the area or something else. Sources: ss. 14E, 14F and 14Z21(6). From this day the CCG has the new name.
    /// </summary>
    public sealed record ConstitutionVaried : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day of the new constitution.</param>
        /// <param name="ground">On what ground.</param>
        /// <param name="name">The new name; null if it did not change.</param>
        /// <param name="area">How the area changed; null if it did not change, or if that is not known.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="ground"/> is not defined.</exception>
        public ConstitutionVaried(EventDate on, VariationGround ground, CcgName? name = null, AreaChange? area = null)
            : base(20, on)
        {
            Ground = Guard.Against.Undefined(ground);
            Name = name;
            Area = area;
        }

        /// <summary>On what ground.</summary>
        public VariationGround Ground { get; }

        /// <summary>The new name; null if it did not change.</summary>
        public CcgName? Name { get; }

        /// <summary>How the area changed; null if it did not change, or if that is not known.</summary>
        public AreaChange? Area { get; }

        /// <inheritdoc/>
        public override string Kind => "constitutionVaried";

        internal override string Description =>
            $"constitution varied ({NameTable<VariationGround>.Shared.Name(Ground)}){(Name is null ? "" : $", now {Name.Short}")}{(Area is null ? "" : $", {Area}")}";
    }

    /// <summary>The Board reviewed the conditions and directions, which it must keep under review; it may have changed none. Source: SI 2012/1631 reg 8(6).</summary>
    /// <remarks>What a review changed stands in events of its own.</remarks>
    public sealed record ConditionsReviewed : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        public ConditionsReviewed(EventDate on)
            : base(21, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "conditionsReviewed";

        internal override string Description => "conditions reviewed";
    }

    /// <summary>The application was withdrawn before it was decided. Source: s. 14B(4).</summary>
    public sealed record ApplicationWithdrawn : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        public ApplicationWithdrawn(EventDate on)
            : base(22, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "applicationWithdrawn";

        internal override string Description => "application withdrawn";
    }

    /// <summary>The CCG and others applied to be dissolved and one new CCG to be established. Source: s. 14G.</summary>
    public sealed record MergerProposed : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="with">The other CCGs; null if not known.</param>
        /// <param name="startsOn">The day on which the merger is to take effect.</param>
        /// <exception cref="ArgumentException"><paramref name="with"/> is a default array, or holds <see cref="OdsCode.None"/>.</exception>
        public MergerProposed(EventDate on, ImmutableArray<OdsCode>? with, EventDate startsOn)
            : base(23, on)
        {
            KnownWith = Guard.Against.NoCodesIfKnown(with);
            StartsOn = startsOn;
        }

        /// <summary>The other CCGs; null if not known.</summary>
        public ImmutableArray<OdsCode>? With => KnownWith.OrNull();

        /// <summary>The other CCGs; default if not known.</summary>
        internal ImmutableArray<OdsCode> KnownWith { get; }

        /// <summary>The day on which the merger is to take effect.</summary>
        public EventDate StartsOn { get; }

        /// <inheritdoc/>
        public override string Kind => "mergerProposed";

        internal override string Description => KnownWith.IsDefault
            ? string.Create(CultureInfo.InvariantCulture, $"merger proposed from {StartsOn}")
            : string.Create(CultureInfo.InvariantCulture, $"merger proposed with {string.Join(", ", KnownWith)} from {StartsOn}");

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(MergerProposed? other) =>
            other is not null && On == other.On && StartsOn == other.StartsOn && KnownWith.IsSameAs(other.KnownWith);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, StartsOn, KnownWith.HashOfItems());
    }

    /// <summary>The Board decided on the proposed merger. Source: s. 14G(4). The merger itself is a <see cref="Dissolved"/> of each CCG.</summary>
    public sealed record MergerDecided : AuthorisationEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="outcome">How it was decided.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="outcome"/> is not defined.</exception>
        public MergerDecided(EventDate on, MergerOutcome outcome)
            : base(24, on) => Outcome = Guard.Against.Undefined(outcome);

        /// <summary>How it was decided.</summary>
        public MergerOutcome Outcome { get; }

        /// <inheritdoc/>
        public override string Kind => "mergerDecided";

        internal override string Description => $"proposed merger decided: {NameTable<MergerOutcome>.Shared.Name(Outcome)}";
    }
}
