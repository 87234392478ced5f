using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OutputFiles _files = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_in_its_place_only_when_it_is_whole()
    {
        var path = _folder.Add("a.csv", "before");
        using (var file = OutputFile.Create(_files, path))
        {
            file.Stream.Write("after"u8);
            Assert.Equal("before", File.ReadAllText(path));
            file.Commit();
        }

        Assert.Equal("after", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_not_committed_leaves_what_was_there()
    {
        var path = _folder.Add("a.csv", "before");
        using (var file = OutputFile.Create(_files, path))
        {
            file.Stream.Write("half"u8);
        }

        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_signal_gives_up_what_is_being_written_and_says_so()
    {
        var path = _folder.Add("a.csv", "before");
        using var error = new MemoryStream();
        var context = CommandContext.ForStreams(Stream.Null, Stream.Null, error);
        using var file = OutputFile.Create(context.Files, path);
        file.Stream.Write("half"u8);

        Interruption.Abandon(context, "SIGINT");

        // What goes on in the meantime on the thread of the command has no effect.
        file.Commit();
        Assert.Equal($"ccg: interrupted (SIGINT). {path} was not written.\n", System.Text.Encoding.UTF8.GetString(error.ToArray()));
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void After_a_signal_no_file_is_begun()
    {
        var path = _folder.Add("a.csv", "before");
        _files.Abandon();

        Assert.Throws<IOException>(() => OutputFile.Create(_files, path));
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_file_is_replaced()
    {
        var path = _folder.Add("a.csv", "before");
        var link = Path.Combine(_folder.Path, "link.csv");
        File.CreateSymbolicLink(link, path);

        OutputFile.Write(_files, link, "after");

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal("after", File.ReadAllText(path));
    }

    [Fact]
    public void The_permissions_of_a_replaced_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = _folder.Add("a.csv", "before");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        OutputFile.Write(_files, path, "after");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_device_is_written_and_not_replaced()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        OutputFile.Write(_files, "/dev/null", "text");
        Assert.False(FileStatus.Of("/dev/null")!.Value.IsRegular);
        Assert.Throws<IOException>(() => OutputFile.Write(_files, "/dev/full", "text"));
    }

    [Fact]
    public void A_folder_or_a_place_in_no_folder_cannot_be_written()
    {
        Assert.Throws<IOException>(() => OutputFile.Create(_files, _folder.Path));
        Assert.Throws<DirectoryNotFoundException>(() => OutputFile.Create(_files, Path.Combine(_folder.Path, "no", "such", "file.csv")));
        Assert.Empty(_files.Abandon());
    }
}
