using System.Text;

namespace CcgDomain.Tool.Tests;

/// <summary>The shapes in which files come: resolved where an option says how to read them; otherwise refused, with the cause and the option.</summary>
public class CsvShapeTests
{
    private const string Added = "ccg_resolved,ccg_resolved_name,ccg_outcome";
    private const string Successor = "13T,NHS Newcastle Gateshead CCG,succeeded";

    [Theory]
    [InlineData("ccg_code;patients\n00F;100\n", "cannot be read. Its separator seems to be ';': add --delimiter ';'.")]
    [InlineData("ccg_code\tpatients\n00F\t100\n", "cannot be read. Its separator seems to be tab: add --delimiter tab.")]
    [InlineData("ccg_code|patients\n00F|100\n", "cannot be read. Its separator seems to be '|': add --delimiter '|'.")]
    [InlineData("Title of table: CCG list 2014\n\nccg_code,patients\n00F,100\n", "has no column 'ccg_code'. It has: 'Title of table: CCG list 2014'. Line 3 seems to be its header: add --skip 2.")]
    [InlineData("\n\nccg_code,n\n00F,1\n", "has no column 'ccg_code'. It has: ''. Line 3 seems to be its header: add --skip 2.")]
    [InlineData("\"00F\",\"NHS GATESHEAD CCG\",\"Y54\",\"Q49\"\n", "has no column 'ccg_code'. It has: '00F', 'NHS GATESHEAD CCG', 'Y54', 'Q49'. Its first row holds the code '00F', so it seems to have no header: add --no-header --column 1.")]
    [InlineData("CCG_CODE,n\n00F,1\n", "has no column 'ccg_code'. It has: 'CCG_CODE', 'n'.")]
    public void A_file_of_another_shape_is_refused_with_the_option_to_use(string csv, string message)
    {
        var run = CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "ccg_code", "--as-at", "2021-04-01");

        Assert.Equal((2, "", $"ccg: - {message}\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("\"ccg_code\";\"patients\"\n\"00F\";100\n", "';'")]
    [InlineData("\"ccg_code\"\t\"patients\"\n\"00F\"\t100\n", "tab")]
    public void A_file_of_quoted_fields_with_another_separator_is_refused_with_the_option_to_use(string csv, string separator)
    {
        var run = CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "ccg_code", "--as-at", "2021-04-01");

