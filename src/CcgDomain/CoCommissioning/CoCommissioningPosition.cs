using System.Globalization;
using CcgDomain.Organisations;

namespace CcgDomain.CoCommissioning;

/// <summary>The state of a CCG's co-commissioning after an event. Built only by folding the events.</summary>
/// <remarks>
/// The fold is total: it gives a position for anything that the rules which can be waived let through. A start replaces whatever operated;
/// a later application, or a later approval, replaces the one before; categories only become more.
/// </remarks>
public sealed record CoCommissioningPosition
{
    /// <summary>Before anything happened; the same for every CCG.</summary>
    internal static readonly CoCommissioningPosition Start = new();

    private CoCommissioningPosition()
    {
    }

    /// <summary>The categories bid for in 2014, each once, in the order first named; empty where no bid is recorded.</summary>
    public ImmutableArray<CoCommissioningCategory> Categories { get; private set; } = [];

    /// <summary>The latest assessment for category C; null where none is recorded. No other category was assessed, and what is recorded of one is not kept here.</summary>
    public Readiness? Readiness { get; private set; }

    /// <summary>What was applied for and is not decided, or is approved only conditionally; null where there is no such thing.</summary>
    public PlannedArrangement? Pending { get; private set; }

    /// <summary>Whether <see cref="Pending"/> is a conditional approval; false where it is an application, and where there is none.</summary>
    public bool IsPendingApproval { get; private set; }

    /// <summary>What was approved outright and has neither started nor lapsed; null where there is no such thing.</summary>
    public PlannedArrangement? Approved { get; private set; }

    /// <summary>The model that operates.</summary>
    public CoCommissioningModel Model { get; private set; }

    /// <summary>The first day of the model that operates; null where none does.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The day of the first notice of withdrawal from the model that operates; null where there was none.</summary>
    public DateOnly? WithdrawalNotifiedOn { get; private set; }

    /// <summary>The CCG itself, for the rule that asks whether another is meant. Known from the first event of this regime on.</summary>
    internal OdsCode Code { get; private set; }

    /// <summary>The first day of the CCG, where it was established by merger.</summary>
    internal DateOnly? MergedOn { get; private set; }

    /// <summary>Whether the other position is the same.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CoCommissioningPosition? other) => other is not null
        && Code == other.Code
        && Model == other.Model
        && Since == other.Since
        && Readiness == other.Readiness
        && Equals(Pending, other.Pending)
        && IsPendingApproval == other.IsPendingApproval
        && Equals(Approved, other.Approved)
        && WithdrawalNotifiedOn == other.WithdrawalNotifiedOn
        && MergedOn == other.MergedOn
        && Categories.AsSpan().SequenceEqual(other.Categories.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Model, Since, Pending, Approved, Readiness, Categories.Length);

    /// <summary>The model that operates, and since when.</summary>
    /// <returns>"joint commissioning since 2015-04-01", or "no model".</returns>
    public override string ToString() => Since is null ? Model.InWords() : string.Create(CultureInfo.InvariantCulture, $"{Model.InWords()} since {Since:O}");

    /// <summary>The CCG was established by merger.</summary>
    internal CoCommissioningPosition EstablishedByMerger(DateOnly on) => this with { MergedOn = on };

    /// <summary>The CCG was dissolved: nothing operates and nothing is to come. This, where nothing did and nothing was.</summary>
    internal CoCommissioningPosition Dissolved() => Model == CoCommissioningModel.None && Pending is null && Approved is null
        ? this
        : this with { Model = CoCommissioningModel.None, Since = null, WithdrawalNotifiedOn = null, Pending = null, IsPendingApproval = false, Approved = null };

    /// <summary>The position after an event of the CCG.</summary>
    internal CoCommissioningPosition After(CoCommissioningEvent e, OdsCode code)
    {
        var now = this with { Code = code };
        switch (e)
        {
            case CoCommissioningEvent.InterestExpressed expressed:
                now.Categories = With(Categories, expressed.Categories);
                break;
            case CoCommissioningEvent.ReadinessAssessed assessed:
                now.Readiness = assessed.Category.WasAssessed() ? assessed.Readiness : Readiness;
                break;
            case CoCommissioningEvent.ModelApplied applied:
                now.Pending = new(applied.Model, applied.StartsOn);
                now.IsPendingApproval = false;
                break;
            case CoCommissioningEvent.ModelApproved { Pending: true } approved:
                now.Pending = new(approved.Model, approved.StartsOn);
                now.IsPendingApproval = true;
                break;
            case CoCommissioningEvent.ModelApproved approved:
                now.Approved = new(approved.Model, approved.StartsOn);
                now.Settle(approved.Model);
                break;
            case CoCommissioningEvent.ApplicationRefused:
                now.DropPending();
                break;
            case CoCommissioningEvent.ApprovalLapsed when Approved is not null:
                now.Approved = null;
                break;
            case CoCommissioningEvent.ApprovalLapsed:
                now.DropPending();
                break;
            case CoCommissioningEvent.ArrangementStarted started:
                now.Operate(started.Model, started.On);
                now.Approved = Approved?.Model == started.Model ? null : Approved;
                now.Settle(started.Model);
                break;
            case CoCommissioningEvent.WithdrawalNotified:
                now.WithdrawalNotifiedOn ??= e.On;
                break;
            case CoCommissioningEvent.ArrangementEnded:
                now.Operate(CoCommissioningModel.None, null);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return now;
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
