using System.Reflection;
using System.Text;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

public class ParsingTests
{
    public static TheoryData<Type> Parsable => Domain.Theory(type => Domain.Implements(type, typeof(IParsable<>)));

    public static TheoryData<Type> Utf8Parsable => Domain.Theory(type => Domain.Implements(type, typeof(IUtf8SpanParsable<>)));

    public static TheoryData<Type> Formattable => Domain.Theory(type => !type.IsEnum && type.IsAssignableTo(typeof(ISpanFormattable)));

    public static TheoryData<Type> Structs => Domain.Theory(type => type.IsValueType && Domain.Implements(type, typeof(ISpanParsable<>)));

    [Theory]
    [MemberData(nameof(Parsable))]
    public void A_value_reads_back_from_its_text(Type type) => Cultures.Each(() => Domain.Call(typeof(ParsingTests), nameof(ReadsBack), type));

    [Theory]
    [MemberData(nameof(Utf8Parsable))]
    public void A_value_reads_back_from_its_text_in_UTF_8(Type type) => Cultures.Each(() => Domain.Call(typeof(ParsingTests), nameof(ReadsBackUtf8), type));

    [Theory]
    [MemberData(nameof(Formattable))]
    public void A_value_is_formatted_into_a_buffer_that_is_just_long_enough_and_into_no_shorter_one(Type type) =>
        Cultures.Each(() => Assert.All(AllSamples.Of(type), value => FitsExactly((ISpanFormattable)value)));

    [Theory]
    [MemberData(nameof(Formattable))]
    public void What_is_written_as_chars_can_be_written_as_UTF_8(Type type) => Assert.True(type.IsAssignableTo(typeof(IUtf8SpanFormattable)), type.Name);

    [Theory]
    [MemberData(nameof(Structs))]
    public void Reading_and_writing_a_struct_allocates_nothing(Type type) => Domain.Call(typeof(ParsingTests), nameof(AllocatesNothing), type);

    [Theory]
    [MemberData(nameof(Parsable))]
    public void Null_makes_Parse_throw_and_TryParse_return_false(Type type) => Domain.Call(typeof(ParsingTests), nameof(RefusesNull), type);

    [Theory]
    [MemberData(nameof(Parsable))]
    public void A_text_that_is_no_value_is_refused_with_the_reason_that_Parse_gives(Type type)
    {
        var method = type.GetMethod("TryParse", [typeof(string), type.MakeByRefType(), typeof(string).MakeByRefType()]);

        Assert.NotNull(method);
        foreach (var text in (string?[])[null, .. HostileTexts.All, AllSamples.Of(type)[0].ToString()])
        {
            object?[] arguments = [text, null, null];
            var parsed = (bool)method.Invoke(null, arguments)!;
            var thrown = text is null ? null : Xunit.Record.Exception(() => type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, null], null));

            Assert.Equal(parsed, arguments[2] is null);
            Assert.Equal(thrown?.Message ?? (parsed ? null : arguments[2]), arguments[2]);
        }
    }

    private static void ReadsBack<T>()
        where T : ISpanParsable<T> => Assert.All(AllSamples.Of(typeof(T)), value =>
    {
        var text = value.ToString()!;
        Assert.Equal(value, T.Parse(text, null));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.True(T.TryParse(text, null, out var one) && value.Equals(one));
        Assert.True(T.TryParse(text.AsSpan(), null, out var other) && value.Equals(other));
        Assert.False(T.TryParse($" {text}", null, out _), "leading space");
        Assert.False(T.TryParse($"{text} ", null, out _), "trailing space");
    });

    private static void ReadsBackUtf8<T>()
        where T : IUtf8SpanParsable<T> => Assert.All(AllSamples.Of(typeof(T)), value =>
    {
        var text = Encoding.UTF8.GetBytes(value.ToString()!);
        Assert.Equal(value, T.Parse(text, null));
        Assert.True(T.TryParse(text, null, out var read) && value.Equals(read));
    });

    private static void FitsExactly(ISpanFormattable value)
    {
        var text = value.ToString(null, null);
        var chars = new char[text.Length];
        Assert.True(value.TryFormat(chars, out var written, default, null));
        Assert.Equal(text, new string(chars, 0, written));
        Assert.False(value.TryFormat(chars.AsSpan(1), out written, default, null));
        Assert.Equal(0, written);

        var utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        Assert.True(((IUtf8SpanFormattable)value).TryFormat(utf8, out written, default, null));
        Assert.Equal(text, Encoding.UTF8.GetString(utf8, 0, written));
        Assert.False(((IUtf8SpanFormattable)value).TryFormat(utf8.AsSpan(1), out written, default, null));
        Assert.Equal(0, written);
    }

    private static void AllocatesNothing<T>()
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable
    {
        var text = AllSamples.Of(typeof(T))[0].ToString()!;
        var utf8 = Encoding.UTF8.GetBytes(text);
        var chars = new char[64];
        var bytes = new byte[64];
        var value = T.Parse(text, null);

        Assert.Equal(0, Allocations.PerCall(() => T.TryParse(text, null, out _)));
        Assert.Equal(0, Allocations.PerCall(() => T.TryParse(text.AsSpan(), null, out _)));
        Assert.Equal(0, Allocations.PerCall(() => T.TryParse(utf8, null, out _)));
        Assert.Equal(0, Allocations.PerCall(() => T.TryParse("no such value at all", null, out _)));
        Assert.Equal(0, Allocations.PerCall(() => value.TryFormat(chars, out _, default, null)));
        Assert.Equal(0, Allocations.PerCall(() => value.TryFormat(bytes, out _, default, null)));
    }

    private static void RefusesNull<T>()
        where T : IParsable<T>
    {
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => T.Parse(null!, null)).ParamName);
        Assert.False(T.TryParse(null, null, out var value));
        Assert.Equal(default, value);
    }
}
