using System.Globalization;

namespace CcgDomain.Tests.Support;

public class CulturesTests
{
    [Fact]
    public void The_suite_runs_in_the_culture_that_was_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable(Cultures.Variable);

        Assert.True(string.IsNullOrEmpty(asked) || CultureInfo.CurrentCulture.Name == asked, $"{CultureInfo.CurrentCulture.Name}, and not {asked}");
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
