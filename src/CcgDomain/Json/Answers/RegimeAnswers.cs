using System.Text.Json.Serialization;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Text.JsonForms;

namespace CcgDomain.Json;

/// <summary>The forms of positions and statuses, of what surrounds them, and of the facts about the regimes.</summary>
internal static class RegimeAnswers
{
    private static readonly JsonForm<MergerProposal> Mergers = new ObjectForm<MergerProposal>(static (json, merger) => json
        .AddList("with", Code<OdsCode>(), merger.With)
        .Add("startsOn", Code<EventDate>(), merger.StartsOn)
        .Add("outcome", Name<MergerOutcome>(), merger.Outcome));

    private static readonly JsonForm<AuthorisationStatus> Statuses = new ChoiceForm<AuthorisationStatus>("status")
    {
        { "notApplied", new ObjectForm<AuthorisationStatus.NotApplied>() },
        { "applicant", new ObjectForm<AuthorisationStatus.Applicant>(static (json, status) => json.Add("wave", Name<AuthorisationWave>(), status.Wave)) },
        { "full", new ObjectForm<AuthorisationStatus.Full>(static (json, status) => json.Add("since", Code<EventDate>(), status.Since)) },
        {
            "conditional", new ObjectForm<AuthorisationStatus.Conditional>(static (json, status) => json
                .AddList("conditions", Code<Condition>(), status.Conditions)
                .Add("unlisted", DocumentForms.Unlisted, status.Unlisted))
        },
        {
            "directed", new ObjectForm<AuthorisationStatus.Directed>(static (json, status) => json
                .AddList("conditions", Code<Condition>(), status.Conditions)
                .Add("unlisted", DocumentForms.Unlisted, status.Unlisted)
                .AddList("directions", DocumentForms.Direction, status.Directions))
        },
        { "shadow", new ObjectForm<AuthorisationStatus.Shadow>(static (json, status) => json.AddList("directions", DocumentForms.Direction, status.Directions)) },
        {
            "dissolved", new ObjectForm<AuthorisationStatus.Dissolved>(static (json, status) => json
                .Add("on", Code<EventDate>(), status.On)
                .Add("ground", Name<DissolutionGround>(), status.Ground)
                .AddList("successors", Code<OdsCode>(), status.Successors))
        },
        { "notKnown", new ObjectForm<AuthorisationStatus.NotKnown>(static (json, status) => json.AddList("possible", Statuses!, status.Possible)) },
    };

    private static readonly JsonForm<AuthorisationPosition> AuthorisationPositions = new ObjectForm<AuthorisationPosition>(static (json, position) => json
        .Add("wave", Name<AuthorisationWave>(), position.Wave)
        .Add("grantedOn", Code<EventDate>(), position.GrantedOn)
        .Add("establishedOn", Code<EventDate>(), position.EstablishedOn)
        .AddList("conditions", Code<Condition>(), position.Conditions)
        .Add("unlisted", DocumentForms.Unlisted, position.Unlisted)
        .Add("unlistedDirections", DocumentForms.Unlisted, position.UnlistedDirections)
        .AddList("directions", DocumentForms.Direction, position.Directions)
        .Add("merger", Mergers, position.Merger));

    private static readonly JsonForm<PlannedArrangement> Plans = new ObjectForm<PlannedArrangement>(static (json, plan) => json
        .Add("model", Name<CoCommissioningModel>(), plan.Model)
        .Add("startsOn", Code<EventDate>(), plan.StartsOn));

    private static readonly JsonForm<CoCommissioningPosition> CoCommissioningPositions = new ObjectForm<CoCommissioningPosition>(static (json, position) => json
        .AddList("categories", Name<CoCommissioningCategory>(), position.Categories)
        .Add("hasBidForUnknown", Flag, position.HasBidForUnknown)
        .Add("readiness", Name<Readiness>(), position.Readiness)
        .Add("pending", Plans, position.Pending)
        .Add("isPendingApproval", Flag, position.IsPendingApproval)
        .Add("approved", Plans, position.Approved)
        .Add("model", Name<CoCommissioningModel>(), position.Model)
        .Add("isModelKnown", Flag, position.IsModelKnown)
        .Add("since", Code<EventDate>(), position.Since)
        .Add("allFunctionsFrom", Code<EventDate>(), position.AllFunctionsFrom)
        .Add("withdrawalNotifiedOn", Code<EventDate>(), position.WithdrawalNotifiedOn));

    private static readonly JsonForm<AssurancePosition> AssurancePositions = new ObjectForm<AssurancePosition>(static (json, position) => json
        .AddList("assessments", DocumentForms.Event, ImmutableArray<CcgEvent>.CastUp(position.Assessments))
        .Add("specialMeasuresSince", Code<EventDate>(), position.SpecialMeasuresSince));

