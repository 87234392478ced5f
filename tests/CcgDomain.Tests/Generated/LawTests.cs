using CcgDomain.Tests.Generated.Laws;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

/// <summary>Each law a few hundred times. The soak runs the same laws for as long as it is told to.</summary>
public class LawTests
{
    public static TheoryData<string> Names => [.. AllLaws.All.Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds(string name) => AllLaws.All.Single(law => law.Name == name).Property.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
