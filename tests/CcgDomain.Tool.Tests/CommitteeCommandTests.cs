using System.Text;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

public class CommitteeCommandTests
{
    private const string Valid =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"joint","ccgs":["99Z"],"members":[{"name":"A","roles":["layMember"],"votes":true},{"name":"B","roles":["generalPractitioner"],"votes":true}],"quorum":{"atLeast":2},"matters":[{"matter":"Rent","conflicts":[{"member":"B","about":"owns the house","handling":"leave"}]}]}]}""";

    private const string DoesNotDecide =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["99Z"],"decides":false,"members":[{"name":"A","roles":["chair","layMember"],"votes":true}]}]}""";

    [Fact]
    public void An_accepted_committee_gives_exit_code_0_and_shows_who_may_vote()
    {
        var run = CommandRun.RunWithInput(Valid, "committee", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            accepted  -  joint committee of 99Z, 2 members, on 2016-09-01
              Rent: not quorate: 2 voting members needed, 1 present
                A may vote.
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
        Assert.Equal(("joint", "99Z"), (committee.GetProperty("form").GetString(), committee.GetProperty("ccgs")[0].GetString()));
        var matter = Assert.Single(committee.GetProperty("matters").EnumerateArray());
        Assert.Equal(("Rent", "notMet"), (matter.GetProperty("matter").GetString(), matter.GetProperty("quorum").GetString()));
        Assert.Equal(
            [("A", true, true, "noConflict"), ("B", false, false, "leaves")],
            matter.GetProperty("members").EnumerateArray().Select(member =>
                (member.GetProperty("name").GetString(), member.GetProperty("mayVote").GetBoolean(), member.GetProperty("mayTakePart").GetBoolean(), member.GetProperty("reason").GetString())));
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
        Assert.EndsWith("2 documents: 1 accepted, 1 refused.\n", CommandRun.Run("committee", folder).Out, StringComparison.Ordinal);
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
}
