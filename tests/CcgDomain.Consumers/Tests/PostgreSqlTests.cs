using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;

namespace Consumers.Tests;

public class PostgreSqlTests
{
    private static readonly DateOnly First = new(2012, 1, 1);
    private static readonly DateOnly Last = new(2030, 12, 31);

    [PostgreSqlFact]
    public void The_exported_view_joined_to_two_million_rows_answers_as_the_library_does()
    {
        using var server = new PostgreSql();
        PackedCommand.Export(server.Folder, "--format", "sql");
        server.Load(Path.Combine(server.Folder, "register.sql"));
        var rows = WriteRows(Path.Combine(server.Folder, "rows.csv"));
        server.Ask("CREATE TABLE activity (code varchar(8), day date, stands_for varchar(8))");
        server.Ask($"\\copy activity FROM '{Path.Combine(server.Folder, "rows.csv")}' WITH (FORMAT csv)");

        var answer = server.Ask(
            """
            SELECT count(*), count(*) FILTER (WHERE r.stands_for IS DISTINCT FROM a.stands_for), count(r.stands_for) > 0
            FROM activity a
            LEFT JOIN ccg_resolution r ON r.code = a.code AND a.day >= r.valid_from AND (r.valid_to IS NULL OR a.day <= r.valid_to)
            """);

        Assert.InRange(rows, 2_000_000, 2_500_000);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{rows}|0|t"), answer);
    }

    // Every code, and two that nobody has, on every day; with what the library says.
    private static int WriteRows(string path)
    {
        OdsCode[] codes =
        [
            .. CcgRegister.England.Ccgs.Select(ccg => ccg.Code), .. CcgRegister.England.Boards.Select(board => board.Code), OdsCode.Parse("99Z"), OdsCode.Parse("ZZZ"),
        ];
        using var file = new StreamWriter(path);
        var rows = 0;
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var text = day.ToString("O", CultureInfo.InvariantCulture);
            foreach (var code in codes)
            {
                file.Write($"{code},{text},{(CcgRegister.England.TryResolve(code, day, out var standsFor) ? standsFor : OdsCode.None)}\n");
                rows++;
            }
        }

        return rows;
    }
}
