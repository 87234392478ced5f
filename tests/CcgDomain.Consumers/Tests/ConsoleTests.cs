using System.Diagnostics;

namespace Consumers.Tests;

public class ConsoleTests
{
    [Fact]
    public async Task A_program_of_the_older_framework_runs_with_the_package()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Here.ConsoleProgram, "09w", "0-", "ZZZ"]) { RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(["09W: QKS", "0-: not a code", "ZZZ: unknown", "the record reads back"], printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, process.ExitCode);
    }
}
