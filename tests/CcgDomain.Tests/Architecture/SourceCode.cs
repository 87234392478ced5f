using System.IO;
using System.Text.RegularExpressions;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Architecture;

/// <summary>The C# files of the repository, and their text without comments and the contents of strings.</summary>
internal static partial class SourceCode
{
    /// <summary>The files below some folders of the repository.</summary>
    internal static IEnumerable<string> Files(string pattern, params IEnumerable<string> folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Snapshot.Root, folder), pattern, SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>The code alone. What stands in an interpolated string between inner quotes counts as code.</summary>
    internal static string Code(string text) => CommentOrLiteral().Replace(text, match => match.Value[0] == '/' ? " " : "\"\"");

    [GeneratedRegex(
        """
        //[^\n]*  |  /\*.*?\*/
        |  (?<quotes>"{3,}).*?\k<quotes>
        |  @"(?:""|[^"])*"  |  "(?:\\.|[^"\\\n])*"
        |  '(?:\\[^']+|[^'\\\n])'
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CommentOrLiteral();
}
