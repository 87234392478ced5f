namespace CcgDomain.Tool.Tests;

public class CheckTests
{
    [Fact]
    public void All_accepted_is_exit_code_0()
    {
        using var folder = new Folder();
        var file = folder.Add("a.json", Shell.Good);

        var run = Shell.Run("check", file);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal($"accepted  {file}  99Z NHS Exampleton CCG\n1 document: 1 accepted, 0 refused.\n", run.Out);
    }

    [Fact]
    public void A_refused_document_is_exit_code_1_with_rule_basis_place_and_source()
    {
        var run = Shell.Piped(Shell.TooEarly, "check", "-");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            refused   -  99Z NHS Exampleton CCG
              AUT-05 at events[1].on: 2013-01-17 is before 2013-01-18, the decision meeting of wave 2.
                Rule (inferred): A grant is not dated before its wave's planned decision meeting: 5 December 2012, 18 January, 15 February, 6 March 2013.
                Source: NHS Commissioning Board: authorisation dates, October 2012 (https://www.england.nhs.uk/2012/10/auth-dates/)
            1 document: 0 accepted, 1 refused.

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nothing like it")]
    [InlineData("[1]")]
    [InlineData("""{"format":"ccg/1","code":7,"name":"\ud800","events":[]}""")]
    public void A_malformed_document_is_refused(string document)
    {
        var run = Shell.Piped(document, "check", "-", "--json");

        Assert.Equal(1, run.Code);
        var result = run.Json()[0];
        Assert.False(result.GetProperty("accepted").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, result.GetProperty("code").ValueKind);
        Assert.StartsWith("JSN-", result.GetProperty("violations")[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_members_of_the_issue_in_order()
    {
        var run = Shell.Piped(Shell.TooEarly, "check", "-", "--json");

        Assert.Equal((1, ""), (run.Code, run.Error));
        var result = Assert.Single(run.Json().EnumerateArray());
        Assert.Equal(["file", "accepted", "code", "name", "violations"], result.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("-", "99Z", "NHS Exampleton CCG"), (result.GetProperty("file").GetString(), result.GetProperty("code").GetString(), result.GetProperty("name").GetString()));
        var violation = Assert.Single(result.GetProperty("violations").EnumerateArray());
        Assert.Equal(["rule", "basis", "path", "message", "source"], violation.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["AUT-05", "inferred", "events[1].on", "2013-01-17 is before 2013-01-18, the decision meeting of wave 2.", "NHS Commissioning Board: authorisation dates, October 2012 (https://www.england.nhs.uk/2012/10/auth-dates/)"],
            violation.EnumerateObject().Select(member => member.Value.GetString()));
    }

    [Theory]
    [InlineData("inferred")]
    [InlineData("Inferred")]
    [InlineData("AUT-05")]
    public void A_rule_or_a_basis_can_be_waived(string waived) => Assert.Equal(0, Shell.Piped(Shell.TooEarly, "check", "-", "--without", waived).Code);

    [Fact]
    public void Without_may_be_repeated()
    {
        const string TwoWrongs =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-04","wave":2},{"event":"authorisationGranted","on":"2013-01-17","conditions":[],"directions":[]}]}""";

        Assert.Equal(1, Shell.Piped(TwoWrongs, "check", "-", "--without", "AUT-05").Code);
        Assert.Equal(1, Shell.Piped(TwoWrongs, "check", "-", "--without", "guidance").Code);
        Assert.Equal(0, Shell.Piped(TwoWrongs, "check", "-", "--without", "AUT-05", "--without", "guidance").Code);
    }

    [Theory]
    [InlineData("AUT-99", "'AUT-99' is neither a basis (statute, regulation, guidance, reported, inferred) nor the code of a rule")]
    [InlineData("5", "'5' is neither")]
    [InlineData("", "'' is neither")]
    [InlineData("integrity", "'integrity' cannot be waived")]
    [InlineData("AUT-09", "'AUT-09' cannot be waived")]
    [InlineData("JSN-03", "'JSN-03' cannot be waived")]
    public void What_cannot_be_waived_is_wrong_usage(string waived, string complaint)
    {
        var run = Shell.Piped(Shell.Good, "check", "-", "--without", waived);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_exit_code_2_and_the_others_are_still_checked()
    {
        using var folder = new Folder();
        var good = folder.Add("good.json", Shell.Good);
        var early = folder.Add("early.json", Shell.TooEarly);
        var missing = Path.Combine(folder.Root, "missing.json");

        var run = Shell.Run("check", missing, good, early);

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"ccg: cannot open {missing}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"accepted  {good}", run.Out, StringComparison.Ordinal);
        Assert.Contains($"refused   {early}", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("2 documents: 1 accepted, 1 refused; 1 name could not be opened.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_no_file_can_have_cannot_be_opened() => Assert.Equal(2, Shell.Run("check", "a\0b").Code);

    [Fact]
    public void A_folder_stands_for_its_json_files_below_too_in_ordinal_order()
    {
        using var folder = new Folder();
        foreach (var name in (string[])["b.json", "B.json", "a/z.json", "a.json", "a/deep/er.json", "notes.txt", "a/b.jsonx"])
        {
            folder.Add(name, Shell.Good);
        }

        var run = Shell.Run("check", folder.Root, "--json");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["B.json", "a.json", "a/deep/er.json", "a/z.json", "b.json"],
            run.Json().EnumerateArray().Select(result => Path.GetRelativePath(folder.Root, result.GetProperty("file").GetString()!).Replace('\\', '/')));
    }

    [Fact]
    public void A_link_to_the_folder_above_does_not_go_round_in_circles()
    {
        using var folder = new Folder();
        folder.Add("a/a.json", Shell.Good);
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "a", "up"), folder.Root);

        Assert.EndsWith("1 document: 1 accepted, 0 refused.\n", Shell.Run("check", folder.Root).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_is_not_a_success()
    {
        using var folder = new Folder();

        var run = Shell.Run("check", folder.Root);

        Assert.Equal(2, run.Code);
        Assert.Equal($"ccg: cannot open {folder.Root}: The folder holds no *.json file.\n", run.Error);
    }

    [Fact]
    public void Many_files_show_progress_on_the_error_stream_of_a_terminal_and_nowhere_else()
    {
        using var folder = new Folder();
        for (var i = 0; i < 25; i++)
        {
            folder.Add($"{i}.json", Shell.Good);
        }

        Assert.Contains("\rChecked 25 of 25", Shell.On("", terminal: true, colour: false, "check", folder.Root).Error, StringComparison.Ordinal);
        Assert.Equal("", Shell.Run("check", folder.Root).Error);
    }

    [Fact]
    public void A_few_files_show_none() => Assert.Equal("", Shell.On(Shell.Good, terminal: true, colour: false, "check", "-").Error);
}
