using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>The rules on the form of a document, which apply before any other rule.</summary>
internal static class JsonRules
{
    private static readonly Citation Format = new("The document formats", "DOCUMENTS.md of this library", (string?)null) { Read = SourceRead.NotApplicable };

    internal static readonly Rule Size = Row("JSN-01", "A document is not larger than the limit that the caller set.");
    internal static readonly Rule Encoding = Row("JSN-02", "A document is valid UTF-8 without a byte-order mark.");
    internal static readonly Rule Syntax = Row("JSN-03", "A document is exactly one JSON value: no comments, no trailing commas, no text after it.");
    internal static readonly Rule Depth = Row("JSN-04", "A document is not nested deeper than 16 levels.");
    internal static readonly Rule Duplicate = Row("JSN-05", "An object has each member once.");
    internal static readonly Rule Unknown = Row("JSN-06", "An object has only the members of its kind.");
    internal static readonly Rule Missing = Row("JSN-07", "An object has all the members of its kind.");
    internal static readonly Rule Type = Row("JSN-08", "A member has the JSON type of its kind.");
    internal static readonly Rule Value = Row("JSN-09", "A text or number is a value of its kind: a date, a code, a name, a level.");
    internal static readonly Rule Listed = Row("JSN-10", "A document does not break rules in more places than the limit that the caller set.");

    internal static readonly ImmutableArray<Rule> All = [Size, Encoding, Syntax, Depth, Duplicate, Unknown, Missing, Type, Value, Listed];

    private static Rule Row(string code, string statement) => new(code, RuleBasis.Integrity, Format, statement);
}
