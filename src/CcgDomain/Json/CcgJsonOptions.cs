using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>Lets an application put the types of this library into its own documents.</summary>
public static class CcgJsonOptions
{
    /// <summary>
    /// Adds the converters of the types whose form is that of the <c>ccg/1</c> document: a CCG, its events, directions and their parts.
    /// Codes, names, conditions and enumerations carry theirs and need nothing.
    /// </summary>
    /// <param name="options">The options; changed.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="options"/> are in use and can no longer change.</exception>
    public static JsonSerializerOptions AddCcgDomain(this JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        options.Converters.Add(new CcgConverter());
        options.Converters.Add(new CcgEventConverter<AuthorisationEvent>());
        options.Converters.Add(new CcgEventConverter<CoCommissioningEvent>());
        options.Converters.Add(new CcgEventConverter<CcgEvent>());
        options.Converters.Add(new LegalDirectionConverter());
        options.Converters.Add(new DirectionEffectConverter());
        options.Converters.Add(new FunctionScopeConverter());
        options.Converters.Add(new ExerciserConverter());
        options.Converters.Add(new UnlistedConverter());
        return options;
    }
}
