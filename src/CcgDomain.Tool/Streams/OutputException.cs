namespace CcgDomain.Tool.Streams;

/// <summary>Standard output or the error stream cannot be written. It is none of the exceptions that a command reports about a file, so it ends the command.</summary>
/// <param name="stream">The name of the stream.</param>
/// <param name="reason">What the operating system said.</param>
internal sealed class OutputException(string stream, Exception reason) : Exception($"cannot write to {stream}: {reason.Message}", reason)
{
    // EPIPE of POSIX, which .NET hands on as it is; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
    private static readonly int[] BrokenPipeErrors = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>Whether the program that read the output has ended, as <c>head</c> does: nobody wants the rest.</summary>
    internal bool IsBrokenPipe { get; } = Array.IndexOf(BrokenPipeErrors, reason.HResult) >= 0;
}
