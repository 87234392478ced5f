using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Assurance.AssuranceEvent;

namespace CcgDomain.Assurance;

/// <summary>
/// The rules of assurance, in table order. None ties special measures to a rating: NHS Croydon CCG was put into special measures in July 2016 and was not among
/// the 26 that were rated inadequate for 2015/16.
/// </summary>
internal static class AssuranceRules
{
    private static readonly FinancialYear WithLetter = FinancialYear.Of(2020);

    internal static readonly RuleTable<AssuranceState, AssuranceEvent> Table = new(
        Row("ASR-01", RuleBasis.Reported, AssuranceSources.Ratings2015.At("the new grades; those before are from Health Service Journal, article 5065886"), "A grade is one of those of its year: assured, assured with support, or not assured for 2013/14 and 2014/15; outstanding, good, requires improvement, or inadequate from 2015/16 to 2019/20.")
            .When<AssessmentPublished>((in before, e, on, ref violations) =>
            {
                var grades = GradesOf(e.Year);
                violations.AddIf(!grades.IsDefaultOrEmpty && !grades.Contains(e.Rating), "rating", $"{e.Rating.InWords()} is not a grade of {e.Year}.");
                foreach (var part in e.Parts)
                {
                    violations.AddIf(!grades.IsDefaultOrEmpty && !grades.Contains(part.Rating), $"parts.{NameOf(part)}", $"{part.Rating.InWords()} is not a grade of {e.Year}.");
                }
            }),

        Row("ASR-02", RuleBasis.Reported, AssuranceSources.Salford.At("the parts of 2015/16; those before are from NHS England, those after from NHS Dorset CCG"), "The parts that are graded are those of the framework of the year: the six domains for 2013/14 and 2014/15, five parts for 2015/16, and four from 2016/17 to 2018/19. Those of later years are not established.")
            .When<AssessmentPublished>((in before, e, on, ref violations) =>
            {
                var parts = AssuranceFramework.AtEndOf(e.Year)?.Parts ?? default;
                foreach (var part in e.Parts)
                {
                    violations.AddIf(!parts.IsDefaultOrEmpty && !parts.Contains(part.Part), $"parts.{NameOf(part)}", $"{part.Part.InWords()} is not a part of the framework of {e.Year}.");
                }
            }),

        Row("ASR-03", RuleBasis.Inferred, AssuranceSources.Section14Z16.At("s. 14Z16(1) and (2)"), "A rating is published after the end of the year that it is about.")
            .When<AssessmentPublished>(
                (in before, e, on) => on.IsNotAfter(e.Year.LastDay),
                (in before, e, on, ref violations) => violations.Add("on", $"{on} is not after {e.Year.LastDay}, the last day of {e.Year}.")),

        Row("ASR-04", RuleBasis.Inferred, AssuranceSources.Section14Z16.At("s. 14Z16(1) and (2)"), "A year is rated once.")
            .When<AssessmentPublished>(
                (in before, e, on) => before.Find(e.Year) is not null,
                (in before, e, on, ref violations) => violations.Add("year", $"{e.Year} was rated already, on {before.Find(e.Year)?.On}.")),

        Row("ASR-05", RuleBasis.Inferred, AssuranceSources.Ratings2015.At("209 CCGs were rated; for later years 207, 195 and 191"), "A CCG is rated for a year only if it was open on the last day of the year. It may have closed before the rating was published.")
            .When<AssessmentPublished>((in before, e, on, ref violations) =>
            {
                violations.AddIf(before.EstablishedOn?.IsAfter(e.Year.LastDay) == true, "year", $"The CCG was established on {before.EstablishedOn}, after the end of {e.Year}.");
                violations.AddIf(before.EndedOn?.IsNotAfter(e.Year.LastDay) == true, "year", $"The CCG no longer existed from {before.EndedOn}, before the end of {e.Year}.");
            }),

        Row("ASR-06", RuleBasis.Completeness, RegimeSources.Record, "Only a CCG that is recorded as established is rated or put into special measures.")
            .When<AssessmentPublished>((in before, e, on, ref violations) => ValidateEstablished(in before, ref violations))
            .When<SpecialMeasuresEntered>((in before, e, on, ref violations) => ValidateEstablished(in before, ref violations)),

        Row("ASR-07", RuleBasis.Reported, AssuranceSources.Letter2020, "No grade is published for 2020/21: that year's assessment was a letter without one.")
            .When<AssessmentPublished>(
                (in before, e, on) => e.Year == WithLetter,
                (in before, e, on, ref violations) => violations.Add("year", $"For {e.Year} no grade was given.")),

        Row("ASR-08", RuleBasis.Inferred, AssuranceSources.Interim2013, "2013/14 is the first year that is rated: the first framework was issued in May 2013.")
            .When<AssessmentPublished>(
                (in before, e, on) => e.Year < AssuranceFramework.Interim2013.FirstYear,
                (in before, e, on, ref violations) => violations.Add("year", $"There was no framework for {e.Year}.")),

        Row("ASR-09", RuleBasis.Integrity, RegimeSources.Record, "Special measures are entered only by a CCG that is not in them.")
            .When<SpecialMeasuresEntered>(
                (in before, e, on) => before.SpecialMeasuresSince is not null,
                (in before, e, on, ref violations) => violations.Add("", $"The CCG is in special measures already, since {before.SpecialMeasuresSince}.")),

        Row("ASR-10", RuleBasis.Completeness, RegimeSources.Record, "Special measures are left only after their entry is recorded.")
            .When<SpecialMeasuresLeft>(
                (in before, e, on) => before.SpecialMeasuresSince is null,
                (in before, e, on, ref violations) => violations.Add("", $"The CCG is not in special measures.")));

    private static EventRule<AssuranceState, AssuranceEvent> Row(string code, RuleBasis basis, Citation source, string statement) => new(new(code, basis, source, statement));

    /// <summary>The grades that could be given for a year; none where they are not established, or where another rule refuses the year.</summary>
    private static ImmutableArray<Rating> GradesOf(FinancialYear year) =>
        year < WithLetter ? AssuranceFramework.AtEndOf(year)?.Ratings ?? default : default;

    private static string NameOf(PartRating part) => NameTable<AssurancePart>.Shared.Name(part.Part);

    private static void ValidateEstablished(in AssuranceState before, ref ViolationCollector violations) =>
        violations.AddIf(before.EstablishedOn is null, "", $"The establishment of the CCG is not recorded.");
}
