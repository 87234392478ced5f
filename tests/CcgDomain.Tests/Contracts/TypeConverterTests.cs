using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

public class TypeConverterTests
{
    public static TheoryData<object, string> Values => new()
    {
        { OdsCode.Parse("09W"), "09W" },
        { GssCode.Parse("E38000055"), "E38000055" },
        { CcgName.Parse("NHS Medway CCG"), "NHS Medway CCG" },
        { CriterionCode.Parse("3.1.1C"), "3.1.1C" },
        { Condition.Parse("3.1.1C IV"), "3.1.1C IV" },
        { PublishedDate.Parse("2013-Q4"), "2013-Q4" },
        { Share.Parse("163/211"), "163/211" },
        { RuleSet.Parse("every rule but Reported, AUT-02"), "every rule but Reported, AUT-02" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void The_component_model_reads_and_writes_the_text_of_a_value(object value, string text)
    {
        var converter = TypeDescriptor.GetConverter(value.GetType());

        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.True(converter.CanConvertTo(typeof(string)));
        Assert.Equal(value, converter.ConvertFrom(null, CultureInfo.CurrentCulture, text));
        Assert.Equal(text, converter.ConvertTo(null, CultureInfo.CurrentCulture, value, typeof(string)));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_no_value_is_refused(object value, string text)
    {
        var converter = TypeDescriptor.GetConverter(value.GetType());

        Assert.Throws<FormatException>(() => converter.ConvertFromString($" {text}"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(5));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertTo(value, typeof(int)));
        Assert.False(converter.CanConvertTo(typeof(int)));
    }

    [Fact]
    public void A_pattern_matches_what_parses_and_nothing_else()
    {
        string[] texts =
        [
            .. HostileTexts.All, "03V", "03v", "03", "A1B2C3D4", "A1B2C3D4E", "E38000055", "e38000055", "38000055E", "E3800005", "3.1.1C", "1.3B", "1.3b", "7.1A", "0.1A",
            "1.10A", "1.1.0G", "1.1.0H", "3.1.1C IV", "1.3B VII", "1.3B VIII", "1.3B  I", "1.3B iv", "1.3B IIII", "03V\n", "1.3B\n",
        ];

        Assert.All(texts, text =>
        {
            Assert.Equal(OdsCode.TryParse(text, null, out _), Matches(text, OdsCode.Pattern));
            Assert.Equal(GssCode.TryParse(text, null, out _), Matches(text, GssCode.Pattern));
            Assert.Equal(CriterionCode.TryParse(text, null, out _), Matches(text, CriterionCode.Pattern));
            Assert.Equal(Condition.TryParse(text, null, out _), Matches(text, Condition.Pattern));
        });
    }

    // In JSON Schema, $ is the end of the text and not a place before a last line break.
    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern.Replace("$", @"\z", StringComparison.Ordinal), RegexOptions.CultureInvariant);
}
