using CcgDomain.FsCheck;
using CcgDomain.Json;
using NUnit.Framework;

namespace Recipes.Properties;

/// <summary>The same for NUnit, with FsCheck.NUnit.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CcgPropertyAttribute : FsCheck.NUnit.PropertyAttribute
{
    public CcgPropertyAttribute() => Arbitrary = [typeof(CcgArbitraries), typeof(BrokenArbitraries), typeof(RegisterArbitraries)];
}

[TestFixture] // without any name of NUnit's own the adapter takes the assembly for one without tests
public class NUnitProperties
{
    [CcgProperty]
    public bool What_is_written_is_read_back(ValidHistory history) => CcgJson.Read(CcgJson.Write(history.Ccg)).OrThrow() == history.Ccg;

    [CcgProperty(MaxTest = 25)]
    public bool A_refusal_names_the_rule(BrokenRule.InHistory broken) =>
        broken.History.Ccg.Record(broken.Event).Match(_ => false, violations => violations.Select(violation => violation.Rule.Code).Distinct().SequenceEqual(broken.Expected));
}
