using System.Globalization;
using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Support;

public class CcgPropertyAttributeTests
{
    [CcgProperty(MaxTest = 1)]
    public void A_property_runs_in_the_culture_that_was_asked_for(OdsCode code) =>
        Assert.True(ReferenceEquals(Cultures.Asked ?? CultureInfo.CurrentCulture, CultureInfo.CurrentCulture), $"{CultureInfo.CurrentCulture.Name}, and not {Cultures.Asked?.Name}, at {code}");

    [Fact]
    public void A_failing_property_prints_the_seed_that_makes_the_same_case_again()
    {
        var first = Failure(CcgPropertyAttribute.InTheory);
        var seed = first.Split("Replay directly at failing step with (")[1].Split(')')[0].Split(',');
        var again = Failure(CcgPropertyAttribute.InTheory.WithReplay(
            ulong.Parse(seed[0], CultureInfo.InvariantCulture), ulong.Parse(seed[1], CultureInfo.InvariantCulture), int.Parse(seed[2], CultureInfo.InvariantCulture)));

        Assert.StartsWith("Falsifiable, after 1 test", again.Trim(), StringComparison.Ordinal);
        Assert.Equal(CounterexampleOf(first), CounterexampleOf(again));
    }

    [Fact]
    public void Labels_are_printed_only_on_demand() =>
        Assert.Equal(Environment.GetEnvironmentVariable(CcgPropertyAttribute.LabelsVariable) != "1", new CcgPropertyAttribute().QuietOnSuccess);

    private static string Failure(Config config) =>
        Assert.ThrowsAny<Exception>(() => Prop.ForAll(CcgArbitraries.Histories(), history => history.Events.Length < 5).Check(config)).Message;

    private static string CounterexampleOf(string failure) => failure[failure.IndexOf("Original:", StringComparison.Ordinal)..];
}
