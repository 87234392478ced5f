using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using CcgDomain.Organisations;

namespace Consumers.Tests;

/// <summary>What stands in the packages, and nothing else.</summary>
public class PackageTests
{
    // What the packaging format itself puts there.
    private static readonly string[] OfTheFormat = ["_rels/", "[Content_Types].xml", "package/"];

    // The package of the command for every system that has none of its own; the command itself where it is packed as assemblies only.
    private const string AnySystem = "CcgDomain.Tool.any";

    private const string Linux = "CcgDomain.Tool.linux-x64";

    private static readonly string Assemblies = IsPacked(AnySystem) ? AnySystem : "CcgDomain.Tool";

    private static readonly string[] Packed = [.. new[] { "CcgDomain", "CcgDomain.FsCheck", "CcgDomain.Tool", AnySystem, Linux }.Where(IsPacked)];

    public static TheoryData<string> Ids => [.. Packed];

    [Fact]
    public void The_library_holds_these_files_and_nothing_else() => Assert.Equal(
        [
            "CcgDomain.nuspec", "DOCUMENTS.md", "NOTICE", "README.md", "RULES.md", "icon.png",
            "lib/net8.0/CcgDomain.dll", "lib/net8.0/CcgDomain.xml",
            "schemas/body-1.schema.json", "schemas/ccg-1.schema.json", "schemas/committee-1.schema.json", "schemas/position-1.schema.json",
        ],
        Contents("CcgDomain", "nupkg"));

    [Fact]
    public void The_generators_hold_these_files_and_nothing_else() => Assert.Equal(
        [
            "CcgDomain.FsCheck.nuspec", "DOCUMENTS.md", "NOTICE", "README.md", "RULES.md", "icon.png",
            "lib/net8.0/CcgDomain.FsCheck.dll", "lib/net8.0/CcgDomain.FsCheck.xml",
        ],
        Contents("CcgDomain.FsCheck", "nupkg"));

    [Fact]
    public void The_command_as_assemblies_holds_these_files_and_nothing_else()
    {
        const string Folder = "tools/net10.0/any/";
        Assert.Equal(
            [
                $"{Assemblies}.nuspec", "NOTICE", "README.md", "icon.png",
                $"{Folder}Ardalis.GuardClauses.dll", $"{Folder}CcgDomain.dll", $"{Folder}DotnetToolSettings.xml", $"{Folder}OneOf.dll",
                $"{Folder}Spectre.Console.Ansi.dll", $"{Folder}Spectre.Console.dll", $"{Folder}System.CommandLine.dll", $"{Folder}ccg.deps.json", $"{Folder}ccg.dll",
                $"{Folder}ccg.runtimeconfig.json",
            ],
            Contents(Assemblies, "nupkg"));
    }

    // Each system gets one package, and CcgDomain.Tool says which: the machine code is one file.
    [Fact]
    public void The_command_as_machine_code_is_one_file_and_the_command_names_the_packages_of_the_systems()
    {
        if (!IsPacked(Linux))
        {
            Assert.False(IsPacked(AnySystem));
            return;
        }

        Assert.Equal(
            [$"{Linux}.nuspec", "NOTICE", "README.md", "icon.png", "tools/any/linux-x64/DotnetToolSettings.xml", "tools/any/linux-x64/ccg"],
            Contents(Linux, "nupkg"));
        Assert.Equal("\u007fELF"u8.ToArray(), Bytes(Linux, "tools/any/linux-x64/ccg")[..4]);

        const string Settings = "tools/any/any/DotnetToolSettings.xml";
        Assert.Equal(["CcgDomain.Tool.nuspec", "NOTICE", "README.md", "icon.png", Settings], Contents("CcgDomain.Tool", "nupkg"));
        Assert.Equal(
            [("linux-x64", Linux), ("any", AnySystem)],
            XDocument.Parse(Text("CcgDomain.Tool", Settings)).Descendants("RuntimeIdentifierPackage").Select(package => ((string)package.Attribute("RuntimeIdentifier")!, (string)package.Attribute("Id")!)));
    }

    [Fact]
    public void The_symbols_are_beside_the_libraries()
    {
        Assert.Equal(["CcgDomain.nuspec", "lib/net8.0/CcgDomain.pdb"], Contents("CcgDomain", "snupkg"));
        Assert.Equal(["CcgDomain.FsCheck.nuspec", "lib/net8.0/CcgDomain.FsCheck.pdb"], Contents("CcgDomain.FsCheck", "snupkg"));
    }

