using CcgDomain.Rules;

namespace CcgDomain.Json;

/// <summary>
/// Knows how the path to a property, as a rule names it, is written in a document. Most paths are the same; the tables of the objects say of which properties a
/// document writes the value as an object, and which property of that object a rule means.
/// </summary>
internal static class DocumentPath
{
    private static readonly (string Property, string Written)[] Table =
        [.. MeantBy(EventTable.Event.Members), .. MeantBy(DirectionTable.Direction.Fields), .. MeantBy(DirectionTable.Effect.Members)];

    /// <summary>Returns the violations of the domain rules with their paths as the document writes them.</summary>
    internal static ImmutableArray<Violation> Of(ImmutableArray<Violation> violations)
    {
        ImmutableArray<Violation>.Builder? written = null;
        for (var i = 0; i < violations.Length; i++)
        {
            var (violation, path) = (violations[i], Of(violations[i].Path));
            if (!ReferenceEquals(path, violation.Path))
            {
                written ??= violations.ToBuilder();
                written[i] = new(violation.Rule, path, violation.Message);
            }
        }

        return written?.ToImmutable() ?? violations;
    }

    /// <summary>Returns the path in a document of the property that a path ends in.</summary>
    /// <param name="path">The path: "events[3].direction.effect".</param>
    /// <returns>The path in a document: "events[3].direction.effect.kind".</returns>
    internal static string Of(string path)
    {
        var property = path.AsSpan(path.LastIndexOf('.') + 1);
        foreach (var (name, written) in Table)
        {
            if (property.SequenceEqual(name))
            {
                return $"{path}.{written}";
            }
        }

        return path;
    }

    private static List<(string Property, string Written)> MeantBy(JsonMember[] members)
    {
        List<(string, string)> meant = [];
        foreach (var member in members)
        {
            if (member.Meant != JsonProperty.None)
            {
                meant.Add((member.Property.ToName(), member.Meant.ToName()));
            }
        }

        return meant;
    }
}
