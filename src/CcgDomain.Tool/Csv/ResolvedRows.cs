using CcgDomain.Organisations;
using CcgDomain.Register;

namespace CcgDomain.Tool.Csv;

/// <summary>Resolves the key of each row on its date, and counts the outcomes. The fields to add are encoded once per code and date.</summary>
internal sealed class ResolvedRows
{
    /// <summary>The largest number of dates whose results are kept. Files have a few thousand different ones.</summary>
    private const int MaxDates = 10_000;

    private readonly ResolveOptions _options;
    private readonly byte _separator;
    private readonly byte[] _unknown;
    private readonly byte[] _badDate;
    private readonly bool _hasOdsCodes;
    private readonly Dictionary<DateOnly, ResultsOfDate> _byDate = [];
    private ResultsOfDate _results;

    /// <summary>Creates the rows.</summary>
    /// <param name="options">How keys are resolved, and what is added to each row.</param>
    /// <param name="separator">The separator of the fields.</param>
    internal ResolvedRows(ResolveOptions options, byte separator)
    {
        (_options, _separator) = (options, separator);
        _unknown = options.EncodeRest(separator, ResolvedKey.Unknown);
        _badDate = options.Encode(separator, ResolvedKey.BadDate);
        _hasOdsCodes = (options.Kinds & RegisterKeys.OdsCode) != 0;
        _results = new(options.DateToAsk(options.AsAt));
        _byDate.Add(options.AsAt, _results);
    }

    /// <summary>What the rows resolved to.</summary>
    internal RowOutcomes Outcomes { get; } = new();

    /// <summary>Sets the date of the next row.</summary>
    /// <param name="text">The date, in the form 2013-04-01.</param>
    /// <returns>Whether it is a date.</returns>
    internal bool TrySetDate(ReadOnlySpan<byte> text)
    {
        if (!Utf8Date.TryParse(TrimBlanks(text), out var date))
        {
            return false;
        }

        if (!_byDate.TryGetValue(date, out var results))
        {
            if (_byDate.Count == MaxDates)
            {
                _byDate.Clear();
            }

            results = new(_options.DateToAsk(date));
            _byDate.Add(date, results);
        }

        _results = results;
        return true;
    }

    /// <summary>Resolves a key and counts the row.</summary>
    /// <param name="key">The key, without quotes.</param>
    /// <param name="fields">The fields to add, each preceded by a separator.</param>
    /// <returns><see langword="false"/> if the key is not in the register: the first field to add is the key as it stands, and <paramref name="fields"/> are those after it.</returns>
    internal bool TryResolve(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> fields)
    {
        if (_hasOdsCodes && OdsCode.TryParse(TrimBlanks(key), out var code) && _results.ByCode.TryGetValue(code, out var result))
        {
            Outcomes.Add(result.Outcome);
            fields = result.Fields;
            return true;
        }

        return TryResolveNew(key, out fields);
    }

    /// <summary>Counts a row whose date cannot be read.</summary>
    /// <returns>The fields to add, each preceded by a separator.</returns>
    internal ReadOnlySpan<byte> AddBadDate(ReadOnlySpan<byte> date, long line)
    {
        Outcomes.Add(ResolutionOutcome.BadDate);
        Outcomes.BadDates.Add(date, line);
        return _badDate;
    }

    private bool TryResolveNew(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> fields)
    {
        CcgRegister.England.TryResolve(key, _options.Kinds, _results.AsAt, out var answer);
        if (answer.Outcome == RegisterOutcome.Unknown)
        {
            Outcomes.Add(ResolutionOutcome.Unknown);
            Outcomes.Unmatched.Add(key);
            fields = _unknown;
            return false;
        }

        var result = Find(key, answer);
        Outcomes.Add(result.Outcome);
        fields = result.Fields;
        return true;
    }

    /// <summary>Finds the result for an answer. Names and GSS codes of one organisation have one result.</summary>
    private (byte[] Fields, ResolutionOutcome Outcome) Find(ReadOnlySpan<byte> key, RegisterAnswer answer)
    {
        if (answer.MatchedBy == RegisterKeys.OdsCode && OdsCode.TryParse(TrimBlanks(key), out var code))
        {
            var resolved = Encode(answer);
            _results.ByCode[code] = resolved;
            return resolved;
        }

        var named = (answer.Outcome, answer.Code, answer.Area);
        if (!_results.ByAnswer.TryGetValue(named, out var result))
        {
            result = Encode(answer);
            _results.ByAnswer.Add(named, result);
        }

        return result;
    }

    private (byte[] Fields, ResolutionOutcome Outcome) Encode(RegisterAnswer answer)
    {
        var resolved = ResolvedKey.Create(answer);
        return (_options.Encode(_separator, resolved), resolved.Outcome);
    }

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);

    /// <summary>The results of one date.</summary>
    private sealed class ResultsOfDate(DateOnly asAt)
    {
        /// <summary>The date on which the register is asked.</summary>
        internal DateOnly AsAt { get; } = asAt;

        internal Dictionary<OdsCode, (byte[] Fields, ResolutionOutcome Outcome)> ByCode { get; } = [];

        internal Dictionary<(RegisterOutcome Outcome, OdsCode Code, NhsArea? Area), (byte[] Fields, ResolutionOutcome Outcome)> ByAnswer { get; } = [];
    }
}
