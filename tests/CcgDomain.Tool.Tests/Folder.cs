namespace CcgDomain.Tool.Tests;

/// <summary>A folder of files that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("ccg-").FullName;

    internal string Add(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
