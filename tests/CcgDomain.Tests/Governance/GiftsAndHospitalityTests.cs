using System.Globalization;
using CcgDomain.Governance;
using CcgDomain.Rules;

namespace CcgDomain.Tests.Governance;

public class GiftsAndHospitalityTests
{
    // Source: the fact sheet's table of gifts and hospitality. Without a basis, nothing is established.
    private const string Table = """
        2016-06-28 promotional 0.00 Refuse Reported
        2016-06-28 promotional 6.00 Refuse Reported
        2016-06-28 supplier 6.00 Refuse Reported
        2016-06-28 supplier 6.01 Refuse Reported
        2016-06-28 others 0.00 Accept Inferred
        2016-06-28 others 9.99 Accept Inferred
        2016-06-28 others 10.00 NotEstablished
        2016-06-28 others 10.01 NotEstablished
        2016-06-28 others 50.00 NotEstablished
        2016-06-28 cash 5.00 NotEstablished
        2016-06-28 further 5.00 NotEstablished
        2016-06-28 meals 0.00 Accept Reported
        2016-06-28 meals 24.99 Accept Reported
        2016-06-28 meals 25.00 NotEstablished
        2016-06-28 meals 25.01 Refuse Reported
        2016-06-28 meals 75.00 Refuse Reported
        2016-06-28 meals 75.01 Refuse Reported
        2017-06-16 promotional 0.00 Accept Guidance
        2017-06-16 promotional 5.99 Accept Guidance
        2017-06-16 promotional 6.00 NotEstablished
        2017-06-16 promotional 6.01 Refuse Inferred
        2017-06-16 supplier 5.99 NotEstablished
        2017-06-16 supplier 6.00 NotEstablished
        2017-06-16 supplier 6.01 Refuse Inferred
        2017-06-16 supplier 50.01 Refuse Inferred
        2017-06-16 others 6.01 Accept Guidance
        2017-06-16 others 10.00 Accept Guidance
        2017-06-16 others 49.99 Accept Guidance
        2017-06-16 others 50.00 OnBehalfOfTheOrganisation Inferred
        2017-06-16 others 50.01 OnBehalfOfTheOrganisation Guidance
        2017-06-16 cash 0.01 Refuse Reported
        2017-06-16 cash 50.01 Refuse Reported
        2017-06-16 further 9.99 Accept Guidance
        2017-06-16 further 10.00 Accept Guidance
        2017-06-16 further 10.01 OnBehalfOfTheOrganisation Reported
        2017-06-16 further 50.00 OnBehalfOfTheOrganisation Reported
        2017-06-16 meals 0.00 Accept Guidance
        2017-06-16 meals 24.99 Accept Guidance
        2017-06-16 meals 25.00 AcceptAndDeclare Inferred
        2017-06-16 meals 25.01 AcceptAndDeclare Guidance
        2017-06-16 meals 74.99 AcceptAndDeclare Guidance
        2017-06-16 meals 75.00 AcceptAndDeclare Inferred
        2017-06-16 meals 75.01 RefuseUnlessSeniorApproval Guidance
        """;

    private static readonly string[] Kinds = ["promotional", "supplier", "others", "cash", "further", "meals"];

