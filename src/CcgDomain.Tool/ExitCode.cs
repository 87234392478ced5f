namespace CcgDomain.Tool;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded, and every document was accepted.</summary>
    internal const int Success = 0;

    /// <summary>A document was refused, or an organisation was not found.</summary>
    internal const int Refused = 1;

    /// <summary>The usage is wrong, or a file cannot be opened. Takes precedence over <see cref="Refused"/>.</summary>
    internal const int Failed = 2;
}
