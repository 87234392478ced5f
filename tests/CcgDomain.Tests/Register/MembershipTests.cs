using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Register;

public class MembershipTests
{
    private static readonly CcgRegister England = CcgRegister.England;

    private static readonly ILookup<string, (DateOnly On, string System, string Region)> Lists = RegisterFiles.Read("systems")
        .Where(row => !(row["ccg_ods"] == "01H" && row["stp_ons"] == "E54000004"))
        .ToLookup(row => row["ccg_ods"], row => (row["date"] == "2016-12" ? new(2016, 12, 31) : Iso(row["date"]), SystemOf(row["stp_ods"], row["stp_ons"]), row["region_ods"]));

    public static TheoryData<string, string> RegionTotals => new()
    {
        { "2013-04-01", "Y54 68, Y55 61, Y56 32, Y57 50" },
        { "2016-01-01", "Y54 66, Y55 61, Y56 32, Y57 50" },
        { "2017-04-01", "Y54 64, Y55 61, Y56 32, Y57 50" },
        { "2018-04-01", "Y54 62, Y55 59, Y56 32, Y58 10, Y59 32" },
        { "2019-04-02", "Y54 62, Y55 56, Y56 32, Y58 9, Y59 32" },
        { "2019-04-03", "Y56 32, Y58 9, Y59 32, Y60 36, Y61 20, Y62 30, Y63 32" },
        { "2020-09-01", "Y56 18, Y58 7, Y59 18, Y60 24, Y61 16, Y62 27, Y63 25" },
        { "2021-04-01", "Y56 5, Y58 7, Y59 11, Y60 18, Y61 14, Y62 27, Y63 24" },
        { "2022-01-01", "Y56 5, Y58 7, Y59 11, Y60 18, Y61 14, Y62 27, Y63 24" },
        { "2022-06-30", "Y56 5, Y58 7, Y59 11, Y60 18, Y61 14, Y62 27, Y63 24" },
        { "2022-07-01", "Y56 5, Y58 7, Y59 11, Y60 19, Y61 14, Y62 27, Y63 23" },
        { "2026-04-01", "Y56 5, Y58 7, Y59 11, Y60 19, Y61 14, Y62 27, Y63 23" },
    };

    [Theory]
    [MemberData(nameof(RegionTotals))]
    public void The_CCGs_are_counted_by_region_on_the_day_of_each_list(string date, string totals)
    {
        var day = Iso(date);
        var codes = England.FindAreasOf(NhsAreaKind.Region).Select(area => (area.Code, Count: England.CcgsIn(area, day).Length)).Where(region => region.Count > 0);
        Assert.Equal(totals, string.Join(", ", codes.Select(region => $"{region.Code} {region.Count}")));
    }

    [Fact]
    public void Every_list_holds_on_its_day()
    {
        foreach (var ccg in England.Ccgs)
        {
            foreach (var (on, system, region) in Lists[$"{ccg.Code}"])
            {
                Assert.Equal(system, CodeOf(England.SystemOn(ccg.Code, on)));
                Assert.Equal(region.Length == 0 ? CodeOf(England.RegionOn(ccg.Code, on)) : region, CodeOf(England.RegionOn(ccg.Code, on)));
            }
        }

        Assert.All(RegisterFiles.Read("area_teams"), row =>
        {
            Assert.Equal(row["area_team_ods"], CodeOf(England.AreaTeamOn(OdsCode.Parse(row["ccg_ods"]), Iso(row["quarter_from"]))));
            Assert.Equal(row["region_ods"], CodeOf(England.RegionOn(OdsCode.Parse(row["ccg_ods"]), Iso(row["quarter_from"]))));
        });
        Assert.All(RegisterFiles.Read("icb_ccgs"), row => Assert.Equal(row["icb_ods"], CodeOf(England.SystemOn(OdsCode.Parse(row["ccg_ods"]), new(2022, 7, 1)))));
        Assert.All(RegisterFiles.Read("sub_icb_boards_2026"), row => Assert.Equal(
            row["icb_2026"].Length == 0 ? "not known" : row["icb_2026"],
            CodeOf(England.SystemOn(OdsCode.Parse(row["ccg_ods"]), England.KnownUntil))));
    }

