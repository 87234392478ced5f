using System.Text.Json.Serialization;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Assurance;

/// <summary>A framework by which NHS England assessed CCGs: its years, its parts, its grades, and how often it was applied.</summary>
/// <remarks>
/// NHS England must assess the performance of each CCG in each financial year, whatever the framework: <see cref="Duty"/>. What no source establishes is left out,
/// which the members say; it does not mean that there was no such thing.
/// </remarks>
[JsonConverter(typeof(DocumentFormConverter))]
public sealed class AssuranceFramework
{
    private static readonly ImmutableArray<AssurancePart> SixDomains =
    [
        AssurancePart.ClinicalFocus, AssurancePart.Engagement, AssurancePart.Plans, AssurancePart.Governance, AssurancePart.Collaboration, AssurancePart.Leadership,
    ];

    private static readonly ImmutableArray<Rating> FourGrades = [Rating.Outstanding, Rating.Good, Rating.RequiresImprovement, Rating.Inadequate];

    private AssuranceFramework(
        string name,
        string? issued,
        (int First, int? Last) years,
        ImmutableArray<AssurancePart> parts,
        ImmutableArray<Rating> ratings,
        AssessmentFrequency frequency,
        RuleBasis basis,
        Citation source,
        string? note = null)
    {
        Name = name;
        Issued = issued;
        FirstYear = FinancialYear.Of(years.First);
        LastYear = years.Last is { } last ? FinancialYear.Of(last) : null;
        Parts = parts;
        Ratings = ratings;
        Frequency = frequency;
        Basis = basis;
        Source = source;
        Note = note;
    }

    /// <summary>Gets the interim framework of May 2013, which was applied to the first half of 2013/14.</summary>
    public static AssuranceFramework Interim2013 { get; } = new(
        "interim CCG assurance framework", "May 2013", (2013, 2013), SixDomains, [], AssessmentFrequency.Quarterly, RuleBasis.Guidance, AssuranceSources.Interim2013,
        "To the second quarter of 2013/14. Its grades are not established; that it was applied quarterly is inferred.");

    /// <summary>Gets the final framework of November 2013, which was applied from the third quarter of 2013/14 to 2014/15.</summary>
    public static AssuranceFramework Final2013 { get; } = new(
        "CCG assurance framework", "28 November 2013", (2013, 2014), SixDomains, [Rating.Assured, Rating.AssuredWithSupport, Rating.NotAssured], AssessmentFrequency.Quarterly,
        RuleBasis.Reported, AssuranceSources.Final2013,
        "From the third quarter of 2013/14; each domain and the CCG as a whole were graded. That its three grades ended with 2014/15 is inferred from the four of 2015/16.");

    /// <summary>Gets the assurance framework of 2015/16.</summary>
    public static AssuranceFramework Of2015 { get; } = new(
        "CCG assurance framework 2015/16", null, (2015, 2015),
        [AssurancePart.WellLed, AssurancePart.Performance, AssurancePart.Finance, AssurancePart.Planning, AssurancePart.DelegatedFunctions],
        FourGrades, AssessmentFrequency.Yearly, RuleBasis.Reported, AssuranceSources.Salford,
        "The day on which it was issued is not established.");

    /// <summary>Gets the Improvement and Assessment Framework, which was applied from 2016/17 to 2018/19.</summary>
    public static AssuranceFramework ImprovementAndAssessment { get; } = new(
        "CCG Improvement and Assessment Framework", "March 2016", (2016, 2018),
        [AssurancePart.BetterHealth, AssurancePart.BetterCare, AssurancePart.Sustainability, AssurancePart.Leadership],
        FourGrades, AssessmentFrequency.Yearly, RuleBasis.Guidance, AssuranceSources.ImprovementAndAssessment,
        "29 areas and 60 indicators at the start.");

    /// <summary>Gets the NHS Oversight Framework, which was applied from 2019/20.</summary>
    public static AssuranceFramework Oversight { get; } = new(
        "NHS Oversight Framework", "August 2019", (2019, null), [], FourGrades, AssessmentFrequency.Yearly, RuleBasis.Reported, AssuranceSources.Oversight,
        "60 metrics; its parts are not established. The four grades were given for 2019/20. For 2020/21 a CCG got a letter and no grade; what was given for 2021/22 is not established.");

    /// <summary>Gets every framework, the earlier first.</summary>
    public static ImmutableArray<AssuranceFramework> All { get; } = [Interim2013, Final2013, Of2015, ImprovementAndAssessment, Oversight];

    /// <summary>Gets the duty behind every framework: NHS England assesses each CCG's performance in each financial year, and decides the grade.</summary>
    public static Citation Duty => AssuranceSources.Section14Z16;

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets when it was issued, as exactly as a source says; null if that is not established.</summary>
    public string? Issued { get; }

    /// <summary>Gets the first financial year to which it was applied, as a whole or in part.</summary>
    public FinancialYear FirstYear { get; }

    /// <summary>Gets the last financial year to which it was applied; null if no end is established.</summary>
    public FinancialYear? LastYear { get; }

    /// <summary>Gets its parts; empty if they are not established.</summary>
    public ImmutableArray<AssurancePart> Parts { get; }

    /// <summary>Gets its grades, the best first; empty if they are not established.</summary>
    public ImmutableArray<Rating> Ratings { get; }

    /// <summary>Gets how often it was applied.</summary>
    public AssessmentFrequency Frequency { get; }

    /// <summary>Gets how sure the source is.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Gets the source.</summary>
    public Citation Source { get; }

    /// <summary>Gets what else is known or not established; null if there is nothing to add.</summary>
    public string? Note { get; }

    /// <summary>Returns the framework by which the assessment of a year was made at its end.</summary>
    /// <param name="year">The year; any.</param>
    /// <returns>The framework; null for 2012/13, which had none, for 2022/23, at whose end there were no CCGs, and for <see cref="FinancialYear.None"/>.</returns>
    public static AssuranceFramework? AtEndOf(FinancialYear year)
    {
        for (var i = All.Length - 1; i >= 0; i--)
        {
            if (All[i].FirstYear <= year)
            {
                return year.LastDay > RegimeDates.LastDay ? null : All[i];
            }
        }

        return null;
    }

    /// <summary>Returns the name and the years.</summary>
    /// <returns>"CCG Improvement and Assessment Framework, 2016/17 to 2018/19".</returns>
    public override string ToString() => LastYear is not { } last ? $"{Name}, from {FirstYear}" : last == FirstYear ? $"{Name}, {FirstYear}" : $"{Name}, {FirstYear} to {last}";
}
