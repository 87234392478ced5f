using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
internal ref struct ViolationCollector(RuleSet rules, string? root)
{
    private (string Path, string Message)[] _unattributed = [];
    private int _unattributedCount;
    private Violation[] _violations = [];
    private int _count;

    /// <summary>The index of what is validated within what was given.</summary>
    internal int Index { get; set; }

    /// <summary>Whether anything was added since the last attribution.</summary>
    internal readonly bool HasUnattributed => _unattributedCount > 0;

    /// <summary>Whether there is any violation of a rule that is neither waived nor out of force.</summary>
    internal readonly bool HasAny => _count > 0;

    internal readonly ImmutableArray<Violation> ToImmutable() =>
        _count == _violations.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_violations) : [.. _violations.AsSpan(0, _count)];

    /// <summary>Adds a violation if a condition is true.</summary>
    internal void AddIf(bool broken, string path, [InterpolatedStringHandlerArgument(nameof(broken))] ref MessageHandler message)
    {
        if (broken)
        {
            Add(path, message.ToText());
        }
    }

    /// <summary>Adds a violation if a condition is true.</summary>
    internal void AddIf(
        bool broken,
        [InterpolatedStringHandlerArgument(nameof(broken))] ref MessageHandler path,
        [InterpolatedStringHandlerArgument(nameof(broken))] ref MessageHandler message)
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
            foreach (var (path, message) in _unattributed.AsSpan(0, _unattributedCount))
            {
                EnsureCapacity(ref _violations, _count);
                _violations[_count++] = new(rule, FullPath(path), message);
            }
        }

        _unattributedCount = 0;
    }

    private void Add(string path, string message)
    {
        EnsureCapacity(ref _unattributed, _unattributedCount);
        _unattributed[_unattributedCount++] = (path, message);
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

    /// <summary>Builds interpolated text, if it is needed at all. Dates are written as ISO 8601 and numbers without grouping in every culture.</summary>
    [InterpolatedStringHandler]
    internal ref struct MessageHandler
    {
        private DefaultInterpolatedStringHandler _text;

        public MessageHandler(int literalLength, int formattedCount, bool broken, out bool needed)
        {
            // Text is almost never needed, so its buffer is rented only if it is.
            _text = broken ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
            needed = broken;
        }

        public void AppendLiteral(string value) => _text.AppendLiteral(value);

        public void AppendFormatted(DateOnly value) => _text.AppendFormatted(value, "O");

        public void AppendFormatted(DateOnly? value) => AppendFormatted(value.GetValueOrDefault());

        public void AppendFormatted(string? value) => _text.AppendFormatted(value);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public string ToText() => _text.ToStringAndClear();
    }
}
