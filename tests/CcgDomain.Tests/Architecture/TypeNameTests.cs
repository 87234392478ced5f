using System.IO;
using System.Text.RegularExpressions;

namespace CcgDomain.Tests.Architecture;

/// <summary>One name, one thing: whoever searches for a type of the product finds one.</summary>
public partial class TypeNameTests
{
    [Fact]
    public void No_two_types_of_the_product_have_the_same_name() =>
        Assert.Empty(Clashes(SourceCode.Files("*.cs", "src/CcgDomain", "src/CcgDomain.FsCheck", "src/CcgDomain.Tool").Select(File.ReadAllText)));

    [Theory]
    [InlineData("public sealed partial class X", "internal static partial class X<T>", "")]
    [InlineData("public sealed class X", "internal enum X", "X: A.X, B.X")]
    [InlineData("public sealed class X", "internal readonly record struct X(int Y);", "X: A.X, B.X")]
    [InlineData("public class X;\npublic class Y\n{\n    private class X;\n    sealed class X;\n}", "public class Z;", "")]
    [InlineData("public class X;\npublic abstract record Y\n{\n    public sealed record X(int Z) : Y;\n    // public class X\n}", "public class Z;", "")]
    [InlineData("public class X;\npublic class Y\n{\n    internal sealed class X : Z;\n}", "public class Z;", "X: A.X, A.Y.X")]
    public void A_name_given_twice_is_found_unless_it_is_of_a_case_or_private_to_another_type(string first, string second, string clash) =>
        Assert.Equal(clash, string.Join('\n', Clashes([$"namespace A;\n\n{first}", $"namespace {(clash.Length == 0 ? "A" : "B")};\n\n{second}"])));

    private static IEnumerable<string> Clashes(IEnumerable<string> files) =>
        from place in files.SelectMany(TypesIn).Distinct()
        group place by place[(place.LastIndexOf('.') + 1)..] into places
        where places.Count() > 1
        orderby places.Key
        select $"{places.Key}: {string.Join(", ", places)}";

    /// <summary>The full names of the types that a file declares, but for private ones and the cases of a closed choice.</summary>
    private static IEnumerable<string> TypesIn(string text)
    {
        var code = SourceCode.Code(text);
        var (prefix, outer) = (Namespace().Match(code).Groups["name"].Value, "");
        foreach (Match type in Type().Matches(code))
        {
            var name = type.Groups["name"].Value;
            if (type.Groups["indent"].Length == 0)
            {
                outer = name;
                yield return $"{prefix}.{name}";
            }
            else if (!type.Groups["modifiers"].Value.Contains("private ", StringComparison.Ordinal)
                && Visible().IsMatch(type.Groups["modifiers"].Value)
                && !Regex.IsMatch(type.Groups["rest"].Value, $@": {outer}\b"))
            {
                yield return $"{prefix}.{outer}.{name}";
            }
        }
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?<indent>[ ]*)(?<modifiers>(?:[a-z]+ )*?)(?:record struct|record class|class|record|struct|interface|enum|delegate \S+) (?<name>\w+)(?<rest>[^{;]*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Type();

    [GeneratedRegex("(public|internal|protected) ", RegexOptions.CultureInvariant)]
    private static partial Regex Visible();
}
