using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Reporting;

namespace CcgDomain.Tests.Reporting;

/// <summary>Tallies of records that leave something open, or are silent about what the register knows.</summary>
public class PartialRecordTalliesTests
{
    private const string Granted = """{"event":"authorisationGranted","on":"2013-01-18","conditions":[],"directions":[]}""";
    private const string Given = """{"event":"directionGiven","on":"2016","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"},"underpins":[]}}""";

    [Theory]
    [InlineData("2015-12-31", 0, 0)]
    [InlineData("2016-01-01", 0, 1)]
    [InlineData("2016-12-30", 0, 1)]
    [InlineData("2016-12-31", 1, 0)]
    [InlineData("2017-12-31", 1, 0)]
    [InlineData("2018-01-01", 0, 1)]
    [InlineData("2018-01-30", 0, 1)]
    [InlineData("2018-01-31", 0, 0)]
    public void A_direction_under_section_14Z21_is_certain_between_the_intervals_of_its_beginning_and_its_end(string date, int certain, int possible)
    {
        var tally = Authorisation(date, Partial("99Z", $$"""{{Granted}},{{Given}},{"event":"directionRevoked","on":"2018-01","number":1}"""));

        Assert.Equal((certain, certain, possible), (tally.DirectedUnderSection14Z21.Length, tally.DirectionsUnderSection14Z21, tally.PossiblyDirectedUnderSection14Z21.Length));
        Assert.Equal((1, 0, 0), (tally.FullyAuthorised, tally.WithDirections, tally.NotKnown));
    }

    [Theory]
    [InlineData("2017-06-30", 1, 0)]
    [InlineData("2017-07-01", 0, 1)]
    [InlineData("2019-03-31", 0, 1)]
    [InlineData("2019-04-01", 0, 0)]
    public void A_direction_whose_last_day_is_an_interval_may_be_in_force_in_it(string date, int certain, int possible)
    {
        var given = Given.Replace("\"underpins\"", "\"until\":\"2017-06-30/2019-03-31\",\"underpins\"", StringComparison.Ordinal);
        var tally = Authorisation(date, Partial("99Z", $"{Granted},{given}"));

        Assert.Equal((certain, possible), (tally.DirectedUnderSection14Z21.Length, tally.PossiblyDirectedUnderSection14Z21.Length));
    }

    [Fact]
    public void A_direction_is_counted_whether_or_not_the_status_is_known()
    {
        var unknown = Partial("99Z", $$"""{"event":"authorisationGranted","on":"2013-01-18","conditions":"unknown","directions":[]},{{Given}}""");
        var tally = Authorisation("2017-01-01", unknown);

        Assert.Equal((1, 1, 0), (tally.NotKnown, tally.DirectedUnderSection14Z21.Length, tally.WithDirections));
    }

    // After the day until which a record is known a direction may have ended, unless the record says when it did.
    [Theory]
    [InlineData("2018-06-30", 1, 0)]
    [InlineData("2018-07-01", 0, 1)]
    public void Beyond_the_record_a_direction_may_be_in_force(string date, int certain, int possible)
    {
        var tally = Authorisation(date, Partial("99Z", $"{Granted},{Given}", "2018-06-30"));
        var lifted = Authorisation(date, Partial("99Z", $$"""{{Granted}},{{Given}},{"event":"directionRevoked","on":"2019","number":1}""", "2018-06-30"));

        Assert.Equal((certain, possible), (tally.DirectedUnderSection14Z21.Length, tally.PossiblyDirectedUnderSection14Z21.Length));
        Assert.Equal((1, 0), (lifted.DirectedUnderSection14Z21.Length, lifted.PossiblyDirectedUnderSection14Z21.Length));
        Assert.Equal(possible, tally.NotKnown);
    }

    [Theory]
    [InlineData("2015-01-01", "2016-12-31", "given")]
    [InlineData("2015-01-01", "2016-12-30", "not known")]
    [InlineData("2016-12-31", "2017-12-31", "remaining")]
    [InlineData("2016-12-31", "2018-01-31", "lifted")]
    [InlineData("2017-12-31", "2018-01-30", "not known")]
    [InlineData("2018-01-31", "2018-02-28", "")]
    [InlineData("2017-12-31", "2020-04-01", "")] // a CCG that ended was not relieved of its direction
    public void A_review_says_of_section_14Z21_what_was_given_and_lifted(string from, string to, string expected)
    {
        var ccg = Partial("99Z", $$"""{{Granted}},{{Given}},{"event":"directionRevoked","on":"2018-01","number":1},{"event":"dissolved","on":"2020-04-01","ground":"ownApplication","successors":[]}""");
        var outcome = ReviewOutcome.Between([ccg], DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));
        (string Name, int Count)[] lists =
        [
            ("given", outcome.Section14Z21Given.Length), ("lifted", outcome.Section14Z21Lifted.Length),
            ("remaining", outcome.Section14Z21Remaining.Length), ("not known", outcome.Section14Z21NotKnown.Length),
        ];

