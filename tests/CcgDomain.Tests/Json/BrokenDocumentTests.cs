using System.Buffers;
using System.Text;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;

namespace CcgDomain.Tests.Json;

/// <summary>A valid document with nearly every property that a document can have, made invalid in one place at a time.</summary>
public class BrokenDocumentTests
{
    internal const string Full =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"applicationMoved","on":"2012-09-20","to":3},{"event":"authorisationGranted","on":"2013-02-15","unlisted":"some","conditions":[{"criterion":"3.1.1C","level":"IV"},{"criterion":"2.4.2B","level":"I"}],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of February 2013","effect":{"kind":"exercise","requirement":"a plan"},"underpins":["3.1.1C"]}]},{"event":"directionVaried","on":"2013-03-28","number":1,"effect":{"kind":"cease","functions":["contracts"],"by":{"kind":"ccg","code":"99Y"}}},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":7},{"event":"conditionLevelChanged","on":"2013-07-25","criterion":"2.4.2B","level":"II"},{"event":"directionGiven","on":"2013-08-01","direction":{"number":2,"power":"section14Z21","trigger":"failing","instrument":"Direction of August 2013","effect":{"kind":"varyConstitution","variation":"another practice"},"until":"2014-07-31","underpins":[]}},{"event":"interestExpressed","on":"2014-06-20","categories":["C"],"jointlyWith":["99Y"]},{"event":"readinessAssessed","on":"2014-07-03","category":"C","readiness":"soon"},{"event":"modelApproved","on":"2015-02-18","model":"joint","startsOn":"2015-04-01","pending":true},{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["99X"]}]}""";

    [Fact]
    public void The_valid_document_is_accepted_and_written_back_byte_for_byte()
    {
        var ccg = Read(Full).OrThrow();
        var buffer = new ArrayBufferWriter<byte>();
        CcgJson.Write(ccg, buffer);

        Assert.Equal(Full, Encoding.UTF8.GetString(CcgJson.Write(ccg)));
        Assert.Equal(Full, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [Theory]
    [InlineData("\"format\":\"ccg/1\"", "\"format\":1", "JSN-08 format")]
    [InlineData("\"code\":\"99Z\"", "\"code\":99", "JSN-08 code")]
    [InlineData("\"code\":\"99Z\"", "\"code\":false", "JSN-08 code")]
    [InlineData("\"code\":\"99Z\"", "\"code\":true", "JSN-08 code")]
    [InlineData("\"NHS Exampleton CCG\"", "[\"NHS Exampleton CCG\"]", "JSN-08 name")]
    [InlineData("\"NHS Exampleton CCG\"", "\"Exampleton CCG\"", "JSN-09 name")]
    [InlineData("\"NHS Exampleton CCG\"", "\"NHS \\ud800 CCG\"", "JSN-09 name")]
    [InlineData("\"2012-09-03\"", "20120903", "JSN-08 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"03/09/2012\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"2O12-09-03\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"0000-09-03\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"2012-13-03\"", "JSN-09 events[0].on")]
    [InlineData("\"wave\":2", "\"wave\":\"2\"", "JSN-08 events[0].wave")]
    [InlineData("\"wave\":2", "\"wave\":0", "JSN-09 events[0].wave")]
    [InlineData("\"wave\":2", "\"wave\":2,\"\\u0077ave\":2", "JSN-05 events[0].wave")]
    [InlineData("\"to\":3", "\"to\":5", "JSN-09 events[1].to")]
    [InlineData("\"event\":\"applicationMoved\",", "", "JSN-07 events[1]")]
    [InlineData("\"event\":\"applicationMoved\",", "\"event\":null,", "JSN-08 events[1].event")]
    [InlineData("\"event\":\"applicationMoved\",", "\"event\":\"moved\",", "JSN-09 events[1].event")]
    [InlineData("\"unlisted\":\"some\"", "\"unlisted\":\"many\"", "JSN-09 events[2].unlisted")]
    [InlineData("\"unlisted\":\"some\"", "\"unlisted\":null", "JSN-08 events[2].unlisted")]
    [InlineData("\"unlisted\":\"some\"", "\"unlisted\":-1", "JSN-09 events[2].unlisted")]
    [InlineData("\"conditions\":[{\"criterion\":\"3.1.1C\",\"level\":\"IV\"},", "\"conditions\":[\"3.1.1C IV\",", "JSN-08 events[2].conditions[0]")]
    [InlineData("\"criterion\":\"3.1.1C\",\"level\":\"IV\"", "\"criterion\":\"3.1x1C\",\"level\":\"4\"", "JSN-09 events[2].conditions[0].criterion|JSN-09 events[2].conditions[0].level")]
    [InlineData("\"criterion\":\"3.1.1C\",\"level\":\"IV\"", "\"criterion\":3.1,\"level\":4", "JSN-08 events[2].conditions[0].criterion|JSN-08 events[2].conditions[0].level")]
    [InlineData("\"criterion\":\"3.1.1C\",\"level\":\"IV\"", "\"level\":\"IV\"", "JSN-07 events[2].conditions[0]")]
    [InlineData(",\"conditions\":[{\"criterion\":\"3.1.1C\",\"level\":\"IV\"},{\"criterion\":\"2.4.2B\",\"level\":\"I\"}]", "", "JSN-07 events[2]")]
    [InlineData("\"code\":\"99Z\",", "\"code\":\"99Z\",\"knownUntil\":\"2018\",", "JSN-09 knownUntil")]
    [InlineData("\"categories\":[\"C\"],", "", "JSN-07 events[7]")]
    [InlineData("\"directions\":[{\"number\":1,", "\"directions\":[1,{\"number\":1,", "JSN-08 events[2].directions[0]")]
    [InlineData("\"number\":1,\"power\":\"regulation8\"", "\"number\":1,\"power\":\"regulation 8\"", "JSN-09 events[2].directions[0].power")]
    [InlineData("\"number\":1,\"power\":\"regulation8\"", "\"number\":2147483648,\"power\":\"regulation8\"", "JSN-09 events[2].directions[0].number")]
    [InlineData("\"instrument\":\"Direction of February 2013\"", "\"instrument\":null", "JSN-08 events[2].directions[0].instrument")]
    [InlineData("\"instrument\":\"Direction of February 2013\"", "\"trigger\":\"broken\"", "JSN-09 events[2].directions[0].trigger")]
    [InlineData("{\"kind\":\"exercise\",\"requirement\":\"a plan\"}", "\"exercise\"", "JSN-08 events[2].directions[0].effect")]
    [InlineData("{\"kind\":\"exercise\",\"requirement\":\"a plan\"}", "{\"requirement\":\"a plan\"}", "JSN-07 events[2].directions[0].effect")]
    [InlineData("{\"kind\":\"exercise\",\"requirement\":\"a plan\"}", "{\"kind\":\"dissolve\",\"requirement\":\"a plan\"}", "JSN-06 events[2].directions[0].effect.requirement")]
    [InlineData("{\"kind\":\"exercise\",\"requirement\":\"a plan\"}", "{\"kind\":\"takeOn\",\"functions\":\"all\",\"from\":\"99Y\"}", "JSN-08 events[2].directions[0].effect.functions")]
    [InlineData("\"underpins\":[\"3.1.1C\"]", "\"underpins\":\"3.1.1C\"", "JSN-08 events[2].directions[0].underpins")]
    [InlineData("\"underpins\":[\"3.1.1C\"]", "\"underpins\":[\"3.1.1C\",null,\"3.1.1H\"]", "JSN-08 events[2].directions[0].underpins[1]|JSN-09 events[2].directions[0].underpins[2]")]
    [InlineData("\"functions\":[\"contracts\"]", "\"functions\":\"most\"", "JSN-09 events[3].effect.functions")]
    [InlineData("\"functions\":[\"contracts\"]", "\"functions\":{}", "JSN-08 events[3].effect.functions")]
    [InlineData("\"functions\":[\"contracts\"]", "\"functions\":[1]", "JSN-08 events[3].effect.functions[0]")]
    [InlineData("\"by\":{\"kind\":\"ccg\",\"code\":\"99Y\"}", "\"by\":\"99Y\"", "JSN-08 events[3].effect.by")]
    [InlineData("\"by\":{\"kind\":\"ccg\",\"code\":\"99Y\"}", "\"by\":{\"kind\":\"ccg\"}", "JSN-07 events[3].effect.by")]
    [InlineData("\"by\":{\"kind\":\"ccg\",\"code\":\"99Y\"}", "\"by\":{\"kind\":\"board\",\"code\":\"99Y\"}", "JSN-06 events[3].effect.by.code")]
    [InlineData("\"by\":{\"kind\":\"ccg\",\"code\":\"99Y\"}", "\"by\":{\"kind\":\"region\",\"code\":\"99Y\"}", "JSN-09 events[3].effect.by.kind")]
    [InlineData("\"remaining\":7", "\"remaining\":7.5", "JSN-09 events[4].remaining")]
    [InlineData("\"variation\":\"another practice\"", "\"variation\":{}", "JSN-08 events[6].direction.effect.variation")]
    [InlineData("\"categories\":[\"C\"]", "\"categories\":\"C\"", "JSN-08 events[7].categories")]
    [InlineData("\"categories\":[\"C\"]", "\"categories\":[\"C\",\"D\"]", "JSN-09 events[7].categories[1]")]
    [InlineData("\"jointlyWith\":[\"99Y\"]", "\"jointlyWith\":\"99Y\"", "JSN-08 events[7].jointlyWith")]
    [InlineData("\"readiness\":\"soon\"", "\"readiness\":\"eventually\"", "JSN-09 events[8].readiness")]
    [InlineData("\"pending\":true", "\"pending\":\"yes\"", "JSN-08 events[9].pending")]
    [InlineData("\"startsOn\":\"2015-04-01\"", "\"startsOn\":\"2015-04-31\"", "JSN-09 events[9].startsOn")]
    [InlineData("\"ground\":\"merger\"", "\"ground\":\"merged\"", "JSN-09 events[10].ground")]
    [InlineData("\"successors\":[\"99X\"]", "\"successors\":[\"99\"]", "JSN-09 events[10].successors[0]")]
    public void An_invalid_document_is_refused_with_the_path_of_the_error(string valid, string invalid, string expected)
    {
        Assert.Contains(valid, Full, StringComparison.Ordinal);
        var at = Full.IndexOf(valid, StringComparison.Ordinal);

        Assert.Equal(expected.Split('|'), Read(Full[..at] + invalid + Full[(at + valid.Length)..]).Places());
    }

    [Theory]
    [InlineData("\"conditions\"", "JSN-08 events[0].conditions")]
    [InlineData("\"directions\"", "JSN-08 events[0].directions")]
    public void The_conditions_and_directions_of_a_grant_are_lists(string property, string expected)
    {
        var grant = "{\"event\":\"authorisationGranted\",\"on\":\"2013-02-15\",\"conditions\":[],\"directions\":[]}".Replace(property + ":[]", property + ":{}", StringComparison.Ordinal);

        Assert.Equal([expected], Read("{\"format\":\"ccg/1\",\"code\":\"99Z\",\"name\":\"NHS X CCG\",\"events\":[" + grant + "]}").Places());
    }

    [Fact]
    public void The_size_and_the_encoding_are_checked_first()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);

        Assert.True(CcgJson.Read(bytes, maxBytes: bytes.Length).TryGet(out _, out _));
        Assert.Equal(["JSN-01 "], CcgJson.Read(bytes, maxBytes: bytes.Length - 1).Places());
        Assert.Equal(["JSN-02 "], CcgJson.Read([0xEF, 0xBB, 0xBF, .. bytes]).Places());
        Assert.Equal(["JSN-02 "], CcgJson.Read([.. bytes[..^1], 0xC3]).Places());
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => CcgJson.Read(bytes, maxBytes: -1)).ParamName);
        Assert.Equal("ccg", Assert.Throws<ArgumentNullException>(() => CcgJson.Write(null!)).ParamName);
        Assert.Equal("ccg", Assert.Throws<ArgumentNullException>(() => CcgJson.Write(null!, new ArrayBufferWriter<byte>())).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => CcgJson.Write(SampleHistories.Blank, null!)).ParamName);
    }

    private static Decision<Ccg> Read(string document) => CcgJson.Read(Encoding.UTF8.GetBytes(document));
}
