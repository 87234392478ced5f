using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A condition that was open on both dates of a review, and whose support level changed.</summary>
public sealed record LevelChange
{
    internal static readonly IComparer<LevelChange> Order = Comparer<LevelChange>.Create(static (a, b) =>
    {
        var ccgs = a.Ccg.CompareTo(b.Ccg);
        return ccgs == 0 ? a.Criterion.CompareTo(b.Criterion) : ccgs;
    });

    internal LevelChange(OdsCode ccg, CriterionCode criterion, ConditionLevel from, ConditionLevel to)
    {
        Ccg = ccg;
        Criterion = criterion;
        From = from;
        To = to;
    }

    /// <summary>The CCG.</summary>
    public OdsCode Ccg { get; }

    /// <summary>The criterion of the condition.</summary>
    public CriterionCode Criterion { get; }

    /// <summary>The level before.</summary>
    public ConditionLevel From { get; }

    /// <summary>The level after.</summary>
    public ConditionLevel To { get; }

    /// <summary>The CCG, the criterion and both levels.</summary>
    /// <returns>"09W 3.1.1C: II → III".</returns>
    public override string ToString() => $"{Ccg} {Criterion}: {NameTable<ConditionLevel>.Shared.Name(From)} → {NameTable<ConditionLevel>.Shared.Name(To)}";
}
