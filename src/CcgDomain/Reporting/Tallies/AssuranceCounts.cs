using CcgDomain.Assurance;

namespace CcgDomain.Reporting;

/// <summary>The counters of an <see cref="AssuranceTally"/>. Each counts CCGs.</summary>
internal record struct AssuranceCounts
{
    internal long Ccgs;

    /// <summary>CCGs for which a rating of the year is recorded, by rating.</summary>
    internal CountsBy<Rating> Rated;

    /// <summary>CCGs in special measures on the last day of the year.</summary>
    internal long InSpecialMeasures;

    /// <summary>CCGs of which it is not known whether they were in special measures on the last day of the year.</summary>
    internal long SpecialMeasuresNotKnown;

    public static AssuranceCounts operator +(AssuranceCounts left, AssuranceCounts right) => new()
    {
        Ccgs = checked(left.Ccgs + right.Ccgs),
        Rated = left.Rated + right.Rated,
        InSpecialMeasures = checked(left.InSpecialMeasures + right.InSpecialMeasures),
        SpecialMeasuresNotKnown = checked(left.SpecialMeasuresNotKnown + right.SpecialMeasuresNotKnown),
    };
}
