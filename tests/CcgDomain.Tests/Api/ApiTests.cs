using System.IO;
using System.Reflection;
using System.Runtime.Versioning;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Api;

public class ApiTests
{
    [Fact]
    public void The_public_face_is_the_one_written_down()
    {
        var framework = new FrameworkName(Domain.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

        Snapshot.Matches(ApiText.Write(), $"Api/CcgDomain.net{framework.Version.Major}.0.txt");
    }

    // The package holds one assembly for both frameworks: whatever the other one had besides would be lost.
    [Fact]
    public void The_public_face_is_the_same_for_both_frameworks() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Snapshot.Sources, "Api/CcgDomain.net8.0.txt")), File.ReadAllText(Path.Combine(Snapshot.Sources, "Api/CcgDomain.net10.0.txt")));
}
