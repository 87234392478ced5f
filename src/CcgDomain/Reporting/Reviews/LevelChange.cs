using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Text;

namespace CcgDomain.Reporting;

/// <summary>A change in the support level of a condition that was open on both dates of a <see cref="ReviewOutcome"/>.</summary>
[JsonConverter(typeof(ReportingConverter))]
public sealed record LevelChange
{
    /// <summary>Compares by CCG, then by criterion.</summary>
    internal static readonly IComparer<LevelChange> Comparer = Comparer<LevelChange>.Create(static (left, right) =>
    {
        var order = left.Ccg.CompareTo(right.Ccg);
        return order == 0 ? left.Criterion.CompareTo(right.Criterion) : order;
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

    /// <summary>The level on the first date.</summary>
    public ConditionLevel From { get; }

    /// <summary>The level on the second date.</summary>
    public ConditionLevel To { get; }

    /// <summary>The CCG, the criterion and both levels as text.</summary>
    /// <returns>"09W 3.1.1C: II → III".</returns>
    public override string ToString() => $"{Ccg} {Criterion}: {NameTable<ConditionLevel>.Shared.Name(From)} → {NameTable<ConditionLevel>.Shared.Name(To)}";
}
