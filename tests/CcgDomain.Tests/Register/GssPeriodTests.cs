using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

public class GssPeriodTests
{
    // Cumbria changed on a known day; Coastal West Sussex between 1 May 2015 and 31 May 2016.
    [Theory]
    [InlineData("01H", "E38000041, 2013-04-01 to 2017-03-31", "E38000215, 2017-04-01 to 2022-06-30")]
    [InlineData(
        "09G",
        "E38000036, 2013-04-01 to a day not established (in force until 2015-04-30 at least)",
        "E38000213, a day not established (in force by 2016-05-31) to 2020-03-31")]
    public void The_text_of_a_period_shows_its_days_and_which_are_not_established(string code, params string[] expected)
    {
        Assert.True(CcgRegister.England.TryFind(OdsCode.Parse(code), out var ccg));
        Assert.Equal(expected, ccg.GssCodes.Select(period => period.ToString()));
    }
}
