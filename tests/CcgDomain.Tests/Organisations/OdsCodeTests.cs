using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Organisations;

public class OdsCodeTests
{
    private const string Allowed = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("03V")]
    [InlineData("99Z")]
    [InlineData("QUE")]
    [InlineData("M1J4Y")]
    [InlineData("000")]
    [InlineData("A1B2C3D4")]
    public void Three_to_eight_letters_and_digits_are_a_code(string text) => Assert.Equal(text, OdsCode.Parse(text).ToString());

    [Theory]
    [InlineData("03v", "03V")]
    [InlineData("m1j4y", "M1J4Y")]
    [InlineData("que", "QUE")]
    public void Lower_case_becomes_upper_case(string text, string code)
    {
        Assert.Equal(code, OdsCode.Parse(text).ToString());
        Assert.Equal(OdsCode.Parse(code), OdsCode.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("03")]
    [InlineData("A1B2C3D4E")]
    [InlineData("03 V")]
    [InlineData("03-")]
    [InlineData("0/3")]
    [InlineData("0:3")]
    [InlineData("0@3")]
    [InlineData("0[3")]
    [InlineData("0`3")]
    [InlineData("0{3")]
    [InlineData("03Ö")]
    [InlineData("０３Ｖ")]
    public void Everything_else_is_not_a_code(string text)
    {
        Assert.False(OdsCode.TryParse(text, out OdsCode code));
        Assert.True(code.IsNone);
        Assert.False(OdsCode.TryParse(Encoding.UTF8.GetBytes(text), out code));
        Assert.True(code.IsNone);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => OdsCode.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => OdsCode.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Of_all_characters_only_letters_and_digits_can_be_part_of_a_code()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            Assert.True(OdsCode.TryParse(['0', c, '0'], out _) == char.IsAsciiLetterOrDigit(c), $"U+{i:X4}");
        }

        for (var i = 0; i <= byte.MaxValue; i++)
        {
            Assert.True(OdsCode.TryParse([(byte)'0', (byte)i, (byte)'0'], out _) == char.IsAsciiLetterOrDigit((char)i), $"byte {i}");
        }
    }

    [CcgProperty]
    public Property A_text_is_a_code_exactly_where_a_plain_reading_of_the_rule_says_so() => Prop.ForAll(AsciiNearMisses, text =>
    {
        var should = text.Length is >= 3 and <= 8 && text.All(c => Allowed.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal));
        var fromChars = OdsCode.TryParse(text, out OdsCode code);
        var fromBytes = OdsCode.TryParse(Encoding.UTF8.GetBytes(text), out OdsCode same);
        return (fromChars == should && fromBytes == should && code == same && code.ToString() == (should ? text.ToUpperInvariant() : "")).Classify(should, "a code");
    });

    [CcgProperty]
    public bool The_order_of_codes_is_the_ordinal_order_of_their_texts(OdsCode one, OdsCode other) =>
        Math.Sign(one.CompareTo(other)) == Math.Sign(string.CompareOrdinal(one.ToString(), other.ToString()));

    [CcgProperty]
    public bool A_code_knows_its_length(OdsCode code) => code.Length == code.ToString().Length;

    [CcgProperty]
    public bool None_comes_first(OdsCode code) => OdsCode.None < code && code > OdsCode.None && OdsCode.None != code && !code.IsNone;

    [Fact]
    public void None_has_no_length() => Assert.Equal(0, OdsCode.None.Length);

    [Fact]
    public void Messages_quote_long_text_only_in_part() => Assert.InRange(Assert.Throws<FormatException>(() => OdsCode.Parse(new string('x', 10_000))).Message.Length, 60, 200);

    // Mostly valid characters, sometimes those beside the valid ranges, in lengths around the limits.
    private static Arbitrary<string> AsciiNearMisses => (
        from length in Gen.Choose(0, 10)
        from text in Gen.Frequency((12, Gen.Elements($"{Allowed}abcxyz".ToCharArray())), (1, Gen.Elements("/:@[`{ \0\u007F".ToCharArray()))).ArrayOf(length)
        select new string(text)).ToArbitrary();
}
