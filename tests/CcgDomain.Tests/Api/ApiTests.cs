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
}