    public static TheoryData<string> Rows => [.. Table.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_table_is_answered(string row)
    {
        var parts = row.Split(' ');
        var answer = GiftsAndHospitality.AnswerTo(Offered(parts[1], decimal.Parse(parts[2], CultureInfo.InvariantCulture)), DateOnly.ParseExact(parts[0], "O"));
        Assert.Equal(parts[3], answer.Ruling.ToString());
        Assert.Equal(parts.ElementAtOrDefault(4), answer.Basis?.ToString());
        Assert.Equal(answer.Basis is null, answer.Source is null);
        Assert.NotEmpty(answer.Reason);
    }

    [Theory]
    [InlineData("2013-04-01")]
    [InlineData("2014-12-15")]
    [InlineData("2016-06-27")]
    [InlineData("2022-07-01")]
    public void Outside_the_known_editions_nothing_is_established(string on) =>
        Assert.All(Kinds, kind => Assert.Equal(GiftRuling.NotEstablished, GiftsAndHospitality.AnswerTo(Offered(kind, 1m), DateOnly.ParseExact(on, "O")).Ruling));

    [Theory]
    [InlineData("2016-06-27", "What the guidance before 28 June 2016 said about gifts and hospitality is not established.")]
    [InlineData("2022-07-01", "No CCG existed after 30 June 2022.")]
    public void The_answer_distinguishes_days_before_the_known_editions_from_days_after_them(string on, string reason) =>
        Assert.Equal(reason, GiftsAndHospitality.AnswerTo(Offered("meals", 1m), DateOnly.ParseExact(on, "O")).Reason);

    // From 1 to 15 June 2017 the edition of June 2016 and the guidance for the whole NHS overlap, and only what both say is answered.
    [Theory]
    [InlineData("2017-05-31", 9.99, GiftRuling.Accept)]
    [InlineData("2017-05-31", 10, GiftRuling.NotEstablished)]
    [InlineData("2017-06-01", 9.99, GiftRuling.Accept)]
    [InlineData("2017-06-01", 10, GiftRuling.NotEstablished)]
    [InlineData("2017-06-15", 10, GiftRuling.NotEstablished)]
    [InlineData("2017-06-16", 10, GiftRuling.Accept)]
    public void Where_two_guidances_overlap_a_gift_is_judged_by_what_both_say(string on, decimal pounds, GiftRuling ruling) =>
        Assert.Equal(ruling, GiftsAndHospitality.AnswerTo(new Offer.Gift(GiftGiver.Other, pounds), DateOnly.ParseExact(on, "O")).Ruling);

    [Fact]
    public void A_reason_says_where_the_sources_disagree_or_are_silent()
    {
        var on = new DateOnly(2018, 1, 1);
        Assert.Contains("disagree", GiftsAndHospitality.AnswerTo(new Offer.Gift(GiftGiver.SupplierOrContractor, 6, promotional: true), on).Reason, StringComparison.Ordinal);
        Assert.Contains("disagree", GiftsAndHospitality.AnswerTo(new Offer.Gift(GiftGiver.SupplierOrContractor, 5), on).Reason, StringComparison.Ordinal);
        Assert.Contains("declared", GiftsAndHospitality.AnswerTo(new Offer.Gift(GiftGiver.Other, 51), on).Reason, StringComparison.Ordinal);
        Assert.Contains("need not be declared", GiftsAndHospitality.AnswerTo(new Offer.Meals(24), on).Reason, StringComparison.Ordinal);
        Assert.Contains("declared is not established", GiftsAndHospitality.AnswerTo(new Offer.Meals(24), new(2017, 5, 31)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2017-05-31", GiftRuling.Refuse)]
    [InlineData("2017-06-01", GiftRuling.NotEstablished)]
    [InlineData("2017-06-15", GiftRuling.NotEstablished)]
    [InlineData("2017-06-16", GiftRuling.AcceptAndDeclare)]
    [InlineData("2022-06-30", GiftRuling.AcceptAndDeclare)]
    public void The_edition_changes_on_16_June_2017_and_applies_until_the_last_day(string on, GiftRuling ruling) =>
        Assert.Equal(ruling, GiftsAndHospitality.AnswerTo(new Offer.Meals(30), DateOnly.ParseExact(on, "O")).Ruling);

    [Fact]
    public void A_higher_value_is_never_treated_more_leniently()
    {
        GiftRuling[] byStrictness = [GiftRuling.Accept, GiftRuling.AcceptAndDeclare, GiftRuling.OnBehalfOfTheOrganisation, GiftRuling.RefuseUnlessSeniorApproval, GiftRuling.Refuse];
        foreach (var on in new DateOnly[] { new(2016, 7, 1), new(2018, 1, 1) })
        {
            foreach (var kind in Kinds)
            {
                var strictness = Enumerable.Range(0, 10001)
                    .Select(pence => GiftsAndHospitality.AnswerTo(Offered(kind, pence / 100m), on).Ruling)
                    .Where(ruling => ruling != GiftRuling.NotEstablished)
                    .Select(ruling => Array.IndexOf(byStrictness, ruling))
                    .ToList();
                Assert.Equal(strictness.Order(), strictness);
            }
        }
    }

    [Fact]
    public void A_negative_value_and_an_undefined_giver_are_errors()
    {
        Assert.Throws<ArgumentOutOfRangeException>("pounds", () => new Offer.Meals(-0.01m));
        Assert.Throws<ArgumentOutOfRangeException>("pounds", () => new Offer.Gift(GiftGiver.Other, -1));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => new Offer.Gift(default, 1));
        Assert.Throws<ArgumentOutOfRangeException>("earlierPounds", () => new Offer.Gift(GiftGiver.Other, 1, earlierPounds: -0.01m));
        Assert.Throws<ArgumentNullException>("offer", () => GiftsAndHospitality.AnswerTo(null!, default));
    }

    private static Offer Offered(string kind, decimal pounds) => kind switch
    {
        "promotional" => new Offer.Gift(GiftGiver.SupplierOrContractor, pounds, promotional: true),
        "supplier" => new Offer.Gift(GiftGiver.SupplierOrContractor, pounds),
        "others" => new Offer.Gift(GiftGiver.Other, pounds),
        "cash" => new Offer.Gift(GiftGiver.Other, pounds, cashOrVoucher: true),
        "further" => new Offer.Gift(GiftGiver.Other, pounds, earlierPounds: 40),
        "meals" => new Offer.Meals(pounds),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
