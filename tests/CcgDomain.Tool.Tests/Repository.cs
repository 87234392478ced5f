namespace CcgDomain.Tool.Tests;

/// <summary>The folders of the repository that the tests run in.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    internal static string Cases { get; } = Path.Combine(Root, "src", "CcgDomain.Tool", "Cases");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CcgDomain.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("CcgDomain.sln"));
}
