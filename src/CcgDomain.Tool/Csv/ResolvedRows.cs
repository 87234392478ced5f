using CcgDomain.Organisations;

namespace CcgDomain.Tool.Csv;

/// <summary>Resolves the key of each row on its date, once per key and date, and counts the outcomes.</summary>
/// <param name="options">The date of rows without a date of their own, and the columns to add.</param>
/// <param name="separator">The separator of the fields.</param>
internal sealed class ResolvedRows(ResolveOptions options, byte separator)
{
    /// <summary>The largest number of dates whose results are kept. Files have a few thousand different ones.</summary>
    private const int MaxDates = 10_000;

    private readonly Dictionary<DateOnly, Dictionary<OdsCode, (byte[] Fields, ResolutionOutcome Outcome)>> _byDate = [];
    private readonly byte[] _unknown = options.EncodeRest(separator, ResolvedCode.Unknown);
    private readonly byte[] _badDate = options.Encode(separator, ResolvedCode.BadDate);
    private DateOnly _date = options.AsAt;
    private Dictionary<OdsCode, (byte[] Fields, ResolutionOutcome Outcome)> _resolved = [];

    /// <summary>What the rows resolved to.</summary>
    internal RowOutcomes Outcomes { get; } = new();

    /// <summary>Sets the date of the next row.</summary>
    /// <param name="text">The date, in the form 2013-04-01.</param>
    /// <returns>Whether it is a date.</returns>
    internal bool TrySetDate(ReadOnlySpan<byte> text)
    {
        if (!Utf8Date.TryParse(Trim(text), out var date))
        {
            return false;
        }

        if (date != _date || _byDate.Count == 0)
        {
            if (!_byDate.TryGetValue(date, out var resolved))
            {
                if (_byDate.Count == MaxDates)
                {
                    _byDate.Clear();
                }

                resolved = [];
                _byDate.Add(date, resolved);
            }

            (_date, _resolved) = (date, resolved);
        }

        return true;
    }

    /// <summary>Resolves a key and counts the row.</summary>
    /// <param name="key">The key, without quotes.</param>
    /// <param name="fields">The fields to add, each preceded by a separator.</param>
    /// <returns><see langword="false"/> if the key is not in the register: the first field to add is the key as it stands, and <paramref name="fields"/> are those after it.</returns>
    internal bool TryResolve(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> fields)
    {
        if (!OdsCode.TryParse(Trim(key), out var code))
        {
            return KeepUnknown(key, out fields);
        }

        if (!_resolved.TryGetValue(code, out var entry))
        {
            var resolved = ResolvedCode.Create(code, _date);
            if (resolved.Outcome == ResolutionOutcome.Unknown)
            {
                return KeepUnknown(key, out fields);
            }

            entry = (options.Encode(separator, resolved), resolved.Outcome);
            _resolved.Add(code, entry);
        }

        Outcomes.Add(entry.Outcome);
        fields = entry.Fields;
        return true;
    }

    /// <summary>Counts a row whose date cannot be read.</summary>
    /// <returns>The fields to add, each preceded by a separator.</returns>
    internal ReadOnlySpan<byte> AddBadDate(ReadOnlySpan<byte> date, long line)
    {
        Outcomes.Add(ResolutionOutcome.BadDate);
        Outcomes.BadDates.Add(date, line);
        return _badDate;
    }

    private bool KeepUnknown(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> fields)
    {
        Outcomes.Add(ResolutionOutcome.Unknown);
        Outcomes.Unmatched.Add(key);
        fields = _unknown;
        return false;
    }

    /// <summary>Removes the blanks of ASCII and the no-break spaces of spreadsheets around a text.</summary>
    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.Trim(" \t"u8);
            if (text.StartsWith("\u00A0"u8))
            {
                text = text[2..];
            }
            else if (text.EndsWith("\u00A0"u8))
            {
                text = text[..^2];
            }
            else
            {
                return text;
            }
        }
    }
}
