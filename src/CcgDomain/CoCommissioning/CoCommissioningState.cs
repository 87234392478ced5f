using CcgDomain.Organisations;
using CcgDomain.Timelines;

namespace CcgDomain.CoCommissioning;

/// <summary>What the events of co-commissioning fold into: a working copy, which takes one event after another.</summary>
/// <remarks>
/// The fold is total: it gives a state for anything that the rules which can be waived let through. A start replaces whatever operated;
/// a later application, or a later approval, replaces the one before; categories only become more.
/// </remarks>
internal sealed class CoCommissioningState : Fold<CoCommissioningPosition, CoCommissioningEvent>
{
    /// <summary>Before anything happened.</summary>
    internal CoCommissioningState(OdsCode code) => Code = code;

    /// <summary>The CCG itself, for the rule that asks whether another is meant.</summary>
    internal OdsCode Code { get; }

    /// <summary>Whether any event of this regime was recorded.</summary>
    internal bool Begun { get; private set; }

    internal ImmutableArray<CoCommissioningCategory> Categories { get; private set; } = [];

    internal Readiness? Readiness { get; private set; }

    internal PlannedArrangement? Pending { get; private set; }

    internal bool IsPendingApproval { get; private set; }

    internal PlannedArrangement? Approved { get; private set; }

    internal CoCommissioningModel Model { get; private set; }

    internal DateOnly? Since { get; private set; }

    internal DateOnly? WithdrawalNotifiedOn { get; private set; }

    /// <summary>The first day of the CCG, where it was established by merger.</summary>
    internal DateOnly? MergedOn { get; private set; }

    /// <summary>The same state, which later events of this one do not change.</summary>
    internal CoCommissioningState Copy() => (CoCommissioningState)MemberwiseClone();

    internal override CoCommissioningPosition Position() => new(Copy());

    /// <summary>A CCG born of a merger may take over a model that day; when a CCG ends, nothing operates any more and nothing is to come.</summary>
    internal override bool Hear(CcgEvent e)
    {
        switch (e.Turn)
        {
            case Turn.Merger:
                MergedOn = e.On;
                return true;
            case Turn.End when Model == CoCommissioningModel.None && Pending is null && Approved is null:
                return false;
            case Turn.End:
                Operate(CoCommissioningModel.None, null);
                DropPending();
                Approved = null;
                return true;
            default:
                return false;
        }
    }

    internal override void Take(CoCommissioningEvent e)
    {
        Begun = true;
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
