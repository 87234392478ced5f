using CcgDomain.Rules;

namespace CcgDomain.Register;

/// <summary>The sources of what was published, made from the generated table when one is first asked for.</summary>
internal static class PublishedSources
{
    internal static readonly Citation[] All = Load();

    private static Citation[] Load()
    {
        var sources = new Citation[PublishedData.Sources.Count((byte)'\n') + 1];
        var rows = new DelimitedReader(PublishedData.Sources);
        for (var i = 0; rows.Next(); i++)
        {
            var title = rows.Text()!;
            sources[i] = rows.Text() is { } url ? new(title, null, url) : new(title, null, (Uri?)null);
        }

        return sources;
    }
}
