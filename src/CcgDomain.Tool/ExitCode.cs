namespace CcgDomain.Tool;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded, and every document was accepted.</summary>
    internal const int Success = 0;

    /// <summary>A document was refused, or an organisation was not found.</summary>
    internal const int Refused = 1;

    /// <summary>The usage is wrong, a file cannot be opened, or the output cannot be written. Takes precedence over <see cref="Refused"/>.</summary>
    internal const int Failed = 2;

    /// <summary>SIGINT ended the command: 128 and the number of the signal, as shells have it.</summary>
    internal const int Interrupted = 130;

    /// <summary>The program that read the output ended before the command (SIGPIPE).</summary>
    internal const int BrokenPipe = 141;

    /// <summary>SIGTERM ended the command.</summary>
    internal const int Terminated = 143;

    /// <summary>What the codes mean, as <c>ccg help exit-codes</c> and the README say it.</summary>
    internal static readonly ImmutableArray<(string Codes, string Meaning)> All =
    [
        ($"{Success}", "success"),
        ($"{Refused}", "a document is refused, an organisation is not found, a row of a CSV file cannot be read, or a date is not known yet"),
        ($"{Failed}", "the usage is wrong, a file cannot be opened, or the output cannot be written"),
        ($"{Interrupted}, {Terminated}", "ended by SIGINT (Ctrl+C) or SIGTERM"),
        ($"{BrokenPipe}", "the program that read the output ended first"),
    ];
}
