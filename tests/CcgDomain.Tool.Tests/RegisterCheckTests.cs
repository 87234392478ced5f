using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

/// <summary><c>ccg check</c> compares documents with the register.</summary>
public class RegisterCheckTests
{
    private const string MergedIntoAnother =
        """{"format":"ccg/1","code":"08Q","name":"NHS Lambeth CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":[],"directions":[]},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["93C"]}]}""";

    [Fact]
    public void A_document_that_the_register_contradicts_is_refused()
    {
        var run = CommandRun.RunWithInput(MergedIntoAnother, "check", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("REG-01 at name: 08Q was never NHS Lambeth CCG", run.Out, StringComparison.Ordinal);
        Assert.Contains("REG-05 at events[2].successors[0]: 08Q was succeeded by 72Q, not by 93C.", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 document: 0 accepted, 1 refused.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contradictions_are_violations_like_any_other_in_JSON()
    {
        var violation = CommandRun.RunWithInput(MergedIntoAnother, "check", "-", "--json").Json()[0].GetProperty("violations")[1];

        Assert.Equal(
            ("REG-05", "reported", "events[2].successors[0]"),
            (violation.GetProperty("rule").GetString(), violation.GetProperty("basis").GetString(), violation.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("REG")]
    [InlineData("reported")]
    public void The_comparison_can_be_left_out(string waived) => Assert.Equal(0, CommandRun.RunWithInput(MergedIntoAnother, "check", "-", "--without", waived).ExitCode);

    [Fact]
    public void A_rule_of_the_register_can_be_waived_alone()
    {
        var run = CommandRun.RunWithInput(MergedIntoAnother, "check", "-", "--without", "REG-01");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("REG-01", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.RunWithInput(MergedIntoAnother, "check", "-", "--without", "REG-01", "--without", "REG-05").ExitCode);
    }

    [Theory]
    [InlineData("TML", "cannot be waived")]
    [InlineData("AUT", "cannot be waived")]
    [InlineData("JSN", "cannot be waived")]
    [InlineData("RE", "nor REG (all rules that begin with it)")]
    [InlineData("reg", "nor REG (all rules that begin with it)")]
    public void A_family_with_a_rule_of_integrity_cannot_be_waived(string family, string message)
    {
        var run = CommandRun.RunWithInput(MergedIntoAnother, "check", "-", "--without", family);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_is_shown_of_a_record_that_the_register_contradicts() =>
        Assert.Equal(0, CommandRun.RunWithInput(MergedIntoAnother, "show", "-", "--as-at", "2014-04-01").ExitCode);

    [Fact]
    public void The_register_contradicts_no_bundled_case_of_a_real_CCG()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in CasesCommand.CaseNames().Where(name => !name.StartsWith("refused-", StringComparison.Ordinal)))
        {
            folder.Add(name, System.Text.Encoding.UTF8.GetString(CasesCommand.ReadCase(name)));
        }

        Assert.Equal(0, CommandRun.Run("check", folder.Path).ExitCode);
    }
}
