using System.Linq.Expressions;
using System.Reflection;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>Every closed choice has a Match with a branch for each case.</summary>
public class ClosedChoiceTests
{
    public static TheoryData<Type> Cases => Domain.Theory(type => Domain.HasEquality(type) && type.BaseType is { IsAbstract: true } && type.BaseType.Assembly == Domain.Assembly && MatchOf(type) is not null);

    public static TheoryData<Type> Choices => Domain.Theory(type => type is { IsAbstract: true } && type.GetMethod("Match", Domain.PublicMembers) is not null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Match_calls_the_branch_named_after_the_case(Type type) => Assert.All(AllSamples.Of(type), value =>
    {
        var match = MatchOf(value.GetType())!.MakeGenericMethod(typeof(string));
        var branches = match.GetParameters().Select(parameter => Answering(parameter, parameter.Name!));

        Assert.Equal(value.GetType().Name, (string?)match.Invoke(value, [.. branches]), ignoreCase: true);
    });

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait(Cultures.Runs, Cultures.Once)]
    public void Any_missing_branch_throws(Type type) => Assert.All(AllSamples.Of(type), value =>
    {
        var match = MatchOf(value.GetType())!.MakeGenericMethod(typeof(string));
        foreach (var missing in match.GetParameters())
        {
            object?[] branches = [.. match.GetParameters().Select(parameter => parameter == missing ? null : Answering(parameter, ""))];
            var thrown = Assert.Throws<ArgumentNullException>(() => match.Invoke(value, BindingFlags.DoNotWrapExceptions, null, branches, null));
            Assert.Equal(missing.Name, thrown.ParamName);
        }
    });

    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_case_has_a_branch_and_a_discriminator_of_its_own(Type choice)
    {
        var cases = choice.GetNestedTypes().Where(type => type.BaseType is { } based && Domain.Open(based) == choice).ToList();
        var branches = choice.GetMethod("Match", Domain.PublicMembers)!.GetParameters().Select(parameter => parameter.Name!);
        var numbers = cases.SelectMany(type => AllSamples.Of(type).Take(1)).Select(value => Case(value.GetType()).GetValue(value)).ToList();

        Assert.Equal(cases.Select(type => type.Name).Order(StringComparer.OrdinalIgnoreCase), branches.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(cases.Count, numbers.Distinct().Count());
    }

    private static MethodInfo? MatchOf(Type type) => type.BaseType?.GetMethod("Match", Domain.PublicMembers);

    private static PropertyInfo Case(Type type) => type.GetProperty("Discriminator", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static Delegate Answering(ParameterInfo parameter, string answer)
    {
        var arguments = parameter.ParameterType.GetMethod("Invoke")!.GetParameters().Select(argument => Expression.Parameter(argument.ParameterType));
        return Expression.Lambda(parameter.ParameterType, Expression.Constant(answer), arguments).Compile();
    }
}
