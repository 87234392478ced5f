using System.Text.Json;
using System.Text.Json.Nodes;
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
    private static readonly JsonForm<MergerProposal> Mergers = new ObjectForm<MergerProposal>()
        .AddOptional("with", List(Code<OdsCode>()), static merger => merger.With)
        .Add("startsOn", Code<EventDate>(), static merger => merger.StartsOn)
        .AddOptional("outcome", Name<MergerOutcome>(), static merger => merger.Outcome);

    private static readonly ChoiceForm<AuthorisationStatus> Statuses = new ChoiceForm<AuthorisationStatus>("status")
    {
        { "notApplied", new ObjectForm<AuthorisationStatus.NotApplied>() },
        { "applicant", new ObjectForm<AuthorisationStatus.Applicant>().AddOptional("wave", Name<AuthorisationWave>(), static status => status.Wave) },
        { "full", new ObjectForm<AuthorisationStatus.Full>().Add("since", Code<EventDate>(), static status => status.Since) },
        {
            "conditional", new ObjectForm<AuthorisationStatus.Conditional>()
                .AddList("conditions", Code<Condition>(), static status => status.Conditions)
                .Add("unlisted", DocumentForms.Unlisted, static status => status.Unlisted)
        },
        {
            "directed", new ObjectForm<AuthorisationStatus.Directed>()
                .AddList("conditions", Code<Condition>(), static status => status.Conditions)
                .Add("unlisted", DocumentForms.Unlisted, static status => status.Unlisted)
                .AddList("directions", DocumentForms.Direction, static status => status.Directions)
        },
        { "shadow", new ObjectForm<AuthorisationStatus.Shadow>().AddList("directions", DocumentForms.Direction, static status => status.Directions) },
        {
            "dissolved", new ObjectForm<AuthorisationStatus.Dissolved>()
                .Add("on", Code<EventDate>(), static status => status.On)
                .Add("ground", Name<DissolutionGround>(), static status => status.Ground)
                .AddOptional("successors", List(Code<OdsCode>()), static status => status.Successors)
        },
        { "notKnown", new ObjectForm<AuthorisationStatus.NotKnown>().AddList("possible", new PossibleForm(), static status => status.Possible) },
    };

    private static readonly JsonForm<AuthorisationPosition> AuthorisationPositions = new ObjectForm<AuthorisationPosition>()
        .AddOptional("wave", Name<AuthorisationWave>(), static position => position.Wave)
        .AddOptional("grantedOn", Code<EventDate>(), static position => position.GrantedOn)
        .AddOptional("establishedOn", Code<EventDate>(), static position => position.EstablishedOn)
        .AddList("conditions", Code<Condition>(), static position => position.Conditions)
        .Add("unlisted", DocumentForms.Unlisted, static position => position.Unlisted)
        .Add("unlistedDirections", DocumentForms.Unlisted, static position => position.UnlistedDirections)
        .AddList("directions", DocumentForms.Direction, static position => position.Directions)
        .AddOptional("merger", Mergers, static position => position.Merger);

    private static readonly JsonForm<PlannedArrangement> Plans = new ObjectForm<PlannedArrangement>()
        .Add("model", Name<CoCommissioningModel>(), static plan => plan.Model)
        .Add("startsOn", Code<EventDate>(), static plan => plan.StartsOn);

    private static readonly JsonForm<CoCommissioningPosition> CoCommissioningPositions = new ObjectForm<CoCommissioningPosition>()
        .AddList("categories", Name<CoCommissioningCategory>(), static position => position.Categories)
        .Add("hasBidForUnknown", Flag, static position => position.HasBidForUnknown)
        .AddOptional("readiness", Name<Readiness>(), static position => position.Readiness)
        .AddOptional("pending", Plans, static position => position.Pending)
        .Add("isPendingApproval", Flag, static position => position.IsPendingApproval)
        .AddOptional("approved", Plans, static position => position.Approved)
        .Add("model", Name<CoCommissioningModel>(), static position => position.Model)
        .Add("isModelKnown", Flag, static position => position.IsModelKnown)
        .AddOptional("since", Code<EventDate>(), static position => position.Since)
        .AddOptional("allFunctionsFrom", Code<EventDate>(), static position => position.AllFunctionsFrom)
        .AddOptional("withdrawalNotifiedOn", Code<EventDate>(), static position => position.WithdrawalNotifiedOn);

    private static readonly JsonForm<AssurancePosition> AssurancePositions = new ObjectForm<AssurancePosition>()
        .AddList("assessments", DocumentForms.Event, static position => ImmutableArray<CcgEvent>.CastUp(position.Assessments))
        .AddOptional("specialMeasuresSince", Code<EventDate>(), static position => position.SpecialMeasuresSince);

    private static readonly JsonForm<PartRating> PartRatings = new ObjectForm<PartRating>()
        .Add("part", Name<AssurancePart>(), static part => part.Part)
        .Add("rating", Name<Rating>(), static part => part.Rating)
        .ReadBy(static json => new(json.Get("part", Name<AssurancePart>()), json.Get("rating", Name<Rating>())));

    private static readonly JsonForm<AssuranceFramework> Frameworks = new ObjectForm<AssuranceFramework>()
        .Add("name", AnyText, static framework => framework.Name)
        .AddOptional("issued", AnyText, static framework => framework.Issued)
        .Add("firstYear", Code<FinancialYear>(), static framework => framework.FirstYear)
        .AddOptional("lastYear", Code<FinancialYear>(), static framework => framework.LastYear)
        .AddList("parts", Name<AssurancePart>(), static framework => framework.Parts)
        .AddList("ratings", Name<Rating>(), static framework => framework.Ratings)
        .Add("frequency", Name<AssessmentFrequency>(), static framework => framework.Frequency)
        .Add("basis", Name<RuleBasis>(), static framework => framework.Basis)
        .Add("source", CitationForm.Shared, static framework => framework.Source)
        .AddOptional("note", AnyText, static framework => framework.Note);

    private static readonly JsonForm<Allocation> Allocations = new ObjectForm<Allocation>()
        .Add("decider", Name<Decider>(), static allocation => allocation.Decider)
        .Add("basis", Name<RuleBasis>(), static allocation => allocation.Basis)
        .Add("source", CitationForm.Shared, static allocation => allocation.Source)
        .Add("sourceRead", Name<SourceRead>(), static allocation => allocation.SourceRead)
        .Add("isVerified", Flag, static allocation => allocation.IsVerified)
        .AddList("notes", AnyText, static allocation => allocation.Notes);

    private static readonly JsonForm<Criterion> CriteriaKnown = new ObjectForm<Criterion>()
        .Add("code", Code<CriterionCode>(), static criterion => criterion.Code)
        .Add("summary", AnyText, static criterion => criterion.Summary)
        .Add("source", CitationForm.Shared, static criterion => criterion.Source);

    private static readonly JsonForm<RegimeFact> Facts = new ObjectForm<RegimeFact>()
        .Add("name", AnyText, static fact => fact.Name)
        .Add("statement", AnyText, static fact => fact.Statement)
        .Add("basis", Name<RuleBasis>(), static fact => fact.Basis)
        .Add("source", CitationForm.Shared, static fact => fact.Source)
        .Add("sourceRead", Name<SourceRead>(), static fact => fact.SourceRead);

    private static readonly JsonForm<WaveFacts> Waves = new ObjectForm<WaveFacts>()
        .Add("wave", Name<AuthorisationWave>(), static facts => facts.Wave)
        .Add("deadline", Date, static facts => facts.Deadline)
        .AddList("moderationPanels", Date, static facts => facts.ModerationPanels)
        .AddList("conditionsPanels", Date, static facts => facts.ConditionsPanels)
        .Add("decisionMeeting", Date, static facts => facts.DecisionMeeting)
        .Add("planned", Number, static facts => facts.Planned)
        .Add("allocated", Number, static facts => facts.Allocated)
        .Add("applied", Number, static facts => facts.Applied)
        .Add("appliedBasis", Name<RuleBasis>(), static facts => facts.AppliedBasis)
        .Add("decided", Number, static facts => facts.Decided)
        .Add("withoutConditions", Number, static facts => facts.WithoutConditions)
        .Add("withConditions", Number, static facts => facts.WithConditions)
        .Add("withDirections", Number, static facts => facts.WithDirections)
        .Add("source", CitationForm.Shared, static facts => facts.Source);

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

    private static ObjectForm<Answer<T>> AnswerOf<T>(JsonForm<T> form) => new ObjectForm<Answer<T>>()
        .Add("isKnown", Flag, static answer => answer.IsKnown)
        .AddList("possible", form, static answer => answer.Possible)
        .ReadBy(json => json.Get("possible", List(form)) is var possible && json.Get("isKnown", Flag) == (possible.Length == 1)
            ? Answer<T>.OneOf(possible)
            : throw new JsonException("An answer is known if one alone is possible, and not known otherwise."));

    /// <summary>The form of what a status can be that is not known.</summary>
    private sealed class PossibleForm : JsonForm<AuthorisationStatus>
    {
        internal override void Write(Utf8JsonWriter writer, AuthorisationStatus value) => Statuses.Write(writer, value);

        internal override JsonObject Describe() => Statuses.DescribeWithout(typeof(AuthorisationStatus.NotKnown));
    }
}
