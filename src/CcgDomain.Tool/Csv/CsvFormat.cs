using System.Globalization;
using CsvHelper.Configuration;

namespace CcgDomain.Tool.Csv;

/// <summary>The CSV format that the command reads and writes: RFC 4180 with line feeds, and quotes only where they are needed.</summary>
internal static class CsvFormat
{
    internal static CsvConfiguration Configuration { get; } = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        NewLine = "\n",
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        Mode = CsvHelper.CsvMode.RFC4180,
    };
}
