using System.Diagnostics;
using CcgDomain.Register;
using Consumers.Tests;
using DuckDB.NET.Data;
using Recipes.Engines;
using Xunit.Abstractions;

namespace Consumers.Engines;

public sealed class DuckDbTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccg-duckdb").FullName;

    /// <summary>Two million, or what the environment says.</summary>
    private static long Rows => long.TryParse(Environment.GetEnvironmentVariable("CCG_DUCKDB_ROWS"), out var rows) ? rows : 2_000_000;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rows_of_a_Parquet_file_are_resolved_by_the_view_and_by_the_function_alike_and_written_to_another()
    {
        var (activity, resolved) = (Path.Combine(_folder, "activity.parquet"), Path.Combine(_folder, "resolved.parquet"));
        using var database = DuckDbRegister.Open(Path.Combine(_folder, "register.db"), Export());
        Timed("written", () => database.WriteParquet(Activity(database), activity));
        database.View(activity);

        var (byView, byFunction) = (0L, 0L);
        Timed("resolved by the view", () => byView = database.Ask("SELECT count(stands_for) FROM resolved"));
        Timed("resolved by the function", () => byFunction = database.Ask($"SELECT count(ccg_on(code, day)) FROM read_parquet('{activity}')"));
        Timed("resolved by the view and written", () => database.WriteParquet("SELECT * FROM resolved", resolved));

        Assert.Equal(byView, byFunction);
        Assert.InRange(byView, 1, Rows - 1);
        Assert.Equal(Rows, database.Ask($"SELECT count(*) FROM read_parquet('{resolved}')"));
        Assert.Equal(0, database.Ask($"SELECT count(*) FROM read_parquet('{resolved}') WHERE stands_for IS DISTINCT FROM ccg_on(code, day)"));
    }

    [Fact]
    public void The_function_reads_any_spelling_of_a_code_and_says_null_for_what_stands_for_nothing()
    {
        using var database = DuckDbRegister.Open(":memory:", Export());

        Assert.Equal(1, database.Ask("SELECT count(*) WHERE ccg_on('00f', DATE '2021-04-01') = '13T' AND ccg_on('00F', DATE '2022-07-01') = 'QHM'"));
        Assert.Equal(3, database.Ask("SELECT (ccg_on('n/a', DATE '2021-04-01') IS NULL)::int + (ccg_on(NULL, DATE '2021-04-01') IS NULL)::int + (ccg_on('00F', NULL) IS NULL)::int"));
    }

    // Every code, and two that nobody has, on days from 2012 to 2030, row by row.
    private static string Activity(DuckDBConnection database)
    {
        database.Run("CREATE TABLE code (number INTEGER, code VARCHAR)");
        string[] codes = [.. CcgRegister.England.Ccgs.Select(ccg => $"{ccg.Code}"), .. CcgRegister.England.Boards.Select(board => $"{board.Code}"), "99Z", "ZZZ"];
        database.Run($"INSERT INTO code VALUES {string.Join(", ", codes.Select((code, number) => $"({number}, '{code}')"))}");
        return $"SELECT code, CAST(DATE '2012-01-01' + CAST((i // {codes.Length}) % 6940 AS INTEGER) AS DATE) AS day, i AS visits FROM range({Rows}) r(i) JOIN code ON number = i % {codes.Length}";
    }

    private string Export()
    {
        PackedCommand.Export(_folder, "--format", "sql", "--dialect", "duckdb");
        return File.ReadAllText(Path.Combine(_folder, "register.sql"));
    }

    private void Timed(string what, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        output.WriteLine($"{Rows:N0} rows {what}: {watch.Elapsed.TotalSeconds:F2} s");
    }
}
