using System.Globalization;
using System.Text;
using System.Threading;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Csv;

namespace CcgDomain.Tool.Tests;

/// <summary>Files are resolved in blocks, side by side: what comes out is what the reader of single records says, wherever the blocks are cut.</summary>
public class CsvBlockTests
{
    private const byte Comma = (byte)',';
    private static readonly string[] Pieces = ["00F", "13T", "zz", ",", ",", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "é", " ", "\"a\"", "\",\"", "\"\n\"", "00F,\"x\ny\"\n", "13T,1\n"];

    [Fact]
    public void The_index_of_a_block_has_the_records_and_fields_that_the_reader_reads()
    {
        var random = new Random(20130401);
        var index = new CsvIndex();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = RandomCsv(random, 40);
            var length = bytes.Length;
            index.Read([.. bytes, .. Encoding.ASCII.GetBytes(new string('"', CsvBlock.Padding))], length, Comma);

            using var stream = new MemoryStream(bytes);
            var reader = new CsvRecordReader(stream, Comma);
            var (start, first, records) = (0, 0, 0);
            while (reader.Read() && !reader.LineEnding.IsEmpty)
            {
                Assert.True(records < index.RecordCount, Encoding.UTF8.GetString(bytes));
                var next = index.RecordEnds[records++];
                start += reader.Record.Length + reader.LineEnding.Length;
                Assert.Equal(start - 1, index.FieldEnds[next - 1]);
                Assert.Equal(CsvFields.Texts(reader.Record, Comma).Length, next - first);
                first = next;
            }

            Assert.Equal(records, index.RecordCount);
        }
    }

    // A pair of quotes, a line ending and a separator stand on either side of the 64 bytes that are looked at at once.
    [Theory]
    [InlineData("\"\"\"\"")]
    [InlineData("\"x\"")]
    [InlineData("\"\r\n\"")]
    [InlineData("\",\"")]
    [InlineData("x")]
    public void A_field_is_found_wherever_it_lies(string field)
    {
        var index = new CsvIndex();
        for (var before = 0; before < 140; before++)
        {
            var bytes = Encoding.ASCII.GetBytes($"{new string('x', before)},{field},{field}\r\n{field}\n");
            index.Read([.. bytes, .. new byte[CsvBlock.Padding]], bytes.Length, Comma);

            int[] fieldEnds = [before, before + 1 + field.Length, before + 3 + (2 * field.Length), before + 4 + (3 * field.Length)];
            Assert.Equal(fieldEnds, index.FieldEnds[..4]);
            Assert.Equal((2, 3, 4), (index.RecordCount, index.RecordEnds[0], index.RecordEnds[1]));
        }
    }

    [Fact]
    public void Blocks_are_the_file_and_each_but_the_last_ends_with_a_record()
    {
        var random = new Random(20130402);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = RandomCsv(random, 60);
            var ends = RecordEnds(bytes, out var isSound);
            using var stream = new MemoryStream(bytes);
            var reader = new CsvRecordReader(stream, Comma).ReadRest(withRecord: false);
            var block = new CsvBlock(random.Next(1, 20));
            var position = 0;
            while (reader.TryRead(block))
            {
                Assert.True(block.Span.SequenceEqual(bytes.AsSpan(position, block.Length)));
                position += block.Length;
                Assert.True(position == bytes.Length || !isSound || ends.Contains(position), Encoding.UTF8.GetString(bytes));
            }

            Assert.Equal(bytes.Length, position);
            Assert.True(reader.IsAtEnd);
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void The_result_does_not_depend_on_where_the_file_is_cut(bool hasDates, bool assumesUnchanged)
    {
        var options = Options with { AssumesUnchanged = assumesUnchanged };
        var random = new Random(20130403);
        for (var i = 0; i < 400; i++)
        {
            var rows = Enumerable.Range(0, random.Next(60)).Select(_ => RandomRow(random)).ToList();
            if (random.Next(2) == 0)
            {
                rows.Insert(random.Next(rows.Count + 1), Encoding.UTF8.GetString(RandomCsv(random, 4)));
            }

            var csv = Encoding.UTF8.GetBytes($"code,date,x\n{string.Concat(rows)}");
            var input = new CsvInput("code", hasDates ? "date" : null);
            var expected = ResolveOneByOne(csv, input, options);
            foreach (var blockSize in (int[])[1, 16, 100, 1 << 17])
            {
                Assert.Equal(expected, Resolve(csv, input, options, blockSize));
            }
        }
    }

    // Rows of up to twice the length that is copied at once, of bytes that are not valid UTF-8.
    [Fact]
    public void A_row_of_any_length_is_kept_wherever_a_block_ends()
    {
        var random = new Random(20130404);
        List<byte> csv = [.. "code,x\n"u8];
        List<byte> expected = [.. "code,x,ccg_resolved,ccg_resolved_name,ccg_outcome\n"u8];
        string[] codes = ["00F", "13T", "zz", "\"00F\""];
        for (var length = 0; length < 140; length++)
        {
            var code = Encoding.UTF8.GetBytes(codes[random.Next(codes.Length)]);
            byte[] row = [.. code, Comma, .. Enumerable.Range(0, length).Select(_ => (byte)random.Next(0x80, 0x100))];
            var resolved = ResolvedKey.Create(Encoding.UTF8.GetString(CsvFormat.Unquote(code)), RegisterKeys.Any, Options.AsAt);
            csv.AddRange([.. row, (byte)'\n']);
            expected.AddRange([.. row, .. resolved.Outcome == ResolutionOutcome.Unknown ? [Comma, .. code, .. Options.EncodeRest(Comma, resolved)] : Options.Encode(Comma, resolved), (byte)'\n']);
        }

        for (var blockSize = 1; blockSize < 200; blockSize++)
        {
            using var stream = new MemoryStream([.. csv]);
            using var output = new MemoryStream();
            new CsvResolver(stream, new("code"), Options, blockSize).Copy(output, () => { });
            Assert.True(output.ToArray().AsSpan().SequenceEqual(expected.ToArray()), $"blocks of {blockSize} bytes");
        }
    }

    // A line feed after an odd number of quotes is none, but there may be many of them.
    [Fact]
    public void A_long_field_of_line_feeds_is_cut_nowhere()
    {
        var csv = Encoding.UTF8.GetBytes($"code,date,x\n00F,,\"{new string('\n', 1 << 20)}\"\n13T,,1\n");
        var input = new CsvInput("code");

        Assert.Equal(ResolveOneByOne(csv, input, Options), Resolve(csv, input, Options, 1 << 10));
    }

    // Whatever is asked of the register, on all days of a period it says the same.
    [Fact]
    public void An_answer_is_the_same_on_all_days_of_a_period()
    {
        var keys = CcgRegister.England.Ccgs.Select(ccg => $"{ccg.Code}")
            .Concat(CcgRegister.England.Boards.SelectMany(board => board.GssCodes.Select(period => $"{period.Code}").Append($"{board.Code}")))
            .Concat(CcgRegister.England.Ccgs.SelectMany(ccg => Enum.GetValues<NhsAreaKind>().SelectMany(kind => CcgRegister.England.MembershipsOf(kind, ccg.Code))).SelectMany(AreaKeys))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var options = new ResolveOptions(default, RegisterKeys.Any, false, AddedColumn.All);
        var last = CcgRegister.England.KnownUntil.AddDays(40);
        var row = 0;
        for (var day = new DateOnly(2013, 3, 1); day < last; day = day.AddDays(1))
        {
            var first = AnswerPeriods.FirstDayOf(AnswerPeriods.PeriodOf(day));
            Assert.True(first <= day && AnswerPeriods.PeriodOf(day) < AnswerPeriods.Count);

            // Every key on the first and the last day of its period, and some of them on every day between.
            var isEdge = AnswerPeriods.PeriodOf(day) != AnswerPeriods.PeriodOf(day.AddDays(1));
            foreach (var key in isEdge ? keys : keys.Where(_ => row++ % 37 == 0))
            {
                Assert.True(
                    options.Encode(Comma, ResolvedKey.Create(key, RegisterKeys.Any, day)).AsSpan().SequenceEqual(options.Encode(Comma, ResolvedKey.Create(key, RegisterKeys.Any, first))),
                    $"{key} on {day:O} and on {first:O}");
            }
        }
    }

    [Fact]
    public void The_period_of_a_text_is_that_of_the_date_it_is()
    {
        for (var day = new DateOnly(1990, 1, 1); day.Year < 2110; day = day.AddDays(1))
        {
            AssertPeriod($"{day:O}");
        }

        // Numbers that are no month and no day, and every byte in every place.
        for (var number = 0; number < 100 * 100; number++)
        {
            AssertPeriod($"2020-{number / 100:00}-{number % 100:00}");
            AssertPeriod($"{number:0000}-02-29");
        }

        foreach (var date in (string[])["2020-02-29", "1999-12-31"])
        {
            for (var i = 0; i < 256 * date.Length; i++)
            {
                AssertPeriod($"{date[..(i >> 8)]}{(char)(i & 0xFF)}{date[((i >> 8) + 1)..]}");
            }
        }

        foreach (var text in (string[])["", " ", "-", "2020-02-2", "2020-02-290", " 2020-02-29", "2020-02-29\t \t", "\n2020-02-29", "1999-12-31 ", "2020-0229-", "20200-2-29"])
        {
            AssertPeriod(text);
        }

        static void AssertPeriod(string text)
        {
            var isDate = DateOnly.TryParseExact(text.Trim(' ', '\t'), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
            Assert.Equal(isDate, AnswerPeriods.TryFind(Encoding.Latin1.GetBytes(text), out var period));
            Assert.True(!isDate || period == AnswerPeriods.PeriodOf(date), text);
        }
    }

    // More texts than can be kept, in periods in turn, so that they take each other's places.
    [Fact]
    public void What_is_found_does_not_depend_on_what_was_found_before()
    {
        var random = new Random(20130405);
        var options = Options with { AsAt = default };
        var keys = new ResolvedKeys(options, Comma, hasDates: true);
        List<string> texts =
        [
            "", "\0", "\0\0", new string('\0', 8), new string('\0', 9), new string('\0', 17),
            .. CcgRegister.England.Ccgs.SelectMany(ccg => (string[])[$"{ccg.Code}", $"{ccg.Name}", $"\"{ccg.Code}\"", .. ccg.GssCodes.Select(period => $"{period.Code}")]),
            .. Enumerable.Range(0, 6000).Select(i => new string((char)('a' + (i % 26)), i % 150) + i),
        ];
        for (var i = 0; i < 60_000; i++)
        {
            AssertFinds(keys, options, texts[random.Next(random.Next(2) == 0 ? 40 : texts.Count)], random.Next(AnswerPeriods.Count));
        }
    }

    // Each is resolved anew, and more different results come of them than there is room for at first.
    [Fact]
    public void A_key_that_is_too_long_to_be_kept_is_found_like_any_other()
    {
        var options = Options with { AsAt = default };
        var keys = new ResolvedKeys(options, Comma, hasDates: true);
        foreach (var ccg in CcgRegister.England.Ccgs)
        {
            for (var period = 0; period < AnswerPeriods.Count; period++)
            {
                AssertFinds(keys, options, $"{ccg.Code}".PadRight(200), period);
            }
        }

        Assert.Equal(0, keys.KeptCount);
    }

    private static void AssertFinds(ResolvedKeys keys, ResolveOptions options, string key, int period)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        var found = keys.Find([.. bytes, .. "########"u8], 0, bytes.Length, period);

        var expected = ResolvedKey.Create(Encoding.UTF8.GetString(CsvFormat.Unquote(bytes)), RegisterKeys.Any, AnswerPeriods.FirstDayOf(period));
        Assert.Equal(expected.Outcome, found.Outcome);
        Assert.Equal(
            expected.Outcome == ResolutionOutcome.Unknown ? options.EncodeRest(Comma, expected) : options.Encode(Comma, expected),
            keys.Fields.Slice(found.Start, found.Length).ToArray());
    }

    // Codes, GSS codes and names, as the columns of a file hold them.
    [Fact]
    public void No_key_of_the_register_takes_the_place_of_another()
    {
        ImmutableArray<RegisteredCcg> ccgs = CcgRegister.England.Ccgs;
        foreach (IEnumerable<string> column in (IEnumerable<string>[])[ccgs.Select(ccg => $"{ccg.Code}"), ccgs.SelectMany(ccg => ccg.GssCodes).Select(period => $"{period.Code}"), ccgs.Select(ccg => $"{ccg.Name}")])
        {
            var keys = new ResolvedKeys(new(new(2021, 4, 1), RegisterKeys.Any, false, []), Comma, hasDates: false);
            var texts = column.Distinct().Select(Encoding.UTF8.GetBytes).ToList();
            foreach (var text in texts)
            {
                keys.Find([.. text, .. new byte[8]], 0, text.Length, 0);
            }

            Assert.Equal(texts.Count, keys.KeptCount);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 1)]
    [InlineData(9, 5)]
    public void Results_are_written_in_the_order_in_which_items_were_read(int workers, int threads)
    {
        var read = 0;
        List<int> written = [];
        new OrderedWork<Item>(
            item => (item.Value = ++read) <= 200,
            item => Thread.Sleep(item.Value % 3),
            item =>
            {
                written.Add(item.Value);
                return item.Value < 150;
            }).Run(Enumerable.Range(0, workers).Select(_ => new Item()), threads);

        Assert.Equal(Enumerable.Range(1, 150), written);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("work")]
    [InlineData("write")]
    public void A_failure_is_thrown_once_all_that_came_before_is_written(string step)
    {
        var read = 0;
        List<int> written = [];
        var work = new OrderedWork<Item>(
            item =>
            {
                FailAt("read", item.Value = ++read);
                return true;
            },
            item => FailAt("work", item.Value),
            item =>
            {
                FailAt("write", item.Value);
                written.Add(item.Value);
                return true;
            });

        Assert.Equal("10", Assert.Throws<IOException>(() => work.Run([new(), new(), new()], 2)).Message);
        Assert.Equal(Enumerable.Range(1, 9), written);

        void FailAt(string current, int value)
        {
            if (current == step && value == 10)
            {
                throw new IOException("10");
            }
        }
    }

    [Fact]
    public void While_a_result_is_written_the_others_are_worked_on_as_far_as_there_are_workers()
    {
        using var thirdIsDone = new ManualResetEventSlim();
        var read = 0;
        List<int> written = [];
        new OrderedWork<Item>(
            item => (item.Value = ++read) <= 9,
            item =>
            {
                if (item.Value == 3)
                {
                    thirdIsDone.Set();
                }
            },
            item =>
            {
                Assert.True(thirdIsDone.Wait(TimeSpan.FromMinutes(1)));
                written.Add(item.Value);
                return true;
            }).Run([new(), new(), new()], 2);

        Assert.Equal(Enumerable.Range(1, 9), written);
    }

    // The producer of a pipe may never write again.
    [Fact]
    public void A_failure_to_write_does_not_wait_for_a_reader()
    {
        using var never = new ManualResetEventSlim();
        var read = 0;
        var work = new OrderedWork<Item>(
            item =>
            {
                if (++read > 1)
                {
                    never.Wait();
                }

                return true;
            },
            item => { },
            item => throw new IOException("Broken pipe"));

        Assert.Throws<IOException>(() => work.Run([new(), new(), new()], 2));
        never.Set();
    }

    private static IEnumerable<string> AreaKeys(Membership membership) => membership.Match<NhsArea[]>(known => [known.Area], changed => [changed.Before, changed.After], notKnown => [])
        .SelectMany(area => (string[])[$"{area.Code}", $"{area.GssCode}"])
        .Where(key => key.Length > 0);

    private static byte[] RandomCsv(Random random, int pieces) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(pieces)).Select(_ => Pieces[random.Next(Pieces.Length)])));

    private static string RandomRow(Random random)
    {
        string[] codes = ["00F", "13T", "\"97R\"", "99Z", "", "E38000055", "NHS Vale of York CCG", "\"NHS Basildon and \"\"Brentwood\"\" CCG\"", "zz"];
        string[] dates =
        [
            "2013-04-01", "\"2022-07-01\"", " 2020-01-01", "\"2020-01-01\t\"", "", "2021-02-29", "2030-01-01",
            "0001-01-01", "1999-12-31", "2000-02-29", "2099-12-31", "2100-01-01", "9999-12-31", "0000-01-01", "01/04/2013", "2o20-01-01", "2020-04-31", "2020-4-001",
        ];
        string[] texts = ["a", "", "\"x,y\"", "\"1\r\n2\"", "\"q\"\"q\"", "ünï", "\"\"", new string('l', 200)];
        string[] lineEndings = ["\n", "\r\n", "\n\n"];
        return $"{codes[random.Next(codes.Length)]},{dates[random.Next(dates.Length)]},{texts[random.Next(texts.Length)]}{lineEndings[random.Next(lineEndings.Length)]}";
    }

    private static HashSet<int> RecordEnds(byte[] bytes, out bool isSound)
    {
        HashSet<int> ends = [];
        using var stream = new MemoryStream(bytes);
        var reader = new CsvRecordReader(stream, Comma);
        var end = 0;
        while (reader.Read())
        {
            end += reader.Record.Length + reader.LineEnding.Length;
            ends.Add(end);
        }

        isSound = reader.Error is null;
        return ends;
    }

    private static (string Output, string? Error, long Rows, string Outcomes) Resolve(byte[] csv, CsvInput input, ResolveOptions options, int blockSize)
    {
        using var stream = new MemoryStream(csv);
        using var output = new MemoryStream();
        var resolver = new CsvResolver(stream, input, options, blockSize);
        resolver.Copy(output, () => { });
        return (Encoding.UTF8.GetString(output.ToArray()), resolver.Error, resolver.RowCount, Describe(resolver.Outcomes));
    }

    // The same with the reader of single records.
    private static (string Output, string? Error, long Rows, string Outcomes) ResolveOneByOne(byte[] csv, CsvInput input, ResolveOptions options)
    {
        using var stream = new MemoryStream(csv);
        var reader = new CsvRecordReader(stream, Comma);
        var output = new StringBuilder();
        var outcomes = new RowOutcomes();
        var (rows, error) = (-1L, (string?)null);
        while (reader.Read())
        {
            output.Append(Encoding.UTF8.GetString(reader.Record));
            var fields = CsvFields.Texts(reader.Record, Comma);
            if (reader.Record.IsEmpty || rows < 0)
            {
                output.Append(rows < 0 ? ",ccg_resolved,ccg_resolved_name,ccg_outcome" : "");
                rows += reader.Record.IsEmpty ? 0 : 1;
            }
            else if (fields.Length != 3)
            {
                output.Length -= Encoding.UTF8.GetString(reader.Record).Length;
                error = $"line {reader.Line}: {(fields.Length == 1 ? "1 field" : $"{fields.Length} fields")}, but the header has 3";
                break;
            }
            else
            {
                rows++;
                output.Append(Encoding.UTF8.GetString(Fields(reader, fields, input.DateColumn is not null, options, outcomes)));
            }

            output.Append(Encoding.UTF8.GetString(reader.LineEnding));
        }

        error ??= reader.Error is null ? null : $"line {reader.Line}: {reader.Error}";
        return (output.ToString(), error, Math.Max(rows, 0), Describe(outcomes));
    }

    private static byte[] Fields(CsvRecordReader reader, ImmutableArray<string> fields, bool hasDates, ResolveOptions options, RowOutcomes outcomes)
    {
        var date = options.AsAt;
        if (hasDates && !DateOnly.TryParseExact(fields[1].Trim(' ', '\t'), "yyyy-MM-dd", out date))
        {
            outcomes.Add(ResolutionOutcome.BadDate, 1);
            outcomes.BadDates.Add(Encoding.UTF8.GetBytes(fields[1]), reader.Line);
            return options.Encode(Comma, ResolvedKey.BadDate);
        }

        var resolved = ResolvedKey.Create(fields[0], RegisterKeys.Any, options.DateToAsk(date));
        outcomes.Add(resolved.Outcome, 1);
        if (resolved.Outcome != ResolutionOutcome.Unknown)
        {
            return options.Encode(Comma, resolved);
        }

        var key = new CsvFields(reader.Record, Comma);
        key.MoveNext();
        outcomes.Unmatched.Add(Encoding.UTF8.GetBytes(fields[0]));
        return [Comma, .. key.Current, .. options.EncodeRest(Comma, resolved)];
    }

    private static ResolveOptions Options { get; } = new(new(2019, 4, 1), RegisterKeys.Any, false, []);

    private static string Describe(RowOutcomes outcomes) =>
        $"{string.Join(' ', Enum.GetValues<ResolutionOutcome>().Select(outcome => outcomes[outcome]))} {string.Join(' ', outcomes.Unmatched.Keys)} {outcomes.BadDates.Count} {string.Join(' ', outcomes.BadDates.Rows)}";

    private sealed class Item
    {
        internal int Value { get; set; }
    }
}
