using System.Globalization;
using System.Text;
using CcgDomain.Organisations;
using CcgDomain.Tool.Output;
using CsvHelper;

namespace CcgDomain.Tool.Streams;

/// <summary>What is added to the row of a code, worked out once for each code of the register; and how often each outcome came.</summary>
internal sealed class ResolvedColumns(DateOnly asAt)
{
    /// <summary>So many different unknown codes are listed, so that the memory stays flat.</summary>
    internal const int MostListed = 1000;

    private readonly Dictionary<OdsCode, (byte[] Text, Outcome Outcome)> _known = [];
    private readonly Dictionary<string, Kept> _unknown = new(StringComparer.Ordinal);
    private readonly long[] _counts = new long[ResolvedCode.OutcomeNames.Length];

    /// <summary>The columns that are added.</summary>
    internal static ImmutableArray<string> Names { get; } = ["ccg_resolved", "ccg_resolved_name", "ccg_outcome"];

    /// <summary>The rows of each outcome, in the order of the outcomes.</summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>The unknown codes, and the rows of each; the first <see cref="MostListed"/>.</summary>
    internal IEnumerable<(string Code, long Rows)> Unknown => _unknown.Select(one => (one.Key, one.Value.Rows)).OrderBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>The rows with unknown codes beyond those.</summary>
    internal long Unlisted { get; private set; }

    /// <summary>What to add for a code of the register: fields, each after a comma. Counts the row.</summary>
    /// <returns>False for what is no code of the register.</returns>
    internal bool TryAnswer(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> added)
    {
        added = default;
        if (!OdsCode.TryParse(text, out var code))
        {
            return false;
        }

        if (!_known.TryGetValue(code, out var answer))
        {
            var resolved = ResolvedCode.Of(code, asAt);
            if (resolved.Outcome == Outcome.Unknown)
            {
                return false;
            }

            answer = (Fields(resolved.Successor, resolved.Name, resolved.OutcomeName), resolved.Outcome);
            _known.Add(code, answer);
        }

        _counts[(int)answer.Outcome]++;
        added = answer.Text;
        return true;
    }

    /// <summary>What to add for anything else: the text as it stands, no name. Counts and lists the row.</summary>
    internal byte[] Keep(ReadOnlySpan<byte> text)
    {
        var code = Encoding.UTF8.GetString(text);
        _counts[(int)Outcome.Unknown]++;
        if (_unknown.TryGetValue(code, out var kept))
        {
            kept.Rows++;
            return kept.Text;
        }

        var added = Fields(code, null, ResolvedCode.Unknown.OutcomeName);
        if (_unknown.Count < MostListed)
        {
            _unknown.Add(code, new(added));
        }
        else
        {
            Unlisted++;
        }

        return added;
    }

    /// <summary>Fields, each after a comma, with quotes where they are needed.</summary>
    internal static byte[] Fields(params ReadOnlySpan<string?> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CsvFormat.Settings);
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.Flush();
        return Encoding.UTF8.GetBytes($",{text}");
    }

    private sealed class Kept(byte[] text)
    {
        internal byte[] Text { get; } = text;

        internal long Rows { get; set; } = 1;
    }
}
