using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A set of CCGs counted by their part in the commissioning of GP services on a date: bids, readiness, plans and models.</summary>
/// <remarks>
/// Counted by <see cref="NationalCoCommissioningPosition.AsAt"/>. Tallies of sets that have no CCG in common add up (<see cref="Plus"/>), in any order.
/// A CCG may stand in several categories, so bids add up to the bidders or more. Equality is by content.
/// </remarks>
public sealed record CoCommissioningTally
{
    private readonly ImmutableArray<long> _numbers;

    private CoCommissioningTally(ImmutableArray<long> numbers) => _numbers = numbers;

    /// <summary>The tally of no CCGs. Adding it changes nothing.</summary>
    public static CoCommissioningTally Empty { get; } = new Builder().Build();

    /// <summary>
    /// The CCGs that there were: established ones, and those of which something of co-commissioning is recorded by the date, less the dissolved.
    /// Nothing below counts any other.
    /// </summary>
    public long Ccgs => _numbers[Builder.Ccgs];

    /// <summary>The CCGs that bid in 2014, each once.</summary>
    public long Bidders => _numbers[Builder.Bidders];

    /// <summary>The share of the CCGs that bid.</summary>
    public Share ShareBidding => Share.Of(Bidders, Ccgs);

    /// <summary>The CCGs that bid in a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public long Bids(CoCommissioningCategory category) => category is >= CoCommissioningCategory.A and <= CoCommissioningCategory.C
        ? _numbers[Builder.Bids + (int)category]
        : throw new ArgumentOutOfRangeException(nameof(category), category, "There were categories A, B and C.");

    /// <summary>The share of the CCGs that bid in a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not defined.</exception>
    public Share ShareBiddingIn(CoCommissioningCategory category) => Share.Of(Bids(category), Ccgs);

    /// <summary>The CCGs by the latest assessment of their bid in category C.</summary>
    /// <param name="readiness">How soon they could take over.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="readiness"/> is not defined.</exception>
    public long Ready(Readiness readiness) => readiness is >= Readiness.Now and <= Readiness.Later
        ? _numbers[Builder.Readiness + (int)readiness]
        : throw new ArgumentOutOfRangeException(nameof(readiness), readiness, "A bidder was ready now, soon or later.");

    /// <summary>The CCGs with an application for a model that is not decided.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Applied(CoCommissioningModel model) => Of(Builder.Applied, model);

    /// <summary>The CCGs that are approved for a model on conditions, which do not count as approved.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long ConditionallyApproved(CoCommissioningModel model) => Of(Builder.Conditionally, model);

    /// <summary>The CCGs that are approved for a model and have not started.</summary>
    /// <param name="model">The model.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Approved(CoCommissioningModel model) => Of(Builder.Approved, model);

    /// <summary>The CCGs in which a model operates.</summary>
    /// <param name="model">The model; <see cref="CoCommissioningModel.None"/> for the CCGs in which none does.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="model"/> is not defined.</exception>
    public long Operating(CoCommissioningModel model) => Of(Builder.Operating, model);

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
        return new(SortedMerge.Sum(_numbers, other._numbers));
    }

    /// <summary>Whether the other tally counts the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CoCommissioningTally? other) => other is not null && _numbers.AsSpan().SequenceEqual(other._numbers.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ccgs, Bidders, Operating(CoCommissioningModel.Joint), Operating(CoCommissioningModel.Delegated));

    /// <summary>The main numbers.</summary>
    /// <returns>"211 CCGs: 196 bid (A 19, B 110, C 74); delegated 0, joint 0, greater involvement 0, no model 211".</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ccgs} CCGs: {Bidders} bid (A {Bids(CoCommissioningCategory.A)}, B {Bids(CoCommissioningCategory.B)}, C {Bids(CoCommissioningCategory.C)}); delegated {Operating(CoCommissioningModel.Delegated)}, joint {Operating(CoCommissioningModel.Joint)}, greater involvement {Operating(CoCommissioningModel.GreaterInvolvement)}, no model {Operating(CoCommissioningModel.None)}");

    private long Of(int start, CoCommissioningModel model) => _numbers[start + (int)Guard.Against.Undefined(model)];

    /// <summary>Counts CCGs one after another. What it needs does not grow with their number.</summary>
    internal sealed class Builder
    {
        // Where each count stands in the list of numbers. The enumerations of bids and readiness begin at 1.
        internal const int Ccgs = 0;
        internal const int Bidders = 1;
        internal const int Bids = 1;
        internal const int Readiness = 4;
        internal const int Operating = 8;
        internal const int Applied = 12;
        internal const int Conditionally = 16;
        internal const int Approved = 20;

        private readonly long[] _numbers = new long[24];

        internal void Add(Ccg ccg, DateOnly date)
        {
            var position = ccg.CoCommissioning.AsAt(date);
            var standing = ccg.Authorisation.AsAt(date).StatusKindOn(date);
            var existed = standing is not (AuthorisationStatusKind.NotApplied or AuthorisationStatusKind.Applicant or AuthorisationStatusKind.Dissolved);
            if (!existed && (!position.HasEvents || standing == AuthorisationStatusKind.Dissolved))
            {
                return;
            }

            _numbers[Ccgs]++;
            _numbers[Operating + (int)position.Model]++;
            if (!position.Categories.IsEmpty)
            {
                _numbers[Bidders]++;
                foreach (var category in position.Categories)
                {
                    _numbers[Bids + (int)category]++;
                }
            }

            if (position.Readiness is { } readiness)
            {
                _numbers[Readiness + (int)readiness]++;
            }

            if (position.Pending is { } pending)
            {
                _numbers[(position.IsPendingApproval ? Conditionally : Applied) + (int)pending.Model]++;
            }

            if (position.Approved is { } approved)
            {
                _numbers[Approved + (int)approved.Model]++;
            }
        }

        internal CoCommissioningTally Build() => new([.. _numbers]);
    }
}
