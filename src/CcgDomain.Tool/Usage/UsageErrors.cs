using System.CommandLine;
using System.CommandLine.Parsing;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Usage;

/// <summary>What is wrong with a command line, in our own words: first what was mistyped, and only without that what is missing.</summary>
internal static class UsageErrors
{
    private const string EndOfOptions = "--";

    /// <summary>Finds the errors of a command line.</summary>
    /// <param name="result">The result of parsing it.</param>
    /// <param name="args">The arguments as the user gave them.</param>
    /// <returns>The messages; empty if there are no errors.</returns>
    internal static List<string> Find(ParseResult result, string[] args)
    {
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens.Count > 0 && !result.UnmatchedTokens[0].StartsWith('-'))
        {
            return [UnknownCommand(result, command)];
        }

        List<string> errors = [.. UnknownOptions(result, command), .. FlagsWithValues(command, args)];
        if (errors.Count == 0 && result.UnmatchedTokens.Count > 0)
        {
            errors.Add($"'{result.UnmatchedTokens[0]}' is one argument too many.");
        }

        if (errors.Count == 0)
        {
            errors.AddRange(result.Errors.Select(Describe).OfType<string>().Distinct());
        }

        return errors.Count > 0 ? errors : [.. NameErrors(result, command)];
    }

    /// <summary>The words that begin with a hyphen, before a <c>--</c>, and are no option of the command.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult result, Command command)
    {
        HashSet<Token> values = new(
            OptionsOf(command).Select(option => result.GetResult(option)).OfType<OptionResult>().SelectMany(option => option.Tokens),
            ReferenceEqualityComparer.Instance);
        foreach (var token in result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && token.Value.StartsWith('-') && token.Value != DocumentReader.StandardInput && !values.Contains(token))
            {
                var name = token.Value.Split('=', ':')[0];
                var hint = EditDistance.Nearest(name, OptionsOf(command).Select(option => option.Name)) is { } meant ? $" Did you mean {meant}?"
                    : command.Arguments.Any(IsFile) ? $" For a file with this name, write -- {token.Value}"
                    : "";
                yield return $"There is no option '{token.Value}'.{hint}";
            }
        }
    }

    /// <summary>The options with a value that have none, such as --json=maybe. The parser takes the value for the next word.</summary>
    private static IEnumerable<string> FlagsWithValues(Command command, string[] args)
    {
        foreach (var arg in args.TakeWhile(arg => arg != EndOfOptions))
        {
            var end = arg.AsSpan().IndexOfAny('=', ':');
            if (end > 0 && OptionsOf(command).FirstOrDefault(option => option.Name == arg[..end]) is { Arity.MaximumNumberOfValues: 0 } flag)
            {
                yield return $"{flag.Name} takes no value, so not '{arg[(end + 1)..]}'.";
            }
        }
    }

    private static string UnknownCommand(ParseResult result, Command command)
    {
        var word = result.UnmatchedTokens[0];
        var meant = OptionsOf(command).Select(option => option.Name).FirstOrDefault(option => option == $"--{word}")
            ?? EditDistance.Nearest(word, command.Subcommands.Select(subcommand => subcommand.Name));
        return $"There is no command '{word}'. {(meant is null ? $"There are {List(command.Subcommands, "and")}." : $"Did you mean {meant}?")}";
    }

    // The parser's own errors are known by how they begin; all others are ours.
    private static string? Describe(ParseError error) => error switch
    {
        _ when error.Message.StartsWith("Option '", StringComparison.Ordinal) && error.Message.EndsWith("' is required.", StringComparison.Ordinal) => $"{error.Message.Split('\'')[1]} is missing.",
        { SymbolResult: OptionResult { Option.Name: var name } } when error.Message.StartsWith("Required argument", StringComparison.Ordinal) => $"{name} needs a value.",
        { SymbolResult: OptionResult option } when error.Message.StartsWith("Option '", StringComparison.Ordinal) => $"{option.Option.Name} is given {option.IdentifierTokenCount} times; it can be given once.",
        { SymbolResult: ArgumentResult argument } when error.Message.StartsWith("Required argument", StringComparison.Ordinal) => $"{argument.Argument.Name} is missing.",
        { SymbolResult: CommandResult command } when error.Message.StartsWith("Required command", StringComparison.Ordinal) => $"A command is missing: {List(command.Command.Subcommands, "or")}.",
        _ when error.Message.StartsWith("Required argument '", StringComparison.Ordinal) => $"{error.Message.Split('\'')[1]} is missing.",
        _ => error.Message,
    };

    private static IEnumerable<string> NameErrors(ParseResult result, Command command)
    {
        var files = command.Arguments.Where(IsFile).Select(argument => result.GetResult(argument)).OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).ToList();
        if (files.Contains(""))
        {
            yield return "The name of a file is empty.";
        }

        if (files.Count(file => file == DocumentReader.StandardInput) > 1)
        {
            yield return "Standard input (-) can be read only once.";
        }

        foreach (var option in OptionsOf(command).Where(IsFile))
        {
            if (result.GetResult(option) is { Tokens: [{ Value: "" }] })
            {
                yield return $"{option.Name}: the name is empty.";
            }
        }
    }

    private static bool IsFile(Argument argument) => argument.Name == CommonOptions.FileName;

    private static bool IsFile(Option option) => option.HelpName is CommonOptions.FileName or CommonOptions.FolderName;

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)).Concat(command.Options);

    private static string List(IEnumerable<Command> commands, string conjunction)
    {
        string[] names = [.. commands.Select(command => command.Name)];
        return $"{string.Join(", ", names[..^1])} {conjunction} {names[^1]}";
    }
}
