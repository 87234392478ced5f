using CcgDomain.Tests.Support;

namespace CcgDomain.Tests.Samples;

/// <summary>
/// Values of a room for the guard tests. A room adds a class of its own that implements this; it is found by itself. Each value differs
/// from every other of its type, and each call makes them anew, so that equality by content shows.
/// </summary>
public interface ISamples
{
    IEnumerable<object> Make();
}

/// <summary>The samples of all rooms.</summary>
internal static class AllSamples
{
    private static readonly ISamples[] Sources =
    [
        .. typeof(ISamples).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ISamples)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (ISamples)Activator.CreateInstance(type)!),
    ];

    /// <summary>The samples of a type, made anew; of an enumeration, its defined values.</summary>
    internal static IReadOnlyList<object> Of(Type type) => type.IsEnum
        ? [.. Enum.GetValues(type).Cast<object>()]
        : [.. Sources.SelectMany(source => source.Make()).Where(value => Domain.Open(value.GetType()) == type)];
}
