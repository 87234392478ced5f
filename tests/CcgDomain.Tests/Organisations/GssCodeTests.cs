using System.Globalization;
using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Organisations;

public class GssCodeTests
{
    [Theory]
    [InlineData("E38000055")]
    [InlineData("E54000034")]
    [InlineData("A00000000")]
    [InlineData("Z99999999")]
    public void A_letter_and_eight_digits_are_a_code(string text)
    {
        Assert.Equal(text, GssCode.Parse(text).ToString());
        Assert.Equal(GssCode.Parse(text), GssCode.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_lower_case_letter_becomes_upper_case() => Assert.Equal("E38000055", GssCode.Parse("e38000055").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("E3800005")]
    [InlineData("E380000550")]
    [InlineData("038000055")]
    [InlineData("EE8000055")]
    [InlineData("E3800005E")]
    [InlineData("@38000055")]
    [InlineData("[38000055")]
    [InlineData("`38000055")]
    [InlineData("{38000055")]
    [InlineData("E3800005/")]
    [InlineData("E3800005:")]
    [InlineData("E38000 55")]
    [InlineData("É38000055")]
    [InlineData("E3800005５")]
    public void Everything_else_is_not_a_code(string text)
    {
        Assert.False(GssCode.TryParse(text, out GssCode code));
        Assert.True(code.IsNone);
        Assert.False(GssCode.TryParse(Encoding.UTF8.GetBytes(text), out code));
        Assert.True(code.IsNone);
        Assert.Throws<FormatException>(() => GssCode.Parse(text));
    }

    [Fact]
    public void Of_all_bytes_only_digits_follow_the_letter_at_each_place()
    {
        for (var place = 1; place < GssCode.TextLength; place++)
        {
            for (var i = 0; i <= byte.MaxValue; i++)
            {
                var utf8 = "E38010255"u8.ToArray();
                utf8[place] = (byte)i;
                Assert.True(GssCode.TryParse(utf8, out GssCode code) == char.IsAsciiDigit((char)i), $"{i} at {place}");
                Assert.Equal(char.IsAsciiDigit((char)i) ? Encoding.ASCII.GetString(utf8) : "", code.ToString());
                Assert.Equal(code, GssCode.TryParse(string.Concat(utf8.Select(b => (char)b)), out GssCode same) ? same : GssCode.None);
            }
        }
    }

    [Fact]
    public void Of_all_characters_only_letters_begin_a_code_and_only_digits_follow()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            Assert.True(GssCode.TryParse($"{c}38000055", out GssCode _) == char.IsAsciiLetter(c), $"first, U+{i:X4}");
            Assert.True(GssCode.TryParse($"E3800{c}055", out GssCode _) == char.IsAsciiDigit(c), $"later, U+{i:X4}");
        }
    }

    [CcgProperty]
    public Property Any_letter_and_number_make_a_code_that_says_them_back() => Prop.ForAll(Texts, text => GssCode.Parse(text).ToString() == text);

    [CcgProperty]
    public bool The_order_of_codes_is_the_ordinal_order_of_their_texts(GssCode one, GssCode other) =>
        Math.Sign(one.CompareTo(other)) == Math.Sign(string.CompareOrdinal(one.ToString(), other.ToString()));

    [CcgProperty]
    public bool None_comes_first(GssCode code) => GssCode.None < code;

    private static Arbitrary<string> Texts => (
        from letter in Gen.Choose('A', 'Z')
        from number in Gen.OneOf(Gen.Choose(0, 99_999_999), Gen.Elements(0, 1, 9, 10, 99_999_999))
        select string.Create(CultureInfo.InvariantCulture, $"{(char)letter}{number:D8}")).ToArbitrary();
}
