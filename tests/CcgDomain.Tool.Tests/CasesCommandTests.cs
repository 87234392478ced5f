using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Timelines;
using CcgDomain.Tool.Commands;
using CcgDomain.Tool.Output;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Tool.Tests;

public class CasesCommandTests
{
    private static readonly string[] Refused = ["refused-direction-beyond-the-power", "refused-level-four-without-direction", "refused-malformed"];

    public static TheoryData<string> RealCases => [.. RealNames];

    // What the sources say of single days: the status, the open conditions, the directions in force and the model.
    public static TheoryData<string, string, string, string, string, string> Positions => new()
    {
        { "airedale-wharfedale-and-craven", "2013-02-01", "conditional", "1 (unlisted)", "none", "none" },
        { "airedale-wharfedale-and-craven", "2015-01-01", "full", "none", "none", "none" },
        { "barnet", "2013-04-01", "not known", "9 (unlisted)", "not known", "none" },
        { "barnet", "2013-07-26", "not known", "9 (unlisted)", "at least 1", "none" },
        { "barnet", "2014-06-01", "not known", "not known", "not known", "none" },
        { "brighton-and-hove", "2017-01-01", "not known", "not known", "1", "not known" },
        { "brighton-and-hove", "2021-04-01", "not known", "not known", "none", "delegated" },
        { "bristol-north-somerset-and-south-gloucestershire", "2018-04-01", "full", "none", "none", "not known" },
        { "cambridgeshire-and-peterborough", "2013-02-01", "conditional", "2", "none", "none" },
        { "cheshire", "2021-04-01", "full", "none", "none", "delegated" },
        { "city-and-hackney", "2015-04-01", "not known", "not known", "none", "not known" },
        { "croydon", "2014-04-01", "directed", "some (unlisted)", "some (unlisted)", "none" },
        { "dartford-gravesham-and-swanley", "2013-02-01", "conditional", "22 (14 unlisted)", "none", "none" },
        { "east-surrey", "2013-04-01", "directed", "some (unlisted)", "some (unlisted)", "none" },
        { "east-surrey", "2016-01-01", "not known", "not known", "1", "not known" },
        { "eastbourne-hailsham-and-seaford", "2013-02-28", "directed", "13 (1 unlisted)", "1", "none" },
        { "enfield", "2013-07-26", "not known", "not known", "none", "none" },
        { "herts-valleys", "2013-02-01", "directed", "some (unlisted)", "1", "none" },
        { "isle-of-wight", "2018-01-01", "not known", "not known", "1", "not known" },
        { "lambeth", "2016-07-20", "not known", "not known", "none", "joint" },
        { "lambeth", "2016-07-21", "not known", "not known", "not known", "not known" },
        { "lewisham", "2017-03-31", "full", "none", "none", "joint" },
        { "lewisham", "2018-01-01", "full", "none", "1", "delegated" },
        { "liverpool", "2017-08-25", "full", "none", "1", "not known" },
        { "medway", "2013-02-01", "directed", "24 (16 unlisted)", "1", "none" },
        { "nene", "2013-02-01", "directed", "13 (unlisted)", "1", "none" },
        { "north-cumbria", "2017-06-01", "full", "none", "1", "not known" },
        { "north-somerset", "2013-07-25", "conditional", "4 (unlisted)", "none", "none" },
        { "north-somerset", "2014-01-17", "conditional", "2 (unlisted)", "none", "none" },
        { "north-tyneside", "2017-06-01", "full", "none", "1", "not known" },
        { "northern-eastern-and-western-devon", "2013-04-01", "full", "none", "none", "none" },
        { "scarborough-and-ryedale", "2013-12-01", "directed", "some (unlisted)", "some (unlisted)", "none" },
        { "scarborough-and-ryedale", "2014-02-01", "full", "none", "none", "none" },
        { "southwark", "2018-02-01", "not known", "not known", "1", "delegated" },
        { "surrey-downs", "2013-07-25", "conditional", "2 (unlisted)", "none", "none" },
        { "surrey-downs", "2014-01-01", "full", "none", "none", "none" },
        { "walsall", "2018-01-01", "not known", "not known", "not known", "delegated" },
        { "wandsworth", "2015-05-14", "not known", "not known", "none", "joint" },
        { "west-cheshire", "2013-04-01", "full", "none", "none", "none" },
    };

    private static IEnumerable<string> RealNames => CasesCommand.Names().Except(Refused);

    // Days that a source gives. Every other day but that of a merger or an end is a month, a year or an interval.
    private static readonly string[] ExactDays =
    [
        "brighton-and-hove 2016-07-21", "cambridgeshire-and-peterborough 2018-07-12", "eastern-cheshire 2012-09-03", "greenwich 2015-04-01", "lambeth 2015-04-01", "lewisham 2015-04-01",
        "liverpool 2017-08-22", "north-cumbria 2017-04-01", "north-somerset 2014-01-17", "southwark 2015-04-01",
    ];

