namespace CcgDomain.Tool;

/// <summary>All that a command may touch: what it reads and writes, and whether people or programs look at it.</summary>
internal sealed class CommandContext
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where results go that are no text but the bytes of a file. The same place as <see cref="Out"/>; a command writes to one of them.</summary>
    public required Stream OutBytes { get; init; }

    /// <summary>Where complaints and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What "-" reads.</summary>
    public required Stream In { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal: tables then, else plain aligned text.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal: only then is progress shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colour may be used on a terminal.</summary>
    public bool Colour { get; init; }

    /// <summary>The width of the terminal in characters; null: as it says itself.</summary>
    public int? Width { get; init; }

    /// <summary>The surroundings of a process. Colour is off where NO_COLOR is set to anything: no-color.org.</summary>
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
