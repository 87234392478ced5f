using System.Text;

namespace CcgDomain.Tool.Streams;

/// <summary>Opens the standard streams of the process.</summary>
internal static class StandardStreams
{
    internal const int InputDescriptor = 0;
    internal const int OutputDescriptor = 1;
    internal const int ErrorDescriptor = 2;

    internal const string OutputName = "standard output";
    internal const string ErrorName = "the error stream";

    internal static Stream OpenInput() => IsClosed(InputDescriptor) ? new ClosedStream() : Console.OpenStandardInput();

    internal static StandardStream OpenOutput() => new(OutputName, () => Open(OutputDescriptor));

    internal static StandardStream OpenError() => new(ErrorName, () => Open(ErrorDescriptor));

    /// <summary>Creates a writer of UTF-8 without a byte order mark.</summary>
    /// <param name="stream">The stream to write to.</param>
    /// <param name="bufferSize">The number of characters that are kept until the writer is flushed; 0 to keep none.</param>
    internal static StreamWriter CreateWriter(Stream stream, int bufferSize) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Math.Max(bufferSize, 256), leaveOpen: true) { AutoFlush = bufferSize == 0 };

    private static Stream Open(int descriptor) =>
        IsClosed(descriptor) ? new ClosedStream()
        : !OperatingSystem.IsWindows() ? new DescriptorStream(descriptor)
        : descriptor == OutputDescriptor ? Console.OpenStandardOutput() : Console.OpenStandardError();

    private static bool IsClosed(int descriptor) => !OperatingSystem.IsWindows() && !UnixFunctions.IsInherited(descriptor);
}
