using System.Globalization;
using System.Text.Json;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>
/// What is wrong with a document, noted by position while it is read. The paths are found afterwards, in one more pass, so that a
/// sound document costs nothing.
/// </summary>
internal sealed class JsonErrors
{
    private readonly List<(Rule Rule, long Offset, int Number, string? Member, string Message)> _errors = [];

    internal void Add(Rule rule, long offset, string? member, string message) => _errors.Add((rule, offset, _errors.Count, member, message));

    /// <summary>The violations in table order, and in the order of the document within a rule.</summary>
    internal ImmutableArray<Violation> ToViolations(ReadOnlySpan<byte> utf8)
    {
        _errors.Sort(static (x, y) => x.Offset != y.Offset ? x.Offset.CompareTo(y.Offset) : x.Number.CompareTo(y.Number));
        var paths = PathsOf(utf8);
        var lines = new LineCounter(utf8);
        var found = new List<(int Rule, int Note, Violation Violation)>(_errors.Count);
        for (var i = 0; i < _errors.Count; i++)
        {
            var (rule, offset, _, member, message) = _errors[i];
            var path = member is null ? paths[i] : paths[i].Length == 0 ? member : $"{paths[i]}.{member}";
            found.Add((JsonRules.All.IndexOf(rule), i, new(rule, path, $"{message} ({lines.At(offset)})")));
        }

        found.Sort(static (x, y) => x.Rule != y.Rule ? x.Rule.CompareTo(y.Rule) : x.Note.CompareTo(y.Note));
        return [.. found.ConvertAll(f => f.Violation)];
    }

    /// <summary>The path of each noted position: one pass over the tokens, with the notes in order.</summary>
    private string[] PathsOf(ReadOnlySpan<byte> utf8)
    {
        var paths = new string[_errors.Count];
        Array.Fill(paths, "");
        var json = new Utf8JsonReader(utf8, CcgReader.OneLevelMore);
        List<(string? Name, int Index)> steps = [(null, -1)];
        var next = 0;
        try
        {
            while (next < paths.Length && json.Read())
            {
                switch (json.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        steps[^1] = (NameOf(ref json), -1);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        steps.RemoveAt(steps.Count - 1);
                        continue;
                    default:
                        var (name, index) = steps[^1];
                        steps[^1] = (name, name is null ? index + 1 : -1);
                        break;
                }

                while (next < paths.Length && _errors[next].Offset <= json.TokenStartIndex)
                {
                    paths[next++] = Path(steps);
                }

                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    steps.Add((null, -1));
                }
            }
        }
        catch (JsonException)
        {
            // The document breaks off here; what is noted beyond has no path.
        }

        return paths;
    }

    // Nothing is noted of what lies under a name that is no Unicode, but how deep it is.
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

    // The first step is the document itself.
    private static string Path(List<(string? Name, int Index)> steps)
    {
        var path = new System.Text.StringBuilder();
        foreach (var (name, index) in steps.GetRange(1, steps.Count - 1))
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

    /// <summary>Lines are counted once, as far as needed: the notes come in order.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private int _line = 1;
        private int _lineStart;
        private int _counted;

        internal string At(long offset)
        {
            var until = (int)Math.Min(offset, _utf8.Length);
            for (; _counted < until; _counted++)
            {
                if (_utf8[_counted] == '\n')
                {
                    _line++;
                    _lineStart = _counted + 1;
                }
            }

            return string.Create(CultureInfo.InvariantCulture, $"line {_line}, byte {until - _lineStart + 1}");
        }
    }
}
