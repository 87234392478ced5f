using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Support;

/// <summary>Says that something holds for everything that a generator makes.</summary>
internal static class ForAll
{
    private static readonly Config Strict = Config.QuickThrowOnFailure.WithMaxTest(500);

    internal static void Holds<T>(Gen<T> all, Func<T, bool> law) => Check.One(Strict, Prop.ForAll(Arb.From(all), law));
}
