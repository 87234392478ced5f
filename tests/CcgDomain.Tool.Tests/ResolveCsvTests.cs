using System.Text;
using System.Text.RegularExpressions;
using CcgDomain.Register;
using CcgDomain.Tool.Csv;

namespace CcgDomain.Tool.Tests;

public class ResolveCsvTests
{
    private const string Sussex = "NHS Sussex Integrated Care Board";

    [Fact]
    public void Three_columns_are_added_and_every_row_is_kept()
    {
        var run = Resolve("id,ccg,n\n1,00F,5\n2,00d,6\n3,99Z,7\n4,,8\n5,13T,9\n6,00 F,10\n", "2019-04-01");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            id,ccg,n,ccg_resolved,ccg_resolved_name,ccg_outcome
            1,00F,5,13T,NHS Newcastle Gateshead CCG,succeeded
            2,00d,6,00D,"NHS Durham Dales, Easington and Sedgefield CCG",open
            3,99Z,7,99Z,,unknown
            4,,8,,,unknown
            5,13T,9,13T,NHS Newcastle Gateshead CCG,open
            6,00 F,10,00 F,,unknown

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Matches("^6 rows in [0-9.]+ s: [0-9]+ rows/s\n", run.Error);
        Assert.Contains("  open        2\n  succeeded   1\n  abolished   0\n  notYetOpen  0\n  unknown     3\n", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Unknown keys, kept unchanged, with the number of rows:\n  ''      1\n  '00 F'  1\n  '99Z'   1\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_not_yet_open_resolves_to_nothing() =>
        Assert.Equal("ccg,ccg_resolved,ccg_resolved_name,ccg_outcome\n13T,,,notYetOpen\n", Resolve("ccg\n13T\n", "2015-03-31").Out);

    [Theory]
    [InlineData("a,ccg\r\n1,97R\r\n", "a,ccg,ccg_resolved,ccg_resolved_name,ccg_outcome\r\n1,97R,QNX," + Sussex + ",abolished\r\n")]
    [InlineData("ccg,a\n97R,1", "ccg,a,ccg_resolved,ccg_resolved_name,ccg_outcome\n97R,1,QNX," + Sussex + ",abolished")]
    [InlineData("\uFEFFccg\n97R\n", "\uFEFFccg,ccg_resolved,ccg_resolved_name,ccg_outcome\n97R,QNX," + Sussex + ",abolished\n")]
    [InlineData("ccg,a\n\n97R,\r\n\r\n", "ccg,a,ccg_resolved,ccg_resolved_name,ccg_outcome\n\n97R,,QNX," + Sussex + ",abolished\r\n\r\n")]
    [InlineData("ccg\n", "ccg,ccg_resolved,ccg_resolved_name,ccg_outcome\n")]
    [InlineData("ccg", "ccg,ccg_resolved,ccg_resolved_name,ccg_outcome")]
    public void Line_endings_byte_order_marks_and_empty_lines_are_kept(string before, string after)
    {
        var run = Resolve(before, "2022-07-01");

        Assert.Equal((0, after), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("\"a, b\",97R", "QNX")]
    [InlineData("x,\"97R\"", "QNX")]
    [InlineData("\"say \"\"so\"\"\",97r", "QNX")]
    [InlineData("\"two\r\nlines, and\nthree\",\"97R\"", "QNX")]
    [InlineData("\"\",\"97R\"", "QNX")]
    [InlineData("ø,\"9\"\"7\"", "\"9\"\"7\"")]
    public void A_quoted_row_is_copied_unchanged(string row, string resolved)
    {
        foreach (var lineEnding in (string[])["\n", "\r\n", ""])
        {
            var run = Resolve($"\"a\",\"ccg\"\n1,97R\n{row}{lineEnding}", "2022-07-01");

            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith($"\"a\",\"ccg\",ccg_resolved,ccg_resolved_name,ccg_outcome\n1,97R,QNX,{Sussex},abolished\n{row},{resolved},", run.Out, StringComparison.Ordinal);
            Assert.EndsWith(lineEnding, run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("3,97R,x", "line 5: 3 fields, but the header has 2")]
    [InlineData("3", "line 5: 1 field, but the header has 2")]
    [InlineData("\"3\",97R,x", "line 5: 3 fields, but the header has 2")]
    [InlineData("3\",97R", "line 5: a quote in a field that does not begin with one")]
    [InlineData("\"3\"x,97R", "line 5: text after a closing quote")]
    [InlineData("\"3,97R", "line 5: a quoted field that is not closed")]
    [InlineData("3,97R\r4,97R", "line 5: a carriage return without a line feed")]
    [InlineData("\"3\",97R\rx", "line 5: a carriage return without a line feed")]
    public void A_row_with_an_error_is_reported_with_its_line_and_the_file_stays_as_it_was(string row, string message)
    {
        using var folder = new TemporaryFolder();
        var target = folder.Add("out.csv", "before");
        var csv = $"a,ccg\n1,97R\n\"2\n\",97R\n{row}\n4,97R\n";

        var run = CommandRun.Run("resolve", "--csv", folder.Add("in.csv", csv), "--column", "ccg", "--as-at", "2022-07-01", "--out", target);

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.EndsWith($"in.csv, {message}. Nothing was written.\n", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 rows in ", run.Error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(target));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);

        // What has gone to standard output cannot be called back.
        run = Resolve(csv, "2022-07-01");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"-, {message}. Only the rows before it were written.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal($"a,ccg,ccg_resolved,ccg_resolved_name,ccg_outcome\n1,97R,QNX,{Sussex},abolished\n\"2\n\",97R,QNX,{Sussex},abolished\n", run.Out);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "- has no column 'ccg'. It has: 'a', 'b'.")]
    [InlineData("CCG\n", "- has no column 'ccg'. It has: 'CCG'.")]
    [InlineData("", "- is empty.")]
    [InlineData("ccg,ccg\n", "- has 2 columns 'ccg'.")]
    [InlineData("ccg,ccg_outcome\n", "- already has a column 'ccg_outcome'.")]
    public void A_missing_duplicate_or_conflicting_column_is_wrong_usage(string csv, string message)
    {
        var run = Resolve(csv, "2022-07-01");

        Assert.Equal((2, "", $"ccg: {message}\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_header_with_an_error_gives_exit_code_1()
    {
        var run = Resolve("ccg,\"a\n1,2\n", "2022-07-01");

        Assert.Equal((1, "", "ccg: -, line 1: a quoted field that is not closed. Nothing was written.\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_file_that_cannot_be_read_or_written_gives_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("in.csv", "ccg\n97R\n");

        Assert.Equal(2, CommandRun.Run("resolve", "--csv", "no-such-file.csv", "--column", "ccg", "--as-at", "2022-07-01").ExitCode);
        Assert.Equal(2, CommandRun.Run("resolve", "--csv", file, "--column", "ccg", "--as-at", "2022-07-01", "--out", Path.Combine(folder.Path, "no", "such", "folder.csv")).ExitCode);
        Assert.Equal(2, CommandRun.Run("resolve", "--csv", file, "--column", "ccg", "--as-at", "2022-07-01", "--out", file).ExitCode);
        Assert.Equal("ccg\n97R\n", File.ReadAllText(file));
    }

    // Rows of all kinds, longer than a buffer and read in chunks of several sizes, give the same result as each row resolved alone.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(int.MaxValue)]
    public void The_result_does_not_depend_on_the_size_of_the_chunks_read(int chunkSize)
    {
        var random = new Random(20130401);
        string[] codes = ["00F", "13T", "\"97R\"", "99Z", "", "\"QHM\"", "zz"];
        string[] texts = ["a", "", "\"x,y\"", "\"1\r\n2\"", "\"q\"\"q\"", "ünï", new string('l', chunkSize < 10 ? 100 : 300_000)];
        var rows = Enumerable.Range(0, 60).Select(i => (Text: $"{i},{codes[random.Next(codes.Length)]},{texts[random.Next(texts.Length)]}", End: random.Next(2) == 0 ? "\n" : "\r\n")).ToList();
        var expected = new StringBuilder("i,ccg,t,ccg_resolved,ccg_resolved_name,ccg_outcome\n");
        foreach (var (text, end) in rows)
        {
            var code = text.Split(',')[1];
            var alone = Resolve($"i,ccg\n1,{code}\n", "2019-04-01").Out.Split('\n')[1];
            expected.Append(text).Append(alone[$"1,{code}".Length..]).Append(end);
        }

        using var input = new ChunkedStream(Encoding.UTF8.GetBytes("i,ccg,t\n" + string.Concat(rows.Select(row => row.Text + row.End))), chunkSize);
        using var output = new MemoryStream();
        var resolver = new CsvResolver(input, new("ccg"), new(new(2019, 4, 1), RegisterKeys.Any, false, []));
        resolver.Copy(output, () => { });

        Assert.Null(resolver.Error);
        Assert.Equal(60, resolver.RowCount);
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(output.ToArray()));
    }

    // Blocks, what is kept of keys, and threads cost once, whichever thread comes to need them and when. Blocks are small here, so that what each of the thousands allocates outweighs that.
    [Fact]
    public void Memory_use_does_not_depend_on_the_number_of_rows()
    {
        const int BlockSize = 1 << 12;
        using var input = new ChunkedStream(Encoding.UTF8.GetBytes("i,ccg\n" + string.Concat(Enumerable.Range(0, 2_000_000).Select(i => $"{i},00F\n"))), BlockSize);
        var resolver = new CsvResolver(input, new("ccg"), new(new(2019, 4, 1), RegisterKeys.Any, false, []), BlockSize);
        Dictionary<int, (long First, long Last)> allocated = [];
        var blocks = 0;
        resolver.Copy(Stream.Null, () =>
        {
            var now = GC.GetAllocatedBytesForCurrentThread();
            allocated[Environment.CurrentManagedThreadId] = (allocated.TryGetValue(Environment.CurrentManagedThreadId, out var ofThread) ? ofThread.First : now, now);
            blocks++;
        });

        Assert.Equal(2_000_000, resolver.RowCount);
        Assert.InRange(blocks, 5_000, 6_000);
        Assert.InRange(allocated.Values.Sum(ofThread => ofThread.Last - ofThread.First), 0, 600 * blocks);
    }

    [Fact]
    public void A_long_list_of_unknown_codes_is_truncated_with_a_note()
    {
        using var folder = new TemporaryFolder();
        var report = Path.Combine(folder.Path, "report.txt");
        var csv = "ccg\nU00777\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"U{i:D5}\n"));

        var run = Resolve(csv, "2019-04-01");
        Assert.Contains("  unknown     1201\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("with the number of rows:\n  'U00777'  2\n  'U00000'  1\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(20, Regex.Count(run.Error, "^  'U[0-9]{5}'  [12]$", RegexOptions.Multiline));
        Assert.EndsWith("  and other unknown keys in 1180 more rows (--report FILE lists up to 1000)\n", run.Error, StringComparison.Ordinal);

        CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "ccg", "--as-at", "2019-04-01", "--report", report);
        var text = File.ReadAllText(report);
        Assert.Equal(1000, Regex.Count(text, "^  'U[0-9]{5}'  [12]$", RegexOptions.Multiline));
        Assert.EndsWith("  and other unknown keys in 200 more rows\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_free_text_is_listed_in_cut_texts() =>
        Assert.Contains($"\n  '{new string('x', 60)}…'  1\n", Resolve($"ccg\n{new string('x', 100_000)}\n", "2019-04-01").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("resolve", "13T", "--csv", "a.csv", "--column", "ccg", "--as-at", "2019-04-01")]
    [InlineData("resolve", "--csv", "a.csv", "--as-at", "2019-04-01")]
    [InlineData("resolve", "13T", "--column", "ccg", "--as-at", "2019-04-01")]
    [InlineData("resolve", "13T", "--out", "b.csv", "--as-at", "2019-04-01")]
    [InlineData("resolve", "--csv", "a.csv", "--column", "ccg", "--as-at", "2019-04-01", "--json")]
    public void Options_that_cannot_be_used_together_are_wrong_usage(params string[] args)
    {
        var run = CommandRun.Run(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.EndsWith("Try: ccg resolve --help\n", run.Error, StringComparison.Ordinal);
    }

    private static CommandRun Resolve(string csv, string date) => CommandRun.RunWithInput(csv, "resolve", "--csv", "-", "--column", "ccg", "--as-at", date);

    /// <summary>Returns at most <paramref name="chunkSize"/> bytes per read.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunkSize) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunkSize));
    }
}
