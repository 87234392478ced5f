using System.Text.Json;

namespace CcgDomain.Tool.Tests;

public class SchemaCommandTests
{
    [Fact]
    public void Without_a_format_the_formats_are_listed()
    {
        var run = CommandRun.Run("schema");

        Assert.Equal((0, "body/1\nccg/1\ncommittee/1\nposition/1\n", ""), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("ccg/1")]
    [InlineData("committee/1")]
    [InlineData("body/1")]
    [InlineData("position/1")]
    public void The_schema_is_the_file_of_the_package(string format)
    {
        var run = CommandRun.Run("schema", format);

        var file = Path.Combine(Repository.Root, "src", "CcgDomain", "schemas", $"{format.Replace('/', '-')}.schema.json");
        Assert.Equal((0, File.ReadAllText(file), ""), (run.ExitCode, run.Out, run.Error));
        Assert.Equal(JsonValueKind.Object, run.Json().ValueKind);
    }

    [Fact]
    public void A_format_without_a_schema_is_wrong_usage()
    {
        var run = CommandRun.Run("schema", "ccg/2");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("ccg: 'ccg/2' is not a format of documents. The formats are body/1, ccg/1, committee/1, position/1.", run.Error, StringComparison.Ordinal);
    }
}
