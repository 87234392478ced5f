using System.Reflection;
using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Json;

/// <summary>Every public type that a public member hands out, and values of each.</summary>
internal static class AnswerSamples
{
    // Gates to answers, and what is no object: a reference on the stack, metadata, a decision, which refuses loudly.
    private static readonly HashSet<Type> NoAnswers = [typeof(CcgRegister), typeof(RegisterAnswer), typeof(CcgDomain.Json.CcgJsonContext), typeof(Decision<>)];

    /// <summary>The types, closed choices as well as their cases. Found by reflection, so that a new type is tested from its first build on.</summary>
    internal static readonly IReadOnlyList<Type> Types =
    [
        .. Domain.PublicTypes
            .SelectMany(HandedOut)
            .SelectMany(Parts)
            .SelectMany(type => Domain.PublicTypes.Where(type.IsAssignableFrom).Append(type))
            .Where(type => type.Assembly == Domain.Assembly && !NoAnswers.Contains(Domain.Open(type)) && !type.IsSubclassOf(typeof(JsonConverter)) && !type.ContainsGenericParameters)
            .Append(typeof(Waiver))
            .Distinct()
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    /// <summary>Returns values of a type, or of its cases.</summary>
    internal static IReadOnlyList<object> Of(Type type) =>
        Cased(type) is [] ? Single(type) : [.. Cased(type).SelectMany(Of)];

    private static Type[] Cased(Type type) => type.IsAbstract ? [.. Domain.PublicTypes.Where(other => other != type && !other.IsAbstract && type.IsAssignableFrom(other))] : [];

    // Those without equality have no place among the samples of the contract tests, and the rules of the violations there are made up.
    private static IReadOnlyList<object> Single(Type type) =>
        type == typeof(RegisteredCcg) ? [.. CcgRegister.England.Ccgs]
        : type == typeof(IntegratedCareBoard) ? [.. CcgRegister.England.Boards]
        : type == typeof(Rule) ? [.. RuleBook.All]
        : type == typeof(Violation) ? [.. RuleBook.All.SelectMany(rule => (Violation[])[new(rule, "", "One."), new(rule, "events[1].conditions[0].level", "One."), new(rule, "", "Two.")])]
        : type == typeof(RegimeFact) ? [.. RegimeFacts.All]
        : type == typeof(WaveFacts) ? [.. Enum.GetValues<AuthorisationWave>().Select(wave => wave.Facts())]
        : type == typeof(AssuranceFramework) ? [.. AssuranceFramework.All]
        : type == typeof(PublishedPosition) ? [.. PublishedPosition.England]
        : type == typeof(PublishedFigure) ? [.. PublishedFigures.All]
        : type == typeof(Identity) ? [.. PublishedIdentities.All]
        : type == typeof(Reconciliation) ? [Reconciliation.Check([]), Reconciliation.Check(PublishedFigures.All)]
        : type == typeof(IdentityResult) ? [.. Reconciliation.Check([]).Results, .. Reconciliation.Check(PublishedFigures.All).Results]
        : type == typeof(Timeline<AuthorisationPosition, AuthorisationEvent>) ? [Blank.Authorisation, Applicant.Authorisation, Full.Authorisation]
        : type == typeof(Timeline<CoCommissioningPosition, CoCommissioningEvent>) ? [Blank.CoCommissioning, .. AllSamples.Of(typeof(Ccg)).Cast<Ccg>().Select(ccg => ccg.CoCommissioning).Where(events => events.Count > 0)]
        : type == typeof(Timeline<AssurancePosition, AssuranceEvent>) ? [Blank.Assurance, .. AllSamples.Of(typeof(Ccg)).Cast<Ccg>().Select(ccg => ccg.Assurance).Where(events => events.Count > 0)]
        : AllSamples.Of(type);

    private static IEnumerable<Type> HandedOut(Type type) =>
    [
        .. type.GetProperties(Domain.PublicMembers).Select(property => property.PropertyType),
        .. type.GetMethods(Domain.PublicMembers).Select(method => method.ReturnType),
        .. type.GetMethods(Domain.PublicMembers).SelectMany(method => method.GetParameters()).Where(parameter => parameter.IsOut).Select(parameter => parameter.ParameterType.GetElementType()!),
    ];

    // A list of codes hands out codes.
    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)] : type.HasElementType ? Parts(type.GetElementType()!) : [type];
}
