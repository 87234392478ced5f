using System.Text;
using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Json;

/// <summary>A wave is a number in documents and a name elsewhere, a condition an object and a text. Both forms are read in both places, and each place writes one.</summary>
public class OtherFormTests
{
    private const string Canonical =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":[{"criterion":"2.4.2B","level":"I"},{"criterion":"3.1.1C","level":"III"}],"directions":[]}]}""";

    [Theory]
    [InlineData("\"wave\":2", "\"wave\":\"two\"")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "\"3.1.1C III\"")]
    [InlineData("""{"criterion":"2.4.2B","level":"I"},{"criterion":"3.1.1C","level":"III"}""", "\"2.4.2B I\",\"3.1.1C III\"")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "\"\\u0033.1.1C III\"")]
    public void A_document_with_the_other_form_is_read_and_written_in_the_canonical_one(string canonical, string other) =>
        Assert.Equal(Canonical, Encoding.UTF8.GetString(CcgJson.Write(Read(Canonical.Replace(canonical, other, StringComparison.Ordinal)).OrThrow())));

    [Theory]
    [InlineData("\"wave\":2", "\"wave\":\"Two\"", "JSN-09 events[0].wave")]
    [InlineData("\"wave\":2", "\"wave\":\"2\"", "JSN-09 events[0].wave")]
    [InlineData("\"wave\":2", "\"wave\":\"five\"", "JSN-09 events[0].wave")]
    [InlineData("\"wave\":2", "\"wave\":5", "JSN-09 events[0].wave")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "\"3.1.1H\"", "JSN-09 events[1].conditions[1]")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "\"3.1.1C VIII\"", "JSN-09 events[1].conditions[1]")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "\"\\uD800\"", "JSN-09 events[1].conditions[1]")]
    [InlineData("""{"criterion":"3.1.1C","level":"III"}""", "7", "JSN-08 events[1].conditions[1]")]
    public void What_is_in_neither_form_is_refused(string canonical, string other, string expected)
    {
        Assert.False(Read(Canonical.Replace(canonical, other, StringComparison.Ordinal)).TryGet(out _, out var violations));

        Assert.Equal(expected, $"{Assert.Single(violations).Rule.Code} {violations[0].Path}");
    }

    [Fact]
    public void A_text_that_is_no_condition_is_reported_beside_other_errors()
    {
        Assert.False(Read(Canonical.Replace("\"wave\":2", "\"wave\":9", StringComparison.Ordinal).Replace("""{"criterion":"3.1.1C","level":"III"}""", "\"x\"", StringComparison.Ordinal)).TryGet(out _, out var violations));

        Assert.Equal(["events[0].wave", "events[1].conditions[1]"], violations.Select(violation => violation.Path));
    }

    [Fact]
    public void The_serialiser_reads_both_forms_and_writes_one()
    {
        Assert.All([("1", AuthorisationWave.One), ("\"one\"", AuthorisationWave.One), ("4", AuthorisationWave.Four), ("\"four\"", AuthorisationWave.Four)], form =>
            Assert.Equal(form.Item2, JsonSerializer.Deserialize(form.Item1, CcgJsonContext.Default.AuthorisationWave)));
        Assert.All(["\"3.1.1C IV\"", """{"criterion":"3.1.1C","level":"IV"}""", """{"level":"IV","criterion":"3.1.1C"}"""], form =>
            Assert.Equal(Condition.Parse("3.1.1C IV"), JsonSerializer.Deserialize(form, CcgJsonContext.Default.Condition)));
        Assert.Equal("\"two\"", JsonSerializer.Serialize(AuthorisationWave.Two, CcgJsonContext.Default.AuthorisationWave));
        Assert.Equal("\"3.1.1C IV\"", JsonSerializer.Serialize(Condition.Parse("3.1.1C IV"), CcgJsonContext.Default.Condition));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("2.5")]
    [InlineData("1e0")]
    [InlineData("99999999999")]
    [InlineData("\"Two\"")]
    [InlineData("true")]
    public void What_is_no_wave_is_refused_by_the_serialiser(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CcgJsonContext.Default.AuthorisationWave));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"level":"IV"}""")]
    [InlineData("""{"criterion":"3.1.1C","level":4}""")]
    [InlineData("""{"criterion":"","level":"IV"}""")]
    [InlineData("""{"criterion":"7.1A","level":"IV"}""")]
    [InlineData("[]")]
    [InlineData("\"3.1.1H\"")]
    public void What_is_no_condition_is_refused_by_the_serialiser(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, CcgJsonContext.Default.Condition));

    [Fact]
    public void An_empty_list_of_functions_names_none_and_is_refused()
    {
        const string Document =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"directionVaried","on":"2014-01-01","number":1,"effect":{"kind":"cease","functions":[]}}]}""";

        Assert.All(["cease", "exerciseOnly"], kind =>
        {
            Assert.False(Read(Document.Replace("cease", kind, StringComparison.Ordinal)).TryGet(out _, out var violations));
            Assert.Equal("JSN-09 events[0].effect.functions", $"{Assert.Single(violations).Rule.Code} {violations[0].Path}");
        });
        Assert.Throws<ArgumentException>("functions", () => new FunctionScope.Named([]));
        Assert.Throws<ArgumentException>("functions", () => new DirectionEffect.ExerciseOnly([]));
        Assert.Throws<ArgumentException>("functions", () => new DirectionEffect.TakeOn([], SampleHistories.Code("99Y")));
    }

    private static Decision<Ccg> Read(string document) => CcgJson.Read(Encoding.UTF8.GetBytes(document));
}
