using System.IO;

namespace CcgDomain.Generate;

/// <summary>Writes every generated file of the repository that holds the current folder.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var check = args is ["--check"];
        if (args.Length > 0 && !check)
        {
            Console.Error.WriteLine($"Usage: {GeneratedFiles.Command} [-- --check: write nothing, and fail if a file is not up to date]");
            return 2;
        }

        var root = Root(Directory.GetCurrentDirectory());
        var outdated = GeneratedFiles.Outdated(root);
        foreach (var (path, text) in outdated)
        {
            Console.WriteLine(path);
            if (!check)
            {
                File.WriteAllText(Path.Combine(root, path), text);
            }
        }

        return check && outdated.Count > 0 ? 1 : 0;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "CcgDomain.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The current folder is not in a clone of CcgDomain."));
}
