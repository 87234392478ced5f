using System.Diagnostics;

namespace CcgDomain.Tool.Tests;

/// <summary>The command as the shell sees it: a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void Without_arguments_it_checks_the_cases_that_it_carries()
    {
        var (code, output, error) = Start("");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Real authorisation cases, 2012–2014", output, StringComparison.Ordinal);
        Assert.Contains("11 of 11 real cases accepted, 3 of 3 invented documents refused,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_standard_input_and_its_exit_code_reaches_the_shell()
    {
        Assert.Equal(0, Start(Shell.Good, "check", "-").Code);
        Assert.Equal(1, Start(Shell.TooEarly, "check", "-").Code);
        Assert.Equal(2, Start("", "check", "no-such-file.json").Code);
        Assert.Equal(2, Start("", "check").Code);
    }

    private static (int Code, string Output, string Error) Start(string input, params string[] args)
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
