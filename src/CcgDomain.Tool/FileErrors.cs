using System.Security;

namespace CcgDomain.Tool;

/// <summary>Identifies the exceptions whose message is shown to the user when a file or folder cannot be used.</summary>
internal static class FileErrors
{
    /// <summary>Returns whether the exception means that a path is invalid or cannot be read or written.</summary>
    internal static bool IsFileError(this Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
}
