using System.IO;
using System.Reflection;

namespace CcgDomain.Tests.Support;

/// <summary>Compares text with a file beside the test. With CCG_ACCEPT=1 the file is rewritten instead.</summary>
internal static class Snapshot
{
    /// <summary>The folder of the tests' sources.</summary>
    internal static readonly string Sources = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestSources").Value!;

    /// <summary>The root of the repository.</summary>
    internal static readonly string Root = Path.GetFullPath(Path.Combine(Sources, "..", ".."));

    internal static bool Accepting => Environment.GetEnvironmentVariable("CCG_ACCEPT") == "1";

    /// <summary>Compares the text with the file, or writes the file.</summary>
    /// <param name="actual">The text as it is now.</param>
    /// <param name="file">The file, relative to the folder of the tests' sources: "Api/CcgDomain.txt".</param>
    internal static void Matches(string actual, string file)
    {
        var path = Path.Combine(Sources, file);
        actual = actual.ReplaceLineEndings("\n");
        if (Accepting)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{file} does not exist; CCG_ACCEPT=1 dotnet test writes it.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.True(expected == actual, Difference(expected, actual, file));
    }

    private static string Difference(string expected, string actual, string file)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var removed = before.Except(after).Select(line => $"- {line}");
        var added = after.Except(before).Select(line => $"+ {line}");
        return $"{file} differs; if that is intended, CCG_ACCEPT=1 dotnet test rewrites it.\n{string.Join('\n', removed.Concat(added).Take(40))}";
    }
}
