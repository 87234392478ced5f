using System.Text;
using CcgDomain.Tool.Csv;
using nietras.SeparatedValues;

namespace CcgDomain.Tool.Tests;

/// <summary>CSV files that are hard to read: values are kept byte for byte, or the file is refused with the line.</summary>
public class HostileCsvTests
{
    private const string Added = ",ccg_resolved,ccg_resolved_name,ccg_outcome";
    private const string Gateshead = ",00F,NHS Gateshead CCG,open";

    [Theory]
    [InlineData("code,n\n\n00F,1\n\n\n99Z,2\n\n", $"code,n{Added}\n\n00F,1{Gateshead}\n\n\n99Z,2,99Z,,unknown\n\n")]
    [InlineData("\uFEFF\"code\",x\r\n\"00F\",1\r\n", $"\uFEFF\"code\",x{Added}\r\n\"00F\",1{Gateshead}\r\n")]
    [InlineData("code,n\n00F,", $"code,n{Added}\n00F,{Gateshead}")]
    [InlineData("code,n\n00F,\"a\rb\"\n\"00F\r\",2\n\"0\r0F\",3\n", $"code,n{Added}\n00F,\"a\rb\"{Gateshead}\n\"00F\r\",2{Gateshead}\n\"0\r0F\",3,\"0\r0F\",,unknown\n")]
    [InlineData("code,n\n\"ZZ\rTop\",3\n", $"code,n{Added}\n\"ZZ\rTop\",3,\"ZZ\rTop\",,unknown\n")]
    [InlineData("n,code\n1,\"0\"\"0F\"\n2,\"0\n0F\"\n3,\"a,b\"\n", $"n,code{Added}\n1,\"0\"\"0F\",\"0\"\"0F\",,unknown\n2,\"0\n0F\",\"0\n0F\",,unknown\n3,\"a,b\",\"a,b\",,unknown\n")]
    [InlineData("n,code\n6,=1+1\n7,@x\n8,-1\n", $"n,code{Added}\n6,=1+1,=1+1,,unknown\n7,@x,@x,,unknown\n8,-1,-1,,unknown\n")]
    [InlineData("code,n\n\"😀, é\",1\n😀,2\n", $"code,n{Added}\n\"😀, é\",1,\"😀, é\",,unknown\n😀,2,😀,,unknown\n")]
    [InlineData("code,n\n00F,a\0b\n\0,2\n\"0\0F\",3\n", $"code,n{Added}\n00F,a\0b{Gateshead}\n\0,2,\0,,unknown\n\"0\0F\",3,\"0\0F\",,unknown\n")]
    [InlineData("code\n\n00F\n\n\"\"\n", $"code{Added}\n\n00F{Gateshead}\n\n\"\",\"\",,unknown\n")]
    [InlineData("\"code\",\"n\nm\"\n00F,1\n", $"\"code\",\"n\nm\"{Added}\n00F,1{Gateshead}\n")]
    [InlineData("code,n\n00F,\"\"", $"code,n{Added}\n00F,\"\"{Gateshead}")]
    [InlineData("code,n\n 00F,1\n00F ,2\n  ,3\n00f,4\n", $"code,n{Added}\n 00F,1{Gateshead}\n00F ,2{Gateshead}\n  ,3,  ,,unknown\n00f,4{Gateshead}\n")]
    [InlineData("code,n\n\u00a000F\u00a0,1\n\"\t00F\",2\n", $"code,n{Added}\n\u00a000F\u00a0,1{Gateshead}\n\"\t00F\",2{Gateshead}\n")]
    [InlineData("code,n\r\n00F,1\n99Z,2\r\n", $"code,n{Added}\r\n00F,1{Gateshead}\n99Z,2,99Z,,unknown\r\n")]
    [InlineData("code", $"code{Added}")]
    [InlineData("code,n\n1.00E+00,1\n2Y,2\n#N/A,3\n,4\nNULL,5\n\"00F (Gateshead)\",6\n", $"code,n{Added}\n1.00E+00,1,1.00E+00,,unknown\n2Y,2,2Y,,unknown\n#N/A,3,#N/A,,unknown\n,4,,,unknown\nNULL,5,NULL,,unknown\n\"00F (Gateshead)\",6,\"00F (Gateshead)\",,unknown\n")]
    public void Values_are_kept_and_another_parser_reads_the_same(string csv, string expected)
    {
        var run = Resolve(Encoding.UTF8.GetBytes(csv));

        Assert.Equal((0, expected), (run.ExitCode, Encoding.UTF8.GetString(run.Out)));
        var (before, after) = (Parse(csv), Parse(expected));
        Assert.Equal(before, after.Select(record => record[..^3]));
        var column = Array.IndexOf(before[0], "code");
        Assert.All(after, record => Assert.True(record[^1] != "unknown" || record[^3] == record[column]));
    }

