namespace CcgDomain.Tool;

/// <summary>Counts the documents that a command has checked.</summary>
internal sealed class CheckCounts
{
    internal int Documents { get; private set; }

    internal int Accepted { get; private set; }

    internal void Add(bool isAccepted)
    {
        Documents++;
        Accepted += isAccepted ? 1 : 0;
    }

    /// <summary>Returns the exit code of the command.</summary>
    internal int ExitCode(DocumentReader reader) =>
        reader.UnopenedCount > 0 ? Tool.ExitCode.Failed : Accepted == Documents ? Tool.ExitCode.Success : Tool.ExitCode.Refused;
}
