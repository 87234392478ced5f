using System.Runtime.InteropServices;

namespace CcgDomain.Tool.Streams;

/// <summary>Which file a name or a descriptor means, by device and inode, and whether it is a regular one.</summary>
/// <param name="Device">The device that holds the file.</param>
/// <param name="Inode">The number of the file on its device.</param>
/// <param name="IsRegular">Whether it is a regular file: no folder, pipe or device.</param>
internal readonly record struct FileStatus(ulong Device, ulong Inode, bool IsRegular)
{
    /// <summary>Returns the status of the file that a name leads to, links followed.</summary>
    /// <returns><see langword="null"/> if there is no such file, and on systems that are not asked: those other than Linux.</returns>
    internal static FileStatus? Of(string name) => name.Length == 0 ? null : Read(0, Path.GetFullPath(name));

    /// <summary>Returns the status of what a descriptor leads to.</summary>
    /// <returns><see langword="null"/> if the descriptor is closed, and on systems other than Linux.</returns>
    internal static FileStatus? Of(int descriptor) => Read(descriptor, "");

    // The offsets are those of struct statx, which is the same on every architecture: statx(2).
    private static FileStatus? Read(int descriptor, string name)
    {
        const int Mode = 28;
        const int Inode = 32;
        const int Device = 136;
        const int TypeMask = 0xF000;
        const int RegularFile = 0x8000;
        Span<byte> status = stackalloc byte[256];
        try
        {
            return OperatingSystem.IsLinux() && UnixFunctions.TryGetStatus(descriptor, name, status)
                ? new(
                    MemoryMarshal.Read<ulong>(status[Device..]),
                    MemoryMarshal.Read<ulong>(status[Inode..]),
                    (MemoryMarshal.Read<ushort>(status[Mode..]) & TypeMask) == RegularFile)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            // The C library is older than the function (glibc 2.28).
            return null;
        }
    }
}
