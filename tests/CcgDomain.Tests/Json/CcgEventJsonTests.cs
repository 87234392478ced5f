using System.Buffers;
using System.Text;
using System.Text.Json;
using CcgDomain.FsCheck;
using CcgDomain.Json;
using CcgDomain.Tests.Governance;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Json;

/// <summary>One event alone has the form that it has in the list of events.</summary>
public class CcgEventJsonTests
{
    [CcgProperty]
    public void An_event_is_written_as_in_the_list_of_events_and_as_by_the_serialiser_and_read_back(LenientHistory history)
    {
        using var document = JsonDocument.Parse(CcgJson.Write(history.Ccg));
        foreach (var (e, written) in history.Ccg.Events.Zip(document.RootElement.GetProperty("events").EnumerateArray()))
        {
            var alone = CcgEventJson.Write(e);
            var buffer = new ArrayBufferWriter<byte>();
            CcgEventJson.Write(e, buffer);

            Assert.Equal(written.GetRawText(), Encoding.UTF8.GetString(alone));
            Assert.Equal(alone, buffer.WrittenSpan.ToArray());
            Assert.Equal(written.GetRawText(), JsonSerializer.Serialize(e, CcgJsonContext.Default.CcgEvent));
            Assert.Equal(e, CcgEventJson.Read(alone).OrThrow());
        }
    }

    [Theory]
    [InlineData("", "JSN-03 ")]
    [InlineData("[]", "JSN-08 ")]
    [InlineData("""{"event":"authorised","on":"2013-01-18"}""", "JSN-09 event")]
    [InlineData("""{"event":"applicationMade","on":"2012-09-31","wave":2}""", "JSN-09 on")]
    [InlineData("""{"event":"applicationMoved","on":"2012-09-03"}""", "JSN-07 ")]
    [InlineData("""{"event":"authorisationGranted","on":"2013-01-18","directions":[]}""", "JSN-07 ")]
    [InlineData("""{"event":"applicationMade","on":"2012-09-03","wave":2,"to":3}""", "JSN-06 to")]
    [InlineData("""{"event":"applicationMade","on":"2012-09-03","wave":2}{}""", "JSN-03 ")]
    [InlineData("""{"event":"authorisationGranted","on":"2013-01-18","conditions":[{"criterion":"3.1.1C","level":"8"}],"directions":[]}""", "JSN-09 conditions[0].level")]
    public void An_event_of_another_form_is_refused_with_the_path_within_it(string e, string expected) => Assert.Equal([expected], CcgEventJson.Read(Encoding.UTF8.GetBytes(e)).Places());

    [Fact]
    public void The_arguments_are_checked()
    {
        Assert.Equal(["JSN-01 "], CcgEventJson.Read("{}"u8, maxBytes: 1).Places());
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(() => CcgEventJson.Read([], -1)).ParamName);
        Assert.Equal("e", Assert.Throws<ArgumentNullException>(() => CcgEventJson.Write(null!)).ParamName);
        Assert.Equal("e", Assert.Throws<ArgumentNullException>(() => CcgEventJson.Write(null!, new ArrayBufferWriter<byte>())).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => CcgEventJson.Write(SampleHistories.Applicant.Events[0], null!)).ParamName);
    }
}
