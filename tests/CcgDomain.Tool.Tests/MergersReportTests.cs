using System.Globalization;
using System.Xml.Linq;
using CcgDomain.Register;

namespace CcgDomain.Tool.Tests;

/// <summary><c>ccg report mergers</c>: its numbers, its picture, and its page in a browser.</summary>
public sealed class MergersReportTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_211_CCGs_became_106_and_then_42_and_36_boards()
    {
        var days = CommandRun.Run("report", "mergers", "--json").Json().GetProperty("days").EnumerateArray().ToList();

        Assert.Equal(
            ["2013-04-01 211", "2015-04-01 209", "2017-04-01 207", "2018-04-01 195", "2019-04-01 191", "2020-04-01 135", "2021-04-01 106", "2022-07-01 0", "2026-04-01 0"],
            days.Select(day => $"{day.GetProperty("from").GetString()} {day.GetProperty("ccgs").GetInt32()}"));
        Assert.Equal([42, 36], days.Select(day => day.GetProperty("boards").GetInt32()).Where(boards => boards > 0));
    }

    [Fact]
    public void The_regions_add_up_to_each_day()
    {
        var json = CommandRun.Run("report", "mergers", "--json").Json();

        Assert.All(json.GetProperty("days").EnumerateArray(), day => Assert.Equal(
            day.GetProperty("ccgs").GetInt32() + day.GetProperty("boards").GetInt32(),
            json.GetProperty("regions").EnumerateArray().Sum(region => region.GetProperty(day.GetProperty("from").GetString()!).GetInt32())));
        Assert.Equal(7, json.GetProperty("regions").GetArrayLength());
    }

    [Fact]
    public void What_was_formed_names_its_predecessors_and_of_which_it_got_a_part()
    {
        var formed = CommandRun.Run("report", "mergers", "--json").Json().GetProperty("formed").EnumerateArray()
            .ToDictionary(row => row.GetProperty("code").GetString()!, row => row.GetProperty("predecessors").GetString());

        Assert.Equal(37 + 42 + 6, formed.Count);
        Assert.Equal("00F, 00G, 00H", formed["13T"]);
        Assert.Equal("QH8, QJG (a part), QM7 (a part)", formed["D7T5G"]);
        Assert.Equal("10R, D9Y0V, QNQ (a part, on 2026-04-01)", formed["QRL"]);
    }

    // Both sides of a day of change, and of the days that the register speaks of.
    [Theory]
    [InlineData("2015-03-31", "2015-03-31", 211, 211)]
    [InlineData("2015-03-31", "2015-04-01", 211, 209)]
    [InlineData("2015-04-01", "2017-03-31", 209, 209)]
    [InlineData("2022-06-30", "2022-07-01", 106, 42)]
    [InlineData("2026-03-31", "2026-03-31", 42, 42)]
    [InlineData("2026-03-31", "2026-04-01", 42, 36)]
    [InlineData("2013-04-01", "2027-03-31", 211, 36)]
    public void The_report_begins_and_ends_on_the_days_that_are_asked_for(string from, string to, int first, int last)
    {
        var days = CommandRun.Run("report", "mergers", "--from", from, "--to", to, "--json").Json().GetProperty("days").EnumerateArray().Select(day => day.GetProperty("ccgs").GetInt32() + day.GetProperty("boards").GetInt32()).ToList();

        Assert.Equal((first, last), (days[0], days[^1]));
    }

    [Theory]
    [InlineData("--from", "2013-03-31", "--from: '2013-03-31' is not from 2013-04-01 to 2027-03-31.")]
    [InlineData("--to", "2027-04-01", "--to: '2027-04-01' is not from 2013-04-01 to 2027-03-31.")]
    [InlineData("--to", "soon", "'soon' is not a date")]
    public void A_day_of_which_the_register_does_not_speak_is_wrong_usage(string option, string day, string message)
    {
        var run = CommandRun.Run("report", "mergers", option, day);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_before_the_beginning_is_wrong_usage() =>
        Assert.Contains("--to is before --from.", CommandRun.Run("report", "mergers", "--from", "2020-04-01", "--to", "2020-03-31").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("2013-04-01", "2027-03-31")]
    [InlineData("2020-04-01", "2022-07-01")]
    [InlineData("2023-01-01", "2027-03-31")]
    [InlineData("2020-04-01", "2023-01-01")]
    public void Each_organisation_has_a_box_over_the_rows_of_all_that_merged_into_it_and_no_two_overlap(string from, string to)
    {
        var svg = Draw("--from", from, "--to", to);
        var boxes = svg.Root!.Elements(Svg + "g").Where(group => (string?)group.Attribute("class") == "unit").ToDictionary(group => (string)group.Attribute("data-code")!, group => group.Elements(Svg + "rect").Select(Box.Of).ToList());
        var register = CcgRegister.England;
        var (first, last) = (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));

        Assert.Equal(
            register.Ccgs.Where(ccg => ccg.Opened <= last && ccg.Closed >= first).Select(ccg => $"{ccg.Code}")
                .Concat(register.Boards.Where(board => board.Established <= last && (board.Closed is not { } closed || closed >= first)).Select(board => $"{board.Code}")).Order(StringComparer.Ordinal),
            boxes.Keys.Order(StringComparer.Ordinal));
        Assert.All(boxes, unit =>
        {
            var merged = boxes.Where(other => other.Key != unit.Key && register.SuccessorsOf(Organisations.OdsCode.Parse(other.Key)) is [var only] && $"{only}" == unit.Key).ToList();
            if (merged.Count > 0)
            {
                Assert.Equal(unit.Value[0].Top, merged.Min(other => other.Value[0].Top));
                Assert.Equal(unit.Value[0].Bottom, merged.Max(other => other.Value[0].Bottom));
                Assert.Equal(unit.Value[0].Bottom - unit.Value[0].Top, merged.Sum(other => other.Value[0].Bottom - other.Value[0].Top));
                Assert.All(merged, other => Assert.True(other.Value[^1].Right <= unit.Value[0].Left));
            }
        });
        var all = boxes.SelectMany(unit => unit.Value.Select(box => (unit.Key, Box: box))).ToList();
        Assert.All(all, one => Assert.DoesNotContain(all, other => other.Key != one.Key && other.Box.Overlaps(one.Box)));

        // Everything stands within the picture.
        Assert.All(all, one => Assert.True(one.Box.Right <= (double)svg.Root.Attribute("width")! && one.Box.Bottom <= (double)svg.Root.Attribute("height")!));
    }

    [Fact]
    public void The_picture_needs_no_colour_and_nothing_from_elsewhere()
    {
        var svg = Draw();
        var fills = svg.Root!.Elements(Svg + "g").Elements(Svg + "rect").Select(rect => (string)rect.Attribute("fill")!).Distinct().Select(Brightness).Order().ToList();

        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "style" or "a");
        Assert.Equal(3, fills.Count);
        Assert.All(fills.Zip(fills.Skip(1)), pair => Assert.True(pair.Second - pair.First > 30));
        Assert.Equal("2013-04-01: 211 CCGs; 2015-04-01: 209 CCGs; 2017-04-01: 207 CCGs; 2018-04-01: 195 CCGs; 2019-04-01: 191 CCGs; 2020-04-01: 135 CCGs; 2021-04-01: 106 CCGs; 2022-07-01: 42 boards; 2026-04-01: 36 boards", svg.Root.Element(Svg + "desc")!.Value);
        Assert.Equal(CcgRegister.England.BoardSuccessions.Count(succession => succession.Kind != BoardSuccessionKind.Merger), svg.Descendants(Svg + "g").Count(group => (string?)group.Attribute("class") == "link"));
    }

    [Fact]
    public void The_page_names_nothing_on_a_network()
    {
        var file = Path.Combine(_folder.Path, "mergers.html");
        Assert.Equal(0, CommandRun.Run("report", "mergers", "--html", file).ExitCode);
        Assert.DoesNotContain("http", File.ReadAllText(file).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [FactWith("chromium-driver")]
    public void The_page_shows_the_path_of_any_code_to_who_types_or_clicks()
    {
        var file = Path.Combine(_folder.Path, "mergers.html");
        Assert.Equal(0, CommandRun.Run("report", "mergers", "--html", file).ExitCode);

        using var browser = new Browser();
        browser.Open(file);
        browser.Type("#search", "00f");
        Assert.Equal(
            ["00F NHS Gateshead CCG, 2013-04-01 to 2015-03-31", "13T NHS Newcastle Gateshead CCG, 2015-04-01 to 2022-06-30", "QHM NHS North East and North Cumbria Integrated Care Board, from 2022-07-01"],
            Answer(browser));
        Assert.Equal("00F 13T QHM", Marked(browser));
        Assert.True(IsInSight(browser, "00F"));
        Save(browser, "00F");

        // A button in the answer, then a box in the picture.
        browser.Click("#answer li:nth-child(2) button");
        Assert.Equal("from 00F, 00G, 00H", Answer(browser)[0]);
        Assert.Equal("13T", browser.Evaluate("document.querySelector('.chosen').dataset.code").GetString());
        browser.Click(".unit[data-code='D4U1Y'] rect");
        Assert.Equal("D4U1Y", browser.Evaluate("document.getElementById('search').value").GetString());
        Assert.Equal(
            [
                "from 10C, 10G, 10T, 11C, 99M, 15D",
                "D4U1Y NHS Frimley CCG, 2021-04-01 to 2022-06-30",
                "QNQ NHS Frimley Integrated Care Board, 2022-07-01 to 2026-03-31",
                "QRL NHS Hampshire and Isle of Wight Integrated Care Board, from 2022-07-01, which got a part of QNQ",
                "S0E4D NHS Thames Valley Integrated Care Board, from 2026-04-01, which got a part of QNQ",
                "S9B9J NHS Surrey and Sussex Integrated Care Board, from 2026-04-01, which got a part of QNQ",
            ],
            Answer(browser));
        Assert.True(IsInSight(browser, "D4U1Y"));
        Save(browser, "D4U1Y");

        browser.Clear("#search");
        browser.Type("#search", "newcastle");
        Assert.Equal(["00G", "00H", "13T"], Answer(browser).Select(line => line[..3]).Order(StringComparer.Ordinal));
        browser.Clear("#search");
        browser.Type("#search", "nobody");
        Assert.Equal("No code and no name here contains “nobody”.", browser.Text("#answer"));
        Assert.Equal("", Marked(browser));

        Assert.Equal(0, browser.Evaluate("performance.getEntriesByType('resource').length").GetInt32());
        Assert.Equal(0, browser.Log().GetArrayLength());

        // Every code, as a script can try them.
        var paths = browser.Evaluate("[...document.querySelectorAll('.unit')].map(unit => { unit.dispatchEvent(new MouseEvent('click', { bubbles: true })); return unit.dataset.code + ' ' + [...document.querySelectorAll('.path.unit')].length })");
        Assert.Equal(CcgRegister.England.Count + CcgRegister.England.Boards.Length, paths.GetArrayLength());
        Assert.All(paths.EnumerateArray().Select(path => path.GetString()!.Split(' ')), path => Assert.InRange(int.Parse(path[1], CultureInfo.InvariantCulture), 2, 40));
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("authorisation", "--as-at", "2014-05-31")]
    [InlineData("assurance", "--year", "2015/16")]
    public void Every_report_is_a_page_with_its_chart_and_its_tables(params string[] args)
    {
        var file = Path.Combine(_folder.Path, "report.html");
        var svg = Path.Combine(_folder.Path, "report.svg");
        Assert.Equal(0, CommandRun.Run(["report", .. args, "--html", file, "--svg", svg]).ExitCode);
        var page = File.ReadAllText(file);
        var json = CommandRun.Run(["report", .. args, "--json"]).Json();

        Assert.Contains(File.ReadAllText(svg), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(
            json.EnumerateObject().Where(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Array && property.Name != "notes").Sum(table => table.Value.GetArrayLength()),
            page.Split("<tr><td").Length - 1);
        Assert.All(json.GetProperty("notes").EnumerateArray(), note => Assert.Contains($"<p>{System.Net.WebUtility.HtmlEncode(note.GetString())}</p>", page, StringComparison.Ordinal));
        Assert.Equal(args[0] == "figures" ? 3 : 0, page.Split("<td class=\"bad\">fails</td>").Length - 1);
    }

    [Fact]
    public void A_page_that_cannot_be_written_gives_exit_code_2()
    {
        var run = CommandRun.Run("report", "figures", "--html", Path.Combine(_folder.Path, "no", "such", "page.html"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("ccg: cannot write ", run.Error, StringComparison.Ordinal);
    }

    private XDocument Draw(params string[] args)
    {
        var file = Path.Combine(_folder.Path, "mergers.svg");
        Assert.Equal(0, CommandRun.Run(["report", "mergers", .. args, "--svg", file]).ExitCode);
        return XDocument.Load(file);
    }

    private static string[] Answer(Browser browser) => browser.Text("#answer").Split('\n');

    private static string Marked(Browser browser) => browser.Evaluate("[...document.querySelectorAll('.unit.path')].map(unit => unit.dataset.code).sort().join(' ')").GetString()!;

    // Below the field that stays at the top, and above the lower edge of the window.
    private static bool IsInSight(Browser browser, string code) =>
        browser.Evaluate($"(box => box.top >= document.querySelector('.search').getBoundingClientRect().bottom && box.bottom <= innerHeight)(document.querySelector(\".unit[data-code='{code}']\").getBoundingClientRect())").GetBoolean();

    // To be looked at: CCG_SCREENSHOTS is a folder.
    private static void Save(Browser browser, string name)
    {
        if (Environment.GetEnvironmentVariable("CCG_SCREENSHOTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"mergers-{name}.png"), browser.Screenshot());
        }
    }

    private static double Brightness(string colour)
    {
        var rgb = Convert.FromHexString(colour[1..]);
        return (0.299 * rgb[0]) + (0.587 * rgb[1]) + (0.114 * rgb[2]);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        internal static Box Of(XElement rect)
        {
            var (x, y) = ((double)rect.Attribute("x")!, (double)rect.Attribute("y")!);
            return new(x, y, x + (double)rect.Attribute("width")!, y + (double)rect.Attribute("height")!);
        }

        internal bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
