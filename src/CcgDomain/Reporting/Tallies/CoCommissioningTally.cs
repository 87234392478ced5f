using System.Globalization;
using CcgDomain.CoCommissioning;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A set of CCGs counted by their part in the commissioning of GP services on a date: bids, readiness, plans and models.</summary>
/// <remarks>
/// Counted by <see cref="NationalCoCommissioningPosition.AsAt"/>. Tallies of sets that have no CCG in common add up (<see cref="Plus"/>), in any order.
/// A CCG may stand in several categories, so bids add up to the bidders or more. Equality is by content.
/// </remarks>
public sealed record CoCommissioningTally : ITally<CoCommissioningTally>
{
    private readonly CoCommissioningCounts _counts;

    internal CoCommissioningTally(in CoCommissioningCounts counts) => _counts = counts;

    /// <summary>The tally of no CCGs. Adding it changes nothing.</summary>
    public static CoCommissioningTally Empty { get; } = new(new CoCommissioningCounts());

    /// <summary>
    /// The CCGs that there were: established ones, and those of which something of co-commissioning is recorded by the date, less the dissolved.
    /// Nothing below counts any other.
    /// </summary>
    public long Ccgs => _counts.Ccgs;

    /// <summary>The CCGs that bid in 2014, each once.</summary>
    public long Bidders => _counts.Bidders;

    /// <summary>The share of the CCGs that bid.</summary>
    public Share ShareBidding => Share.Of(Bidders, Ccgs);

    /// <summary>The CCGs that bid in a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public long Bids(CoCommissioningCategory category) => _counts.Bids[Guard.Against.Undefined(category)];

    /// <summary>The share of the CCGs that bid in a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public Share ShareBiddingIn(CoCommissioningCategory category) => Share.Of(Bids(category), Ccgs);

    /// <summary>The CCGs by the latest assessment of their bid in category C.</summary>
    /// <param name="readiness">How soon they could take over.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="readiness"/> is not defined.</exception>
    public long Ready(Readiness readiness) => _counts.Ready[Guard.Against.Undefined(readiness)];

    /// <summary>The CCGs with an application for a model that is not decided.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Applied(CoCommissioningModel model) => _counts.Applied[Guard.Against.Undefined(model)];

    /// <summary>The CCGs that are approved for a model on conditions, which do not count as approved.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long ConditionallyApproved(CoCommissioningModel model) => _counts.ConditionallyApproved[Guard.Against.Undefined(model)];

    /// <summary>The CCGs that are approved for a model and have not started.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Approved(CoCommissioningModel model) => _counts.Approved[Guard.Against.Undefined(model)];

    /// <summary>The CCGs in which a model operates.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none does.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Operating(CoCommissioningModel model) => _counts.Operating[Guard.Against.Undefined(model)];

    /// <summary>The share of the CCGs that is approved for a model and has not started.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public Share ShareApproved(CoCommissioningModel model) => Share.Of(Approved(model), Ccgs);

    /// <summary>The share of the CCGs in which a model operates.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none does.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public Share ShareOperating(CoCommissioningModel model) => Share.Of(Operating(model), Ccgs);

    /// <summary>Both sets counted together.</summary>
    /// <param name="other">The tally of a set that has no CCG in common with this one.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public CoCommissioningTally Plus(CoCommissioningTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_counts + other._counts);
    }

    /// <summary>The main numbers.</summary>
    /// <returns>"211 CCGs: 196 bid (A 19, B 110, C 74); delegated 0, joint 0, greater involvement 0, no model 211".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ccgs} CCGs: {Bidders} bid (A {Bids(CoCommissioningCategory.A)}, B {Bids(CoCommissioningCategory.B)}, C {Bids(CoCommissioningCategory.C)}); delegated {Operating(CoCommissioningModel.Delegated)}, joint {Operating(CoCommissioningModel.Joint)}, greater involvement {Operating(CoCommissioningModel.GreaterInvolvement)}, no model {Operating(CoCommissioningModel.None)}");
}
