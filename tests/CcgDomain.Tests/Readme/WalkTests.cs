using System.IO;
using System.Text.RegularExpressions;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Readme;

/// <summary>The files that the documentation leads a reader to.</summary>
public class WalkTests
{
    [Fact]
    public void Every_file_on_the_way_of_a_condition_exists()
    {
        var text = File.ReadAllText(Path.Combine(Snapshot.Root, "src", "CcgDomain.Docs", "examples.md"));
        var way = text[text.IndexOf("## The way of one condition", StringComparison.Ordinal)..];
        string[] files = [.. Regex.Matches(way, "`([A-Za-z/.]+\\.cs)`", RegexOptions.CultureInvariant).Select(match => match.Groups[1].Value)];

        Assert.True(files.Length > 10);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Snapshot.Root, "src", "CcgDomain", file)), file));
    }
}
