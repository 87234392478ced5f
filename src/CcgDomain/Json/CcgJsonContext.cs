using System.Text.Json.Serialization;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Governance;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;

namespace CcgDomain.Json;

/// <summary>Source-generated metadata for every type of this library that can be part of a document, for applications that do not use reflection.</summary>
/// <remarks>
/// Combine it with the resolver of your own context, and add the converter as well; without it, serialising a CCG throws:
/// <c>new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Mine.Default, CcgJsonContext.Default) }.AddCcgDomain()</c>.
/// </remarks>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(CcgDocumentConverter)])]
[JsonSerializable(typeof(Ccg))]
[JsonSerializable(typeof(CcgEvent))]
[JsonSerializable(typeof(AuthorisationEvent))]
[JsonSerializable(typeof(CoCommissioningEvent))]
[JsonSerializable(typeof(LegalDirection))]
[JsonSerializable(typeof(DirectionEffect))]
[JsonSerializable(typeof(FunctionScope))]
[JsonSerializable(typeof(ExercisedBy))]
[JsonSerializable(typeof(AreaChange))]
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
[JsonSerializable(typeof(VariationGround))]
[JsonSerializable(typeof(MergerOutcome))]
[JsonSerializable(typeof(RuleBasis))]
[JsonSerializable(typeof(SourceRead))]
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
[JsonSerializable(typeof(QuorumAmong))]
[JsonSerializable(typeof(QuorumDoubt))]
[JsonSerializable(typeof(StatutoryCommittee))]
[JsonSerializable(typeof(MemberEmployer))]
[JsonSerializable(typeof(LayQualification))]
[JsonSerializable(typeof(LayExclusion))]
[JsonSerializable(typeof(Disqualification))]
public sealed partial class CcgJsonContext : JsonSerializerContext;
