using System.Globalization;
using CcgDomain.Authorisation;
using CcgDomain.Organisations;
using CsvHelper;
using CsvHelper.TypeConversion;
using Recipes.Engines;

namespace Consumers.Engines;

public class CsvTests
{
    private const string Rows = "Code,Criterion,Level\r\n09w,3.1.1C,IV\r\n00F,,\r\n";

    [Fact]
    public void Without_converters_every_code_is_a_default_and_nothing_is_said()
    {
        using var csv = new CsvReader(new StringReader(Rows), CultureInfo.InvariantCulture);

        Assert.Equal([OdsCode.None, OdsCode.None], csv.GetRecords<CodeAlone>().Select(row => row.Code));
    }

    [Fact]
    public void With_them_codes_are_read_and_what_may_be_missing_is_null()
    {
        using var csv = CsvRows.Open(new StringReader(Rows));

        Assert.Equal(
            [new Row(OdsCode.Parse("09W"), CriterionCode.Parse("3.1.1C"), ConditionLevel.IV), new Row(OdsCode.Parse("00F"), null, null)],
            csv.GetRecords<Row>());
    }

    [Theory]
    [InlineData("Code,Criterion,Level\r\n0-9,3.1.1C,IV\r\n")]
    [InlineData("Code,Criterion,Level\r\n,3.1.1C,IV\r\n")]
    [InlineData("Code,Criterion,Level\r\n00F,7.1A,IV\r\n")]
    public void What_is_no_code_stops_the_reading_at_its_row(string rows)
    {
        using var csv = CsvRows.Open(new StringReader(rows));

        Assert.Equal(2, Assert.Throws<TypeConverterException>(() => csv.GetRecords<Row>().ToList()).Context!.Parser!.Row);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            csv.Context.TypeConverterCache.AddCcgDomain();
            csv.WriteRecords([new Row(OdsCode.Parse("09W"), null, null)]);
        }

        using var again = CsvRows.Open(new StringReader(text.ToString()));
        Assert.Equal(new(OdsCode.Parse("09W"), null, null), Assert.Single(again.GetRecords<Row>()));
    }

    private sealed class CodeAlone
    {
        public OdsCode Code { get; set; }
    }

    private sealed record Row(OdsCode Code, CriterionCode? Criterion, ConditionLevel? Level);
}
