using System.Diagnostics;

namespace CcgDomain.Tool.Tests;

/// <summary>The scripts for shells, run in the shells that are there.</summary>
public sealed class CompletionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // What stands behind the cursor, and what is offered there.
    public static TheoryData<string, string> Lines => new()
    {
        { "ccg ", "check show committee functions rules schema lookup resolve open export report help completion --help --version --json" },
        { "ccg re", "resolve report" },
        { "ccg report ", "authorisation review cocommissioning assurance figures mergers --help" },
        { "ccg report me", "mergers" },
        { "ccg report mergers --", "--from --to --json --csv --markdown --svg --html --help" },
        { "ccg report mergers --html x --s", "--svg" },
        { "ccg export --format ", "csv json sql" },
        { "ccg export --format sql --dialect s", "spark sqlite" },
        { "ccg functions --model ", "delegated greaterInvolvement joint none" },
        { "ccg schema c", "ccg/1 committee/1" },
        { "ccg help exit", "exit-codes" },
        { "ccg completion ", "bash pwsh zsh --help" },
        { "ccg check --j", "--json" },
        { "ccg check nothing-like-it", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Bash_completes(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // What bash does with the words: the cursor is behind the last one, which is empty after a space.
        var script = _folder.Add("ccg.bash", CommandRun.Run("completion", "bash").Out);
        Assert.Equal(expected, Run("bash", "--norc", "-c", $"source '{script}'; complete -p ccg > /dev/null || exit 1; COMP_WORDS=({line.TrimEnd()}{(line.EndsWith(' ') ? " ''" : "")}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _ccg; echo \"${{COMPREPLY[*]}}\""));
    }

    [TheoryWith("zsh")]
    [MemberData(nameof(Lines))]
    public void Zsh_completes(string line, string expected)
    {
        var script = _folder.Add("ccg.zsh", CommandRun.Run("completion", "zsh").Out);
        Assert.Equal(
            expected,
            Run("zsh", "-f", "-c", $"compdef() {{ [[ $1 == _ccg && $2 == ccg ]] || exit 1 }}; _files() {{ }}; compadd() {{ shift; print -r -- ${{(M)@:#${{words[CURRENT]}}*}} }}; source '{script}'; words=({line.TrimEnd()}{(line.EndsWith(' ') ? " ''" : "")}); CURRENT=${{#words}}; _ccg"));
    }

    // One line for each command, and only words that the command takes.
    [Fact]
    public void Each_script_has_the_same_words()
    {
        var bash = CommandRun.Run("completion", "bash").Out;
        Assert.All(["zsh", "pwsh"], shell =>
        {
            var script = CommandRun.Run("completion", shell).Out;
            Assert.Equal(Words(bash), Words(script));
            Assert.DoesNotContain('@', script.Replace("$@", "", StringComparison.Ordinal).Replace("@{", "", StringComparison.Ordinal).Replace("@(", "", StringComparison.Ordinal));
        });

        static IEnumerable<string> Words(string script) => System.Text.RegularExpressions.Regex.Matches(script, "(?m)^ +'([a-z -]*)'(?:\\)| =) (?:ccg_words=|words=)?'(.*)'").Select(match => $"{match.Groups[1]}:{match.Groups[2]}").Order(StringComparer.Ordinal);
    }

    [FactWith("powershell")]
    public void PowerShell_completes()
    {
        var script = _folder.Add("ccg.ps1", CommandRun.Run("completion", "pwsh").Out);
        Assert.All(Lines, row =>
        {
            var (line, expected) = ((string)row[0], (string)row[1]);
            Assert.Equal(expected, Run("pwsh", "-NoProfile", "-Command", $". '{script}'; (TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText -join ' '"));
        });
    }

    [Fact]
    public void Another_shell_is_wrong_usage()
    {
        var run = CommandRun.Run("completion", "fish");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("'fish' is not one of bash, zsh, pwsh.", run.Error, StringComparison.Ordinal);
    }

    private static string Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.TrimEnd();
    }
}
