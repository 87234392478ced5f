using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Samples;

/// <summary>
/// Provides values of a room to the contract tests. Each implementation is found by reflection. Every value differs from every other of its
/// type, and each call makes new objects, so that equality by content is tested.
/// </summary>
public interface ISamples
{
    IEnumerable<object> Make();
}

/// <summary>The samples of every room.</summary>
internal static class AllSamples
{
    private static readonly ISamples[] Sources =
    [
        .. typeof(ISamples).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISamples)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (ISamples)Activator.CreateInstance(type)!),
    ];

    /// <summary>Gets new samples of a type; of an enumeration, its defined values.</summary>
    internal static IReadOnlyList<object> Of(Type type) => type.IsEnum
        ? [.. Enum.GetValues(type).Cast<object>()]
        : [.. Sources.SelectMany(source => source.Make()).Where(value => value.GetType() == type || Domain.Open(value.GetType()) == type).GroupBy(value => value.GetType()).FirstOrDefault() ?? Enumerable.Empty<object>()];
}
