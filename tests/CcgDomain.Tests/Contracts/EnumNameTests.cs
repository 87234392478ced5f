using System.Text.Json.Serialization;
using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.Tests.Support;
using CcgDomain.Text;

namespace CcgDomain.Tests.Contracts;

public class EnumNameTests
{
    public static TheoryData<Type> Enums => Domain.Theory(type => type.IsEnum);

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_has_a_name_and_no_name_is_used_twice(Type type) => Domain.Call(typeof(EnumNameTests), nameof(IsComplete), type);

    [Theory]
    [MemberData(nameof(Enums))]
    public void Values_that_are_not_defined_are_not_written(Type type) => Domain.Call(typeof(EnumNameTests), nameof(RefusesUndefined), type);

    private static void IsComplete<T>()
        where T : struct, Enum
    {
        var options = DomainJson.Options();
        var names = Enum.GetValues<T>().Select(value => JsonSerializer.Serialize(value, DomainJson.Info<T>(options)).Trim('"')).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9]+$", name));
        Assert.All(names, name => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"\"{name}x\"", DomainJson.Info<T>(options))));
        Assert.All(
            names.Select(name => name.ToUpperInvariant()).Except(names),
            name => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"\"{name}\"", DomainJson.Info<T>(options))));
        Assert.Contains(
            ((JsonConverterAttribute)typeof(T).GetCustomAttributes(typeof(JsonConverterAttribute), false)[0]).ConverterType!,
            (Type[])[typeof(NameConverter<T>), typeof(AuthorisationWaveConverter)]); // a wave has a number in documents too
    }

    private static void RefusesUndefined<T>()
        where T : struct, Enum
    {
        var options = DomainJson.Options();
        Assert.All([-1, 99], number =>
        {
            var value = (T)Enum.ToObject(typeof(T), number);
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(value, DomainJson.Info<T>(options)));
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new() { [value] = 1 }, DomainJson.Info<Dictionary<T, int>>(options)));
        });
    }
}