    // A second opinion: the lists of the CCG and of those before and after it, without the generated periods.
    [Fact]
    public void On_every_day_the_answer_follows_from_the_lists_before_and_after()
    {
        foreach (var ccg in England.Ccgs)
        {
            for (var day = ccg.Opened; day <= ccg.Closed; day = day.AddDays(1))
            {
                if (Expected(ccg, day) is var expected && CodeOf(England.SystemOn(ccg.Code, day)) is var actual && expected != actual)
                {
                    Assert.Fail($"{ccg.Code} on {day:O}: {actual}, expected {expected}");
                }
            }
        }
    }

    [Fact]
    public void On_1_April_2021_each_of_the_106_CCGs_has_a_region_and_a_system()
    {
        var day = new DateOnly(2021, 4, 1);
        var open = England.OpenOn(day);
        Assert.Equal(106, open.Length);
        Assert.All(open, ccg => Assert.True(England.RegionOn(ccg.Code, day).TryGet(out _) && England.SystemOn(ccg.Code, day).TryGet(out _), $"{ccg}"));
    }

    [Fact]
    public void Every_open_CCG_has_a_region_on_every_day_but_those_of_the_South_in_2017_and_2018()
    {
        foreach (var ccg in England.Ccgs)
        {
            for (var day = ccg.Opened; day <= ccg.Closed; day = day.AddDays(1))
            {
                var isOfTheSouth = day > new DateOnly(2017, 4, 1) && day < new DateOnly(2018, 4, 1) && England.RegionOn(ccg.Code, new(2017, 4, 1)) is Membership.Known { Area.Name: "South of England" };
                if (isOfTheSouth != England.RegionOn(ccg.Code, day) is Membership.Changed || England.RegionOn(ccg.Code, day) is Membership.NotKnown)
                {
                    Assert.Fail($"{ccg.Code} on {day:O}: {England.RegionOn(ccg.Code, day)}");
                }
            }
        }
    }

    [Theory]
    [InlineData("2021-04-01", "North East and Yorkshire (Y63)", "South Yorkshire and Bassetlaw (QF7)")]
    [InlineData("2022-06-30", "North East and Yorkshire (Y63)", "South Yorkshire and Bassetlaw (QF7)")]
    [InlineData("2022-07-01", "Midlands (Y60)", "NHS Nottingham and Nottinghamshire Integrated Care Board (QT1)")]
    [InlineData("2027-03-31", "Midlands (Y60)", "NHS Nottingham and Nottinghamshire Integrated Care Board (QT1)")]
    [InlineData("2013-04-01", "North of England (Y54)", "not known")]
    [InlineData("2017-03-31", "North of England (Y54)", "not known")]
    [InlineData("2017-04-01", "North of England (Y54)", "South Yorkshire and Bassetlaw (QF7)")]
    [InlineData("2019-04-02", "North of England (Y54)", "South Yorkshire and Bassetlaw STP (QF7)")]
    [InlineData("2019-04-03", "North East and Yorkshire (Y63)", "South Yorkshire and Bassetlaw STP (QF7)")]
    [InlineData("2013-03-31", "not open", "not open")]
    [InlineData("2027-04-01", "not open", "not open")]
    public void Bassetlaw_went_from_the_north_to_the_Midlands_on_1_July_2022(string date, string region, string system)
    {
        var code = OdsCode.Parse("02Q");
        Assert.Equal(region, AreaOf(England.RegionOn(code, Iso(date))));
        Assert.Equal(system, AreaOf(England.SystemOn(code, Iso(date))));
    }

