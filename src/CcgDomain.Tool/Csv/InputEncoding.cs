using System.Text;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool.Csv;

/// <summary>The encodings of CSV files: UTF-8, and UTF-16 if the user says so.</summary>
internal static class InputEncoding
{
    internal const string Utf8 = "utf-8";
    internal const string Utf16 = "utf-16";

    /// <summary>Returns whether a text begins as UTF-16 does: with its byte order mark, or with a character below U+0100.</summary>
    /// <param name="start">The first two bytes.</param>
    internal static bool IsUtf16(ReadOnlySpan<byte> start) => start is [0xFF, 0xFE] or [0xFE, 0xFF] or [0, not 0] or [not 0, 0];

    /// <summary>Returns a stream of UTF-8, with the byte order mark of the text if it has one.</summary>
    internal static Stream ToUtf8(BufferedStart utf16) => Encoding.CreateTranscodingStream(
        utf16,
        new UnicodeEncoding(bigEndian: utf16.Peek(2) is [0xFE, 0xFF] or [0, not 0], byteOrderMark: true, throwOnInvalidBytes: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        leaveOpen: true);
}
