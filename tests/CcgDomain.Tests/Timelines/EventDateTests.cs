using System.Text;
using System.Text.RegularExpressions;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Timelines;

public class EventDateTests
{
    [Theory]
    [InlineData("2013-02-15", "2013-02-15", "2013-02-15")]
    [InlineData("2013-02", "2013-02-01", "2013-02-28")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2013", "2013-01-01", "2013-12-31")]
    [InlineData("2013-10/2013-12", "2013-10-01", "2013-12-31")]
    [InlineData("2013/2014", "2013-01-01", "2014-12-31")]
    [InlineData("2013-02-15/2013-03-06", "2013-02-15", "2013-03-06")]
    [InlineData("../2018-01", "0001-01-01", "2018-01-31")]
    [InlineData("../2013-03-30", "0001-01-01", "2013-03-30")]
    [InlineData("2013-04/..", "2013-04-01", "9999-12-31")]
    [InlineData("2013-04-02/..", "2013-04-02", "9999-12-31")]
    [InlineData("../..", "0001-01-01", "9999-12-31")]
    public void A_date_in_its_shortest_form_is_parsed_and_written_alike(string text, string earliest, string latest)
    {
        var date = EventDate.Parse(text);

        Assert.Equal((Day(earliest), Day(latest)), (date.Earliest, date.Latest));
        Assert.Equal(earliest == latest, date.IsExact);
        Assert.Equal(text, date.ToString());
        Assert.Equal(date, EventDate.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("2013-02-01/2013-02-28", "2013-02")]
    [InlineData("2013-01/2013-12", "2013")]
    [InlineData("2013-10/2013", "2013-10/2013-12")]
    [InlineData("2013-02-15/2013-02-15", "2013-02-15")]
    [InlineData("../2013-03-31", "../2013-03")]
    [InlineData("../2013-12", "../2013")]
    [InlineData("2013-01-01/..", "2013/..")]
    [InlineData("2013-01/2013-01", "2013-01")]
    [InlineData("0001-01-01/2013-04-02", "../2013-04-02")]
    public void Another_form_of_a_date_is_written_in_the_shortest(string text, string shortest) => Assert.Equal(shortest, EventDate.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("2013-Q4")]
    [InlineData("2013-13")]
    [InlineData("2013-00")]
    [InlineData("2013-02-29")]
    [InlineData("2013-2-15")]
    [InlineData("20130215")]
    [InlineData("0000")]
    [InlineData("13")]
    [InlineData("2013-02-15T00:00")]
    [InlineData("2014/2013")]
    [InlineData("2013-02/2013-01")]
    [InlineData("2013/")]
    [InlineData("/2013")]
    [InlineData("2013/2014/2015")]
    [InlineData("2013?")]
    [InlineData("~2013")]
    [InlineData("..2013")]
    [InlineData("2013-02-15 ")]
    [InlineData("２０１３")]
    public void Another_text_is_no_date(string text)
    {
        Assert.False(EventDate.TryParse(text, out _));
        Assert.Contains("2013-10/2013-12", Assert.Throws<FormatException>(() => EventDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [CcgProperty]
    public void The_pattern_matches_what_parses_but_for_the_order_of_an_interval(EventDate date)
    {
        Assert.Equal(date, EventDate.Parse(date.ToString()));
        Assert.Matches(EventDate.Pattern, date.ToString());
        Assert.InRange(date.ToString().Length, 4, EventDate.MaxLength);
    }

    [Fact]
    public void The_pattern_knows_every_day_of_four_centuries()
    {
        var pattern = new Regex(EventDate.Pattern, RegexOptions.CultureInvariant);
        for (var year = 1900; year <= 2300; year++)
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 27; day <= 32; day++)
                {
                    var text = FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}");
                    Assert.True(pattern.IsMatch(text) == EventDate.TryParse(text, out _), text);
                }
            }
        }
    }

    [Fact]
    public void Before_and_after_are_certain()
    {
        EventDate february = new(2013, 2), day = new(2013, 2, 15), march = new(2013, 3);

        Assert.True(february.IsBefore(march) && march.IsAfter(february));
        Assert.False(february.IsBefore(day) || february.IsAfter(day) || day.IsBefore(day));
        Assert.True(february.Contains(new(2013, 2, 1)) && february.Contains(new(2013, 2, 28)));
        Assert.False(february.Contains(new(2013, 1, 31)) || february.Contains(new(2013, 3, 1)));
    }

    [Theory]
    [InlineData("2013-04-01", true)]
    [InlineData("2013-04-02", false)]
    [InlineData("2013-03", false)]
    [InlineData("2013-04", true)]
    [InlineData("2013-04-02/2014-03-31", false)]
    [InlineData("2013-04-02/2014-04-01", true)]
    [InlineData("9999-04-02/..", false)]
    [InlineData("../..", true)]
    public void A_date_can_be_a_1_April_if_it_contains_one(string date, bool can) => Assert.Equal(can, EventDate.Parse(date).CanBeFirstOfApril());

    [Fact]
    public void A_date_does_not_end_before_it_starts() =>
        Assert.Equal("latest", Assert.Throws<ArgumentOutOfRangeException>(() => new EventDate(new DateOnly(2013, 2, 2), new DateOnly(2013, 2, 1))).ParamName);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
