using System.IO;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Readme;

public class ReadmeTests
{
    private static readonly string Text = Read("README.md");

    // All that has examples.
    private static readonly string Examples = Text + Read("src/CcgDomain/README.md") + Read("src/CcgDomain.Docs/examples.md") + Read("src/CcgDomain/DOCUMENTS.md");

    [Fact]
    public void Every_example_is_compiled_and_run() => Assert.Equal(Regions(), Fences());

    [Fact]
    public void An_example_stands_under_its_usings()
    {
        var sources = Sources().Split('\n');

        Assert.All(Between(Examples, "```csharp", "```"), fence =>
        {
            var usings = fence.Split('\n').TakeWhile(IsUsing).ToList();
            Assert.NotEmpty(usings);
            Assert.Equal(usings.Order(StringComparer.Ordinal), usings.Distinct().Order(StringComparer.Ordinal));

            // The tests stand in a namespace of the library, and need not say so.
            Assert.All(usings.Except(["using CcgDomain;"]), line => Assert.Contains(line, sources));
        });
    }

    [Fact]
    public void What_an_example_says_it_prints_is_held_by_its_test()
    {
        var said = Fences().SelectMany(fence => fence.Split('\n')).Where(line => line.Contains("; // ", StringComparison.Ordinal)).Select(line => line.Split("; // ")[1]);
        var held = Sources();

        Assert.All(said, line => Assert.Contains($"\"{line}\"", held, StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_commands_stand_in_it()
    {
        Assert.Contains("\ndotnet run --project src/CcgDomain.Tool\n", Text, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test\n", Text, StringComparison.Ordinal);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Snapshot.Root, file)).ReplaceLineEndings("\n");

    // The fences, in order, without their usings; one may stand in both READMEs.
    private static List<string> Fences() => [.. Between(Examples, "```csharp", "```").Select(WithoutUsings).Distinct().Order(StringComparer.Ordinal)];

    private static string WithoutUsings(string fence) => string.Join('\n', fence.Split('\n').SkipWhile(line => line.Length == 0 || IsUsing(line)));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';');

    // The regions of the sources, without their indent.
    private static List<string> Regions() => [.. Between(Sources(), "        #region readme", "        #endregion")
        .Select(region => string.Join('\n', region.Split('\n').Select(line => line.Length >= 8 ? line[8..] : line)))
        .Order(StringComparer.Ordinal)];

    private static string Sources() => string.Join('\n', Directory.GetFiles(Path.Combine(Snapshot.Sources, "Readme"), "*.cs")
        .Where(file => !file.EndsWith($"{nameof(ReadmeTests)}.cs", StringComparison.Ordinal))
        .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")));

    private static IEnumerable<string> Between(string text, string begin, string end)
    {
        for (var at = text.IndexOf($"{begin}\n", StringComparison.Ordinal); at >= 0; at = text.IndexOf($"{begin}\n", at, StringComparison.Ordinal))
        {
            at += begin.Length + 1;
            yield return text[at..text.IndexOf($"{end}\n", at, StringComparison.Ordinal)];
        }
    }
}
