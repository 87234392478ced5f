using System.Text;
using CcgDomain.Json;
using CcgDomain.Tests.Governance;

namespace CcgDomain.Tests.Json;

/// <summary>Records that the Acts and the regulations allow, and records that they, or the dates of what was published, make impossible.</summary>
public class LawfulDocumentTests
{
    private const string Granted =
        """{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-05","conditions":[],"directions":[]}""";

    private const string Underpinned =
        """{"event":"applicationMade","on":"2012-09-03","wave":2},{"event":"authorisationGranted","on":"2013-01-18","conditions":[{"criterion":"3.1.1C","level":"IV"}],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of January 2013","effect":{"kind":"exercise","requirement":"a plan"},"underpins":["3.1.1C"]}]}""";

    private const string Plan = """{"kind":"exercise","requirement":"a recovery plan"}""";

    [Theory]
    [InlineData("section 14Z21 binds from October 2012", """{"event":"directionGiven","on":"2013-02-20","direction":{"number":1,"power":"section14Z21","trigger":"failing","instrument":"Directions of 2013","effect":{"kind":"exercise","requirement":"a recovery plan"},"underpins":[]}}""")]
    [InlineData("the Board and another CCG exercise the functions", """{"event":"directionGiven","on":"2016-06-01","direction":{"number":1,"power":"section14Z21","trigger":"failing","instrument":"Directions of 2016","effect":{"kind":"cease","functions":["acute contracts"],"by":[{"kind":"board"},{"kind":"ccg","code":"08Q"}]},"underpins":[]}}""")]
    [InlineData("who exercises the functions is not said", """{"event":"directionGiven","on":"2016-06-01","direction":{"number":1,"power":"section14Z21","trigger":"failing","instrument":"Directions of 2016","effect":{"kind":"cease","functions":["acute contracts"]},"underpins":[]}}""")]
    [InlineData("neither the trigger nor the instrument is known", """{"event":"directionGiven","on":"2016-06-01","direction":{"number":1,"power":"section14Z21","effect":{"kind":"cease","functions":"all"},"underpins":[]}}""")]
    [InlineData("a direction has a last day", """{"event":"directionGiven","on":"2016-06-01","direction":{"number":1,"power":"section14Z21","effect":{"kind":"cease","functions":"all"},"until":"2017-03-31","underpins":[]}}""")]
    [InlineData("only some functions in the initial period", """{"event":"directionGiven","on":"2012-12-05","direction":{"number":1,"power":"schedule6Paragraph9","instrument":"Directions of 2012","effect":{"kind":"exerciseOnly","functions":["planning"]},"underpins":[]}}""")]
    [InlineData("the name and the area change", """{"event":"constitutionVaried","on":"2017-04-01","ground":"application","name":"NHS North Exampleton CCG","area":{"gained":["01H"],"lost":[]}}""")]
    [InlineData("the Board varies the constitution", """{"event":"constitutionVaried","on":"2017-04-01","ground":"board"}""")]
    [InlineData("a review that removes nothing", """{"event":"conditionsReviewed","on":"2014-01-17"}""")]
    [InlineData("a merger is proposed and refused", """{"event":"mergerProposed","on":"2019-05-01","with":["05N"],"startsOn":"2020-04-01"},{"event":"mergerDecided","on":"2019-07-01","outcome":"refused"}""")]
    [InlineData("a merger is approved on conditions", """{"event":"mergerProposed","on":"2019-05-01","with":["05N","05Q"],"startsOn":"2020-04-01"},{"event":"mergerDecided","on":"2019-07-01","outcome":"approvedWithConditions"}""")]
    [InlineData("an agreed end within the year", """{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":false},{"event":"arrangementStarted","on":"2015-04-01","model":"delegated"},{"event":"withdrawalNotified","on":"2016-05-01"},{"event":"arrangementEnded","on":"2016-07-15","agreed":true}""")]
    [InlineData("a rating with parts", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"requiresImprovement","parts":{"finance":"inadequate","wellLed":"good"}}""")]
    [InlineData("in and out of special measures", """{"event":"specialMeasuresEntered","on":"2016-07-21"},{"event":"specialMeasuresLeft","on":"2017-01-31"}""")]
    [InlineData("a rating after the end", """{"event":"dissolved","on":"2017-04-01","ground":"merger","successors":["14L"]},{"event":"assessmentPublished","on":"2017-07-21","year":"2016/17","rating":"good"}""")]
    public void A_lawful_record_is_accepted_and_written_back_byte_for_byte(string why, string events)
    {
        var document = Document($"{Granted},{events}");
        Assert.True(CcgJson.Read(document).TryGet(out var ccg, out var violations), $"{why}: {string.Join("; ", violations.IsDefault ? [] : violations)}");
        Assert.Equal(Encoding.UTF8.GetString(document), Encoding.UTF8.GetString(CcgJson.Write(ccg)));
    }

    [Fact]
    public void A_direction_replaces_another_on_the_day_on_which_the_last_condition_went()
    {
        var document = Document(
            $$$"""{{{Underpinned}}},{"event":"conditionDischarged","on":"2014-05-06","criterion":"3.1.1C"},{"event":"directionRevoked","on":"2014-05-06","number":1},{"event":"directionGiven","on":"2014-05-06","direction":{"number":2,"power":"regulation8","instrument":"Direction of May 2014","effect":{{{Plan}}},"underpins":[]}}""");
        Assert.Empty(CcgJson.Read(document).Places());
    }

    [Fact]
    public void A_withdrawn_application_is_followed_by_another() => Assert.Empty(CcgJson.Read(Document(
        """{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"applicationWithdrawn","on":"2012-07-20"},{"event":"applicationMade","on":"2012-09-03","wave":2}""")).Places());

    [Theory]
    [InlineData("AUT-27 events[1].on", """{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2021-05-05","conditions":[],"directions":[]}""")]
    [InlineData("AUT-29 events[1].directions[0].effect.kind", """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","unlisted":2,"conditions":[],"directions":[{"number":1,"power":"regulation8","instrument":"Direction of February 2013","effect":{"kind":"takeOn","functions":["one contract"],"from":"04G"},"underpins":[]}]}""")]
    public void A_grant_that_is_impossible_is_refused(string expected, string events) => Assert.Equal([expected], CcgJson.Read(Document(events)).Places());

