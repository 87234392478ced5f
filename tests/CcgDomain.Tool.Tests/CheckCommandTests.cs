namespace CcgDomain.Tool.Tests;

public class CheckCommandTests
{
    [Fact]
    public void The_exit_code_is_0_when_every_document_is_accepted()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("a.json", SampleDocuments.Accepted);

        var run = CommandRun.Run("check", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"accepted  {file}  99Z NHS Exampleton CCG (not in the register, so not compared with it)\n1 document: 1 accepted, 0 refused.\n", run.Out);
    }

    [Fact]
    public void A_refused_document_gives_exit_code_1_with_the_rule_basis_path_and_source()
    {
        var run = CommandRun.RunWithInput(SampleDocuments.TooEarly, "check", "-");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
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
        var run = CommandRun.RunWithInput(document, "check", "-", "--json");

        Assert.Equal(1, run.ExitCode);
        var result = run.Json()[0];
        Assert.False(result.GetProperty("accepted").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, result.GetProperty("code").ValueKind);
        Assert.StartsWith("JSN-", result.GetProperty("violations")[0].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "events", "\"code\":\"99Z\",\"name\":\"NHS X CCG\"", "ccg/1")]
    [InlineData("committee", "committees", "\"asAt\":\"2016-09-01\"", "committee/1")]
    public void The_first_100_violations_of_a_document_are_listed_unless_all_are_asked_for(string command, string list, string rest, string format)
    {
        var document = $$"""{"format":"{{format}}",{{rest}},"{{list}}":[{{string.Join(',', Enumerable.Repeat("7", 250))}}]}""";

        var first = CommandRun.RunWithInput(document, command, "-", "--json");
        var violations = first.Json()[0].GetProperty("violations");
        Assert.Equal((1, 101), (first.ExitCode, violations.GetArrayLength()));
        Assert.Equal("250 violations were found, which is 150 more than the limit of 100. The rest is not listed.", violations[100].GetProperty("message").GetString());

        var all = CommandRun.RunWithInput(document, command, "-", "--json", "--all");
        Assert.Equal((1, 250), (all.ExitCode, all.Json()[0].GetProperty("violations").GetArrayLength()));
    }

    [Fact]
    public void Json_has_its_documented_properties_in_order()
    {
        var run = CommandRun.RunWithInput(SampleDocuments.TooEarly, "check", "-", "--json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        var result = Assert.Single(run.Json().EnumerateArray());
        Assert.Equal(["file", "accepted", "code", "name", "violations"], result.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("-", "99Z", "NHS Exampleton CCG"), (result.GetProperty("file").GetString(), result.GetProperty("code").GetString(), result.GetProperty("name").GetString()));
        var violation = Assert.Single(result.GetProperty("violations").EnumerateArray());
        Assert.Equal(["rule", "basis", "path", "message", "source"], violation.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["AUT-05", "inferred", "events[1].on", "2013-01-17 is before 2013-01-18, the decision meeting of wave 2.", "NHS Commissioning Board: authorisation dates, October 2012 (https://www.england.nhs.uk/2012/10/auth-dates/)"],
            violation.EnumerateObject().Select(property => property.Value.GetString()));
    }

    [Theory]
    [InlineData("inferred")]
    [InlineData("Inferred")]
    [InlineData("AUT-05")]
    public void A_rule_or_a_basis_can_be_waived(string waived) => Assert.Equal(0, CommandRun.RunWithInput(SampleDocuments.TooEarly, "check", "-", "--without", waived).ExitCode);

    [Fact]
    public void The_option_without_may_be_repeated()
    {
        const string BreaksTwoRules =
            """{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-04","wave":2},{"event":"authorisationGranted","on":"2013-01-17","conditions":[],"directions":[]}]}""";

        Assert.Equal(1, CommandRun.RunWithInput(BreaksTwoRules, "check", "-", "--without", "AUT-05").ExitCode);
        Assert.Equal(1, CommandRun.RunWithInput(BreaksTwoRules, "check", "-", "--without", "guidance").ExitCode);
        Assert.Equal(0, CommandRun.RunWithInput(BreaksTwoRules, "check", "-", "--without", "AUT-05", "--without", "guidance").ExitCode);
    }

    [Theory]
    [InlineData("AUT-99", "'AUT-99' is neither a basis (statute, regulation, guidance, reported, inferred, completeness) nor the code of a rule")]
    [InlineData("5", "'5' is neither")]
    [InlineData("", "'' is neither")]
    [InlineData("integrity", "'integrity' cannot be waived")]
    [InlineData("AUT-10", "'AUT-10' cannot be waived")]
    [InlineData("JSN-03", "'JSN-03' cannot be waived")]
    public void Waiving_an_unknown_rule_or_an_integrity_rule_is_wrong_usage(string waived, string message)
    {
        var run = CommandRun.RunWithInput(SampleDocuments.Accepted, "check", "-", "--without", waived);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_gives_exit_code_2_and_the_others_are_still_checked()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Add("good.json", SampleDocuments.Accepted);
        var early = folder.Add("early.json", SampleDocuments.TooEarly);
        var missing = Path.Combine(folder.Path, "missing.json");

        var run = CommandRun.Run("check", missing, good, early);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"ccg: cannot open {missing}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"accepted  {good}", run.Out, StringComparison.Ordinal);
        Assert.Contains($"refused   {early}", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("2 documents: 1 accepted, 1 refused; 1 name could not be opened.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invalid_path_gives_exit_code_2() => Assert.Equal(2, CommandRun.Run("check", "a\0b").ExitCode);

    [Fact]
    public void A_folder_stands_for_the_json_files_in_it_and_below_in_ordinal_order()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["b.json", "B.json", "a/z.json", "a.json", "a/deep/er.json", "notes.txt", "a/b.jsonx"])
        {
            folder.Add(name, SampleDocuments.Accepted);
        }

        var run = CommandRun.Run("check", folder.Path, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["B.json", "a.json", "a/deep/er.json", "a/z.json", "b.json"],
            run.Json().EnumerateArray().Select(result => Path.GetRelativePath(folder.Path, result.GetProperty("file").GetString()!).Replace('\\', '/')));
    }

    [Fact]
    public void A_link_to_a_parent_folder_is_not_followed()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a/a.json", SampleDocuments.Accepted);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);

        Assert.EndsWith("1 document: 1 accepted, 0 refused.\n", CommandRun.Run("check", folder.Path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_documents_gives_exit_code_2()
    {
        using var folder = new TemporaryFolder();

        var run = CommandRun.Run("check", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"ccg: cannot open {folder.Path}: The folder contains no *.json files.\n", run.Error);
    }

    [Fact]
    public void Progress_with_many_files_is_shown_on_the_error_stream_of_a_terminal_only()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 25; i++)
        {
            folder.Add($"{i}.json", SampleDocuments.Accepted);
        }

        Assert.Contains("\rChecked 25 of 25", CommandRun.RunOn("", terminal: false, errorTerminal: true, colour: false, "check", folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.Run("check", folder.Path).Error);

        // On one terminal with them, the results are the progress.
        Assert.Equal("", CommandRun.RunOn("", terminal: true, colour: false, "check", folder.Path).Error);
    }

    [Fact]
    public void No_progress_is_shown_with_few_files() => Assert.Equal("", CommandRun.RunOn(SampleDocuments.Accepted, terminal: true, colour: false, "check", "-").Error);

    [Fact]
    public void A_folder_that_cannot_be_opened_is_listed_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Add("a/1.json", SampleDocuments.Accepted);
        folder.Add("b/2.json", SampleDocuments.Accepted);
        var last = folder.Add("c/d/3.json", SampleDocuments.Accepted);
        var closed = Path.Combine(folder.Path, "b");
        using var error = new MemoryStream();
        var reader = new DocumentReader(
            CommandContext.ForStreams(Stream.Null, Stream.Null, error),
            path => path == closed ? throw new UnauthorizedAccessException("Access is denied.") : new DirectoryInfo(path).EnumerateFileSystemInfos());

        Assert.Equal([first, last], reader.Expand([folder.Path]));
        Assert.Equal(1, reader.UnopenedCount);
        Assert.Equal($"ccg: cannot open {closed}: Access is denied.\n", System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }

    // Who runs the tests may read everything; then the command is run as somebody else.
    [Fact]
    public void A_folder_without_permission_gives_exit_code_2_and_its_siblings_are_checked()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Add("a/1.json", SampleDocuments.Accepted);
        folder.Add("c/3.json", SampleDocuments.TooEarly);
        var closed = Path.Combine(folder.Path, "b");
        Directory.CreateDirectory(closed, UnixFileMode.None);

        var run = CommandRun.Run("check", folder.Path);

        Assert.Contains("2 documents: 1 accepted, 1 refused", run.Out, StringComparison.Ordinal);
        Assert.Equal(Environment.IsPrivilegedProcess ? 1 : 2, run.ExitCode);
        Assert.Equal(Environment.IsPrivilegedProcess ? "" : $"ccg: cannot open {closed}: Access to the path '{closed}' is denied.\n", run.Error);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_read()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Add("1.json", SampleDocuments.Accepted);
        System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "2.json")).WaitForExit();

        var run = CommandRun.Run("check", folder.Path);

        Assert.Equal((2, $"ccg: cannot open {Path.Combine(folder.Path, "2.json")}: It is not a regular file.\n"), (run.ExitCode, run.Error));
        Assert.Contains("1 document: 1 accepted", run.Out, StringComparison.Ordinal);
    }
}
