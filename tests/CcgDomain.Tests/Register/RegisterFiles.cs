using System.IO;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

/// <summary>The places of the register's data and of the code generated from it.</summary>
internal static class RegisterFiles
{
    internal static string Source { get; } = Path.Combine(Snapshot.Root, "src", "CcgDomain", "Register");

    internal static string DataFolder { get; } = Path.Combine(Source, "Data");

    internal static string Data(string name) => File.ReadAllText(Path.Combine(DataFolder, name + ".csv"));
}
