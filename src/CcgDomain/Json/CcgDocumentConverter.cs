using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Converts the types of this library that declare no converter of their own, within another document.</summary>
/// <remarks>
/// <para><see cref="CcgJsonOptions.AddCcgDomain(JsonSerializerOptions)"/> adds it to options. A source-generated context can name it in <see cref="JsonSourceGenerationOptionsAttribute.Converters"/>.</para>
/// <para>A CCG, its events, its directions and their parts have the form of a <c>ccg/1</c> document, and committees and governing bodies on a day that of a
/// <c>committee/1</c> and a <c>body/1</c> document. All rules apply to a value that is read, unless the options say otherwise, and its size is not limited. A value that is refused throws a
/// <see cref="DocumentRefusedException"/>, which has the violations with their paths within the value.</para>
/// <para>Any other type is an answer. It is an object whose properties have the names of the type's with a lower-case first letter, whatever naming policy
/// the options have; what is null or stands for no code is left out. A closed choice begins with the name of its case: <c>"outcome": "succeeded"</c>,
/// <c>"status": "conditional"</c>, <c>"kind"</c> or <c>"state"</c>. Within another answer, a CCG or board of the register has its code and its name only, and a rule its
/// code. A rule, a violation, a set of rules, a published fact, and a CCG or board of the register are read back; any other answer throws
/// <see cref="NotSupportedException"/> when it is read.</para>
/// </remarks>
public sealed class CcgDocumentConverter : JsonConverterFactory
{
    private readonly JsonConverter[] _documents;

    /// <summary>Initialises a converter that applies all rules to what it reads.</summary>
    public CcgDocumentConverter() => _documents = [];

    /// <summary>Initialises a converter that applies some rules to the documents that it reads.</summary>
    internal CcgDocumentConverter(RuleSet rules) => _documents = DocumentForms.Under(rules);

    /// <summary>Determines whether the type is one of those that have a form, or a case of one.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <returns>true if the type can be converted; otherwise, false.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>Returns the converter of a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The options; not used.</param>
    /// <returns>The converter, or null if the type cannot be converted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Array.Find(_documents, converter => converter.CanConvert(typeToConvert)) ?? Find(typeToConvert);

    // The forms of a room are made when a class of it is first met: whoever serialises events alone does not wait for the rest.
    internal static JsonConverter? Find(Type typeToConvert)
    {
        Guard.Against.Null(typeToConvert);
        return typeToConvert is { IsValueType: true, IsGenericType: false } ? null : typeToConvert.Namespace switch
        {
            "CcgDomain" => FindIn(DocumentForms.Converters),
            "CcgDomain.Rules" => FindIn(RuleAnswers.Converters),
            "CcgDomain.Timelines" or "CcgDomain.Authorisation" or "CcgDomain.CoCommissioning" or "CcgDomain.Assurance" => FindIn(DocumentForms.Converters) ?? FindIn(RegimeAnswers.Converters),
            "CcgDomain.Register" => FindIn(RegisterAnswers.Converters),
            "CcgDomain.Governance" => FindIn(GovernanceAnswers.Converters),
            "CcgDomain.Json" => FindIn(DocumentForms.Converters) ?? FindIn(GovernanceAnswers.Converters),
            _ => null,
        };

        JsonConverter? FindIn(JsonConverter[] converters) => Array.Find(converters, converter => converter.CanConvert(typeToConvert));
    }
}
