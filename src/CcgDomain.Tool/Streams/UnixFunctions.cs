using System.Runtime.InteropServices;

namespace CcgDomain.Tool.Streams;

/// <summary>What .NET does not offer of the operating system: whether a descriptor was there when the process started, errors of a write, and which file a name or a descriptor means.</summary>
internal static unsafe partial class UnixFunctions
{
    /// <summary>The number of a system call that a signal interrupted; the call is repeated.</summary>
    internal const int Interrupted = 4;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Returns whether a descriptor was handed to the process. The runtime may have given the number of a closed one to a stream of its own, which it marks as not inherited.</summary>
    internal static bool IsInherited(int descriptor)
    {
        var flags = GetFlags(descriptor, GetDescriptorFlags);
        return flags >= 0 && (flags & CloseOnExec) == 0;
    }

    /// <summary>Writes bytes.</summary>
    /// <returns>The number of bytes written, which may be fewer; −1 where <see cref="Marshal.GetLastPInvokeError"/> says why not.</returns>
    internal static nint Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return Write(descriptor, first, bytes.Length);
        }
    }

    /// <summary>Waits until a descriptor can be written, at most a second.</summary>
    internal static void WaitToWrite(int descriptor)
    {
        const short CanWrite = 4;
        var poll = new Poll { Descriptor = descriptor, Events = CanWrite };
        _ = Wait(&poll, 1, 1000);
    }

    /// <summary>Asks Linux about a file.</summary>
    /// <param name="descriptor">The descriptor of the file, with an empty <paramref name="name"/>.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="status">A buffer of 256 bytes.</param>
    /// <returns>Whether there is an answer.</returns>
    internal static bool TryGetStatus(int descriptor, string name, Span<byte> status)
    {
        const int EmptyPath = 0x1000;
        const uint BasicStatus = 0x7FF;
        fixed (byte* first = status)
        {
            return GetStatus(descriptor, name, name.Length == 0 ? EmptyPath : 0, BasicStatus, first) == 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetFlags(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Wait(Poll* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetStatus(int folder, string name, int flags, uint mask, byte* status);

    private struct Poll
    {
        internal int Descriptor;
        internal short Events;
        internal short Result;
    }
}
