using System.Text;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Json;

public class CcgJsonTests
{
    private const string Exampleton =
        """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","unlisted":3,"conditions":[{"criterion":"3.1.1C","level":"IV"},{"criterion":"2.4.2B","level":"I"}],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of January 2013","effect":{"kind":"exercise","requirement":"financial plan to the Board's satisfaction"},"underpins":["3.1.1C"]}]},{"event":"conditionDischarged","on":"2013-07-25","criterion":"2.4.2B"},{"event":"unlistedConditionsReviewed","on":"2013-07-25","remaining":0},{"event":"conditionLevelChanged","on":"2013-07-25","criterion":"3.1.1C","level":"III"},{"event":"directionRevoked","on":"2013-07-25","number":1}]}""";

    [Fact]
    public void A_canonical_document_is_written_back_byte_for_byte()
    {
        var ccg = Read(Exampleton).OrThrow();

        Assert.Equal(Exampleton, Encoding.UTF8.GetString(CcgJson.Write(ccg)));
        Assert.Equal(6, ccg.Events.Length);
    }

    [Fact]
    public void Co_commissioning_events_are_written_back_byte_for_byte()
    {
        const string Document =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"interestExpressed","on":"2014-06-20","categories":["B","C"],"jointlyWith":["99Y"]},{"event":"readinessAssessed","on":"2014-07-03","category":"C","readiness":"soon"},{"event":"modelApplied","on":"2015-01-09","model":"delegated","startsOn":"2015-04-01"},{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":true},{"event":"modelApproved","on":"2015-03-18","model":"delegated","startsOn":"2015-04-01","pending":false},{"event":"arrangementStarted","on":"2015-04-01","model":"delegated"},{"event":"withdrawalNotified","on":"2015-09-30"},{"event":"arrangementEnded","on":"2016-04-01"},{"event":"modelApplied","on":"2016-05-01","model":"joint","startsOn":"2017-01-01"},{"event":"applicationRefused","on":"2016-06-01"},{"event":"modelApproved","on":"2016-07-01","model":"joint","startsOn":"2017-01-01","pending":false},{"event":"approvalLapsed","on":"2017-01-02"}]}""";

        var ccg = Read(Document).OrThrow();

        Assert.Equal(Document, Encoding.UTF8.GetString(CcgJson.Write(ccg)));
        Assert.Equal(CoCommissioningModel.Delegated, ccg.CoCommissioningModelOn(new(2016, 3, 31)));
    }

    [Theory]
    [InlineData("", "JSN-03 ")]
    [InlineData("{", "JSN-03 ")]
    [InlineData("[]", "JSN-08 ")]
    [InlineData("{}", "JSN-07 |JSN-07 |JSN-07 |JSN-07 ")]
    [InlineData("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[]} {}""", "JSN-03 ")]
    [InlineData("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[],}""", "JSN-03 ")]
    [InlineData("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[]/**/}""", "JSN-03 ")]
    [InlineData("""{"format":"ccg/1","code":"99Z","code":"99Y","name":"NHS X CCG","events":[]}""", "JSN-05 code")]
    [InlineData("""{"format":"ccg/2","code":"99!","name":"X","events":{}}""", "JSN-08 events|JSN-09 format|JSN-09 code|JSN-09 name")]
    [InlineData("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2012-02-30","wave":5,"wing":[{}],"level":"I"},7]}""", "JSN-06 events[0].wing|JSN-06 events[0].level|JSN-08 events[1]|JSN-09 events[0].on|JSN-09 events[0].wave")]
    [InlineData("""{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}""", "JSN-04 events[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]|JSN-08 events[0]")]
    public void An_invalid_document_is_refused_with_the_path_of_every_violation(string document, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        Assert.False(Read(document).TryGet(out _, out var violations));

        Assert.Equal(expected.Split('|'), violations.Select(v => $"{v.Rule.Code} {v.Path}"));
    }

    private static Decision<Ccg> Read(string document) => CcgJson.Read(Encoding.UTF8.GetBytes(document));
}
