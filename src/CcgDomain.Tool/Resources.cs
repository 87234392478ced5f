using System.Reflection;

namespace CcgDomain.Tool;

/// <summary>The files that are part of the command's assembly, in folders.</summary>
internal static class Resources
{
    /// <summary>Returns the names of the files in a folder, in ordinal order.</summary>
    /// <param name="folder">The folder, with the slash at its end: "Cases/".</param>
    internal static IEnumerable<string> NamesIn(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(name => name[folder.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>Returns the bytes of a file.</summary>
    /// <param name="name">The folder and the name: "Cases/west-leicestershire.json".</param>
    internal static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
