using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool;

/// <summary>The entry point of the command <c>ccg</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return Run(args, CommandContext.ForProcess(input, output));
    }

    /// <summary>Parses a command line and runs the command.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="context">The context of the command.</param>
    /// <returns>The exit code, one of the constants of <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, CommandContext context)
    {
        var root = new RootCommand(
            "Checks and shows records of Clinical Commissioning Groups (England, 2013–2022), and looks them up in the register. "
            + "Without a command: checks the bundled cases and shows an overview of the register.")
        {
            HelpName = "ccg",
        };
        root.Add(CheckCommand.Create(context));
        root.Add(ShowCommand.Create(context));
        root.Add(CommitteeCommand.Create(context));
        root.Add(FunctionsCommand.Create(context));
        root.Add(RulesCommand.Create(context));
        root.Add(LookupCommand.Create(context));
        root.Add(ResolveCommand.Create(context));
        root.Add(OpenCommand.Create(context));
        root.Add(ExportCommand.Create(context));
        root.Add(ReportCommand.Create(context));
        root.SetAction(_ => CasesCommand.Run(context));

        // The name of a file may begin with @, which would otherwise denote a response file.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors)
            {
                context.Error.WriteLine($"ccg: {error.Message}");
            }

            var path = string.Concat(result.CommandResult.Command.Parents.OfType<Command>().Append(result.CommandResult.Command).Where(command => command != root).Select(command => $"{command.Name} "));
            context.Error.WriteLine($"Try: ccg {path}--help");
            return ExitCode.Failed;
        }

        return result.Invoke(new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false });
    }
}
