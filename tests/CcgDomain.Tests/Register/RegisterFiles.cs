using System.IO;
using CcgDomain.Generate.Register;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

/// <summary>The data of the register, as the repository holds them.</summary>
internal static class RegisterFiles
{
    internal static string Folder { get; } = Path.Combine(Snapshot.Root, "src", "CcgDomain", "Register", "Data");

    internal static List<Csv> Read(string name) => Csv.Read(Path.Combine(Folder, $"{name}.csv"));
}
