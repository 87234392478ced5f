using System.IO;
using System.Text.RegularExpressions;
using CcgDomain.Generate;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Architecture;

public class GeneratedFileTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Files = GeneratedFiles.Of(Snapshot.Root);

    [Fact]
    public void Every_generated_file_is_what_the_command_would_write()
    {
        var outdated = GeneratedFiles.Outdated(Snapshot.Root).Select(file => file.Path);

        Assert.False(outdated.Any(), $"Not up to date, \"{GeneratedFiles.Command}\" writes them: {string.Join(", ", outdated)}");
    }

    [Fact]
    public void A_file_that_is_missing_or_whose_data_have_changed_is_not_up_to_date()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            Copy("src/CcgDomain/Register", root.FullName);
            Copy("src/CcgDomain/Register/Data", root.FullName);
            Copy("src/CcgDomain/Rules", root.FullName);
            Copy("src/CcgDomain/schemas", root.FullName);
            File.AppendAllText(Path.Combine(root.FullName, "src/CcgDomain/Register/Data/compiled_names.csv"), "00C,NHS Darlington Town CCG,a test\n");

            var outdated = GeneratedFiles.Outdated(root.FullName);

            Assert.Equal(["src/CcgDomain/Register/NameData.g.cs", "src/CcgDomain/RULES.md"], outdated.Select(file => file.Path));
            Assert.Contains("\n        DARLINGTON|DARLINGTON TOWN\n", outdated[0].Text, StringComparison.Ordinal);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_generated_file_names_the_command_in_its_first_line() => Assert.All(Files, file => Assert.Contains(GeneratedFiles.Command, file.Text.Split('\n')[0], StringComparison.Ordinal));

    [Fact]
    public void No_other_file_is_named_as_generated() => Assert.Equal(
        Files.Select(file => file.Path).Where(path => path.EndsWith(".g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Sources().Where(path => path.EndsWith(".g.cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    // Whatever else needs the code uses the constant, so that the code stands in the row and in what is generated from it.
    [Fact]
    public void The_code_of_a_rule_is_written_once_in_its_row()
    {
        var lines = Sources().Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Path.Combine(Snapshot.Root, path)))
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
        var written = lines.SelectMany(line => Regex.Matches(line, "\\b(TML|AUT|COC|ASR|GOV|REG|JSN)-[0-9]{2}\\b")).Select(match => match.Value);

        Assert.Equal(RuleBook.All.Select(rule => rule.Code).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    private static void Copy(string folder, string root)
    {
        Directory.CreateDirectory(Path.Combine(root, folder));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Snapshot.Root, folder)))
        {
            File.Copy(file, Path.Combine(root, folder, Path.GetFileName(file)));
        }
    }

    // From the root of the repository on, with slashes.
    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Snapshot.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Snapshot.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"));
}
