namespace CcgDomain.Tool;

/// <summary>The streams of a command, and whether they are connected to a terminal.</summary>
internal sealed class CommandContext
{
    /// <summary>The writer for results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The stream for results that are bytes. It leads to the same place as <see cref="Out"/>, so a command writes to only one of them.</summary>
    public required Stream OutBytes { get; init; }

    /// <summary>The writer for errors and progress.</summary>
    public required TextWriter Error { get; init; }

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

    /// <summary>Creates the context of the process. Colour is off if NO_COLOR is set and not empty, as no-color.org describes.</summary>
    internal static CommandContext ForProcess(Stream input, Stream output) => new()
    {
        Out = Console.Out,
        OutBytes = output,
        Error = Console.Error,
        In = input,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };
}
