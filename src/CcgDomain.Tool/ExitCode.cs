namespace CcgDomain.Tool;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well: every document was accepted.</summary>
    internal const int Done = 0;

    /// <summary>A document was refused.</summary>
    internal const int Refused = 1;

    /// <summary>Wrong usage, or a file that cannot be opened. Weighs more than a refusal.</summary>
    internal const int Failed = 2;
}
