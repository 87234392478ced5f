using CcgDomain.Organisations;
using CcgDomain.Register;
using CcgDomain.Tool.Tables;
using Microsoft.Data.Sqlite;

namespace CcgDomain.Tool.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _database = new("Data Source=:memory:;Foreign Keys=True");

    public static TheoryData<string, int> Tables => new()
    {
        { "board", 42 + 6 },
        { "ccg", 248 },
        { "succession", 142 + 9 + 106 },
        { "board_succession", 16 },
        { "name_period", 250 },
        { "gss_period", 248 + 9 + 42 + 2 },
        { "rating", 129 },
        { "special_measures", 21 },
        { "direction_14z21", 41 },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_table_has_the_same_number_of_rows_in_each_format(string table, int rows)
    {
        Load();

        Assert.Equal(rows, Convert.ToInt32(Scalar($"SELECT COUNT(*) FROM {table}")));
        Assert.Equal(rows + 1, File.ReadLines(Path.Combine(Export("csv"), $"{table}.csv")).Count());
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Export("json"), $"{table}.json")));
        Assert.Equal(rows, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void A_row_has_the_same_values_in_each_format()
    {
        Assert.Contains(
            "00F,NHS Gateshead CCG,E38000061,2013-04-01,2015-03-31,2013-04-01,2015-03-31,Y63,North East and Yorkshire,Y54,North of England,Q49,\"Cumbria, Northumberland, Tyne and Wear\",,13T,QHM,,",
            File.ReadLines(Path.Combine(Export("csv"), "ccg.csv")));
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Export("json"), "ccg.json")));
        var medway = json.RootElement.EnumerateArray().Single(ccg => ccg.GetProperty("code").GetString() == "09W");
        Assert.Equal(("91Q", 2, null), (medway.GetProperty("successor").GetString(), medway.GetProperty("wave").GetInt32(), medway.GetProperty("note").GetString()));
        Load();
        Assert.Equal("St Helens", Scalar("SELECT REPLACE(REPLACE(name, 'NHS ', ''), ' CCG', '') FROM ccg WHERE code = '01X'"));
    }

    [Fact]
    public void A_published_fact_has_its_source_in_the_table()
    {
        Load();

        Assert.Equal(26L, Scalar("SELECT COUNT(*) FROM rating WHERE financial_year = '2015/16' AND rating = 'inadequate'"));
        Assert.Equal("2016-07", Scalar("SELECT started FROM special_measures WHERE code = '99C'"));
        Assert.Equal(
            "https://www.hsj.co.uk/nhs-north-tyneside-ccg/struggling-ccg-first-to-be-taken-out-of-special-measures/7016428.article",
            Scalar("SELECT source_url FROM direction_14z21 WHERE code = '99C' AND started = '2016-09' AND ended = '2018-01'"));
    }

    // The dates on which something changed, and the day before and after each; the day from which partnerships had codes; and the last day that the register speaks of.
    [Fact]
    public void The_table_resolves_every_code_at_every_change_as_the_library_does()
    {
        Load();
        var register = CcgRegister.England;
        OdsCode[] codes = [.. register.Ccgs.Select(ccg => ccg.Code), .. register.Boards.Select(board => board.Code), OdsCode.Parse("99Z")];
        foreach (var changed in (DateOnly[])[.. register.ChangeDates, new(2018, 4, 1), register.KnownUntil, new(2030, 1, 1)])
        {
            foreach (var day in (DateOnly[])[changed.AddDays(-1), changed, changed.AddDays(1)])
            {
                var rows = Rows($"SELECT code, stands_for, outcome, sub_icb FROM ccg_resolution WHERE '{day:yyyy-MM-dd}' BETWEEN valid_from AND valid_to").ToDictionary(row => row[0]!, row => row[1..]);
                foreach (var code in codes)
                {
                    register.TryResolve($"{code}", RegisterKeys.OdsCode, day, out var answer);
                    string?[] expected = answer.Outcome is RegisterOutcome.NotYetOpen or RegisterOutcome.Unknown
                        ? [null, null, null]
                        : [Text(answer.StandsFor), ResolutionOutcomes.Create(answer.Outcome).Name(), Text(answer.SubIcbLocation)];
                    Assert.Equal(
                        $"{code} {day:O}: {string.Join(',', expected)}",
                        $"{code} {day:O}: {string.Join(',', rows.GetValueOrDefault($"{code}", [null, null, null]))}");
                }
            }
        }
    }

    [Fact]
    public void The_periods_of_a_code_have_no_gaps_and_no_end()
    {
        Load();
        foreach (var periods in Rows("SELECT code, valid_from, valid_to FROM ccg_resolution ORDER BY code, valid_from").GroupBy(row => row[0]))
        {
            var all = periods.ToList();
            Assert.Equal("9999-12-31", all[^1][2]);
            for (var i = 1; i < all.Count; i++)
            {
                Assert.Equal(DateOnly.Parse(all[i][1]!), DateOnly.Parse(all[i - 1][2]!).AddDays(1));
            }
        }
    }

    [Fact]
    public void The_memberships_are_those_of_the_library_on_every_first_and_last_day()
    {
        Load();
        foreach (var row in Rows("SELECT code, kind, valid_from, valid_to, area_code, area_name, changed_from, changed_to FROM membership"))
        {
            var kind = row[1] switch { "region" => NhsAreaKind.Region, "system" => NhsAreaKind.System, _ => NhsAreaKind.AreaTeam };
            foreach (var day in row[2..4])
            {
                var (area, from, to) = CcgRegister.England.MembershipOn(kind, OdsCode.Parse(row[0]!), DateOnly.Parse(day!)).Match<(string?, string?, string?)>(
                    known => ($"{known.Area.Code}", null, null),
                    changed => (null, $"{changed.Before.Code}", $"{changed.After.Code}"),
                    notKnown => default);
                Assert.Equal((row[4], row[6], row[7]), (area, from, to));
            }
        }

        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM membership a JOIN membership b ON b.code = a.code AND b.kind = a.kind AND b.valid_from > a.valid_from AND b.valid_from <= a.valid_to"));
        Assert.Equal("Y63", Scalar("SELECT area_code FROM membership WHERE code = '02Q' AND kind = 'region' AND '2021-04-01' BETWEEN valid_from AND valid_to"));
        Assert.Equal("Y60", Scalar("SELECT area_code FROM membership WHERE code = '02Q' AND kind = 'region' AND '2022-07-01' BETWEEN valid_from AND valid_to"));
    }

    [Fact]
    public void Each_dialect_is_written_and_only_SQL_has_one()
    {
        foreach (var dialect in SqlDialect.All)
        {
            Assert.Equal(0, CommandRun.Run("export", "--format", "sql", "--dialect", dialect.Name, "--out", _folder.Path).ExitCode);
        }

        Assert.StartsWith("ccg: --dialect can only be used with --format sql.\n", CommandRun.Run("export", "--format", "csv", "--dialect", "spark", "--out", _folder.Path).Error, StringComparison.Ordinal);
        Assert.StartsWith("ccg: --dialect: 'oracle' is not one of ansi, postgresql, sqlite, duckdb, tsql, spark.\n", CommandRun.Run("export", "--format", "sql", "--dialect", "oracle", "--out", _folder.Path).Error, StringComparison.Ordinal);
    }

    private static string? Text(OdsCode code) => code.IsNone ? null : code.ToString();

    [Fact]
    public void Every_reference_between_tables_is_valid()
    {
        Load();

        Assert.Empty(Rows("PRAGMA foreign_key_check"));
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM succession WHERE successor NOT IN (SELECT code FROM ccg UNION SELECT code FROM board)"));
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM gss_period WHERE code NOT IN (SELECT code FROM ccg UNION SELECT code FROM board)"));
        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM ccg WHERE successor <> (SELECT s.successor FROM succession s WHERE s.predecessor = ccg.code AND s.kind <> 'boundaryChange')"));
    }

    [Fact]
    public void The_files_are_listed_and_are_replaced_by_the_next_export()
    {
        var folder = Path.Combine(_folder.Path, "new", "folder");
        var first = CommandRun.Run("export", "--format", "csv", "--out", folder);
        var again = CommandRun.Run("export", "--format", "csv", "--out", folder);

        Assert.Equal((0, "", first.Out), (again.ExitCode, again.Error, again.Out));
        Assert.Equal(Directory.GetFiles(folder).Order(StringComparer.Ordinal), first.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_gives_exit_code_2()
    {
        var run = CommandRun.Run("export", "--format", "sql", "--out", _folder.Add("file", ""));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("ccg: cannot write to ", run.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private string Export(string format)
    {
        Assert.Equal(0, CommandRun.Run("export", "--format", format, "--out", _folder.Path).ExitCode);
        return _folder.Path;
    }

    private void Load()
    {
        _database.Open();
        using var script = _database.CreateCommand();
        script.CommandText = File.ReadAllText(Path.Combine(Export("sql"), "register.sql"));
        script.ExecuteNonQuery();
    }

    private object? Scalar(string query)
    {
        using var command = _database.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }

    private List<string?[]> Rows(string query)
    {
        using var command = _database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        List<string?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        }

        return rows;
    }
}
