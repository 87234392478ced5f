namespace CcgDomain.Tool.Tests;

public class RulesTests
{
    [Fact]
    public void The_table_has_a_row_a_rule_in_table_order()
    {
        var run = Shell.Run("rules");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["Code", .. RuleBook.All.Select(rule => rule.Code)], run.Out.TrimEnd().Split('\n').Select(line => line.Split("  ")[0]));
        Assert.Contains(run.Out.Split('\n'), line => line.StartsWith("AUT-05  inferred    A grant is not dated before", StringComparison.Ordinal) && line.EndsWith("  always", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_has_every_rule_with_its_source()
    {
        var rules = Shell.Run("rules", "--json").Json();

        Assert.Equal(RuleBook.All.Select(rule => rule.Code), rules.EnumerateArray().Select(rule => rule.GetProperty("code").GetString()));
        Assert.All(rules.EnumerateArray(), rule => Assert.Equal(["code", "basis", "statement", "source", "from", "until"], rule.EnumerateObject().Select(member => member.Name)));
        Assert.All(rules.EnumerateArray(), rule => Assert.Equal(["title", "provision", "url"], rule.GetProperty("source").EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public void The_Markdown_is_the_table_of_RULES_md()
    {
        var rules = File.ReadAllText(Path.Combine(Repository.Root, "src", "CcgDomain", "RULES.md"));

        Assert.Equal(rules[rules.IndexOf("| code |", StringComparison.Ordinal)..], Shell.Run("rules", "--markdown").Out);
    }

    [Fact]
    public void Json_and_Markdown_at_once_are_wrong_usage() => Assert.Equal(2, Shell.Run("rules", "--json", "--markdown").Code);
}