    [Theory]
    [InlineData("TML-04 events[2].on", """{"event":"directionGiven","on":"2022-07-01","direction":{"number":1,"power":"section14Z21","trigger":"failing","instrument":"Directions of 2022","effect":{"kind":"exercise","requirement":"a recovery plan"},"underpins":[]}}""")]
    [InlineData("COC-13 events[2].model", """{"event":"modelApproved","on":"2021-06-01","model":"joint","startsOn":"2021-10-01","pending":false}""")]
    [InlineData("COC-20 events[2].on", """{"event":"modelApplied","on":"2013-05-01","model":"joint","startsOn":"2015-04-01"}""")]
    [InlineData("COC-19 events[3].on", """{"event":"interestExpressed","on":"2014-06-20","categories":["C"],"jointlyWith":[]},{"event":"readinessAssessed","on":"2020-02-02","category":"C","readiness":"now"}""")]
    [InlineData("AUT-28 events[2].direction.instrument", """{"event":"directionGiven","on":"2015-04-01","direction":{"number":1,"power":"section14Z21","trigger":"failing","instrument":" ","effect":{"kind":"exercise","requirement":"a recovery plan"},"underpins":[]}}""")]
    [InlineData("TML-04 events[4].on", """{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":false},{"event":"arrangementStarted","on":"2015-04-01","model":"delegated"},{"event":"withdrawalNotified","on":"2022-07-01"}""")]
    [InlineData("JSN-09 events[2].ground", """{"event":"constitutionVaried","on":"2017-04-01","ground":"merger"}""")]
    [InlineData("JSN-09 events[2].ground", """{"event":"constitutionVaried","on":"2017-04-01","ground":"whim"}""")]
    [InlineData("JSN-09 events[2].ground", """{"ground":"board","event":"dissolved","on":"2017-04-01","successors":[]}""")]
    [InlineData("JSN-08 events[2].ground", """{"event":"dissolved","on":"2017-04-01","ground":1,"successors":[]}""")]
    [InlineData("JSN-08 events[2].area.gained", """{"event":"constitutionVaried","on":"2017-04-01","ground":"board","area":{"gained":"01H","lost":[]}}""")]
    [InlineData("JSN-06 events[2].area.taken", """{"event":"constitutionVaried","on":"2017-04-01","ground":"board","area":{"gained":[],"lost":[],"taken":["01H"]}}""")]
    [InlineData("JSN-09 events[2].name", """{"event":"constitutionVaried","on":"2017-04-01","ground":"board","name":"North Exampleton"}""")]
    [InlineData("JSN-09 events[2].outcome", """{"event":"mergerDecided","on":"2019-07-01","outcome":"postponed"}""")]
    [InlineData("JSN-06 events[2].agreed", """{"event":"conditionsReviewed","on":"2019-07-01","agreed":true}""")]
    [InlineData("JSN-08 events[2].direction.effect.functions", """{"event":"directionGiven","on":"2013-01-01","direction":{"number":1,"power":"schedule6Paragraph9","effect":{"kind":"exerciseOnly","functions":"all"},"underpins":[]}}""")]
    [InlineData("JSN-08 events[2].direction.effect.by[1]", """{"event":"directionGiven","on":"2013-01-01","direction":{"number":1,"power":"section14Z21","effect":{"kind":"cease","functions":"all","by":[{"kind":"board"},"08Q"]},"underpins":[]}}""")]
    [InlineData("JSN-09 events[2].year", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/17","rating":"good"}""")]
    [InlineData("JSN-09 events[2].year", """{"event":"assessmentPublished","on":"2016-07-21","year":"2023/24","rating":"good"}""")]
    [InlineData("JSN-08 events[2].year", """{"event":"assessmentPublished","on":"2016-07-21","year":2015,"rating":"good"}""")]
    [InlineData("JSN-09 events[2].rating", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"requires improvement"}""")]
    [InlineData("JSN-09 events[2].parts.finance", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"good","parts":{"finance":"poor"}}""")]
    [InlineData("JSN-06 events[2].parts.money", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"good","parts":{"money":"good"}}""")]
    [InlineData("JSN-05 events[2].parts.finance", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"good","parts":{"finance":"good","finance":"good"}}""")]
    [InlineData("JSN-08 events[2].parts", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"good","parts":[]}""")]
    [InlineData("JSN-06 events[2].year", """{"event":"specialMeasuresEntered","on":"2016-07-21","year":"2015/16"}""")]
    [InlineData("ASR-02 events[2].parts.betterCare", """{"event":"assessmentPublished","on":"2016-07-21","year":"2015/16","rating":"good","parts":{"betterCare":"good"}}""")]
    public void An_impossible_record_is_refused_at_the_value_that_makes_it_so(string expected, string events) =>
        Assert.Equal([expected], CcgJson.Read(Document($"{Granted},{events}")).Places());

    [Fact]
    public void Those_who_exercise_functions_are_read_as_an_object_or_a_list_and_one_is_written_as_an_object()
    {
        var (listed, single, nobody) = (Ceased(""","by":[{"kind":"board"}]"""), Ceased(""","by":{"kind":"board"}"""), Ceased(""","by":[]"""));
        Assert.Equal(single, Encoding.UTF8.GetString(CcgJson.Write(CcgJson.Read(Encoding.UTF8.GetBytes(listed)).OrThrow())));
        Assert.Equal(Ceased(""), Encoding.UTF8.GetString(CcgJson.Write(CcgJson.Read(Encoding.UTF8.GetBytes(nobody)).OrThrow())));

        static string Ceased(string by) => Encoding.UTF8.GetString(Document(
            $$$"""{{{Granted}}},{"event":"directionGiven","on":"2016-06-01","direction":{"number":1,"power":"section14Z21","effect":{"kind":"cease","functions":"all"{{{by}}}},"underpins":[]}}"""));
    }

    private static byte[] Document(string events) => Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{{events}}]}""");
}