    // What had to be made up to tell these histories before a record could say that something is not known.
    public static TheoryData<string, string> InventedBefore => new()
    {
        { "brighton-and-hove", "wave grant conditions approval start" },
        { "bristol-north-somerset-and-south-gloucestershire", "start" },
        { "cheshire", "start" },
        { "croydon", "directions category approval start" },
        { "east-surrey", "conditions directions" },
        { "eastbourne-hailsham-and-seaford", "levels" },
        { "eastern-cheshire", "conditions start" },
        { "greenwich", "wave grant conditions approval" },
        { "lewisham", "approval" },
        { "north-cumbria", "conditions" },
        { "north-derbyshire", "wave grant conditions" },
        { "north-tyneside", "conditions approval start" },
        { "northern-eastern-and-western-devon", "wave grant" },
        { "scarborough-and-ryedale", "conditions directions" },
        { "south-gloucestershire", "wave grant conditions" },
        { "southwark", "wave grant conditions approval" },
        { "surrey-downs", "grant" },
        { "wandsworth", "conditions category approval start" },
    };

    [Theory]
    [MemberData(nameof(RealCases))]
    public void A_real_case_is_a_partial_record_that_every_rule_and_the_register_accept(string name)
    {
        var ccg = CcgJson.Read(CasesCommand.Read(name), witness: CcgRegister.England).OrThrow();

        Assert.Equal(RecordKind.Partial, ccg.RecordKind);
        Assert.Equal(CcgRegister.England[ccg.Code].Names[0].Name, ccg.Name);
        var end = Assert.IsType<Dissolved>(ccg.Events[^1]);
        Assert.Equal(CcgRegister.England[ccg.Code].SucceededOn, end.On);
    }

