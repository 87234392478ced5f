using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tests.Register;

/// <summary>Compares the register, column by column, with the published files.</summary>
public class RegisterAgainstDataTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    [Fact]
    public void Every_CCG_is_as_published() => Assert.All(RegisterFiles.Read("ccgs"), row =>
    {
        var ccg = England[OdsCode.Parse(row["ods_code"])];
        Assert.Equal(row["ods_code"], ccg.Code.ToString());
        Assert.Equal(row["name"], ccg.Names[0].Name.Short);
        Assert.Equal(row["name_at_close"], ccg.Name.Short);
        Assert.Equal(CcgName.Parse(row["name_at_close"]), ccg.Name);
        Assert.Equal(row["ons_code"], ccg.GssCodes[0].Code.ToString());
        Assert.Equal(row["ons_code_at_close"], ccg.GssCode.ToString());
        Assert.Equal(row["open_date"], Iso(ccg.Opened));
        Assert.Equal(row["close_date"], Iso(ccg.Closed));
        Assert.Equal(row["ods_open_date"], Iso(ccg.OdsOpened));
        Assert.Equal(row["ods_close_date"], ccg.OdsClosed is { } closed ? Iso(closed) : "");
        Assert.Equal(row["original_2013"] == "Y", ccg.IsOriginal);
        Assert.Equal((row["region_2013_ods"], row["region_2013_ons"], row["region_2013_name"]), Area(ccg.Region2013));
        Assert.Equal((row["area_team_2013_ods"], row["area_team_2013_ons"], row["area_team_2013_name"]), Area(ccg.AreaTeam2013));
        Assert.Equal((row["region_2025_ods"], "", row["region_2025_name"]), Area(ccg.Region));
        Assert.Equal(row["predecessor_count"], ccg.Predecessors.Length.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row["successor_ods"] + row["icb_ods_2022"], ccg.Successor.ToString());
        Assert.Equal(row["icb_ods_2022"].Length > 0, ccg.IsSubIcbLocation);
        Assert.Equal(row["notes"], ccg.Note ?? "");
        if (row["authorisation_wave"].Length > 0)
        {
            Assert.Equal(row["authorisation_wave"], ccg.Wave?.ToString("D"));
        }
    });

    [Fact]
    public void Every_board_is_as_published()
    {
        var members = RegisterFiles.Read("icb_ccgs").ToLookup(row => row["icb_ods"], row => row["ccg_ods"]);
        Assert.All(RegisterFiles.Read("icbs"), row =>
        {
            Assert.True(England.TryFindBoard(OdsCode.Parse(row["ods_code"]), out var board));
            Assert.Equal(row["ods_code"], board.Code.ToString());
            Assert.Equal(row["name"], board.Name);
            Assert.Equal(row["established"], Iso(board.Established));
            Assert.Equal((row["region_ods"], "", row["region_name"]), Area(board.Region));
            Assert.Equal(row["ons_code_2022"], board.GssCodeOn(new(2022, 7, 1)).ToString());
            Assert.Equal(row["ons_code_2024"], board.GssCodes[^1].Code.ToString());
            Assert.Equal(row["ccg_ods_codes"].Split(' ').Order(StringComparer.Ordinal), board.Ccgs.Select(code => code.ToString()));
            Assert.Equal(members[row["ods_code"]].Order(StringComparer.Ordinal), board.Ccgs.Select(code => code.ToString()));
        });
    }

    [Fact]
    public void Every_succession_of_a_board_is_as_published()
    {
        var published = RegisterFiles.Read("icb_successions");
        Assert.Equal(
            published.Select(row => string.Join(' ', row["predecessor_ods"], row["successor_ods"], row["date"], row["kind"])).Order(StringComparer.Ordinal),
            England.BoardSuccessions.Select(step => string.Join(
                ' ',
                step.Predecessor,
                step.Successor,
                Iso(step.On),
                step.Kind switch { BoardSuccessionKind.Merger => "merger", BoardSuccessionKind.Split => "split", _ => "part to an existing board" })));
        Assert.All(published, row =>
        {
            Assert.True(England.TryFindBoard(OdsCode.Parse(row["predecessor_ods"]), out var before));
            Assert.True(England.TryFindBoard(OdsCode.Parse(row["successor_ods"]), out var after));
            Assert.Equal((row["predecessor_name"], row["successor_name"]), (before.Name, after.Name));
            Assert.Equal(row["date"], Iso(before.Closed!.Value.AddDays(1)));
            Assert.Equal(before.Region, after.Region);
            Assert.Null(after.Closed);
        });
    }

    [Fact]
    public void The_board_of_every_sub_ICB_location_is_as_published() => Assert.All(RegisterFiles.Read("sub_icb_boards_2026"), row =>
    {
        var code = OdsCode.Parse(row["ccg_ods"]);
        Assert.Equal(row["icb_2022"], England.Resolve(code, new(2026, 3, 31)).StandsFor.ToString());
        Assert.Equal(row["icb_2026"], England.Resolve(code, new(2026, 4, 1)).StandsFor.ToString());
        Assert.Equal(row["icb_2026"], England.Resolve(code, England.KnownUntil).StandsFor.ToString());
    });

    [Fact]
    public void Every_GSS_code_of_a_sub_ICB_location_leads_to_the_CCG_that_it_follows_and_is_none_of_its_own()
    {
        var published = RegisterFiles.Read("sub_icb_ons_codes");
        Assert.All(published, row =>
        {
            var gss = GssCode.Parse(row["ons_code"]);
            Assert.True(England.TryFind(gss, out var ccg));
            Assert.Equal((row["ods_code"], gss), (ccg.Code.ToString(), ccg.SubIcbGssCode));
            Assert.DoesNotContain(ccg.GssCodes, period => period.Code == gss);
        });
        Assert.Equal(published.Count, England.Ccgs.Count(ccg => !ccg.SubIcbGssCode.IsNone));
    }

    [Fact]
    public void Every_succession_is_as_published()
    {
        var published = RegisterFiles.Read("successions").Select(row => string.Join(' ', row["kind"], row["date"], row["predecessor_ods"], row["predecessor_ons"], row["successor_ods"], row["successor_ons"]));
        var held = England.Successions.Select(step => string.Join(
            ' ',
            step.Kind switch { SuccessionKind.Merger => "merger", SuccessionKind.BoundaryChange => "boundary change", _ => "abolition into ICB" },
            step.On is { } on ? Iso(on) : "",
            step.Predecessor,
            step.PredecessorGss,
            step.Successor,
            step.SuccessorGss));
        Assert.Equal(published.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_GSS_code_is_as_published_and_leads_to_its_CCG()
    {
        Assert.Equal(257, England.Ccgs.Sum(ccg => ccg.GssCodes.Length));
        Assert.All(RegisterFiles.Read("ccg_ons_codes"), row =>
        {
            Assert.True(England.TryFind(GssCode.Parse(row["ons_code"]), out var ccg));
            Assert.Equal(row["ods_code"], ccg.Code.ToString());
            var period = Assert.Single(ccg.GssCodes, period => period.Code.ToString() == row["ons_code"]);
            Assert.Equal(row["operative_from"], period.From is { } from ? Iso(from) : "");
            Assert.Equal(row["operative_to"], period.To is { } to ? Iso(to) : "");
            Assert.InRange(period.KnownFrom, period.From ?? ccg.Opened, period.KnownTo);
            Assert.InRange(period.KnownTo, period.KnownFrom, period.To ?? ccg.Closed);
        });
    }

    [Fact]
    public void No_two_organisations_have_the_same_ODS_or_GSS_code()
    {
        var codes = England.Ccgs.Select(ccg => ccg.Code).Concat(England.Boards.Select(board => board.Code)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        var gss = England.Ccgs.SelectMany(ccg => ccg.GssCodes).Concat(England.Boards.SelectMany(board => board.GssCodes)).Select(period => period.Code).ToList();
        Assert.Equal(gss.Count, gss.Distinct().Count());
    }

    [Fact]
    public void No_two_CCGs_have_the_same_name_on_one_day()
    {
        var periods = England.Ccgs.SelectMany(ccg => ccg.Names.Select(period => (ccg.Code, Period: period))).ToLookup(pair => pair.Period.Name);
        Assert.All(periods, same => Assert.DoesNotContain(
            same.SelectMany(_ => same, (one, other) => (one, other)),
            pair => pair.one.Code != pair.other.Code && pair.one.Period.From <= pair.other.Period.To && pair.other.Period.From <= pair.one.Period.To));
        Assert.All(England.ChangeDates, day => Assert.Distinct(England.OpenOn(day).Select(ccg => ccg.NameOn(day)!.Short.ToUpperInvariant())));
    }

    [Fact]
    public void Names_cover_every_day_of_a_CCG_without_a_gap() => Assert.All(England.Ccgs, ccg =>
    {
        Assert.Equal(ccg.Opened, ccg.Names[0].From);
        Assert.Equal(ccg.Closed, ccg.Names[^1].To);
        Assert.All(ccg.Names.Zip(ccg.Names.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        Assert.Null(ccg.NameOn(ccg.Opened.AddDays(-1)));
        Assert.Null(ccg.NameOn(ccg.Closed.AddDays(1)));
    });

    [Theory]
    [InlineData("01H", "NHS Cumbria CCG", "NHS North Cumbria CCG")]
    [InlineData("01K", "NHS Lancashire North CCG", "NHS Morecambe Bay CCG")]
    public void Two_CCGs_were_renamed_on_1_April_2017(string code, string before, string from)
    {
        Assert.Equal(before, England.NameOn(OdsCode.Parse(code), new(2017, 3, 31))!.Short);
        Assert.Equal(from, England.NameOn(OdsCode.Parse(code), new(2017, 4, 1))!.Short);
        Assert.Equal(2, England.Ccgs.Count(ccg => ccg.Names.Length > 1));
    }

    [Theory]
    [InlineData("01K", 2013, 3, 31, "not open")]
    [InlineData("01K", 2013, 4, 1, "E38000093")]
    [InlineData("01K", 2017, 3, 31, "E38000093")]
    [InlineData("01K", 2017, 4, 1, "E38000216")]
    [InlineData("01K", 2018, 3, 31, "E38000216")]
    [InlineData("01K", 2018, 4, 1, "E38000228")]
    [InlineData("01K", 2022, 6, 30, "E38000228")]
    [InlineData("01K", 2022, 7, 1, "not open")]
    [InlineData("09G", 2015, 4, 30, "E38000036")]
    [InlineData("09G", 2015, 5, 1, "not established: E38000036 or E38000213")]
    [InlineData("09G", 2016, 5, 30, "not established: E38000036 or E38000213")]
    [InlineData("09G", 2016, 5, 31, "E38000213")]
    [InlineData("09N", 2016, 1, 1, "not established: E38000067 or E38000214")]
    [InlineData("09N", 2020, 3, 31, "E38000214")]
    [InlineData("09N", 2020, 4, 1, "not open")]
    public void A_CCG_has_a_GSS_code_on_a_day(string code, int year, int month, int day, string expected)
    {
        var answer = England.GssCodeOn(OdsCode.Parse(code), new(year, month, day));
        Assert.Equal(expected, answer.ToString());
        Assert.Equal(expected, answer.Match(known => known.Code.ToString(), notEstablished => notEstablished.ToString(), notOpen => notOpen.ToString()));
        Assert.Equal(expected[0] == 'E', answer.TryGet(out var gss));
        Assert.Equal(expected[0] == 'E' ? expected : "", gss.ToString());
    }

    [Theory]
    [InlineData("QNX", 2022, 6, 30, "not open")]
    [InlineData("QNX", 2022, 7, 1, "E54000053")]
    [InlineData("QNX", 2022, 12, 31, "E54000053")]
    [InlineData("QNX", 2023, 1, 1, "not established: E54000053 or E54000064")]
    [InlineData("QNX", 2023, 12, 31, "E54000064")]
    [InlineData("QHM", 2024, 11, 30, "E54000050")]
    [InlineData("QHM", 2024, 12, 1, "not established: E54000050")]
    public void A_board_has_a_GSS_code_on_a_day(string code, int year, int month, int day, string expected)
    {
        Assert.True(England.TryFindBoard(OdsCode.Parse(code), out var board));
        Assert.Equal(expected, board.GssCodeOn(new(year, month, day)).ToString());
        Assert.True(England.TryFindBoard(board.GssCodes[^1].Code, out var same));
        Assert.Same(board, same);
    }

    [Fact]
    public void Every_CCG_has_a_known_GSS_code_on_every_day_but_for_two_in_2015_and_2016() => Assert.All(England.Ccgs, ccg =>
    {
        var isOneOfTwo = ccg.Code.ToString() is "09G" or "09N";
        for (var day = ccg.Opened; day <= ccg.Closed; day = day.AddDays(1))
        {
            var isUnknown = isOneOfTwo && day >= new DateOnly(2015, 5, 1) && day < new DateOnly(2016, 5, 31);
            if (ccg.GssCodeOn(day).TryGet(out _) == isUnknown)
            {
                Assert.Fail($"{ccg.Code} on {day:O}");
            }
        }
    });

    private static (string Code, string Gss, string Name) Area(NhsArea? area) => area is null ? ("", "", "") : (area.Code.ToString(), area.GssCode.ToString(), area.Name);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
