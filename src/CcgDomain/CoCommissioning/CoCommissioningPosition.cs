using System.Globalization;

namespace CcgDomain.CoCommissioning;

/// <summary>The state of a CCG's co-commissioning after an event. Built only by folding the events.</summary>
/// <remarks>
/// There is a position for anything that the rules which can be waived let through. A start replaces whatever operated;
/// a later application, or a later approval, replaces the one before; categories only become more.
/// </remarks>
public sealed partial record CoCommissioningPosition
{
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

    /// <summary>Whether the other position is the same.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CoCommissioningPosition? other) => other is not null
        && Code == other.Code
        && HasEvents == other.HasEvents
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
}
