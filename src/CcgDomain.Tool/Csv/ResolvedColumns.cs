using System.Globalization;
using System.Text;
using CcgDomain.Organisations;
using CsvHelper;

namespace CcgDomain.Tool.Csv;

/// <summary>The columns that are added to each record, resolved once per code of the register, and the number of rows with each outcome.</summary>
/// <param name="asAt">The date on which the codes are resolved.</param>
internal sealed class ResolvedColumns(DateOnly asAt)
{
    /// <summary>The largest number of different unknown codes that are listed. The limit keeps the use of memory constant.</summary>
    internal const int MaxListedCodes = 1000;

    private readonly Dictionary<OdsCode, (byte[] Fields, ResolutionOutcome Outcome)> _resolved = [];
    private readonly Dictionary<string, UnknownCode> _unknown = new(StringComparer.Ordinal);
    private readonly long[] _counts = new long[ResolvedCode.OutcomeNames.Length];

    /// <summary>The names of the columns.</summary>
    internal static ImmutableArray<string> Names { get; } = ["ccg_resolved", "ccg_resolved_name", "ccg_outcome"];

    /// <summary>The number of rows with each outcome, in the order of <see cref="ResolutionOutcome"/>.</summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>The unknown codes, at most <see cref="MaxListedCodes"/>, with the number of rows of each, in ordinal order.</summary>
    internal IEnumerable<(string Code, long Rows)> UnknownCodes =>
        _unknown.Select(entry => (entry.Key, entry.Value.Rows)).OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>The number of rows whose unknown code is not in <see cref="UnknownCodes"/>.</summary>
    internal long UnlistedRows { get; private set; }

    /// <summary>Resolves a code of the register and counts the row.</summary>
    /// <param name="text">The code.</param>
    /// <param name="fields">The fields to add, each preceded by a comma.</param>
    /// <returns><see langword="false"/> if the text is not a code of the register. The row is not counted then.</returns>
    internal bool TryResolve(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> fields)
    {
        fields = default;
        if (!OdsCode.TryParse(text, out var code))
        {
            return false;
        }

        if (!_resolved.TryGetValue(code, out var entry))
        {
            var resolved = ResolvedCode.Create(code, asAt);
            if (resolved.Outcome == ResolutionOutcome.Unknown)
            {
                return false;
            }

            entry = (Encode(resolved.Successor, resolved.Name, resolved.OutcomeName), resolved.Outcome);
            _resolved.Add(code, entry);
        }

        _counts[(int)entry.Outcome]++;
        fields = entry.Fields;
        return true;
    }

    /// <summary>Counts and lists a row whose code is not in the register.</summary>
    /// <returns>The fields to add, each preceded by a comma: the text as it stands, no name, and the outcome.</returns>
    internal byte[] KeepUnknown(ReadOnlySpan<byte> text)
    {
        var code = Encoding.UTF8.GetString(text);
        _counts[(int)ResolutionOutcome.Unknown]++;
        if (_unknown.TryGetValue(code, out var known))
        {
            known.Rows++;
            return known.Fields;
        }

        var fields = Encode(code, null, ResolvedCode.Unknown.OutcomeName);
        if (_unknown.Count < MaxListedCodes)
        {
            _unknown.Add(code, new(fields));
        }
        else
        {
            UnlistedRows++;
        }

        return fields;
    }

    /// <summary>Encodes fields as CSV in UTF-8, each preceded by a comma.</summary>
    internal static byte[] Encode(params ReadOnlySpan<string?> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CsvFormat.Configuration);
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.Flush();
        return Encoding.UTF8.GetBytes($",{text}");
    }

    private sealed class UnknownCode(byte[] fields)
    {
        internal byte[] Fields { get; } = fields;

        internal long Rows { get; set; } = 1;
    }
}
