using System.Text;

namespace CcgDomain.Tool.Streams;

/// <summary>A file that is written beside its place and put there at the end, so that what was there stays until all of the new file exists.</summary>
/// <remarks>A pipe or a device cannot be replaced; it is written directly.</remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly OutputFiles _files;
    private readonly string _place;
    private readonly string? _beside;

    private OutputFile(OutputFiles files, string name, string place, string? beside)
    {
        (_files, Name, _place, _beside) = (files, name, place, beside);
        Stream = beside is null ? new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0) : new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, 0);
    }

    /// <summary>The name of the file as the user gave it.</summary>
    internal string Name { get; }

    /// <summary>The stream to write to.</summary>
    internal Stream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="files">The files that the command is writing.</param>
    /// <param name="name">The name of the file.</param>
    /// <exception cref="IOException">The file cannot be written, or the folder that it is to stand in.</exception>
    internal static OutputFile Create(OutputFiles files, string name)
    {
        // A link stays a link: the file that it leads to is replaced.
        var place = new FileInfo(name) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(name);
        if (Directory.Exists(place))
        {
            throw new IOException("It is a folder.");
        }

        var isReplaced = File.Exists(place);
        if (isReplaced && (FileStatus.Of(place) is { IsRegular: false } || (File.GetAttributes(place) & FileAttributes.Device) != 0))
        {
            return files.Add(new(files, name, place, null));
        }

        if (isReplaced)
        {
            // The folder would let a file be replaced that must not be written.
            new FileStream(place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0).Dispose();
        }

        var file = files.Create(() => new(files, name, place, Path.Combine(Path.GetDirectoryName(place)!, $".ccg-{Guid.NewGuid():N}.part")));
        if (isReplaced && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file._beside!, File.GetUnixFileMode(place));
        }

        return file;
    }

    /// <summary>Writes a text to a file, in UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Create"/>
    internal static void Write(OutputFiles files, string name, string text)
    {
        using var file = Create(files, name);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Commit();
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="IOException">The rest cannot be written, or the file cannot be renamed.</exception>
    internal void Commit()
    {
        Stream.Dispose();
        _files.Commit(this, () =>
        {
            if (_beside is not null)
            {
                File.Move(_beside, _place, overwrite: true);
            }
        });
    }

    /// <summary>Deletes what is not in its place.</summary>
    internal void Delete()
    {
        if (_beside is not null)
        {
            File.Delete(_beside);
        }
    }

    /// <summary>Gives up the file, unless it was committed.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        _files.Remove(this);
    }
}
