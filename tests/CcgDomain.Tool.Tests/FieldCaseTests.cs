using CcgDomain.Register;

namespace CcgDomain.Tool.Tests;

/// <summary>Small files like those that people bring: keys of all kinds, dates in rows, and dates after everything.</summary>
public class FieldCaseTests
{
    private const string Gateshead = "13T,NHS Newcastle Gateshead CCG";
    private const string Header = "ccg_resolved,ccg_resolved_name,ccg_outcome";

    [Fact]
    public void A_column_of_GSS_codes() => Assert.Equal(
        $"area_code,patients,{Header}\nE38000061,100,{Gateshead},succeeded\nE38000111,50,{Gateshead},succeeded\nE38000212,10,{Gateshead},open\n",
        Resolve("area_code,patients\nE38000061,100\nE38000111,50\nE38000212,10\n", "area_code", "2021-04-01"));

    [Fact]
    public void A_column_of_names() => Assert.Equal(
        $"area_name,patients,{Header}\nNHS Gateshead CCG,100,{Gateshead},succeeded\nNHS Newcastle North & East CCG,50,{Gateshead},succeeded\n",
        Resolve("area_name,patients\nNHS Gateshead CCG,100\nNHS Newcastle North & East CCG,50\n", "area_name", "2021-04-01"));

    [Fact]
    public void Codes_with_blanks_around_them_and_in_lower_case() => Assert.Equal(
        $"ccg_code,patients,{Header}\n00F ,100,{Gateshead},succeeded\n 00G,5,{Gateshead},succeeded\n00f,6,{Gateshead},succeeded\n",
        Resolve("ccg_code,patients\n00F ,100\n 00G,5\n00f,6\n", "ccg_code", "2021-04-01"));

    [Fact]
    public void A_date_in_each_row() => Assert.Equal(
        $"date,ccg_code,calls,{Header}\n2020-03-31,00F,1,{Gateshead},succeeded\n2020-03-31,13T,2,{Gateshead},open\n2020-04-01,00C,3,16C,NHS Tees Valley CCG,succeeded\n2014-06-01,13T,4,,,notYetOpen\n",
        CommandRun.RunWithInput("date,ccg_code,calls\n2020-03-31,00F,1\n2020-03-31,13T,2\n2020-04-01,00C,3\n2014-06-01,13T,4\n", "resolve", "--csv", "-", "--column", "ccg_code", "--date-column", "date").Out);

    [Fact]
    public void Sub_ICB_locations_and_boards_after_April_2026() => Assert.Equal(
        $"""
        ccg_code,n,{Header},ccg_subicb,ccg_boards
        07H,1,D7T5G,NHS Essex Integrated Care Board,abolished,07H,
        QM7,1,,,split,,D7T5G S1Y5D
        06N,1,S1Y5D,NHS Central East Integrated Care Board,abolished,06N,
        08C,1,Z9B2Z,NHS West and North London Integrated Care Board,abolished,W2U3Z,
        07G,1,D7T5G,NHS Essex Integrated Care Board,abolished,07G,
        D7T5G,1,D7T5G,NHS Essex Integrated Care Board,open,,
        D4U1Y,1,,,split,D4U1Y,QRL S0E4D S9B9J

        """.ReplaceLineEndings("\n"),
        Resolve("ccg_code,n\n07H,1\nQM7,1\n06N,1\n08C,1\n07G,1\nD7T5G,1\nD4U1Y,1\n", "ccg_code", "2026-05-01", "--add", "subicb,boards"));

