using System.Diagnostics;

namespace Consumers.Tests;

/// <summary>A test that is skipped, and says so, where PostgreSQL is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSql.Programs is null ? "PostgreSQL is not installed (Debian's package postgresql), so this was not tried." : null;
}

/// <summary>A server of our own in a folder of our own, which listens on no network; gone afterwards.</summary>
internal sealed class PostgreSql : IDisposable
{
    private const string User = "postgres";

    internal PostgreSql()
    {
        // The server refuses to run as root, so its folder belongs to the user that the package makes.
        Folder = Directory.CreateTempSubdirectory("ccg-postgresql").FullName;
        Run("chmod", "755", Folder);
        Directory.CreateDirectory(Data);
        if (IsRoot)
        {
            Run("chown", User, Data);
        }

        RunAsServer("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        RunAsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(Data, "log.txt"), "-o", $"-k {Data} -c listen_addresses='' -c fsync=off", "start");
    }

    /// <summary>Where Debian keeps the programs; null where there are none.</summary>
    internal static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max(StringComparer.Ordinal)
        : null;

    internal string Folder { get; }

    /// <summary>For clients that are no program.</summary>
    internal string Connection => ConnectionTo(User);

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(Folder, "data");

    public void Dispose()
    {
        RunAsServer("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    internal static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed.Trim() : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}\n{printed}");
    }

    internal void Load(string script) => Client("-q", "-f", script);

    internal string ConnectionTo(string database) => $"Host={Data};Username={User};Database={database}";

    internal string Ask(string sql) => Client("-c", sql);

    private string Client(params string[] arguments) =>
        Run(Path.Combine(Programs!, "psql"), ["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", Data, "-U", User, "-d", User, .. arguments]);

    // What pg_ctl starts keeps the output open for as long as it runs, so it is not ours to read.
    private static void RunAsServer(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Programs!, program), .. arguments];
        string[] whole = IsRoot ? ["runuser", "-u", User, "--", .. command] : command;
        using var process = Process.Start(new ProcessStartInfo(whole[0], whole[1..]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {process.ExitCode}");
        }
    }
}
