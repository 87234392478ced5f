using CcgDomain;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Timelines;
using FsCheck;
using FsCheck.Fluent;

namespace Consumers.Tests;

/// <summary>Somebody's own store, tested with the generators of the package.</summary>
public class PropertyTests
{
    // Few runs, the same each time: what is tested here is that the package serves, and the generators have tests of their own.
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(2013, 2023);

    [Fact]
    public void What_is_stored_comes_back() =>
        Prop.ForAll(CcgArbitraries.Histories(), history => MyStore.Load(MyStore.Save(history.Ccg)) == history.Ccg).Check(Few);

    [Fact]
    public void The_user_is_told_which_rule_was_broken() => Prop.ForAll(
        BrokenArbitraries.BrokenHistories(),
        broken => MyStore.BrokenCodes(broken.History.Ccg, broken.Event).SequenceEqual(broken.Expected)).Check(Few);

    [Fact]
    public void A_store_answers_as_the_record_does() => ModelBased.Holds(
        create: blank => new MyStore(blank),
        record: (store, e) => store.Append(e),
        ask: (store, day) => store.Loaded().AuthorisationStatusOn(day),
        expected: (ccg, day) => ccg.AuthorisationStatusOn(day),
        maxEvents: 10).Check(Few);

    private sealed class MyStore(Ccg blank)
    {
        private byte[] _document = Save(blank);

        internal static byte[] Save(Ccg ccg) => CcgJson.Write(ccg);

        internal static Ccg Load(byte[] document) => CcgJson.Read(document).OrThrow();

        internal static IEnumerable<string> BrokenCodes(Ccg ccg, CcgEvent e) => ccg.Record(e).Match(
            accepted: _ => Array.Empty<string>(),
            refused: violations => violations.Select(violation => violation.Rule.Code).Distinct().ToArray());

        internal void Append(CcgEvent e) => _document = Save(Loaded().Record(e).OrThrow());

        internal Ccg Loaded() => Load(_document);
    }
}
