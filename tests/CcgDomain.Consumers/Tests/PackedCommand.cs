using System.IO.Compression;

namespace Consumers.Tests;

/// <summary>The command as its assemblies stand in their package, which is one of its own where machine code is packed too.</summary>
internal static class PackedCommand
{
    internal static void Export(string folder, params string[] options)
    {
        var tool = Path.Combine(folder, "tool");
        var any = Path.Combine(Here.Packages, $"CcgDomain.Tool.any.{Here.Version}.nupkg");
        ZipFile.ExtractToDirectory(File.Exists(any) ? any : Path.Combine(Here.Packages, $"CcgDomain.Tool.{Here.Version}.nupkg"), tool);
        PostgreSql.Run("dotnet", [Path.Combine(tool, "tools", "net10.0", "any", "ccg.dll"), "export", "--out", folder, .. options]);
    }
}
