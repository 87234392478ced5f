using CcgDomain.FsCheck;
using CcgDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Recipes;

/// <summary>The properties of any store of CCGs. A counterexample is printed with its document, to be pasted into a test.</summary>
internal static class StoreProperties
{
    /// <summary>Whatever a set of rules accepted comes back.</summary>
    internal static Property ComesBack(Func<CcgDomain.Ccg, CcgDomain.Ccg> saveAndLoad) => Prop.ForAll(CcgArbitraries.LenientHistories(), history => saveAndLoad(history.Ccg) == history.Ccg);

    /// <summary>The rules that a user is told of are those that are broken.</summary>
    internal static Property TellsTheRule(Func<BrokenRule.InHistory, IEnumerable<Violation>> refuse) => Prop.ForAll(
        BrokenArbitraries.BrokenHistories(), broken => refuse(broken).Select(violation => violation.Rule.Code).Distinct().SequenceEqual(broken.Expected));
}
