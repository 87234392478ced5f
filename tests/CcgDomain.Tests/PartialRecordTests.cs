using System.Text;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;

namespace CcgDomain.Tests;

/// <summary>Records of what sources say and no more.</summary>
public class PartialRecordTests
{
    private const string Walsall =
        """{"format":"ccg/1","code":"05Y","name":"NHS Walsall CCG","record":"partial","events":[{"event":"authorisationGranted","on":"../2013-03-31","conditions":"unknown"},{"event":"directionGiven","on":"2016","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"},"underpins":[]}},{"event":"arrangementStarted","on":"../2018-01","model":"delegated"},{"event":"dissolved","on":"2021-04-01","ground":"merger","successors":["D2P2L"]}]}""";

    [Fact]
    public void Walsall_is_told_from_its_sources()
    {
        var walsall = Read(Walsall);

        Assert.Equal(RecordKind.Partial, walsall.RecordKind);
        Assert.Equal("not known", walsall.AuthorisationStatusOn(new(2012, 12, 31)).ToString());
        Assert.Equal(["Full", "Conditional", "Directed"], Possible(walsall.AuthorisationStatusOn(new(2013, 4, 1))));
        Assert.Equal("dissolved on 2021-04-01 (merger) into D2P2L", walsall.AuthorisationStatusOn(new(2021, 4, 1)).ToString());
        Assert.Equal(CoCommissioningModel.None, walsall.CoCommissioningModelOn(new(2015, 3, 31)));
        Assert.Equal(Answer<CoCommissioningModel>.OneOf([]), walsall.CoCommissioningModelOn(new(2015, 12, 31)));
        Assert.Equal(CoCommissioningModel.Delegated, walsall.CoCommissioningModelOn(new(2018, 1, 31)));
        Assert.Equal(CoCommissioningModel.None, walsall.CoCommissioningModelOn(new(2021, 4, 1)));
    }

    // An approval, or a merger on the day of the first event, may have been before a partial record begins.
    [Theory]
    [InlineData("COC-08", """{"event":"modelApproved","on":"2021-08-26","model":"delegated","startsOn":"2022-04-01","pending":true},{"event":"arrangementStarted","on":"2022-04-01","model":"delegated"}""", "")]
    [InlineData("COC-17", """{"event":"approvalLapsed","on":"2021-05-01"},{"event":"modelApproved","on":"2021-08-26","model":"delegated","startsOn":"2022-04-01","pending":true},{"event":"arrangementStarted","on":"2022-04-01","model":"delegated"}""", "COC-08")]
    [InlineData("COC-09", """{"event":"modelApproved","on":"2017-04","model":"delegated","startsOn":"2018-04-01","pending":false},{"event":"arrangementStarted","on":"2017-04/2017-12","model":"joint"}""", "")]
    [InlineData("COC-09", """{"event":"modelApproved","on":"2017-04-01","model":"delegated","startsOn":"2018-04-01","pending":false},{"event":"arrangementStarted","on":"2017-04-02","model":"joint"}""", "COC-09")]
    public void What_may_have_been_before_the_record_breaks_no_rule(string ifComplete, string events, string ifPartial)
    {
        Assert.Contains(ifComplete, Codes(Document(events, "")), StringComparison.Ordinal);
        Assert.Equal(ifPartial, Codes(Document(events, "\"record\":\"partial\",")));
    }

