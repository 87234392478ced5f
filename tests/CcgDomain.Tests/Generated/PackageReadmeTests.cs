using System.IO;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

/// <summary>The example of the package's README, to the letter, compiled and run.</summary>
public class PackageReadmeTests
{
    #region package-readme
    public class MyStoreTests
    {
        [Fact]
        public void What_is_stored_comes_back() =>
            Prop.ForAll(CcgArbitraries.Histories(), history => MyStore.Load(MyStore.Save(history.Ccg)) == history.Ccg).QuickCheckThrowOnFailure();

        [Fact]
        public void The_user_is_told_which_rule_was_broken() =>
            Prop.ForAll(BrokenArbitraries.BrokenHistories(), broken => MyStore.BrokenCode(broken.History.Ccg, broken.Event) == broken.Rule.Code).QuickCheckThrowOnFailure();
    }
    #endregion

    [Fact]
    public void The_example_is_the_one_that_is_run()
    {
        var source = File.ReadAllText(Path.Combine(Snapshot.Sources, "Generated", $"{nameof(PackageReadmeTests)}.cs")).ReplaceLineEndings("\n");
        var readme = File.ReadAllText(Path.Combine(Snapshot.Root, "src", "CcgDomain.FsCheck", "README.md")).ReplaceLineEndings("\n");
        var region = Between(source, "    #region package-readme\n", "    #endregion\n");

        Assert.Equal(string.Join('\n', region.Split('\n').Select(line => line.Length >= 4 ? line[4..] : line)), Between(readme, "```csharp\n", "```\n"));
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    /// <summary>Somebody's store.</summary>
    private static class MyStore
    {
        internal static byte[] Save(Ccg ccg) => CcgJson.Write(ccg);

        internal static Ccg Load(byte[] saved) => CcgJson.Read(saved).OrThrow();

        internal static string? BrokenCode(Ccg ccg, CcgEvent e) => ccg.Record(e).Match<string?>(_ => null, violations => violations[0].Rule.Code);
    }
}
