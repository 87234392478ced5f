namespace CcgDomain.Tool.Tests;

/// <summary>The programs that some tests need and .NET does not bring, by the name of the Debian package.</summary>
internal static class NeededPrograms
{
    private static readonly Dictionary<string, Func<bool>> Present = new()
    {
        ["chromium-driver"] = () => Browser.IsAvailable,
        ["librsvg2-bin"] = () => PngImage.IsAvailable,
        ["postgresql"] = () => TemporaryPostgres.IsAvailable,
        ["zsh"] = () => IsOnPath("zsh"),
        ["powershell"] = () => IsOnPath("pwsh"),
    };

    /// <summary>Returns why a test is skipped; null if what it needs is there.</summary>
    internal static string? WhyNot(string package) => Present[package]() ? null : $"The program of the package {package} is not installed, so this was not tried.";

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
