using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CcgDomain.Tests.Support;

/// <summary>Makes serialiser options like those of a source-generated context, for any type that names its converter and for dictionaries keyed by it.</summary>
internal static class DomainJson
{
    internal static JsonSerializerOptions Options() => new() { TypeInfoResolver = new Resolver() };

    internal static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type == typeof(int) ? JsonMetadataServices.CreateValueInfo<int>(options, JsonMetadataServices.Int32Converter)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            ? (JsonTypeInfo?)Domain.Call(typeof(Resolver), nameof(Dictionary), type.GetGenericArguments()[0], options)
            : type.GetCustomAttribute<JsonConverterAttribute>() is { ConverterType: { } converter }
            ? (JsonTypeInfo?)Domain.Call(typeof(Resolver), nameof(Value), type, options, Activator.CreateInstance(converter))
            : null;

        private static JsonTypeInfo<T> Value<T>(JsonSerializerOptions options, JsonConverter converter) => JsonMetadataServices.CreateValueInfo<T>(options, converter);

        private static JsonTypeInfo<Dictionary<T, int>> Dictionary<T>(JsonSerializerOptions options)
            where T : notnull => JsonMetadataServices.CreateDictionaryInfo<Dictionary<T, int>, T, int>(options, new() { ObjectCreator = () => [] });
    }
}
