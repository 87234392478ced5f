using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Text;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Json;

/// <content>What a document is made of. Each method reads the value that the reader stands at, to its end.</content>
internal ref partial struct CcgReader
{
    private const JsonProperty EventProperties = JsonProperty.Event | JsonProperty.On | JsonProperty.Wave | JsonProperty.To | JsonProperty.Conditions | JsonProperty.Directions | JsonProperty.Unlisted | JsonProperty.Criterion
        | JsonProperty.Level | JsonProperty.Remaining | JsonProperty.Direction | JsonProperty.Number | JsonProperty.Effect | JsonProperty.Predecessors | JsonProperty.Ground | JsonProperty.Successors
        | JsonProperty.Categories | JsonProperty.JointlyWith | JsonProperty.Category | JsonProperty.Readiness | JsonProperty.Model | JsonProperty.StartsOn | JsonProperty.Pending;

    private const JsonProperty EffectProperties = JsonProperty.Kind | JsonProperty.Requirement | JsonProperty.Functions | JsonProperty.By | JsonProperty.From | JsonProperty.Variation;

    internal sealed record Document(OdsCode Code, CcgName Name, CcgEvent[] Events);

    internal static Document? ReadDocument(ref CcgReader reader) => reader.ReadDocument();

    internal static CcgEvent? ReadEvent(ref CcgReader reader) => reader.ReadEvent();

    internal static LegalDirection? ReadDirection(ref CcgReader reader) => reader.ReadDirection();

    internal static DirectionEffect? ReadEffect(ref CcgReader reader) => reader.ReadEffect();

    internal static FunctionScope? ReadScope(ref CcgReader reader) => reader.ReadScope();

    internal static ExercisedBy? ReadExercisedBy(ref CcgReader reader) => reader.ReadExercisedBy();

    internal static Unlisted? ReadUnlisted(ref CcgReader reader) => reader.ReadUnlisted("The number of unlisted conditions");

    private Document? ReadDocument()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A document"))
        {
            return null;
        }

        OdsCode code = default;
        CcgName? name = null;
        CcgEvent[] events = [];
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Document.Allowed, JsonObjectShape.Document.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Format:
                    ReadFormat("ccg/1"u8);
                    break;
                case JsonProperty.Code:
                    code = ReadCode("The code of a CCG");
                    break;
                case JsonProperty.Name:
                    if (TextOrNull("The name of a CCG") is { } text && !CcgName.TryParse(text, out name))
                    {
                        AddError(JsonRules.Value, $"{DisplayText} is not the name of a CCG: \"NHS\", a place, and \"CCG\".");
                    }

                    break;
                default:
                    events = ReadEvents();
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Document, "", JsonProperty.None, seen, start);
        return IsValid ? new(code, name!, events) : null;
    }

    private CcgEvent[] ReadEvents()
    {
        if (!IsArray("The list of events"))
        {
            return [];
        }

        var events = new ArrayBuilder<CcgEvent>(32);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadEvent() is { } e)
            {
                events.Add(e);
            }
        }

        return events.ToArray();
    }

    private CcgEvent? ReadEvent()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("An event"))
        {
            return null;
        }

        // An event's members may come before its kind, so each is read as what it is in every kind.
        JsonObjectShape? shape = null;
        DateOnly on = default;
        AuthorisationWave wave = default, to = default;
        ImmutableArray<Condition> conditions = [];
        ImmutableArray<LegalDirection> directions = [];
        Unlisted? unlisted = null;
        CriterionCode criterion = default;
        ConditionLevel level = default;
        LegalDirection? direction = null;
        var number = 0;
        DirectionEffect? effect = null;
        ImmutableArray<OdsCode> codes = [];
        DissolutionGround ground = default;
        ImmutableArray<CoCommissioningCategory> categories = [];
        CoCommissioningCategory category = default;
        Readiness readiness = default;
        CoCommissioningModel model = default;
        DateOnly startsOn = default;
        var pending = false;
        var seen = JsonProperty.None;
        while (NextProperty(EventProperties, "an event", ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Event:
                    shape = ReadShape(JsonObjectShape.Events, "an event");
                    break;
                case JsonProperty.On:
                    on = ReadDate("The day of an event");
                    break;
                case JsonProperty.Wave:
                    wave = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case JsonProperty.To:
                    to = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case JsonProperty.Conditions:
                    conditions = ReadConditions();
                    break;
                case JsonProperty.Directions:
                    directions = ReadDirections();
                    break;
                case JsonProperty.Unlisted or JsonProperty.Remaining:
                    unlisted = ReadUnlisted("The number of unlisted conditions");
                    break;
                case JsonProperty.Criterion:
                    criterion = ReadCriterion("A criterion");
                    break;
                case JsonProperty.Level:
                    level = ReadName(NameTable<ConditionLevel>.Shared, "a level");
                    break;
                case JsonProperty.Direction:
                    direction = ReadDirection();
                    break;
                case JsonProperty.Number:
                    number = ReadNumber("The number of a direction", int.MinValue, int.MaxValue);
                    break;
                case JsonProperty.Effect:
                    effect = ReadEffect();
                    break;
                case JsonProperty.Predecessors or JsonProperty.Successors or JsonProperty.JointlyWith:
                    codes = ReadCodes("A list of CCGs");
                    break;
                case JsonProperty.Categories:
                    categories = ReadCategories();
                    break;
                case JsonProperty.Category:
                    category = ReadName(NameTable<CoCommissioningCategory>.Shared, "a category");
                    break;
                case JsonProperty.Readiness:
                    readiness = ReadName(NameTable<Readiness>.Shared, "a readiness");
                    break;
                case JsonProperty.Model:
                    model = ReadName(NameTable<CoCommissioningModel>.Shared, "a model");
                    break;
                case JsonProperty.StartsOn:
                    startsOn = ReadDate("The day on which a model starts");
                    break;
                case JsonProperty.Pending:
                    pending = ReadBoolean("Whether an approval is pending");
                    break;
                default:
                    ground = ReadName(NameTable<DissolutionGround>.Shared, "a ground of dissolution");
                    break;
            }
        }

        CheckProperties(shape, "the event ", JsonProperty.Event, seen, start);
        return !IsValid || shape is null ? null
            : shape == JsonObjectShape.ConditionDischarged ? new ConditionDischarged(on, criterion)
            : shape == JsonObjectShape.ConditionLevelChanged ? new ConditionLevelChanged(on, criterion, level)
            : shape == JsonObjectShape.UnlistedConditionsReviewed ? new UnlistedConditionsReviewed(on, unlisted!)
            : shape == JsonObjectShape.ApplicationMade ? new ApplicationMade(on, wave)
            : shape == JsonObjectShape.ApplicationMoved ? new ApplicationMoved(on, to)
            : shape == JsonObjectShape.AuthorisationGranted ? new AuthorisationGranted(on, conditions, directions, unlisted ?? Unlisted.Nothing)
            : shape == JsonObjectShape.DirectionGiven ? new DirectionGiven(on, direction!)
            : shape == JsonObjectShape.DirectionVaried ? new DirectionVaried(on, number, effect!)
            : shape == JsonObjectShape.DirectionRevoked ? new DirectionRevoked(on, number)
            : shape == JsonObjectShape.EstablishedByMerger ? new EstablishedByMerger(on, codes)
            : shape == JsonObjectShape.Dissolved ? new Dissolved(on, ground, codes)
            : shape == JsonObjectShape.InterestExpressed ? new InterestExpressed(on, categories, codes)
            : shape == JsonObjectShape.ReadinessAssessed ? new ReadinessAssessed(on, category, readiness)
            : shape == JsonObjectShape.ModelApplied ? new ModelApplied(on, model, startsOn)
            : shape == JsonObjectShape.ModelApproved ? new ModelApproved(on, model, startsOn, pending)
            : shape == JsonObjectShape.ApplicationRefused ? new ApplicationRefused(on)
            : shape == JsonObjectShape.ApprovalLapsed ? new ApprovalLapsed(on)
            : shape == JsonObjectShape.ArrangementStarted ? new ArrangementStarted(on, model)
            : shape == JsonObjectShape.WithdrawalNotified ? new WithdrawalNotified(on)
            : new ArrangementEnded(on);
    }

    private ImmutableArray<CoCommissioningCategory> ReadCategories()
    {
        if (!IsArray("The list of categories"))
        {
            return [];
        }

        var categories = new ArrayBuilder<CoCommissioningCategory>(3);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            categories.Add(ReadName(NameTable<CoCommissioningCategory>.Shared, "a category"));
        }

        return categories.ToImmutable();
    }

    private ImmutableArray<Condition> ReadConditions()
    {
        if (!IsArray("The list of conditions"))
        {
            return [];
        }

        var conditions = new ArrayBuilder<Condition>(8);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadCondition() is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return conditions.ToImmutable();
    }

    private Condition? ReadCondition()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A condition"))
        {
            return null;
        }

        CriterionCode criterion = default;
        ConditionLevel level = default;
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Condition.Allowed, JsonObjectShape.Condition.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            if (property == JsonProperty.Criterion)
            {
                criterion = ReadCriterion("A criterion");
            }
            else
            {
                level = ReadName(NameTable<ConditionLevel>.Shared, "a level");
            }
        }

        CheckProperties(JsonObjectShape.Condition, "", JsonProperty.None, seen, start);
        return IsValid ? Condition.Create(criterion, level) : null;
    }

    private ImmutableArray<LegalDirection> ReadDirections()
    {
        if (!IsArray("The list of directions"))
        {
            return [];
        }

        var directions = new ArrayBuilder<LegalDirection>(2);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadDirection() is { } direction)
            {
                directions.Add(direction);
            }
        }

        return directions.ToImmutable();
    }

    private LegalDirection? ReadDirection()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("A direction"))
        {
            return null;
        }

        var number = 0;
        DirectionPower power = default;
        DirectionTrigger? trigger = null;
        var instrument = "";
        DirectionEffect? effect = null;
        ImmutableArray<CriterionCode> underpins = [];
        var seen = JsonProperty.None;
        while (NextProperty(JsonObjectShape.Direction.Allowed, JsonObjectShape.Direction.Name, ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Number:
                    number = ReadNumber("The number of a direction", int.MinValue, int.MaxValue);
                    break;
                case JsonProperty.Power:
                    power = ReadName(NameTable<DirectionPower>.Shared, "a power");
                    break;
                case JsonProperty.Trigger:
                    trigger = ReadName(NameTable<DirectionTrigger>.Shared, "a trigger");
                    break;
                case JsonProperty.Instrument:
                    instrument = ReadText("An instrument");
                    break;
                case JsonProperty.Effect:
                    effect = ReadEffect();
                    break;
                default:
                    underpins = ReadCriteria();
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Direction, "", JsonProperty.None, seen, start);
        return IsValid ? new(number, power, trigger, instrument, effect!, underpins) : null;
    }

    private ImmutableArray<CriterionCode> ReadCriteria()
    {
        if (!IsArray("The list of criteria"))
        {
            return [];
        }

        var criteria = new ArrayBuilder<CriterionCode>(4);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            criteria.Add(ReadCriterion("A criterion"));
        }

        return criteria.ToImmutable();
    }

    private DirectionEffect? ReadEffect()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("An effect"))
        {
            return null;
        }

        JsonObjectShape? shape = null;
        string requirement = "", variation = "";
        FunctionScope? functions = null;
        var functionsAt = 0L;
        ExercisedBy? by = null;
        OdsCode from = default;
        var seen = JsonProperty.None;
        while (NextProperty(EffectProperties, "an effect", ref seen, start) is var property && property != JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Kind:
                    shape = ReadShape(JsonObjectShape.Effects, "an effect");
                    break;
                case JsonProperty.Requirement:
                    requirement = ReadText("A requirement");
                    break;
                case JsonProperty.Functions:
                    functionsAt = _json.TokenStartIndex;
                    functions = ReadScope();
                    break;
                case JsonProperty.By:
                    by = ReadExercisedBy();
                    break;
                case JsonProperty.From:
                    from = ReadCode("The code of a CCG");
                    break;
                default:
                    variation = ReadText("A variation");
                    break;
            }
        }

        CheckProperties(shape, "the effect ", JsonProperty.Kind, seen, start);
        if (shape == JsonObjectShape.TakeOn && functions is FunctionScope.All)
        {
            AddError(JsonRules.Type, functionsAt, null, "The functions taken on are a list; \"all\" is for those that cease.");
        }

        return !IsValid || shape is null ? null
            : shape == JsonObjectShape.Exercise ? new DirectionEffect.Exercise(requirement)
            : shape == JsonObjectShape.Cease ? new DirectionEffect.Cease(functions!, by!)
            : shape == JsonObjectShape.TakeOn ? new DirectionEffect.TakeOn(((FunctionScope.Named)functions!).Functions, from)
            : shape == JsonObjectShape.ReplaceAccountableOfficer ? new DirectionEffect.ReplaceAccountableOfficer()
            : shape == JsonObjectShape.VaryConstitution ? new DirectionEffect.VaryConstitution(variation)
            : new DirectionEffect.Dissolve();
    }

    private FunctionScope? ReadScope()
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return new FunctionScope.Named(ReadTexts("The functions"));
        }

        if (Utf8Text.SequenceEqual("all"u8))
        {
            return new FunctionScope.All();
        }

        AddError(JsonRules.Value, $"{DisplayText} is not \"all\" or a list of functions.");
        return null;
    }

    private ExercisedBy? ReadExercisedBy()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("Who exercises the functions"))
        {
            return null;
        }

        JsonObjectShape? shape = null;
        OdsCode code = default;
        var seen = JsonProperty.None;
        while (NextProperty(JsonProperty.Kind | JsonProperty.Code, "who exercises the functions", ref seen, start) is var property && property != JsonProperty.None)
        {
            if (property == JsonProperty.Kind)
            {
                shape = ReadShape(JsonObjectShape.ExercisedBy, "who can exercise functions");
            }
            else
            {
                code = ReadCode("The code of a CCG");
            }
        }

        CheckProperties(shape, "the exerciser ", JsonProperty.Kind, seen, start);
        return !IsValid || shape is null ? null : shape == JsonObjectShape.Board ? new ExercisedBy.Board() : new ExercisedBy.AnotherCcg(code);
    }

    private Unlisted? ReadUnlisted(string what)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return Unlisted.Of(ReadNumber(what, 0, int.MaxValue));
        }

        if (Utf8Text.SequenceEqual("some"u8))
        {
            return new Unlisted.Some();
        }

        AddError(JsonRules.Value, $"{DisplayText} is not a number or \"some\".");
        return null;
    }
}
