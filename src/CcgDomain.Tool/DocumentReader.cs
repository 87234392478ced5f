using CcgDomain.Json;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool;

/// <summary>Finds and reads the documents that a user names. A file that cannot be opened is reported on the error stream, and the others are still read.</summary>
/// <param name="context">The context of the command.</param>
/// <param name="listFolder">Lists a folder; <see langword="null"/> to ask the file system.</param>
internal sealed class DocumentReader(CommandContext context, Func<string, IEnumerable<FileSystemInfo>>? listFolder = null)
{
    /// <summary>The name of standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>The number of bytes that are read: enough to see that a document is larger than the library accepts, however long the file is.</summary>
    private const int MaxBytes = CcgJson.DefaultMaxBytes + 1;

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

            files.AddRange(FindFiles(name));
        }

        return files;
    }

    /// <summary>Reads a file or standard input, as far as the limit for documents.</summary>
    /// <param name="file">The name of the file; "-" for standard input.</param>
    /// <param name="document">The bytes of the file; <see langword="null"/> if it cannot be opened.</param>
    /// <returns>Whether the file could be opened.</returns>
    internal bool TryRead(string file, [NotNullWhen(true)] out byte[]? document)
    {
        try
        {
            using var opened = file == StandardInput ? null : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            document = Read(opened ?? context.In);
            return true;
        }
        catch (Exception e) when (e.IsFileError())
        {
            document = null;
            ReportError(file, e.Message);
            return false;
        }
    }

    private static byte[] Read(Stream stream)
    {
        using var document = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (document.Length < MaxBytes && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, MaxBytes - document.Length)) is > 0 and var count)
        {
            document.Write(buffer, 0, count);
        }

        return document.ToArray();
    }

    private List<string> FindFiles(string folder)
    {
        List<string> files = [];
        var unopenedBefore = UnopenedCount;
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var current))
        {
            try
            {
                foreach (var entry in listFolder?.Invoke(current) ?? new DirectoryInfo(current).EnumerateFileSystemInfos())
                {
                    Add(entry, Path.Combine(current, entry.Name));
                }
            }
            catch (Exception e) when (e.IsFileError())
            {
                ReportError(current, e.Message);
            }
        }

        if (files.Count == 0 && UnopenedCount == unopenedBefore)
        {
            ReportError(folder, "The folder contains no *.json files.");
        }

        files.Sort(StringComparer.Ordinal);
        return files;

        void Add(FileSystemInfo entry, string path)
        {
            // Following a link to a parent folder would never end.
            if (entry is DirectoryInfo)
            {
                if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
                {
                    folders.Push(path);
                }
            }
            else if (entry.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                // A pipe that nobody writes to would never be read. Who means one names it.
                if (FileStatus.Of(path) is { IsRegular: false })
                {
                    ReportError(path, "It is not a regular file.");
                }
                else
                {
                    files.Add(path);
                }
            }
        }
    }

    private void ReportError(string name, string reason)
    {
        UnopenedCount++;
        context.Error.WriteLine($"ccg: cannot open {name}: {reason}");
    }
}