        Assert.Equal(expected, string.Join(' ', lists.Where(list => list.Count > 0).Select(list => list.Name)));
        Assert.Equal((0, 0, 0), (outcome.DirectionsAdded.Length, outcome.DirectionsLifted.Length, outcome.DirectionsRemaining.Length));
    }

    [Theory]
    [InlineData("2018-03-31", 1, 0, 0)]
    [InlineData("2018-04-01", 0, 1, 0)]
    [InlineData("2022-06-30", 0, 1, 0)]
    [InlineData("2022-07-01", 0, 0, 1)]
    public void A_CCG_is_still_to_be_formed_before_its_merger_and_dissolved_after_its_end(string date, int toBeFormed, int ccgs, int dissolved)
    {
        var complete = CcgJson.Read("""{"format":"ccg/1","code":"15C","name":"NHS Bristol, North Somerset and South Gloucestershire CCG","events":[{"event":"establishedByMerger","on":"2018-04-01","predecessors":["11H","11T","12A"]}]}"""u8).OrThrow();
        var withoutMerger = Partial("15C", """{"event":"arrangementStarted","on":"../2021-04-01","model":"delegated"}""");

        foreach (var ccg in (Ccg[])[complete, withoutMerger])
        {
            var tally = Authorisation(date, ccg);
            Assert.Equal((toBeFormed, dissolved, 0), (tally.StillToBeFormed, tally.Dissolved, tally.NotApplied));
            Assert.Equal(ccgs, tally.CcgsAtMost);
        }
    }

    [Fact]
    public void No_CCG_of_the_register_ended_before_the_day_from_which_on_it_is_asked() => Assert.Equal(new DateOnly(2015, 4, 1), CcgRegister.England.Ccgs.Min(ccg => ccg.SucceededOn));

    [Theory]
    [InlineData("2020-03-31", 1)]
    [InlineData("2020-04-01", 0)]
    public void A_CCG_that_has_ended_by_the_register_is_in_no_report(string date, int counted)
    {
        var ccg = Partial("08Q", $$"""{{Granted}},{{Given}},{"event":"arrangementStarted","on":"2017-04-01","model":"delegated"}""");
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);

        Assert.Equal(counted, Authorisation(date, ccg).Ccgs);
        Assert.Equal(counted, Authorisation(date, ccg).DirectedUnderSection14Z21.Length);
        Assert.Equal(counted, CoCommissioning(date, ccg).Ccgs);
        Assert.Equal(1 - counted, ReviewOutcome.Between([ccg], new(2019, 1, 1), day).Dissolved.Length);
        Assert.Equal(0, NationalAssurancePosition.AsAt([ccg], FinancialYear.Parse("2020/21")).Total.Ccgs);
    }

    [Theory]
    [InlineData("2021-03-31", 1, 0)]
    [InlineData("2021-04-01", 0, 1)]
    public void From_April_2021_a_record_without_a_model_does_not_say_that_there_is_none(string date, int none, int notKnown)
    {
        var tally = CoCommissioning(date, CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(Document("99Z", Applied + Granted, "complete", null))).OrThrow());

        Assert.Equal((none, notKnown), (tally.Operating(CoCommissioningModel.None), tally.ModelNotKnown));
        Assert.Equal(notKnown, tally.OperatingAtMost(CoCommissioningModel.Delegated));
        Assert.Equal(0, tally.OperatingAtMost(CoCommissioningModel.Joint));
    }

    [Theory]
    [InlineData("2015-03-31", 1, 0)] // before the first arrangements none operated
    [InlineData("2015-04-01", 0, 1)]
    public void A_model_that_a_partial_record_does_not_give_is_not_none(string date, int none, int notKnown)
    {
        var tally = CoCommissioning(date, Partial("99Z", Granted));

        Assert.Equal((none, notKnown, 1), (tally.Operating(CoCommissioningModel.None), tally.ModelNotKnown, tally.PartialRecords));
    }

    [Theory]
    [InlineData("2014-04-30", 0, 0)]
    [InlineData("2014-05-01", 0, 2)]
    [InlineData("2014-06-19", 0, 2)]
    [InlineData("2014-06-20", 1, 2)]
    public void A_CCG_without_a_recorded_bid_may_have_bid(string date, int atLeast, int atMost)
    {
        var tally = CoCommissioning(date, Partial("99Z", Granted), Partial("99Y", $$"""{{Granted}},{"event":"interestExpressed","on":"2014-05/2014-06-20","jointlyWith":[]}"""));

        Assert.Equal((atLeast, atMost), (tally.Bidders, tally.BiddersAtMost));
        Assert.Equal((0, atMost), (tally.Bids(CoCommissioningCategory.B), tally.BidsAtMost(CoCommissioningCategory.B)));
    }

    // An application is superseded by the approval of its model or of one that goes further, and not by one that does not.
    [Theory]
    [InlineData("joint", "2015-11-30", "delegated", 1)]
    [InlineData("joint", "2015-12-01", "delegated", 0)]
    [InlineData("joint", "2015-12-01", "joint", 0)]
    [InlineData("delegated", "2015-12-01", "joint", 1)]
    public void A_superseded_application_is_no_longer_pending(string applied, string date, string approved, int pending)
    {
        var model = applied == "joint" ? CoCommissioningModel.Joint : CoCommissioningModel.Delegated;
        var startsOn = applied == "joint" ? "2015-04-01" : "2018-04-01";
        var events = $$"""{"event":"modelApplied","on":"2015-01-09","model":"{{applied}}","startsOn":"{{startsOn}}"},{"event":"modelApproved","on":"2015-12-01","model":"{{approved}}","startsOn":"2016-04-01","pending":false}""";
        var ccg = CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(Document("99Z", $"{Applied}{Granted},{events}", "complete", null))).OrThrow();

        Assert.Equal(pending, CoCommissioning(date, ccg).Applied(model));
        Assert.Equal(date == "2015-12-01" ? 1 : 0, Enum.GetValues<CoCommissioningModel>().Sum(CoCommissioning(date, ccg).Approved));
    }

    [Theory]
    [InlineData("2015-04-01", 1)]
    [InlineData("2015-04-02", 0)]
    public void A_plan_whose_day_has_passed_in_a_partial_record_is_not_counted(string date, int counted)
    {
        var tally = CoCommissioning(date, Partial("99Z", $$"""{{Granted}},{"event":"modelApproved","on":"2015-02-18","model":"delegated","startsOn":"2015-04-01","pending":false}"""));

        Assert.Equal(counted, tally.Approved(CoCommissioningModel.Delegated));
    }

    [Fact]
    public void Special_measures_that_a_partial_record_does_not_give_are_not_none()
    {
        var position = NationalAssurancePosition.AsAt(
            [Partial("99Z", Granted), Partial("99Y", $$"""{{Granted}},{"event":"specialMeasuresEntered","on":"2016-07"}""")], FinancialYear.Parse("2016/17")).Total;

        Assert.Equal((2, 1, 2), (position.Ccgs, position.InSpecialMeasures, position.InSpecialMeasuresAtMost));
    }

    [Fact]
    public void Positions_of_partial_records_can_be_sent_and_added()
    {
        Ccg[] left = [Partial("99Z", $"{Granted},{Given}", "2017-06"), Partial("99Y", Granted)];
        Ccg[] right = [Partial("99X", $$"""{"event":"authorisationGranted","on":"../2013-03","conditions":"unknown"},{"event":"interestExpressed","on":"2014-06","jointlyWith":[]}""")];
        var date = new DateOnly(2018, 1, 1);

        Assert.Equal(
            NationalAuthorisationPosition.AsAt([.. left, .. right], date),
            Sent(NationalAuthorisationPosition.AsAt(left, date)).Plus(Sent(NationalAuthorisationPosition.AsAt(right, date))));
        Assert.Equal(
            NationalCoCommissioningPosition.AsAt([.. left, .. right], date),
            Sent(NationalCoCommissioningPosition.AsAt(left, date)).Plus(Sent(NationalCoCommissioningPosition.AsAt(right, date))));
        Assert.Equal(
            ReviewOutcome.Between([.. left, .. right], date.AddYears(-2), date),
            Sent(ReviewOutcome.Between(left, date.AddYears(-2), date)).Plus(Sent(ReviewOutcome.Between(right, date.AddYears(-2), date))));

        static T Sent<T>(T position)
        {
            var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)CcgJsonContext.Default.GetTypeInfo(typeof(T))!;
            return System.Text.Json.JsonSerializer.Deserialize(System.Text.Json.JsonSerializer.Serialize(position, type), type)!;
        }
    }

    private const string Applied = """{"event":"applicationMade","on":"2012-09-03","wave":2},""";

    private static string Document(string code, string events, string record, string? knownUntil) =>
        $$"""{"format":"ccg/1","code":"{{code}}","name":"NHS Exampleton CCG","record":"{{record}}",{{(knownUntil is null ? "" : $"\"knownUntil\":\"{knownUntil}\",")}}"events":[{{events}}]}""";

    private static Ccg Partial(string code, string events, string? knownUntil = null) =>
        CcgJson.Read(System.Text.Encoding.UTF8.GetBytes(Document(code, events, "partial", knownUntil))).OrThrow();

    private static AuthorisationTally Authorisation(string date, params Ccg[] ccgs) => NationalAuthorisationPosition.AsAt(ccgs, DateOnly.Parse(date, CultureInfo.InvariantCulture)).Total;

    private static CoCommissioningTally CoCommissioning(string date, params Ccg[] ccgs) => NationalCoCommissioningPosition.AsAt(ccgs, DateOnly.Parse(date, CultureInfo.InvariantCulture)).Total;
}
