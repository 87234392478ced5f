using System.IO;
using System.Text;

namespace CcgDomain.Generate.Register;

/// <summary>A row of a file of the register's data. The files have commas, double quotes where they are needed, and a header in the first line.</summary>
internal sealed class Csv
{
    private readonly Dictionary<string, string> _fields;

    private Csv(Dictionary<string, string> fields) => _fields = fields;

    internal string this[string column] => _fields[column];

    internal string? TryGet(string column) => _fields.GetValueOrDefault(column);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>Its rows, in the order of the file.</returns>
    internal static List<Csv> Read(string path)
    {
        var records = Records(File.ReadAllText(path)).ToList();
        var header = records[0];
        return [.. records.Skip(1).Select(record => new Csv(header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
