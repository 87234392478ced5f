using System.Diagnostics;

namespace CcgDomain.Tool.Tests;

/// <summary>A server of PostgreSQL in a temporary folder, which answers on a socket there and on no port. It ends when it is disposed.</summary>
internal sealed class TemporaryPostgres : IDisposable
{
    // The server refuses to run as root; Debian has a user for it.
    private const string User = "postgres";

    private readonly TemporaryFolder _folder = new();

    internal TemporaryPostgres()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Start("chown", [User, Folder]);
        }

        AsUser("initdb", "-D", Data, "-U", User, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
        AsUser("pg_ctl", "-D", Data, "-w", "-l", $"{Data}/log", "-o", $"-k {Folder} -c listen_addresses= -c fsync=off", "start");
    }

    /// <summary>Whether the programs of PostgreSQL are there, and a user to run them.</summary>
    internal static bool IsAvailable { get; } = OperatingSystem.IsLinux()
        && Array.TrueForAll(["initdb", "pg_ctl", "psql"], Exists)
        && (!Environment.IsPrivilegedProcess || (Exists("setpriv") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{User}:", StringComparison.Ordinal))));

    internal string Folder => _folder.Path;

    private string Data => $"{Folder}/data";

    /// <summary>Adds a file that the server may read.</summary>
    internal string Add(string name, string text) => _folder.Add(name, text);

    /// <summary>Runs commands of psql, and returns their output without headings.</summary>
    internal string Run(params string[] args) => Start("psql", ["-h", Folder, "-U", User, "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", .. args]);

    public void Dispose()
    {
        AsUser("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        _folder.Dispose();
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/bin").Any(folder => File.Exists(Path.Combine(folder, program)));

    private static void AsUser(string program, params string[] args) =>
        Start(Environment.IsPrivilegedProcess ? "setpriv" : program, Environment.IsPrivilegedProcess ? [$"--reuid={User}", "--clear-groups", program, .. args] : args);

    private static string Start(string program, string[] args)
    {
        // pg_ctl leaves the server with its streams, so they are files and not pipes.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" > \"$OUTPUT\" 2> \"$OUTPUT.err\" < /dev/null", program, .. args]);
        var output = Path.GetTempFileName();
        start.Environment["OUTPUT"] = output;
        start.WorkingDirectory = "/";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        var (text, errors) = (File.ReadAllText(output), File.ReadAllText($"{output}.err"));
        File.Delete(output);
        File.Delete($"{output}.err");
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}: {text}{errors}");
        return text.TrimEnd('\n');
    }
}
