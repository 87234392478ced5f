using System.IO;
using System.Xml.Linq;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Architecture;

public class RepositoryTests
{
    private static readonly string[] Top =
    [
        "benchmarks", "CcgDomain.sln", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json", "LICENSE", "README.md", "src", "tests",
    ];

    // Left behind by tools; not part of the repository.
    private static readonly string[] Ignored = ["TestResults", "BenchmarkDotNet.Artifacts", "artifacts", "bin", "obj"];

    private static readonly string[] Folders = ["src", "tests", "benchmarks"];

    private static readonly string[] Silencers = ["#pragma warning " + "disable", "Suppress" + "Message(", "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];

    [Fact]
    public void The_top_of_the_repository_holds_these_and_nothing_else()
    {
        var found = new DirectoryInfo(Snapshot.Root).EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && !Ignored.Contains(entry.Name))
            .Select(entry => entry.Name);

        Assert.Equal(Top.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_silenced_or_left_undone_in_the_code() => Assert.All(Sources(), file =>
    {
        var text = File.ReadAllText(file);
        Assert.All(Silencers, silencer => Assert.False(text.Contains(silencer, StringComparison.Ordinal), $"{file}: {silencer}"));
    });

    // The packages hold the assembly that was built for the older framework, while the tests run both.
    [Fact]
    public void No_library_asks_which_framework_it_is_built_for() => Assert.All(
        SourceCode.Files("*.cs", "src"),
        file => Assert.DoesNotContain("#" + "if", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Snapshot.Root, "CcgDomain.sln")).Replace('\\', '/');
        var projects = Files("*.csproj").Select(file => Path.GetRelativePath(Snapshot.Root, file));

        Assert.All(projects, project => Assert.Equal(!UsesPackages(project), solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Versions_are_exact() => Assert.All(
        XDocument.Load(Path.Combine(Snapshot.Root, "Directory.Packages.props")).Descendants("PackageVersion"),
        version => Assert.Matches(@"^\d+\.\d+\.\d+(\.\d+)?$", (string?)version.Attribute("Version")));

    // These projects restore the packages that tests/pack.sh makes, so tests/consumers.sh builds them and dotnet test does not.
    private static bool UsesPackages(string project) => project.Replace('\\', '/').StartsWith("tests/CcgDomain.Consumers/", StringComparison.Ordinal);

    private static IEnumerable<string> Sources() => Files("*.cs");

    private static IEnumerable<string> Files(string pattern) => SourceCode.Files(pattern, Folders);
}
