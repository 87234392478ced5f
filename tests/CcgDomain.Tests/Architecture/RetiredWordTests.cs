using System.Collections.Frozen;
using System.IO;
using System.Text.RegularExpressions;

namespace CcgDomain.Tests.Architecture;

/// <summary>Names that once stood in the code and gave way to those that a .NET developer expects. None of them may come back.</summary>
public partial class RetiredWordTests
{
    private static readonly FrozenSet<string> Retired = new[]
    {
        // Rules, timelines and positions
        "Refusals", "Bench", "BenchFor", "Seat", "Clause", "Turn", "Hear", "Settled", "WorkingCopy", "Begun", "_ours", "BindsOn",
        // Guards
        "Claims", "Claim", "OrRefused",
        // Organisations, register and reporting
        "CodeGoesOn", "RegisterRules", "CriterionPlaces", "Merging", "NationalPosition", "CoCommissioningPicture", "PublishedPicture", "ModelOn", "AuthorisationStanding",
        "Gist", "Because", "NobodyHere", "OfNothing", "Exerciser",
        // JSON
        "ReadSaid", "ReadFlag",
        // The command
        "Surroundings", "Verdict", "Trouble", "Told", "Taken",
        // The FsCheck package
        "Story", "Tell", "Learn", "Scenes", "ClaimedEvents", "InSitting",
    }.ToFrozenSet(StringComparer.Ordinal);

    [Fact]
    public void No_retired_word_is_an_identifier_of_the_product() => Assert.All(
        SourceCode.Files("*.cs", "src"),
        file => Assert.True(RetiredIn(File.ReadAllText(file)) is [], $"{file}: {string.Join(", ", RetiredIn(File.ReadAllText(file)))}"));

    [Theory]
    [InlineData("var verdict = new Verdict(text);", "Verdict")]
    [InlineData("return $\"{before} {Tell(x, \"y\")} after\";", "")]
    [InlineData("return before.Tell(\"x\").Gist;", "Tell Gist")]
    [InlineData("/* Told */ // Told\nvar told = TellAll(\"Told\", @\"C:\\\", 'T', \"\"\" Told \"Told\" \"\"\"); x.Taken++;", "Taken")]
    public void A_retired_word_is_found_in_code_and_neither_in_comments_nor_in_strings(string code, string found) => Assert.Equal(found, string.Join(' ', RetiredIn(code)));

    private static string[] RetiredIn(string text) => [.. Identifier().Matches(SourceCode.Code(text)).Select(match => match.Value).Where(Retired.Contains).Distinct()];

    [GeneratedRegex(@"\b[\p{L}_]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
