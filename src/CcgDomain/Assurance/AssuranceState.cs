using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.Assurance;

/// <summary>
/// Folds the events of assurance. Rules look at it before each event. A position holds one, which never changes after the position is given to anyone.
/// </summary>
internal struct AssuranceState
{
    /// <summary>The state with these assessments and nothing else.</summary>
    internal AssuranceState(ImmutableArray<AssessmentPublished> assessments) => Assessments = assessments;

    /// <summary>Whether this is the state of a draft.</summary>
    internal bool IsDraft;

    /// <summary>The assessments, the latest of each year, in the order of the years. There are no more than there are years.</summary>
    internal ImmutableArray<AssessmentPublished> Assessments;

    /// <summary>The first day of the special measures that the CCG is in; null if it is in none.</summary>
    internal EventDate? SpecialMeasuresSince;

    /// <summary>The first day of the CCG: of the grant, or of the merger that established it; null if neither is recorded.</summary>
    internal EventDate? EstablishedOn;

    /// <summary>The first day without the CCG; null while it exists.</summary>
    internal EventDate? EndedOn;

    /// <summary>Returns the assessment of a year; null if none is recorded.</summary>
    internal readonly AssessmentPublished? Find(FinancialYear year)
    {
        foreach (var assessment in Assessments)
        {
            if (assessment.Year == year)
            {
                return assessment;
            }
        }

        return null;
    }

    /// <summary>
    /// Determines whether an event of another regime changes the state: a CCG is rated and put into special measures only while there is one, and its end ends special measures.
    /// </summary>
    internal static bool IsChangedBy(LifecycleEffect effect) => effect != LifecycleEffect.None;

    /// <summary>Applies an event of another regime that changes the state.</summary>
    internal void ApplyForeign(CcgEvent e, EventDate on)
    {
        if (e.LifecycleEffect == LifecycleEffect.End)
        {
            EndedOn = on;
            SpecialMeasuresSince = null;
        }
        else
        {
            EstablishedOn ??= on;
        }
    }

    /// <summary>Applies an event of assurance.</summary>
    internal void Apply(AssuranceEvent e, EventDate on)
    {
        switch (e)
        {
            case AssessmentPublished assessment:
                Assessments = With(Assessments, assessment);
                break;
            case SpecialMeasuresEntered:
                SpecialMeasuresSince ??= on;
                break;
            case SpecialMeasuresLeft:
                SpecialMeasuresSince = null;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Determines whether both states are equal.</summary>
    internal readonly bool Equals(in AssuranceState other) =>
        SpecialMeasuresSince == other.SpecialMeasuresSince
        && EstablishedOn == other.EstablishedOn
        && EndedOn == other.EndedOn
        && Assessments.AsSpan().SequenceEqual(other.Assessments.AsSpan());

    private static ImmutableArray<AssessmentPublished> With(ImmutableArray<AssessmentPublished> assessments, AssessmentPublished assessment)
    {
        var place = 0;
        while (place < assessments.Length && assessments[place].Year < assessment.Year)
        {
            place++;
        }

        return place < assessments.Length && assessments[place].Year == assessment.Year
            ? assessments.SetItem(place, assessment)
            : assessments.Insert(place, assessment);
    }
}
