using System.Globalization;
using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>Collects the violations of a document up to a limit, and counts those after it.</summary>
/// <param name="max">The number of violations that are listed.</param>
internal sealed class ViolationLimit(int max)
{
    /// <summary>No limit.</summary>
    internal const int None = int.MaxValue;

    private readonly ImmutableArray<Violation>.Builder _listed = ImmutableArray.CreateBuilder<Violation>();
    private int _found;

    /// <summary>The number of violations that may still be listed.</summary>
    internal int Left => max - _listed.Count;

    /// <summary>Adds a violation, whose text is built only if it is listed.</summary>
    internal void Add<T>(T subject, Func<T, Violation> violation)
    {
        _found++;
        if (Left > 0)
        {
            _listed.Add(violation(subject));
        }
    }

    /// <summary>Adds violations that were found by someone who knew how many may be listed.</summary>
    /// <param name="listed">Those that are listed.</param>
    /// <param name="found">The number of all.</param>
    internal void Add(ImmutableArray<Violation> listed, int found)
    {
        _listed.AddRange(listed);
        _found += found;
    }

    /// <summary>Adds what a collector found that was created with <see cref="Left"/> as its limit.</summary>
    internal void Add(in ViolationCollector collector) => Add(collector.ToImmutable(), collector.Found);

    /// <summary>Refuses a document for what was found, or accepts it.</summary>
    internal Decision<T> Decide<T>(T document)
        where T : class =>
        _found == 0 ? Decision.Accept(document) : Decision.Refuse<T>(Close(_listed.ToImmutable(), _found, max));

    /// <summary>Adds to the violations that are listed a last one that says how many are not, if there are any.</summary>
    internal static ImmutableArray<Violation> Close(ImmutableArray<Violation> listed, int found, int max) => found <= listed.Length
        ? listed
        : [.. listed, new(JsonRules.Listed, "", string.Create(CultureInfo.InvariantCulture, $"{found} violations were found, which is {found - max} more than the limit of {max}. The rest is not listed."))];
}
