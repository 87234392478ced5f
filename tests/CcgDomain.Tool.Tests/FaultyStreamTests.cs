using System.Text;

namespace CcgDomain.Tool.Tests;

/// <summary>Every command over streams that fail, block, give one byte at a time, or end early.</summary>
public class FaultyStreamTests
{
    private const string Csv = "n,ccg\n1,00F\n2,\"13T\"\n3,99Z\n";

    public static TheoryData<string> CommandLines =>
    [
        "",
        "--help",
        "--version",
        "check --help",
        "check -",
        "check - --json",
        "show - --as-at 2013-04-01",
        "show - --as-at 2013-04-01 --json",
        "committee -",
        "committee - --json",
        "functions --model delegated --as-at 2016-04-01",
        "functions --model delegated --as-at 2016-04-01 --json",
        "rules",
        "rules --json",
        "schema",
        "schema ccg/1",
        "rules --markdown",
        "lookup 13T",
        "lookup 13T --json",
        "lookup York",
        "resolve 13T --as-at 2020-01-01",
        "resolve 13T --as-at 2020-01-01 --json",
        "resolve --csv - --column ccg --as-at 2020-01-01",
        "open --as-at 2020-01-01",
        "open --as-at 2020-01-01 --csv",
        "report authorisation --as-at 2013-03-31",
        "report authorisation - --as-at 2013-03-31 --json",
        "report figures --csv",
        "report figures --markdown",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Output_that_cannot_be_written_gives_one_line_and_exit_code_2(string line)
    {
        foreach (var output in (Func<Stream>[])[() => new FaultyStream { FailsAfter = 0 }, () => new FaultyStream { FailsAfter = 3 }, () => new FaultyStream { FailsOnFlush = true }])
        {
            using var error = new MemoryStream();
            Assert.Equal(2, Run(line, output, () => error));
            Assert.EndsWith("ccg: cannot write to standard output: No space left on device\n", Text(error), StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", Text(error), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void A_broken_pipe_ends_the_command_quietly(string line)
    {
        using var error = new MemoryStream();

        Assert.Equal(141, Run(line, () => new FaultyStream { FailsAfter = 0, Error = FaultyStream.BrokenPipe }, () => error));
        Assert.DoesNotContain("cannot write", Text(error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check no-such-file.json")]
    [InlineData("check --jsno")]
    [InlineData("show no-such-file.json --as-at 2013-04-01")]
    [InlineData("lookup ZZZ")]
    [InlineData("resolve --csv - --column ccg --as-at 2020-01-01")]
    [InlineData("report review no-such-file.json --from 2013-03-27 --to 2013-03-29")]
    public void An_error_stream_that_cannot_be_written_gives_exit_code_2(string line)
    {
        using var output = new MemoryStream();

        Assert.Equal(2, Run(line, () => output, () => new FaultyStream { FailsAfter = 0 }));
        Assert.Equal(2, Run(line, () => new FaultyStream { FailsAfter = 0 }, () => new FaultyStream { FailsAfter = 0 }));
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void The_result_does_not_depend_on_how_the_streams_are_chunked_or_how_slow_they_are(string line)
    {
        var (exitCode, output) = RunAndRead(() => new FaultyStream(Input(line)));

        Assert.Equal((exitCode, output), RunAndRead(() => new FaultyStream(Input(line)) { ChunkSize = 1 }));
        Assert.Equal((exitCode, output), RunAndRead(() => new FaultyStream(Input(line)) { ChunkSize = 100, Delay = TimeSpan.FromMilliseconds(2) }));

        (int ExitCode, string Output) RunAndRead(Func<Stream> input)
        {
            using var output = new FaultyStream();
            return (CommandRun.RunOnStreams(input, () => output, () => Stream.Null, Split(line)), Encoding.UTF8.GetString(output.Written));
        }
    }

    [Theory]
    [InlineData("check -")]
    [InlineData("check - --json")]
    [InlineData("show - --as-at 2013-04-01")]
    [InlineData("committee -")]
    [InlineData("report review - --from 2013-03-27 --to 2013-03-29")]
    [InlineData("resolve --csv - --column ccg --as-at 2020-01-01")]
    public void Input_that_cannot_be_read_is_reported_and_gives_exit_code_2(string line)
    {
        foreach (var failsAfter in (int[])[0, 1, 10])
        {
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            Assert.Equal(2, CommandRun.RunOnStreams(() => new FaultyStream(Input(line)) { FailsAfter = failsAfter, Error = new("Input/output error", 5) }, () => output, () => error, Split(line)));
            Assert.Matches("ccg: cannot (open|read) -: Input/output error\n", Text(error));
        }
    }

    [Fact]
    public void Input_that_ends_early_is_refused_at_every_length()
    {
        var document = Encoding.UTF8.GetBytes(SampleDocuments.Accepted);
        for (var length = 0; length < document.AsSpan().TrimEnd((byte)'\n').Length; length++)
        {
            var end = length;
            Assert.Equal(1, CommandRun.RunOnStreams(() => new FaultyStream(document[..end]), () => Stream.Null, () => Stream.Null, "check", "-"));
        }
    }

    private static int Run(string line, Func<Stream> output, Func<Stream> error) => CommandRun.RunOnStreams(() => new FaultyStream(Input(line)), output, error, Split(line));

    private static byte[] Input(string line) =>
        Encoding.UTF8.GetBytes(line.StartsWith("resolve", StringComparison.Ordinal) ? Csv : line.StartsWith("committee", StringComparison.Ordinal) ? Committee : SampleDocuments.Accepted);

    private static string Committee => Encoding.UTF8.GetString(Commands.CasesCommand.ReadCommittee(Commands.CasesCommand.CommitteeNames().First()));

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
