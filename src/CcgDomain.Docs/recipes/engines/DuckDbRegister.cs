using System.Globalization;
using CcgDomain.Organisations;
using CcgDomain.Register;
using DuckDB.NET.Data;

namespace Recipes.Engines;

/// <summary>DuckDB: the register is a table there, a question of one row is a function, and rows come from Parquet and go to it.</summary>
internal static class DuckDbRegister
{
    /// <summary>Opens a database with the register, as <c>ccg export --format sql --dialect duckdb</c> writes it, and with the function <c>ccg_on(code, day)</c>.</summary>
    internal static DuckDBConnection Open(string path, string register)
    {
        var database = new DuckDBConnection($"Data Source={path}");
        database.Open();
        database.Run(register);

        // For questions that are no table: any spelling of a code, and whatever else the library answers.
        database.RegisterScalarFunction<string, DateOnly, string?>("ccg_on", (inputs, output, count) =>
        {
            for (var row = 0UL; row < count; row++)
            {
                if (inputs[0].IsValid(row) && inputs[1].IsValid(row) && CcgRegister.England.TryResolve(inputs[0].GetValue<string>(row), inputs[1].GetValue<DateOnly>(row), out var code))
                {
                    output.WriteValue(code.ToString(), row);
                }
                else
                {
                    output.WriteNull(row);
                }
            }
        });
        return database;
    }

    /// <summary>A view of a Parquet file with columns <c>code</c> and <c>day</c>, which adds what each code stands for. A code that nobody has keeps its row.</summary>
    internal static void View(this DuckDBConnection database, string parquet) => database.Run(
        $"""
        CREATE OR REPLACE VIEW resolved AS
        SELECT a.*, r.stands_for FROM read_parquet('{parquet}') a
        LEFT JOIN ccg_resolution r ON r.code = a.code AND a.day BETWEEN r.valid_from AND r.valid_to
        """);

    internal static void WriteParquet(this DuckDBConnection database, string query, string parquet) => database.Run($"COPY ({query}) TO '{parquet}' (FORMAT parquet)");

    internal static long Ask(this DuckDBConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    internal static void Run(this DuckDBConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
