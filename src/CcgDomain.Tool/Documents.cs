using System.IO.Enumeration;
using System.Security;

namespace CcgDomain.Tool;

/// <summary>Finds and reads the documents that a user names. What cannot be opened is said on the error stream, and the rest goes on.</summary>
internal sealed class Documents(CommandContext context)
{
    /// <summary>The name of standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>How many names could not be opened so far.</summary>
    internal int Unopened { get; private set; }

    /// <summary>The files behind the names: a folder stands for every *.json in it and below, in ordinal order.</summary>
    internal List<string> Expand(IEnumerable<string> names)
    {
        List<string> files = [];
        foreach (var name in names)
        {
            if (name == StandardInput || !Directory.Exists(name))
            {
                files.Add(name);
                continue;
            }

            var inside = InFolder(name);
            inside.Sort(StringComparer.Ordinal);
            files.AddRange(inside);
        }

        return files;
    }

    /// <summary>Reads a file or, for "-", standard input.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">Its bytes, or null.</param>
    /// <returns>Whether it could be opened.</returns>
    internal bool TryRead(string file, [NotNullWhen(true)] out byte[]? document)
    {
        try
        {
            document = file == StandardInput ? ReadInput() : File.ReadAllBytes(file);
            return true;
        }
        catch (Exception e) when (IsInputError(e))
        {
            document = null;
            ReportError(file, e.Message);
            return false;
        }
    }

    private List<string> InFolder(string folder)
    {
        List<string> files = [];
        try
        {
            var below = new FileSystemEnumerable<string>(
                folder,
                (ref entry) => entry.ToSpecifiedFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.Ordinal),

                // A link to a folder above would never end.
                ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            files.AddRange(below);
            if (files.Count == 0)
            {
                ReportError(folder, "The folder holds no *.json file.");
            }
        }
        catch (Exception e) when (IsInputError(e))
        {
            ReportError(folder, e.Message);
        }

        return files;
    }

    private byte[] ReadInput()
    {
        using var all = new MemoryStream();
        context.In.CopyTo(all);
        return all.ToArray();
    }

    private void ReportError(string name, string why)
    {
        Unopened++;
        context.Error.WriteLine($"ccg: cannot open {name}: {why}");
    }

    private static bool IsInputError(Exception e) =>
        e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