    // Latin 1, Windows-1252, and what is UTF-8 in appearance only.
    [Theory]
    [InlineData("MM-t\u00fcn")]
    [InlineData("\u00ff\u00fe")]
    [InlineData("\u00c0\u00b0\u00c0\u00b0F")]
    [InlineData("Ynys M\u00f4n")]
    [InlineData("\u00ed\u00a0\u0080")]
    public void Bytes_that_are_not_UTF_8_are_kept(string key)
    {
        foreach (var field in (string[])[key, $"\"{key}\""])
        {
            var run = Resolve(Encoding.Latin1.GetBytes($"code,n\u00e9\n{field},\u00e9\n"));
            Assert.Equal((0, $"code,n\u00e9{Added}\n{field},\u00e9,{field},,unknown\n"), (run.ExitCode, Encoding.Latin1.GetString(run.Out)));
        }
    }

    [Theory]
    [InlineData("code,n\n00F,a\rb\n", "line 2: a carriage return without a line feed")]
    [InlineData("code,n\r00F,1\r", "line 1: a carriage return without a line feed", true)]
    [InlineData("code,n\n00F,1\r", "line 2: a carriage return without a line feed")]
    [InlineData("code,n\n=HYPERLINK(\"http://x\"),1\n", "line 2: a quote in a field that does not begin with one")]
    [InlineData("code,n\n00F,ab\"c\n", "line 2: a quote in a field that does not begin with one")]
    [InlineData("code,n\n00F, \"abc\"\n", "line 2: a quote in a field that does not begin with one")]
    [InlineData("code,n\n00F,\"abc\"x\n", "line 2: text after a closing quote")]
    [InlineData("code,n\n00F,\"abc\n13T,2\n", "line 2: a quoted field that is not closed")]
    [InlineData("code,n\n00F,1\n13T,2,3\n", "line 3: 3 fields, but the header has 2")]
    [InlineData("code,n\n00F,1\n13T\n", "line 3: 1 field, but the header has 2")]
    [InlineData("code,n\n00F,1\n\u001a", "line 3: 1 field, but the header has 2")]
    public void A_file_that_is_no_CSV_is_refused_with_its_line(string csv, string error, bool isHeader = false)
    {
        var run = Resolve(Encoding.UTF8.GetBytes(csv));

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"ccg: -, {error}. {(isHeader ? "Nothing was written." : "Only the rows before it were written.")}\n", run.Error, StringComparison.Ordinal);
    }

    // The number of bytes that are looked at would grow with the square of the length, if the search began again with each piece.
    [Theory]
    [InlineData("\"\"")]
    [InlineData("x,")]
    [InlineData("x\n")]
    public void A_long_quoted_field_in_small_pieces_takes_linear_time(string text)
    {
        const int Length = 4 << 20;
        var csv = "code,n\n00F,\"" + string.Concat(Enumerable.Repeat(text, Length / 2)) + "\"\n";
        using var input = new FaultyStream(Encoding.UTF8.GetBytes(csv)) { ChunkSize = 64 };
        var reader = new CsvRecordReader(input, (byte)',');
        var stopwatch = System.Diagnostics.Stopwatch.StartNew();

        Assert.True(reader.Read());
        Assert.True(reader.Read());
        Assert.Equal(Length + 6, reader.Record.Length);
        Assert.False(reader.Read());

        // 65,536 pieces: if each were searched from the beginning, 131 GB. It takes some 50 ms.
        Assert.InRange(stopwatch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_row_of_more_than_16_MB_is_refused()
    {
        var csv = Encoding.UTF8.GetBytes($"code,n\n00F,\"{new string('x', CsvRecordReader.MaxRecordLength)}\"\n");

        Assert.EndsWith("ccg: -, line 2: a quoted field that is not closed, or a row of more than 16 MB. Only the rows before it were written.\n", Resolve(csv).Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, byte[] Out, string Error) Resolve(byte[] csv)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var exitCode = CommandRun.RunOnStreams(new MemoryStream(csv), output, error, "resolve", "--csv", "-", "--column", "code", "--as-at", "2014-04-01");
        return (exitCode, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }

    private static List<string[]> Parse(string csv)
    {
        using var reader = Sep.New(',').Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(csv.TrimStart('\uFEFF'));
        List<string[]> records = [];
        foreach (var row in reader)
        {
            // It takes an empty line for a record of one field.
            if (!row.Span.IsEmpty)
            {
                records.Add(row[..].ToStringsArray());
            }
        }

        return records;
    }
}