        Assert.Equal((1, "", $"ccg: -, line 1: text after a closing quote. Nothing was written. Its separator seems to be {separator}: add --delimiter {separator}.\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("\"x\",\"y;z;w\"\n00F,1\n", "x")]
    [InlineData("\"x\",\"y;z;w\"\n00F,1\n", "1")]
    [InlineData("x;y\n00F\n", "x;y")]
    public void A_separator_within_a_name_is_none(string csv, string column) =>
        Assert.Equal(0, CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", column, "--as-at", "2021-04-01").ExitCode);

    [Theory]
    [InlineData("ccg_code;patients\n00F;100\n", $"ccg_code;patients;{Added}\n00F;100;{Successor}\n", "--column", "ccg_code", "--delimiter", ";")]
    [InlineData("ccg_code\tpatients\n00F\t100\n", $"ccg_code\tpatients\t{Added}\n00F\t100\t{Successor}\n", "--column", "ccg_code", "--delimiter", "tab")]
    [InlineData("n|\"a|b\"\n00F|\"x|y\"\n", $"n|\"a|b\"|{Added}\n00F|\"x|y\"|{Successor}\n", "--column", "n", "--delimiter", "|")]
    [InlineData("Title of table: CCG list 2014\n\nccg_code,patients\n00F,100\n", $"Title of table: CCG list 2014\n\nccg_code,patients,{Added}\n00F,100,{Successor}\n", "--column", "ccg_code", "--skip", "2")]
    [InlineData("\uFEFFIt's a \"title\r\nccg_code\r\n00F\r\n", $"\uFEFFIt's a \"title\r\nccg_code,{Added}\r\n00F,{Successor}\r\n", "--column", "ccg_code", "--skip", "1")]
    [InlineData("\"00F\",\"NHS GATESHEAD CCG\"\n\"00G\",\"NHS NEWCASTLE NORTH AND EAST CCG\"\n", $"\"00F\",\"NHS GATESHEAD CCG\",{Successor}\n\"00G\",\"NHS NEWCASTLE NORTH AND EAST CCG\",{Successor}\n", "--no-header", "--column", "1")]
    [InlineData("1,00F\n2,00F\n", $"1,00F,{Successor}\n2,00F,{Successor}\n", "--no-header", "--column", "2")]
    [InlineData("n,ccg\n2,00F\n", $"n,ccg,{Added}\n2,00F,{Successor}\n", "--column", "2")]
    [InlineData("2,1\n00F,x\n", $"2,1,{Added}\n00F,x,{Successor}\n", "--column", "2")]
    [InlineData("a;b\n00F\n", $"a;b,{Added}\n00F,{Successor}\n", "--column", "1", "--delimiter", ",")]
    [InlineData("a\n00F\n", $"a,{Added}\n00F,{Successor}\n", "--column", "a", "--skip", "0")]
    public void An_option_says_how_to_read_a_file(string csv, string expected, params string[] options)
    {
        var run = CommandRun.RunWithInput(csv, ["resolve", "--csv", "-", "--as-at", "2021-04-01", .. options]);

        // The added fields have the separator of the file.
        var separator = options is [.., "--delimiter", var delimiter] ? delimiter.Replace("tab", "\t", StringComparison.Ordinal) : ",";
        Assert.Equal((0, expected.Replace(",", separator, StringComparison.Ordinal)), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void UTF_16_is_recognised_and_read_on_request(bool bigEndian, bool byteOrderMark)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark);
        byte[] csv = [.. encoding.GetPreamble(), .. encoding.GetBytes("ccg_code,patients\n00F,ä😀\nß,2\n")];

        var (exitCode, output, error) = Run(csv);
        Assert.Equal((2, "", "ccg: - is in UTF-16: add --encoding utf-16.\n"), (exitCode, output, error));

        (exitCode, output, _) = Run(csv, "--encoding", "utf-16");
        Assert.Equal((0, $"{(byteOrderMark ? "\uFEFF" : "")}ccg_code,patients,{Added}\n00F,ä😀,{Successor}\nß,2,ß,,unknown\n"), (exitCode, output));

        // What breaks off in the middle of a character cannot be kept.
        (exitCode, _, error) = Run([.. csv[..^1]], "--encoding", "utf-16");
        Assert.Equal(2, exitCode);
        Assert.StartsWith("ccg: cannot read -: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_row_may_have_its_own_date()
    {
        var run = CommandRun.RunWithInput(
            "date,ccg_code,calls\n2020-03-31,00F,1\n 2013-04-01 ,00F,2\n\"2022-06-30\",\"00F\",3\n2014-06-01,13T,4\n2013-04-01,99Z,5\n",
            "resolve", "--csv", "-", "--column", "ccg_code", "--date-column", "date");

        Assert.Equal(
            $"date,ccg_code,calls,{Added}\n2020-03-31,00F,1,{Successor}\n 2013-04-01 ,00F,2,00F,NHS Gateshead CCG,open\n\"2022-06-30\",\"00F\",3,{Successor}\n2014-06-01,13T,4,,,notYetOpen\n2013-04-01,99Z,5,99Z,,unknown\n",
            run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020-02-30")]
    [InlineData("2021-02-29")]
    [InlineData("2020-13-01")]
    [InlineData("2020-00-10")]
    [InlineData("0000-01-01")]
    [InlineData("31/03/2020")]
    [InlineData("2020-3-31")]
    [InlineData("20200331")]
    [InlineData("2020-03-31T00:00")]
    [InlineData("２０２０-03-31")]
    public void A_row_with_a_date_that_cannot_be_read_is_kept_and_reported_with_its_line(string date)
    {
        var run = CommandRun.RunWithInput($"date,ccg_code\n2020-03-31,13T\n{date},00F\n", "resolve", "--csv", "-", "--column", "2", "--date-column", "date");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith($"\n{date},00F,,,badDate\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"  badDate     1\nRows whose date is not one such as 2013-04-01, kept unresolved:\n  line 3: '{date}'\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_bad_dates_are_counted_and_the_first_are_listed()
    {
        var run = CommandRun.RunWithInput("d,c\n" + string.Concat(Enumerable.Repeat($"{new string('x', 100)},00F\n", 2000)), "resolve", "--csv", "-", "--column", "c", "--date-column", "d");

        Assert.Contains($"\n  line 21: '{new string('x', 60)}…'\n  and 1980 more rows\n", run.Error, StringComparison.Ordinal);
    }

    // More different dates than are kept.
    [Fact]
    public void A_file_with_very_many_dates_is_resolved_like_each_row_alone()
    {
        var first = new DateOnly(2000, 1, 1);
        var csv = "d,c\n" + string.Concat(Enumerable.Range(0, 25_000).Select(i => $"{first.AddDays(i % 12_000):yyyy-MM-dd},00F\n"));

        var rows = CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "c", "--date-column", "d").Out.Split('\n');

        Assert.Equal(25_002, rows.Length);
        for (var i = 0; i < 25_000; i++)
        {
            Assert.Equal($"{first.AddDays(i % 12_000):yyyy-MM-dd},00F,{(Register.CcgRegister.England.TryResolve(Organisations.OdsCode.Parse("00F"), first.AddDays(i % 12_000), out var standsFor) ? standsFor.ToString() : "")}", string.Join(',', rows[i + 1].Split(',')[..3]));
        }
    }

    [Theory]
    [InlineData("--delimiter: 'ab' is not a separator. It is one character, such as ';', or the word tab.", "--delimiter", "ab")]
    [InlineData("--delimiter: '\"' is not a separator. It is one character, such as ';', or the word tab.", "--delimiter", "\"")]
    [InlineData("--skip: '-1' is not a number of lines.", "--skip", "-1")]
    [InlineData("--skip: 'two' is not a number of lines.", "--skip", "two")]
    [InlineData("--encoding: 'latin-1' is not one of utf-8, utf-16.", "--encoding", "latin-1")]
    [InlineData("--as-at and --date-column cannot be used together.", "--date-column", "d")]
    [InlineData("--add: 'colour' is not one of code, gss, region, ", "--add", "region,colour")]
    [InlineData("--add: 'region' is there twice.", "--add", "region,gss,region")]
    [InlineData("--out and --report are the same file.", "--out", "x/../a.csv", "--report", "a.csv")]
    public void A_wrong_option_is_wrong_usage(string message, params string[] options)
    {
        var run = CommandRun.RunWithInput("c,d\n", ["resolve", "--csv", "-", "--column", "c", "--as-at", "2020-01-01", .. options]);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"ccg: {message}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--date-column", "d")]
    [InlineData("--no-header")]
    [InlineData("--delimiter", ";")]
    [InlineData("--skip", "1")]
    [InlineData("--encoding", "utf-8")]
    [InlineData("--report", "r.txt")]
    [InlineData("--out", "o.csv")]
    public void An_option_for_files_is_wrong_usage_without_one(params string[] options) =>
        Assert.StartsWith($"ccg: {options[0]} can only be used with --csv.\n", CommandRun.Run(["resolve", "13T", "--as-at", "2020-01-01", .. options]).Error, StringComparison.Ordinal);

    private static (int ExitCode, string Out, string Error) Run(byte[] csv, params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exitCode = CommandRun.RunOnStreams(new MemoryStream(csv), output, error, ["resolve", "--csv", "-", "--column", "ccg_code", "--as-at", "2021-04-01", .. options]);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
