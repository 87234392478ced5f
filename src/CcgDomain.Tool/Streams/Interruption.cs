using System.Runtime.InteropServices;

namespace CcgDomain.Tool.Streams;

/// <summary>Ends the process on SIGINT (Ctrl+C) and SIGTERM: says so, and leaves no half of a file behind.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    internal Interruption(CommandContext context)
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(context, signal, "SIGINT", ExitCode.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(context, signal, "SIGTERM", ExitCode.Terminated));
    }

    /// <summary>Gives up the files that are being written and says so.</summary>
    internal static void Abandon(CommandContext context, string signal)
    {
        var names = context.Files.Abandon();
        try
        {
            context.Error.WriteLine($"ccg: interrupted ({signal}).{string.Concat(names.Select(name => $" {name} was not written."))}");
        }
        catch (OutputException)
        {
            // Nobody can be told.
        }
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static void End(CommandContext context, PosixSignalContext signal, string name, int exitCode)
    {
        signal.Cancel = true;
        Abandon(context, name);
        Environment.Exit(exitCode);
    }
}
