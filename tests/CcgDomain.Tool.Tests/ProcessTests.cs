using System.Diagnostics;

namespace CcgDomain.Tool.Tests;

/// <summary>Tests that run the command in a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void Without_arguments_the_bundled_cases_are_checked()
    {
        var (exitCode, output, error) = Start("");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("The records of 37 real CCGs", output, StringComparison.Ordinal);
        Assert.Contains("37 of 37 real cases accepted; 4 of 6 invented documents refused.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_and_the_process_returns_the_exit_code()
    {
        Assert.Equal(0, Start(SampleDocuments.Accepted, "check", "-").ExitCode);
        Assert.Equal(1, Start(SampleDocuments.TooEarly, "check", "-").ExitCode);
        Assert.Equal(2, Start("", "check", "no-such-file.json").ExitCode);
        Assert.Equal(2, Start("", "check").ExitCode);
    }

    private static (int ExitCode, string Output, string Error) Start(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ccg.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
