using CcgDomain.Rules;

namespace CcgDomain.Register;

/// <summary>The sources of the published facts, read from the generated table when one is first needed.</summary>
internal static class PublishedSources
{
    internal static readonly Citation[] All = Load();

    private static Citation[] Load()
    {
        var sources = new Citation[PublishedData.Sources.Count((byte)'\n') + 1];
        var rows = new DelimitedReader(PublishedData.Sources);
        for (var i = 0; rows.ReadRow(); i++)
        {
            var title = rows.ReadText()!;
            sources[i] = rows.ReadText() is { } url ? new(title, null, url) : new(title, null, (Uri?)null);
        }

        return sources;
    }
}
