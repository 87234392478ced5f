using System.Text;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

public class CommitteeCommandTests
{
    private const string Valid =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"greaterInvolvement","ccgs":["09W"],"members":[{"name":"A","roles":["layMember"],"votes":true},{"name":"B","roles":["generalPractitioner"],"votes":true}],"quorum":{"atLeast":2},"matters":[{"matter":"Rent","conflicts":[{"member":"B","about":"owns the house","handling":"leave"}]}]}]}""";

    private const string DoesNotDecide =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["09W"],"decides":false,"members":[{"name":"A","roles":["chair","layMember"],"votes":true}]}]}""";

    [Fact]
    public void An_accepted_committee_gives_exit_code_0_and_shows_who_may_vote()
    {
        var run = CommandRun.RunWithInput(Valid, "committee", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            accepted  -  greaterInvolvement committee of 09W, 2 members, on 2016-09-01
              Members who are present and have no conflict:
                A may vote.
                B may vote.
              Rent: not quorate: 2 voting members needed, 1 present
                B leaves: owns the house.
            1 document: 1 accepted, 0 refused.

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public void A_refused_document_gives_exit_code_1_with_the_rule_basis_path_and_source()
    {
        var run = CommandRun.RunWithInput(DoesNotDecide, "committee", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("refused   -\n  GOV-21 at committees[0].decides: The committee does not decide.\n    Rule (reported): ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 document: 0 accepted, 1 refused.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.RunWithInput(DoesNotDecide, "committee", "-", "--without", "GOV-21").ExitCode);
    }

    [Fact]
    public void Json_has_the_properties_of_check_and_the_quorum_and_members_of_each_matter()
    {
        var result = Assert.Single(CommandRun.RunWithInput(Valid, "committee", "-", "--json").Json().EnumerateArray());

        Assert.Equal(["file", "accepted", "asAt", "committees", "violations"], result.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2016-09-01", result.GetProperty("asAt").GetString());
        var committee = Assert.Single(result.GetProperty("committees").EnumerateArray());
        Assert.Equal(("greaterInvolvement", "09W"), (committee.GetProperty("form").GetString(), committee.GetProperty("ccgs")[0].GetString()));
        var matter = Assert.Single(committee.GetProperty("matters").EnumerateArray());
        Assert.Equal(("Rent", "notMet"), (matter.GetProperty("matter").GetString(), matter.GetProperty("quorum").GetString()));
        Assert.True(matter.GetProperty("othersArePresent").GetBoolean());
        Assert.Equal([("A", true, true, "noConflict"), ("B", true, true, "noConflict")], Standings(committee.GetProperty("members")));
        Assert.Equal([("B", false, false, "leaves")], Standings(matter.GetProperty("named")));
        Assert.Equal(0, committee.GetProperty("notChecked").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData(SampleDocuments.Accepted)]
    [InlineData("""{"format":"committee/1","asAt":"\ud800","committees":[{"members":[{"name":"\udc00"}]}]}""")]
    public void A_malformed_document_is_refused_without_date_or_committees(string document)
    {
        var run = CommandRun.RunWithInput(document, "committee", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        var result = run.Json()[0];
        Assert.Equal(JsonValueKind.Null, result.GetProperty("asAt").ValueKind);
        Assert.Equal(0, result.GetProperty("committees").GetArrayLength());
        Assert.StartsWith("JSN-", result.GetProperty("violations")[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundled_committees_have_the_content_of_their_files_and_are_listed_in_the_README()
    {
        var folder = Path.Combine(Repository.Root, "src", "CcgDomain.Tool", "Committees");
        var readme = File.ReadAllText(Path.Combine(folder, "README.md"));

        Assert.Equal(Directory.GetFiles(folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal), CasesCommand.CommitteeNames());
        Assert.All(CasesCommand.CommitteeNames(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
        Assert.All(
            CasesCommand.CommitteeNames(),
            name => Assert.Equal(File.ReadAllText(Path.Combine(folder, name)), Encoding.UTF8.GetString(CasesCommand.ReadCommittee(name))));
        Assert.EndsWith("3 documents: 2 accepted, 1 refused.\n", CommandRun.Run("committee", folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundled_refused_committee_breaks_six_rules()
    {
        Assert.False(CommitteeJson.Read(CasesCommand.ReadCommittee("refused-gp-majority.json")).TryGet(out _, out var violations));

        Assert.Equal(["GOV-22", "GOV-23", "GOV-24", "GOV-25", "GOV-26", "GOV-39"], violations.Select(violation => violation.Rule.Code));
    }

    [Fact]
    public void The_bundled_accepted_committee_is_quorate_without_the_two_members_who_have_a_conflict()
    {
        var result = CommitteeCheckResult.Create("", CasesCommand.ReadCommittee("delegated.json"), Rules.RuleSet.All);

        var assessment = Assert.Single(Assert.Single(result.Agendas).Assessments);
        Assert.Equal("quorate", $"{assessment.Quorum}");
        Assert.Equal(["A. Chair", "C. Officer", "D. Treasurer"], assessment.Members.Where(member => member.MayVote).Select(member => member.Member.Name));
        Assert.Equal(["B. Auditor", "Dr E. Partner"], assessment.Members.Where(member => !member.MayTakePart).Select(member => member.Member.Name));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_gives_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        var valid = folder.Add("valid.json", Valid);

        var run = CommandRun.Run("committee", Path.Combine(folder.Path, "missing.json"), valid);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("1 document: 1 accepted, 0 refused; 1 name could not be opened.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_a_document_cannot_control_the_terminal()
    {
        var run = CommandRun.RunOn(Valid.Replace("owns the house", "\\u001b[2Jowns\\n[red]it[/]", StringComparison.Ordinal), terminal: true, colour: false, "committee", "-");

        Assert.DoesNotContain(run.Out, c => c != '\n' && char.IsControl(c));
        Assert.Contains("[red]it[/]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_governing_body_is_checked_and_shown_like_a_committee()
    {
        var run = CommandRun.RunWithInput(Encoding.UTF8.GetString(CasesCommand.ReadCommittee("body.json")), "committee", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            accepted  -  governing body of 09W, 8 members, on 2016-09-01
              Members who are present and have no conflict:
                Dr A. Chair may vote.
                B. Public may vote.
                C. Officer may vote.
                D. Treasurer may vote.
                E. Nurse may vote.
                Dr F. Specialist may vote.
                G. Auditor may vote.
                H. Director may speak but has no vote.
              A contract for urgent care: not quorate: 2 needed of clinician, 1 present
                Dr A. Chair leaves: a partner's share in a bidder.
                J. Deputy, for C. Officer, may vote.
                Dr F. Specialist is absent.
            1 document: 1 accepted, 0 refused.

            """.ReplaceLineEndings("\n"),
            run.Out);
        var json = CommandRun.RunWithInput(Encoding.UTF8.GetString(CasesCommand.ReadCommittee("body.json")), "committee", "-", "--json").Json()[0].GetProperty("committees")[0];
        Assert.Equal("governingBody", json.GetProperty("form").GetString());
        Assert.Equal("J. Deputy", json.GetProperty("matters")[0].GetProperty("named")[1].GetProperty("deputy").GetString());
    }

    [Fact]
    public void What_a_list_of_members_that_is_cut_short_leaves_open_is_said()
    {
        const string partial = """{"format":"committee/1","asAt":"2017-05-18","committees":[{"form":"delegated","ccgs":["05Y"],"members":{"list":[{"name":"A","roles":["layMember"],"votes":true}],"complete":false}}]}""";
        var run = CommandRun.RunWithInput(partial, "committee", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Not all members are listed, so not checked as a whole: GOV-22, GOV-23, GOV-24, GOV-25\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["GOV-22", "GOV-23", "GOV-24", "GOV-25"],
            CommandRun.RunWithInput(partial, "committee", "-", "--json").Json()[0].GetProperty("committees")[0].GetProperty("notChecked").EnumerateArray().Select(code => code.GetString()));
    }

    // Both grow with a document of matters and members; the output said every member of every matter.
    [Fact]
    public void The_output_grows_with_the_document()
    {
        var (small, large) = (OutputOf(400), OutputOf(800));

        Assert.InRange(large.Text, small.Text, 22 * small.Text / 10);
        Assert.InRange(large.Json, small.Json, 22 * small.Json / 10);
        Assert.InRange(large.Text, 1, 20 * large.Document);
        Assert.InRange(large.Json, 1, 20 * large.Document);
    }

    private static (int Document, int Text, int Json) OutputOf(int number)
    {
        var members = string.Join(',', Enumerable.Range(0, number).Select(i => $$"""{"name":"{{i}}","roles":["other"],"votes":true}"""));
        var matters = string.Join(',', Enumerable.Range(0, number).Select(i => $$"""{"matter":"x","present":["{{i}}"]}"""));
        var document = $$"""{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"greaterInvolvement","ccgs":["09W"],"members":[{{members}}],"matters":[{{matters}}]}]}""";
        return (document.Length, CommandRun.RunWithInput(document, "committee", "-").Out.Length, CommandRun.RunWithInput(document, "committee", "-", "--json").Out.Length);
    }

    private static IEnumerable<(string? Name, bool MayVote, bool MayTakePart, string? Reason)> Standings(JsonElement members) => members.EnumerateArray().Select(member =>
        (member.GetProperty("name").GetString(), member.GetProperty("mayVote").GetBoolean(), member.GetProperty("mayTakePart").GetBoolean(), member.GetProperty("reason").GetString()));
}
