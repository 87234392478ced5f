using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

public class ImmutabilityTests
{
    private static readonly HashSet<Type> Mutable =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(SortedDictionary<,>), typeof(SortedSet<>), typeof(SortedList<,>), typeof(Queue<>), typeof(Stack<>),
        typeof(LinkedList<>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>), typeof(ConcurrentDictionary<,>), typeof(ConcurrentBag<>),
        typeof(ConcurrentQueue<>), typeof(Span<>), typeof(Memory<>), typeof(ArraySegment<>), typeof(ImmutableArray<>.Builder), typeof(ImmutableList<>.Builder),
        typeof(ImmutableDictionary<,>.Builder),
    ];

    // What is computed when it is first asked for, and is the same whenever it is computed.
    private static readonly string[] Caches = [
        "CcgName._hashCode", "Citation._url", "IntegratedCareBoard._details", "LegalDirection._contentHash", "MergerProposal._hashCode", "RegisteredCcg._details", "RegisteredCcg._published", "Timeline`2._own", "Timeline`2._pastOrReadings", "Ccg._events", "Ccg._timelines",
        "AuthorisationPosition._conditions", "AuthorisationPosition._status", "QuorumPart._whom",
    ];

    // What changes only in a draft, which nobody has but the fold that makes the position.
    private static readonly string[] Drafts = ["AuthorisationPosition._state", "CoCommissioningPosition._state", "AssurancePosition._state"];

    public static TheoryData<Type> All => Domain.Theory(_ => true);

    public static TheoryData<Type> Validated => Domain.Theory(Domain.IsValidated);

    public static TheoryData<Type> Classes => Domain.Theory(type => type is { IsClass: true, IsAbstract: false });

    public static TheoryData<Type> ClosedRecords => Domain.Theory(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && type.GetMethod("<Clone>$") is not null);

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_public_can_be_set_not_even_by_with(Type type) =>
        Assert.All(type.GetProperties(Domain.PublicMembers), property => Assert.True(property.SetMethod?.IsPublic is null or false, $"{type}.{property.Name} has a public set or init"));

    [Theory]
    [MemberData(nameof(All))]
    public void There_are_no_public_fields_but_constants(Type type) =>
        Assert.All(type.GetFields(Domain.PublicMembers), field => Assert.True(field.IsLiteral || (type.IsEnum && field.IsSpecialName), $"{type}.{field.Name} is a public field"));

    [Theory]
    [MemberData(nameof(All))]
    public void No_private_field_can_be_written_after_construction(Type type) =>
        Assert.All(WritableFields(type, []), field => Assert.Contains($"{field.DeclaringType!.Name}.{field.Name}", Caches.Concat(Drafts)));

    [Fact]
    public void A_field_that_can_be_written_is_found_also_behind_a_class_of_ours()
    {
        Assert.Equal(["_count"], WritableFields(new Counter().GetType(), []).Select(field => field.Name));
        Assert.Equal(["_count"], WritableFields(new Holder(new()).GetType(), []).Select(field => field.Name));
    }

    [Fact]
    public void Every_field_that_is_excepted_exists() => Assert.Equal(
        Caches.Concat(Drafts).Order(StringComparer.Ordinal),
        Domain.PublicTypes.SelectMany(type => WritableFields(type, [])).Select(field => $"{field.DeclaringType!.Name}.{field.Name}").Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Validated))]
    public void A_validated_value_is_made_by_parsing_or_a_factory_only(Type type) => Assert.Empty(type.GetConstructors());

    [Theory]
    [MemberData(nameof(All))]
    public void No_record_is_positional(Type type) => Assert.DoesNotContain(type.GetMethods(Domain.PublicMembers), method => method.Name == "Deconstruct");

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_class_is_sealed(Type type) => Assert.True(type.IsSealed, $"{type} can be derived from");

    [Theory]
    [MemberData(nameof(ClosedRecords))]
    public void A_closed_record_cannot_be_derived_from_elsewhere(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        var closes = type.GetMethods(declared).Any(method => method is { IsAbstract: true, IsAssembly: true });
        var constructors = type.GetConstructors(declared).Where(constructor => !Domain.IsCompilerMade(constructor));

        Assert.True(closes, $"{type} has no internal abstract member, so its copy constructor lets others derive");
        Assert.All(constructors, constructor => Assert.True(constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly, $"a constructor of {type}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_public_hands_out_a_collection_that_can_be_changed(Type type)
    {
        Assert.All(type.GetProperties(Domain.PublicMembers), property => Assert.False(IsMutable(property.PropertyType), $"{type}.{property.Name} is a {property.PropertyType}"));
        Assert.All(
            type.GetMethods(Domain.PublicMembers).Where(method => !method.IsSpecialName),
            method => Assert.False(IsMutable(method.ReturnType) && !IsDocument(method), $"{type}.{method.Name} returns a {method.ReturnType}"));
        Assert.All(
            type.GetMethods(Domain.PublicMembers).SelectMany(method => method.GetParameters()).Where(parameter => parameter.IsOut),
            parameter => Assert.False(IsMutable(parameter.ParameterType.GetElementType()!), $"{type}.{parameter.Member.Name} hands out {parameter.Name}"));
    }

    // A document that was just written belongs to the caller.
    private static bool IsDocument(MethodInfo method) => method.ReturnType == typeof(byte[]) && method.Name.StartsWith("Write", StringComparison.Ordinal);

    private static bool IsMutable(Type type) => type.IsArray || Mutable.Contains(Domain.Open(type)) || (type.IsGenericType && type.GetGenericArguments().Any(IsMutable));

    // The fields of a class, and of the classes of ours that it holds. A struct in a read-only field cannot be written.
    private static IEnumerable<FieldInfo> WritableFields(Type type, HashSet<Type> seen)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(JsonSerializerContext)) || !seen.Add(Domain.Open(type)))
        {
            return [];
        }

        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
        return fields.Where(field => !field.IsInitOnly)
            .Concat(fields.Select(field => field.FieldType).Where(held => held.IsClass && IsOurs(held)).SelectMany(held => WritableFields(held, seen)));
    }

    private static bool IsOurs(Type type) => type.Assembly == Domain.Assembly || type.Assembly == typeof(ImmutabilityTests).Assembly;

    private sealed class Counter
    {
        private int _count;

        public int Next() => ++_count;
    }

    private sealed class Holder(Counter counter)
    {
        private readonly Counter _counter = counter;

        public int Next() => _counter.Next();
    }
}
