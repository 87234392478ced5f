using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CcgDomain.Tests.Samples;
using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Contracts;

/// <summary>Values and enumerations in any document, with serialisation by reflection switched off.</summary>
public class JsonTests
{
    public static TheoryData<Type> Converted => Domain.Theory(HasConverter);

    public static TheoryData<Type> ConvertedStructs => Domain.Theory(type => HasConverter(type) && type is { IsValueType: true, IsEnum: false } && Domain.IsValidated(type));

    public static TheoryData<Type> MustConvert => Domain.Theory(type => type.IsEnum || Domain.IsValidated(type));

    [Fact]
    public void These_tests_run_without_serialisation_by_reflection() => Assert.False(JsonSerializer.IsReflectionEnabledByDefault);

    [Theory]
    [MemberData(nameof(MustConvert))]
    public void Every_value_type_and_enumeration_says_how_it_is_written(Type type) =>
        Assert.True(HasConverter(type), $"{type} has no [JsonConverter]: the serialiser would read it back as its default and say nothing");

    [Theory]
    [MemberData(nameof(Converted))]
    public void A_value_reads_back_as_a_member_and_as_a_key(Type type) => Cultures.Each(() => Domain.Call(typeof(JsonTests), nameof(RoundTrip), type));

    [Theory]
    [MemberData(nameof(Converted))]
    public void Other_JSON_and_hostile_texts_are_JsonExceptions(Type type) => Cultures.Each(() => Domain.Call(typeof(JsonTests), nameof(Refuses), type));

    [Theory]
    [MemberData(nameof(ConvertedStructs))]
    public void A_default_without_text_is_not_written(Type type) => Domain.Call(typeof(JsonTests), nameof(RefusesDefault), type);

    // A text or a name: types that are written as part of a document are tested with the documents, and other objects with the answers.
    private static bool HasConverter(Type type) => Converter(type) is { IsGenericType: true };

    private static Type? Converter(Type type) => type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType;

    private static void RoundTrip<T>()
        where T : notnull
    {
        var options = DomainJson.Options();
        var samples = AllSamples.Of(typeof(T)).Cast<T>().ToList();
        Assert.All(samples, value =>
        {
            var json = JsonSerializer.Serialize(value, DomainJson.Info<T>(options));
            Assert.Equal(value, JsonSerializer.Deserialize(json, DomainJson.Info<T>(options)));
            Assert.Equal(value, ReadInPieces<T>(json, options));
        });

        var book = samples.Select((value, i) => (value, i)).ToDictionary(row => row.value, row => row.i);
        var text = JsonSerializer.Serialize(book, DomainJson.Info<Dictionary<T, int>>(options));
        Assert.Equal(book, JsonSerializer.Deserialize(text, DomainJson.Info<Dictionary<T, int>>(options)));
    }

    // The text as it may arrive from a network, here one byte to a segment.
    private static T? ReadInPieces<T>(string json, JsonSerializerOptions options)
    {
        var reader = new Utf8JsonReader(Segment.PerByte(Encoding.UTF8.GetBytes(json)));
        return JsonSerializer.Deserialize(ref reader, DomainJson.Info<T>(options));
    }

    private static void Refuses<T>()
        where T : notnull
    {
        var options = DomainJson.Options();
        string[] wrong = ["1", "-1", "1.5", "true", "[]", "{}", "[\"03V\"]", "\"\"", "\"no such value\"", "\"\\uD800\"", "\"0\\uDC003\"", "\"03V", ""];
        Assert.All(wrong, json => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, DomainJson.Info<T>(options))));
        Assert.All(HostileTexts.All, text => OnlyJsonException<T>(JsonEncodedText.Encode(Replaced(text)).EncodedUtf8Bytes, options));
        Assert.All(HostileTexts.Bytes, bytes => OnlyJsonException<T>(bytes, options));
    }

    private static void RefusesDefault<T>()
        where T : struct
    {
        var options = DomainJson.Options();
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default, DomainJson.Info<T>(options)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new() { [default] = 1 }, DomainJson.Info<Dictionary<T, int>>(options)));
    }

    private static void OnlyJsonException<T>(ReadOnlySpan<byte> content, JsonSerializerOptions options)
        where T : notnull
    {
        byte[] asValue = [(byte)'"', .. content, (byte)'"'];
        byte[] asKey = [(byte)'{', .. asValue, (byte)':', (byte)'1', (byte)'}'];
        Accepts(() => JsonSerializer.Deserialize(asValue, DomainJson.Info<T>(options)));
        Accepts(() => JsonSerializer.Deserialize(asKey, DomainJson.Info<Dictionary<T, int>>(options)));
    }

    private static void Accepts(Func<object?> read)
    {
        try
        {
            Assert.NotNull(read());
        }
        catch (JsonException e)
        {
            Assert.InRange(e.Message.Length, 10, 700);
        }
    }

    private static string Replaced(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        private Segment(ReadOnlyMemory<byte> memory, long index)
        {
            Memory = memory;
            RunningIndex = index;
        }

        internal static ReadOnlySequence<byte> PerByte(byte[] bytes)
        {
            var first = new Segment(bytes.AsMemory(0, 1), 0);
            var last = first;
            for (var i = 1; i < bytes.Length; i++)
            {
                var next = new Segment(bytes.AsMemory(i, 1), i);
                last.Next = next;
                last = next;
            }

            return new(first, 0, last, 1);
        }
    }
}
