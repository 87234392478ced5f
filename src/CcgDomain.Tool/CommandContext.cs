using CcgDomain.Tool.Output;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool;

/// <summary>The streams of a command, and whether they are connected to a terminal.</summary>
internal sealed class CommandContext
{
    private const int OutputBufferSize = 1 << 15;

    private readonly TextWriter _error = TextWriter.Null;

    /// <summary>The writer for results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The stream for results that are bytes. It leads to the same place as <see cref="Out"/>, so a command writes to only one of them.</summary>
    public required Stream OutBytes { get; init; }

    /// <summary>The writer for errors and progress. Every character of a line can be seen.</summary>
    public required TextWriter Error
    {
        get => _error;
        init => _error = LineWriter.Over(value);
    }

    /// <summary>Standard input.</summary>
    public required Stream In { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal, so that tables have borders. The default is <see langword="false"/>: plain aligned text.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, so that progress is shown. The default is <see langword="false"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour may be used on a terminal. The default is <see langword="false"/>.</summary>
    public bool Colour { get; init; }

    /// <summary>The width of the terminal, in characters. The default is <see langword="null"/>: the width that the terminal reports.</summary>
    public int? Width { get; init; }

    /// <summary>The file that standard input is read from. The default is <see langword="null"/>: none, or it is not known.</summary>
    public FileStatus? InFile { get; init; }

    /// <summary>The file that standard output is written to. The default is <see langword="null"/>: none, or it is not known.</summary>
    public FileStatus? OutFile { get; init; }

    /// <summary>The files that the command is writing.</summary>
    public OutputFiles Files { get; } = new();

    /// <summary>Creates a context over streams, with output to pipes.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output. What the command writes is kept until <see cref="Flush"/>.</param>
    /// <param name="error">The error stream.</param>
    internal static CommandContext ForStreams(Stream input, Stream output, Stream error)
    {
        var results = new StandardStream(StandardStreams.OutputName, output);
        return new()
        {
            Out = StandardStreams.CreateWriter(results, OutputBufferSize),
            OutBytes = results,
            Error = StandardStreams.CreateWriter(new StandardStream(StandardStreams.ErrorName, error), 0),
            In = input,
        };
    }

    /// <summary>Returns whether a terminal may get colour: not if NO_COLOR is set and not empty, as no-color.org describes, and not if the terminal is dumb.</summary>
    /// <param name="terminal">The variable TERM.</param>
    /// <param name="noColour">The variable NO_COLOR.</param>
    internal static bool HasColour(string? terminal, string? noColour) => !IsDumb(terminal) && string.IsNullOrEmpty(noColour);

    /// <summary>Creates the context of the process.</summary>
    internal static CommandContext ForProcess()
    {
        var output = StandardStreams.OpenOutput();
        var terminal = Environment.GetEnvironmentVariable("TERM");
        return new()
        {
            Out = StandardStreams.CreateWriter(output, Console.IsOutputRedirected ? OutputBufferSize : 0),
            OutBytes = output,
            Error = StandardStreams.CreateWriter(StandardStreams.OpenError(), 0),
            In = StandardStreams.OpenInput(),
            InFile = FileStatus.Of(StandardStreams.InputDescriptor),
            OutFile = FileStatus.Of(StandardStreams.OutputDescriptor),
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && !IsDumb(terminal),
            Colour = HasColour(terminal, Environment.GetEnvironmentVariable("NO_COLOR")),
        };
    }

    // A dumb terminal shows escape sequences as text, and cannot return to the beginning of a line.
    private static bool IsDumb(string? terminal) => terminal == "dumb";

    /// <summary>Writes what is kept back.</summary>
    internal void Flush()
    {
        Out.Flush();
        OutBytes.Flush();
        Error.Flush();
    }
}
