using System.IO;
using System.Text.RegularExpressions;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Readme;

/// <summary>The pages of the recipes show the files that tests compile and run.</summary>
public partial class RecipePageTests
{
    private static readonly string Recipes = Path.Combine(Snapshot.Root, "src", "CcgDomain.Docs", "recipes");

    private static readonly string[] Pages = Directory.GetFiles(Recipes, "*.md");

    [Fact]
    public void A_page_shows_its_file_as_it_is() => Assert.All(Pages, page =>
    {
        var text = Read(page);
        var shown = Shown().Replace(text, fence =>
            $"{fence.Groups["comment"]}```{fence.Groups["language"]}\n{Read(Path.Combine(Recipes, fence.Groups["file"].Value)).TrimEnd()}\n```");
        if (Snapshot.Accepting)
        {
            File.WriteAllText(page, shown);
            return;
        }

        Assert.True(shown == text, $"{page} shows another text than its file; CCG_ACCEPT=1 dotnet test rewrites it.");
    });

    [Fact]
    public void Every_file_is_on_a_page_and_every_fence_of_code_is_a_file()
    {
        var files = Directory.GetFiles(Recipes, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".fs");
        var pages = string.Concat(Pages.Select(Read));
        var shown = Shown().Matches(pages).Select(fence => fence.Groups["file"].Value).ToList();

        Assert.Equal(files.Select(file => Path.GetRelativePath(Recipes, file).Replace('\\', '/')).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.Equal(shown.Count, CodeFence().Count(pages));
    }

    [Fact]
    public void Every_page_is_in_the_list() =>
        Assert.Equal(
            Pages.Select(Path.GetFileName).Where(page => page != "README.md").Order(StringComparer.Ordinal),
            Link().Matches(Read(Path.Combine(Recipes, "README.md"))).Select(link => link.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    [GeneratedRegex("(?<comment><!-- (?<file>[A-Za-z/]+\\.[cf]s) -->\n)```(?<language>csharp|fsharp)\n.*?```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex("^```(csharp|fsharp)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeFence();

    [GeneratedRegex("\\]\\(([a-z]+\\.md)\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
