using System.Globalization;
using System.Text;
using System.Text.Json;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Tests;

public class VisibleTextTests
{
    [Theory]
    [InlineData("NHS Gateshead CCG", "NHS Gateshead CCG")]
    [InlineData("Ynys Môn, 20 % – “ok” 😀 C:\\x", "Ynys Môn, 20 % – “ok” 😀 C:\\x")]
    [InlineData("a\u001b[2Jb\nc\u009b", "a\\u001b[2Jb\\u000ac\\u009b")]
    [InlineData("a\u202egpj.\u2066x", "a\\u202egpj.\\u2066x")]
    [InlineData("a\u200bb\u00adc\ufeff", "a\\u200bb\\u00adc\\ufeff")]
    [InlineData("a\u2028b\u2029c\u0085", "a\\u2028b\\u2029c\\u0085")]
    [InlineData("a\U000E0041b", "a\\udb40\\udc41b")]
    [InlineData("", "")]
    public void What_cannot_be_seen_is_shown_as_an_escape(string text, string shown)
    {
        Assert.Equal(shown, VisibleText.Of(text));
        Assert.Equal(shown, VisibleText.Of(shown));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_an_escape() => Assert.Equal("a\\ud83db\\ude00", VisibleText.Of("a\ud83db\ude00"));

    // The categories of the running framework: whatever it calls a control, a line or a paragraph separator, or half of a pair. Format characters are invisible but
    // for the signs of Arabic, Syriac and Egyptian numbers and the like, which have a shape.
    [Fact]
    public void No_control_separator_or_bidirectional_character_of_Unicode_passes()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (char.IsControl(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ((>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or (>= '\u0890' and <= '\u0891') or '\u08E2')))
            {
                Assert.Equal($"\\u{i:x4}", VisibleText.Of(c.ToString()));
            }
            else if (char.IsLetterOrDigit(c) && c is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0'))
            {
                Assert.Equal(c.ToString(), VisibleText.Of(c.ToString()));
            }
        }
    }

    [Fact]
    public void JSON_with_escapes_has_the_same_value()
    {
        var text = "a\u202e\u200b\ufeff\u0085\u2028\U000E0041 😀 é \"\\\n\t&<>";
        using var output = new StringWriter();
        JsonOutput.Write(output, json => json.WriteStringValue(text));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(output.ToString()));
        Assert.Equal(output.ToString().TrimEnd('\n'), VisibleText.Of(output.ToString().TrimEnd('\n')));
        Assert.Contains(" é ", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "a\u001b[2J\u202e.json")]
    [InlineData("show", "a\nccg: all is well", "--as-at", "2013-04-01")]
    [InlineData("check", "--a\u009bb")]
    [InlineData("lookup", "ZZ\u2028Z")]
    [InlineData("functions", "--model", "a\u0007", "--as-at", "2013-04-01")]
    [InlineData("open", "--as-at", "2013\u202e04")]
    [InlineData("resolve", "--csv", "a\tb", "--column", "x", "--as-at", "2020-01-01")]
    [InlineData("\u001b]0;title\u0007")]
    public void A_message_quotes_a_name_on_one_line_with_escapes(params string[] args)
    {
        foreach (var line in CommandRun.Run(args).Error.TrimEnd('\n').Split('\n'))
        {
            Assert.Matches("^(ccg: |Try: ccg )", line);
            Assert.DoesNotContain(line, c => VisibleText.Of(c.ToString()) != c.ToString());
        }
    }

    [Theory]
    [InlineData("check", "-")]
    [InlineData("check", "-", "--json")]
    [InlineData("show", "-", "--as-at", "2013-04-01")]
    [InlineData("show", "-", "--as-at", "2013-04-01", "--json")]
    public void A_text_of_a_document_is_shown_with_escapes_everywhere(params string[] args)
    {
        var document = SampleDocuments.Accepted.Replace("Direction of January 2013", "A\\u202eB\\u200bC\\u2028D\\ufeffE\u200fF", StringComparison.Ordinal);
        foreach (var terminal in (bool[])[false, true])
        {
            var run = CommandRun.RunOn(document, terminal, colour: false, args);
            Assert.DoesNotContain(run.Out + run.Error, c => c is not '\n' && VisibleText.Of(c.ToString()) != c.ToString());
        }
    }

    [Fact]
    public void A_header_with_an_escape_sequence_is_shown_with_escapes()
    {
        var run = CommandRun.RunWithInput("co\u001b[2J\u001b[31mde,n\n00F,1\n", "resolve", "--csv", "-", "--column", "ccg", "--as-at", "2019-04-01");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'co\\u001b[2J\\u001b[31mde'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
