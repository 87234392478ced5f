using CcgDomain.Rules;

namespace CcgDomain.Register;

/// <summary>The sources of the published facts and the notes on them, read from the generated table when one is first needed.</summary>
internal static class PublishedSources
{
    internal static readonly Citation[] All = Load();

    /// <summary>Returns a note; null if there is none.</summary>
    internal static string? Note(int? index) => index is { } row ? NoteTable.All[row] : null;

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

    private static class NoteTable
    {
        internal static readonly string[] All = LoadNotes();

        private static string[] LoadNotes()
        {
            var notes = new string[PublishedData.Notes.Count((byte)'\n') + 1];
            var rows = new DelimitedReader(PublishedData.Notes);
            for (var i = 0; rows.ReadRow(); i++)
            {
                notes[i] = rows.ReadText()!;
            }

            return notes;
        }
    }
}
