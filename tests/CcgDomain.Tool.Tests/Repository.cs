namespace CcgDomain.Tool.Tests;

/// <summary>The clone that the tests run in.</summary>
internal static class Repository
{
    internal static string Root { get; } = Above(AppContext.BaseDirectory);

    internal static string Cases { get; } = Path.Combine(Root, "src", "CcgDomain.Tool", "Cases");

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CcgDomain.sln")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CcgDomain.sln"));
}
