using System.IO.Compression;
using System.Xml.Linq;
using CcgDomain.Organisations;

namespace Consumers.Tests;

/// <summary>What stands in the packages, and nothing else.</summary>
public class PackageTests
{
    // What the packaging format itself puts there.
    private static readonly string[] OfTheFormat = ["_rels/", "[Content_Types].xml", "package/"];

    [Fact]
    public void The_library_holds_these_files_and_nothing_else() => Assert.Equal(
        [
            "CcgDomain.nuspec", "NOTICE", "README.md", "icon.png",
            "lib/net10.0/CcgDomain.dll", "lib/net10.0/CcgDomain.xml", "lib/net8.0/CcgDomain.dll", "lib/net8.0/CcgDomain.xml",
        ],
        Contents("CcgDomain", "nupkg"));

    [Fact]
    public void The_generators_hold_these_files_and_depend_on_the_library_and_FsCheck()
    {
        var groups = Dependencies("CcgDomain.FsCheck");

        Assert.Equal(
            [
                "CcgDomain.FsCheck.nuspec", "NOTICE", "README.md", "icon.png",
                "lib/net10.0/CcgDomain.FsCheck.dll", "lib/net10.0/CcgDomain.FsCheck.xml", "lib/net8.0/CcgDomain.FsCheck.dll", "lib/net8.0/CcgDomain.FsCheck.xml",
            ],
            Contents("CcgDomain.FsCheck", "nupkg"));
        Assert.Equal(["net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["CcgDomain", "FsCheck"], groups["net10.0"].Order(StringComparer.Ordinal));
        Assert.Equal(["CcgDomain", "FsCheck", "System.Text.Json"], groups["net8.0"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_symbols_are_beside_it() =>
        Assert.Equal(["CcgDomain.nuspec", "lib/net10.0/CcgDomain.pdb", "lib/net8.0/CcgDomain.pdb"], Contents("CcgDomain", "snupkg"));

    [Fact]
    public void The_library_depends_on_nothing_but_System_Text_Json_and_that_only_for_the_older_framework()
    {
        var groups = Dependencies("CcgDomain");

        Assert.Equal(["net10.0", "net8.0"], groups.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(groups["net10.0"]);
        Assert.Equal(["System.Text.Json"], groups["net8.0"]);
    }

    [Theory]
    [InlineData("CcgDomain")]
    [InlineData("CcgDomain.FsCheck")]
    [InlineData("CcgDomain.Tool")]
    public void A_package_says_what_it_is_whose_it_is_and_under_which_licence(string id)
    {
        var metadata = Specification(id).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(id, metadata["id"].Single());
        Assert.Equal("MIT", metadata["license"].Single());
        Assert.Equal("README.md", metadata["readme"].Single());
        Assert.Equal("icon.png", metadata["icon"].Single());
        Assert.All(["authors", "description", "copyright", "tags"], name => Assert.NotEmpty(metadata[name].Single()));
        Assert.Contains("Open Government Licence v3.0", Text(id, "NOTICE"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CcgDomain")]
    [InlineData("CcgDomain.FsCheck")]
    [InlineData("CcgDomain.Tool")]
    public void The_icon_is_a_square_picture(string id)
    {
        var icon = Bytes(id, "icon.png");

        Assert.Equal(0x89, icon[0]);
        Assert.Equal("PNG"u8.ToArray(), icon[1..4]);
        Assert.Equal(icon[16..20], icon[20..24]);
    }

    [Fact]
    public void What_an_application_takes_in_is_under_400_kB_and_the_package_under_800()
    {
        using var package = Open("CcgDomain", "nupkg");
        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            Assert.InRange(package.Entries.Where(entry => entry.FullName.StartsWith($"lib/{framework}/", StringComparison.Ordinal)).Sum(entry => entry.CompressedLength), 1, 400_000);
        }

        Assert.InRange(new FileInfo(PathOf("CcgDomain", "nupkg")).Length, 1, 800_000);
    }

    [Fact]
    public void The_same_documentation_stands_beside_both_frameworks() =>
        Assert.Equal(Text("CcgDomain", "lib/net8.0/CcgDomain.xml"), Text("CcgDomain", "lib/net10.0/CcgDomain.xml"));

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

    private static byte[] Bytes(string id, string name)
    {
        using var package = Open(id, "nupkg");
        using var entry = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static ZipArchive Open(string id, string kind) => ZipFile.OpenRead(PathOf(id, kind));

    private static string PathOf(string id, string kind) => Path.Combine(Here.Packages, $"{id}.{Here.Version}.{kind}");
}
