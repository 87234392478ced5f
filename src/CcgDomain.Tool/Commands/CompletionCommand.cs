using System.CommandLine;
using System.CommandLine.Completions;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg completion</c>: prints a script with which a shell completes the words of the command. It holds all the words, so that completing starts no process.</summary>
internal static class CompletionCommand
{
    // Each shell compares the words so far with the paths of commands, and the last word with the options that take one of a few values.
    private const string Bash =
        """
        # Completes the words of ccg in bash. Printed by: ccg completion bash. Use it with: source <(ccg completion bash)
        _ccg() {
            local path='' words='' i
            for ((i = 1; i < COMP_CWORD; i++)); do
                case "$path ${COMP_WORDS[i]}" in
                    @PATHS@) path="$path ${COMP_WORDS[i]}" ;;
                esac
            done
            case "$path ${COMP_WORDS[COMP_CWORD - 1]}" in
        @VALUES@
                *)
                    case "$path" in
        @WORDS@
                    esac ;;
            esac
            COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o bashdefault -o default -F _ccg ccg

        """;

    private const string Zsh =
        """
        #compdef ccg
        # Completes the words of ccg in zsh. Printed by: ccg completion zsh. Use it with: source <(ccg completion zsh), after compinit
        _ccg() {
            local ccg_path='' ccg_words='' i
            for ((i = 2; i < CURRENT; i++)); do
                case "$ccg_path ${words[i]}" in
                    @PATHS@) ccg_path="$ccg_path ${words[i]}" ;;
                esac
            done
            case "$ccg_path ${words[CURRENT - 1]}" in
        @VALUES@
                *)
                    case "$ccg_path" in
        @WORDS@
                    esac ;;
            esac
            compadd -- ${=ccg_words}
            [[ ${words[CURRENT]} == -* ]] || _files
        }
        compdef _ccg ccg

        """;

    private const string PowerShell =
        """
        # Completes the words of ccg in PowerShell. Printed by: ccg completion pwsh. Use it with: ccg completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName ccg -ScriptBlock {
            param($word, $ast, $cursor)
            $values = @{
        @VALUES@
            }
            $commands = @{
        @WORDS@
            }
            $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | Select-Object -Skip 1 | ForEach-Object { "$_" })
            $path = ''
            foreach ($each in $before) { if ($commands.ContainsKey("$path $each")) { $path = "$path $each" } }
            $last = if ($before.Count) { "$path $($before[-1])" } else { '' }
            $words = if ($values.ContainsKey($last)) { $values[$last] } else { $commands[$path] }
            $words.Split(' ') | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static readonly Dictionary<string, Func<RootCommand, string>> Shells = new()
    {
        ["bash"] = root => Script(Bash, root, (path, words) => $"        '{path}') words='{words}' ;;"),
        ["zsh"] = root => Script(Zsh, root, (path, words) => $"        '{path}') ccg_words='{words}' ;;"),
        ["pwsh"] = root => Script(PowerShell, root, (path, words) => $"        '{path}' = '{words}'"),
    };

    internal static Command Create(CommandContext context, RootCommand root)
    {
        var shell = new Argument<string>("shell") { Description = $"The shell: {string.Join(", ", Shells.Keys)}.", HelpName = string.Join('|', Shells.Keys) };
        shell.CompletionSources.Add([.. Shells.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Shells.ContainsKey(name))
            {
                result.AddError($"'{name}' is not one of {string.Join(", ", Shells.Keys)}.");
            }
        });
        var command = new Command("completion", "Prints a script with which a shell completes commands, options and their values: source <(ccg completion bash).") { shell };
        command.SetAction(result =>
        {
            context.Out.Write(Shells[result.GetRequiredValue(shell)](root));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Script(string template, RootCommand root, Func<string, string, string> line)
    {
        List<(string Path, Command Command)> commands = [.. Flatten("", root)];
        return template
            .Replace("@PATHS@", string.Join('|', commands.Skip(1).Select(each => $"'{each.Path}'")), StringComparison.Ordinal)
            .Replace("@VALUES@", Lines(commands.SelectMany(each => OptionsOf(each.Command).Select(option => ($"{each.Path} {option.Name}", ValuesOf(option)))).Where(option => option.Item2.Length > 0)), StringComparison.Ordinal)
            .Replace("@WORDS@", Lines(commands.Select(each => (each.Path, WordsOf(each.Command)))), StringComparison.Ordinal);

        string Lines(IEnumerable<(string Path, string Words)> rows) => string.Join('\n', rows.Select(row => line(row.Path, row.Words)));
    }

    /// <summary>A command and all below it, each with its path: "", " report", " report figures".</summary>
    private static IEnumerable<(string Path, Command Command)> Flatten(string path, Command command) =>
        command.Subcommands.SelectMany(subcommand => Flatten($"{path} {subcommand.Name}", subcommand)).Prepend((path, command));

    // The options of the root that hold for every command come first in help, and last here.
    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command is RootCommand ? [] : command.Parents.OfType<RootCommand>().SelectMany(root => root.Options).Where(option => option.Recursive)).Where(option => !option.Hidden);

    private static string WordsOf(Command command) => string.Join(
        ' ',
        command.Subcommands.Select(subcommand => subcommand.Name)
            .Concat(command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label))
            .Concat(OptionsOf(command).Select(option => option.Name))
            .Append("--help").Distinct());

    private static string ValuesOf(Option option) =>
        option.Arity.MaximumNumberOfValues == 0 ? "" : string.Join(' ', option.GetCompletions(CompletionContext.Empty).Select(item => item.Label));
}
