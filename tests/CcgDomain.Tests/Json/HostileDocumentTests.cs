using System.Text;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tests.Governance;
using CcgDomain.Timelines;

namespace CcgDomain.Tests.Json;

/// <summary>Hostile input in place of a <c>ccg/1</c> document never throws, and each error is reported once, with its path.</summary>
public class HostileDocumentTests
{
    private const string Valid = """{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2}]}""";

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

    [Theory]
    [InlineData("\"2012-09-03\"", "\"2012-9-3\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"2012-02-30\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"2013-02-29\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"0000-01-01\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"2012-09-03T00:00:00Z\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"+012-09-03\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"\uFF12\uFF10\uFF11\uFF12-09-03\"", "JSN-09 events[0].on")]
    [InlineData("\"2012-09-03\"", "20120903", "JSN-08 events[0].on")]
    [InlineData("\"2012-09-03\"", "null", "JSN-08 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"0001-01-01\"", "TML-03 events[0].on")]
    [InlineData("\"2012-09-03\"", "\"9999-12-31\"", "TML-04 events[0].on|AUT-02 events[0].on")]
    [InlineData("2}", "0}", "JSN-09 events[0].wave")]
    [InlineData("2}", "-0}", "JSN-09 events[0].wave")]
    [InlineData("2}", "1.0}", "JSN-09 events[0].wave")]
    [InlineData("2}", "1e0}", "JSN-09 events[0].wave")]
    [InlineData("2}", "1e400}", "JSN-09 events[0].wave")]
    [InlineData("2}", "4294967298}", "JSN-09 events[0].wave")]
    [InlineData("2}", "99999999999999999999999999}", "JSN-09 events[0].wave")]
    [InlineData("2}", "\"2\"}", "JSN-09 events[0].wave")]
    [InlineData("2}", "[2]}", "JSN-08 events[0].wave")]
    [InlineData("2}", "02}", "JSN-03 ")]
    [InlineData("2}", "+2}", "JSN-03 ")]
    [InlineData("2}", "NaN}", "JSN-03 ")]
    [InlineData("2}", "2,}", "JSN-03 ")]
    [InlineData("2}", "2/**/}", "JSN-03 ")]
    [InlineData("2}", "2,\"w\\u0061ve\":2}", "JSN-05 events[0].wave")]
    [InlineData("2}", "2,\"Wave\":2}", "JSN-06 events[0].Wave")]
    [InlineData("2}", "2,\"\":{\"on\":\"\"}}", "JSN-06 events[0]")]
    [InlineData("2}", "2,\"a.b[0]\":1}", "JSN-06 events[0]")]
    [InlineData("\"applicationMade\"", "\"ApplicationMade\"", "JSN-09 events[0].event")]
    [InlineData("\"applicationMade\"", "\"applicationMade\\u0000\"", "JSN-09 events[0].event")]
    [InlineData("\"99Z\"", "\" 99Z\"", "JSN-09 code")]
    [InlineData("\"99Z\"", "\"99Z\\u0000\"", "JSN-09 code")]
    [InlineData("\"99Z\"", "\"\\udc00\"", "JSN-09 code")]
    [InlineData("\"NHS X CCG\"", "\"NHS\u00A0X CCG\"", "JSN-09 name")]
    [InlineData("\"NHS X CCG\"", "\"NHS X CCG \"", "JSN-09 name")]
    [InlineData("\"NHS X CCG\"", "\"NHS \\ud800 CCG\"", "JSN-09 name")]
    [InlineData("\"NHS X CCG\"", "\"NHS X\tCCG\"", "JSN-03 ")]
    [InlineData("\"ccg/1\"", "\"CCG/1\"", "JSN-09 format")]
    [InlineData("{\"format\"", "\u00A0{\"format\"", "JSN-03 ")]
    [InlineData("{\"format\"", "\uFEFF{\"format\"", "JSN-02 ")]
    [InlineData("{\"format\"", "[{\"format\"", "JSN-03 |JSN-08 ")]
    public void An_error_is_reported_with_its_path(string valid, string invalid, string expected) =>
        Assert.Equal(expected?.Split('|'), CcgJson.Read(Utf8(Changed(valid, invalid))).Places());

    [Theory]
    [InlineData("\"99Z\"", "\"99z\"")]
    [InlineData("\"99Z\"", "\"\\u0039\\u0039\\u005a\"")]
    [InlineData("\"ccg/1\"", "\"ccg\\/1\"")]
    [InlineData("\"2012-09-03\"", "\"2012-09-0\\u0033\"")]
    [InlineData("\"applicationMade\"", "\"application\\u004Dade\"")]
    [InlineData("\"event\"", "\"\\u0065vent\"")]
    [InlineData("\"NHS X CCG\"", "\"nhs X clinical commissioning group\"")]
    [InlineData("{\"format\"", "\r\n\t {\"format\"")]
    public void An_equivalent_document_is_read_and_written_in_canonical_form(string canonical, string other) =>
        Assert.Equal(Valid, Encoding.UTF8.GetString(CcgJson.Write(CcgJson.Read(Utf8(Changed(canonical, other))).OrThrow())));

    [Theory]
    [InlineData("2012-02-29")]
    [InlineData("2013-12-31")]
    public void A_date_changed_by_one_character_is_read_if_it_is_still_a_date(string date)
    {
        foreach (var c in "0123456789 !#-./:;@AZ_az~\u007F\u00B2\u00FF\u0663\uFF13".ToCharArray())
        {
            for (var i = 0; i < date.Length; i++)
            {
                var text = $"{date[..i]}{c}{date[(i + 1)..]}";
                var read = CcgEventJson.Read(Utf8($$"""{"event":"applicationWithdrawn","on":"{{text}}"}""")).TryGet(out var e, out _);

                Assert.Equal((EventDate.TryParse(text, null, out var expected), text, expected), (read, text, e?.On ?? default));
            }
        }
    }

