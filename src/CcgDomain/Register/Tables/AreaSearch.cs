using CcgDomain.Organisations;

namespace CcgDomain.Register;

/// <summary>Searches regions, systems and area teams.</summary>
internal static class AreaSearch
{
    internal static ImmutableArray<NhsArea> Find(NhsAreaKind kind, ReadOnlySpan<char> text)
    {
        var key = text.Trim();
        if ((OdsCode.TryParse(key, out var ods) && AreaTable.Find(kind, ods, DateOnly.MaxValue) is { } area)
            || (GssCode.TryParse(key, out var gss) && (area = GssIndex.AreaOf(gss, DateOnly.MaxValue)) is not null && area.Kind == kind))
        {
            return [area];
        }

        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        return NameKey.TryWrite(key, buffer, out var words) && !words.IsEmpty ? FindByName(kind, words) : [];
    }

    private static ImmutableArray<NhsArea> FindByName(NhsAreaKind kind, ReadOnlySpan<byte> words)
    {
        var exact = new List<NhsArea>();
        var partial = new List<NhsArea>();
        Span<byte> buffer = stackalloc byte[NameKey.MaxLength];
        foreach (var forms in AreaTable.Forms(kind))
        {
            var (isExact, isPartial) = (false, false);
            foreach (var form in forms)
            {
                if (NameKey.TryWrite(form.Name, buffer, out var name))
                {
                    isExact |= name.SequenceEqual(words);
                    isPartial |= NameKey.ContainsWords(name, words);
                }
            }

            if (isExact)
            {
                exact.Add(forms[^1]);
            }
            else if (isPartial)
            {
                partial.Add(forms[^1]);
            }
        }

        return [.. exact.Count > 0 ? exact : partial];
    }
}
