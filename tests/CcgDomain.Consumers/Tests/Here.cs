using System.Reflection;

namespace Consumers.Tests;

/// <summary>What the build knows: where the packages lie, which version they have, where the console program was built.</summary>
internal static class Here
{
    internal static string Packages => Of(nameof(Packages));

    internal static string Version => Of(nameof(Version));

    internal static string ConsoleProgram => Of(nameof(ConsoleProgram));

    private static string Of(string key) => typeof(Here).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
