using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>
/// Every public constructor and method rejects null for every parameter that does not allow it, with an <see cref="ArgumentNullException"/> that has the name of the
/// parameter. A new member is covered from its first build on.
/// </summary>
public class NullArgumentTests
{
    private static readonly Type[] Arguments = [typeof(Ccg), typeof(OdsCode), typeof(RuleBasis)];

    private static readonly Type[] Tested =
        [.. Domain.PublicTypes.Where(type => type is { IsEnum: false, IsInterface: false } && !typeof(Delegate).IsAssignableFrom(type) && Members(Close(type)).Any())];

    public static TheoryData<Type> Types => [.. Tested];

    [Theory]
    [MemberData(nameof(Types))]
    public void Null_is_rejected_under_the_name_of_the_parameter(Type open)
    {
        var type = Close(open);
        List<string> faults = [];
        foreach (var (member, instance) in Members(type).Select(member => (member, member.IsStatic || member.IsConstructor ? null : InstanceOf(type))))
        {
            foreach (var parameter in member.GetParameters().Where(RejectsNull))
            {
                var arguments = member.GetParameters().Select(other => other == parameter ? null : ValueOf(other)).ToArray();
                var thrown = Xunit.Record.Exception(() => member is ConstructorInfo constructor
                    ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
                    : member.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
                if (thrown is not ArgumentNullException { ParamName: var name } || name != parameter.Name)
                {
                    faults.Add($"{member.Name}({string.Join(", ", member.GetParameters().Select(p => p.ParameterType.Name))}): {parameter.Name} is null: {thrown?.GetType().Name ?? "no exception"} {(thrown as ArgumentException)?.ParamName}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Many_members_are_looked_at() =>
        Assert.InRange(Tested.SelectMany(type => Members(Close(type))).Sum(member => member.GetParameters().Count(RejectsNull)), 120, int.MaxValue);

    private static IEnumerable<MethodBase> Members(Type type) => type.GetMembers(Domain.PublicMembers)
        .OfType<MethodBase>()
        .Where(member => !member.IsAbstract && !Domain.IsCompilerMade(member) && !type.IsAbstract | member.IsStatic)
        .Select(member => member is MethodInfo { IsGenericMethodDefinition: true } method ? CloseMethod(method) : member)

        // What stands only on the stack cannot be passed by reflection.
        .Where(member => Array.TrueForAll(member.GetParameters(), parameter => !Bare(parameter).IsByRefLike))
        .Where(member => member.GetParameters().Any(RejectsNull));

    // A serialiser always passes its options on, and converters do not use them.
    private static bool RejectsNull(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(JsonSerializerOptions) | parameter.Member.DeclaringType == typeof(CcgDomain.Json.CcgJsonOptions)
        && !parameter.IsOut && !Bare(parameter).IsValueType && !IsTypeParameter(parameter) && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static Type Bare(ParameterInfo parameter) => parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;

    // What T may not be, no guard can know.
    private static bool IsTypeParameter(ParameterInfo parameter)
    {
        var member = (MethodBase)parameter.Member;
        var open = Domain.Open(member.DeclaringType!).GetMembers(Domain.PublicMembers).OfType<MethodBase>().Single(other => other.MetadataToken == member.MetadataToken);
        return open.GetParameters()[parameter.Position].ParameterType.IsGenericParameter;
    }

    private static Type Close(Type type) => type.IsGenericTypeDefinition ? Closed(type.GetGenericArguments().Length, type.MakeGenericType) : type;

    private static MethodBase CloseMethod(MethodInfo method) => Closed<MethodBase>(method.GetGenericArguments().Length, method.MakeGenericMethod);

    private static T Closed<T>(int count, Func<Type[], T> make)
    {
        foreach (var argument in Arguments)
        {
            try
            {
                return make([.. Enumerable.Repeat(argument, count)]);
            }
            catch (ArgumentException)
            {
                // The constraints do not allow it.
            }
        }

        return make([typeof(CcgDomain.Authorisation.AuthorisationPosition), typeof(CcgDomain.Authorisation.AuthorisationEvent)]);
    }

    private static object InstanceOf(Type type) =>
        ValueOf(type)
        ?? type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
        ?? Activator.CreateInstance(type)!;

    private static object? ValueOf(ParameterInfo parameter) => parameter.HasDefaultValue && parameter.DefaultValue is { } value ? value : ValueOf(Bare(parameter));

    private static object? ValueOf(Type type)
    {
        if (type == typeof(string))
        {
            return "09W";
        }

        if (type == typeof(Rule) || type == typeof(CcgDomain.Register.CcgRegister))
        {
            return type == typeof(Rule) ? RuleBook.All[0] : CcgDomain.Register.CcgRegister.England;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return type.GetField("Empty")!.GetValue(null);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Decision<>))
        {
            return Decision.Accept(Ccg.Create("99Z", "NHS Exampleton CCG"));
        }

        return type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
            : type == typeof(DateOnly) ? new DateOnly(2016, 9, 1)
            : type == typeof(JsonSerializerOptions) ? new JsonSerializerOptions()
            : type == typeof(Utf8JsonWriter) ? new Utf8JsonWriter(new ArrayBufferWriter<byte>())
            : type == typeof(IBufferWriter<byte>) ? new ArrayBufferWriter<byte>()
            : type == typeof(Type) ? typeof(string)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : Sample(type) ?? (type.IsValueType ? Activator.CreateInstance(type) : null);
    }

    private static object? Sample(Type type) => type.Assembly != Domain.Assembly
        ? null
        : Domain.PublicTypes.Where(other => !other.IsGenericTypeDefinition && type.IsAssignableFrom(other)).SelectMany(AllSamples.Of).FirstOrDefault();
}