    [Fact]
    public void The_library_depends_on_the_guards_and_OneOf_and_for_the_older_framework_on_System_Text_Json()
    {
        var groups = Dependencies("CcgDomain");

        Assert.Equal(["net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Ardalis.GuardClauses", "OneOf"], groups["net10.0"].Order(StringComparer.Ordinal));
        Assert.Equal(["Ardalis.GuardClauses", "OneOf", "System.Text.Json"], groups["net8.0"].Order(StringComparer.Ordinal));
    }

    // A package that our own projects pin is listed even where it comes through another: the generators name what the library brings.
    [Fact]
    public void The_generators_depend_on_the_library_and_FsCheck_and_the_command_on_nothing()
    {
        var groups = Dependencies("CcgDomain.FsCheck");

        Assert.Equal(["net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Ardalis.GuardClauses", "CcgDomain", "FsCheck", "OneOf"], groups["net10.0"].Order(StringComparer.Ordinal));
        Assert.Equal(["Ardalis.GuardClauses", "CcgDomain", "FsCheck", "OneOf", "System.Text.Json"], groups["net8.0"].Order(StringComparer.Ordinal));
        Assert.All(Packed.Where(id => id.StartsWith("CcgDomain.Tool", StringComparison.Ordinal)), id => Assert.Empty(Dependencies(id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_sources_give_the_same_assembly(string id)
    {
        using var package = Open(id, "nupkg");
        Assert.All(package.Entries.Where(entry => entry.Name is "CcgDomain.dll" or "CcgDomain.FsCheck.dll" or "ccg.dll"), entry =>
        {
            using var assembly = new PEReader([.. Bytes(id, entry.FullName)]);
            Assert.Contains(assembly.ReadDebugDirectory(), row => row.Type == DebugDirectoryEntryType.Reproducible);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is_whose_it_is_and_under_which_licence(string id)
    {
        var metadata = Specification(id).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(id, metadata["id"].Single());
        Assert.Equal("MIT", metadata["license"].Single());
        Assert.Equal("README.md", metadata["readme"].Single());
        Assert.Equal("icon.png", metadata["icon"].Single());
        Assert.All(["authors", "description", "copyright", "tags"], name => Assert.NotEmpty(metadata[name].Single()));
        Assert.Contains("Open Government Licence v3.0", Text(id, "NOTICE"), StringComparison.Ordinal);

        var repository = Specification(id).Descendants().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", (string?)repository.Attribute("type"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_icon_is_a_square_picture(string id)
    {
        var icon = Bytes(id, "icon.png");

        Assert.Equal(0x89, icon[0]);
        Assert.Equal("PNG"u8.ToArray(), icon[1..4]);
        Assert.Equal(icon[16..20], icon[20..24]);
    }

    // What an application takes in is under 550 kB. The command is not: it holds other people's libraries (722 kB) or the runtime, and nothing takes it in.
    [Theory]
    [InlineData("CcgDomain", 650_000)]
    [InlineData("CcgDomain.FsCheck", 550_000)]
    [InlineData("CcgDomain.Tool", 1_400_000)]
    [InlineData(AnySystem, 1_400_000)]
    [InlineData(Linux, 5_000_000)]
    public void A_package_is_not_larger_than_this(string id, int bytes) => Assert.True(!IsPacked(id) || new FileInfo(PathOf(id, "nupkg")).Length <= bytes);

    [Fact]
    public void These_tests_run_against_the_package() =>
        Assert.StartsWith(Here.Version, System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(OdsCode).Assembly.Location).ProductVersion, StringComparison.Ordinal);

    private static IEnumerable<string> Contents(string id, string kind)
    {
        using var package = Open(id, kind);
        return [.. package.Entries.Select(entry => entry.FullName).Where(name => !OfTheFormat.Any(name.StartsWith)).Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string[]> Dependencies(string id) => Specification(id).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
        group => (string)group.Attribute("targetFramework")!,
        group => group.Elements().Select(dependency => (string)dependency.Attribute("id")!).ToArray());

    private static XDocument Specification(string id) => XDocument.Parse(Text(id, $"{id}.nuspec"));

    private static string Text(string id, string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(id, name)));
        return reader.ReadToEnd();
    }

    internal static byte[] Bytes(string id, string name)
    {
        using var package = Open(id, "nupkg");
        using var entry = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ZipArchive Open(string id, string kind) => ZipFile.OpenRead(PathOf(id, kind));

    private static bool IsPacked(string id) => File.Exists(PathOf(id, "nupkg"));

    private static string PathOf(string id, string kind) => Path.Combine(Here.Packages, $"{id}.{Here.Version}.{kind}");
}
