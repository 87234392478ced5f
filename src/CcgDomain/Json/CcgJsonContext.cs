using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>Source-generated metadata of every type of this library that stands in documents, for applications without reflection.</summary>
/// <remarks>
/// Add it to the resolvers of your own options, and the converters with it, without which a CCG is not written as a document:
/// <c>new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Mine.Default, CcgJsonContext.Default) }.AddCcgDomain()</c>.
/// </remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, Converters =
[
    typeof(CcgConverter),
    typeof(CcgEventConverter<AuthorisationEvent>),
    typeof(CcgEventConverter<CoCommissioningEvent>),
    typeof(CcgEventConverter<CcgEvent>),
    typeof(LegalDirectionConverter),
    typeof(DirectionEffectConverter),
    typeof(FunctionScopeConverter),
    typeof(ExerciserConverter),
    typeof(UnlistedConverter),
])]
[JsonSerializable(typeof(Ccg))]
[JsonSerializable(typeof(CcgEvent))]
[JsonSerializable(typeof(AuthorisationEvent))]
[JsonSerializable(typeof(CoCommissioningEvent))]
[JsonSerializable(typeof(LegalDirection))]
[JsonSerializable(typeof(DirectionEffect))]
[JsonSerializable(typeof(FunctionScope))]
[JsonSerializable(typeof(ExercisedBy))]
[JsonSerializable(typeof(Unlisted))]
[JsonSerializable(typeof(OdsCode))]
[JsonSerializable(typeof(GssCode))]
[JsonSerializable(typeof(CcgName))]
[JsonSerializable(typeof(CriterionCode))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(ConditionLevel))]
[JsonSerializable(typeof(AuthorisationDomain))]
[JsonSerializable(typeof(AuthorisationWave))]
[JsonSerializable(typeof(DirectionPower))]
[JsonSerializable(typeof(DirectionTrigger))]
[JsonSerializable(typeof(DissolutionGround))]
[JsonSerializable(typeof(RuleBasis))]
[JsonSerializable(typeof(CoCommissioningModel))]
[JsonSerializable(typeof(CoCommissioningCategory))]
[JsonSerializable(typeof(Readiness))]
[JsonSerializable(typeof(PrimaryCareFunction))]
[JsonSerializable(typeof(Decider))]
[JsonSerializable(typeof(Responsibility))]
[JsonSerializable(typeof(CommitteeForm))]
[JsonSerializable(typeof(MemberRole))]
[JsonSerializable(typeof(ConflictHandling))]
[JsonSerializable(typeof(StandingReason))]
public sealed partial class CcgJsonContext : JsonSerializerContext;
