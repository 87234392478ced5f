using System.Security;

namespace CcgDomain.Tool;

/// <summary>Recognises the exceptions that mean that a file or folder cannot be used.</summary>
internal static class FileErrors
{
    extension(Exception exception)
    {
        /// <summary>Whether the exception says that a path cannot be read or written. The message is then shown to the user.</summary>
        internal bool IsFileError =>
            exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;
    }
}
