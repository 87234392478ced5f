using CcgDomain.Authorisation;

namespace CcgDomain.Reporting;

/// <summary>How many listed conditions are open on a criterion.</summary>
internal readonly record struct CriterionCount(CriterionCode Criterion, long Conditions) : IKeyed<CriterionCount>
{
    public int CompareKey(CriterionCount other) => Criterion.CompareTo(other.Criterion);

    public CriterionCount Plus(CriterionCount other) => this with { Conditions = checked(Conditions + other.Conditions) };
}
