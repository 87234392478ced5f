using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Reporting;
using CcgDomain.Rules;
using CcgDomain.Tests.Support;
using Json.Schema;

namespace CcgDomain.Tests.Json;

/// <summary>Whatever a public member hands out can be written as JSON without loss, with serialisation by reflection and without.</summary>
public class AnswerTests
{
    private static readonly JsonSerializerOptions Reflected = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddCcgDomain();

    private static readonly JsonSerializerOptions Web =
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper }.AddCcgDomain();

    private static readonly JsonSerializerOptions Generated = new JsonSerializerOptions { TypeInfoResolver = CcgJsonContext.Default }.AddCcgDomain();

    // The types that are data, in the order in which they stand in the rooms. An equal value is read back; any other type of object is an answer and refuses to be read.
    private static readonly HashSet<Type> ReadBack =
    [
        typeof(Citation), typeof(Rule), typeof(Violation), typeof(RuleSet), typeof(Waiver), typeof(RegisteredCcg), typeof(IntegratedCareBoard), typeof(PublishedFacts), typeof(PublishedFact),
        typeof(PartRating), typeof(NationalAuthorisationPosition), typeof(NationalCoCommissioningPosition), typeof(NationalAssurancePosition), typeof(AuthorisationTally), typeof(CoCommissioningTally), typeof(AssuranceTally), typeof(OpenConditions),
        typeof(ConditionSpread), typeof(DomainConditions), typeof(CriterionConditions), typeof(LevelConditions), typeof(ReviewOutcome), typeof(LevelChange), typeof(PublishedFigure),
        typeof(FigureValue),
    ];

    private static readonly Dictionary<Type, (JsonObject Json, JsonSchema Schema)> Made = [];

    // Lists that are part of another one.
    private static readonly string[] LeftOut =
        ["PublishedFacts.All", "Reconciliation.Holding", "Reconciliation.Contradicted", "Reconciliation.Failing", "Reconciliation.NotEvaluated", "Violation.Rule"];

    // What tells two of these apart is not public: what their history allows to follow.
    private static readonly HashSet<Type> LookAlikes = [typeof(AuthorisationPosition), typeof(CoCommissioningPosition), typeof(AssurancePosition)];

    public static TheoryData<Type> All => [.. AnswerSamples.Types];

    public static TheoryData<Type> Objects => [.. AnswerSamples.Types.Where(type => IsAnswer(type) && !type.IsAbstract)];

    public static TheoryData<Type> Described => [.. AnswerSamples.Types.Where(type => IsAnswer(type) && !type.IsAbstract && type != typeof(FigureSum))];

    public static TheoryData<Type> Concrete => [.. AnswerSamples.Types.Where(type => !type.IsAbstract)];

    public static TheoryData<Type> Choices => [.. AnswerSamples.Types.Where(type => type.IsAbstract)];

    public static TheoryData<Type> Cases => [.. AnswerSamples.Types.Where(type => IsAnswer(type) && type.BaseType is { IsAbstract: true } based && based.Assembly == Domain.Assembly)];

    public static TheoryData<Type> Data => [.. AnswerSamples.Types.Where(IsReadBack)];

    public static TheoryData<Type> Answers => [.. AnswerSamples.Types.Where(type => IsAnswer(type) && !IsReadBack(type))];

    [Fact]
    public void The_types_that_members_hand_out_are_found()
    {
        Assert.Superset(
            new HashSet<Type>([typeof(Resolution), typeof(Resolution.Split), typeof(RegisteredCcg), typeof(AuthorisationStatus.Shadow), typeof(Violation), typeof(FigureValue), typeof(PublishedWave), typeof(Ccg)]),
            AnswerSamples.Types.ToHashSet());
        Assert.Superset(ReadBack, AnswerSamples.Types.ToHashSet());
        Assert.DoesNotContain(typeof(CcgRegister), AnswerSamples.Types);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_written_alike_with_reflection_and_without(Type type)
    {
        var samples = AnswerSamples.Of(type);

        Assert.NotEmpty(samples);
        Assert.All(samples, value =>
        {
            var json = Write(value, type, Generated);
            Assert.Equal(json, Write(value, type, CcgJsonContext.Default.Options));
            Assert.Equal(json, Write(value, type, Reflected));
            Assert.Equal(json, Write(value, type, Web));
            Assert.Equal(json, Write(value, value.GetType(), Reflected));
            Assert.NotEqual("{}", json);
            Assert.DoesNotContain("null", json.Replace("\"null\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_differs_is_written_differently(Type type)
    {
        var written = AnswerSamples.Of(type).Where(value => !LookAlikes.Contains(value.GetType())).GroupBy(value => Write(value, type, Generated));

        Assert.All(written, alike => Assert.Single(alike.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_begins_with_its_name(Type type) => Assert.All(AnswerSamples.Of(type), value =>
    {
        using var json = JsonDocument.Parse(Write(value, type, Generated));
        var first = json.RootElement.EnumerateObject().First();

        Assert.Contains(first.Name, (string[])["outcome", "status", "kind", "state"]);
        Assert.Equal(ToName(type.Name), first.Value.GetString());
    });

    [Theory]
    [MemberData(nameof(Objects))]
    public void Every_property_is_there_unless_it_has_no_value(Type type) => Assert.All(AnswerSamples.Of(type), value =>
    {
        using var json = JsonDocument.Parse(Write(value, type, Generated));
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !LeftOut.Contains($"{type.Name}.{property.Name}")))
        {
            Assert.Equal(HasValue(property.GetValue(value)), json.RootElement.TryGetProperty(ToName(property.Name), out _));
        }
    });

    [Theory]
    [MemberData(nameof(Data))]
    public void What_is_data_is_read_back(Type type) => Assert.All(AnswerSamples.Of(type), value => Cultures.Each(() =>
    {
        foreach (var options in (JsonSerializerOptions[])[Generated, Reflected, Web])
        {
            var read = JsonSerializer.Deserialize(Write(value, type, options), options.GetTypeInfo(type));
            Assert.Equal(value, read);
        }
    }));

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_is_not_data_refuses_to_be_read(Type type)
    {
        var json = Write(AnswerSamples.Of(type)[0], type, Generated);

        Assert.All([json, "{}", "[]", "1"], text =>
        {
            Assert.Contains("not read back", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(text, Generated.GetTypeInfo(type))).Message, StringComparison.Ordinal);
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(text, Reflected.GetTypeInfo(type)));
        });
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void Data_with_another_shape_is_read_or_refused(Type type)
    {
        string[] others = ["null", "true", "-1", "1e400", "9223372036854775808", "\"\"", "\"\\uD800\"", "\"2013-02-30\"", "[]", "[null]", "[{}]", "{}", "{\"kind\":\"x\"}"];
        Assert.All(others, other => ReadsOrRefuses(other, type));
        foreach (var value in AnswerSamples.Of(type).Take(3))
        {
            using var json = JsonDocument.Parse(Write(value, type, Generated));
            foreach (var property in json.RootElement.EnumerateObject())
            {
                Assert.All(others, other => ReadsOrRefuses(With(json.RootElement, property.Name, other), type));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Concrete))]
    public void Its_schema_describes_what_is_written(Type type)
    {
        var (json, schema) = SchemaOf(type);
        Assert.False(Schemas.Accepts(schema, "null"));
        Assert.False(Schemas.Accepts(schema, "true"));
        Assert.All(AnswerSamples.Of(type).Take(type == typeof(Ccg) ? 10 : int.MaxValue), value =>
        {
            var written = Write(value, type, Generated);
            Assert.True(Schemas.Accepts(schema, written), $"{json.ToJsonString()} does not accept {written}.");
        });
    }

    [Theory]
    [MemberData(nameof(Described))]
    public void Its_schema_allows_no_other_properties_and_lets_none_be_left_out_that_all_have(Type type)
    {
        var (json, schema) = SchemaOf(type);
        var required = json["required"]!.AsArray().Select(name => (string)name!).ToArray();
        var samples = AnswerSamples.Of(type).Select(value => JsonNode.Parse(Write(value, type, Generated))!.AsObject()).ToArray();
        foreach (var name in json["properties"]!.AsObject().Select(property => property.Key))
        {
            var with = samples.First(sample => sample.ContainsKey(name));
            var without = with.DeepClone().AsObject();
            without.Remove(name);
            Assert.Equal(!required.Contains(name), Schemas.Accepts(schema, without.ToJsonString()));
        }

        var more = samples[0].DeepClone().AsObject();
        more["more"] = 1;
        Assert.False(Schemas.Accepts(schema, more.ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void The_schema_of_a_choice_is_that_of_any_of_its_cases(Type type)
    {
        Assert.True(CcgJsonSchema.TryGet(type, out var json));
        var cases = AnswerSamples.Types.Where(one => !one.IsAbstract && type.IsAssignableFrom(one)).Select(one => CcgJsonSchema.TryGet(one, out var schema) ? schema.ToJsonString() : "").Distinct();

        Assert.Equal(cases.Order(StringComparer.Ordinal), (json["oneOf"] is JsonArray shapes ? shapes.Select(shape => shape!.ToJsonString()) : [json.ToJsonString()]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_schema_of_a_nullable_value_allows_null_and_other_types_have_none()
    {
        Assert.True(CcgJsonSchema.TryGet(typeof(OdsCode?), out var nullable));
        var schema = JsonSchema.FromText(nullable.ToJsonString());
        Assert.True(Schemas.Accepts(schema, "null"));
        Assert.True(Schemas.Accepts(schema, "\"03v\""));
        Assert.False(Schemas.Accepts(schema, "\"0\""));
        Assert.All([typeof(string), typeof(int?), typeof(DayOfWeek), typeof(Decision<Ccg>), typeof(List<string>), typeof(CcgRegister)], type =>
        {
            Assert.False(CcgJsonSchema.TryGet(type, out var none));
            Assert.Null(none);
        });
        Assert.Equal("type", Assert.Throws<ArgumentNullException>(() => CcgJsonSchema.TryGet(null!, out _)).ParamName);
    }

    [Fact]
    public void The_exporter_describes_types_of_others_that_hold_ours()
    {
        JsonSchemaExporterOptions exporter = new() { TransformSchemaNode = (context, schema) => CcgJsonSchema.TryGet(context.TypeInfo.Type, out var known) ? known : schema };
        var schema = JsonSchema.FromText(Reflected.GetJsonSchemaAsNode(typeof(Dictionary<string, Resolution[]>), exporter).ToJsonString());

        Assert.True(Schemas.Accepts(schema, JsonSerializer.Serialize(new Dictionary<string, Resolution[]> { ["a"] = [CcgRegister.England.Resolve(OdsCode.Parse("03V"), new(2020, 4, 1))] }, Reflected)));
        Assert.False(Schemas.Accepts(schema, """{"a":[{"outcome":"succeeded"}]}"""));
        Assert.False(Schemas.Accepts(schema, """{"a":{"outcome":"succeeded"}}"""));
    }

    [Fact]
    public void A_list_of_violations_is_written_without_reflection()
    {
        ImmutableArray<Violation> violations = [new(RuleBook.All[0], "", "One."), new(RuleBook.All[1], "events[0]", "Two.")];

        Assert.Equal(violations.AsSpan(), JsonSerializer.Deserialize(JsonSerializer.Serialize(violations, CcgJsonContext.Default.Violations), CcgJsonContext.Default.Violations).AsSpan());
    }

    [Fact]
    public void A_decision_has_no_form() => Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Decision.Accept(OdsCode.Parse("03V")), Reflected));

    [Fact]
    public void Without_the_converter_an_answer_of_another_room_refuses_and_one_of_reporting_is_written()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        Assert.All(AnswerSamples.Types.Where(type => IsAnswer(type) && type != typeof(Citation) && type.Namespace != typeof(FigureValue).Namespace), type =>
            Assert.Contains("options.AddCcgDomain()", Assert.Throws<NotSupportedException>(() => Write(AnswerSamples.Of(type)[0], type, options)).Message, StringComparison.Ordinal));
        Assert.All(AnswerSamples.Types.Where(type => IsAnswer(type) && type.Namespace == typeof(FigureValue).Namespace), type =>
            Assert.Equal(Write(AnswerSamples.Of(type)[0], type, Generated), Write(AnswerSamples.Of(type)[0], type, options)));
    }

    // A validator takes longer to make than to use.
    private static (JsonObject Json, JsonSchema Schema) SchemaOf(Type type)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(type, out var schema))
            {
                Assert.True(CcgJsonSchema.TryGet(type, out var json), $"{type} has no schema.");
                Made[type] = schema = (json, JsonSchema.FromText(json.ToJsonString()));
            }

            return schema;
        }
    }

    private static bool IsReadBack(Type type) => ReadBack.Contains(type) || (type.BaseType is { } based && ReadBack.Contains(based));

    // Objects of their own: no text, name or document.
    private static bool IsAnswer(Type type) =>
        !type.IsValueType && !DocumentForms.Converters.Any(converter => converter.CanConvert(type)) && type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>()?.ConverterType is not { IsGenericType: true } && type != typeof(Condition);

    // The context knows the choices that are part of a document and not their cases: a case alone would not say which document it is part of.
    private static string Write(object value, Type type, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(value, options.GetTypeInfo(!IsAnswer(type) && type.BaseType is { IsAbstract: true } choice && choice.Assembly == Domain.Assembly && options != Reflected ? choice : type));

    private static void ReadsOrRefuses(string json, Type type)
    {
        try
        {
            _ = JsonSerializer.Deserialize(json, Generated.GetTypeInfo(type))?.ToString();
        }
        catch (JsonException e)
        {
            Assert.InRange(e.Message.Length, 10, 700);
        }
    }

    private static string With(JsonElement json, string name, string other) =>
        $"{{{string.Join(",", json.EnumerateObject().Select(property => $"\"{property.Name}\":{(property.Name == name ? other : property.Value.GetRawText())}"))}}}";

    private static bool HasValue(object? value) => value is not null and not OdsCode { IsNone: true } and not GssCode { IsNone: true };

    private static string ToName(string name) => $"{char.ToLowerInvariant(name[0])}{name[1..]}";
}
