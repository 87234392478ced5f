namespace CcgDomain.Tool.Tests;

public class HelpCommandTests
{
    [Fact]
    public void The_exit_codes_are_explained_as_in_the_README()
    {
        var run = CommandRun.Run("help", "exit-codes");
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "CcgDomain.Tool", "README.md"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(ExitCode.All, code =>
        {
            Assert.Matches($"(?m)^{code.Codes} +{System.Text.RegularExpressions.Regex.Escape(code.Meaning)}$", run.Out);
            Assert.Contains($"\n| {code.Codes} | {code.Meaning} |\n", readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("check")]
    [InlineData("report", "mergers")]
    [InlineData]
    public void Help_on_a_command_is_what_its_option_prints(params string[] command) =>
        Assert.Equal(CommandRun.Run([.. command, "--help"]), CommandRun.Run(["help", .. command]));

    [Theory]
    [InlineData("chekc")]
    [InlineData("report", "nothing")]
    [InlineData("exit-codes", "check")]
    public void A_topic_that_does_not_exist_is_wrong_usage(params string[] topic)
    {
        var run = CommandRun.Run(["help", .. topic]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"ccg: There is no help on '{string.Join(' ', topic)}'.", run.Error, StringComparison.Ordinal);
    }
}
