using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using CcgDomain.Timelines;

namespace CcgDomain.Consistency;

/// <summary>What the published facts leave possible of the models of a CCG.</summary>
/// <remarks>
/// An approval from a day says that the CCG was not delegated before it; an operating arrangement does not, because its day is often one by which it had started. From
/// the day of a delegation on there is no joint arrangement: no delegation is known to have gone back to one. A joint arrangement, on the other hand, may have become a
/// delegation without a fact that says so.
/// </remarks>
internal static class PublishedModels
{
    /// <summary>Finds a fact by which a model cannot have operated on any of the days.</summary>
    /// <param name="ccg">The CCG.</param>
    /// <param name="model">The model.</param>
    /// <param name="on">The days.</param>
    /// <returns>The fact; null if the model is possible.</returns>
    internal static PublishedArrangement? RulesOut(RegisteredCcg ccg, CoCommissioningModel model, EventDate on)
    {
        if (model is not (CoCommissioningModel.Delegated or CoCommissioningModel.Joint))
        {
            return null;
        }

        PublishedArrangement? found = null;
        foreach (var fact in ccg.Published.Arrangements)
        {
            if (fact is not { Model: CoCommissioningModel.Delegated, Stage: not ArrangementStage.Applied, From: { } from } || !fact.IsReliable)
            {
                continue;
            }

            if (model == CoCommissioningModel.Joint ? on.Earliest >= from.Last : fact.Stage == ArrangementStage.Approved && on.Latest < from.First)
            {
                found ??= fact;
            }
            else if (model == CoCommissioningModel.Delegated && on.Latest >= from.First)
            {
                // Another account has it delegated earlier.
                return null;
            }
        }

        return found;
    }
}
