using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>
/// Reads a document in one pass, from UTF-8 directly to values, with the properties in any order. Reading continues after an error, so that every
/// error is reported; values are no longer built.
/// </summary>
internal ref partial struct CcgReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private JsonTokens _json;
    private readonly int _maxErrors;
    private JsonErrors? _errors;

    // What only a partial record may lack, until the kind of record is known.
    private List<AbsentList>? _absentLists;

    private sealed record AbsentList(long Start, JsonProperty Property, string Description);

    private CcgReader(ReadOnlySpan<byte> utf8, int maxErrors)
    {
        _json = new(utf8);
        _maxErrors = maxErrors;
    }

    /// <summary>Checks the size and encoding of a document, and reads it.</summary>
    /// <returns>true if the document breaks no rule on documents; otherwise, false.</returns>
    internal static bool TryReadDocument<T>(
        ReadOnlySpan<byte> utf8,
        int maxBytes,
        int maxErrors,
        ReadValue<T> read,
        [NotNullWhen(true)] out T? value,
        out ImmutableArray<Violation> violations)
        where T : class
    {
        if (utf8.Length <= maxBytes && !utf8.StartsWith(ByteOrderMark) && Utf8.IsValid(utf8))
        {
            return TryRead(utf8, maxErrors, read, out value, out violations);
        }

        value = null;
        violations = [FaultOf(utf8, maxBytes)];
        return false;
    }

    private static Violation FaultOf(ReadOnlySpan<byte> utf8, int maxBytes) =>
        utf8.Length > maxBytes ? new(JsonRules.Size, "", string.Create(CultureInfo.InvariantCulture, $"The document is larger than {maxBytes} bytes, the limit."))
        : utf8.StartsWith(ByteOrderMark) ? new(JsonRules.Encoding, "", "The document starts with a byte-order mark.")
        : new(JsonRules.Encoding, "", "The document is not valid UTF-8.");

    /// <summary>Reads a document that consists of one value.</summary>
    /// <returns>true if the document breaks no rule on documents; otherwise, false.</returns>
    internal static bool TryRead<T>(ReadOnlySpan<byte> utf8, int maxErrors, ReadValue<T> read, [NotNullWhen(true)] out T? value, out ImmutableArray<Violation> violations)
        where T : class
    {
        var reader = new CcgReader(utf8, maxErrors);
        value = null;
        try
        {
            reader._json.ReadValue();
            value = read(ref reader);
            reader.RefuseAbsentLists();
            reader._json.ReadEnd();
        }
        catch (JsonException)
        {
            reader.AddSyntaxError(utf8);
        }

        violations = reader._errors?.ToViolations(utf8) ?? [];
        return reader.IsValid && value is not null;
    }

    /// <summary>Reads the value at the position of the reader, to its end.</summary>
    /// <returns>The value; null or default if there is an error.</returns>
    internal delegate T? ReadValue<T>(ref CcgReader reader);

    /// <summary>Whether there is no error so far.</summary>
    internal readonly bool IsValid => _errors is null;

    private void AddError(Rule rule, long offset, string? property, string message) => (_errors ??= new(_maxErrors)).Add(rule, offset, property, message);

    private void AddError(Rule rule, string message) => AddError(rule, _json.Start, null, message);

    private void AddError(Rule rule, [InterpolatedStringHandlerArgument("", nameof(rule))] ref ErrorMessage message) =>
        AddError(rule, _json.Start, null, message.ToText());

    private void AddError(Rule rule, long offset, string? property, [InterpolatedStringHandlerArgument("", nameof(rule))] ref ErrorMessage message) =>
        AddError(rule, offset, property, message.ToText());

    /// <summary>Adds the error at which reading stopped: a value is nested too deeply, or the JSON is not valid.</summary>
    private void AddSyntaxError(ReadOnlySpan<byte> utf8)
    {
        var deep = new Utf8JsonReader(utf8, JsonErrors.DeeperOptions);
        try
        {
            while (deep.Read())
            {
                if (deep.CurrentDepth >= JsonTokens.MaxDepth && deep.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    AddError(JsonRules.Depth, deep.TokenStartIndex, null, $"A value is nested deeper than {JsonTokens.MaxDepth} levels.");
                    return;
                }
            }
        }
        catch (JsonException)
        {
            // The JSON is not valid; the error is added below.
        }

        AddError(JsonRules.Syntax, deep.BytesConsumed, null, "The document is not exactly one valid JSON value.");
    }

    /// <summary>Builds the text of an error, if it is listed at all.</summary>
    [InterpolatedStringHandler]
    private readonly struct ErrorMessage
    {
        private readonly StringBuilder? _text;

        public ErrorMessage(int literalLength, int formattedCount, in CcgReader reader, Rule rule, out bool isListed)
        {
            isListed = reader._errors?.IsNextListed(rule) ?? true;
            _text = isListed ? new(literalLength + (16 * formattedCount)) : null;
        }

        public void AppendLiteral(string value) => _text!.Append(value);

        public void AppendFormatted(string? value) => _text!.Append(value);

        public void AppendFormatted(ReadOnlySpan<char> value) => _text!.Append(value);

        public void AppendFormatted<T>(T value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>Returns the text; empty if the error is not listed.</summary>
        public string ToText() => _text?.ToString() ?? "";
    }
}
