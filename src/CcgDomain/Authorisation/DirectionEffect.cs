using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Authorisation;

/// <summary>What a legal direction makes a CCG do or cease.</summary>
/// <remarks>
/// Sources: SI 2012/1631 reg 8(5) and (8); National Health Service Act 2006 s. 14Z21(2)–(8); Health and Social Care Act 2012 Sch 6 para 9. To vary the constitution and to
/// dissolve are acts of the Board rather than directions to the CCG; they stand here because they rest on the same section. The hierarchy is closed. Equality is by content.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record DirectionEffect
{
    private DirectionEffect()
    {
    }

    internal abstract int Discriminator { get; }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="exercise">The function for <see cref="Exercise"/>.</param>
    /// <param name="cease">The function for <see cref="Cease"/>.</param>
    /// <param name="takeOn">The function for <see cref="TakeOn"/>.</param>
    /// <param name="replaceAccountableOfficer">The function for <see cref="ReplaceAccountableOfficer"/>.</param>
    /// <param name="varyConstitution">The function for <see cref="VaryConstitution"/>.</param>
    /// <param name="dissolve">The function for <see cref="Dissolve"/>.</param>
    /// <param name="exerciseOnly">The function for <see cref="ExerciseOnly"/>.</param>
    /// <param name="notKnown">The function for <see cref="NotKnown"/>.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// DirectionEffect effect = new DirectionEffect.TakeOn(["safeguarding"], OdsCode.Parse("99Y"));
    ///
    /// Console.WriteLine(effect.Match(
    ///     exercise: exercise => exercise.Requirement,
    ///     cease: cease => $"ceases {cease.Functions}",
    ///     takeOn: takeOn => $"takes on {takeOn.Functions[0]} from {takeOn.From[0]}",
    ///     replaceAccountableOfficer: _ => "has another accountable officer",
    ///     varyConstitution: vary => vary.Variation,
    ///     dissolve: _ => "is dissolved",
    ///     exerciseOnly: only => $"keeps {only.Functions.Length} functions",
    ///     notKnown: _ => "not known")); // takes on safeguarding from 99Y
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<Exercise, TResult> exercise,
        Func<Cease, TResult> cease,
        Func<TakeOn, TResult> takeOn,
        Func<ReplaceAccountableOfficer, TResult> replaceAccountableOfficer,
        Func<VaryConstitution, TResult> varyConstitution,
        Func<Dissolve, TResult> dissolve,
        Func<ExerciseOnly, TResult> exerciseOnly,
        Func<NotKnown, TResult> notKnown)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        ArgumentNullException.ThrowIfNull(cease);
        ArgumentNullException.ThrowIfNull(takeOn);
        ArgumentNullException.ThrowIfNull(replaceAccountableOfficer);
        ArgumentNullException.ThrowIfNull(varyConstitution);
        ArgumentNullException.ThrowIfNull(dissolve);
        ArgumentNullException.ThrowIfNull(exerciseOnly);
        ArgumentNullException.ThrowIfNull(notKnown);
        return this switch
        {
            Exercise e => exercise(e),
            Cease e => cease(e),
            TakeOn e => takeOn(e),
            ReplaceAccountableOfficer e => replaceAccountableOfficer(e),
            VaryConstitution e => varyConstitution(e),
            Dissolve e => dissolve(e),
            ExerciseOnly e => exerciseOnly(e),
            _ => notKnown((NotKnown)this),
        };
    }

    /// <summary>Exercise functions in a stated way.</summary>
    public sealed record Exercise : DirectionEffect
    {
        /// <summary>Initialises the effect.</summary>
        /// <param name="requirement">What the CCG must do.</param>
        /// <exception cref="ArgumentNullException"><paramref name="requirement"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="requirement"/> holds half of a surrogate pair.</exception>
        public Exercise(string requirement) => Requirement = Guard.Against.BrokenText(requirement);

        /// <summary>What the CCG must do.</summary>
        public string Requirement { get; }

        internal override int Discriminator => 0;

        /// <summary>The requirement.</summary>
        /// <returns>"exercise functions: …".</returns>
        public override string ToString() => $"exercise functions: {Requirement}";
    }

    /// <summary>Cease to exercise functions, which the Board, other CCGs or both may exercise instead. Sources: reg 8(8), s. 14Z21(8).</summary>
    public sealed record Cease : DirectionEffect
    {
        /// <summary>Initialises the effect.</summary>
        /// <param name="functions">Which functions.</param>
        /// <param name="by">Who exercises them instead; empty if that is not said.</param>
        /// <exception cref="ArgumentNullException"><paramref name="functions"/> or an item of <paramref name="by"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="by"/> is default.</exception>
        public Cease(FunctionScope functions, ImmutableArray<ExercisedBy> by)
        {
            Functions = Guard.Against.Null(functions);
            By = Guard.Against.NullItems(by);
        }

        /// <summary>Initialises the effect, with at most one who exercises the functions.</summary>
        /// <param name="functions">Which functions.</param>
        /// <param name="by">Who exercises them instead; null if that is not said.</param>
        /// <exception cref="ArgumentNullException"><paramref name="functions"/> is null.</exception>
        public Cease(FunctionScope functions, ExercisedBy? by = null)
            : this(functions, by is null ? [] : [by])
        {
        }

        /// <summary>Which functions.</summary>
        public FunctionScope Functions { get; }

        /// <summary>Who exercises them instead; empty if that is not said.</summary>
        public ImmutableArray<ExercisedBy> By { get; }

        internal override int Discriminator => 1;

        /// <summary>Determines whether the other effect is equal to this one.</summary>
        /// <param name="other">The other effect.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(Cease? other) => other is not null && Functions.Equals(other.Functions) && By.AsSpan().SequenceEqual(other.By.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Functions, By.HashOfItems());

        /// <summary>The functions and who exercises them.</summary>
        /// <returns>"cease all functions, exercised by the Board".</returns>
        public override string ToString() => By.IsEmpty ? $"cease {Functions}" : $"cease {Functions}, exercised by {string.Join(" and ", By)}";
    }

    /// <summary>Take on functions of another CCG, which must cease to exercise them. Source: s. 14Z21(8); such a CCG need not be failing itself.</summary>
    public sealed record TakeOn : DirectionEffect
    {
        /// <summary>Initialises the effect.</summary>
        /// <param name="functions">The functions, in the words of the direction; at least one.</param>
        /// <param name="from">The CCG whose functions they are.</param>
        /// <exception cref="ArgumentException"><paramref name="functions"/> is default or empty, or holds null or half of a surrogate pair, or <paramref name="from"/> is <see cref="OdsCode.None"/>.</exception>
        public TakeOn(ImmutableArray<string> functions, OdsCode from)
            : this(functions, [Guard.Against.NoCode(from)])
        {
        }

        /// <summary>Initialises the effect.</summary>
        /// <param name="functions">The functions, in the words of the direction.</param>
        /// <param name="from">The CCGs whose functions they are.</param>
        /// <exception cref="ArgumentException">
        /// <paramref name="functions"/> is default or holds null or half of a surrogate pair, or <paramref name="from"/> is default or holds <see cref="OdsCode.None"/>.
        /// </exception>
        public TakeOn(ImmutableArray<string> functions, ImmutableArray<OdsCode> from)
        {
            Functions = Guard.Against.NoTexts(functions);
            From = Guard.Against.NoCodes(from);
        }

        /// <summary>The functions, in the words of the direction.</summary>
        public ImmutableArray<string> Functions { get; }

        /// <summary>The CCGs whose functions they are.</summary>
        public ImmutableArray<OdsCode> From { get; }

        internal override int Discriminator => 2;

        /// <summary>Determines whether the other effect is equal to this one.</summary>
        /// <param name="other">The other effect.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(TakeOn? other) => other is not null && From.AsSpan().SequenceEqual(other.From.AsSpan()) && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, From.HashOfItems(), Functions.HashOfItems());

        /// <summary>The functions and whose they are.</summary>
        /// <returns>"take on … from 03V".</returns>
        public override string ToString() => $"take on {string.Join(", ", Functions)} from {string.Join(", ", From)}";
    }

    /// <summary>
    /// Another accountable officer is appointed: an act of the Board under s. 14Z21(4)–(5). That a regulation 8 direction did so is only reported.
    /// </summary>
    public sealed record ReplaceAccountableOfficer : DirectionEffect
    {
        internal override int Discriminator => 3;

        /// <summary>"replace the accountable officer".</summary>
        /// <returns>"replace the accountable officer".</returns>
        public override string ToString() => "replace the accountable officer";
    }

    /// <summary>
    /// The constitution is varied: area, members in, members out. Source: s. 14Z21(6), and no other power. What changed, and from when, is recorded as
    /// <see cref="AuthorisationEvent.ConstitutionVaried"/>.
    /// </summary>
    public sealed record VaryConstitution : DirectionEffect
    {
        /// <summary>Initialises the effect.</summary>
        /// <param name="variation">What is varied.</param>
        /// <exception cref="ArgumentNullException"><paramref name="variation"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="variation"/> holds half of a surrogate pair.</exception>
        public VaryConstitution(string variation) => Variation = Guard.Against.BrokenText(variation);

        /// <summary>What is varied.</summary>
        public string Variation { get; }

        internal override int Discriminator => 4;

        /// <summary>The variation.</summary>
        /// <returns>"vary the constitution: …".</returns>
        public override string ToString() => $"vary the constitution: {Variation}";
    }

    /// <summary>
    /// The CCG is to be dissolved. Source: s. 14Z21(7), and no other power. It ends only with <see cref="AuthorisationEvent.Dissolved"/>.
    /// </summary>
    public sealed record Dissolve : DirectionEffect
    {
        internal override int Discriminator => 5;

        /// <summary>"dissolve the CCG".</summary>
        /// <returns>"dissolve the CCG".</returns>
        public override string ToString() => "dissolve the CCG";
    }

    /// <summary>Exercise only the functions named, in the initial period. Source: Health and Social Care Act 2012 Sch 6 para 9, and no other power.</summary>
    public sealed record ExerciseOnly : DirectionEffect
    {
        /// <summary>Initialises the effect.</summary>
        /// <param name="functions">The functions, in the words of the direction; at least one.</param>
        /// <exception cref="ArgumentException"><paramref name="functions"/> is default or empty, or holds null or half of a surrogate pair.</exception>
        public ExerciseOnly(ImmutableArray<string> functions) => Functions = Guard.Against.NoTexts(functions);

        /// <summary>The functions, in the words of the direction.</summary>
        public ImmutableArray<string> Functions { get; }

        internal override int Discriminator => 6;

        /// <summary>Determines whether the other effect is equal to this one.</summary>
        /// <param name="other">The other effect.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(ExerciseOnly? other) => other is not null && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, Functions.HashOfItems());

        /// <summary>The functions.</summary>
        /// <returns>"exercise only …".</returns>
        public override string ToString() => $"exercise only {string.Join(", ", Functions)}";
    }

    /// <summary>No source says what the direction makes the CCG do.</summary>
    public sealed record NotKnown : DirectionEffect
    {
        internal override int Discriminator => 7;

        /// <summary>"an effect that is not known".</summary>
        /// <returns>"an effect that is not known".</returns>
        public override string ToString() => "an effect that is not known";
    }
}
