using System.Runtime.InteropServices;

namespace CcgDomain.Tool.Streams;

/// <summary>
/// Writes to a descriptor of a Unix system. Unlike the console of .NET it reports a broken pipe, and unlike its file streams it waits where a pipe without blocking is full.
/// </summary>
/// <param name="descriptor">The descriptor, which stays open.</param>
internal sealed class DescriptorStream(int descriptor) : SequentialStream
{
    // EAGAIN of Linux and of macOS.
    private static readonly int[] TryAgain = [11, 35];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = UnixFunctions.Write(descriptor, buffer);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (Array.IndexOf(TryAgain, error) >= 0)
            {
                UnixFunctions.WaitToWrite(descriptor);
            }
            else if (error != UnixFunctions.Interrupted)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }
        }
    }
}
