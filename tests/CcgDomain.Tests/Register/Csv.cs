namespace CcgDomain.Tests.Register;

/// <summary>A row of a published file of the register: separated by commas, quoted where needed, with a header in the first line.</summary>
internal sealed class Csv
{
    private readonly Dictionary<string, string> _fields;

    private Csv(Dictionary<string, string> fields) => _fields = fields;

    internal string this[string column] => _fields[column];

    internal string? TryGet(string column) => _fields.GetValueOrDefault(column);

    internal static List<Csv> Read(string name)
    {
        var records = Records(RegisterFiles.Data(name)).ToList();
        var header = records[0];
        return [.. records.Skip(1).Select(record => new Csv(header.Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var record = new List<string>();
        var field = new System.Text.StringBuilder();
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
