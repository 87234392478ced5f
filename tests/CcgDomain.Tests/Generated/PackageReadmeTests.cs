using System.IO;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CcgDomain.Tests.Generated;

/// <summary>Compiles and runs the examples in the README of the package, word for word.</summary>
public class PackageReadmeTests
{
    #region tests
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

    #region properties
    public sealed class CcgPropertyAttribute : PropertyAttribute
    {
        public CcgPropertyAttribute() => Arbitrary = [typeof(CcgArbitraries), typeof(BrokenArbitraries), typeof(RegisterArbitraries)];
    }

    public class MyStoreProperties
    {
        [CcgProperty]
        public bool What_is_stored_comes_back(ValidHistory history) => MyStore.Load(MyStore.Save(history.Ccg)) == history.Ccg;

        [CcgProperty]
        public bool The_user_is_told_which_rule_was_broken(BrokenRule.InHistory broken) =>
            MyStore.BrokenCode(broken.History.Ccg, broken.Event) == broken.Rule.Code;

        [CcgProperty]
        public Property More_than_119_conditions_are_refused() =>
            Prop.ForAll(BrokenRule.Breaking("AUT-07"), broken => broken.Validate().All(violation => violation.Rule.Code == "AUT-07"));
    }
    #endregion

    [Fact]
    public void The_examples_in_the_README_are_the_ones_that_run()
    {
        var source = Read(Snapshot.Sources, "Generated", $"{nameof(PackageReadmeTests)}.cs");
        var readme = Read(Snapshot.Root, "src", "CcgDomain.FsCheck", "README.md");

        Assert.Equal([Region(source, "tests"), Region(source, "properties")], readme.Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Each_type_has_one_arbitrary()
    {
        var types = new CcgPropertyAttribute().Arbitrary
            .SelectMany(type => type.GetMethods())
            .Where(method => method.ReturnType.Name == "Arbitrary`1")
            .Select(method => method.ReturnType.GetGenericArguments()[0])
            .ToList();

        Assert.Equal(types.Distinct(), types);
        Assert.Equal([typeof(DateOnly)], types.Where(type => type.Assembly == typeof(DateOnly).Assembly));
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine(path)).ReplaceLineEndings("\n");

    private static string Region(string source, string name)
    {
        var start = source.IndexOf($"    #region {name}\n", StringComparison.Ordinal) + $"    #region {name}\n".Length;
        var region = source[start..source.IndexOf("    #endregion\n", start, StringComparison.Ordinal)];
        return string.Join('\n', region.Split('\n').Select(line => line.Length >= 4 ? line[4..] : line));
    }

    /// <summary>The application's own store in the examples.</summary>
    private static class MyStore
    {
        internal static byte[] Save(Ccg ccg) => CcgJson.Write(ccg);

        internal static Ccg Load(byte[] saved) => CcgJson.Read(saved).OrThrow();

        internal static string? BrokenCode(Ccg ccg, CcgEvent e) => ccg.Record(e).Match<string?>(_ => null, violations => violations[0].Rule.Code);
    }
}
