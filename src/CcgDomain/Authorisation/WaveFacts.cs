using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Authorisation;

/// <summary>The dates and the sizes of a wave. Numbers count groups.</summary>
/// <remarks>
/// The deadline, the panels and the decision meeting are dates as planned and published by the NHS Commissioning Board in June and
/// October 2012. Plans of May 2012 and the allocation of September 2012 counted 212 groups, applications of November 2012 counted 211.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class WaveFacts
{
    private readonly DateOnly[] _moderationPanels;
    private readonly DateOnly[] _conditionsPanels;

    internal WaveFacts(
        AuthorisationWave wave,
        DateOnly deadline,
        DateOnly[] moderation,
        DateOnly[] conditionsPanels,
        DateOnly decisionMeeting,
        int planned,
        int allocated,
        int applied,
        RuleBasis appliedBasis,
        int decided,
        int withoutConditions,
        int withDirections)
    {
        Wave = wave;
        Deadline = deadline;
        _moderationPanels = moderation;
        _conditionsPanels = conditionsPanels;
        DecisionMeeting = decisionMeeting;
        Planned = planned;
        Allocated = allocated;
        Applied = applied;
        AppliedBasis = appliedBasis;
        Decided = decided;
        WithoutConditions = withoutConditions;
        WithDirections = withDirections;
        Source = AuthorisationSources.AuthorisationDates;
    }

    /// <summary>The wave.</summary>
    public AuthorisationWave Wave { get; }

    /// <summary>The last day for applications. Source: NHS Commissioning Board, June 2012.</summary>
    public DateOnly Deadline { get; }

    /// <summary>The days of the Moderation Panel, which saw to national consistency.</summary>
    public ImmutableArray<DateOnly> ModerationPanels => ImmutableCollectionsMarshal.AsImmutableArray(_moderationPanels);

    /// <summary>The days of the Conditions Panel, which recommended conditions and support levels.</summary>
    public ImmutableArray<DateOnly> ConditionsPanels => ImmutableCollectionsMarshal.AsImmutableArray(_conditionsPanels);

    /// <summary>The day of the CCG Authorisation Sub-Committee, which took every decision.</summary>
    public DateOnly DecisionMeeting { get; }

    /// <summary>Groups planned for the wave in May 2012, of 212.</summary>
    public int Planned { get; }

    /// <summary>Groups allocated to the wave in September 2012, of 212.</summary>
    public int Allocated { get; }

    /// <summary>Groups that had applied by November 2012, of 211.</summary>
    public int Applied { get; }

    /// <summary>The basis of <see cref="Applied"/>: for wave three it is what the others leave of 211.</summary>
    public RuleBasis AppliedBasis { get; }

    /// <summary>Groups authorised with the wave, of 211.</summary>
    public int Decided { get; }

    /// <summary>Of <see cref="Decided"/>: authorised without conditions.</summary>
    public int WithoutConditions { get; }

    /// <summary>Of <see cref="Decided"/>: authorised with conditions, those with legal directions included.</summary>
    /// <remarks>Press lines on wave two say 45: they leave out the three with directions.</remarks>
    public int WithConditions => Decided - WithoutConditions;

    /// <summary>Of <see cref="WithConditions"/>: with legal directions.</summary>
    public int WithDirections { get; }

    /// <summary>Where the dates of the panels and the decision stand.</summary>
    public Citation Source { get; }
}
