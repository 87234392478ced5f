using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CcgDomain.Assurance;

namespace CcgDomain.Tests.Assurance;

public class FinancialYearTests
{
    [Fact]
    public void The_years_with_CCGs_are_2012_13_to_2022_23() => Assert.Equal(
        ["2012/13", "2013/14", "2014/15", "2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"],
        FinancialYear.All.Select(year => year.ToString()));

    [Fact]
    public void A_year_is_from_1_April_to_31_March()
    {
        Assert.All(FinancialYear.All, year => Assert.Equal((4, 1, 3, 31), (year.FirstDay.Month, year.FirstDay.Day, year.LastDay.Month, year.LastDay.Day)));
        Assert.All(FinancialYear.All.Zip(FinancialYear.All.Skip(1)), pair => Assert.Equal(pair.First.LastDay.AddDays(1), pair.Second.FirstDay));
        Assert.Equal((new DateOnly(2015, 4, 1), new DateOnly(2016, 3, 31)), (FinancialYear.Of(2015).FirstDay, FinancialYear.Of(2015).LastDay));
        Assert.Equal((DateOnly.MinValue, DateOnly.MinValue), (FinancialYear.None.FirstDay, FinancialYear.None.LastDay));
    }

    [Fact]
    public void A_year_is_found_by_the_calendar_year_in_which_it_begins()
    {
        Assert.Equal(FinancialYear.All, Enumerable.Range(2012, 11).Select(FinancialYear.Of));
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Of(2011)).ParamName);
        Assert.Equal("start", Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Of(2023)).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2015")]
    [InlineData("2015/17")]
    [InlineData("2015/15")]
    [InlineData("2015-16")]
    [InlineData("2015/2016")]
    [InlineData("2011/12")]
    [InlineData("2023/24")]
    [InlineData("1915/16")]
    [InlineData("20１5/16")]
    [InlineData("201:/16")]
    [InlineData("2015/1/")]
    [InlineData("2099/00")]
    public void Anything_else_is_no_such_year(string text)
    {
        Assert.False(FinancialYear.TryParse(text, out FinancialYear year));
        Assert.True(year.IsNone);
        Assert.False(FinancialYear.TryParse(Encoding.UTF8.GetBytes(text), out year));
        Assert.True(year.IsNone);
        Assert.DoesNotMatch(FinancialYear.Pattern, text);
        Assert.Equal($"'{text}' is not a financial year with CCGs, 2012/13 to 2022/23.", Assert.Throws<FormatException>(() => FinancialYear.Parse(text)).Message);
        Assert.Throws<FormatException>(() => FinancialYear.Parse(Encoding.UTF8.GetBytes(text)));
    }

    // Every text of the form of a year, so that the pattern and the parser agree on each.
    [Fact]
    public void The_pattern_matches_what_parses()
    {
        var pattern = new Regex(FinancialYear.Pattern, RegexOptions.None, TimeSpan.FromSeconds(10));
        for (var start = 1990; start < 2110; start++)
        {
            for (var end = 0; end < 100; end++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{start}/{end:D2}");
                Assert.True(FinancialYear.TryParse(text, out FinancialYear _) == pattern.IsMatch(text), text);
            }
        }
    }
}
