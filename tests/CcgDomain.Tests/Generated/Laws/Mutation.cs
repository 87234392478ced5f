using System.Text;
using System.Text.Json;
using CcgDomain.FsCheck;
using CcgDomain.FsCheck.Sampling;
using CcgDomain.Json;
using CcgDomain.Organisations;

namespace CcgDomain.Tests.Generated.Laws;

/// <summary>A canonical document after one to three changes that a careless or hostile writer might make.</summary>
internal sealed record Mutation(byte[] Document, string Done)
{
    private static readonly string[] Tokens =
    [
        "null", "true", "{}", "[]", "\"\"", ",", ":", "\"", "\\", "\0", " ", "\n", "/**/", "//\n", "\uFEFF", "\\u0000", "\\ud800", "\"events\":[],", "\"code\":\"99Y\",", "-0", "NaN", "1e1", "\u2028", "𝄞",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "5", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775808", "1e0", "1.0", "1e400", "-1e-400", "00", "01", "+1", "0x1", "99999999999999999999999999",
    ];

    public override string ToString() => $"{Done}:\n{Encoding.UTF8.GetString(Document)}";

    internal static Mutation Of(Sampler sampler) => Of(sampler, CcgJson.Write(ValidHistory.Create(sampler).Ccg));

    internal static Mutation OfCommittees(Sampler sampler) => Of(
        sampler, CommitteeJson.Write(new(sampler.Day(new(2015, 4, 1), new(2022, 6, 30)), sampler.Chance(30) ? [sampler.Agenda()] : [.. sampler.ValidCommitteesInCommon().Committees.Select(sampler.ValidAgenda)])));

    private static Mutation Of(Sampler sampler, byte[] document)
    {
        List<string> done = [];
        for (var i = sampler.Pick(1, 1, 2, 3); i > 0; i--)
        {
            (document, var what) = Change(sampler, document);
            done.Add(what);
        }

        return new(document, string.Join(", ", done));
    }

    private static (byte[] Document, string What) Change(Sampler sampler, byte[] document)
    {
        if (document.Length == 0)
        {
            return (Encoding.UTF8.GetBytes(sampler.PickFrom(Tokens)), "from nothing");
        }

        var (from, to) = Range(sampler, document.Length);
        return sampler.Next(12) switch
        {
            0 => (Set(document, from, (byte)(document[from] ^ (1 << sampler.Next(8)))), "a bit flipped"),
            1 => (Set(document, from, (byte)sampler.Next(256)), "a byte changed"),
            2 => (Splice(document, from, to, []), "a part cut out"),
            3 => (Splice(document, to, to, document.AsSpan(from, to - from)), "a part doubled"),
            4 => (Splice(document, from, document.Length, CcgJson.Write(ValidHistory.Create(sampler).Ccg).AsSpan()[^sampler.Choose(1, 40)..]), "the end of another"),
            5 => (Splice(document, from, from, Encoding.UTF8.GetBytes(sampler.PickFrom(Tokens))), "a token put in"),
            6 => Number(sampler, document),
            7 => Member(sampler, document),
            8 => Escape(sampler, document),
            9 => Nest(sampler, document),
            10 => Space(sampler, document),
            _ => Case(sampler, document),
        };
    }

    private static (int From, int To) Range(Sampler sampler, int length)
    {
        var from = sampler.Next(length);
        return (from, Math.Min(length, from + sampler.Choose(1, sampler.Pick(1, 4, 40, 400))));
    }

    private static (byte[] Document, string What) Number(Sampler sampler, byte[] document)
    {
        var from = Find(sampler, document, b => b is >= (byte)'0' and <= (byte)'9');
        var to = from;
        while (to < document.Length && document[to] is >= (byte)'0' and <= (byte)'9')
        {
            to++;
        }

        return (Splice(document, from, to, Encoding.UTF8.GetBytes(sampler.PickFrom(Numbers))), "an extreme number");
    }

    private static (byte[] Document, string What) Member(Sampler sampler, byte[] document)
    {
        // From a quote to the next comma, which is often a whole property.
        var from = Find(sampler, document, b => b is (byte)'"');
        var comma = document.AsSpan(from).IndexOf((byte)',');
        return (comma < 0 ? document : Splice(document, from, from, document.AsSpan(from, comma + 1)), "a member doubled");
    }

    private static (byte[] Document, string What) Escape(Sampler sampler, byte[] document)
    {
        var at = Find(sampler, document, b => char.IsAsciiLetter((char)b));
        return (Splice(document, at, at + 1, Encoding.ASCII.GetBytes(sampler.Chance(50) ? $"\\u{document[at]:x4}" : $"\\u{document[at]:X4}")), "a letter escaped");
    }

