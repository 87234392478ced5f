using System.Diagnostics;
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
                    name = ReadCcgName();
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
        DissolutionGround dissolution = default;
        VariationGround variation = default;
        string? otherGround = null;
        var groundStart = 0L;
        CcgName? name = null;
        AreaChange? area = null;
        MergerOutcome outcome = default;
        var agreed = false;
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
                case JsonProperty.Predecessors or JsonProperty.Successors or JsonProperty.JointlyWith or JsonProperty.With:
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
                case JsonProperty.Ground:
                    groundStart = _json.TokenStartIndex;
                    otherGround = ReadGround(out dissolution, out variation);
                    break;
                case JsonProperty.Name:
                    name = ReadCcgName();
                    break;
                case JsonProperty.Area:
                    area = ReadArea();
                    break;
                case JsonProperty.Outcome:
                    outcome = ReadName<MergerOutcome>("an outcome");
                    break;
                case JsonProperty.Agreed:
                    agreed = ReadBoolean("Whether an end is agreed");
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        CheckProperties(JsonObjectFamily.Events, shape, propertiesRead, start);
        CheckGround(shape, dissolution, variation, otherGround, groundStart);
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
            : shape == JsonObjectShape.Dissolved ? new Dissolved(on, dissolution, codes)
            : shape == JsonObjectShape.InterestExpressed ? new InterestExpressed(on, categories, codes)
            : shape == JsonObjectShape.ReadinessAssessed ? new ReadinessAssessed(on, category, readiness)
            : shape == JsonObjectShape.ModelApplied ? new ModelApplied(on, model, startsOn)
            : shape == JsonObjectShape.ModelApproved ? new ModelApproved(on, model, startsOn, pending)
            : shape == JsonObjectShape.ApplicationRefused ? new ApplicationRefused(on)
            : shape == JsonObjectShape.ApprovalLapsed ? new ApprovalLapsed(on)
            : shape == JsonObjectShape.ArrangementStarted ? new ArrangementStarted(on, model)
            : shape == JsonObjectShape.WithdrawalNotified ? new WithdrawalNotified(on)
            : shape == JsonObjectShape.ArrangementEnded ? new ArrangementEnded(on, agreed)
            : shape == JsonObjectShape.ConstitutionVaried ? new ConstitutionVaried(on, variation, name, area)
            : shape == JsonObjectShape.ConditionsReviewed ? new ConditionsReviewed(on)
            : shape == JsonObjectShape.ApplicationWithdrawn ? new ApplicationWithdrawn(on)
            : shape == JsonObjectShape.MergerProposed ? new MergerProposed(on, codes, startsOn)
            : new MergerDecided(on, outcome);
    }

    private CcgName? ReadCcgName()
    {
        CcgName? name = null;
        if (ReadStringOrNull("The name of a CCG") is { } text && !CcgName.TryParse(text, out name))
        {
            AddError(JsonRules.Value, $"{DisplayText} is not the name of a CCG: \"NHS\", a place, and \"CCG\".");
        }

        return name;
    }

    /// <summary>Reads a ground, whose values depend on the event, which may follow.</summary>
    /// <returns>The text of the ground if it is none of any event; otherwise, null.</returns>
    private string? ReadGround(out DissolutionGround dissolution, out VariationGround variation)
    {
        (dissolution, variation) = (default, default);
        if (!IsString("A ground"))
        {
            return null;
        }

        var known = NameTable<DissolutionGround>.Shared.TryParse(Utf8Text, out dissolution) | NameTable<VariationGround>.Shared.TryParse(Utf8Text, out variation);
        return known ? null : DisplayText;
    }

    private void CheckGround(JsonObjectShape? shape, DissolutionGround dissolution, VariationGround variation, string? other, long start)
    {
        if (shape == JsonObjectShape.Dissolved && dissolution == default)
        {
            CheckGround<DissolutionGround, VariationGround>("a ground of dissolution", variation, other, start);
        }
        else if (shape == JsonObjectShape.ConstitutionVaried && variation == default)
        {
            CheckGround<VariationGround, DissolutionGround>("a ground of variation", dissolution, other, start);
        }
    }

    /// <summary>Adds an error for a ground that is none of the event; the text is null where no ground was read.</summary>
    private void CheckGround<T, TOther>(string description, TOther ofOtherEvent, string? text, long start)
        where T : struct, Enum
        where TOther : struct, Enum
    {
        text ??= ofOtherEvent.Equals(default(TOther)) ? null : Quote.Of(NameTable<TOther>.Shared.Name(ofOtherEvent));
        if (text is not null)
        {
            AddError(JsonRules.Value, start, null, $"{text} is not {description}: {NameTable<T>.Shared.Choices}.");
        }
    }

    internal AreaChange? ReadArea()
    {
        if (!IsObject(JsonObjectShape.Area.Name, out var start))
        {
            return null;
        }

        ImmutableArray<OdsCode> gained = [], lost = [];
        JsonPropertySet propertiesRead = default;
        while (NextProperty(JsonObjectShape.Area, ref propertiesRead, start) is var property and not JsonProperty.None)
        {
            if (property == JsonProperty.Gained)
            {
                gained = ReadCodes();
            }
            else
            {
                lost = ReadCodes();
            }
        }

        CheckProperties(JsonObjectShape.Area, propertiesRead, start);
        return IsValid ? new(gained, lost) : null;
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
        string? instrument = null;
        DateOnly? until = null;
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
                case JsonProperty.Until:
                    until = ReadDate("The last day of a direction");
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
        return IsValid ? new(number, power, trigger, instrument, effect!, underpins, until) : null;
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
        ImmutableArray<ExercisedBy> by = [];
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
                    by = _json.TokenType == JsonTokenType.StartArray
                        ? ReadList("The list of those who exercise functions", static (ref reader) => reader.ReadExercisedBy())
                        : ReadExercisedBy() is { } one ? [one] : [];
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
        if (shape != JsonObjectShape.Cease && shape is not null && functions is FunctionScope.All)
        {
            var what = shape == JsonObjectShape.TakeOn ? "takes on" : "alone exercises";
            AddError(JsonRules.Type, functionsStart, null, $"The functions that a CCG {what} must be a list; only those that it ceases can be \"all\".");
        }

        return !IsValid || shape is null ? null
            : shape == JsonObjectShape.Exercise ? new DirectionEffect.Exercise(requirement)
            : shape == JsonObjectShape.Cease ? new DirectionEffect.Cease(functions!, by)
            : shape == JsonObjectShape.TakeOn ? new DirectionEffect.TakeOn(((FunctionScope.Named)functions!).Functions, from)
            : shape == JsonObjectShape.ReplaceAccountableOfficer ? new DirectionEffect.ReplaceAccountableOfficer()
            : shape == JsonObjectShape.VaryConstitution ? new DirectionEffect.VaryConstitution(variation)
            : shape == JsonObjectShape.Dissolve ? new DirectionEffect.Dissolve()
            : new DirectionEffect.ExerciseOnly(((FunctionScope.Named)functions!).Functions);
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
