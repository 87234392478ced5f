using CcgDomain.Organisations;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Organisations;

public class CcgNameTests
{
    [Theory]
    [InlineData("NHS Vale of York CCG", "Vale of York")]
    [InlineData("NHS Vale of York Clinical Commissioning Group", "Vale of York")]
    [InlineData("NHS DARTFORD, GRAVESHAM AND SWANLEY CCG", "DARTFORD, GRAVESHAM AND SWANLEY")]
    [InlineData("nhs Luton ccg", "Luton")]
    [InlineData("NHS St. Helens CCG", "St. Helens")]
    [InlineData("NHS King's Lynn CCG", "King's Lynn")]
    [InlineData("NHS Stoke-on-Trent CCG", "Stoke-on-Trent")]
    [InlineData("NHS Brighton & Hove CCG", "Brighton & Hove")]
    [InlineData("NHS Hammersmith and Fulham (West London) CCG", "Hammersmith and Fulham (West London)")]
    public void A_name_is_NHS_a_place_and_either_ending(string text, string place) => Assert.Equal(place, CcgName.Parse(text).Place);

    [Fact]
    public void A_name_has_a_short_and_an_official_form()
    {
        var name = CcgName.Parse("nhs Vale of York ccg");

        Assert.Equal("NHS Vale of York CCG", name.Short);
        Assert.Equal("NHS Vale of York Clinical Commissioning Group", name.Official);
        Assert.Equal(name.Short, name.ToString());
    }

    [Fact]
    public void Names_that_differ_in_form_only_are_equal() =>
        Assert.Equal(CcgName.Parse("NHS Vale of York CCG"), CcgName.Parse("NHS Vale of York Clinical Commissioning Group"));

    [Fact]
    public void Null_equals_null_only()
    {
        Assert.True(Same(null, null));
        Assert.False(Same(null, CcgName.Parse("NHS Luton CCG")));
        Assert.False(Same(CcgName.Parse("NHS Luton CCG"), null));

        static bool Same(CcgName? left, CcgName? right) => left == right && !(left != right);
    }

    [Theory]
    [InlineData("NHS")]
    [InlineData("NHS ")]
    [InlineData("CCG")]
    [InlineData("NHS CCG")]
    [InlineData("NHS  CCG")]
    [InlineData("NHS Clinical Commissioning Group")]
    [InlineData("Vale of York CCG")]
    [InlineData("NHS Vale of York")]
    [InlineData("NHS Vale of YorkCCG")]
    [InlineData("NHSVale of York CCG")]
    [InlineData("NHS  Vale of York CCG")]
    [InlineData("NHS Vale  of York CCG")]
    [InlineData("NHS Vale of York  CCG")]
    [InlineData("NHS Vale\tof York CCG")]
    [InlineData("NHS Vale of York CCG ")]
    [InlineData(" NHS Vale of York CCG")]
    [InlineData("NHS Vale of York 2 CCG")]
    [InlineData("NHS -York CCG")]
    [InlineData("NHS NHS Vale of York CCG")]
    [InlineData("NHS Vale of York CCG CCG")]
    [InlineData("NHS Vale of York CCG Clinical Commissioning Group")]
    [InlineData("NHS Vale of York\u00A0CCG")]
    [InlineData("NHS Vale of\u00A0York CCG")]
    [InlineData("NH\u017F Vale of York CCG")]
    [InlineData("NHS Vale of York Cl\u0131nical Commissioning Group")]
    [InlineData("NHS Vale of York Cl\u0130nical Commissioning Group")]
    public void Everything_else_is_not_a_name(string text) => Cultures.Each(() =>
    {
        Assert.False(CcgName.TryParse(text, out var name));
        Assert.Null(name);
        Assert.Throws<FormatException>(() => CcgName.Parse(text));
    });

    [CcgProperty]
    public Property Both_forms_of_a_name_read_back_as_the_name() => Prop.ForAll(Places, place =>
    {
        var name = CcgName.Parse($"NHS {place} CCG");
        return name.Place == place && CcgName.Parse(name.Official) == name && CcgName.Parse(name.Short) == name && CcgName.Parse(name.Short).GetHashCode() == name.GetHashCode();
    });

    // Words with the punctuation of place names between and after them.
    private static Arbitrary<string> Places => (
        from words in Gen.Elements("Vale", "of", "York", "Newcastle", "Ynys", "Môn", "and", "A", "É").NonEmptyListOf()
        from joint in Gen.Elements(" ", "-", ", ", " & ", "/", "'", "’", " (")
        from end in Gen.Elements("", ".", ")")
        select string.Join(joint, words) + end).ToArbitrary();
}
