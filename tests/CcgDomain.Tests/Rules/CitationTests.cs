using CcgDomain.Rules;

namespace CcgDomain.Tests.Rules;

public class CitationTests
{
    private static readonly Uri Address = new("https://www.legislation.gov.uk/ukpga/2012/7");

    [Fact]
    public void A_citation_is_printed_with_its_provision() =>
        Assert.Equal("Health and Social Care Act 2012, Sch 6 para 8(3)", new Citation("Health and Social Care Act 2012", "Sch 6 para 8(3)", Address).ToString());

    [Fact]
    public void A_source_as_a_whole_is_printed_as_its_title() => Assert.Equal("A page", new Citation("A page", null, Address).ToString());

    [Fact]
    public void The_same_source_is_cited_at_another_provision()
    {
        var act = new Citation("Health and Social Care Act 2012", null, Address);

        Assert.Equal(new Citation("Health and Social Care Act 2012", "s 25", Address), act.At("s 25"));
        Assert.Equal(Address, act.At("s 25").Url);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_source_without_a_title_throws(string? title) =>
        Assert.Equal("title", Assert.ThrowsAny<ArgumentException>(() => new Citation(title!, null, Address)).ParamName);
}