    [Theory]
    [InlineData("99M", "AreaTeam", "2013-04-01", "Surrey and Sussex (Q68) from 2013-04-01 to 2013-04-01 [NHS Digital, patient list sizes by quarter, 2013-04-01]")]
    [InlineData("99M", "AreaTeam", "2013-04-02", "changed from Surrey and Sussex (Q68) to Wessex (Q70), from 2013-04-02 to 2013-06-30 either [NHS Digital, patient list sizes by quarter, 2013-04-01; NHS Digital, patient list sizes by quarter, 2013-07-01]")]
    [InlineData("99M", "AreaTeam", "2013-06-30", "changed from Surrey and Sussex (Q68) to Wessex (Q70), from 2013-04-02 to 2013-06-30 either [NHS Digital, patient list sizes by quarter, 2013-04-01; NHS Digital, patient list sizes by quarter, 2013-07-01]")]
    [InlineData("99M", "AreaTeam", "2013-07-01", "Wessex (Q70) from 2013-07-01 to 2016-01-01 [NHS Digital, patient list sizes by quarter, 2013-07-01; NHS Digital, patient list sizes by quarter, 2016-01-01]")]
    [InlineData("99M", "AreaTeam", "2016-01-02", "not known")]
    [InlineData("07P", "AreaTeam", "2014-01-01", "North West London (Q62) from 2013-04-01 to 2016-01-01 [NHS Digital, patient list sizes by quarter, 2013-04-01; NHS Digital, patient list sizes by quarter, 2016-01-01]")]
    [InlineData("11J", "Region", "2017-04-02", "changed from South of England (Y57) to South West (Y58), from 2017-04-02 to 2018-03-31 either [ONS, map of CCGs to STPs of the CCGs of 2017, 2017-04-01; NHS England and ONS, look-ups of 2018 (regions derived from the systems), 2018-04-01]")]
    [InlineData("11J", "Region", "2018-04-01", "South West (Y58) from 2018-04-01 to 2027-03-31 [NHS England and ONS, look-ups of 2018 (regions derived from the systems), 2018-04-01; NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("00C", "System", "2017-04-02", "changed from Durham, Darlington, Tees, Hambleton, Richmondshire and Whitby (QMK) to Cumbria and North East STP (QHM), from 2017-04-02 to 2018-03-31 either [ONS, map of CCGs to STPs of the CCGs of 2017, 2017-04-01; NHS England and ONS, look-ups of 2018 (regions derived from the systems), 2018-04-01]")]
    [InlineData("01H", "System", "2017-04-01", "West, North and East Cumbria (QT8) from 2017-04-01 to 2017-04-01 [ONS, map of CCGs to STPs of the CCGs of 2017, 2017-04-01]")]
    [InlineData("00W", "System", "2017-03-31", "Greater Manchester (QOP) from 2016-12-31 to 2017-03-31 [ONS, first map of CCGs to STPs, December 2016, 2016-12-31; ONS, map of CCGs to STPs of the CCGs of 2017, 2017-04-01]")]
    [InlineData("00W", "System", "2016-12-30", "not known")]
    [InlineData("15M", "Region", "2019-04-02", "Midlands and East of England (Y55) from 2019-04-01 to 2019-04-02 [NHS England and ONS, look-ups of 2018 (regions derived from the systems), 2018-04-01]")]
    [InlineData("15M", "Region", "2019-04-03", "Midlands (Y60) from 2019-04-03 to 2027-03-31 [NHS Organisation Data Service, STP partner mapping, 2019-04-03; NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("42D", "System", "2020-08-31", "not known")]
    [InlineData("42D", "System", "2020-09-01", "Humber, Coast and Vale (QOQ) from 2020-09-01 to 2027-03-31 [NHS Digital, patients registered at a GP practice, 2020-09-01; NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("03D", "System", "2020-03-31", "changed from Cumbria and North East STP (QHM) to Humber, Coast and Vale (QOQ), from 2019-04-04 to 2020-03-31 either [NHS Organisation Data Service, STP partner mapping, 2019-04-03; NHS Digital, patients registered at a GP practice, 2020-09-01]")]
    [InlineData("D4U1Y", "System", "2026-03-31", "NHS Frimley Integrated Care Board (QNQ) from 2021-04-01 to 2026-03-31 [NHS Digital, patients registered at a GP practice, 2020-09-01; NHS Organisation Data Service, integrated care boards, 2022-07-01]")]
    [InlineData("D4U1Y", "System", "2026-04-01", "not known")]
    [InlineData("D4U1Y", "Region", "2026-04-01", "South East (Y59) from 2021-04-01 to 2027-03-31 [NHS Digital, patients registered at a GP practice, 2020-09-01; NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("06N", "System", "2026-04-01", "NHS Central East Integrated Care Board (S1Y5D) from 2026-04-01 to 2027-03-31 [NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("00F", "Region", "2015-04-01", "not open")]
    [InlineData("QHM", "Region", "2022-06-30", "not open")]
    [InlineData("QHM", "Region", "2022-07-01", "North East and Yorkshire (Y63) from 2022-07-01 to 2027-03-31 [NHS Organisation Data Service, integrated care boards, 2022-07-01; NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    [InlineData("QNQ", "System", "2026-03-31", "NHS Frimley Integrated Care Board (QNQ) from 2022-07-01 to 2026-03-31 [NHS Organisation Data Service, integrated care boards, 2022-07-01]")]
    [InlineData("QNQ", "System", "2026-04-01", "not open")]
    [InlineData("QHM", "AreaTeam", "2022-07-01", "not known")]
    [InlineData("S1Y5D", "Region", "2026-04-01", "East of England (Y61) from 2026-04-01 to 2027-03-31 [NHS Organisation Data Service, successor records of April 2026, 2026-04-01]")]
    public void A_membership_says_what_it_rests_on(string code, string kind, string date, string expected) =>
        Assert.Equal(expected, England.MembershipOn(Enum.Parse<NhsAreaKind>(kind), OdsCode.Parse(code), Iso(date)).ToString());

    [Fact]
    public void The_periods_of_a_CCG_are_in_order_do_not_overlap_and_answer_as_each_of_their_days_does() => Assert.All(England.Ccgs, ccg =>
    {
        foreach (var kind in Enum.GetValues<NhsAreaKind>())
        {
            var last = ccg.Opened.AddDays(-1);
            foreach (var membership in England.MembershipsOf(kind, ccg.Code))
            {
                var (from, to) = membership.Match(known => (known.From, known.To), changed => (changed.From, changed.To), _ => default);
                Assert.True(last < from && from <= to);
                Assert.Equal(CodeOf(membership), CodeOf(England.MembershipOn(kind, ccg.Code, from)));
                Assert.Equal(membership, England.MembershipOn(kind, ccg.Code, to));
                if (membership is Membership.Known known)
                {
                    Assert.True(known.Since.On <= known.Until.On && known.Until.On <= known.To.AddDays(400));
                    Assert.True(membership.TryGet(out var area) && area == known.Area && area.Kind == kind);
                }

                last = to;
            }

            Assert.True(last <= (ccg.IsSubIcbLocation ? England.KnownUntil : ccg.Closed));
        }
    });

    [Theory]
    [InlineData("Region", "Y63", "Y63")]
    [InlineData("Region", "y63", "Y63")]
    [InlineData("Region", "E40000009", "Y63")]
    [InlineData("Region", "North East and Yorkshire", "Y63")]
    [InlineData("Region", "north east & yorkshire", "Y63")]
    [InlineData("Region", "London", "Y56")]
    [InlineData("Region", "Midlands", "Y60")]
    [InlineData("Region", "south", "Y57 Y58 Y59")]
    [InlineData("Region", "QHM", "")]
    [InlineData("Region", "E54000050", "")]
    [InlineData("Region", "", "")]
    [InlineData("Region", "Narnia", "")]
    [InlineData("System", "QF7", "QF7")]
    [InlineData("System", "E54000009", "QF7")]
    [InlineData("System", "E54000061", "QF7")]
    [InlineData("System", "E54000004", "QE1")]
    [InlineData("System", "E54000063", "QXU")]
    [InlineData("System", "South Yorkshire and Bassetlaw", "QF7")]
    [InlineData("System", "NHS South Yorkshire Integrated Care Board", "QF7")]
    [InlineData("System", "Cumbria and North East", "QHM")]
    [InlineData("System", "cumbria", "QE1 QHM QT8")]
    [InlineData("AreaTeam", "Wessex", "Q70")]
    [InlineData("AreaTeam", "Q61", "Q61")]
    [InlineData("AreaTeam", "London", "Q71")]
    public void An_area_is_found_by_code_GSS_code_or_name(string kind, string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', England.FindAreas(Enum.Parse<NhsAreaKind>(kind), text).Select(area => area.Code)));

    [Fact]
    public void Every_CCG_is_in_the_area_that_it_is_known_to_lie_in_and_in_no_other()
    {
        foreach (var day in new DateOnly[] { new(2013, 6, 1), new(2017, 4, 1), new(2017, 10, 1), new(2018, 4, 1), new(2020, 12, 1), new(2022, 7, 1), new(2026, 4, 1), England.KnownUntil })
        {
            foreach (var kind in Enum.GetValues<NhsAreaKind>())
            {
                var placed = England.FindAreasOf(kind).SelectMany(area => England.CcgsIn(area, day).Select(ccg => (ccg.Code, Area: area.Code))).ToList();
                Assert.Distinct(placed.Select(pair => pair.Code));
                Assert.Equal(England.Ccgs.Where(ccg => England.MembershipOn(kind, ccg.Code, day).TryGet(out _)).Select(ccg => ccg.Code), placed.Select(pair => pair.Code).Order());
                Assert.All(placed, pair => Assert.Equal($"{pair.Area}", CodeOf(England.MembershipOn(kind, pair.Code, day))));
            }
        }

        Assert.Empty(England.CcgsIn(England.FindAreas(NhsAreaKind.Region, "London")[0], England.KnownUntil.AddDays(1)));
        Assert.Empty(England.CcgsIn(England.FindAreas(NhsAreaKind.Region, "London")[0], new(2013, 3, 31)));
    }

    [Fact]
    public void Unknown_codes_and_kinds_are_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => England.RegionOn(OdsCode.Parse("ZZZ"), default));
        Assert.Throws<KeyNotFoundException>(() => England.SystemOn(OdsCode.None, default));
        Assert.Throws<KeyNotFoundException>(() => England.MembershipsOf(NhsAreaKind.Region, OdsCode.Parse("QHM")));
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => England.MembershipOn(0, OdsCode.Parse("13T"), default)).ParamName);
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => England.FindAreas((NhsAreaKind)4, "London")).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => England.FindAreas(NhsAreaKind.Region, null!)).ParamName);
        Assert.Equal("area", Assert.Throws<ArgumentNullException>(() => England.CcgsIn(null!, default)).ParamName);
    }

    [Fact]
    public void The_logs_of_2018_are_later_than_the_list_that_shows_the_change_already()
    {
        Assert.All(RegisterFiles.Read("stp_changes"), row => Assert.Equal("2018-06-07", row["date"]));
        Assert.All(RegisterFiles.Read("region_changes"), row => Assert.True(row["date"] is "2018-07-12" or "2019-04-03"));
        Assert.Contains(RegisterFiles.Read("systems"), row => row["date"] == "2018-04-01" && row["region_ods"] == "Y58" && row["note"].Contains("ODS log dates the South split 2018-07-12", StringComparison.Ordinal));
    }

    private static string Expected(RegisteredCcg ccg, DateOnly day)
    {
        List<(DateOnly On, string System)> all = [.. Last(ccg), .. Own(ccg), .. First(ccg)];
        var before = all.FindLastIndex(entry => entry.On <= day);
        if (before < 0 || (before == all.Count - 1 && all[before].On < day))
        {
            return "not known";
        }

        var (earlier, later) = (all[before], all[Math.Min(before + 1, all.Count - 1)]);
        return earlier.On == day || earlier.System == later.System || later.On == new DateOnly(2022, 7, 1) ? earlier.System : $"{earlier.System} or {later.System}";
    }

    private static IEnumerable<(DateOnly On, string System)> Own(RegisteredCcg ccg) => Lists[$"{ccg.Code}"].Select(entry => (entry.On, entry.System));

    private static IEnumerable<(DateOnly On, string System)> Last(RegisteredCcg ccg)
    {
        var last = ccg.Predecessors.Select(code => Own(England[code]).DefaultIfEmpty((DateOnly.MinValue, "")).Last()).ToList();
        return last.Count > 0 && last[0].Item2.Length > 0 && last.TrueForAll(entry => entry.Item2 == last[0].Item2) ? [last.Max()] : [];
    }

    private static IEnumerable<(DateOnly On, string System)> First(RegisteredCcg ccg) =>
        ccg.IsSubIcbLocation ? [(new(2022, 7, 1), $"{ccg.Successor}")] : England.TryFind(ccg.Successor, out var next) && Own(next).Any() ? [Own(next).First()] : England.TryFind(ccg.Successor, out next) ? First(next) : [];

    private static string SystemOf(string ods, string gss) => ods.Length > 0 ? ods : gss switch
    {
        "E54000001" => "QVP",
        "E54000002" => "QT8",
        "E54000003" => "QMK",
        _ => Assert.Single(England.FindAreas(NhsAreaKind.System, gss)).Code.ToString(),
    };

    private static string CodeOf(Membership membership) => membership.Match(known => $"{known.Area.Code}", changed => $"{changed.Before.Code} or {changed.After.Code}", notKnown => $"{notKnown}");

    private static string AreaOf(Membership membership) => membership.TryGet(out var area) ? $"{area}" : $"{membership}";

    private static DateOnly Iso(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class AreaExtensions
{
    /// <summary>The areas of a kind, found by the codes of all that any CCG ever lay in.</summary>
    internal static IEnumerable<NhsArea> FindAreasOf(this CcgRegister register, NhsAreaKind kind) => register.Ccgs
        .SelectMany(ccg => register.MembershipsOf(kind, ccg.Code)).SelectMany(membership => membership.Match<NhsArea[]>(known => [known.Area], changed => [changed.Before, changed.After], _ => []))
        .Select(area => area.Code).Distinct().Order().Select(code => register.FindAreas(kind, $"{code}").Single());
}
