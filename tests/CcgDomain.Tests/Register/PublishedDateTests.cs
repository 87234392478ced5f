using System.Globalization;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class PublishedDateTests
{
    [Theory]
    [InlineData("2013-07-25", DatePrecision.Day, "2013-07-25", "2013-07-25")]
    [InlineData("2013-01", DatePrecision.Month, "2013-01-01", "2013-01-31")]
    [InlineData("2012-02", DatePrecision.Month, "2012-02-01", "2012-02-29")]
    [InlineData("2012-12", DatePrecision.Month, "2012-12-01", "2012-12-31")]
    [InlineData("2011-12", DatePrecision.Month, "2011-12-01", "2011-12-31")]
    [InlineData("2013-Q1", DatePrecision.Quarter, "2013-01-01", "2013-03-31")]
    [InlineData("2013-Q4", DatePrecision.Quarter, "2013-10-01", "2013-12-31")]
    [InlineData("2014", DatePrecision.Year, "2014-01-01", "2014-12-31")]
    [InlineData("9998", DatePrecision.Year, "9998-01-01", "9998-12-31")]
    [InlineData("2016-17", DatePrecision.FinancialYear, "2016-04-01", "2017-03-31")]
    [InlineData("1999-00", DatePrecision.FinancialYear, "1999-04-01", "2000-03-31")]
    public void A_date_is_as_exact_as_it_is_written(string text, DatePrecision precision, string first, string last)
    {
        var date = PublishedDate.Parse(text);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(first, date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(last, date.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(text, date.ToString());
        Assert.Equal(date.GetHashCode(), PublishedDate.Parse(text).GetHashCode());
    }

    [Fact]
    public void Null_equals_null_and_no_date()
    {
        Assert.True(Same(null, null));
        Assert.False(Same(null, PublishedDate.Parse("2014")));
        Assert.False(Same(PublishedDate.Parse("2014"), null));

        static bool Same(PublishedDate? left, PublishedDate? right) => left == right && !(left != right);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("201")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("20\0\0")]
    [InlineData("2013-")]
    [InlineData("2013-0")]
    [InlineData("2013-00")]
    [InlineData("2013-13-01")]
    [InlineData("2013-15")]
    [InlineData("2013-Q0")]
    [InlineData("2013-Q5")]
    [InlineData("2013-q4")]
    [InlineData("2013-02-30")]
    [InlineData("2013/07/25")]
    [InlineData("2013/07")]
    [InlineData("2013/Q4")]
    [InlineData("2013/14")]
    [InlineData("2013-7-25")]
    [InlineData(" 2013")]
    [InlineData("٢٠١٣")]
    public void Text_in_no_published_form_is_not_a_date(string? text)
    {
        Assert.False(PublishedDate.TryParse(text, out var date));
        Assert.Null(date);
        if (text is not null)
        {
            Assert.Throws<FormatException>(() => PublishedDate.Parse(text));
        }
    }

    [Fact]
    public void A_month_is_not_its_first_day() => Assert.True(PublishedDate.Parse("2013-02") != PublishedDate.Parse("2013-02-01"));
}