    private static (byte[] Document, string What) Nest(Sampler sampler, byte[] document)
    {
        var at = Find(sampler, document, b => b is (byte)'[' or (byte)'{');
        var depth = sampler.Pick(1, 2, 15, 40);
        var (open, close) = sampler.Pick(("[", "]"), ("{\"x\":", "}"));
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + (sampler.Chance(50) ? "0" : "") + string.Concat(Enumerable.Repeat(close, depth)));
        return (Splice(document, at + 1, at + 1, sampler.Chance(50) ? [.. text, (byte)','] : text), "nested");
    }

    private static (byte[] Document, string What) Space(Sampler sampler, byte[] document)
    {
        var at = Find(sampler, document, b => b is (byte)',' or (byte)':' or (byte)'{' or (byte)'[');
        return (Splice(document, at + 1, at + 1, Encoding.ASCII.GetBytes(sampler.Pick(" ", "\n", "\t", "\r\n  "))), "white space");
    }

    private static (byte[] Document, string What) Case(Sampler sampler, byte[] document)
    {
        var at = Find(sampler, document, b => char.IsAsciiLetter((char)b));
        return (Set(document, at, (byte)(document[at] ^ 0x20)), "the case of a letter");
    }

    /// <summary>Gets a random place of such a byte, or any place where there is none.</summary>
    private static int Find(Sampler sampler, byte[] document, Func<byte, bool> which)
    {
        var start = sampler.Next(document.Length);
        for (var i = 0; i < document.Length; i++)
        {
            if (which(document[(start + i) % document.Length]))
            {
                return (start + i) % document.Length;
            }
        }

        return start;
    }

    private static byte[] Set(byte[] document, int at, byte value)
    {
        var changed = document.ToArray();
        changed[at] = value;
        return changed;
    }

    private static byte[] Splice(byte[] document, int from, int to, ReadOnlySpan<byte> with) => [.. document.AsSpan(0, from), .. with, .. document.AsSpan(to)];
}

/// <summary>Compares two documents but for the order of properties, escapes, white space and the forms that the library makes canonical.</summary>
internal static class Meaning
{
    internal static bool IsSame(byte[] given, byte[] written)
    {
        using var one = JsonDocument.Parse(given, new() { MaxDepth = 64 });
        using var other = JsonDocument.Parse(written);
        return Same("", one.RootElement, other.RootElement);
    }

    // One who exercises functions is written as an object, also where a list of one was given.
    private static bool Same(string member, JsonElement given, JsonElement written) =>
        member == "by" && given.ValueKind == JsonValueKind.Array && given.GetArrayLength() == 1 ? Same(member, given[0], written)
        : given.ValueKind == written.ValueKind && given.ValueKind switch
    {
        JsonValueKind.Object => SameMembers(given, written),
        JsonValueKind.Array => given.GetArrayLength() == written.GetArrayLength()
            && given.EnumerateArray().Zip(written.EnumerateArray()).All(pair => Same(member, pair.First, pair.Second)),
        JsonValueKind.String => SameText(member, given.GetString()!, written.GetString()!),
        JsonValueKind.Number => given.GetDecimal() == written.GetDecimal(),
        _ => true,
    };

    private static bool SameMembers(JsonElement given, JsonElement written)
    {
        var members = given.EnumerateObject().ToList();
        if (members.Select(member => member.Name).Distinct().Count() != members.Count)
        {
            return false;
        }

        // The library leaves out a zero of unlisted conditions or directions, an end that is not agreed, and these lists where they are empty.
        members.RemoveAll(member => member.Name == "agreed" && member.Value.ValueKind == JsonValueKind.False);
        members.RemoveAll(member => member.Name is "unlisted" or "unlistedDirections" && member.Value.ValueKind == JsonValueKind.Number && member.Value.GetDecimal() == 0);
        members.RemoveAll(member => member.Name is "by" or "including" or "subGroups" or "matters" or "conflicts" && member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0);
        return members.Count == written.EnumerateObject().Count()
            && members.All(member => written.TryGetProperty(member.Name, out var same) && Same(member.Name, member.Value, same));
    }

    private static bool SameText(string member, string given, string written) => member switch
    {
        "name" => given == written || (CcgName.TryParse(given, out var name) && CcgName.TryParse(written, out var same) && name == same),
        "code" or "from" or "predecessors" or "successors" or "jointlyWith" or "with" or "gained" or "lost" or "ccgs" => OdsCode.Parse(given, null) == OdsCode.Parse(written, null),
        _ => given == written,
    };
}
