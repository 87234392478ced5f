using System.Text;
using System.Text.Json;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Tests;

/// <summary>Output for programs is passed on while it is made.</summary>
public class JsonOutputTests
{
    [Fact]
    public void A_long_item_is_written_in_blocks_and_whole()
    {
        var texts = Enumerable.Range(0, 50_000).Select(i => $"{i} é … \U0001F3E5").ToArray();
        using var blocks = new Blocks();
        JsonOutput.WriteArray(blocks, [texts], static (json, item) => JsonSerializer.Serialize(json, item));

        Assert.InRange(blocks.Longest, 1, 1 << 16);
        Assert.Equal(texts, JsonDocument.Parse(blocks.Text.ToString()).RootElement[0].EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void A_text_that_is_longer_than_a_block_is_written()
    {
        var text = new string('x', 100_000);
        using var blocks = new Blocks();
        JsonOutput.Write(blocks, json => json.WriteStringValue(text));

        Assert.Equal($"\"{text}\"\n", blocks.Text.ToString());
    }

    private sealed class Blocks : StringWriter
    {
        internal int Longest { get; private set; }

        internal StringBuilder Text => GetStringBuilder();

        public override void Write(string? value)
        {
            Longest = Math.Max(Longest, value?.Length ?? 0);
            base.Write(value);
        }
    }
}
