using System.IO.Enumeration;

namespace CcgDomain.Tool;

/// <summary>Finds and reads the documents that a user names. A file that cannot be opened is reported on the error stream, and the others are still read.</summary>
internal sealed class DocumentReader(CommandContext context)
{
    /// <summary>The name of standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>The number of files and folders that could not be opened so far.</summary>
    internal int UnopenedCount { get; private set; }

    /// <summary>Replaces each folder with the *.json files in it and below, in ordinal order.</summary>
    /// <param name="names">The names of files and folders; "-" for standard input.</param>
    /// <returns>The files.</returns>
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

            var folderFiles = FindFiles(name);
            folderFiles.Sort(StringComparer.Ordinal);
            files.AddRange(folderFiles);
        }

        return files;
    }

    /// <summary>Reads a file or standard input.</summary>
    /// <param name="file">The name of the file; "-" for standard input.</param>
    /// <param name="document">The bytes of the file; <see langword="null"/> if it cannot be opened.</param>
    /// <returns>Whether the file could be opened.</returns>
    internal bool TryRead(string file, [NotNullWhen(true)] out byte[]? document)
    {
        try
        {
            document = file == StandardInput ? ReadStandardInput() : File.ReadAllBytes(file);
            return true;
        }
        catch (Exception e) when (e.IsFileError())
        {
            document = null;
            ReportError(file, e.Message);
            return false;
        }
    }

    private List<string> FindFiles(string folder)
    {
        List<string> files = [];
        try
        {
            var found = new FileSystemEnumerable<string>(
                folder,
                (ref entry) => entry.ToSpecifiedFullPath(),
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName.EndsWith(".json", StringComparison.Ordinal),

                // Following a link to a parent folder would never end.
                ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            files.AddRange(found);
            if (files.Count == 0)
            {
                ReportError(folder, "The folder contains no *.json files.");
            }
        }
        catch (Exception e) when (e.IsFileError())
        {
            ReportError(folder, e.Message);
        }

        return files;
    }

    private byte[] ReadStandardInput()
    {
        using var buffer = new MemoryStream();
        context.In.CopyTo(buffer);
        return buffer.ToArray();
    }

    private void ReportError(string name, string reason)
    {
        UnopenedCount++;
        context.Error.WriteLine($"ccg: cannot open {name}: {reason}");
    }
}