    [Fact]
    public void GSS_codes_of_sub_ICB_locations()
    {
        Assert.Equal(
            $"""
            sicbl_gss,n,{Header},ccg_code,ccg_subicb
            E38000258,1,QHL,NHS Birmingham and Solihull Integrated Care Board,abolished,15E,15E
            E38000263,1,QOP,NHS Greater Manchester Integrated Care Board,abolished,01Y,01Y
            E38000264,1,QXU,NHS Surrey Heartlands Integrated Care Board,abolished,92A,92A
            E38000265,1,QNX,NHS Sussex Integrated Care Board,abolished,70F,70F

            """.ReplaceLineEndings("\n"),
            Resolve("sicbl_gss,n\nE38000258,1\nE38000263,1\nE38000264,1\nE38000265,1\n", "sicbl_gss", "2023-04-01", "--add", "code,subicb"));
        Assert.Contains("E38000258 is a GSS code that the sub-ICB location 15E got after 2022-07-01. It never was that of a CCG.\n", CommandRun.Run("resolve", "E38000258", "--as-at", "2023-04-01").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void GSS_codes_of_partnerships()
    {
        Assert.Equal(
            $"stp,{Header}\nE54000007,,,notACcg\nE54000009,,,notACcg\nE54000016,,,notACcg\nE54000049,,,notACcg\n",
            Resolve("stp\nE54000007\nE54000009\nE54000016\nE54000049\n", "stp", "2018-04-01"));
        Assert.Matches(@"\nE54000009 is the code of the partnership \(STP, later ICS\) .*\(QF7\), not of a CCG\.\n", CommandRun.Run("resolve", "E54000009", "--as-at", "2018-04-01").Out);
    }

    [Theory]
    [InlineData("NHS West London (K&C & QPP) CCG", "08Y")]
    [InlineData("NHS Newcastle and Gateshead CCG", "13T")]
    [InlineData("NHS Airedale, Wharfdale and Craven CCG", "02N")]
    [InlineData("NHS Herts Valley CCG", "06N")]
    [InlineData("Durham Dales, Easington and Sedgfield CCG", "00D")]
    [InlineData("NHS South East Staffordshire and Seisdon Peninsular CCG", "05Q")]
    [InlineData("NHS Birmingham Cross City CCG", "13P")]
    public void A_misspelt_name_is_suggested_and_never_in_the_data(string name, string code)
    {
        var run = CommandRun.RunWithInput($"name\n\"{name}\"\n", "resolve", "--csv", "-", "--column", "name", "--as-at", "2014-04-01");
        var resolved = CommandRun.Run("resolve", name, "--as-at", "2014-04-01", "--json").Json()[0];

        if (resolved.GetProperty("outcome").GetString() == "unknown")
        {
            Assert.Equal($"name,{Header}\n\"{name}\",\"{name}\",,unknown\n", run.Out);
            Assert.Matches($"\n  '{System.Text.RegularExpressions.Regex.Escape(name)}'  1  did you mean {code} NHS .*\\?\n$", run.Error);
            Assert.Contains($"did you mean {code} ", resolved.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(code, resolved.GetProperty("organisation").GetString());
        }
    }

    [Fact]
    public void What_a_spreadsheet_made_of_codes_is_unknown_kept_and_listed()
    {
        var run = CommandRun.RunWithInput("ccg_code,n\n1.00E+00,1\n2Y,2\n#N/A,3\n,4\nNULL,5\n\"00F (Gateshead)\",6\n", "resolve", "--csv", "-", "--column", "ccg_code", "--as-at", "2021-04-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, run.Out.Split(",unknown\n").Length - 1);
        Assert.All((string[])["''", "'#N/A'", "'00F (Gateshead)'", "'1.00E+00'", "'2Y'", "'NULL'"], key => Assert.Contains($"\n  {key} ", run.Error, StringComparison.Ordinal));
    }

    // The region of the day, and never that of today.
    [Theory]
    [InlineData("2014-04-01", "02Q", "North of England,,South Yorkshire and Bassetlaw,North of England")]
    [InlineData("2021-04-01", "02Q", "North East and Yorkshire,South Yorkshire and Bassetlaw,,North of England")]
    [InlineData("2022-07-01", "02Q", "Midlands,NHS Nottingham and Nottinghamshire Integrated Care Board,,North of England")]
    [InlineData("2018-01-01", "09C", ",Kent and Medway,,South of England")]
    [InlineData("2021-04-01", "99Z", ",,,")]
    public void Added_columns_are_those_of_the_date(string date, string code, string columns) =>
        Assert.EndsWith($",{columns}\n", Resolve($"c\n{code}\n", "c", date, "--add", "region,system,areateam,region2013"), StringComparison.Ordinal);

    [Theory]
    [InlineData("gss", "2015-03-31", "E38000061")]
    [InlineData("gss", "2015-04-01", "E38000212")]
    [InlineData("gss", "2023-01-01", "E54000050")]
    [InlineData("gss", "2026-05-01", "E54000050")]
    [InlineData("code", "2015-04-01", "00F")]
    [InlineData("subicb", "2022-06-30", "")]
    [InlineData("subicb", "2022-07-01", "13T")]
    [InlineData("regioncode", "2022-07-01", "Y63")]
    [InlineData("systemcode", "2022-07-01", "QHM")]
    [InlineData("areateamcode", "2014-04-01", "Q49")]
    [InlineData("region2013code", "2022-07-01", "Y54")]
    [InlineData("areateam2013", "2022-07-01", "\"Cumbria, Northumberland, Tyne and Wear\"")]
    public void Each_column_can_be_added(string column, string date, string value) =>
        Assert.EndsWith($",{value}\n", Resolve("c\n00F\n", "c", date, "--add", column), StringComparison.Ordinal);

    [Theory]
    [InlineData("ods", "00F", "13T")]
    [InlineData("ods", "E38000061", "E38000061")]
    [InlineData("gss", "E38000061", "13T")]
    [InlineData("gss", "00F", "00F")]
    [InlineData("name", "nhs gateshead ccg", "13T")]
    [InlineData("name", "00F", "00F")]
    [InlineData("auto", "00F", "13T")]
    public void A_key_is_of_the_kind_that_is_asked_for(string kind, string key, string resolved)
    {
        Assert.StartsWith($"{key},{resolved},", Resolve($"c\n{key}\n", "c", "2021-04-01", "--key", kind).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(resolved == key ? null : resolved, CommandRun.Run("resolve", key, "--as-at", "2021-04-01", "--key", kind, "--json").Json()[0].GetProperty("standsFor").GetString());
    }

    [Fact]
    public void A_date_after_the_last_that_is_known_is_warned_of_once_and_counted()
    {
        var last = CcgRegister.England.KnownUntil;
        var csv = $"d,c\n{last:yyyy-MM-dd},13T\n{last.AddDays(1):yyyy-MM-dd},13T\n2030-01-01,QHM\n2030-01-01,99Z\n";

        var run = CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "c", "--date-column", "d");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"d,c,{Header}\n2027-03-31,13T,QHM,NHS North East and North Cumbria Integrated Care Board,abolished\n2027-04-01,13T,,,notKnownYet\n2030-01-01,QHM,,,notKnownYet\n2030-01-01,99Z,99Z,,unknown\n",
            run.Out);
        Assert.Contains("\n  notKnownYet  2\n", run.Error, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(run.Error, "--assume-unchanged"));

        run = CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "c", "--date-column", "d", "--assume-unchanged");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Out.Split("NHS North East and North Cumbria Integrated Care Board,").Length - 1);
        Assert.DoesNotContain("notKnownYet", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_the_command_line_after_the_last_known_date_are_warned_of_too()
    {
        var run = CommandRun.Run("resolve", "13T", "QHM", "--as-at", "2027-04-01");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "ccg: the register speaks up to 2027-03-31, because more mergers of boards are announced for the day after. To resolve later dates as on that day, add --assume-unchanged.\n",
            run.Error);

        run = CommandRun.Run("resolve", "13T", "--as-at", "2027-04-01", "--assume-unchanged", "--json");
        Assert.Equal((0, "", "QHM"), (run.ExitCode, run.Error, run.Json()[0].GetProperty("standsFor").GetString()));
    }

    [Theory]
    [InlineData("QHM", "2021-04-01", "2021-04-01: QHM is not the code of a CCG, but of the partnership Cumbria and North East, before NHS North East and North Cumbria Integrated Care Board (QHM) on 2022-07-01")]
    [InlineData("QM7", "2026-04-01", "2026-04-01: QM7 is split between NHS Essex Integrated Care Board (D7T5G), NHS Central East Integrated Care Board (S1Y5D)")]
    [InlineData("Y54", "2014-04-01", "Y54 is the code of the region North of England (Y54), not of a CCG.")]
    [InlineData("13Q", "2014-04-01", "The register holds the CCGs and the integrated care boards, and the regions, systems and area teams that they lay in; no hubs, primary care trusts or practices.")]
    public void A_note_says_what_a_key_is_that_no_single_organisation_stands_for(string key, string date, string note)
    {
        Assert.EndsWith($"\n{note}\n", CommandRun.Run("resolve", key, "--as-at", date).Out, StringComparison.Ordinal);
        Assert.Equal(note, CommandRun.Run("resolve", key, "--as-at", date, "--json").Json()[0].GetProperty("notes")[0].GetString());
    }

    // 16,000 keys took 21 seconds when the width of each column was measured anew for each row.
    [Fact]
    public void Many_keys_take_linear_time()
    {
        long Allocated(int keys)
        {
            string[] args = ["resolve", .. Enumerable.Range(0, keys).Select(i => i % 2 == 0 ? "00F" : "E38000061"), "--as-at", "2019-04-01"];
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(0, CommandRun.Run(args).ExitCode);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(10);
        var (half, whole) = (Allocated(8000), Allocated(16_000));
        Assert.InRange(whole, half, half * 2.2);
        var stopwatch = System.Diagnostics.Stopwatch.StartNew();
        Allocated(16_000);
        Assert.InRange(stopwatch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    private static string Resolve(string csv, string column, string date, params string[] options) =>
        CommandRun.RunWithInput(csv, ["resolve", "--csv", "-", "--column", column, "--as-at", date, .. options]).Out;
}