    [Theory]
    [MemberData(nameof(RealCases))]
    public void A_real_case_is_written_as_it_is_read(string name)
    {
        var document = CasesCommand.Read(name);
        var ccg = CcgJson.Read(document).OrThrow();
        var written = CcgJson.Write(ccg);

        Assert.Equal(ccg, CcgJson.Read(written).OrThrow());
        Assert.Equal(Normal(JsonNode.Parse(document)), Normal(JsonNode.Parse(written)));

        // Written, what is not known is left out of a partial record, whose members come in their own order.
        static string Normal(JsonNode? node) => node switch
        {
            JsonObject json => $"{{{string.Join(',', json.Where(member => !IsUnknown(member.Key, member.Value)).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}:{Normal(member.Value)}"))}}}",
            JsonArray json => $"[{string.Join(',', json.Select(Normal))}]",
            _ => node?.ToJsonString() ?? "null",
        };

        static bool IsUnknown(string name, JsonNode? value) => value?.ToJsonString() == "\"unknown\"" || (name == "categories" && value is JsonArray { Count: 0 });
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void A_real_case_gives_the_position_in_its_sources(string name, string date, string status, string conditions, string directions, string model)
    {
        var ccg = CcgJson.Read(CasesCommand.Read(name)).OrThrow();
        var position = new PositionOnDate(ccg, DateOnly.Parse(date));

        Assert.Equal((status, conditions, directions), (Wording.InShort(position.Status), position.ConditionsInWords, position.DirectionsInWords));
        Assert.Equal(model, position.Model.TryGet(out var known) ? Wording.For(known) : "not known");
    }

    [Fact]
    public void No_real_case_names_an_instrument_a_trigger_or_what_a_direction_underpins_because_no_source_does()
    {
        foreach (var name in RealNames)
        {
            var directions = CcgJson.Read(CasesCommand.Read(name)).OrThrow().Events
                .SelectMany(e => e switch { AuthorisationGranted granted => granted.Directions, DirectionGiven given => [given.Direction], _ => [] });

            Assert.All(directions, direction => Assert.Equal((null, null, null), (direction.Instrument, direction.Trigger, direction.Underpins)));
            Assert.DoesNotContain("established", Encoding.UTF8.GetString(CasesCommand.Read(name)).Replace("establishedByMerger", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void An_event_has_an_exact_day_only_where_a_source_gives_one() => Assert.Equal(
        ExactDays,
        RealNames.SelectMany(name => CcgJson.Read(CasesCommand.Read(name)).OrThrow().Events
            .Where(e => e.On.IsExact && e is not (Dissolved or EstablishedByMerger)).Select(e => $"{name} {e.On}").Distinct()));

    [Theory]
    [MemberData(nameof(InventedBefore))]
    public void What_was_invented_is_not_in_the_record(string name, string inventions)
    {
        var events = CcgJson.Read(CasesCommand.Read(name)).OrThrow().Events;
        var granted = events.OfType<AuthorisationGranted>().SingleOrDefault();
        Dictionary<string, bool> isNotKnown = new()
        {
            ["wave"] = !events.Any(e => e is ApplicationMade or ApplicationMoved),
            ["grant"] = granted is { On.IsExact: false },
            ["conditions"] = granted is { Conditions.IsEmpty: true, Unlisted: Unlisted.NotKnown or Unlisted.Some },
            ["levels"] = granted?.Conditions.All(condition => condition.Level is null) == true,
            ["directions"] = granted is { Directions.IsEmpty: true, UnlistedDirections: Unlisted.Some },
            ["approval"] = !events.Any(e => e is ModelApproved),
            ["category"] = events.OfType<InterestExpressed>().All(e => e.Categories is null),
            ["start"] = events.OfType<ArrangementStarted>().All(e => !e.On.IsExact),
        };

        Assert.All(inventions.Split(' '), invention => Assert.True(isNotKnown[invention], invention));
    }

    [Theory]
    [InlineData("refused-level-four-without-direction", "AUT-05 AUT-06 AUT-08")]
    [InlineData("refused-direction-beyond-the-power", "AUT-13 AUT-15 AUT-16 AUT-43")]
    [InlineData("refused-malformed", "JSN-06 JSN-07 JSN-09 JSN-09 JSN-09 JSN-09")]
    public void An_invented_document_breaks_exactly_these_rules(string name, string rules)
    {
        Assert.False(CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).TryGet(out _, out var violations));

        Assert.Equal(rules, string.Join(' ', violations.Select(violation => violation.Rule.Code)));
    }

    [Fact]
    public void Every_bundled_case_is_listed_in_the_README_in_order()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Cases, "README.md"));

        Assert.Equal(RealNames, Regex.Matches(readme, "^### `(.*).json`: ", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
        Assert.All(Refused, name => Assert.Contains($"| `{name}.json` |", readme, StringComparison.Ordinal));
        Assert.Contains($"The records of {RealNames.Count()} real CCGs", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RealCases))]
    public void Every_event_of_a_real_case_is_in_the_README_with_its_date_and_a_source(string name)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Cases, "README.md"));
        var section = Regex.Match(readme, $"### `{name}.json`.*?(?=\n##)", RegexOptions.Singleline).Value;
        var rows = Regex.Matches(section, @"^\| ([\d./-]+) \| [^|]+ \| ([^|]+) \|$", RegexOptions.Multiline);
        var ccg = CcgJson.Read(CasesCommand.Read(name)).OrThrow();

        Assert.Equal(JsonNode.Parse(CasesCommand.Read(name))!["events"]!.AsArray().Select(e => (string?)e!["on"]), rows.Select(row => row.Groups[1].Value));
        Assert.All(rows, row => Assert.Matches(@"\[.+\]|ODS|Act 2006", row.Groups[2].Value));
        Assert.Equal(ccg.KnownUntil is null, !section.Contains("Known until ", StringComparison.Ordinal));
        Assert.True(ccg.KnownUntil is null || section.Contains($"Known until {ccg.KnownUntil}.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_named_in_the_README_has_an_address()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Cases, "README.md"));
        var addresses = Regex.Matches(readme, @"^\[([^\]]+)\]: https?://", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToHashSet();
        var named = Regex.Matches(readme, @"\]\[([^\]]+)\]|(?<!\])\[([^\]\n]+)\](?![\[:(])").Select(match => match.Groups[1].Value + match.Groups[2].Value).ToHashSet();

        Assert.Equal(addresses.Order(), named.Order());
    }

    [Fact]
    public void Without_arguments_every_case_is_checked_and_the_exit_code_is_0()
    {
        var run = CommandRun.Run();
        var words = run.Out.Split(' ', ',', '\n').ToHashSet();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(CasesCommand.Names(), name => Assert.Contains(name, words));
        Assert.Contains("\nlewisham          2018-01-01  full       none              1\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nwalsall           2017-05-01  not known  not known         1\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nrefused   refused-level-four-without-direction  AUT-05 AUT-06 AUT-08\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n37 of 37 real cases accepted; 4 of 6 invented documents refused.\nThis is the expected result: the exit code is 0.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_output_fits_on_a_screen_of_80_columns_and_40_lines()
    {
        var lines = CommandRun.Run().Out.TrimEnd('\n').Split('\n');

        Assert.InRange(lines.Length, 20, 40);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Without_arguments_the_result_of_every_case_is_printed_as_JSON()
    {
        var run = CommandRun.Run("--json");
        var results = run.Json().EnumerateArray().ToDictionary(result => result.GetProperty("file").GetString()!, result => result.GetProperty("accepted").GetBoolean());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(CasesCommand.CaseNames(), results.Keys);
        Assert.Equal(Refused, results.Where(result => !result.Value).Select(result => Path.GetFileNameWithoutExtension(result.Key)));
    }

    [Fact]
    public void Without_arguments_an_overview_of_the_register_is_shown()
    {
        var run = CommandRun.Run();

        Assert.Contains("\n2013  2014  2015  2016  2017  2018  2019  2020  2021  2022\n211   211   209   209   207   195   191   135   106   106\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("on 1 July 2022 0, and 42 boards\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_the_cases_can_be_checked_like_any_folder()
    {
        var run = CommandRun.Run("check", Repository.Cases);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("40 documents: 37 accepted, 3 refused.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundled_case_has_the_content_of_its_file() =>
        Assert.All(CasesCommand.CaseNames(), name => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Cases, name)), Encoding.UTF8.GetString(CasesCommand.ReadCase(name))));
}
