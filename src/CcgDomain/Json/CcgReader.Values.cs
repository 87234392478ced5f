using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Organisations;
using CcgDomain.Rules;
using CcgDomain.Timelines;
using static CcgDomain.Authorisation.AuthorisationEvent;
using static CcgDomain.CoCommissioning.CoCommissioningEvent;

namespace CcgDomain.Json;

/// <content>What a document is made of. Each method reads the value that the reader stands at, to its end.</content>
internal ref partial struct CcgReader
{
    private const Member EventMembers = Member.Event | Member.On | Member.Wave | Member.To | Member.Conditions | Member.Directions | Member.Unlisted | Member.Criterion
        | Member.Level | Member.Remaining | Member.Direction | Member.Number | Member.Effect | Member.Predecessors | Member.Ground | Member.Successors
        | Member.Categories | Member.JointlyWith | Member.Category | Member.Readiness | Member.Model | Member.StartsOn | Member.Pending;

    private const Member EffectMembers = Member.Kind | Member.Requirement | Member.Functions | Member.By | Member.From | Member.Variation;

    internal sealed record Document(OdsCode Code, CcgName Name, CcgEvent[] Events);

    internal static Document? ReadDocument(ref CcgReader reader) => reader.ReadDocument();

    internal static CcgEvent? ReadEvent(ref CcgReader reader) => reader.ReadEvent();

    internal static LegalDirection? ReadDirection(ref CcgReader reader) => reader.ReadDirection();

    internal static DirectionEffect? ReadEffect(ref CcgReader reader) => reader.ReadEffect();

    internal static FunctionScope? ReadScope(ref CcgReader reader) => reader.ReadScope();

    internal static Exerciser? ReadExerciser(ref CcgReader reader) => reader.ReadExerciser();

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
        var seen = Member.None;
        while (Next(Kind.Document.Allowed, Kind.Document.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Format:
                    ReadFormat("ccg/1"u8);
                    break;
                case Member.Code:
                    code = ReadCode("The code of a CCG");
                    break;
                case Member.Name:
                    if (TextOrNull("The name of a CCG") is { } text && !CcgName.TryParse(text, out name))
                    {
                        Note(JsonRules.Value, $"{Given} is not the name of a CCG: \"NHS\", a place, and \"CCG\".");
                    }

                    break;
                default:
                    events = ReadEvents();
                    break;
            }
        }

        Check(Kind.Document, "", Member.None, seen, start);
        return Sound ? new(code, name!, events) : null;
    }

    private CcgEvent[] ReadEvents()
    {
        if (!IsArray("The list of events"))
        {
            return [];
        }

        var events = new Items<CcgEvent>(32);
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
        Kind? kind = null;
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
        var seen = Member.None;
        while (Next(EventMembers, "an event", ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Event:
                    kind = ReadKind(Kind.Events, "an event");
                    break;
                case Member.On:
                    on = ReadDate("The day of an event");
                    break;
                case Member.Wave:
                    wave = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case Member.To:
                    to = (AuthorisationWave)ReadNumber("A wave", 1, 4);
                    break;
                case Member.Conditions:
                    conditions = ReadConditions();
                    break;
                case Member.Directions:
                    directions = ReadDirections();
                    break;
                case Member.Unlisted or Member.Remaining:
                    unlisted = ReadUnlisted("The number of unlisted conditions");
                    break;
                case Member.Criterion:
                    criterion = ReadCriterion("A criterion");
                    break;
                case Member.Level:
                    level = ReadName(ConditionLevelConverter.Names, "a level");
                    break;
                case Member.Direction:
                    direction = ReadDirection();
                    break;
                case Member.Number:
                    number = ReadNumber("The number of a direction", int.MinValue, int.MaxValue);
                    break;
                case Member.Effect:
                    effect = ReadEffect();
                    break;
                case Member.Predecessors or Member.Successors or Member.JointlyWith:
                    codes = ReadCodes("A list of CCGs");
                    break;
                case Member.Categories:
                    categories = ReadCategories();
                    break;
                case Member.Category:
                    category = ReadName(CoCommissioningCategoryConverter.Names, "a category");
                    break;
                case Member.Readiness:
                    readiness = ReadName(ReadinessConverter.Names, "a readiness");
                    break;
                case Member.Model:
                    model = ReadName(CoCommissioningModelConverter.Names, "a model");
                    break;
                case Member.StartsOn:
                    startsOn = ReadDate("The day on which a model starts");
                    break;
                case Member.Pending:
                    pending = ReadFlag("Whether an approval is pending");
                    break;
                default:
                    ground = ReadName(DissolutionGroundConverter.Names, "a ground of dissolution");
                    break;
            }
        }

        Check(kind, "the event ", Member.Event, seen, start);
        return !Sound || kind is null ? null
            : kind == Kind.ConditionDischarged ? new ConditionDischarged(on, criterion)
            : kind == Kind.ConditionLevelChanged ? new ConditionLevelChanged(on, criterion, level)
            : kind == Kind.UnlistedConditionsReviewed ? new UnlistedConditionsReviewed(on, unlisted!)
            : kind == Kind.ApplicationMade ? new ApplicationMade(on, wave)
            : kind == Kind.ApplicationMoved ? new ApplicationMoved(on, to)
            : kind == Kind.AuthorisationGranted ? new AuthorisationGranted(on, conditions, directions, unlisted ?? Unlisted.Nothing)
            : kind == Kind.DirectionGiven ? new DirectionGiven(on, direction!)
            : kind == Kind.DirectionVaried ? new DirectionVaried(on, number, effect!)
            : kind == Kind.DirectionRevoked ? new DirectionRevoked(on, number)
            : kind == Kind.EstablishedByMerger ? new EstablishedByMerger(on, codes)
            : kind == Kind.Dissolved ? new Dissolved(on, ground, codes)
            : kind == Kind.InterestExpressed ? new InterestExpressed(on, categories, codes)
            : kind == Kind.ReadinessAssessed ? new ReadinessAssessed(on, category, readiness)
            : kind == Kind.ModelApplied ? new ModelApplied(on, model, startsOn)
            : kind == Kind.ModelApproved ? new ModelApproved(on, model, startsOn, pending)
            : kind == Kind.ApplicationRefused ? new ApplicationRefused(on)
            : kind == Kind.ApprovalLapsed ? new ApprovalLapsed(on)
            : kind == Kind.ArrangementStarted ? new ArrangementStarted(on, model)
            : kind == Kind.WithdrawalNotified ? new WithdrawalNotified(on)
            : new ArrangementEnded(on);
    }

    private ImmutableArray<CoCommissioningCategory> ReadCategories()
    {
        if (!IsArray("The list of categories"))
        {
            return [];
        }

        var categories = new Items<CoCommissioningCategory>(3);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            categories.Add(ReadName(CoCommissioningCategoryConverter.Names, "a category"));
        }

        return categories.ToImmutable();
    }

    private ImmutableArray<Condition> ReadConditions()
    {
        if (!IsArray("The list of conditions"))
        {
            return [];
        }

        var conditions = new Items<Condition>(8);
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
        var seen = Member.None;
        while (Next(Kind.Condition.Allowed, Kind.Condition.Name, ref seen, start) is var member && member != Member.None)
        {
            if (member == Member.Criterion)
            {
                criterion = ReadCriterion("A criterion");
            }
            else
            {
                level = ReadName(ConditionLevelConverter.Names, "a level");
            }
        }

        Check(Kind.Condition, "", Member.None, seen, start);
        return Sound ? Condition.Create(criterion, level) : null;
    }

    private ImmutableArray<LegalDirection> ReadDirections()
    {
        if (!IsArray("The list of directions"))
        {
            return [];
        }

        var directions = new Items<LegalDirection>(2);
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
        var seen = Member.None;
        while (Next(Kind.Direction.Allowed, Kind.Direction.Name, ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Number:
                    number = ReadNumber("The number of a direction", int.MinValue, int.MaxValue);
                    break;
                case Member.Power:
                    power = ReadName(DirectionPowerConverter.Names, "a power");
                    break;
                case Member.Trigger:
                    trigger = ReadName(DirectionTriggerConverter.Names, "a trigger");
                    break;
                case Member.Instrument:
                    instrument = ReadText("An instrument");
                    break;
                case Member.Effect:
                    effect = ReadEffect();
                    break;
                default:
                    underpins = ReadCriteria();
                    break;
            }
        }

        Check(Kind.Direction, "", Member.None, seen, start);
        return Sound ? new(number, power, trigger, instrument, effect!, underpins) : null;
    }

    private ImmutableArray<CriterionCode> ReadCriteria()
    {
        if (!IsArray("The list of criteria"))
        {
            return [];
        }

        var criteria = new Items<CriterionCode>(4);
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

        Kind? kind = null;
        string requirement = "", variation = "";
        FunctionScope? functions = null;
        var functionsAt = 0L;
        Exerciser? by = null;
        OdsCode from = default;
        var seen = Member.None;
        while (Next(EffectMembers, "an effect", ref seen, start) is var member && member != Member.None)
        {
            switch (member)
            {
                case Member.Kind:
                    kind = ReadKind(Kind.Effects, "an effect");
                    break;
                case Member.Requirement:
                    requirement = ReadText("A requirement");
                    break;
                case Member.Functions:
                    functionsAt = _json.TokenStartIndex;
                    functions = ReadScope();
                    break;
                case Member.By:
                    by = ReadExerciser();
                    break;
                case Member.From:
                    from = ReadCode("The code of a CCG");
                    break;
                default:
                    variation = ReadText("A variation");
                    break;
            }
        }

        Check(kind, "the effect ", Member.Kind, seen, start);
        if (kind == Kind.TakeOn && functions is FunctionScope.All)
        {
            Note(JsonRules.Type, functionsAt, null, "The functions taken on are a list; \"all\" is for those that cease.");
        }

        return !Sound || kind is null ? null
            : kind == Kind.Exercise ? new DirectionEffect.Exercise(requirement)
            : kind == Kind.Cease ? new DirectionEffect.Cease(functions!, by!)
            : kind == Kind.TakeOn ? new DirectionEffect.TakeOn(((FunctionScope.Named)functions!).Functions, from)
            : kind == Kind.ReplaceAccountableOfficer ? new DirectionEffect.ReplaceAccountableOfficer()
            : kind == Kind.VaryConstitution ? new DirectionEffect.VaryConstitution(variation)
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

        Note(JsonRules.Value, $"{Given} is not \"all\" or a list of functions.");
        return null;
    }

    private Exerciser? ReadExerciser()
    {
        var start = _json.TokenStartIndex;
        if (!IsObject("Who exercises the functions"))
        {
            return null;
        }

        Kind? kind = null;
        OdsCode code = default;
        var seen = Member.None;
        while (Next(Member.Kind | Member.Code, "who exercises the functions", ref seen, start) is var member && member != Member.None)
        {
            if (member == Member.Kind)
            {
                kind = ReadKind(Kind.Exercisers, "who can exercise functions");
            }
            else
            {
                code = ReadCode("The code of a CCG");
            }
        }

        Check(kind, "the exerciser ", Member.Kind, seen, start);
        return !Sound || kind is null ? null : kind == Kind.Board ? new Exerciser.Board() : new Exerciser.AnotherCcg(code);
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

        Note(JsonRules.Value, $"{Given} is not a number or \"some\".");
        return null;
    }
}
