using System.IO;
using System.Xml.Linq;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Contracts;

public class DefaultTests
{
    // A date and an answer have no value that stands for none: their defaults are the first day of the calendar and a known default, as documented.
    private static readonly Type[] WithoutNone = [typeof(EventDate), typeof(Answer<>)];

    public static TheoryData<Type> Structs => Domain.Theory(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && !WithoutNone.Contains(type));

    public static TheoryData<Type> Enums => Domain.Theory(type => type.IsEnum);

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_of_a_struct_is_None_and_equal_to_itself(Type type)
    {
        var one = Activator.CreateInstance(type)!;
        var other = Activator.CreateInstance(type)!;

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(0, Assert.IsAssignableFrom<IComparable>(one).CompareTo(other));
        Assert.Equal(one, type.GetProperty("None")?.GetValue(null));
        Assert.Equal(true, type.GetProperty("IsNone")?.GetValue(one));
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_default_of_a_struct_is_formatted_as_empty_text_into_a_buffer_of_any_length(Type type)
    {
        var value = Activator.CreateInstance(type)!;

        Assert.Equal("", value.ToString());
        Assert.Equal("", Assert.IsAssignableFrom<ISpanFormattable>(value).ToString(null, null));
        Assert.True(((ISpanFormattable)value).TryFormat([], out var chars, default, null) && chars == 0);
        Assert.True(Assert.IsAssignableFrom<IUtf8SpanFormattable>(value).TryFormat([], out var bytes, default, null) && bytes == 0);
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void The_documentation_of_a_struct_says_what_its_default_is(Type type)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(Domain.Assembly.Location, ".xml"));
        var member = documentation.Descendants("member").Single(element => (string?)element.Attribute("name") == $"T:{type.FullName}");

        Assert.Contains("default", member.Value, StringComparison.Ordinal);
    }

    // A default that nobody chose may mean that there is none, or that nothing is established; anything else would state a fact.
    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enumeration_has_a_zero_only_for_None_or_NotEstablished(Type type)
    {
        var values = Enum.GetValues(type).Cast<Enum>().Select(value => Convert.ToInt64(value, null)).ToList();

        Assert.Equal(values.Distinct(), values);
        Assert.All(values, value => Assert.True(value > 0 || Enum.GetName(type, 0) is "None" or "NotEstablished", $"{type} has a zero"));
        Assert.Equal(Enum.IsDefined(type, 0) ? 0 : 1, values.Min());
        Assert.Equal(values.Count - 1, values.Max() - values.Min());
    }
}
