using System.Globalization;

namespace CcgDomain.Tests.Support;

public class CulturesTests
{
    [Fact]
    public void The_suite_runs_in_the_culture_that_was_asked_for() => Assert.Same(Cultures.Asked ?? CultureInfo.CurrentCulture, CultureInfo.CurrentCulture);

    [Theory]
    [InlineData("tr-TR", "İ 2013 -1,5")]
    [InlineData("fa-IR", "I 1392 \u200e\u22121٫5")]
    [InlineData("tr-TR+fa-IR", "İ 1392 \u200e\u22121٫5")]
    public void Of_two_cultures_the_first_has_the_letters_and_the_second_the_numbers_and_dates(string names, string shown)
    {
        var culture = Cultures.Named(names);

        Assert.Equal(shown, string.Create(culture, $"{"i".ToUpper(culture)} {new DateOnly(2013, 3, 31):yyyy} {-1.5}"));
    }

    [Fact]
    public void The_cultures_differ_in_what_breaks_careless_text()
    {
        var letters = new HashSet<string>();
        var dates = new HashSet<string>();
        Cultures.Each(() =>
        {
            letters.Add("i".ToUpper(CultureInfo.CurrentCulture));
            dates.Add($"{new DateOnly(2013, 3, 31):yyyy}");
        });

        Assert.Equal(["I", "İ"], letters);
        Assert.Equal(["2013", "1392"], dates);
    }
}
