using System.Globalization;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>
/// Collects the errors in a document by their position. Paths are found in a second pass, so that a valid document does not pay for them.
/// </summary>
/// <param name="max">The number of violations that are listed. Of each rule, so many errors are kept and the others only counted.</param>
internal sealed class JsonErrors(int max)
{
    /// <summary>Options that allow one more level than a document, so that a value that is nested too deeply can be located.</summary>
    internal static JsonReaderOptions DeeperOptions => new() { MaxDepth = JsonTokens.MaxDepth + 1 };

    private readonly int[] _found = new int[JsonRules.All.Length];

    // Errors of one rule often follow each other.
    private Rule? _lastRule;
    private int _lastIndex;

    private readonly List<(Rule Rule, long Offset, int Order, string? Property, string Message)> _errors = [];

    /// <summary>Adds an error.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="offset">The position in the document, in bytes, of the value that breaks it.</param>
    /// <param name="property">The property of that value that is meant; null if it is the value itself.</param>
    /// <param name="message">The message.</param>
    internal void Add(Rule rule, long offset, string? property, string message)
    {
        if (IsNextListed(rule))
        {
            _errors.Add((rule, offset, _errors.Count, property, message));
        }

        _found[IndexOf(rule)]++;
    }

    /// <summary>Determines whether the next error that breaks a rule is kept. The text of another need not be built.</summary>
    internal bool IsNextListed(Rule rule) => _found[IndexOf(rule)] < max;

    /// <summary>
    /// Returns the violations in the order of the rule table and, for each rule, in that of the document. If there are more than are listed, a last one says how many.
    /// </summary>
    internal ImmutableArray<Violation> ToViolations(ReadOnlySpan<byte> utf8)
    {
        _errors.Sort(static (x, y) => x.Offset != y.Offset ? x.Offset.CompareTo(y.Offset) : x.Order.CompareTo(y.Order));
        var paths = PathsOf(utf8);
        var lines = new LineCounter(utf8);
        var violations = new List<(int Rule, int Order, Violation Violation)>(_errors.Count);
        for (var i = 0; i < _errors.Count; i++)
        {
            var (rule, offset, _, property, message) = _errors[i];
            var path = property is null ? paths[i] : paths[i].Length == 0 ? property : $"{paths[i]}.{property}";
            violations.Add((IndexOf(rule), i, new(rule, Quote.OnOneLine(path), Quote.OnOneLine($"{message} ({lines.Locate(offset)})"))));
        }

        violations.Sort(static (x, y) => x.Rule != y.Rule ? x.Rule.CompareTo(y.Rule) : x.Order.CompareTo(y.Order));
        ImmutableArray<Violation> listed = [.. violations.GetRange(0, Math.Min(max, violations.Count)).ConvertAll(static v => v.Violation)];
        var found = 0;
        foreach (var ofRule in _found)
        {
            found += ofRule;
        }

        return ViolationLimit.Close(listed, found, max);
    }

    /// <summary>Finds the path of each error in one pass over the tokens. The errors must be in the order of the document.</summary>
    private string[] PathsOf(ReadOnlySpan<byte> utf8)
    {
        var paths = new string[_errors.Count];
        Array.Fill(paths, "");
        var json = new Utf8JsonReader(utf8, DeeperOptions);
        List<(string? Name, int Index)> segments = [(null, -1)];
        var next = 0;
        try
        {
            while (next < paths.Length && json.Read())
            {
                switch (json.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        segments[^1] = (NameOf(ref json), -1);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        segments.RemoveAt(segments.Count - 1);
                        continue;
                    default:
                        var (name, index) = segments[^1];
                        segments[^1] = (name, name is null ? index + 1 : -1);
                        break;
                }

                while (next < paths.Length && _errors[next].Offset <= json.TokenStartIndex)
                {
                    paths[next++] = Path(segments);
                }

                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    segments.Add((null, -1));
                }
            }
        }
        catch (JsonException)
        {
            // The JSON is not valid from here on; the remaining errors have no path.
        }

        return paths;
    }

    private int IndexOf(Rule rule)
    {
        if (!ReferenceEquals(rule, _lastRule))
        {
            _lastRule = rule;
            _lastIndex = JsonRules.All.IndexOf(rule);
        }

        return _lastIndex;
    }

    // A property with such a name is not read, so the only error below it can be that a value is nested too deeply.
    private static string NameOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    // The first segment is the document itself.
    private static string Path(List<(string? Name, int Index)> segments)
    {
        var path = new System.Text.StringBuilder();
        foreach (var (name, index) in segments.GetRange(1, segments.Count - 1))
        {
            if (name is null)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(name);
            }
        }

        return path.ToString();
    }

    /// <summary>Converts positions to lines. The positions must be in order, so that each line is counted once.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private int _line = 1;
        private int _lineStart;
        private int _counted;

        internal string Locate(long offset)
        {
            var position = (int)Math.Min(offset, _utf8.Length);
            var passed = _utf8[_counted..position];
            if (passed.LastIndexOf((byte)'\n') is var last and >= 0)
            {
                _line += passed.Count((byte)'\n');
                _lineStart = _counted + last + 1;
            }

            _counted = position;
            return string.Create(CultureInfo.InvariantCulture, $"line {_line}, byte {position - _lineStart + 1}");
        }
    }
}
