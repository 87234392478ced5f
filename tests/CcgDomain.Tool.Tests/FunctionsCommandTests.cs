using CcgDomain.CoCommissioning;

namespace CcgDomain.Tool.Tests;

public class FunctionsCommandTests
{
    [Fact]
    public void Under_delegation_the_CCG_decides_on_delegated_functions_and_NHS_England_on_reserved_ones()
    {
        var run = CommandRun.Run("functions", "--model", "delegated", "--as-at", "2016-04-01");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Out.TrimEnd().Split('\n');
        Assert.Equal("Model: delegated on 2016-04-01", lines[0]);
        Assert.Equal(["Function", .. PrimaryCareFunctions.All.Select(function => $"{function}")], lines[2..].TakeWhile(line => line.Length > 0).Select(line => line.Split("  ")[0]), StringComparer.OrdinalIgnoreCase);
        Assert.Contains(lines, line => line.StartsWith("practiceBudgets", StringComparison.Ordinal) && line.Contains("  the CCG  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("complaints", StringComparison.Ordinal) && line.Contains("  reserved to NHS England  ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("capital", StringComparison.Ordinal) && line.EndsWith("  unverified", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("greaterInvolvement")]
    [InlineData("joint")]
    [InlineData("delegated")]
    public void A_terminal_of_80_columns_has_one_row_for_each_function_and_the_notes_below(string model)
    {
        var run = CommandRun.RunOnTerminal(80, "functions", "--model", model, "--as-at", "2016-04-01");

        var rows = run.Out.Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│')[1].Trim());
        Assert.Equal(["Function", .. PrimaryCareFunctions.All.Select(function => $"{function}")], rows, StringComparer.OrdinalIgnoreCase);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var below = string.Join(' ', run.Out[run.Out.IndexOf('╯', StringComparison.Ordinal)..].Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.All(PrimaryCareFunctions.All, function =>
        {
            var allocation = FunctionMatrix.Of(Enum.Parse<CoCommissioningModel>(model, ignoreCase: true), function, new(2016, 4, 1));
            Assert.Contains($": {function.Description()} ", below, StringComparison.Ordinal);
            Assert.All(allocation.Notes, note => Assert.Contains(note, below, StringComparison.Ordinal));
        });
    }

    // Both sides of the first and of the last day of the arrangements.
    [Theory]
    [InlineData("2015-03-31", "notTheCcg")]
    [InlineData("2015-04-01", "theCcg")]
    [InlineData("2022-06-30", "theCcg")]
    [InlineData("2022-07-01", "notTheCcg")]
    public void The_decider_depends_on_the_date(string date, string decider) => Assert.Equal(
        decider,
        CommandRun.Run("functions", "--model", "delegated", "--as-at", date, "--json").Json().GetProperty("functions")[0].GetProperty("decider").GetString());

    [Theory]
    [InlineData("none", CoCommissioningModel.None)]
    [InlineData("greaterInvolvement", CoCommissioningModel.GreaterInvolvement)]
    [InlineData("joint", CoCommissioningModel.Joint)]
    [InlineData("delegated", CoCommissioningModel.Delegated)]
    public void Json_contains_the_function_matrix(string name, CoCommissioningModel model)
    {
        var json = CommandRun.Run("functions", "--as-at", "2016-04-01", "--model", name, "--json").Json();

        Assert.Equal(["model", "asAt", "functions"], json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((name, "2016-04-01"), (json.GetProperty("model").GetString(), json.GetProperty("asAt").GetString()));
        var rows = json.GetProperty("functions").EnumerateArray().ToList();
        Assert.Equal(PrimaryCareFunctions.All.Length, rows.Count);
        Assert.All(rows.Zip(PrimaryCareFunctions.All), row =>
        {
            var allocation = FunctionMatrix.Of(model, row.Second, new(2016, 4, 1));
            Assert.Equal(["function", "description", "decider", "basis", "verified", "source", "notes"], row.First.EnumerateObject().Select(property => property.Name));
            Assert.Equal($"{allocation.Decider}", row.First.GetProperty("decider").GetString(), ignoreCase: true);
            Assert.Equal($"{allocation.Basis}", row.First.GetProperty("basis").GetString(), ignoreCase: true);
            Assert.Equal(allocation.IsVerified, row.First.GetProperty("verified").GetBoolean());
            Assert.StartsWith($"{allocation.Source}", row.First.GetProperty("source").GetString(), StringComparison.Ordinal);
            Assert.Equal(allocation.Notes, row.First.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        });
    }

    [Theory]
    [InlineData("Delegated")]
    [InlineData("3")]
    [InlineData("")]
    public void An_unknown_model_is_wrong_usage(string model)
    {
        var run = CommandRun.Run("functions", "--model", model, "--as-at", "2016-04-01");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"'{model}' is not a model: none, greaterInvolvement, joint, delegated.", run.Error, StringComparison.Ordinal);
    }
}
