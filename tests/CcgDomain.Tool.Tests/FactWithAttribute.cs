namespace CcgDomain.Tool.Tests;

/// <summary>Marks a test that needs a program besides .NET, and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithAttribute : FactAttribute
{
    public FactWithAttribute(string package)
    {
        Package = package;
        Skip = NeededPrograms.WhyNot(package);
    }

    public string Package { get; }
}
