using System.Text;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CcgDomain.Tests.Json;

/// <summary>The tokens of a document are those that <see cref="Utf8JsonReader"/> gives, and it is refused at the same token, if at all.</summary>
public class JsonTokensTests
{
    private const string Sample = """
        {"a" : [0, -1.5e+3,true ,false,null,{},[ ]],"long name of a property":"text of more than sixteen bytes","\u0065\n":"\\\"\/\b\f\r\té€\ud83d\ude00😀"}
        """;

    // What can stand at each place of a document, valid there or not.
    private static readonly byte[] Bytes = [.. "{}[]:,\"\\/ \t\r\n0123456789-+.eEabfnrtuxX'*#"u8, 0, 0x0B, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xEF, 0xFE, 0xFF];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\t ")]
    [InlineData("\0")]
    [InlineData("\f1")]
    [InlineData("\u00A01")]
    [InlineData("\uFEFF1")]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    [InlineData("{} {}")]
    [InlineData("{}}")]
    [InlineData("{}\0")]
    [InlineData("1 2")]
    [InlineData("null,")]
    [InlineData("nullnull")]
    [InlineData("[nulll]")]
    [InlineData("tru")]
    [InlineData("True")]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1,,2]")]
    [InlineData("{,}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1,,\"b\":2}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("{1:1}")]
    [InlineData("{]")]
    [InlineData("[}")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("]")]
    [InlineData(":")]
    [InlineData("/**/1")]
    [InlineData("[1/**/]")]
    [InlineData("[1//\n]")]
    [InlineData("1 //")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\\U1234\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\\"")]
    [InlineData("\"\\\\")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"sixteen bytes and\tmore\"")]
    [InlineData("\"\u007F\u0080\u2028\"")]
    [InlineData("\"a")]
    [InlineData("[\"a\"\"b\"]")]
    [InlineData("[1\"b\"]")]
    [InlineData("[1[2]]")]
    public void A_document_has_the_same_tokens(string document) => AssertSame(Encoding.UTF8.GetBytes(document));

    [Fact]
    public void Every_short_text_has_the_same_tokens()
    {
        foreach (var text in Texts("{}[]:,\"1 "u8.ToArray(), 5))
        {
            AssertSame(text);
        }
    }

    [Fact]
    public void Every_short_number_has_the_same_tokens_wherever_it_stands()
    {
        foreach (var number in Texts("-+01.e/"u8.ToArray(), 5))
        {
            AssertSame(number);
            AssertSame([.. "["u8, .. number, .. "]"u8]);
            AssertSame([.. "{\"a\":"u8, .. number, .. ",\"b\":1}"u8]);
        }
    }

    [Fact]
    public void Every_short_string_has_the_same_tokens_wherever_it_ends()
    {
        foreach (var text in Texts("\\u0\"\n\u00E9"u8.ToArray(), 5))
        {
            AssertSame([.. "\""u8, .. text, .. "\""u8]);
            AssertSame([.. "[\"fifteen bytes and "u8, .. text, .. "\",\"and so on and on\"]"u8]);
        }
    }

    [Fact]
    public void A_document_changed_by_one_byte_has_the_same_tokens()
    {
        var sample = Encoding.UTF8.GetBytes(Sample);
        AssertSame(sample);
        for (var i = 0; i <= sample.Length; i++)
        {
            AssertSame(sample[..i]);
            AssertSame(sample[i..]);
            foreach (var b in Bytes)
            {
                AssertSame([.. sample[..i], b, .. sample[i..]]);
                AssertSame([.. sample[..i], b, .. sample[Math.Min(i + 1, sample.Length)..]]);
            }
        }
    }

    [Fact]
    public void A_string_of_any_length_ends_where_it_ends()
    {
        for (var length = 0; length < 70; length++)
        {
            foreach (var last in (string[])["", "\\n", "\\u00e9", "é", "\n", "\\"])
            {
                var text = new string('x', length) + last;
                AssertSame(Encoding.UTF8.GetBytes($"\"{text}\""));
                AssertSame(Encoding.UTF8.GetBytes($$"""{"{{text}}":"{{text}}"}"""));
                AssertSame(Encoding.UTF8.GetBytes($"\"{text}"));
            }
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("[{\"a\":", "}]")]
    public void A_document_is_refused_at_the_same_level(string open, string close)
    {
        for (var levels = 5; levels < 19; levels++)
        {
            var start = string.Concat(Enumerable.Repeat(open, levels));
            AssertSame(Encoding.UTF8.GetBytes($"{start}1{string.Concat(Enumerable.Repeat(close, levels))}"));
            AssertSame(Encoding.UTF8.GetBytes($"{start}]"));
            AssertSame(Encoding.UTF8.GetBytes(start));
        }
    }

    [CcgProperty]
    public Property Any_JSON_has_the_same_tokens() => Prop.ForAll(Arb.From(Json(4)), static json => AssertSame(Encoding.UTF8.GetBytes(json)));

    [CcgProperty]
    public Property Any_pieces_of_JSON_have_the_same_tokens() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.OneOf(Json(2), Gen.Elements("{", "}", "[", "]", ":", ",", " ", "\"")))), static pieces => AssertSame(Encoding.UTF8.GetBytes(string.Concat(pieces))));

    [Fact]
    public void What_is_skipped_ends_where_it_ends()
    {
        var tokens = new JsonTokens("""[{"a":[1,{"b":[]}],"c":{}},[[2],{"d":3}],"e"] """u8);
        tokens.ReadValue();
        List<(JsonToken, int, string)> items = [];
        while (tokens.ReadItem())
        {
            var start = tokens.Start;
            tokens.Skip();
            items.Add((tokens.Kind, tokens.Start, Encoding.UTF8.GetString(tokens.From(start))));
        }

        tokens.ReadEnd();
        Assert.Equal([(JsonToken.End, 25, """{"a":[1,{"b":[]}],"c":{}}"""), (JsonToken.End, 39, """[[2],{"d":3}]"""), (JsonToken.String, 41, "\"e\"")], items);
    }

    private static void AssertSame(byte[] utf8)
    {
        var (expected, actual) = (Expected(utf8), Actual(utf8));
        if (!actual.SequenceEqual(expected))
        {
            Assert.Fail($"{Encoding.UTF8.GetString(utf8)}\n{string.Join("\n", expected)}\n\n{string.Join("\n", actual)}");
        }
    }

    // A document that is refused ends with a token of no kind.
    private static List<Token> Expected(ReadOnlySpan<byte> utf8)
    {
        List<Token> tokens = [];
        var json = new Utf8JsonReader(utf8, new() { MaxDepth = JsonTokens.MaxDepth });
        try
        {
            while (json.Read())
            {
                tokens.Add(new(json.TokenType, json.TokenStartIndex, Convert.ToHexString(json.ValueSpan), json.ValueIsEscaped));
            }
        }
        catch (JsonException)
        {
            tokens.Add(default);
        }

        return tokens;
    }

    private static List<Token> Actual(ReadOnlySpan<byte> utf8)
    {
        List<Token> tokens = [];
        var json = new JsonTokens(utf8);
        try
        {
            json.ReadValue();
            AddValue(tokens, ref json);
            json.ReadEnd();
        }
        catch (JsonException)
        {
            tokens.Add(default);
        }

        return tokens;
    }

    private static void AddValue(List<Token> tokens, ref JsonTokens json)
    {
        switch (json.Kind)
        {
            case JsonToken.StartObject:
                Add(tokens, ref json, JsonTokenType.StartObject);
                while (json.ReadName())
                {
                    Add(tokens, ref json, JsonTokenType.PropertyName);
                    json.ReadValue();
                    AddValue(tokens, ref json);
                }

                Add(tokens, ref json, JsonTokenType.EndObject);
                break;
            case JsonToken.StartArray:
                Add(tokens, ref json, JsonTokenType.StartArray);
                while (json.ReadItem())
                {
                    AddValue(tokens, ref json);
                }

                Add(tokens, ref json, JsonTokenType.EndArray);
                break;
            default:
                Add(tokens, ref json, Enum.Parse<JsonTokenType>(json.Kind.ToString()));
                break;
        }
    }

    private static void Add(List<Token> tokens, ref JsonTokens json, JsonTokenType type) => tokens.Add(new(type, json.Start, Convert.ToHexString(json.Value), json.IsEscaped));

    /// <summary>Returns every text of some bytes, from the empty one to a length.</summary>
    private static IEnumerable<byte[]> Texts(byte[] bytes, int length)
    {
        yield return [];
        if (length > 0)
        {
            foreach (var text in Texts(bytes, length - 1))
            {
                foreach (var b in bytes)
                {
                    yield return [b, .. text];
                }
            }
        }
    }

    private static Gen<string> Json(int depth)
    {
        var space = Gen.Elements("", "", "", " ", "\n\t ", "\r\n");
        var name = Gen.Elements("\"\"", "\"a\"", "\"a name of twenty bytes\"", "\"\\u0061\\n\"", "\"é\"");
        var leaf = Gen.OneOf(name, Gen.Elements("0", "-12", "1.50", "2e-7", "true", "false", "null", "\"\\ud800\"", "\"\\\\\""));
        var value = depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Gen.ArrayOf(Json(depth - 1)).Select(items => $"[{string.Join(',', items.Take(4))}]"),
                Gen.ArrayOf(name.Zip(Json(depth - 1), (name, item) => $"{name}:{item}")).Select(items => $"{{{string.Join(',', items.Take(4))}}}"));
        return space.Zip(value, (before, text) => before + text).Zip(space, (text, after) => text + after);
    }

    private readonly record struct Token(JsonTokenType Type, long Start, string Value, bool IsEscaped);
}
