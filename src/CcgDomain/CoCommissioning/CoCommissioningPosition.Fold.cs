using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

// How events fold. While a batch is recorded, its position is a working copy that nobody else has: it takes one event after another in place.
public sealed partial record CoCommissioningPosition
{
    /// <summary>Before anything happened.</summary>
    internal CoCommissioningPosition(OdsCode code) => Code = code;

    /// <summary>The CCG itself, for the rule that asks whether another is meant.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether any event of this regime was recorded.</summary>
    internal bool HasEvents { get; private set; }

    /// <summary>The first day of the CCG, where it was established by merger.</summary>
    internal DateOnly? MergedOn { get; private set; }

    /// <summary>A copy to go on from.</summary>
    internal CoCommissioningPosition ToBuilder() => this with { };

    /// <summary>The position after one more event, of whichever regime; this one, where the event is nothing to it.</summary>
    internal CoCommissioningPosition After(CcgEvent e)
    {
        var next = ToBuilder();
        if (e is CoCommissioningEvent its)
        {
            next.Apply(its);
        }
        else if (!next.ApplyForeign(e))
        {
            return this;
        }

        return next;
    }

    /// <summary>
    /// Hears of an event of another regime: a CCG born of a merger may take over a model that day; when a CCG ends, nothing operates any more and
    /// nothing is to come.
    /// </summary>
    /// <returns>Whether it is anything to this one.</returns>
    internal bool ApplyForeign(CcgEvent e)
    {
        switch (e.LifecycleEffect)
        {
            case LifecycleEffect.Merger:
                MergedOn = e.On;
                return true;
            case LifecycleEffect.End when Model == CoCommissioningModel.None && Pending is null && Approved is null:
                return false;
            case LifecycleEffect.End:
                Operate(CoCommissioningModel.None, null);
                DropPending();
                Approved = null;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes an event of co-commissioning.</summary>
    internal void Apply(CoCommissioningEvent e)
    {
        HasEvents = true;
        switch (e)
        {
            case CoCommissioningEvent.InterestExpressed expressed:
                Categories = With(Categories, expressed.Categories);
                break;
            case CoCommissioningEvent.ReadinessAssessed assessed:
                Readiness = assessed.Category.WasAssessed() ? assessed.Readiness : Readiness;
                break;
            case CoCommissioningEvent.ModelApplied applied:
                Pending = new(applied.Model, applied.StartsOn);
                IsPendingApproval = false;
                break;
            case CoCommissioningEvent.ModelApproved { Pending: true } approved:
                Pending = new(approved.Model, approved.StartsOn);
                IsPendingApproval = true;
                break;
            case CoCommissioningEvent.ModelApproved approved:
                Approved = new(approved.Model, approved.StartsOn);
                Settle(approved.Model);
                break;
            case CoCommissioningEvent.ApplicationRefused:
                DropPending();
                break;
            case CoCommissioningEvent.ApprovalLapsed when Approved is not null:
                Approved = null;
                break;
            case CoCommissioningEvent.ApprovalLapsed:
                DropPending();
                break;
            case CoCommissioningEvent.ArrangementStarted started:
                Operate(started.Model, started.On);
                Approved = Approved?.Model == started.Model ? null : Approved;
                Settle(started.Model);
                break;
            case CoCommissioningEvent.WithdrawalNotified:
                WithdrawalNotifiedOn ??= e.On;
                break;
            case CoCommissioningEvent.ArrangementEnded:
                Operate(CoCommissioningModel.None, null);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Operate(CoCommissioningModel model, DateOnly? since)
    {
        Model = model;
        Since = since;
        WithdrawalNotifiedOn = null;
    }

    /// <summary>What was pending for the model is decided.</summary>
    private void Settle(CoCommissioningModel model)
    {
        if (Pending?.Model == model)
        {
            DropPending();
        }
    }

    private void DropPending()
    {
        Pending = null;
        IsPendingApproval = false;
    }

    private static ImmutableArray<CoCommissioningCategory> With(ImmutableArray<CoCommissioningCategory> categories, ImmutableArray<CoCommissioningCategory> more)
    {
        foreach (var category in more)
        {
            categories = categories.Contains(category) ? categories : categories.Add(category);
        }

        return categories;
    }
}