    // One point each: what sources give, and what a complete record would have to hold besides.
    [Theory]
    [InlineData("the wave is not known", """{"event":"applicationMade","on":"2012"},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[]}""", "")]
    [InlineData("no application is recorded", """{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[]}""", "AUT-41")]
    [InlineData("only the end is known", """{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["72Q"]}""", "AUT-22")]
    [InlineData("a condition of which no source gives the level", """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","conditions":[{"criterion":"1.3B"}],"directions":[]}""", "")]
    [InlineData("a start without an approval", """{"event":"arrangementStarted","on":"2021-04-01","model":"delegated"}""", "COC-24")]
    [InlineData("an approval without a start", """{"event":"modelApproved","on":"2015-02-18","model":"delegated","pending":false}""", "")]
    [InlineData("conditions that may exist", """{"event":"applicationMade","on":"2012-10-01","wave":3},{"event":"authorisationGranted","on":"2013-02-15","directions":[]}""", "JSN-07")]
    [InlineData("a direction without a reference", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","unlisted":"some","conditions":[],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"unknown"},"underpins":[]}]}""", "")]
    [InlineData("so many directions", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","unlisted":"some","conditions":[],"unlistedDirections":"some","directions":[]}""", "")]
    [InlineData("a bid in a category that is not known", """{"event":"interestExpressed","on":"2014-06-20","jointlyWith":["07V"]}""", "JSN-07")]
    [InlineData("a bid in June", """{"event":"interestExpressed","on":"2014-06","categories":["B"],"jointlyWith":["07V"]}""", "")]
    [InlineData("functions of two CCGs", """{"event":"directionGiven","on":"2017-09","direction":{"number":1,"power":"section14Z21","effect":{"kind":"takeOn","functions":["acute"],"from":["08A","08L"]},"underpins":[]}}""", "AUT-22")]
    [InlineData("reviewed though none was stated", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[]},{"event":"unlistedConditionsReviewed","on":"2013-03-31","remaining":0}""", "AUT-45")]
    [InlineData("moved before it applied", """{"event":"applicationMoved","on":"2012-08","to":4},{"event":"applicationMade","on":"2012-11-01","wave":4}""", "")]
    [InlineData("a quarter", """{"event":"applicationMade","on":"2012-11-01","wave":4},{"event":"authorisationGranted","on":"2013-03-06","conditions":[],"directions":[],"unlisted":7},{"event":"unlistedConditionsReviewed","on":"2013-10/2013-12","remaining":0}""", "")]
    [InlineData("delegated by January 2018", """{"event":"modelApproved","on":"../2018-01","model":"delegated","pending":false},{"event":"arrangementStarted","on":"../2018-01","model":"delegated"}""", "")]
    [InlineData("a direction of 2015, before an approval of March 2015", """{"event":"directionGiven","on":"2015","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"},"underpins":[]}},{"event":"modelApproved","on":"2015-03-06","model":"joint","startsOn":"2015-04-01","pending":false}""", "AUT-22")]
    public void What_sources_give_is_accepted_in_a_partial_record(string what, string events, string refusedIfComplete)
    {
        var partial = Document(events, "\"record\":\"partial\",");
        Assert.True(CcgJson.Read(partial).TryGet(out var ccg, out var violations), $"{what}: {(violations.IsDefault ? "" : string.Join("; ", violations))}");
        Assert.Equal(ccg, CcgJson.Read(CcgJson.Write(ccg!)).OrThrow());

        Assert.Equal(refusedIfComplete, Codes(Document(events, "")));
        if (refusedIfComplete is not ("" or "JSN-07"))
        {
            Assert.Equal(RuleBasis.Completeness, RuleBook.All.Single(rule => rule.Code == refusedIfComplete).Basis);
        }
    }

    // A list that is absent is not known, and only a partial record may lack it; one that is empty says that there is nothing.
    [Theory]
    [InlineData("""{"event":"establishedByMerger","on":"2018-04-01"@}""", "predecessors", "[\"99X\",\"99Y\"]", "AUT-21")]
    [InlineData("""{"event":"mergerProposed","on":"2018-01-01"@,"startsOn":"2018-04-01"}""", "with", "[\"99X\"]", "AUT-21")]
    [InlineData("""{"event":"dissolved","on":"2018-04-01","ground":"merger"@}""", "successors", "[\"99X\"]", "AUT-21")]
    [InlineData("""{"event":"interestExpressed","on":"2014-06-20","categories":["B"]@}""", "jointlyWith", "[\"99X\"]", "")]
    [InlineData("""{"event":"interestExpressed","on":"2014-06-20"@,"jointlyWith":[]}""", "categories", "[\"B\"]", "")]
    [InlineData("""{"event":"directionGiven","on":"2017","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"}@}}""", "underpins", "[]", "")]
    [InlineData("""{"event":"authorisationGranted","on":"2013-01-18","conditions":[{"criterion":"3.1.1C","level":"IV"}],"directions":[{"number":1,"power":"regulation8","effect":{"kind":"unknown"}@}]}""", "underpins", "[\"3.1.1C\"]", "AUT-08")]
    public void A_list_that_is_absent_from_a_partial_record_is_not_known(string e, string member, string known, string refusedIfEmpty)
    {
        var (absent, unknown, empty, told) = (e.Replace("@", "", StringComparison.Ordinal), With("\"unknown\""), With("[]"), With(known));
        var (partial, complete) = ("\"record\":\"partial\",", "");

        Assert.Equal("JSN-07", Codes(Document(absent, complete)));
        Assert.False(Schemas.Accepts("ccg/1", Document(absent, complete)));
        Assert.DoesNotContain("JSN", Codes(Document(unknown, complete)), StringComparison.Ordinal);
        Assert.Equal("", Codes(Document(told, partial)));
        Assert.Equal(refusedIfEmpty, Codes(Document(empty, partial)));
        Assert.All([absent, unknown, empty, told], text => Assert.True(Schemas.Accepts("ccg/1", Document(text, partial))));

        var read = CcgJson.Read(Document(absent, partial)).OrThrow();
        Assert.Equal(read, CcgJson.Read(Document(unknown, partial)).OrThrow());
        Assert.Equal(read, CcgJson.Read(CcgJson.Write(read)).OrThrow());
        Assert.NotEqual(read, CcgJson.Read(Document(told, partial)).OrThrow());
        Assert.NotEqual(read, CcgJson.Read(Document(empty, partial), RuleSets.IntegrityOnly).Match<Ccg?>(ccg => ccg, _ => null));
        Assert.Contains($"\"{member}\":\"unknown\"", Encoding.UTF8.GetString(CcgJson.Write(read)), StringComparison.Ordinal);
        Assert.Equal(empty, EventsOf(CcgJson.Read(Document(empty, partial), RuleSets.IntegrityOnly).OrThrow()));

        string With(string list) => e.Replace("@", $",\"{member}\":{list}", StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_known_what_a_direction_underpins_AUT_08_is_not_judged()
    {
        static Ccg Granted(ImmutableArray<CriterionCode>? underpins) => SampleHistories.Applicant.Record(
            new AuthorisationEvent.AuthorisationGranted(SampleHistories.Granted, [Condition.Parse("3.1.1C III")], [Direction(1, underpins)])).OrThrow();
        static LegalDirection Direction(int number, ImmutableArray<CriterionCode>? underpins) =>
            new(number, DirectionPower.Regulation8, null, null, new DirectionEffect.NotKnown(), underpins);
        var raised = new AuthorisationEvent.ConditionLevelChanged(SampleHistories.Reviewed, SampleHistories.Criterion("3.1.1C"), ConditionLevel.IV);

        Assert.True(Granted(null).Record(raised).TryGet(out var ccg, out _));
        Assert.True(ccg.Record(new AuthorisationEvent.DirectionRevoked(SampleHistories.Reviewed, 1)).TryGet(out _, out _));
        Assert.False(Granted([]).Record(raised).TryGet(out _, out var violations));
        Assert.Equal("AUT-08", Assert.Single(violations).Rule.Code);

        // However many directions there are.
        CcgEvent[] many = [.. Enumerable.Range(2, 40).Select(number => new AuthorisationEvent.DirectionGiven(SampleHistories.Reviewed, Direction(number, []))), raised];
        Assert.True(Granted(null).Record(many).TryGet(out _, out _));
        Assert.False(Granted([]).Record(many).TryGet(out _, out _));
    }

    [Fact]
    public void A_bid_whose_categories_are_not_known_may_have_been_in_C()
    {
        var assessed = new CoCommissioningEvent.ReadinessAssessed(new DateOnly(2014, 7, 3), CoCommissioningCategory.C, Readiness.Now);
        static Ccg Bid(ImmutableArray<CoCommissioningCategory>? categories) =>
            Ccg.Create("99Z", "NHS Exampleton CCG").Record(new CoCommissioningEvent.InterestExpressed(new DateOnly(2014, 6, 20), categories)).OrThrow();

        Assert.True(Bid(null).Record(assessed).TryGet(out _, out _));
        Assert.False(Bid([CoCommissioningCategory.B]).Record(assessed).TryGet(out _, out var violations));
        Assert.Equal("COC-23", Assert.Single(violations).Rule.Code);
        Assert.True(Bid(null).CoCommissioning.Current.HasBidForUnknown);
        Assert.False(Bid([CoCommissioningCategory.B]).CoCommissioning.Current.HasBidForUnknown);
        Assert.Equal(1, NationalCoCommissioningPosition.AsAt([Bid(null)], new(2014, 7, 1)).Total.Bidders);
    }

    [Fact]
    public void Functions_move_in_phases_until_all_have_moved()
    {
        static string Started(string on, string all) => $$"""{"event":"arrangementStarted","on":"{{on}}","model":"delegated","allFunctionsFrom":"{{all}}"}""";
        static string Judged(string on, string all) => Codes(Document(Started(on, all), "\"record\":\"partial\","));

        Assert.Equal("", Judged("2017-04-01", "../2018-03-31"));
        Assert.Equal("", Judged("2017-04-01", "2017-04-01"));
        Assert.Equal("COC-25", Judged("2017-04-01", "2017-03-31"));
        Assert.Equal("", Judged("2017-04-01", "2017-03-31/2017-04-01"));
        Assert.Equal("", Judged("2016/2018", "2016-04-01"));
        Assert.Equal("COC-25", Judged("2016/2018", "2015"));

        var slough = Read(Encoding.UTF8.GetString(Document(Started("2017-04-01", "../2018-03-31"), "\"record\":\"partial\",")));
        Assert.Equal(CoCommissioningModel.Delegated, slough.CoCommissioningModelOn(new(2017, 4, 1)));
        Assert.Equal("../2018-03", slough.CoCommissioning.Current.AllFunctionsFrom.ToString());
        Assert.Equal("delegated commissioning since 2017-04-01, with all functions from ../2018-03", slough.CoCommissioning.Current.ToString());
        var ended = slough.Record(new CoCommissioningEvent.ArrangementEnded(new DateOnly(2018, 4, 1), agreed: true)).OrThrow();
        Assert.Null(ended.CoCommissioning.Current.AllFunctionsFrom);
    }

    // What contradicts itself, or the law, is refused in a partial record too.
    [Theory]
    [InlineData("""{"event":"authorisationGranted","on":"2016","conditions":[],"directions":[]}""", "AUT-27")]
    [InlineData("""{"event":"authorisationGranted","on":"2012-10/2013-03","conditions":[],"directions":[]},{"event":"authorisationGranted","on":"2013-03","conditions":[],"directions":[]}""", "AUT-04")]
    [InlineData("""{"event":"dissolved","on":"2020-04-01","ground":"merger","successors":["72Q"]},{"event":"modelApproved","on":"2021","model":"delegated","pending":false}""", "TML-02")]
    [InlineData("""{"event":"modelApproved","on":"2018-04/2018-12","model":"delegated","pending":false},{"event":"arrangementStarted","on":"2018-03","model":"delegated"}""", "TML-01 COC-06")]
    [InlineData("""{"event":"interestExpressed","on":"2014-07","categories":["B"],"jointlyWith":[]}""", "COC-01")]
    [InlineData("""{"event":"arrangementStarted","on":"2021-05/2021-12","model":"delegated"}""", "COC-06")]
    [InlineData("""{"event":"directionGiven","on":"2022-07/..","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"},"underpins":[]}}""", "TML-04")]
    [InlineData("""{"event":"directionGiven","on":"2012-01/2012-09","direction":{"number":1,"power":"section14Z21","effect":{"kind":"unknown"},"underpins":[]}}""", "AUT-17")]
    [InlineData("""{"event":"dissolved","on":"2020-05/2021-03","ground":"merger","successors":["72Q"]}""", "AUT-19")]
    public void What_cannot_be_is_refused_in_a_partial_record_too(string events, string codes) => Assert.Equal(codes, Codes(Document(events, "\"record\":\"partial\",")));

    [Theory]
    [InlineData("../2014-04-30", "COC-01")]
    [InlineData("../2014-05-01", "")]
    [InlineData("2014-06-20/..", "")]
    [InlineData("2014-06-21/..", "COC-01")]
    public void A_rule_about_a_date_is_broken_only_if_no_day_satisfies_it(string on, string refused) =>
        Assert.Equal(refused, Codes(Document($$"""{"event":"interestExpressed","on":"{{on}}","categories":["B"],"jointlyWith":[]}""", "\"record\":\"partial\",")));

    [Fact]
    public void The_order_of_the_record_narrows_a_date()
    {
        var after = """{"event":"modelApproved","on":"2014-12-01","model":"joint","startsOn":"2015-04-01","pending":true},{"event":"interestExpressed","on":"2014","categories":["B"],"jointlyWith":[]}""";
        Assert.Equal("COC-01", Codes(Document(after, "")));
    }

    [Fact]
    public void After_knownUntil_what_could_have_changed_is_not_known()
    {
        var ccg = Read("""{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","record":"partial","knownUntil":"2018-01","events":[{"event":"authorisationGranted","on":"2013-01-18","conditions":[],"directions":[]},{"event":"arrangementStarted","on":"2015-04-01","model":"delegated"}]}""");

        Assert.IsType<AuthorisationStatus.Full>(ccg.AuthorisationStatusOn(new(2018, 1, 1)));
        Assert.Equal(new AuthorisationStatus.NotKnown([]), ccg.AuthorisationStatusOn(new(2018, 1, 2)));
        Assert.Equal(CoCommissioningModel.Delegated, ccg.CoCommissioningModelOn(new(2018, 1, 1)));
        Assert.False(ccg.CoCommissioningModelOn(new(2018, 1, 2)).IsKnown);
        Assert.NotEqual(ccg, Ccg.CreatePartial("99Z", "NHS Exampleton CCG").Record(ccg.Events).OrThrow());
    }

    [Fact]
    public void Conditions_that_may_exist_make_way_for_full_authorisation_when_a_review_leaves_none()
    {
        var ccg = Read("""{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-07-02","wave":1},{"event":"authorisationGranted","on":"2012-12-05","conditions":"unknown","directions":[]},{"event":"unlistedConditionsReviewed","on":"2013-03-31","remaining":0}]}""");

        Assert.Equal(["Full", "Conditional"], Possible(ccg.AuthorisationStatusOn(new(2013, 3, 30))));
        Assert.Equal(["Full", "Conditional"], Possible(ccg.AuthorisationStatusOn(new(2013, 3, 31))));
        Assert.Equal("fully authorised since 2012-12-05/2013-04-01", ccg.AuthorisationStatusOn(new(2013, 4, 1)).ToString());
    }

    [Fact]
    public void On_a_day_on_which_the_last_condition_may_have_gone_the_status_is_one_of_two()
    {
        var ccg = SampleHistories.Authorised("3.1.1C III").Record(new AuthorisationEvent.ConditionDischarged(new EventDate(2013, 7), SampleHistories.Criterion("3.1.1C"))).OrThrow();

        Assert.IsType<AuthorisationStatus.Conditional>(ccg.AuthorisationStatusOn(new(2013, 6, 30)));
        Assert.Equal(["Conditional", "Conditional"], Possible(ccg.AuthorisationStatusOn(new(2013, 7, 1))));
        Assert.Equal(["Conditional", "Full", "Conditional"], Possible(ccg.AuthorisationStatusOn(new(2013, 7, 2))));
        Assert.Equal(["Full", "Conditional"], Possible(ccg.AuthorisationStatusOn(new(2013, 7, 31))));
        Assert.Equal("fully authorised since 2013-07-02/2013-08-01", ccg.AuthorisationStatusOn(new(2013, 8, 1)).ToString());
    }

    [Fact]
    public void Where_several_positions_are_possible_AsAt_names_the_day_alike_in_every_culture()
    {
        // The Persian calendar begins in the year 622.
        var ccg = Ccg.CreatePartial("99Z", "NHS Exampleton CCG").Record(new AuthorisationEvent.ApplicationMade(EventDate.Unknown, AuthorisationWave.Three)).OrThrow();

        Cultures.Each(() => Assert.All(new DateOnly[] { DateOnly.MinValue, new(2013, 7, 2) }, day =>
            Assert.StartsWith($"More than one position is possible on {day:O},", Assert.Throws<InvalidOperationException>(() => ccg.Authorisation.AsAt(day)).Message, StringComparison.Ordinal)));
    }

    // Medway's list of July 2013 has no direction, and its condition at level IV is not among those whose end is published.
    [Fact]
    public void AUT_08_is_not_judged_where_there_may_be_unlisted_conditions_or_levels_that_are_not_known()
    {
        static Ccg Granted(Unlisted unlisted, string other) => SampleHistories.Applicant.Record(new AuthorisationEvent.AuthorisationGranted(
            SampleHistories.Granted, [Condition.Parse("3.1.1C IV"), Condition.Parse(other)], [SampleHistories.Regulation8(1, null, "3.1.1C")], unlisted)).OrThrow();
        var revoked = new AuthorisationEvent.DirectionRevoked(SampleHistories.Reviewed, 1);

        Assert.False(Granted(Unlisted.Of(0), "1.3B I").Record(revoked).TryGet(out _, out var violations));
        Assert.Equal("AUT-08", Assert.Single(violations).Rule.Code);
        Assert.True(Granted(Unlisted.Of(17), "1.3B I").Record(revoked).TryGet(out _, out _));
        Assert.True(Granted(Unlisted.Of(0), "1.3B").Record(revoked).TryGet(out _, out _));
    }

    private static byte[] Document(string events, string more) => Encoding.UTF8.GetBytes($$"""{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG",{{more}}"events":[{{events}}]}""");

    private static string EventsOf(Ccg ccg)
    {
        var text = Encoding.UTF8.GetString(CcgJson.Write(ccg));
        return text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..^2];
    }

    private static Ccg Read(string document) => CcgJson.Read(Encoding.UTF8.GetBytes(document)).OrThrow();

    private static string Codes(byte[] document) =>
        CcgJson.Read(document).TryGet(out _, out var violations) ? "" : string.Join(' ', violations.Select(violation => violation.Rule.Code).Distinct());

    private static IEnumerable<string> Possible(AuthorisationStatus status) => Assert.IsType<AuthorisationStatus.NotKnown>(status).Possible.Select(possible => possible.GetType().Name);
}
