using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CcgDomain.Rules;

/// <summary>
/// Collects what rules object to. Paths and messages are built only where a rule is broken and not waived, so a rule costs its
/// condition and nothing more.
/// </summary>
/// <param name="rules">The rules to judge by.</param>
/// <param name="root">What stands before the index in a path: empty, or the member of a document. Null: the whole is judged, and there is no index.</param>
internal ref struct ViolationCollector(RuleSet rules, string? root)
{
    private (string Path, string Message)[] _unattributed = [];
    private int _unattributedCount;
    private Violation[] _violations = [];
    private int _count;

    /// <summary>The place of what is judged within what was given.</summary>
    internal int Index { get; set; }

    /// <summary>Whether anything was objected to since the table last said by which rule.</summary>
    internal readonly bool HasUnattributed => _unattributedCount > 0;

    internal readonly bool HasAny => _count > 0;

    internal readonly ImmutableArray<Violation> ToImmutable() => _count == _violations.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_violations) : [.. _violations.AsSpan(0, _count)];

    /// <summary>Objects, where <paramref name="broken"/>.</summary>
    internal void AddIf(bool broken, string path, [InterpolatedStringHandlerArgument(nameof(broken))] ref MessageHandler message)
    {
        if (broken)
        {
            Add(path, message.ToText());
        }
    }

    /// <summary>Objects, where <paramref name="broken"/>.</summary>
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

    /// <summary>Says by which rule it was objected, and on which day. The objections of a rule that is waived, or does not bind on the day, are dropped.</summary>
    internal void AttributeTo(Rule rule, DateOnly on)
    {
        if (rule.IsInForceOn(on) && rules.Includes(rule))
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

    // Mostly there is one.
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

    /// <summary>Interpolated text that is not built unless it is needed. Dates are ISO and numbers plain in every culture.</summary>
    [InterpolatedStringHandler]
    internal ref struct MessageHandler
    {
        private StringBuilder? _text;

        public MessageHandler(int literalLength, int formattedCount, bool broken, out bool needed)
        {
            // Almost always false: the builder waits for the first piece of text.
            _ = literalLength + formattedCount;
            _text = null;
            needed = broken;
        }

        // A message has some hundred characters.
        private StringBuilder Builder => _text ??= new(128);

        public void AppendLiteral(string value) => Builder.Append(value);

        public void AppendFormatted(DateOnly value) => Builder.Append(value.ToString("O", CultureInfo.InvariantCulture));

        public void AppendFormatted(DateOnly? value) => AppendFormatted(value.GetValueOrDefault());

        public void AppendFormatted(string? value) => Builder.Append(value);

        public void AppendFormatted<T>(T value) => Builder.Append(CultureInfo.InvariantCulture, $"{value}");

        public readonly string ToText() => _text?.ToString() ?? "";
    }
}
