using System.Globalization;
using System.Text.Json.Serialization;
using CcgDomain.CoCommissioning;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>The number of CCGs by their part in the commissioning of GP services on a date: bids, readiness, plans and models.</summary>
/// <remarks>
/// <para>Tallies are counted by <see cref="NationalCoCommissioningPosition.AsAt"/>. Those of sets without a common CCG can be added in any order, with
/// <see cref="Plus"/>.</para>
/// <para>A CCG may bid in several categories, so the bids of all categories may exceed the bidders. Equality is by content.</para>
/// </remarks>
[JsonConverter(typeof(ReportingConverter))]
public sealed record CoCommissioningTally : ITally<CoCommissioningTally>
{
    private readonly CoCommissioningCounts _counts;

    internal CoCommissioningTally(CoCommissioningCounts counts) => _counts = counts;

    /// <summary>The tally of no CCGs.</summary>
    public static CoCommissioningTally Empty { get; } = new(new CoCommissioningCounts());

    /// <summary>
    /// The number of CCGs that are or may be established, or for which an event of co-commissioning is recorded that was or may have been by the date, without those that are dissolved. A CCG that has
    /// ended by the register, and from 1 July 2022, when the law abolished all CCGs, any established one is not counted, whether or not its end is recorded.
    /// All other numbers count only these.
    /// </summary>
    public long Ccgs => _counts.Ccgs;

    /// <summary>The number of CCGs that certainly bid in 2014, in one or more categories, which need not be known.</summary>
    public long Bidders => _counts.Bidders;

    /// <summary>
    /// The greatest number of CCGs that may have bid: <see cref="Bidders"/>, those of which it is not known whether they had bid by the date, and those with a partial record in
    /// which no bid is recorded.
    /// </summary>
    public long BiddersAtMost => Bidders + _counts.BidNotKnown;

    /// <summary>
    /// The number of CCGs whose record is partial: it says no more than sources do, and may leave out bids, assessments, applications and approvals. Those that are recorded, of
    /// which the day on which they were to start has not passed without a word of it, are all that is counted.
    /// </summary>
    public long PartialRecords => _counts.PartialRecords;

    /// <summary><see cref="Bidders"/> as a share of <see cref="Ccgs"/>.</summary>
    public Share ShareBidding => Share.Of(Bidders, Ccgs);

    /// <summary>The counters of which the tally is made.</summary>
    internal CoCommissioningCounts Counts => _counts;

    /// <summary>Returns the number of CCGs that certainly bid in a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public long Bids(CoCommissioningCategory category) => _counts.Bids[Guard.Against.Undefined(category)];

    /// <summary>
    /// Returns the greatest number of CCGs that may have bid in a category: <see cref="Bids"/>, and the others with a bid whose categories are not known, with one in the category
    /// of which it is not known whether it was made by the date, or with a partial record.
    /// </summary>
    /// <param name="category">The category.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public long BidsAtMost(CoCommissioningCategory category) => Bids(category) + _counts.MayBid[category];

    /// <summary>Returns <see cref="Bids"/> as a share of <see cref="Ccgs"/>.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public Share ShareBiddingIn(CoCommissioningCategory category) => Share.Of(Bids(category), Ccgs);

    /// <summary>Returns the number of CCGs by the latest recorded assessment of their bid in category C. Those of which it is not known which was the latest by the date are in none of these numbers.</summary>
    /// <param name="readiness">The readiness.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="readiness"/> is not defined.</exception>
    public long Ready(Readiness readiness) => _counts.Ready[Guard.Against.Undefined(readiness)];

    /// <summary>
    /// Returns the number of CCGs with an application for a model that certainly was made by the date and has not been decided, nor been superseded by the approval of that model or
    /// of one that goes further. There may be more, where the days of events are not known.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Applied(CoCommissioningModel model) => _counts.Applied[Guard.Against.Undefined(model)];

    /// <summary>
    /// Returns the number of CCGs that certainly are conditionally approved for a model; there may be more, where the days of events are not known. They are not included in
    /// <see cref="Approved"/>.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long ConditionallyApproved(CoCommissioningModel model) => _counts.ConditionallyApproved[Guard.Against.Undefined(model)];

    /// <summary>Returns the number of CCGs that certainly are approved for a model and have not started. There may be more, where the days of events are not known.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Approved(CoCommissioningModel model) => _counts.Approved[Guard.Against.Undefined(model)];

    /// <summary>
    /// The number of CCGs for which the records leave open which model operates. They are not included in <see cref="Operating"/> of any model. From 1 April 2021, when every CCG
    /// was delegated, these are also those whose record has no model: Source: NHS England, CCGs' co-commissioning arrangements.
    /// </summary>
    public long ModelNotKnown => _counts.ModelNotKnown;

    /// <summary>Returns the greatest number of CCGs in which a model may operate: <see cref="Operating"/>, and those of <see cref="ModelNotKnown"/> in which it may.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none may operate.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long OperatingAtMost(CoCommissioningModel model) => Operating(model) + _counts.MayOperate[model];

    /// <summary>Returns the number of CCGs in which a model certainly operates.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none operates.</param>
    /// <returns>The number of CCGs.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Operating(CoCommissioningModel model) => _counts.Operating[Guard.Against.Undefined(model)];

    /// <summary>Returns <see cref="Approved"/> as a share of <see cref="Ccgs"/>.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public Share ShareApproved(CoCommissioningModel model) => Share.Of(Approved(model), Ccgs);

    /// <summary>Returns <see cref="Operating"/> as a share of <see cref="Ccgs"/>.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none operates.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public Share ShareOperating(CoCommissioningModel model) => Share.Of(Operating(model), Ccgs);

    /// <summary>Adds the tally of other CCGs.</summary>
    /// <param name="other">The tally of a set that has no CCG in common with this one.</param>
    /// <returns>The tally of both sets.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public CoCommissioningTally Plus(CoCommissioningTally other)
    {
        Guard.Against.Null(other);
        return new(_counts + other._counts);
    }

    /// <summary>The main numbers as text.</summary>
    /// <returns>"211 CCGs: 196 bid (A 19, B 110, C 74); delegated 0, joint 0, greater involvement 0, no model 211".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ccgs} CCGs: {Bidders} bid (A {Bids(CoCommissioningCategory.A)}, B {Bids(CoCommissioningCategory.B)}, C {Bids(CoCommissioningCategory.C)}); delegated {Operating(CoCommissioningModel.Delegated)}, joint {Operating(CoCommissioningModel.Joint)}, greater involvement {Operating(CoCommissioningModel.GreaterInvolvement)}, no model {Operating(CoCommissioningModel.None)}");
}
