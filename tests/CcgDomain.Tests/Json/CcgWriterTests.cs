using System.Globalization;
using System.Linq;
using System.Text;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Governance;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Tests.Samples;
using CcgDomain.Text;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Json;

/// <summary>What is written in constant pieces, from tables or into reserved bytes is what is written otherwise, wherever the buffer ends.</summary>
public class CcgWriterTests
{
    // The length of the first buffer. The second is twice as long.
    private const int FirstBuffer = 4096;

    [Fact]
    public void Every_event_is_written_alike_wherever_the_buffer_ends()
    {
        var events = typeof(CcgEvent).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(CcgEvent)) && !type.IsAbstract).SelectMany(AllSamples.Of).Cast<CcgEvent>().ToList();

        Assert.InRange(events.Select(e => e.Kind).Distinct().Count(), 28, 100);
        Assert.All(events, e => AlikeAtEachEnd(e, static (ref writer, e) => EventTable.Event.Write(ref writer, e)));
        AlikeAtEachEnd(events.Take(8).ToImmutableArray(), static (ref writer, events) => writer.WriteList(events, EventTable.Event));
    }

    [Fact]
    public void Every_document_is_written_alike_wherever_the_buffer_ends()
    {
        Assert.All(AllSamples.Of(typeof(Ccg)).Cast<Ccg>().Take(4), ccg => AlikeAtEachEnd(ccg, CcgTable.Write));
        Assert.All(AllSamples.Of(typeof(BodyDocument)).Cast<BodyDocument>(), body => AlikeAtEachEnd(body, static (ref writer, body) => BodyTable.Document.Write(ref writer, body)));
        Assert.All(AllSamples.Of(typeof(CommitteeDocument)).Cast<CommitteeDocument>(), committees =>
            AlikeAtEachEnd(committees, static (ref writer, committees) => CommitteeTable.Document.Write(ref writer, committees)));
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("é", "é")]
    [InlineData("€", "€")]
    [InlineData("😀", "😀")]
    [InlineData("\"", "\\\"")]
    [InlineData("x\n", "x\\n")]
    [InlineData("\u001F", "\\u001f")]
    public void A_text_of_every_length_is_written_whole(string part, string written)
    {
        foreach (var end in new[] { 0, FirstBuffer, 2 * FirstBuffer, 4 * FirstBuffer })
        {
            for (var length = Math.Max(0, (end / 6) - 50); length < (end / 6) + 50; length++)
            {
                Assert.Equal($"\"{Repeat(written, length)}\"", Write(Repeat(part, length), static (ref writer, text) => writer.Write(text)));
            }

            for (var length = Math.Max(0, end - 50); length < end + 50; length++)
            {
                Assert.Equal($"\"{Repeat(written, length)}\"", Write(Repeat(part, length), static (ref writer, text) => writer.Write(text)));
            }
        }
    }

    // Each day in order, which stays in a month, and each beside the first and the last, which does not.
    [Fact]
    public void Every_date_is_written_as_its_year_month_and_day()
    {
        DateOnly[] years = [DateOnly.MinValue, new(4, 2, 1), new(1900, 1, 1), new(1999, 12, 1), new(2012, 1, 1), new(2100, 2, 1), DateOnly.MaxValue.AddDays(-1000)];
        var dates = years.SelectMany(first => Enumerable.Range(0, 1001).Select(first.AddDays)).ToList();
        var apart = dates.SelectMany(date => new[] { DateOnly.MinValue, date, DateOnly.MaxValue, date });

        Assert.All([dates, [.. Enumerable.Reverse(dates)], [.. apart]], list => Assert.Equal(
            '[' + string.Join(',', list.Select(date => $"\"{date.ToString("O", CultureInfo.InvariantCulture)}\"")) + ']',
            Write(list.ToImmutableArray(), static (ref writer, dates) => writer.WriteList(dates, static (ref writer, date) => writer.Write(date)))));
    }

    [Fact]
    public void Every_criterion_is_written_as_its_text()
    {
        var codes = Enumerable.Range(0, CriterionCode.Ordinals).Select(CriterionCode.At).ToImmutableArray();

        Assert.Equal(("1.0.0A", "6.9G"), ($"{codes[0]}", $"{codes[^1]}"));
        Assert.All(codes, code => Assert.Equal($"\"{code}\"", Write(code, static (ref writer, code) => writer.Write(code))));
    }

    [Theory]
    [InlineData("99Z")]
    [InlineData("Q123")]
    [InlineData("AB0CD")]
    [InlineData("14L000")]
    [InlineData("ABCDEFG")]
    [InlineData("ZZZZZZZ9")]
    public void A_code_of_every_length_is_written_as_its_text(string code) => Assert.Equal($"\"{code}\"", Write(OdsCode.Parse(code), static (ref writer, code) => writer.Write(code)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_number_at_a_limit_is_written_whole(int number) =>
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Write(number, static (ref writer, number) => writer.Write(number)));

    [Fact]
    public void Every_name_is_written_in_quotation_marks_and_no_other_number()
    {
        Names<ConditionLevel>();
        Names<DirectionPower>();
        Names<DirectionTrigger>();
        Names<DissolutionGround>();
        Names<VariationGround>();
        Names<MergerOutcome>();
        Names<RecordKind>();
        Names<CoCommissioningCategory>();
        Names<Readiness>();
        Names<CoCommissioningModel>();
        Names<Rating>();
        Names<AssurancePart>();
        Names<MemberRole>();
        Names<MemberEmployer>();
        Names<LayQualification>();
        Names<LayExclusion>();
        Names<Disqualification>();
        Names<StatutoryCommittee>();
        Names<QuorumAmong>();
    }

    [Fact]
    public void A_constant_piece_of_every_length_is_written_whole()
    {
        for (var length = 0; length <= JsonLiteral.MaxLength; length++)
        {
            var text = Text(length);
            Assert.Equal($"{text}{text}", Write(new JsonLiteral(text), static (ref writer, literal) =>
            {
                writer.Write(in literal);
                writer.Write(in literal);
            }));
        }

        Assert.Throws<ArgumentException>(() => new JsonLiteral(Text(JsonLiteral.MaxLength + 1)));
    }

    [Fact]
    public void The_first_property_of_an_object_must_be_one_that_every_object_has() => Assert.Equal("parts", Assert.Throws<ArgumentException>(() => new ObjectWriter<string>(
        "{", [new(JsonProperty.Name, static (ref writer, text) => writer.Write(text), static text => text.Length > 0)])).ParamName);

    private static void Names<T>()
        where T : struct, Enum
    {
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal($"\"{NameTable<T>.Shared.Name(value)}\"", Write(value, static (ref writer, value) => writer.WriteName(value))));
        Assert.All([-1, 1000, int.MinValue], number => Assert.Throws<ArgumentOutOfRangeException>(
            () => Write((T)Enum.ToObject(typeof(T), number), static (ref writer, value) => writer.WriteName(value))));
    }

    /// <summary>Writes a value after texts of such lengths that the buffer ends before, at and after each of its bytes.</summary>
    private static void AlikeAtEachEnd<T>(T value, WritePart<T> write)
    {
        var alone = Write(value, write);
        for (var length = Math.Max(0, FirstBuffer - alone.Length - JsonLiteral.MaxLength); length <= FirstBuffer; length++)
        {
            var text = new string('x', length);
            Assert.Equal($"\"{text}\"{alone}", Write((text, value, write), static (ref writer, x) =>
            {
                writer.Write(x.text);
                x.write(ref writer, x.value);
            }));
        }
    }

    private static string Write<T>(T value, WritePart<T> write) => Encoding.UTF8.GetString(CcgWriter.ToArray(value, write));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(i => (char)('A' + (i % 26))));
}
