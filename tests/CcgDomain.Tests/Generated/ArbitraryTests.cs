using System.Reflection;
using CcgDomain.Authorisation;
using CcgDomain.FsCheck;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Generated;

public class ArbitraryTests
{
    private static readonly IArbMap Map = ArbMap.Default.Merge(typeof(CcgArbitraries)).Merge(typeof(BrokenArbitraries)).Merge(typeof(RegisterArbitraries));

    // Decisions are made by the library alone, published names and the identities of figures are fixed data, and a serialiser context holds nothing.
    private static readonly HashSet<string> WithoutArbitrary = ["Decision`1", "Answer`1", "Identity", "Equation", "CcgJsonContext", "PublishedNames"];

    public static TheoryData<string> Methods => [.. Factories().Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];

    [Fact]
    public void Everything_that_a_user_can_build_has_an_arbitrary()
    {
        var made = Factories().Select(method => method.ReturnType.GetGenericArguments()[0]).ToHashSet();
        var lacking = Domain.PublicTypes
            .Where(type => !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !type.IsInterface)
            .Where(type => !type.Name.EndsWith("Converter", StringComparison.Ordinal) && !type.Name.EndsWith("Converter`1", StringComparison.Ordinal))
            .Where(type => !made.Contains(type) && !made.Contains(type.BaseType!) && !made.Contains(type.DeclaringType!))
            .Where(CanBeBuilt)
            .Where(type => !WithoutArbitrary.Contains((type.DeclaringType ?? type).Name))
            .Select(type => type.FullName)
            .ToList();

        Assert.True(lacking.Count == 0, string.Join('\n', lacking));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_arbitrary_gives_values_that_differ_and_shrink_to_an_end(string method) =>
        Domain.Call(typeof(ArbitraryTests), nameof(Shrinks), Factory(method).ReturnType.GetGenericArguments()[0], Factory(method));

    [CcgProperty]
    public bool Codes_are_never_none(OdsCode code, CriterionCode criterion, GssCode gss) => !code.IsNone && !criterion.IsNone && !gss.IsNone;

    [Fact]
    public void Criterion_codes_vary_and_cover_every_domain()
    {
        var codes = CcgArbitraries.CriterionCodes().Generator.Sample(5000);
        Assert.True(codes.Distinct().Count() > 1000);
        Assert.Equal(6, codes.Select(code => code.Domain).Distinct().Count());
    }

    [Fact]
    public void The_configuration_knows_every_type()
    {
        var seen = 0;
        Prop.ForAll<ValidHistory, DateOnly, BrokenRule>((history, day, broken) =>
        {
            seen++;
            return history.Ccg.AuthorisationStatusOn(day) is not null && broken.Rule is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithCcgDomain());

        Assert.Equal(50, seen);
        Assert.Throws<ArgumentNullException>("config", () => CcgConfig.WithCcgDomain(null!));
    }

    [CcgProperty]
    public Property Near_misses_differ_in_one_character() => Prop.ForAll(
        RegisterArbitraries.NearMisses().ToArbitrary(),
        code => CcgRegister.England.Ccgs.Any(ccg => ccg.Code != code && ccg.Code.ToString().Zip(code.ToString()).Count(pair => pair.First != pair.Second) == 1));

    [CcgProperty]
    public Property Real_codes_are_registered() => Prop.ForAll(RegisterArbitraries.RealCodes().ToArbitrary(), code => CcgRegister.England.TryFind(code, out _));

    private static void Shrinks<T>(MethodInfo factory)
    {
        var arbitrary = (Arbitrary<T>)factory.Invoke(null, null)!;
        var values = arbitrary.Generator.Sample(30, 40);
        Assert.DoesNotContain(default, values.Where(_ => !typeof(T).IsValueType));
        Assert.True(values.Distinct().Count() > 1, "every value is the same");
        Assert.True(values.Any(value => arbitrary.Shrinker(value).Any()), "no value shrinks");
        foreach (var value in values.Take(10))
        {
            // Follows the first candidate, then one in the middle, then the last, and so on.
            var (at, steps) = (value, 0);
            while (arbitrary.Shrinker(at).Take(50).ToArray() is [_, ..] candidates)
            {
                at = candidates[steps % 3 * (candidates.Length - 1) / 2];
                Assert.True(++steps < 5000, "shrinking does not end");
            }
        }

        Assert.NotNull(Map.ArbFor<T>());
    }

    [Fact]
    public void The_package_exposes_no_F_sharp_type()
    {
        var seen = typeof(CcgArbitraries).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(Domain.PublicMembers))
            .SelectMany(member => member switch
            {
                MethodBase method => [.. method.GetParameters().Select(parameter => parameter.ParameterType), (method as MethodInfo)?.ReturnType ?? typeof(void)],
                PropertyInfo property => (Type[])[property.PropertyType],
                FieldInfo field => [field.FieldType],
                _ => [],
            })
            .SelectMany(Parts)
            .ToHashSet();

        Assert.DoesNotContain(seen, type => type.Assembly.GetName().Name == "FSharp.Core");
        Assert.Equal(
            ["Arbitrary`1", "Config", "Gen`1", "Property"],
            seen.Where(type => type.Assembly == typeof(Property).Assembly).Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>Gets a type's generic definition and arguments, and for arrays, pointers and references those of the element.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private static bool CanBeBuilt(Type type) => type.GetConstructors().Length > 0 || Domain.Implements(type, typeof(IParsable<>));

    private static MethodInfo Factory(string name) => Factories().Single(method => $"{method.DeclaringType!.Name}.{method.Name}" == name);

    private static IEnumerable<MethodInfo> Factories() =>
        new[] { typeof(CcgArbitraries), typeof(BrokenArbitraries), typeof(RegisterArbitraries) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Arbitrary<>));
}
