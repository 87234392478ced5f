using System.Reflection;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

public class EqualityTests
{
    public static TheoryData<Type> Values => Domain.Theory(Domain.HasEquality);

    public static TheoryData<Type> Ordered => Domain.Theory(type => Domain.HasEquality(type) && Domain.Implements(type, typeof(IComparable<>)));

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_type_with_equality_has_samples(Type type)
    {
        var needed = HasState(type) ? 2 : 1;

        Assert.True(AllSamples.Of(type).Count >= needed, $"{type} needs {needed} distinct samples: add them to the {nameof(ISamples)} of its room, in tests/CcgDomain.Tests/Samples.");
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_equal_when_their_content_is(Type type)
    {
        var one = AllSamples.Of(type);
        var other = AllSamples.Of(type);
        for (var i = 0; i < one.Count; i++)
        {
            for (var j = 0; j < other.Count; j++)
            {
                if (one[i].Equals(other[j]) != (i == j) || EqualsTyped(one[i], other[j]) != (i == j) || (i == j && one[i].GetHashCode() != other[j].GetHashCode()))
                {
                    Assert.Fail($"Equals, IEquatable or the hash: {one[i]} and {other[j]}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Nothing_equals_null_or_another_type(Type type) => Assert.All(AllSamples.Of(type), value =>
    {
        Assert.False(value.Equals(null));
        Assert.False(value.Equals(new object()));
        Assert.False(value.Equals(value.ToString()));
    });

    [Theory]
    [MemberData(nameof(Values))]
    public void A_copy_of_a_record_equals_it(Type type) => Assert.All(AllSamples.Of(type), value =>
    {
        if (value.GetType().GetMethod("<Clone>$") is { } clone)
        {
            var copy = clone.Invoke(value, null)!;
            Assert.Equal(value, copy);
            Assert.Equal(value.GetHashCode(), copy.GetHashCode());
        }
    });

    [Theory]
    [MemberData(nameof(Values))]
    [Trait(Cultures.Runs, Cultures.Once)]
    public void The_operators_agree_with_Equals(Type type)
    {
        foreach (var (left, right) in Pairs(type))
        {
            Assert.Equal(left.Equals(right), Operator("op_Equality", left, right));
            Assert.Equal(!left.Equals(right), Operator("op_Inequality", left, right));
        }
    }

    [Theory]
    [MemberData(nameof(Ordered))]
    public void The_order_is_total_and_agrees_with_equality_and_operators(Type type)
    {
        foreach (var (left, right) in Pairs(type))
        {
            var order = Math.Sign(((IComparable)left).CompareTo(right));
            Assert.Equal(order, -Math.Sign(((IComparable)right).CompareTo(left)));
            Assert.Equal(left.Equals(right), order == 0);
            Assert.Equal(order < 0, Operator("op_LessThan", left, right));
            Assert.Equal(order <= 0, Operator("op_LessThanOrEqual", left, right));
            Assert.Equal(order > 0, Operator("op_GreaterThan", left, right));
            Assert.Equal(order >= 0, Operator("op_GreaterThanOrEqual", left, right));
            foreach (var third in AllSamples.Of(type).Cast<IComparable>())
            {
                Assert.False(order < 0 && third.CompareTo(right) >= 0 && third.CompareTo(left) < 0, $"{left} < {right} <= {third} < {left}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Null_comes_first_and_another_type_does_not_compare(Type type) => Assert.All(AllSamples.Of(type).Cast<IComparable>(), value =>
    {
        Assert.True(value.CompareTo(null) > 0);
        Assert.Equal("obj", Assert.Throws<ArgumentException>(() => value.CompareTo(new object())).ParamName);
    });

    private static IEnumerable<(object Left, object Right)> Pairs(Type type) =>
        from left in AllSamples.Of(type)
        from right in AllSamples.Of(type)
        select (left, right);

    private static bool EqualsTyped(object left, object right) =>
        (bool)typeof(IEquatable<>).MakeGenericType(left.GetType()).GetMethod(nameof(Equals))!.Invoke(left, [right])!;

    private static object Operator(string name, object left, object right)
    {
        var type = left.GetType();
        var method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, [type, type]);
        Assert.True(method is not null, $"{type} has no {name}");
        return method.Invoke(null, [left, right])!;
    }

    private static bool HasState(Type? type) => type is not null
        && (type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Length > 0 || HasState(type.BaseType));
}
