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

/// <content>Reads the values in a <c>ccg/1</c> document. Each method reads the value at the position of the reader, to its end.</content>
internal ref partial struct CcgReader
{
    internal sealed record Document(OdsCode Code, CcgName Name, CcgEvent[] Events);

    internal Document? ReadDocument()
    {
        if (!IsObject(JsonObjectShape.Document.Name, out var start))
        {
            return null;
        }

        OdsCode code = default;
        CcgName? name = null;
        CcgEvent[] events = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Document, ref propertiesRead, start) is var property and not JsonProperty.None)
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
                    if (ReadStringOrNull("The name of a CCG") is { } text && !CcgName.TryParse(text, out name))
                    {
                        AddError(JsonRules.Value, $"{DisplayText} is not the name of a CCG: \"NHS\", a place, and \"CCG\".");
                    }

                    break;
                default:
                    events = ReadArray("The list of events", static (ref reader) => reader.ReadEvent(), capacity: 32);
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Document, propertiesRead, start);
        return IsValid ? new(code, name!, events) : null;
    }

    internal CcgEvent? ReadEvent()
    {
        if (!IsObject(JsonObjectFamily.Events.Description, out var start))
        {
            return null;
        }

        // The properties of an event may come before its kind; each has the same type in every kind.
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
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectFamily.Events, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Event:
                    shape = ReadShape(JsonObjectFamily.Events);
                    break;
                case JsonProperty.On:
                    on = ReadDate("The date of an event");
                    break;
                case JsonProperty.Wave:
                    wave = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case JsonProperty.To:
                    to = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case JsonProperty.Conditions:
                    conditions = ReadList("The list of conditions", static (ref reader) => reader.ReadCondition(), capacity: 8);
                    break;
                case JsonProperty.Directions:
                    directions = ReadList("The list of directions", static (ref reader) => reader.ReadDirection(), capacity: 2);
                    break;
                case JsonProperty.Unlisted or JsonProperty.Remaining:
                    unlisted = ReadUnlisted();
                    break;
                case JsonProperty.Criterion:
                    criterion = ReadCriterion("A criterion");
                    break;
                case JsonProperty.Level:
                    level = ReadName<ConditionLevel>("a level");
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
                    codes = ReadCodes();
                    break;
                case JsonProperty.Categories:
                    categories = ReadList("The list of categories", static (ref reader) => reader.ReadName<CoCommissioningCategory>("a category"));
                    break;
                case JsonProperty.Category:
                    category = ReadName<CoCommissioningCategory>("a category");
                    break;
                case JsonProperty.Readiness:
                    readiness = ReadName<Readiness>("a state of readiness");
                    break;
                case JsonProperty.Model:
                    model = ReadName<CoCommissioningModel>("a model");
                    break;
                case JsonProperty.StartsOn:
                    startsOn = ReadDate("The start date of a model");
                    break;
                case JsonProperty.Pending:
                    pending = ReadBoolean("Whether an approval is pending");
                    break;
                default:
                    ground = ReadName<DissolutionGround>("a ground of dissolution");
                    break;
            }
        }

        CheckProperties(JsonObjectFamily.Events, shape, propertiesRead, start);
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

    private Condition? ReadCondition()
    {
        if (!IsObject(JsonObjectShape.Condition.Name, out var start))
        {
            return null;
        }

        CriterionCode criterion = default;
        ConditionLevel level = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Condition, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Criterion)
            {
                criterion = ReadCriterion("A criterion");
            }
            else
            {
                level = ReadName<ConditionLevel>("a level");
            }
        }

        CheckProperties(JsonObjectShape.Condition, propertiesRead, start);
        return IsValid ? Condition.Create(criterion, level) : null;
    }

    internal LegalDirection? ReadDirection()
    {
        if (!IsObject(JsonObjectShape.Direction.Name, out var start))
        {
            return null;
        }

        var number = 0;
        DirectionPower power = default;
        DirectionTrigger? trigger = null;
        var instrument = "";
        DirectionEffect? effect = null;
        ImmutableArray<CriterionCode> underpins = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Direction, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Number:
                    number = ReadNumber("The number of a direction", int.MinValue, int.MaxValue);
                    break;
                case JsonProperty.Power:
                    power = ReadName<DirectionPower>("a power");
                    break;
                case JsonProperty.Trigger:
                    trigger = ReadName<DirectionTrigger>("a trigger");
                    break;
                case JsonProperty.Instrument:
                    instrument = ReadString("An instrument");
                    break;
                case JsonProperty.Effect:
                    effect = ReadEffect();
                    break;
                default:
                    underpins = ReadList("The list of criteria", static (ref reader) => reader.ReadCriterion("A criterion"));
                    break;
            }
        }

        CheckProperties(JsonObjectShape.Direction, propertiesRead, start);
        return IsValid ? new(number, power, trigger, instrument, effect!, underpins) : null;
    }

    internal DirectionEffect? ReadEffect()
    {
        if (!IsObject(JsonObjectFamily.Effects.Description, out var start))
        {
            return null;
        }

        JsonObjectShape? shape = null;
        string requirement = "", variation = "";
        FunctionScope? functions = null;
        var functionsStart = 0L;
        ExercisedBy? by = null;
        OdsCode from = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectFamily.Effects, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            switch (property)
            {
                case JsonProperty.Kind:
                    shape = ReadShape(JsonObjectFamily.Effects);
                    break;
                case JsonProperty.Requirement:
                    requirement = ReadString("A requirement");
                    break;
                case JsonProperty.Functions:
                    functionsStart = _json.TokenStartIndex;
                    functions = ReadScope();
                    break;
                case JsonProperty.By:
                    by = ReadExercisedBy();
                    break;
                case JsonProperty.From:
                    from = ReadCode("The code of a CCG");
                    break;
                default:
                    variation = ReadString("A variation");
                    break;
            }
        }

        CheckProperties(JsonObjectFamily.Effects, shape, propertiesRead, start);
        if (shape == JsonObjectShape.TakeOn && functions is FunctionScope.All)
        {
            AddError(JsonRules.Type, functionsStart, null, "The functions that a CCG takes on must be a list; only those that it ceases can be \"all\".");
        }

        return !IsValid || shape is null ? null
            : shape == JsonObjectShape.Exercise ? new DirectionEffect.Exercise(requirement)
            : shape == JsonObjectShape.Cease ? new DirectionEffect.Cease(functions!, by!)
            : shape == JsonObjectShape.TakeOn ? new DirectionEffect.TakeOn(((FunctionScope.Named)functions!).Functions, from)
            : shape == JsonObjectShape.ReplaceAccountableOfficer ? new DirectionEffect.ReplaceAccountableOfficer()
            : shape == JsonObjectShape.VaryConstitution ? new DirectionEffect.VaryConstitution(variation)
            : new DirectionEffect.Dissolve();
    }

    internal FunctionScope? ReadScope()
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return new FunctionScope.Named(ReadList("The list of functions", static (ref reader) => reader.ReadString("A function")));
        }

        if (Utf8Text.SequenceEqual("all"u8))
        {
            return new FunctionScope.All();
        }

        AddError(JsonRules.Value, $"{DisplayText} is not \"all\" or a list of functions.");
        return null;
    }

    internal ExercisedBy? ReadExercisedBy()
    {
        if (!IsObject(JsonObjectFamily.ExercisedBy.Description, out var start))
        {
            return null;
        }

        JsonObjectShape? shape = null;
        OdsCode code = default;
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectFamily.ExercisedBy, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Kind)
            {
                shape = ReadShape(JsonObjectFamily.ExercisedBy);
            }
            else
            {
                code = ReadCode("The code of a CCG");
            }
        }

        CheckProperties(JsonObjectFamily.ExercisedBy, shape, propertiesRead, start);
        return !IsValid || shape is null ? null : shape == JsonObjectShape.Board ? new ExercisedBy.Board() : new ExercisedBy.AnotherCcg(code);
    }

    internal Unlisted? ReadUnlisted()
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            return Unlisted.Of(ReadNumber("The number of unlisted conditions", 0, int.MaxValue));
        }

        if (Utf8Text.SequenceEqual("some"u8))
        {
            return new Unlisted.Some();
        }

        AddError(JsonRules.Value, $"{DisplayText} is not a number or \"some\".");
        return null;
    }

    private ImmutableArray<OdsCode> ReadCodes() => ReadList("The list of CCGs", static (ref reader) => reader.ReadCode("The code of a CCG"));
}
