using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Api;

public class ApiTests
{
    // One text for both frameworks: the package holds one assembly for them, and whatever the other one had besides would be lost.
    [Fact]
    public void The_public_face_is_the_one_written_down() => Snapshot.Matches(ApiText.Write(), "Api/CcgDomain.txt");
}
