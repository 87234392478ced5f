using CcgDomain.Assurance;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Assurance;

public class AssuranceFrameworkTests
{
    [Fact]
    public void The_frameworks_are_these_and_follow_each_other() => Assert.Equal(
        [
            "interim CCG assurance framework, 2013/14",
            "CCG assurance framework, 2013/14 to 2014/15",
            "CCG assurance framework 2015/16, 2015/16",
            "CCG Improvement and Assessment Framework, 2016/17 to 2018/19",
            "NHS Oversight Framework, from 2019/20",
        ],
        AssuranceFramework.All.Select(framework => framework.ToString()));

    [Theory]
    [InlineData("2012/13", null, 0, 0)]
    [InlineData("2013/14", "CCG assurance framework", 6, 3)]
    [InlineData("2014/15", "CCG assurance framework", 6, 3)]
    [InlineData("2015/16", "CCG assurance framework 2015/16", 5, 4)]
    [InlineData("2016/17", "CCG Improvement and Assessment Framework", 4, 4)]
    [InlineData("2017/18", "CCG Improvement and Assessment Framework", 4, 4)]
    [InlineData("2018/19", "CCG Improvement and Assessment Framework", 4, 4)]
    [InlineData("2019/20", "NHS Oversight Framework", 0, 4)]
    [InlineData("2020/21", "NHS Oversight Framework", 0, 4)]
    [InlineData("2021/22", "NHS Oversight Framework", 0, 4)]
    [InlineData("2022/23", null, 0, 0)]
    public void Each_year_was_assessed_by_one_framework_at_its_end(string year, string? name, int parts, int grades)
    {
        var framework = AssuranceFramework.AtEndOf(FinancialYear.Parse(year));

        Assert.Equal(name, framework?.Name);
        Assert.Equal((parts, grades), (framework?.Parts.Length ?? 0, framework?.Ratings.Length ?? 0));
    }

    [Fact]
    public void No_year_has_no_framework() => Assert.Null(AssuranceFramework.AtEndOf(FinancialYear.None));

    [Fact]
    public void A_framework_has_no_part_and_no_grade_twice_and_says_where_it_is_from() => Assert.All(AssuranceFramework.All, framework =>
    {
        Assert.Equal(framework.Parts.Distinct(), framework.Parts);
        Assert.Equal(framework.Ratings.Distinct(), framework.Ratings);
        Assert.NotNull(framework.Source.Url);
        Assert.True(framework.Basis is RuleBasis.Guidance or RuleBasis.Reported);
        Assert.True(framework.LastYear is null || framework.LastYear >= framework.FirstYear);
    });

    [Fact]
    public void Every_part_and_every_grade_belongs_to_a_framework()
    {
        Assert.Equal(Enum.GetValues<AssurancePart>(), AssuranceFramework.All.SelectMany(framework => framework.Parts).Distinct().Order());
        Assert.Equal(Enum.GetValues<Rating>(), AssuranceFramework.All.SelectMany(framework => framework.Ratings).Distinct().Order());
    }

    [Fact]
    public void A_grade_belongs_to_the_framework_that_introduced_it() => Assert.All(
        Enum.GetValues<Rating>(), rating => Assert.Same(AssuranceFramework.All.First(framework => framework.Ratings.Contains(rating)), rating.Framework()));

    [Fact]
    public void The_grades_and_parts_read_as_they_were_published()
    {
        Assert.Equal(
            ["assured", "assured with support", "not assured, intervention required", "outstanding", "good", "requires improvement", "inadequate"],
            Enum.GetValues<Rating>().Select(rating => rating.InWords()));
        Assert.Equal("delegated functions", AssurancePart.DelegatedFunctions.InWords());
        Assert.Equal("sustainability", AssurancePart.Sustainability.InWords());
    }

    [Fact]
    public void The_duty_is_that_of_section_14Z16() => Assert.Equal("National Health Service Act 2006, s. 14Z16", AssuranceFramework.Duty.ToString());
}
