using System.CommandLine;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg help</c>: the help of a command, or what the exit codes mean.</summary>
internal static class HelpCommand
{
    private const string ExitCodes = "exit-codes";

    internal static Command Create(CommandContext context, RootCommand root)
    {
        var topic = new Argument<string[]>("topic") { Description = $"A command, such as report authorisation; or {ExitCodes}.", HelpName = "TOPIC", Arity = ArgumentArity.ZeroOrMore };
        topic.CompletionSources.Add(completion => root.Subcommands.Select(command => command.Name).Append(ExitCodes).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        topic.Validators.Add(result =>
        {
            Command? command = root;
            foreach (var token in result.Tokens)
            {
                command = command?.Subcommands.FirstOrDefault(subcommand => subcommand.Name == token.Value);
            }

            if (command is null && result.Tokens is not [{ Value: ExitCodes }])
            {
                result.AddError($"There is no help on '{string.Join(' ', result.Tokens.Select(token => token.Value))}'. Try: ccg --help, or ccg help {ExitCodes}.");
            }
        });
        var help = new Command("help", $"Shows the help of a command, or with {ExitCodes} what the exit codes mean.") { topic };
        help.SetAction(result =>
        {
            var words = result.GetValue(topic) ?? [];
            if (words is not [ExitCodes])
            {
                return Program.Run([.. words, "--help"], context);
            }

            TextOutput.Create(context).WriteTable(["Exit code", "Meaning"], [.. ExitCode.All.Select(code => (IReadOnlyList<StyledText>)[StyledText.Strong(code.Codes), code.Meaning])]);
            return ExitCode.Success;
        });
        return help;
    }
}
