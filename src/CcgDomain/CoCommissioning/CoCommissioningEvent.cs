using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.Organisations;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>Represents an event in the primary care co-commissioning of a CCG, from the bid of 2014 to the end of an arrangement.</summary>
/// <remarks>
/// The hierarchy is closed. <c>using static CcgDomain.CoCommissioning.CoCommissioningEvent;</c> lets the cases be named without it. Equality is by content.
/// <see cref="CoCommissioningModel.None"/> may be stated of an application, an approval or a start, as any claim may; the rules refuse it (COC-14).
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public abstract record CoCommissioningEvent : CcgEvent
{
    private CoCommissioningEvent(byte number, EventDate on)
        : base(number, on)
    {
    }

    /// <summary>Returns the result of the function for the case.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="interestExpressed">The function for <see cref="InterestExpressed"/>.</param>
    /// <param name="readinessAssessed">The function for <see cref="ReadinessAssessed"/>.</param>
    /// <param name="modelApplied">The function for <see cref="ModelApplied"/>.</param>
    /// <param name="modelApproved">The function for <see cref="ModelApproved"/>.</param>
    /// <param name="applicationRefused">The function for <see cref="ApplicationRefused"/>.</param>
    /// <param name="approvalLapsed">The function for <see cref="ApprovalLapsed"/>.</param>
    /// <param name="arrangementStarted">The function for <see cref="ArrangementStarted"/>.</param>
    /// <param name="withdrawalNotified">The function for <see cref="WithdrawalNotified"/>.</param>
    /// <param name="arrangementEnded">The function for <see cref="ArrangementEnded"/>.</param>
    /// <returns>The result of the function that was called.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <example>
    /// <code>
    /// string Other(CoCommissioningEvent e) => e.Kind;
    ///
    /// CoCommissioningEvent happened = new CoCommissioningEvent.ArrangementStarted(new(2015, 4, 1), CoCommissioningModel.Joint);
    /// Console.WriteLine(happened.Match(
    ///     interestExpressed: Other, readinessAssessed: Other, modelApplied: Other, modelApproved: Other, applicationRefused: Other, approvalLapsed: Other,
    ///     arrangementStarted: started => $"{started.Model} from {started.On}", withdrawalNotified: Other, arrangementEnded: Other)); // Joint from 2015-04-01
    /// </code>
    /// </example>
    public TResult Match<TResult>(
        Func<InterestExpressed, TResult> interestExpressed,
        Func<ReadinessAssessed, TResult> readinessAssessed,
        Func<ModelApplied, TResult> modelApplied,
        Func<ModelApproved, TResult> modelApproved,
        Func<ApplicationRefused, TResult> applicationRefused,
        Func<ApprovalLapsed, TResult> approvalLapsed,
        Func<ArrangementStarted, TResult> arrangementStarted,
        Func<WithdrawalNotified, TResult> withdrawalNotified,
        Func<ArrangementEnded, TResult> arrangementEnded)
    {
        ArgumentNullException.ThrowIfNull(interestExpressed);
        ArgumentNullException.ThrowIfNull(readinessAssessed);
        ArgumentNullException.ThrowIfNull(modelApplied);
        ArgumentNullException.ThrowIfNull(modelApproved);
        ArgumentNullException.ThrowIfNull(applicationRefused);
        ArgumentNullException.ThrowIfNull(approvalLapsed);
        ArgumentNullException.ThrowIfNull(arrangementStarted);
        ArgumentNullException.ThrowIfNull(withdrawalNotified);
        ArgumentNullException.ThrowIfNull(arrangementEnded);
        return this switch
        {
            InterestExpressed e => interestExpressed(e),
            ReadinessAssessed e => readinessAssessed(e),
            ModelApplied e => modelApplied(e),
            ModelApproved e => modelApproved(e),
            ApplicationRefused e => applicationRefused(e),
            ApprovalLapsed e => approvalLapsed(e),
            ArrangementStarted e => arrangementStarted(e),
            WithdrawalNotified e => withdrawalNotified(e),
            _ => arrangementEnded((ArrangementEnded)this),
        };
    }

    /// <summary>The CCG expressed interest in co-commissioning, alone or with other CCGs, in one category or several.</summary>
    /// <remarks>
    /// Bids were optional, and were invited from 1 May to 20 June 2014. One paper, of South West London, dates the invitation June 2014;
    /// two sources have 1 May, which the rules follow (COC-01).
    /// </remarks>
    public sealed record InterestExpressed : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="categories">The categories bid for; null if not known.</param>
        /// <param name="jointlyWith">The other CCGs; empty if the CCG bid alone; null if not known.</param>
        /// <exception cref="ArgumentException">An array is default, or <paramref name="jointlyWith"/> holds <see cref="OdsCode.None"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="categories"/> is not defined.</exception>
        public InterestExpressed(EventDate on, ImmutableArray<CoCommissioningCategory>? categories, ImmutableArray<OdsCode>? jointlyWith)
            : base(11, on)
        {
            KnownCategories = categories is { } known ? Guard.Against.UndefinedItems(known, nameof(categories)) : default;
            KnownJointlyWith = Guard.Against.NoCodesIfKnown(jointlyWith);
        }

        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="categories">The categories bid for; null if not known.</param>
        /// <exception cref="ArgumentException"><paramref name="categories"/> is a default array.</exception>
        /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="categories"/> is not defined.</exception>
        public InterestExpressed(EventDate on, ImmutableArray<CoCommissioningCategory>? categories)
            : this(on, categories, [])
        {
        }

        /// <summary>The categories bid for; null if not known.</summary>
        public ImmutableArray<CoCommissioningCategory>? Categories => KnownCategories.OrNull();

        /// <summary>The other CCGs; empty if the CCG bid alone; null if not known.</summary>
        public ImmutableArray<OdsCode>? JointlyWith => KnownJointlyWith.OrNull();

        /// <summary>The categories bid for; default if not known.</summary>
        internal ImmutableArray<CoCommissioningCategory> KnownCategories { get; }

        /// <summary>The other CCGs; empty if the CCG bid alone; default if not known.</summary>
        internal ImmutableArray<OdsCode> KnownJointlyWith { get; }

        /// <inheritdoc/>
        public override string Kind => "interestExpressed";

        internal override string Description =>
            $"interest expressed{(Categories is { } categories ? $" in category {string.Join(", ", categories)}" : "")}{(KnownJointlyWith.IsDefaultOrEmpty ? "" : $" jointly with {string.Join(", ", KnownJointlyWith)}")}";

        /// <summary>Determines whether the other event is equal to this one.</summary>
        /// <param name="other">The other event.</param>
        /// <returns>true if both are equal; otherwise, false.</returns>
        public bool Equals(InterestExpressed? other) => other is not null
            && On == other.On
            && KnownCategories.IsDefault == other.KnownCategories.IsDefault
            && KnownCategories.AsSpan().SequenceEqual(other.KnownCategories.AsSpan())
            && KnownJointlyWith.IsSameAs(other.KnownJointlyWith);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Discriminator, On, KnownCategories.HashOfItems(), KnownJointlyWith.HashOfItems());
    }

    /// <summary>The area team of NHS England took a first view of how soon the CCG could take over.</summary>
    public sealed record ReadinessAssessed : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="category">The category of the bid.</param>
        /// <param name="readiness">The view.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> or <paramref name="readiness"/> is not defined.</exception>
        public ReadinessAssessed(EventDate on, CoCommissioningCategory category, Readiness readiness)
            : base(12, on)
        {
            Category = Guard.Against.Undefined(category);
            Readiness = Guard.Against.Undefined(readiness);
        }

        /// <summary>The category of the bid.</summary>
        public CoCommissioningCategory Category { get; }

        /// <summary>The view.</summary>
        public Readiness Readiness { get; }

        /// <inheritdoc/>
        public override string Kind => "readinessAssessed";

        internal override string Description =>
            $"readiness for category {NameTable<CoCommissioningCategory>.Shared.Name(Category)} assessed: {NameTable<Readiness>.Shared.Name(Readiness)}";
    }

    /// <summary>The CCG applied for an arrangement.</summary>
    /// <remarks>
    /// Deadlines (COC-05) are those that stood. A first plan of October 2014 had 5 January 2015 and was replaced by 9 and 30 January. For delegation
    /// from 1 April 2018 one report has applications from 1 November 2017, another before it; no deadline is held. For 2019 and 2021 none is established.
    /// </remarks>
    public sealed record ModelApplied : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="model">The model.</param>
        /// <param name="startsOn">The first day on which it is to operate.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
        public ModelApplied(EventDate on, CoCommissioningModel model, EventDate startsOn)
            : base(13, on)
        {
            Model = Guard.Against.Undefined(model);
            StartsOn = startsOn;
        }

        /// <summary>The model.</summary>
        public CoCommissioningModel Model { get; }

        /// <summary>The first day on which it is to operate.</summary>
        public EventDate StartsOn { get; }

        /// <inheritdoc/>
        public override string Kind => "modelApplied";

        internal override string Description => string.Create(CultureInfo.InvariantCulture, $"applied for {Model.InWords()} from {StartsOn}");
    }

    /// <summary>NHS England approved an arrangement, outright or pending something that the CCG has yet to show. It may approve without a recorded application.</summary>
    public sealed record ModelApproved : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        /// <param name="model">The model.</param>
        /// <param name="startsOn">The first day on which it is to operate.</param>
        /// <param name="pending">Whether the approval is conditional, so that nothing may start by it yet.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
        public ModelApproved(EventDate on, CoCommissioningModel model, EventDate startsOn, bool pending)
            : base(14, on)
        {
            Model = Guard.Against.Undefined(model);
            StartsOn = startsOn;
            Pending = pending;
        }

        /// <summary>The model.</summary>
        public CoCommissioningModel Model { get; }

        /// <summary>The first day on which it is to operate.</summary>
        public EventDate StartsOn { get; }

        /// <summary>Whether the approval is conditional, so that nothing may start by it yet.</summary>
        public bool Pending { get; }

        /// <inheritdoc/>
        public override string Kind => "modelApproved";

        internal override string Description => string.Create(
            CultureInfo.InvariantCulture,
            $"{(Pending ? "conditionally approved" : "approved")}: {Model.InWords()} from {StartsOn}");
    }

    /// <summary>NHS England refused the application, or in the end refused what it had approved conditionally.</summary>
    public sealed record ApplicationRefused : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        public ApplicationRefused(EventDate on)
            : base(15, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "applicationRefused";

        internal override string Description => "application refused";
    }

    /// <summary>An approval came to nothing: the CCG dropped out between approval and start, or a conditional approval was never confirmed.</summary>
    /// <remarks>It happened: of 64 approvals of February 2015, 63 started. Where there are an outright and a conditional approval, the outright one lapses.</remarks>
    public sealed record ApprovalLapsed : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day.</param>
        public ApprovalLapsed(EventDate on)
            : base(16, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "approvalLapsed";

        internal override string Description => "approval lapsed";
    }

    /// <summary>An arrangement began to operate, in place of any other.</summary>
    /// <remarks>
    /// The functions may move in phases: those of the three CCGs of East Berkshire moved from April 2017 in four, until the end of March 2018
    /// (https://intranet.eastberkshireccg.nhs.uk/primary-care/primary-care-delegation/). Which function moved in which is not published.
    /// </remarks>
    public sealed record ArrangementStarted : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day of the arrangement.</param>
        /// <param name="model">The model.</param>
        /// <param name="allFunctionsFrom">The first day on which all functions of the model had moved, if they moved in phases; null if no source says so.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
        public ArrangementStarted(EventDate on, CoCommissioningModel model, EventDate? allFunctionsFrom = null)
            : base(17, on)
        {
            Model = Guard.Against.Undefined(model);
            AllFunctionsFrom = allFunctionsFrom;
        }

        /// <summary>The model.</summary>
        public CoCommissioningModel Model { get; }

        /// <summary>Gets the first day on which all functions of the model had moved, if they moved in phases; null if no source says so.</summary>
        public EventDate? AllFunctionsFrom { get; }

        /// <inheritdoc/>
        public override string Kind => "arrangementStarted";

        internal override string Description => AllFunctionsFrom is { } all
            ? string.Create(CultureInfo.InvariantCulture, $"{Model.InWords()} started, with all functions from {all}") : $"{Model.InWords()} started";
    }

    /// <summary>The CCG gave notice that it will leave the arrangement that operates.</summary>
    public sealed record WithdrawalNotified : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The day of the notice.</param>
        public WithdrawalNotified(EventDate on)
            : base(18, on)
        {
        }

        /// <inheritdoc/>
        public override string Kind => "withdrawalNotified";

        internal override string Description => "notice of withdrawal given";
    }

    /// <summary>The arrangement that operated came to an end. A dissolved CCG's arrangement ends with it, without this event.</summary>
    public sealed record ArrangementEnded : CoCommissioningEvent
    {
        /// <summary>Initialises the event.</summary>
        /// <param name="on">The first day without the arrangement.</param>
        /// <param name="agreed">Whether NHS England agreed to the end, so that no period of notice applies. The default is false.</param>
        public ArrangementEnded(EventDate on, bool agreed = false)
            : base(19, on) => Agreed = agreed;

        /// <summary>Gets whether NHS England agreed to the end, so that no period of notice applies.</summary>
        public bool Agreed { get; }

        /// <inheritdoc/>
        public override string Kind => "arrangementEnded";

        internal override string Description => Agreed ? "arrangement ended by agreement" : "arrangement ended";
    }
}
