using System.Text.Json;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Extends <see cref="JsonSerializerOptions"/> for applications that have types of this library in their own documents.</summary>
public static class CcgJsonOptions
{
    /// <summary>
    /// Adds the converter of the types that are written as in a <c>ccg/1</c> document: a CCG, its events, its directions and their parts. Codes, names,
    /// conditions and enumerations declare their own converters and do not need it.
    /// </summary>
    /// <param name="options">The options to change.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="options"/> is read-only because it is already in use.</exception>
    public static JsonSerializerOptions AddCcgDomain(this JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        options.Converters.Add(new CcgDocumentConverter());
        return options;
    }

    /// <summary>Adds the same converter, which reads a CCG, a committee or a governing body under some of the rules.</summary>
    /// <param name="options">The options to change.</param>
    /// <param name="rules">The rules that apply to a document that is read; <see cref="RuleSet.IntegrityOnly"/> for documents that were accepted before and stored.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="options"/> is read-only because it is already in use.</exception>
    public static JsonSerializerOptions AddCcgDomain(this JsonSerializerOptions options, RuleSet rules)
    {
        Guard.Against.Null(options);
        options.Converters.Add(new CcgDocumentConverter(Guard.Against.Null(rules)));
        return options;
    }
}
