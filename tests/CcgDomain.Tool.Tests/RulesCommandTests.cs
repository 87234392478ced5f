namespace CcgDomain.Tool.Tests;

public class RulesCommandTests
{
    [Fact]
    public void The_table_has_a_row_per_rule_in_the_order_of_the_rule_book()
    {
        var run = CommandRun.Run("rules");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Code", .. RuleBook.All.Select(rule => rule.Code)], run.Out.TrimEnd().Split('\n').Select(line => line.Split("  ")[0]));
        Assert.Contains(run.Out.Split('\n'), line => line.StartsWith("AUT-05  inferred      A grant is not dated before", StringComparison.Ordinal) && line.EndsWith("  text    from 2012-10-01", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_every_rule_with_its_source()
    {
        var rules = CommandRun.Run("rules", "--json").Json();

        Assert.Equal(RuleBook.All.Select(rule => rule.Code), rules.EnumerateArray().Select(rule => rule.GetProperty("code").GetString()));
        Assert.All(rules.EnumerateArray(), rule => Assert.Equal(["code", "basis", "statement", "source", "sourceRead", "from", "until"], rule.EnumerateObject().Select(member => member.Name)));
        Assert.All(rules.EnumerateArray(), rule => Assert.Equal(["title", "provision", "url"], rule.GetProperty("source").EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public void The_Markdown_is_the_table_of_RULES_md()
    {
        var rules = File.ReadAllText(Path.Combine(Repository.Root, "src", "CcgDomain", "RULES.md"));

        Assert.Equal(rules[rules.IndexOf("| code |", StringComparison.Ordinal)..], CommandRun.Run("rules", "--markdown").Out);
    }

    [Fact]
    public void Json_and_Markdown_together_are_wrong_usage() => Assert.Equal(2, CommandRun.Run("rules", "--json", "--markdown").ExitCode);
}