    private static readonly JsonForm<PartRating> PartRatings = new ObjectForm<PartRating>(static (json, part) => json
        .Add("part", Name<AssurancePart>(), part.Part)
        .Add("rating", Name<Rating>(), part.Rating),
        read: static json => new(json.Get("part", Name<AssurancePart>()), json.Get("rating", Name<Rating>())));

    private static readonly JsonForm<AssuranceFramework> Frameworks = new ObjectForm<AssuranceFramework>(static (json, framework) => json
        .Add("name", AnyText, framework.Name)
        .Add("issued", AnyText, framework.Issued)
        .Add("firstYear", Code<FinancialYear>(), framework.FirstYear)
        .Add("lastYear", Code<FinancialYear>(), framework.LastYear)
        .AddList("parts", Name<AssurancePart>(), framework.Parts)
        .AddList("ratings", Name<Rating>(), framework.Ratings)
        .Add("frequency", Name<AssessmentFrequency>(), framework.Frequency)
        .Add("basis", Name<RuleBasis>(), framework.Basis)
        .Add("source", CitationForm.Shared, framework.Source)
        .Add("note", AnyText, framework.Note));

    private static readonly JsonForm<Allocation> Allocations = new ObjectForm<Allocation>(static (json, allocation) => json
        .Add("decider", Name<Decider>(), allocation.Decider)
        .Add("basis", Name<RuleBasis>(), allocation.Basis)
        .Add("source", CitationForm.Shared, allocation.Source)
        .Add("sourceRead", Name<SourceRead>(), allocation.SourceRead)
        .Add("isVerified", Flag, allocation.IsVerified)
        .AddList("notes", AnyText, allocation.Notes));

    private static readonly JsonForm<Criterion> CriteriaKnown = new ObjectForm<Criterion>(static (json, criterion) => json
        .Add("code", Code<CriterionCode>(), criterion.Code)
        .Add("summary", AnyText, criterion.Summary)
        .Add("source", CitationForm.Shared, criterion.Source));

    private static readonly JsonForm<RegimeFact> Facts = new ObjectForm<RegimeFact>(static (json, fact) => json
        .Add("name", AnyText, fact.Name)
        .Add("statement", AnyText, fact.Statement)
        .Add("basis", Name<RuleBasis>(), fact.Basis)
        .Add("source", CitationForm.Shared, fact.Source)
        .Add("sourceRead", Name<SourceRead>(), fact.SourceRead));

    private static readonly JsonForm<WaveFacts> Waves = new ObjectForm<WaveFacts>(static (json, facts) => json
        .Add("wave", Name<AuthorisationWave>(), facts.Wave)
        .Add("deadline", Date, facts.Deadline)
        .AddList("moderationPanels", Date, facts.ModerationPanels)
        .AddList("conditionsPanels", Date, facts.ConditionsPanels)
        .Add("decisionMeeting", Date, facts.DecisionMeeting)
        .Add("planned", Number, facts.Planned)
        .Add("allocated", Number, facts.Allocated)
        .Add("applied", Number, facts.Applied)
        .Add("appliedBasis", Name<RuleBasis>(), facts.AppliedBasis)
        .Add("decided", Number, facts.Decided)
        .Add("withoutConditions", Number, facts.WithoutConditions)
        .Add("withConditions", Number, facts.WithConditions)
        .Add("withDirections", Number, facts.WithDirections)
        .Add("source", CitationForm.Shared, facts.Source));

    internal static readonly JsonConverter[] Converters =
    [
        new FormConverter<Answer<CoCommissioningModel>>(AnswerOf(Name<CoCommissioningModel>())),
        new FormConverter<Answer<bool>>(AnswerOf(Flag)),
        new FormConverter<Answer<CcgName>>(AnswerOf(Code<CcgName>())),
        new FormConverter<AuthorisationStatus>(Statuses),
        new FormConverter<AuthorisationPosition>(AuthorisationPositions),
        new FormConverter<MergerProposal>(Mergers),
        new FormConverter<CoCommissioningPosition>(CoCommissioningPositions),
        new FormConverter<PlannedArrangement>(Plans),
        new FormConverter<AssurancePosition>(AssurancePositions),
        new FormConverter<PartRating>(PartRatings),
        new FormConverter<AssuranceFramework>(Frameworks),
        new FormConverter<Allocation>(Allocations),
        new FormConverter<Criterion>(CriteriaKnown),
        new FormConverter<RegimeFact>(Facts),
        new FormConverter<WaveFacts>(Waves),
    ];

    private static ObjectForm<Answer<T>> AnswerOf<T>(JsonForm<T> form) => new(
        (json, answer) => json.Add("isKnown", Flag, answer.IsKnown).AddList("possible", form, answer.Possible),
        json => json.Get("possible", List(form)) is var possible && json.Get("isKnown", Flag) == (possible.Length == 1)
            ? Answer<T>.OneOf(possible)
            : throw new System.Text.Json.JsonException("An answer is known if one alone is possible, and not known otherwise."));
}
