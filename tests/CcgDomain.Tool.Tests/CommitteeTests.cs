using System.Text;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Tool.Commands;

namespace CcgDomain.Tool.Tests;

public class CommitteeTests
{
    private const string Sound =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"joint","ccgs":["99Z"],"members":[{"name":"A","roles":["layMember"],"votes":true},{"name":"B","roles":["generalPractitioner"],"votes":true}],"quorum":{"atLeast":2},"matters":[{"matter":"Rent","conflicts":[{"member":"B","about":"owns the house","handling":"leave"}]}]}]}""";

    private const string DoesNotDecide =
        """{"format":"committee/1","asAt":"2016-09-01","committees":[{"form":"delegated","ccgs":["99Z"],"decides":false,"members":[{"name":"A","roles":["chair","layMember"],"votes":true}]}]}""";

    [Fact]
    public void A_sound_committee_is_exit_code_0_and_who_may_vote_is_told()
    {
        var run = Shell.Piped(Sound, "committee", "-");

        Assert.Equal((0, ""), (run.Code, run.Error));
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
    public void A_refused_document_is_exit_code_1_with_rule_basis_place_and_source()
    {
        var run = Shell.Piped(DoesNotDecide, "committee", "-");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("refused   -\n  GOV-21 at committees[0].decides: The committee does not decide.\n    Rule (reported): ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 document: 0 accepted, 1 refused.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Piped(DoesNotDecide, "committee", "-", "--without", "GOV-21").Code);
    }

    [Fact]
    public void Json_has_the_shape_of_check_and_what_each_committee_may()
    {
        var result = Assert.Single(Shell.Piped(Sound, "committee", "-", "--json").Json().EnumerateArray());

        Assert.Equal(["file", "accepted", "asAt", "committees", "violations"], result.EnumerateObject().Select(member => member.Name));
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
    [InlineData(Shell.Good)]
    [InlineData("""{"format":"committee/1","asAt":"\ud800","committees":[{"members":[{"name":"\udc00"}]}]}""")]
    public void A_malformed_document_is_refused_and_says_nothing(string document)
    {
        var run = Shell.Piped(document, "committee", "-", "--json");

        Assert.Equal(1, run.Code);
        var result = run.Json()[0];
        Assert.Equal(JsonValueKind.Null, result.GetProperty("asAt").ValueKind);
        Assert.Equal(0, result.GetProperty("committees").GetArrayLength());
        Assert.StartsWith("JSN-", result.GetProperty("violations")[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundled_committees_are_the_files_in_the_folder_and_stand_in_its_README()
    {
        var folder = Path.Combine(Repository.Root, "src", "CcgDomain.Tool", "Committees");
        var readme = File.ReadAllText(Path.Combine(folder, "README.md"));

        Assert.Equal(Directory.GetFiles(folder, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal), CasesCommand.BundledCommittees());
        Assert.All(CasesCommand.BundledCommittees(), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
        Assert.All(
            CasesCommand.BundledCommittees(),
            name => Assert.Equal(File.ReadAllText(Path.Combine(folder, name)), Encoding.UTF8.GetString(CasesCommand.ReadCommittee(name))));
        Assert.EndsWith("2 documents: 1 accepted, 1 refused.\n", Shell.Run("committee", folder).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundled_refusal_breaks_six_rules()
    {
        Assert.False(CommitteeJson.Read(CasesCommand.ReadCommittee("refused-gp-majority.json")).TryGet(out _, out var violations));

        Assert.Equal(["GOV-22", "GOV-23", "GOV-24", "GOV-25", "GOV-26", "GOV-39"], violations.Select(violation => violation.Rule.Code));
    }

    [Fact]
    public void The_bundled_committee_is_quorate_without_the_two_who_have_a_conflict()
    {
        var result = CommitteeCheckResult.Of("", CasesCommand.ReadCommittee("delegated.json"), Rules.RuleSet.All);

        var assessment = Assert.Single(Assert.Single(result.Agendas).Assessments);
        Assert.Equal("quorate", $"{assessment.Quorum}");
        Assert.Equal(["A. Chair", "C. Officer", "D. Treasurer"], assessment.Members.Where(member => member.MayVote).Select(member => member.Member.Name));
        Assert.Equal(["B. Auditor", "Dr E. Partner"], assessment.Members.Where(member => !member.MayTakePart).Select(member => member.Member.Name));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_exit_code_2()
    {
        using var folder = new Folder();
        var sound = folder.Add("sound.json", Sound);

        var run = Shell.Run("committee", Path.Combine(folder.Root, "missing.json"), sound);

        Assert.Equal(2, run.Code);
        Assert.EndsWith("1 document: 1 accepted, 0 refused; 1 name could not be opened.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_a_document_cannot_steer_the_terminal()
    {
        var run = Shell.On(Sound.Replace("owns the house", "\\u001b[2Jowns\\n[red]it[/]", StringComparison.Ordinal), terminal: true, colour: false, "committee", "-");

        Assert.DoesNotContain(run.Out, c => c != '\n' && char.IsControl(c));
        Assert.Contains("[red]it[/]", run.Out, StringComparison.Ordinal);
    }
}
