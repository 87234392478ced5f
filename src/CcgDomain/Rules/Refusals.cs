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
internal ref struct Refusals(RuleSet rules, string? root)
{
    private (string Path, string Message)[] _objections = [];
    private int _objected;
    private Violation[] _found = [];
    private int _count;

    /// <summary>The place of what is judged within what was given.</summary>
    internal int Index { get; set; }

    /// <summary>Whether anything was objected to since the table last said by which rule.</summary>
    internal readonly bool Objected => _objected > 0;

    internal readonly bool Any => _count > 0;

    internal readonly ImmutableArray<Violation> Found => _count == _found.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_found) : [.. _found.AsSpan(0, _count)];

    /// <summary>Objects, where <paramref name="broken"/>.</summary>
    internal void If(bool broken, string path, [InterpolatedStringHandlerArgument(nameof(broken))] ref Wording message)
    {
        if (broken)
        {
            Object(path, message.Text());
        }
    }

    /// <summary>Objects, where <paramref name="broken"/>.</summary>
    internal void If(
        bool broken,
        [InterpolatedStringHandlerArgument(nameof(broken))] ref Wording path,
        [InterpolatedStringHandlerArgument(nameof(broken))] ref Wording message)
    {
        if (broken)
        {
            Object(path.Text(), message.Text());
        }
    }

    /// <summary>Says by which rule it was objected, and on which day. The objections of a rule that is waived, or does not bind on the day, are dropped.</summary>
    internal void By(Rule rule, DateOnly on)
    {
        if (rule.BindsOn(on) && rules.Includes(rule))
        {
            foreach (var (path, message) in _objections.AsSpan(0, _objected))
            {
                Room(ref _found, _count);
                _found[_count++] = new(rule, Full(path), message);
            }
        }

        _objected = 0;
    }

    private void Object(string path, string message)
    {
        Room(ref _objections, _objected);
        _objections[_objected++] = (path, message);
    }

    // Mostly there is one.
    private static void Room<T>(ref T[] items, int count)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, Math.Max(1, 2 * count));
        }
    }

    private readonly string Full(string path) =>
        root is null ? path
        : path.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"{root}[{Index}]")
        : string.Create(CultureInfo.InvariantCulture, $"{root}[{Index}].{path}");

    /// <summary>Interpolated text that is not built unless it is needed. Dates are ISO and numbers plain in every culture.</summary>
    [InterpolatedStringHandler]
    internal ref struct Wording
    {
        private StringBuilder? _text;

        public Wording(int literalLength, int formattedCount, bool broken, out bool needed)
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

        public readonly string Text() => _text?.ToString() ?? "";
    }
}
