using System.Reflection;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>
/// What anyone may build rejects what it cannot be made of, each time under the name of the parameter: nulls, undefined enumeration values,
/// default codes, default arrays, and arrays that hold such.
/// </summary>
public class ArgumentTests
{
    public static TheoryData<Type> Buildable => Domain.Theory(type => Domain.HasEquality(type) && type.GetConstructors().Any(IsPlain));

    public static TheoryData<string> EnumFacts => [.. Facts.Keys];

    private static readonly Dictionary<string, MethodInfo> Facts = Domain.PublicTypes
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => !method.IsSpecialName && method.GetParameters() is [{ ParameterType.IsEnum: true }])
        .ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}({method.GetParameters()[0].ParameterType.Name})");

    [Theory]
    [MemberData(nameof(Buildable))]
    public void A_value_rebuilt_from_its_own_properties_is_equal(Type type) => Assert.All(AllSamples.Of(type), value =>
    {
        var longest = Plain(value).MaxBy(constructor => constructor.GetParameters().Length)!;
        Assert.Equal(value, longest.Invoke(Parts(longest, value)));
    });

    [Theory]
    [MemberData(nameof(Buildable))]
    public void An_invalid_argument_is_rejected_under_the_name_of_its_parameter(Type type)
    {
        var value = AllSamples.Of(type)[0];
        foreach (var constructor in Plain(value))
        {
            foreach (var parameter in constructor.GetParameters())
            {
                foreach (var wrong in WrongFor(parameter))
                {
                    var parts = Parts(constructor, value);
                    parts[parameter.Position] = wrong;
                    var thrown = Xunit.Record.Exception(() => constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, parts, null));
                    Assert.True(thrown is ArgumentException, $"{type}: {parameter.Name} took {wrong ?? "null"}, {thrown}");
                    Assert.Equal(parameter.Name, ((ArgumentException)thrown!).ParamName);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EnumFacts))]
    public void A_fact_about_an_enumeration_is_known_for_each_value_and_no_other(string name)
    {
        var fact = Facts[name];
        var parameter = fact.GetParameters()[0];

        var answers = Enum.GetValues(parameter.ParameterType).Cast<object>().Select(value => fact.Invoke(null, [value])).ToList();

        // Null is an answer where the fact says in its type that it may be: not known, or nothing to say. For some value there is one.
        Assert.True(MayBeNull(fact.ReturnParameter) ? answers.Exists(answer => answer is not null) : answers.TrueForAll(answer => answer is not null));
        Assert.All(WrongFor(parameter), wrong =>
        {
            var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => fact.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [wrong], null));
            Assert.Equal(parameter.Name, thrown.ParamName);
        });
    }

    [Theory]
    [MemberData(nameof(Buildable))]
    public void A_list_that_is_left_out_is_empty(Type type)
    {
        var value = AllSamples.Of(type)[0];
        foreach (var constructor in Plain(value))
        {
            foreach (var parameter in constructor.GetParameters().Where(MayBeLeftOut))
            {
                var parts = Parts(constructor, value);
                parts[parameter.Position] = Activator.CreateInstance(parameter.ParameterType);
                Assert.Empty((System.Collections.IEnumerable)PropertyFor(type, parameter)!.GetValue(constructor.Invoke(parts))!);
            }
        }
    }

    private static IEnumerable<ConstructorInfo> Plain(object value) => value.GetType().GetConstructors().Where(IsPlain);

    // A constructor whose parameters are the properties that it fills.
    private static bool IsPlain(ConstructorInfo constructor) =>
        constructor.GetParameters() is { Length: > 0 } parameters && parameters.All(parameter => PropertyFor(constructor.DeclaringType!, parameter) is not null);

    private static PropertyInfo? PropertyFor(Type type, ParameterInfo parameter) =>
        type.GetProperty(parameter.Name!, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property && property.PropertyType == parameter.ParameterType ? property : null;

    private static object?[] Parts(ConstructorInfo constructor, object value) =>
        [.. constructor.GetParameters().Select(parameter => PropertyFor(value.GetType(), parameter)!.GetValue(value))];

    private static IEnumerable<object?> WrongFor(ParameterInfo parameter)
    {
        if (IsGeneric(parameter))
        {
            return []; // what T may not be, no guard can know
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? new[] { -1, 0, 99 }.Select(number => Enum.ToObject(type, number)).Where(value => !Enum.IsDefined(type, value))
            : IsNone(type) ? [Activator.CreateInstance(type)]
            : IsArray(type) ? MayBeLeftOut(parameter) ? WrongItems(type) : [Activator.CreateInstance(type), .. WrongItems(type)]
            : !type.IsValueType && !MayBeNull(parameter) ? [null]
            : [];
    }

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    // A caller who leaves out "subGroups = default" gives a default array and means none.
    private static bool MayBeLeftOut(ParameterInfo parameter) => IsArray(parameter.ParameterType) && parameter.HasDefaultValue;

    private static bool MayBeNull(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter) is { ReadState: NullabilityState.Nullable };

    private static bool IsGeneric(ParameterInfo parameter) =>
        parameter.Member.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition().GetConstructors().Any(constructor =>
            constructor.MetadataToken == parameter.Member.MetadataToken && constructor.GetParameters()[parameter.Position].ParameterType.IsGenericParameter);

    private static IEnumerable<object?> WrongItems(Type type)
    {
        var item = type.GetGenericArguments()[0];
        return IsNone(item) || !item.IsValueType || (item.IsEnum && !Enum.IsDefined(item, 0)) ? [Domain.Call(typeof(ArgumentTests), nameof(HoldingDefault), item)] : [];
    }

    private static ImmutableArray<T> HoldingDefault<T>() => [default!];

    private static bool IsNone(Type type) => type.IsValueType && type.GetProperty("None", BindingFlags.Public | BindingFlags.Static)?.PropertyType == type;
}
