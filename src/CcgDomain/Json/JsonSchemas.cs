using System.Linq;
using CcgDomain.Text;

namespace CcgDomain.Json;

/// <summary>The forms of single values as JSON Schemas. A schema of an object refers to the table of the same name. None is made before it is asked for.</summary>
internal static class JsonSchemas
{
    internal static readonly Func<string> Text = static () => """{"type":"string"}""";
    internal static readonly Func<string> NonBlankText = static () => """{"type":"string","pattern":"\\S"}""";
    internal static readonly Func<string> Texts = static () => """{"type":"array","items":{"type":"string"}}""";
    internal static readonly Func<string> SomeTexts = static () => """{"type":"array","minItems":1,"items":{"type":"string"}}""";
    internal static readonly Func<string> NonBlankTexts = static () => """{"type":"array","items":{"type":"string","pattern":"\\S"}}""";
    internal static readonly Func<string> Boolean = static () => """{"type":"boolean"}""";
    internal static readonly Func<string> Integer = static () => """{"type":"integer","minimum":-2147483648,"maximum":2147483647}""";
    internal static readonly Func<string> Count = static () => """{"type":"integer","minimum":0,"maximum":2147483647}""";
    internal static readonly Func<string> PositiveCount = static () => """{"type":"integer","minimum":1,"maximum":2147483647}""";
    internal static readonly Func<string> Wave = static () => $$"""{"anyOf":[{"type":"integer","minimum":1,"maximum":4},{{NameOf<CcgDomain.Authorisation.AuthorisationWave>()}}]}""";
    internal static readonly Func<string> Condition = static () => """{"type":"string","pattern":"^[1-6]\\.[0-9](\\.[0-9])?[A-G]( (I|II|III|IV|V|VI|VII))?$"}""";
    internal static readonly Func<string> Date = static () => """{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}""";
    internal static readonly Func<string> EventDate = Pattern(Timelines.EventDate.Pattern);
    internal static readonly Func<string> FinancialYear = Pattern(Assurance.FinancialYear.Pattern);
    internal static readonly Func<string> Code = static () => """{"type":"string","pattern":"^[A-Za-z0-9]{3,8}$"}""";
    internal static readonly Func<string> Codes = static () => """{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9]{3,8}$"}}""";
    internal static readonly Func<string> CodesOrUnknown = static () => OrUnknown(Codes!());
    internal static readonly Func<string> CodeOrCodes = static () => $$"""{"anyOf":[{{Code!()}},{{Codes!()}}]}""";
    internal static readonly Func<string> Criterion = static () => """{"type":"string","pattern":"^[1-6]\\.[0-9](\\.[0-9])?[A-G]$"}""";
    internal static readonly Func<string> Criteria = static () => """{"type":"array","items":{"type":"string","pattern":"^[1-6]\\.[0-9](\\.[0-9])?[A-G]$"}}""";
    internal static readonly Func<string> Name = static () => $$"""{"type":"string","pattern":"^{{AnyCase("NHS")}} (?!{{AnyCase("NHS")}} )(?!.* {{NameEnd}} {{NameEnd}}$)\\p{L}(?: ?[\\p{L},.'’&/()-])* {{NameEnd}}$"}""";
    internal static readonly Func<string> Unlisted = static () => """{"anyOf":[{"type":"integer","minimum":0,"maximum":2147483647},{"enum":["some","unknown"]}]}""";
    internal static readonly Func<string> Scope = static () => """{"anyOf":[{"const":"all"},{"type":"array","minItems":1,"items":{"type":"string"}}]}""";
    internal static readonly Func<string> Share = static () => """{"anyOf":[{"type":"integer","minimum":1,"maximum":2147483647},{"type":"string","pattern":"^([1-9][0-9]?|100) ?%$"}]}""";

    private static string NameEnd => $"(?:{AnyCase("CCG")}|{AnyCase("Clinical Commissioning Group")})";

    /// <summary>The names of an enumeration's values.</summary>
    internal static string NameOf<T>()
        where T : struct, Enum => $$"""{"type":"string","enum":[{{CcgDomain.Text.NameTable<T>.Shared.QuotedChoices}}]}""";

    /// <summary>A list of names of an enumeration's values.</summary>
    internal static string NamesOf<T>()
        where T : struct, Enum => $$$"""{"type":"array","items":{{{NameOf<T>()}}}}""";

    /// <summary>A list of names of an enumeration's values that has at least one.</summary>
    internal static string SomeNamesOf<T>()
        where T : struct, Enum => $$$"""{"type":"array","minItems":1,"items":{{{NameOf<T>()}}}}""";

    /// <summary>An object with a name of one enumeration for any names of another.</summary>
    internal static string ValuesOf<TKey, TValue>()
        where TKey : struct, Enum
        where TValue : struct, Enum => $$$"""{"type":"object","propertyNames":{{{NameOf<TKey>()}}},"additionalProperties":{{{NameOf<TValue>()}}}}""";

    /// <summary>A text that matches a regular expression.</summary>
    internal static Func<string> Pattern(string pattern) => () => $$"""{"type":"string","pattern":"{{pattern.Replace(@"\", @"\\", StringComparison.Ordinal)}}"}""";

    /// <summary>The text of a value that is written as one.</summary>
    internal static string PatternOf<T>()
        where T : ITextValue => Pattern(T.WrittenPattern)();

    internal static Func<string> Format(string format) => () => $$"""{"const":"{{format}}"}""";

    internal static Func<string> One(string table) => () => $$"""{"$ref":"#/$defs/{{table}}"}""";

    internal static Func<string> Many(string table) => () => $$$"""{"type":"array","items":{"$ref":"#/$defs/{{{table}}}"}}""";

    internal static Func<string> ManyOrUnknown(string table) => () => OrUnknown(Many(table)());

    /// <summary>A value, or the text that says that it is not known.</summary>
    internal static string OrUnknown(string schema) => $$"""{"anyOf":[{{schema}},{"const":"unknown"}]}""";

    internal static Func<string> OneOrMany(string table) => () => $$$"""{"anyOf":[{{{One(table)()}}},{{{Many(table)()}}}]}""";

    /// <summary>A list, or an object with a list that is cut short.</summary>
    internal static Func<string> Members(string table) => () =>
        $$$"""{"anyOf":[{{{Many(table)()}}},{"type":"object","properties":{"list":{{{Many(table)()}}},"complete":{{{Boolean()}}}},"required":["list","complete"],"additionalProperties":false}]}""";

    /// <summary>A pattern for a text whose letters are capital or small. Patterns in JSON have no flag for it.</summary>
    private static string AnyCase(string text) => string.Concat(text.Select(static c => c == ' ' ? " " : $"[{char.ToUpperInvariant(c)}{char.ToLowerInvariant(c)}]"));
}