    [Fact]
    public void A_name_changed_by_one_character_is_not_a_member()
    {
        var names = Enum.GetValues<CcgDomain.Json.JsonProperty>()[1..].ToDictionary(property => property.ToName());
        Assert.All(names, name => Assert.Equal(name.Value, JsonProperties.Find(Utf8(name.Key))));
        foreach (var name in names.Keys)
        {
            for (var i = 0; i < name.Length; i++)
            {
                foreach (var other in (string[])[name[..i], name[i..], name.Remove(i, 1), name.Insert(i, "x"), name.Insert(i, name[i..(i + 1)]), $"{name[..i]}X{name[(i + 1)..]}", $"{name[..i]}\0{name[(i + 1)..]}"])
                {
                    Assert.Equal(names.GetValueOrDefault(other), JsonProperties.Find(Utf8(other)));
                }
            }
        }
    }

    [Fact]
    public void The_name_is_checked_even_after_an_error()
    {
        Assert.Equal(["JSN-09 code", "JSN-09 name"], CcgJson.Read("""{"format":"ccg/1","code":"9!","name":"X","events":[]}"""u8).Places());
        Assert.Equal(["JSN-09 name", "JSN-09 code"], CcgJson.Read("""{"format":"ccg/1","name":"X","code":"9!","events":[]}"""u8).Places());
    }

    [Fact]
    public void A_property_name_that_is_not_valid_Unicode_does_not_change_later_paths()
    {
        Assert.Equal(
            ["JSN-06 ", "JSN-08 code", "JSN-08 events[0]"],
            CcgJson.Read("""{"\ud800":{"code":[]},"format":"ccg/1","code":5,"name":"NHS X CCG","events":[3]}"""u8).Places());
        Assert.StartsWith(@"'\ud800' is not a member", CcgJson.Read("""{"\ud800":1,"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[]}"""u8).Found()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_unknown_properties_of_one_object_are_reported_in_order()
    {
        var names = Enumerable.Range(10, 50).Select(i => $"u{i}").ToArray();
        var document = Changed("{\"format\"", $"{{{string.Concat(names.Select(name => $"\"{name}\":0,"))}\"format\"");

        Assert.Equal(names.Select(name => $"JSN-06 {name}"), CcgJson.Read(Utf8(document)).Places());
    }

    [Fact]
    public void A_message_is_one_line_of_valid_text_whatever_it_quotes()
    {
        string[] codes = ["\\u001b[31m\\r\\n\\u0000", $"9{string.Concat(Enumerable.Repeat("\U0001F600", 40))}"];
        Assert.All(codes, code =>
        {
            var message = Assert.Single(CcgJson.Read(Utf8(Changed("99Z", code))).Found()).Message;
            Assert.DoesNotContain(message, char.IsControl);
            Assert.Equal(message, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(message)));
        });
    }

    [Theory]
    [InlineData("\\t")]
    [InlineData("\\r\\n")]
    [InlineData("\\b")]
    [InlineData("\\u007f")]
    [InlineData("\\u0085")]
    [InlineData("\\u2028")]
    [InlineData("\\u2029")]
    public void A_violation_stays_within_a_line_whatever_stands_in_a_property_or_a_name(string character)
    {
        var nested = $$"""{"form{{character}}":{{new string('[', 20)}}{{new string(']', 20)}}}""";
        ImmutableArray<ImmutableArray<Violation>> refusals =
        [
            CcgJson.Read(Utf8(nested)).Found(),
            CommitteeJson.Read(Utf8(nested)).Found(),
            BodyJson.Read(Utf8(nested)).Found(),
            BodyJson.Read(Utf8(BodyJsonTests.Full.Replace("\"chairedBy\":\"Dr A. Chair\"", $"\"chairedBy\":\"B.{character}Public\"", StringComparison.Ordinal))).Found(),
        ];

        foreach (var violation in refusals.SelectMany(refusal => refusal))
        {
            Assert.DoesNotContain(violation.ToString(), c => char.IsControl(c) || c is '\u2028' or '\u2029');
        }

        Assert.All(refusals, refusal => Assert.Contains(refusal, violation => violation.ToString().Contains('\uFFFD', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_large_document_is_read_within_its_limit_and_every_error_in_it_is_reported()
    {
        const int Errors = 1 << 12;
        var large = Utf8(Changed("[{", $"[{string.Concat(Enumerable.Repeat($"7,{new string(' ', 256)}", Errors))}{{"));

        Assert.Equal(["JSN-01 "], CcgJson.Read(large).Places());
        Assert.Equal(Enumerable.Range(0, Errors).Select(i => $"JSN-08 events[{i}]"), CcgJson.Read(large, maxBytes: large.Length).Places());
    }

    [Fact]
    public void Text_of_any_kind_is_read_back_as_it_was_written()
    {
        const string Varied = """{"event":"directionGiven","on":"2013-02-01","direction":{"number":-2147483648,"power":"regulation8","instrument":"\u0000\u001b\u007f\u2028\ufeff\ufffe\ud83d\ude00\"\\\/","effect":{"kind":"cease","functions":["",""],"by":{"kind":"board"}},"underpins":[]}}""";
        var e = JsonSerializer.Deserialize<CcgEvent>(Varied, Options);

        Assert.Equal(e, JsonSerializer.Deserialize<CcgEvent>(JsonSerializer.Serialize(e, Options), Options));
    }

    private static string Changed(string original, string replacement)
    {
        var at = Valid.IndexOf(original, StringComparison.Ordinal);
        return Valid[..at] + replacement + Valid[(at + original.Length)..];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
