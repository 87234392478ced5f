using System.IO;
using System.Text;
using DuckDB.NET.Data;
using nietras.SeparatedValues;

namespace CcgDomain.Benchmarks;

/// <summary>
/// What <c>csv.sh</c> measures beside <c>ccg resolve --csv</c> and is no command of its own: the afternoon's program of a C# programmer with <c>Sep</c>, and DuckDB. Each adds the
/// same three columns to a file with the columns id, code, amount and perhaps day.
/// </summary>
internal static class CsvPeers
{
    private const string Added = "ccg_resolved,ccg_resolved_name,ccg_outcome";

    /// <summary>Runs a peer.</summary>
    /// <param name="peer">Its name.</param>
    /// <param name="input">The file to read.</param>
    /// <param name="answers">The answers: for Sep a file of "code|what is added", for DuckDB a CSV of them, and with dates the folder of <c>ccg export</c>.</param>
    /// <param name="output">The file to write.</param>
    internal static int Run(string peer, string input, string answers, string output)
    {
        switch (peer)
        {
            case "sep":
                WithSep(input, answers, output);
                return 0;
            case "sep-parallel":
                WithSepInParallel(input, answers, output);
                return 0;
            case "duckdb":
                WithDuckDb(
                    $"""
                    COPY (SELECT r.*, a.ccg_resolved, a.ccg_resolved_name, a.ccg_outcome FROM read_csv('{input}', header = true, all_varchar = true) r
                        JOIN read_csv('{answers}', header = true, all_varchar = true) a USING (code)) TO '{output}' (HEADER, DELIMITER ',')
                    """);
                return 0;
            case "duckdb-days":
                WithDuckDb(
                    $$"""
                    COPY (SELECT r.id, r.code, r.amount, r.day, s.stands_for AS ccg_resolved, coalesce(n.name, b.name) AS ccg_resolved_name, coalesce(s.outcome, 'notYetOpen') AS ccg_outcome
                        FROM read_csv('{{input}}', header = true, columns = {id: 'VARCHAR', code: 'VARCHAR', amount: 'VARCHAR', day: 'DATE'}) r
                        LEFT JOIN read_csv('{{answers}}/ccg_resolution.csv', header = true) s ON s.code = r.code AND r.day BETWEEN s.valid_from AND s.valid_to
                        LEFT JOIN read_csv('{{answers}}/name_period.csv', header = true) n ON n.code = s.stands_for AND r.day BETWEEN n.valid_from AND n.valid_to
                        LEFT JOIN read_csv('{{answers}}/board.csv', header = true) b ON b.code = s.stands_for) TO '{{output}}' (HEADER, DELIMITER ',')
                    """);
                return 0;
            default:
                Console.Error.WriteLine($"There is no peer '{peer}'.");
                return 2;
        }
    }

    private static void WithSep(string input, string answers, string output)
    {
        var byCode = ReadAnswers(answers);
        using var reader = Sep.New(',').Reader().FromFile(input);
        using var writer = CreateWriter(output);
        WriteHeader(reader, writer);
        var code = reader.Header.IndexOf("code");
        foreach (var row in reader)
        {
            writer.Write(row.Span);
            writer.Write(',');
            writer.Write(byCode[row[code].Span]);
            writer.Write('\n');
        }
    }

    private static void WithSepInParallel(string input, string answers, string output)
    {
        var byCode = ReadAnswers(answers);
        using var reader = Sep.New(',').Reader().FromFile(input);
        using var writer = CreateWriter(output);
        WriteHeader(reader, writer);
        var code = reader.Header.IndexOf("code");
        foreach (var line in reader.ParallelEnumerate(row => string.Concat(row.Span, ",", byCode[row[code].Span], "\n")))
        {
            writer.Write(line);
        }
    }

    private static void WithDuckDb(string copy)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = copy;
        command.ExecuteNonQuery();
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ReadAnswers(string path) =>
        File.ReadLines(path).Select(line => line.Split('|', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static StreamWriter CreateWriter(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 18);

    private static void WriteHeader(SepReader reader, StreamWriter writer) => writer.Write($"{string.Join(',', reader.Header.ColNames)},{Added}\n");
}
