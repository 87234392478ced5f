using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>Static tables that depend on each other can break in one order of initialisation only, so each type is used first once, in a fresh copy of the library.</summary>
public class InitialisationTests
{
    public static TheoryData<string> Types =>
    [
        .. Domain.Assembly.GetTypes()
            .Where(type => type is { ContainsGenericParameters: false, TypeInitializer: not null } && !Domain.IsCompilerMade(type))
            .Where(type => type.Namespace?.StartsWith(nameof(CcgDomain), StringComparison.Ordinal) == true) // leaves out what a coverage tool adds
            .Select(type => type.FullName!)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_can_be_the_first_to_be_used(string name)
    {
        var context = new AssemblyLoadContext(name, isCollectible: true);
        var type = context.LoadFromAssemblyPath(Domain.Assembly.Location).GetType(name, throwOnError: true)!;

        Assert.NotSame(Domain.Assembly, type.Assembly);
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        Assert.All(
            type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike),
            property => Assert.True(property.GetValue(null) is not null, $"{name}.{property.Name} is null"));
        context.Unload();
    }
}
