using System.Text;
using System.Text.RegularExpressions;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Register;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

public class CasesCommandTests
{
    // The positions that the sources give for 1 April 2013, when CCGs took over: status, listed conditions, unlisted conditions, directions in force.
    public static TheoryData<string, string, int, string, int> AuthorisationCases => new()
    {
        { "medway", "directed", 7, "17", 1 },
        { "dartford-gravesham-and-swanley", "conditional", 7, "15", 0 },
        { "nene", "directed", 0, "13", 1 },
        { "herts-valleys", "directed", 0, "some", 1 },
        { "airedale-wharfedale-and-craven", "conditional", 0, "1", 0 },
        { "cambridgeshire-and-peterborough", "conditional", 0, "2", 0 },
        { "north-somerset", "conditional", 0, "some", 0 },
        { "barnet", "directed", 0, "9", 3 },
        { "newcastle-gateshead", "notApplied", 0, "none", 0 },
        { "west-cheshire", "full", 0, "none", 0 },
    };

    // Whether the approval was still pending on 1 April 2015, when co-commissioning started. No source says that the model operated.
    public static TheoryData<string, bool> CoCommissioningCases => new()
    {
        { "bradford-city", false },
        { "city-and-hackney", true },
    };

    private static IEnumerable<string> RealCases => AuthorisationCases.Select(row => (string)row[0]).Concat(CoCommissioningCases.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(CoCommissioningCases))]
    public void A_real_co_commissioning_case_contains_only_the_approval(string name, bool pending)
    {
        var ccg = CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow();

        var approved = Assert.IsType<CoCommissioningEvent.ModelApproved>(Assert.Single(ccg.Events));
        Assert.Equal(
            (new DateOnly(2015, 2, 18), CoCommissioningModel.Delegated, new DateOnly(2015, 4, 1), pending),
            (approved.On, approved.Model, approved.StartsOn, approved.Pending));
        Assert.Equal(CoCommissioningModel.None, ccg.CoCommissioningModelOn(new(2015, 4, 1)));
        Assert.Equal(CcgRegister.England[ccg.Code].Name, ccg.Name);
    }

    [Theory]
    [MemberData(nameof(AuthorisationCases))]
    public void A_real_case_meets_every_rule_and_gives_the_position_in_its_sources(string name, string status, int listed, string unlisted, int directions)
    {
        var ccg = CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow();

        var position = new PositionOnDate(ccg, new(2013, 4, 1));
        Assert.Equal((status, listed, unlisted, directions), (position.StatusName, position.Conditions.Length, position.Unlisted.ToString(), position.Directions.Length));
    }

    [Fact]
    public void A_real_case_agrees_with_the_register_on_name_end_successor_and_predecessors()
    {
        foreach (var name in AuthorisationCases.Select(row => (string)row[0]))
        {
            var ccg = CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow();
            var registered = CcgRegister.England[ccg.Code];

            Assert.Equal(registered.Name, ccg.Name);
            var end = Assert.IsType<AuthorisationEvent.Dissolved>(ccg.Events[^1]);
            Assert.Equal(registered.Closed.AddDays(1), end.On);
            Assert.Equal(end.Ground == DissolutionGround.Merger ? [registered.Successor] : [], end.Successors!.Value.AsEnumerable());
            Assert.Equal(registered.Predecessors.AsEnumerable(), ccg.Events[0] is AuthorisationEvent.EstablishedByMerger merger ? merger.Predecessors!.Value : []);
        }
    }

    [Fact]
    public void Only_two_cases_state_a_wave_that_the_register_does_not_know() => Assert.Equal(
        ["barnet", "north-somerset"],
        AuthorisationCases.Select(row => (string)row[0])
            .Where(name => CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow() is var ccg && ccg.Authorisation.Current.Wave != CcgRegister.England[ccg.Code].Wave)
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("north-somerset", "2013-07-25", 4, 0)]
    [InlineData("north-somerset", "2014-01-17", 2, 0)]
    [InlineData("barnet", "2014-05-31", 2, 1)]
    public void A_review_leaves_the_conditions_and_directions_that_its_source_gives(string name, string on, int unlisted, int directions)
    {
        var position = new PositionOnDate(CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow(), DateOnly.Parse(on));

        Assert.Equal((unlisted, directions), (position.Unlisted.AtLeast, position.Directions.Length));
    }

    [Fact]
    public void West_Cheshire_was_rated_inadequate_and_a_year_later_better()
    {
        var ccg = CcgJson.Read(CasesCommand.ReadCase("west-cheshire.json")).OrThrow();

        Assert.All(ccg.Assurance.Current.Assessments, assessment => Assert.Contains(
            CcgRegister.England[ccg.Code].Published.Ratings, fact => fact.Year == assessment.Year && fact.Rating == assessment.Rating));
        Assert.Equal(
            ["inadequate for 2015/16", "requires improvement for 2016/17"],
            ((DateOnly[])[new(2016, 7, 31), new(2017, 7, 31)]).Select(day => ccg.Assurance.AsAt(day).ToString()));
        Assert.False(ccg.InSpecialMeasuresOn(new(2016, 12, 31)).Value);
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
    public void Every_bundled_case_is_tested_here_and_listed_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Cases, "README.md"));

        Assert.Equal(
            RealCases.Concat(["refused-direction-beyond-the-power", "refused-level-four-without-direction", "refused-malformed"]).Order(StringComparer.Ordinal),
            CasesCommand.CaseNames().Select(Path.GetFileNameWithoutExtension));
        Assert.All(CasesCommand.CaseNames(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_date_of_a_real_case_is_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Cases, "README.md"));
        foreach (var name in RealCases)
        {
            var section = Regex.Match(readme, $"### `{name}.json`.*?(?=\n##)", RegexOptions.Singleline).Value;
            var dates = Regex.Matches(section, @"^\| (\d{4}-\d\d-\d\d) \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Distinct();

            Assert.Equal(CcgJson.Read(CasesCommand.ReadCase($"{name}.json")).OrThrow().Events.Select(e => $"{e.On:yyyy-MM-dd}").Distinct(), dates);
        }
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

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(14, Regex.Count(run.Out, "^accepted  ", RegexOptions.Multiline));
        Assert.Equal(4, Regex.Count(run.Out, "^refused  ", RegexOptions.Multiline));
        Assert.Contains("  AUT-08 at events[1].conditions[0].level: The condition on 3.1.1C is at level IV", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "12 of 12 real cases accepted, 3 of 3 invented documents refused, 2 of 3 invented committees accepted. "
                + "This is the expected result, because the documents named refused-… must be refused: the exit code is 0.\n",
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_an_overview_of_the_register_is_shown()
    {
        var run = CommandRun.Run();

        Assert.Contains("\n2013  2014  2015  2016  2017  2018  2019  2020  2021  2022\n211   211   209   209   207   195   191   135   106   106\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 from 1 July 2022, when 42 integrated care boards took over\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  └─ 13T NHS Newcastle Gateshead CCG, 2015-04-01 to 2022-06-30\n     ├─ 00F NHS Gateshead CCG, 2013-04-01 to 2015-03-31\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_the_cases_can_be_checked_like_any_folder()
    {
        var run = CommandRun.Run("check", Repository.Cases);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("15 documents: 12 accepted, 3 refused.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundled_case_has_the_content_of_its_file() =>
        Assert.All(CasesCommand.CaseNames(), name => Assert.Equal(File.ReadAllText(Path.Combine(Repository.Cases, name)), Encoding.UTF8.GetString(CasesCommand.ReadCase(name))));
}
