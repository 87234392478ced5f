using System.Text;
using System.Text.Json;

namespace CcgDomain.Tool.Tests;

/// <summary>Runs a command line in the process of the test, and holds its exit code and output.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs a command line with empty standard input and output to a pipe.</summary>
    internal static CommandRun Run(params string[] args) => RunWithInput("", args);

    /// <summary>Runs a command line with text on standard input.</summary>
    internal static CommandRun RunWithInput(string input, params string[] args) => RunOn(input, terminal: false, colour: false, args);

    /// <summary>Runs a command line with output to a terminal or to a pipe.</summary>
    internal static CommandRun RunOn(string input, bool terminal, bool colour, params string[] args) => RunOn(input, terminal, terminal, colour, args);

    /// <summary>Runs a command line with each of output and errors to a terminal or to a pipe.</summary>
    internal static CommandRun RunOn(string input, bool terminal, bool errorTerminal, bool colour, params string[] args) => RunOn(input, terminal, errorTerminal, colour, 120, args);

    /// <summary>Runs a command line with output to a terminal of a width, without colour.</summary>
    internal static CommandRun RunOnTerminal(int width, params string[] args) => RunOn("", terminal: true, errorTerminal: false, colour: false, width, args);

    private static CommandRun RunOn(string input, bool terminal, bool errorTerminal, bool colour, int width, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var exitCode = Program.Run(args, new CommandContext
        {
            Out = output,
            OutBytes = bytes,
            Error = error,
            In = stdin,
            OutIsTerminal = terminal,
            ErrorIsTerminal = errorTerminal,
            Colour = colour,
            Width = width,
        });
        return new(exitCode, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    /// <summary>Runs a command line over streams, as the process does.</summary>
    internal static int RunOnStreams(Stream input, Stream output, Stream error, params string[] args) => Program.Run(args, CommandContext.ForStreams(input, output, error));

    /// <summary>Runs a command line over streams that are closed afterwards.</summary>
    internal static int RunOnStreams(Func<Stream> openInput, Func<Stream> openOutput, Func<Stream> openError, params string[] args)
    {
        using var input = openInput();
        using var output = openOutput();
        using var error = openError();
        return RunOnStreams(input, output, error, args);
    }

    /// <summary>Parses the output as JSON.</summary>
    internal JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}
