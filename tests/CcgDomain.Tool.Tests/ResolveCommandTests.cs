namespace CcgDomain.Tool.Tests;

public class ResolveCommandTests
{
    // The first day of each period, and the day before it.
    [Theory]
    [InlineData("00F", "2013-03-31", "notYetOpen", null, null)]
    [InlineData("00F", "2013-04-01", "open", "00F", "NHS Gateshead CCG")]
    [InlineData("00F", "2015-03-31", "open", "00F", "NHS Gateshead CCG")]
    [InlineData("00F", "2015-04-01", "succeeded", "13T", "NHS Newcastle Gateshead CCG")]
    [InlineData("13T", "2015-03-31", "notYetOpen", null, null)]
    [InlineData("00F", "2022-06-30", "succeeded", "13T", "NHS Newcastle Gateshead CCG")]
    [InlineData("00F", "2022-07-01", "abolished", "QHM", "NHS North East and North Cumbria Integrated Care Board")]
    [InlineData("01H", "2017-03-31", "open", "01H", "NHS Cumbria CCG")]
    [InlineData("01H", "2017-04-01", "open", "01H", "NHS North Cumbria CCG")]
    [InlineData("QHM", "2018-03-31", "notYetOpen", null, null)]
    [InlineData("QHM", "2018-04-01", "notACcg", null, null)]
    [InlineData("QHM", "2022-06-30", "notACcg", null, null)]
    [InlineData("QHM", "2022-07-01", "open", "QHM", "NHS North East and North Cumbria Integrated Care Board")]
    [InlineData("99Z", "2015-04-01", "unknown", null, null)]
    [InlineData("not a code", "2015-04-01", "unknown", null, null)]
    public void A_code_has_the_outcome_of_the_date(string code, string date, string outcome, string? standsFor, string? name)
    {
        var run = CommandRun.Run("resolve", code, "--as-at", date, "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var result = Assert.Single(run.Json().EnumerateArray());
        Assert.Equal(["code", "asAt", "outcome", "standsFor", "name", "organisation", "subIcb", "boards", "area", "notes"], result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            (code, date, outcome, standsFor, name),
            (result.GetProperty("code").GetString(), result.GetProperty("asAt").GetString(), result.GetProperty("outcome").GetString(), result.GetProperty("standsFor").GetString(), result.GetProperty("name").GetString()));
    }

    [Fact]
    public void Several_codes_are_resolved_in_their_order() =>
        Assert.Equal(
            ["00F", "13T", "99Z", "00F"],
            CommandRun.Run("resolve", "00f", "13T", "99z", "00F", "--as-at", "2020-01-01", "--json").Json().EnumerateArray().Select(result => result.GetProperty("code").GetString()));

    [Fact]
    public void The_text_shows_a_table_and_the_codes_that_are_retained()
    {
        var lines = CommandRun.Run("resolve", "13T", "00F", "99Z", "--as-at", "2022-07-01").Out.Split('\n');

        Assert.Equal("Key  On 2022-07-01  Stands for  Sub-ICB  Name", lines[0]);
        Assert.Equal("13T  abolished      QHM         13T      NHS North East and North Cumbria Integrated Care Board", lines[1]);
        Assert.Equal("00F  abolished      QHM         13T      NHS North East and North Cumbria Integrated Care Board", lines[2]);
        Assert.Equal("99Z  unknown", lines[3]);
        Assert.EndsWith("in ODS the code goes on as a sub-ICB location", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("through NHS Newcastle Gateshead CCG (13T), whose code goes on in ODS as a sub-ICB location", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_explains_each_outcome()
    {
        var help = CommandRun.Run("resolve", "--help").Out;

        Assert.All(ResolutionOutcomes.Names, outcome => Assert.Contains($"{outcome}: ", help, StringComparison.Ordinal));
    }
}
