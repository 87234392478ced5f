using System.CommandLine;
using System.Text;
using CcgDomain.Tool.Commands;
using CcgDomain.Tool.Streams;
using CcgDomain.Tool.Usage;

namespace CcgDomain.Tool;

/// <summary>The entry point of the command <c>ccg</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var context = CommandContext.ForProcess();
        using var interruption = new Interruption(context);
        return Run(args, context);
    }

    /// <summary>Parses a command line and runs the command.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="context">The context of the command.</param>
    /// <returns>The exit code, one of the constants of <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, CommandContext context)
    {
        try
        {
            var exitCode = Invoke(args, context);
            context.Flush();
            return exitCode;
        }
        catch (OutputException e) when (e.IsBrokenPipe)
        {
            return ExitCode.BrokenPipe;
        }
        catch (OutputException e)
        {
            return Report(context, e);
        }
    }

    private static int Invoke(string[] args, CommandContext context)
    {
        var root = CreateRoot(context);

        // The name of a file may begin with @, which would otherwise denote a response file.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is { ClearsParseErrors: true } || UsageErrors.Find(result, args) is not { Count: > 0 } errors)
        {
            return result.Invoke(new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }

        foreach (var error in errors)
        {
            context.Error.WriteLine($"ccg: {error}");
        }

        var command = result.CommandResult.Command;
        context.Error.WriteLine($"Try: ccg {string.Concat(command.Parents.OfType<Command>().Append(command).Where(part => part != root).Select(part => $"{part.Name} "))}--help");
        return ExitCode.Failed;
    }

    private static RootCommand CreateRoot(CommandContext context)
    {
        var root = new RootCommand(
            "Checks and shows records of Clinical Commissioning Groups (England, 2013–2022), and looks them up in the register. "
            + "Without a command: checks the bundled cases, shows a few of them and an overview of the register.")
        {
            HelpName = "ccg",
        };
        root.Add(CheckCommand.Create(context));
        root.Add(ShowCommand.Create(context));
        root.Add(CommitteeCommand.Create(context));
        root.Add(FunctionsCommand.Create(context));
        root.Add(RulesCommand.Create(context));
        root.Add(SchemaCommand.Create(context));
        root.Add(LookupCommand.Create(context));
        root.Add(ResolveCommand.Create(context));
        root.Add(OpenCommand.Create(context));
        root.Add(ExportCommand.Create(context));
        root.Add(ReportCommand.Create(context));
        root.Add(HelpCommand.Create(context, root));
        root.Add(CompletionCommand.Create(context, root));
        var json = CommonOptions.Json();
        root.Add(json);
        root.SetAction(result => CasesCommand.Run(context, result.GetValue(json)));
        return root;
    }

    private static int Report(CommandContext context, OutputException failure)
    {
        try
        {
            context.Error.WriteLine($"ccg: {failure.Message}");
        }
        catch (OutputException)
        {
            // The error stream is what cannot be written, or cannot be written either.
        }

        return ExitCode.Failed;
    }
}
