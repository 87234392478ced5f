using System.Text;
using CcgDomain.Authorisation;

namespace CcgDomain.Tests.Authorisation;

public class CriterionCodeTests
{
    [Theory]
    [InlineData("1.0A", AuthorisationDomain.ClinicalFocus)]
    [InlineData("2.4.2B", AuthorisationDomain.Engagement)]
    [InlineData("3.1.1C", AuthorisationDomain.Plans)]
    [InlineData("4.9.0D", AuthorisationDomain.Governance)]
    [InlineData("5.3B", AuthorisationDomain.Collaboration)]
    [InlineData("6.9.9G", AuthorisationDomain.Leadership)]
    public void A_code_begins_with_its_domain(string text, AuthorisationDomain domain)
    {
        Assert.Equal(domain, CriterionCode.Parse(text).Domain);
        Assert.Equal(CriterionCode.Parse(text), CriterionCode.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3.1")]
    [InlineData("3.1.C")]
    [InlineData("3.1.11C")]
    [InlineData("0.1C")]
    [InlineData("7.1C")]
    [InlineData("0.1.1C")]
    [InlineData("7.1.1C")]
    [InlineData("3,1C")]
    [InlineData("3,1.1C")]
    [InlineData("3./C")]
    [InlineData("3.:C")]
    [InlineData("3./.1C")]
    [InlineData("3.:.1C")]
    [InlineData("3.1,1C")]
    [InlineData("3.1./C")]
    [InlineData("3.1.:C")]
    [InlineData("3.1@")]
    [InlineData("3.1H")]
    [InlineData("3.1c")]
    [InlineData("3.1.1@")]
    [InlineData("3.1.1H")]
    [InlineData("3.1.1c")]
    [InlineData("٣.1C")]
    public void Nothing_else_is_a_code(string text)
    {
        Assert.False(CriterionCode.TryParse(text, out CriterionCode code));
        Assert.True(code.IsNone);
        Assert.False(CriterionCode.TryParse(Encoding.UTF8.GetBytes(text), out code));
        Assert.True(code.IsNone);
        Assert.Throws<FormatException>(() => CriterionCode.Parse(text));
    }

    [Fact]
    public void Every_code_of_the_shape_reads_back_and_comes_before_the_next_by_its_text()
    {
        string[] texts =
        [
            .. from domain in "123456"
               from second in "0123456789"
               from third in (string[])["", .. "0123456789".Select(digit => $".{digit}")]
               from letter in "ABCDEFG"
               select $"{domain}.{second}{third}{letter}",
        ];
        Array.Sort(texts, StringComparer.Ordinal);

        var before = CriterionCode.None;
        foreach (var text in texts)
        {
            var code = CriterionCode.Parse(text);
            Assert.Equal(text, code.ToString());
            Assert.True(before < code && before != code && before.CompareTo(code) < 0, $"{before} and {code}");
            before = code;
        }
    }
}
