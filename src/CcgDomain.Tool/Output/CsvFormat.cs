using System.Globalization;
using CsvHelper.Configuration;

namespace CcgDomain.Tool.Output;

/// <summary>How CSV is read and written: commas, quotes where they are needed, line feeds.</summary>
internal static class CsvFormat
{
    internal static CsvConfiguration Settings { get; } = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        NewLine = "\n",
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        Mode = CsvHelper.CsvMode.RFC4180,
    };
}
