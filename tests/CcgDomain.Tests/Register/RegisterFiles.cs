using System.IO;

namespace CcgDomain.Tests.Register;

/// <summary>Where the register's data, its generated code and its snapshot lie in the repository.</summary>
internal static class RegisterFiles
{
    private static readonly string Root = FindRoot();

    internal static string Source => Path.Combine(Root, "src", "CcgDomain", "Register");

    internal static string DataFolder => Path.Combine(Source, "Data");

    internal static string Tests => Path.Combine(Root, "tests", "CcgDomain.Tests", "Register");

    internal static string Data(string name) => File.ReadAllText(Path.Combine(DataFolder, name + ".csv"));

    /// <summary>Compares a file with what it should hold, or writes it where the environment variable CCG_ACCEPT is 1.</summary>
    internal static void Pin(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("CCG_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected.Split('\n'), File.ReadAllText(path).Split('\n'));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CcgDomain.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
