using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using CcgDomain.Text;

namespace CcgDomain.Rules;

/// <summary>
/// Collects the violations that rules add. A rule adds violations without saying which rule it is; the table then attributes them to it. The text of
/// a path or message is built only where a rule is broken, so a rule that holds costs no more than its condition.
/// </summary>
/// <param name="rules">The rules to apply.</param>
/// <param name="root">
/// What stands before the index in a path: empty, or the property of a document that holds the events. Null if there is no index because one thing
/// is validated as a whole.
/// </param>
/// <param name="limit">
/// The number of violations that are listed. Any more are counted, and their texts are not built: a document of a megabyte can break rules in a hundred thousand places.
/// </param>
internal ref struct ViolationCollector(RuleSet rules, string? root, int limit = int.MaxValue)
{
    private (string Path, string Message)[] _unattributed = [];
    private int _unattributedCount;
    private Violation[] _violations = [];

    /// <summary>The number of violations, listed or not, of rules that are neither waived nor out of force.</summary>
    internal int Found { get; private set; }

    /// <summary>The index of what is validated within what was given.</summary>
    internal int Index { get; set; }

    /// <summary>Whether anything was added since the last attribution.</summary>
    internal readonly bool HasUnattributed => _unattributedCount > 0;

    /// <summary>Whether there is any violation of a rule that is neither waived nor out of force.</summary>
    internal readonly bool HasAny => Found > 0;

    // If the rule turns out to be waived, what it added so far is dropped.
    private readonly bool IsNextListed => Found + _unattributedCount < limit;

    /// <summary>Returns the violations, up to the limit.</summary>
    internal readonly ImmutableArray<Violation> ToImmutable()
    {
        var listed = Math.Min(Found, limit);
        return listed == _violations.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_violations) : [.. _violations.AsSpan(0, listed)];
    }

    /// <summary>Adds a violation.</summary>
    internal void Add(string path, [InterpolatedStringHandlerArgument("")] ref MessageHandler message) => Add(path, message.ToText());

    /// <summary>Adds a violation if a condition is true.</summary>
    internal void AddIf(bool broken, string path, [InterpolatedStringHandlerArgument("", nameof(broken))] ref MessageHandler message)
    {
        if (broken)
        {
            Add(path, message.ToText());
        }
    }

    /// <summary>Adds a violation if a condition is true.</summary>
    internal void AddIf(
        bool broken,
        [InterpolatedStringHandlerArgument("", nameof(broken))] ref MessageHandler path,
        [InterpolatedStringHandlerArgument("", nameof(broken))] ref MessageHandler message)
    {
        if (broken)
        {
            Add(path.ToText(), message.ToText());
        }
    }

    /// <summary>
    /// Attributes what was added since the last call to a rule. It is dropped if the rule is waived, or not in force on every day on which it can have been broken.
    /// </summary>
    internal void AttributeTo(Rule rule, DateOnly earliest, DateOnly latest)
    {
        if (rule.IsInForceOn(earliest) && rule.IsInForceOn(latest) && rules.Includes(rule))
        {
            var listed = Math.Min(_unattributedCount, Math.Max(0, limit - Found));
            for (var i = 0; i < listed; i++)
            {
                EnsureCapacity(ref _violations, Found + i);
                _violations[Found + i] = new(rule, Quote.OnOneLine(FullPath(_unattributed[i].Path)), Quote.OnOneLine(_unattributed[i].Message));
            }

            Found += _unattributedCount;
        }

        _unattributedCount = 0;
    }

    private void Add(string path, string message)
    {
        if (IsNextListed)
        {
            EnsureCapacity(ref _unattributed, _unattributedCount);
            _unattributed[_unattributedCount] = (path, message);
        }

        _unattributedCount++;
    }

    // Most refusals have one violation, so the first capacity is 1.
    private static void EnsureCapacity<T>(ref T[] items, int count)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Max(1, 2 * count));
        }
    }

    private readonly string FullPath(string path) =>
        root is null ? path
        : path.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{root}[{Index}]")
        : string.Create(CultureInfo.InvariantCulture, $"{root}[{Index}].{path}");

    /// <summary>
    /// Builds interpolated text, if it is needed at all, which it almost never is. Dates are written as ISO 8601 and numbers without grouping in every culture.
    /// </summary>
    [InterpolatedStringHandler]
    internal readonly struct MessageHandler
    {
        private readonly StringBuilder? _text;

        public MessageHandler(int literalLength, int formattedCount, in ViolationCollector collector, bool broken, out bool needed)
        {
            needed = broken && collector.IsNextListed;
            _text = needed ? new(literalLength + (16 * formattedCount)) : null;
        }

        public MessageHandler(int literalLength, int formattedCount, in ViolationCollector collector, out bool needed)
            : this(literalLength, formattedCount, in collector, true, out needed)
        {
        }

        public void AppendLiteral(string value) => _text!.Append(value);

        public void AppendFormatted(DateOnly value) => _text!.Append(CultureInfo.InvariantCulture, $"{value:O}");

        public void AppendFormatted(DateOnly? value) => AppendFormatted(value.GetValueOrDefault());

        public void AppendFormatted(string? value) => _text!.Append(value);

        public void AppendFormatted<T>(T value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>Returns the text; empty if it was not needed.</summary>
        public string ToText() => _text?.ToString() ?? "";
    }
}
