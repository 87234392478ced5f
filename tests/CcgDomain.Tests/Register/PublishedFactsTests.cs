using System.Globalization;
using CcgDomain.Assurance;
using CcgDomain.CoCommissioning;
using CcgDomain.Generate.Register;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Text;

namespace CcgDomain.Tests.Register;

public class PublishedFactsTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void Every_published_row_is_held_with_its_source()
    {
        Same(["waves", "compiled_waves"], facts => facts.Waves, (row, fact) =>
            row["wave"] == fact.Wave.ToString("D"));
        Same(["conditions", "compiled_conditions"], facts => facts.Conditions, (row, fact) =>
            row["date"] == fact.On.ToString()
            && row["date_precision"] == NameTable<DatePrecision>.Shared.Name(fact.On.Precision)
            && row["event"] == fact.Occasion
            && row["number_of_conditions"] == (fact.Conditions?.ToString(CultureInfo.InvariantCulture) ?? "")
            && row["has_directions"] == fact.HasDirections switch { null => "", true => "Y", false => "N" });
        Same(["directions_14z21", "compiled_directions_14z21"], facts => facts.Directions, (row, fact) =>
            row["from"] == (fact.From?.ToString() ?? "") && row["to"] == (fact.To?.ToString() ?? "") && RegisterReadings.InForceIn(row) == (fact.InForceIn?.ToString() ?? ""));
        Same(["ratings"], facts => facts.Ratings, (row, fact) => row["year"] == fact.Year.ToString() && row["rating"] == fact.Rating.InWords());
        Same(["special_measures"], facts => facts.SpecialMeasures, (row, fact) =>
            row["from"] == (fact.From?.ToString() ?? "") && row["to"] == (fact.To?.ToString() ?? "") && RegisterReadings.InForceIn(row) == (fact.InForceIn?.ToString() ?? ""));
        Same(["cocommissioning", "compiled_cocommissioning"], facts => facts.Arrangements, (row, fact) =>
            row["from"] == (fact.From?.ToString() ?? "") && row["level"] == NameTable<CoCommissioningModel>.Shared.Name(fact.Model) && row["status"] == NameTable<ArrangementStage>.Shared.Name(fact.Stage));
    }

    [Fact]
    public void The_partial_files_stay_partial()
    {
        Assert.Equal(70, England.Ccgs.Sum(ccg => ccg.Published.Waves.Length));
        Assert.Equal(84, England.Ccgs.Sum(ccg => ccg.Published.Conditions.Length));
        Assert.Equal(41, England.Ccgs.Sum(ccg => ccg.Published.Directions.Length));
        Assert.Equal(225, England.Ccgs.Sum(ccg => ccg.Published.Arrangements.Length));
        Assert.Equal(129, England.Ccgs.Sum(ccg => ccg.Published.Ratings.Length));
        Assert.Equal(84, England.Ccgs.Count(ccg => !ccg.Published.Ratings.IsEmpty));
        Assert.Equal(21, England.Ccgs.Sum(ccg => ccg.Published.SpecialMeasures.Length));
        Assert.Equal(58, England.Ccgs.Count(ccg => ccg.Wave is not null));
        Assert.Equal(38, England.Ccgs.Sum(ccg => ccg.Published.Conditions.Count(position => position.Conditions is not null)));
        Assert.Equal(35, England.Ccgs.Count(ccg => !ccg.Published.Directions.IsEmpty));
    }

    // 106 of the rows say only that all CCGs had delegated arrangements in April 2021.
    [Fact]
    public void About_a_hundred_CCGs_are_named_by_a_source_on_co_commissioning() => Assert.Equal(94, NamedOnCoCommissioning());

    [Fact]
    public void The_README_says_how_much_is_covered()
    {
        var readme = System.IO.File.ReadAllText(System.IO.Path.Combine(Support.Snapshot.Root, "README.md"));
        Assert.Contains($"the wave of most CCGs ({England.Ccgs.Count(ccg => ccg.Wave is not null)} are known)", readme, StringComparison.Ordinal);
        Assert.Contains(
            $"waves of {England.Ccgs.Count(ccg => !ccg.Published.Waves.IsEmpty)} CCGs, conditions of {England.Ccgs.Count(ccg => !ccg.Published.Conditions.IsEmpty)}, directions of {England.Ccgs.Count(ccg => !ccg.Published.Directions.IsEmpty)}, co-commissioning of {NamedOnCoCommissioning()}, ratings of {England.Ccgs.Count(ccg => !ccg.Published.Ratings.IsEmpty)}, special measures of {England.Ccgs.Count(ccg => !ccg.Published.SpecialMeasures.IsEmpty)}",
            readme,
            StringComparison.Ordinal);
        Assert.Contains($"all {England.Count} CCGs", readme, StringComparison.Ordinal);
        Assert.Contains($"the {England.Boards.Length} boards", readme, StringComparison.Ordinal);
        Assert.Contains(England.KnownUntil.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), readme, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrangement_without_a_date_says_so() => Assert.Equal(
        "Delegated, operating on an unknown date (terms of reference of the committee; undated) [stated; NHS Sunderland CCG, primary care commissioning committee, terms of reference]",
        England[OdsCode.Parse("00P")].Published.Arrangements.Single(arrangement => arrangement.From is null).ToString());

    [Theory]
    [InlineData("authorisation", 15)]
    [InlineData("first post-authorisation review, announced 25 July 2013", 8)]
    [InlineData("second post-authorisation review, autumn 2013", 7)]
    [InlineData("2014 review (spring)", 3)]
    public void As_many_CCGs_had_directions_as_were_published(string occasion, int count) =>
        Assert.Equal(count, England.Ccgs.Count(ccg => ccg.Published.Conditions.Any(position => position.Occasion == occasion && position.HasDirections == true)));

    // The year for which every CCG with a grade is named: the 26 that were rated inadequate for 2015/16.
    [Theory]
    [InlineData("2015/16", Rating.Inadequate, 26)]
    [InlineData("2015/16", Rating.Outstanding, 9)]
    [InlineData("2017/18", Rating.Inadequate, 14)]
    [InlineData("2018/19", Rating.Inadequate, 8)]
    [InlineData("2019/20", Rating.Outstanding, 2)]
    public void As_many_ratings_are_held_as_sources_name(string year, Rating rating, int count) =>
        Assert.Equal(count, England.Ccgs.Count(ccg => ccg.Published.Ratings.Any(fact => fact.Year == FinancialYear.Parse(year) && fact.Rating == rating)));

    [Fact]
    public void A_rating_is_one_of_its_year_of_a_CCG_that_was_open_at_its_end_and_each_year_has_one() => Assert.All(England.Ccgs, ccg =>
    {
        Assert.All(ccg.Published.Ratings, fact => Assert.Contains(fact.Rating, AssuranceFramework.AtEndOf(fact.Year)!.Ratings));
        Assert.All(ccg.Published.Ratings, fact => Assert.InRange(fact.Year.LastDay, ccg.Opened, ccg.Closed));
        Assert.Equal(ccg.Published.Ratings.Select(fact => fact.Year).Distinct().Order(), ccg.Published.Ratings.Select(fact => fact.Year));
    });

    [Fact]
    public void Special_measures_need_no_inadequate_rating()
    {
        var croydon = England[OdsCode.Parse("07V")].Published;
        Assert.Equal("special measures from 2016-07 to unknown [stated; GPonline, Failing CCGs to be disbanded, 26 declared inadequate in new ratings regime (1403113)]", Assert.Single(croydon.SpecialMeasures).ToString());
        Assert.DoesNotContain(croydon.Ratings, fact => fact.Rating == Rating.Inadequate);
        Assert.StartsWith("special measures from 2015-11 to unknown, in force in 2019-07 (", Assert.Single(England[OdsCode.Parse("05N")].Published.SpecialMeasures).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("rated inadequate for 2015/16 [stated; Health Service Journal, CCG ratings", England[OdsCode.Parse("99C")].Published.Ratings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_CCG_has_two_sure_waves() => Assert.All(England.Ccgs, ccg =>
        Assert.InRange(ccg.Published.Waves.Where(wave => wave.Confidence <= PublishedConfidence.Derived).Select(wave => wave.Wave).Distinct().Count(), 0, 1));

    [Fact]
    public void A_doubtful_wave_is_not_a_known_one()
    {
        var surreyHeath = England[OdsCode.Parse("10C")];
        Assert.Equal(PublishedConfidence.Doubtful, Assert.Single(surreyHeath.Published.Waves).Confidence);
        Assert.Null(surreyHeath.Wave);
        Assert.All(England[OdsCode.Parse("02T")].Published.Conditions, conditions => Assert.Equal(PublishedConfidence.Doubtful, conditions.Confidence));
    }

    [Fact]
    public void Of_two_accounts_of_Medway_one_gives_24_conditions_and_the_other_no_number()
    {
        var accounts = England[OdsCode.Parse("09W")].Published.Conditions.Where(position => position.On == PublishedDate.Parse("2013-01-22")).ToList();
        Assert.Equal([null, 24], accounts.Select(account => account.Conditions));
        Assert.All(accounts, account => Assert.True(account.HasDirections));
        Assert.Equal(
            "2013-01-22 authorisation: 24 conditions, directions (two of the conditions at support level IV; one direction) [stated; Health Service Journal, Medway CCG handed 24 authorisation conditions (5054224)]",
            accounts[1].ToString());
    }

    [Fact]
    public void The_text_of_directions_shows_their_days_and_which_are_unknown()
    {
        var known = England[OdsCode.Parse("03K")].Published.Directions;
        var unknown = England[OdsCode.Parse("08A")].Published.Directions;

        Assert.StartsWith("section 14Z21 directions from 2017-08 to unknown [stated; ", Assert.Single(known).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("section 14Z21 directions from unknown to unknown (acute commissioning taken on by Southwark CCG", unknown[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("section 14Z21 directions from 2017-09 to 2018 (acute commissioning by Southwark", unknown[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_of_all_kinds_are_counted() =>
        Assert.All(England.Ccgs, ccg => Assert.Equal($"{ccg.Published.All.Length} published facts", ccg.Published.ToString()));

    [Fact]
    public void A_financial_year_keeps_its_precision()
    {
        var brent = England[OdsCode.Parse("07P")].Published.Arrangements[0];
        Assert.Equal(DatePrecision.FinancialYear, brent.From!.Precision);
        Assert.Equal((CoCommissioningModel.Joint, ArrangementStage.Operating), (brent.Model, brent.Stage));
    }

    [Fact]
    public void A_CCG_of_which_nothing_was_published_has_no_facts()
    {
        var facts = England[OdsCode.Parse("00F")].Published;
        Assert.Empty(facts.All);
        Assert.Equal("0 published facts", facts.ToString());
        Assert.Null(England[OdsCode.Parse("00F")].Wave);
    }

    [Fact]
    public void Every_fact_has_a_titled_source_and_a_known_confidence() => Assert.All(England.Ccgs.SelectMany(ccg => ccg.Published.All), fact =>
    {
        Assert.NotEmpty(fact.Source.Title);
        Assert.True(fact.Source.Url is { Scheme: "https" or "http" } || fact.Source.Title == "Health Service Journal, article 5055403");
        Assert.True(Enum.IsDefined(fact.Confidence));
    });

    private static int NamedOnCoCommissioning() =>
        England.Ccgs.Count(ccg => ccg.Published.Arrangements.Any(arrangement => !arrangement.Source.Title.EndsWith("arrangements for primary care co-commissioning", StringComparison.Ordinal)));

    private static void Same<T>(string[] files, Func<PublishedFacts, ImmutableArray<T>> held, Func<Csv, T, bool> agrees)
        where T : PublishedFact
    {
        var rows = files.SelectMany(RegisterFiles.Read).ToList();
        Assert.Equal(rows.Count, England.Ccgs.Sum(ccg => held(ccg.Published).Length));
        Assert.All(rows, row => Assert.Contains(held(England[OdsCode.Parse(row["ods_code"])].Published), fact =>
            agrees(row, fact)
            && RegisterReadings.NoteOf(row) == (fact.Note ?? "")
            && row["source"].Split(' ')[0] == (fact.Source.Url?.OriginalString ?? "HSJ")
            && (row.TryGet("confidence") ?? Name(fact.Confidence)).Replace("low", "doubtful", StringComparison.Ordinal) == Name(fact.Confidence)));
    }

    private static string Name(PublishedConfidence confidence) => NameTable<PublishedConfidence>.Shared.Name(confidence);
}
