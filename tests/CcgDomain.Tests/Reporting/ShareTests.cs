using System.Globalization;
using CcgDomain.Reporting;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Reporting;

public class ShareTests
{
    [Theory]
    [InlineData(163, 211, "77 %", "77.3 %", "77.25 %")]
    [InlineData(106, 211, "50 %", "50.2 %", "50.24 %")]
    [InlineData(43, 211, "20 %", "20.4 %", "20.38 %")]
    [InlineData(38, 168, "23 %", "22.6 %", "22.62 %")]
    [InlineData(151, 211, "72 %", "71.6 %", "71.56 %")]
    [InlineData(1, 200, "1 %", "0.5 %", "0.50 %")]
    [InlineData(1, 201, "0 %", "0.5 %", "0.50 %")]
    [InlineData(199, 200, "100 %", "99.5 %", "99.50 %")]
    [InlineData(1, 3, "33 %", "33.3 %", "33.33 %")]
    [InlineData(2, 3, "67 %", "66.7 %", "66.67 %")]
    [InlineData(0, 211, "0 %", "0.0 %", "0.00 %")]
    [InlineData(211, 211, "100 %", "100.0 %", "100.00 %")]
    [InlineData(long.MaxValue, long.MaxValue, "100 %", "100.0 %", "100.00 %")]
    [InlineData(1, long.MaxValue, "0 %", "0.0 %", "0.00 %")]
    public void A_share_is_written_as_a_percentage_rounded_half_away_from_zero(long part, long whole, string none, string one, string two)
    {
        var share = Share.Of(part, whole);
        Assert.Equal([none, one, two], [share.ToPercentage(), share.ToPercentage(1), share.ToPercentage(2)]);
        Assert.Equal([none, none, one, two], [$"{share:P}", $"{share:P0}", $"{share:P1}", $"{share:P2}"]);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void A_share_is_the_same_text_in_every_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = CultureInfo.GetCultureInfo(name);
            CultureInfo.CurrentCulture = culture;
            var share = Share.Of(163, 211);
            Assert.Equal("163/211 77 % 77.3 %", $"{share} {share:P} {share:P1}");
            Assert.Equal("77.3 %", share.ToString("P1", culture));
            Assert.Equal(share, Share.Parse("163/211", culture));
            Assert.Equal("1000000/2000000", Share.Of(1_000_000, 2_000_000).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_share_of_an_empty_whole_has_no_percentage()
    {
        var nothing = Share.Of(0, 0);
        Assert.Equal(Share.Undefined, nothing);
        Assert.True(nothing.IsUndefined);
        Assert.False(Share.Of(0, 1).IsUndefined);
        Assert.Equal("0/0", nothing.ToString());
        Assert.Equal("–", nothing.ToPercentage());
        Assert.Equal("–", $"{nothing:P2}");
        Assert.True(nothing < Share.Of(0, 1));
        Assert.Equal(nothing, Share.Parse("0/0", null));
    }

    [Fact]
    public void A_part_is_neither_negative_nor_greater_than_its_whole()
    {
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(-1, 2)).ParamName);
        Assert.Equal("part", Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(3, 2)).ParamName);
        Assert.Equal("whole", Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(0, -1)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(1, 2).ToPercentage(-1)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(1, 2).ToPercentage(10)).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("3/2")]
    [InlineData("-1/2")]
    [InlineData("+1/2")]
    [InlineData("1 / 2")]
    [InlineData(" 1/2")]
    [InlineData("1/2\0")]
    [InlineData("1/2/3")]
    [InlineData("1,000/2,000")]
    [InlineData("50 %")]
    [InlineData("١/٢")]
    [InlineData("1/9223372036854775808")]
    public void Text_that_is_not_a_share_is_refused(string text)
    {
        Assert.False(Share.TryParse(text, out var share));
        Assert.Null(share);
        Assert.Throws<FormatException>(() => Share.Parse(text, null));
        Assert.Throws<FormatException>(() => Share.Parse(text.AsSpan(), null));
    }

    [Fact]
    public void Null_is_not_a_share()
    {
        Assert.False(Share.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Share.Parse(null!, null));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("p")]
    [InlineData("P10")]
    [InlineData("PX")]
    [InlineData("0.00")]
    public void An_unknown_format_is_refused(string format) => Assert.Throws<FormatException>(() => Share.Of(1, 2).ToString(format, null));

    [Fact]
    public void Shares_of_different_wholes_are_not_equal_and_are_ordered_by_value()
    {
        Assert.NotEqual(Share.Of(1, 2), Share.Of(2, 4));
        Assert.True(Share.Of(1, 2) < Share.Of(2, 4));
        Assert.True(Share.Of(2, 4) < Share.Of(2, 3));
        Assert.True(Share.Of(2, 3) > Share.Of(1, 2));
        Assert.True(Share.Of(1, 2) <= Share.Of(1, 2) && Share.Of(1, 2) >= Share.Of(1, 2));
        Assert.True(null < Share.Undefined && Share.Undefined > null && !((Share?)null < null));
        Assert.True(Share.Of(long.MaxValue - 1, long.MaxValue) < Share.Of(long.MaxValue, long.MaxValue));
    }

    [CcgProperty]
    public Property Every_share_can_be_parsed_from_its_text() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), pair =>
        {
            var share = Share.Of(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
            return Share.Parse(share.ToString(), null) == share;
        });

    [CcgProperty]
    public Property A_percentage_differs_from_the_share_by_at_most_half_a_unit() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).Two().Zip(Gen.Choose(0, 9)).ToArbitrary(), drawn =>
        {
            var ((a, b), decimals) = drawn;
            var share = Share.Of(Math.Min(a, b), Math.Max(a, b));
            if (share.IsUndefined)
            {
                return true;
            }

            var percent = decimal.Parse(share.ToPercentage(decimals)[..^2], CultureInfo.InvariantCulture);
            var unit = 1m;
            for (var i = 0; i < decimals; i++)
            {
                unit /= 10;
            }

            return Math.Abs((percent * share.Denominator) - (share.Numerator * 100m)) <= unit / 2 * share.Denominator;
        });
}
