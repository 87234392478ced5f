using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CcgDomain.Authorisation;
using CcgDomain.CoCommissioning;
using CcgDomain.Json;
using CcgDomain.Organisations;
using CcgDomain.Reporting;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;
using CcgDomain.Timelines;
using static CcgDomain.Tests.SampleHistories;

namespace CcgDomain.Tests.Json;

/// <summary>Types of the library in the documents of an application, with reflection-based serialisation disabled.</summary>
public class OwnDocumentTests
{
    private const string Written =
        """{"Code":"99Z","Ccg":{"format":"ccg/1","code":"99Z","name":"NHS Exampleton CCG","events":[{"event":"applicationMade","on":"2012-09-03","wave":2}]},"Direction":null,"Effect":{"kind":"cease","functions":["hospital contracts"],"by":{"kind":"board"}},"Open":"some","Next":{"event":"conditionDischarged","on":"2013-07-25","criterion":"3.1.1C"}}""";

    private static readonly JsonSerializerOptions Own =
        new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(DossierContext.Default, CcgJsonContext.Default) }.AddCcgDomain();

    private static readonly List<JsonConverter> OfDocuments = [.. DocumentForms.Converters.Where(converter => !converter.Type!.Name.StartsWith("Timeline", StringComparison.Ordinal) && !converter.Type.Name.EndsWith("Document", StringComparison.Ordinal))];

    public static TheoryData<Type> Declared =>
    [
        .. typeof(CcgJsonContext).GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!)
            .Where(type => type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { IsGenericType: true } || OfDocuments.Exists(converter => converter.CanConvert(type))),
    ];

    public static TheoryData<Type, string, string> Broken => new()
    {
        { typeof(Ccg), """{"format":"ccg/1","code":"99Z","name":"NHS X CCG","events":[{"event":"applicationMade","on":"2013-09-03","wave":2}]}""", "AUT-02 at events[0].on: 2013-09-03 is after 2012-09-03, the deadline of wave 2." },
        { typeof(CcgEvent), """{"event":"authorised","on":"2013-01-18"}""", "JSN-09 at event: 'authorised' is not an event: " },
        { typeof(AuthorisationEvent), """{"event":"conditionDischarged","on":"2013-02-29","criterion":"3.1.1C"}""", "JSN-09 at on: '2013-02-29' is not a date such as 2013-04-01, a month such as 2013-04, a year such as 2013, or an interval such as 2013-10/2013-12 or ../2018-01." },
        { typeof(AuthorisationEvent), """{"event":"withdrawalNotified","on":"2015-09-30"}""", "The value is of type WithdrawalNotified, not AuthorisationEvent." },
        { typeof(CoCommissioningEvent), """{"event":"directionRevoked","on":"2013-07-25","number":1}""", "The value is of type DirectionRevoked, not CoCommissioningEvent." },
        { typeof(LegalDirection), """{"number":1,"power":"regulation8","instrument":"x","effect":{"kind":"dissolve"}}""", "JSN-07: The member underpins is missing from a direction. (line 1, byte 1)" },
        { typeof(DirectionEffect), """{"kind":"takeOn","functions":"all","from":"99Y"}""", "JSN-08 at functions: The functions that a CCG takes on must be a list; only those that it ceases can be \"all\". (line 1, byte 30)" },
        { typeof(FunctionScope), "\"most\"", "JSN-09: 'most' is not \"all\" or a list of functions. (line 1, byte 1)" },
        { typeof(ExercisedBy), """{"kind":"ccg"}""", "JSN-07: The member code is missing from the exercising body ccg. (line 1, byte 1)" },
        { typeof(Unlisted), "\"many\"", "JSN-09: 'many' is not a number, \"some\" or \"unknown\". (line 1, byte 1)" },
        { typeof(Unlisted), "-1", "JSN-09: The number of unlisted conditions must be a whole number from 0 to 2147483647. (line 1, byte 1)" },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void A_value_is_read_back_through_the_metadata_of_the_library(Type type)
    {
        object[] samples = [.. Domain.PublicTypes.Where(type.IsAssignableFrom).SelectMany(AllSamples.Of)];
        Assert.NotEmpty(samples);
        Assert.All(samples, value =>
        {
            Assert.Equal(value, ReadBack(value, CcgJsonContext.Default.Options));
            Assert.Equal(value, ReadBack(value, Own));
        });

        object? ReadBack(object value, JsonSerializerOptions options)
        {
            var info = options.GetTypeInfo(type);
            return JsonSerializer.Deserialize(JsonSerializer.Serialize(value, info), info);
        }
    }

    [Fact]
    public void In_a_record_of_an_application_a_value_has_the_same_form_as_in_a_ccg_document()
    {
        var dossier = new Dossier(Code("99Z"), Applicant, null, Effects.CeaseSome, new Unlisted.Some(), new AuthorisationEvent.ConditionDischarged(Reviewed, Criterion("3.1.1C")));

        Assert.Equal(Written, JsonSerializer.Serialize(dossier, Own));
        Assert.Equal(dossier, JsonSerializer.Deserialize<Dossier>(Written, Own));
    }

    [Fact]
    public void A_source_generated_context_can_name_the_converter_itself()
    {
        var dossier = new Dossier(Code("99Z"), Applicant, null, Effects.CeaseSome, new Unlisted.Some(), new AuthorisationEvent.ConditionDischarged(Reviewed, Criterion("3.1.1C")));

        Assert.Equal(Written, JsonSerializer.Serialize(dossier, CompleteDossierContext.Default.Dossier));
        Assert.Equal(dossier, JsonSerializer.Deserialize(Written, CompleteDossierContext.Default.Dossier));
    }

    [Fact]
    public void A_type_without_a_form_in_a_ccg_document_is_not_converted()
    {
        var converter = new CcgDocumentConverter();

        Assert.All([typeof(object), typeof(string), typeof(OdsCode), typeof(ReviewOutcome)], type =>
        {
            Assert.False(converter.CanConvert(type));
            Assert.Null(converter.CreateConverter(type, Own));
        });
        Assert.Equal("typeToConvert", Assert.Throws<ArgumentNullException>(() => converter.CanConvert(null!)).ParamName);
        Assert.Equal("typeToConvert", Assert.Throws<ArgumentNullException>(() => converter.CreateConverter(null!, Own)).ParamName);
    }

    [Fact]
    public void Bytes_that_are_not_valid_UTF_8_throw_a_JsonException()
    {
        byte[] document = [.. """{"event":"directionVaried","on":"2013-02-01","number":1,"effect":{"kind":"exercise","requirement":"x"""u8, 0xFF, .. "\"}}"u8];

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<CcgEvent>(document, Own));
    }

    [Fact]
    public void A_case_that_is_serialised_as_its_own_type_has_the_same_form()
    {
        var e = new AuthorisationEvent.ConditionDischarged(Reviewed, Criterion("3.1.1C"));
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.AddCcgDomain();

        Assert.Equal(JsonSerializer.Serialize<CcgEvent>(e, options), JsonSerializer.Serialize(e, options));
        Assert.Equal(e, JsonSerializer.Deserialize<AuthorisationEvent.ConditionDischarged>(JsonSerializer.Serialize(e, options), options));
        Assert.Equal(
            "The value is of type ConditionDischarged, not ConditionLevelChanged.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AuthorisationEvent.ConditionLevelChanged>(JsonSerializer.Serialize(e, options), options)).Message);
    }

    [Fact]
    public void Without_the_converter_serialising_throws()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        Assert.Contains("options.AddCcgDomain()", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Effects.CeaseSome, options)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Applicant, options));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Applicant.Events, options));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_refused_value_throws_a_JsonException_with_that_violation_alone(Type type, string json, string expected)
    {
        var message = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, Own.GetTypeInfo(type))).Message;

        Assert.StartsWith(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("; JSN", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_violation_is_listed_in_the_same_words_in_every_culture() => Cultures.Each(() =>
    {
        const string Wrong = """{"number":1.5,"power":"section14Z21","trigger":"fails","instrument":"x","effect":{"kind":"dissolve"},"underpins":[]}""";

        Assert.Equal(
            "JSN-09 at number: The number of a direction must be a whole number from -2147483648 to 2147483647, written without a fraction and without an exponent. (line 1, byte 11); "
                + "JSN-09 at trigger: 'fails' is not a trigger: failing, failed, significantRisk, conditionsNotMet. (line 1, byte 48)",
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<LegalDirection>(Wrong, Own)).Message);
    });
}

/// <summary>A record of an application.</summary>
internal sealed record Dossier(OdsCode Code, Ccg Ccg, LegalDirection? Direction, DirectionEffect Effect, Unlisted Open, CcgEvent Next);

/// <summary>The metadata of the application, to which the converter is added by <see cref="CcgJsonOptions.AddCcgDomain"/>.</summary>
[JsonSerializable(typeof(Dossier))]
internal sealed partial class DossierContext : JsonSerializerContext;

/// <summary>The metadata of the application, with the converter.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(CcgDocumentConverter)])]
[JsonSerializable(typeof(Dossier))]
internal sealed partial class CompleteDossierContext : JsonSerializerContext;
