using System.Diagnostics;
using System.Threading;

namespace CcgDomain.Tool.Tests;

/// <summary>The command in a process of its own, with the redirections, pipes and signals of a shell.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ccg rules > /dev/full", "ccg: cannot write to standard output: No space left on device\n2\n")]
    [InlineData("ccg > /dev/full", "ccg: cannot write to standard output: No space left on device\n2\n")]
    [InlineData("ccg lookup 13T --json > /dev/full", "ccg: cannot write to standard output: No space left on device\n2\n")]
    [InlineData("printf 'ccg\\n13T\\n' | ccg resolve --csv - --column ccg --as-at 2020-01-01 > /dev/full", "ccg: cannot write to standard output: No space left on device\n2\n")]
    [InlineData("ccg rules >&-", "ccg: cannot write to standard output: The stream is closed.\n2\n")]
    [InlineData("ccg check no-such-file 2> /dev/full", "0 documents: 0 accepted, 0 refused; 1 name could not be opened.\n2\n", true)]
    [InlineData("ccg check --jsno 2> /dev/full", "2\n")]
    [InlineData("ccg check --jsno 2>&-", "2\n")]
    [InlineData("ccg rules > /dev/full 2> /dev/full", "2\n")]
    [InlineData("ccg check - <&-", "ccg: cannot open -: The stream is closed.\n0 documents: 0 accepted, 0 refused; 1 name could not be opened.\n2\n")]
    [InlineData("ccg check - < /", "ccg: cannot open -: Is a directory\n0 documents: 0 accepted, 0 refused; 1 name could not be opened.\n2\n")]
    public void A_stream_that_cannot_be_used_gives_one_line_and_exit_code_2(string command, string expected, bool isCut = false)
    {
        var output = Shell($"{command}; echo $?");

        // Where the error stream fails first, the results need not appear.
        Assert.Equal(isCut && output == "2\n" ? "2\n" : expected, output);
    }

    [Theory]
    [InlineData("ccg rules | head -1")]
    [InlineData("yes 00F 2> /dev/null | ccg resolve --csv - --column 00F --as-at 2020-01-01 | head -1")]
    public void A_broken_pipe_ends_the_command_quietly(string command)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Single(Shell($"{command}; echo -n").TrimEnd('\n').Split('\n'));
        }
    }

    [Theory]
    [InlineData("ccg check /dev/zero")]
    [InlineData("ccg check - < /dev/zero")]
    [InlineData("yes | ccg check -")]
    [InlineData("yes | ccg committee -")]
    [InlineData("yes | ccg show - --as-at 2013-04-01")]
    public void An_endless_document_is_read_as_far_as_the_limit(string command) => Assert.Contains("JSN-01", Shell(command), StringComparison.Ordinal);

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void A_signal_leaves_what_was_there_and_says_so(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var target = _folder.Add("out.csv", "before");
        string[] command = ["dotnet", Dll, "resolve", "--csv", "-", "--column", "ccg", "--as-at", "2020-01-01", "--out", target];

        // What a script runs in the background ignores SIGINT, and so does all that it starts.
        command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Write("ccg\n00F\n");
        process.StandardInput.Flush();
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFileSystemEntries(_folder.Path).Length == 2, TimeSpan.FromSeconds(30)), "The command did not begin to write.");
        Shell($"kill -{signal} {process.Id}");
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            process.Kill();
            Assert.Fail("The command did not end.");
        }

        Assert.Equal((exitCode, $"ccg: interrupted (SIG{signal}). {target} was not written.\n"), (process.ExitCode, process.StandardError.ReadToEnd()));
        Assert.Equal("before", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("ccg resolve --csv - --column ccg --as-at 2020-01-01 --out b.csv < b.csv")]
    [InlineData("ccg resolve --csv b.csv --column ccg --as-at 2020-01-01 --out b.csv")]
    [InlineData("ccg resolve --csv link.csv --column ccg --as-at 2020-01-01 --out b.csv")]
    [InlineData("ccg resolve --csv b.csv --column ccg --as-at 2020-01-01 --out link.csv")]
    [InlineData("ccg resolve --csv - --column ccg --as-at 2020-01-01 --out hard.csv < b.csv")]
    [InlineData("ccg resolve --csv b.csv --column ccg --as-at 2020-01-01 >> b.csv")]
    [InlineData("ccg resolve --csv - --column ccg --as-at 2020-01-01 < b.csv >> hard.csv")]
    [InlineData("ccg resolve --csv b.csv --column ccg --as-at 2020-01-01 --report hard.csv > /dev/null")]
    public void The_input_file_is_never_the_output(string command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var file = _folder.Add("b.csv", "ccg\n00F\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.csv"), file);
        Shell("ln b.csv hard.csv");

        Assert.Matches("^ccg: .* is also the input file\\.\n2\n$", Shell($"{command}; echo $?"));
        Assert.Equal("ccg\n00F\n", File.ReadAllText(file));
    }

    // The heap may not grow beyond 40 MB. 10,000 documents are about 8 MB with all results 30 MB; the texts of the column are 200 MB.
    [Theory]
    [InlineData("ccg check docs --json | wc -l; ccg check docs | tail -1", "150002\n10000 documents: 0 accepted, 10000 refused.\n")]
    [InlineData("{ echo text; yes 2> /dev/null $(head -c 100000 /dev/zero | tr '\\0' x) | head -2000 | nl -s '' -w 1; } | ccg resolve --csv - --column text --as-at 2020-01-01 2> /dev/null | wc -l", "2001\n")]
    public void The_memory_does_not_depend_on_the_number_of_documents_or_rows(string command, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (command.Contains("docs", StringComparison.Ordinal))
        {
            for (var i = 0; i < 10_000; i++)
            {
                _folder.Add($"docs/{i % 100}/{i}.json", SampleDocuments.TooEarly);
            }
        }

        Assert.Equal(expected, Shell($"export DOTNET_gcServer=0 DOTNET_GCHeapHardLimit=0x2800000; {command}"));
    }

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "ccg.dll");

    /// <summary>Runs a command line in the folder of the test, and returns its output and its errors.</summary>
    private string Shell(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return "";
        }

        var start = new ProcessStartInfo("/bin/bash", ["-c", $"ccg() {{ dotnet '{Dll}' \"$@\"; }}; {{ {command}; }} 2>&1"]) { RedirectStandardOutput = true, WorkingDirectory = _folder.Path };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
