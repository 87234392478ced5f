using System.CommandLine;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Streams;
using CcgDomain.Tool.Tables;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg export</c>: writes the register as files for other programs.</summary>
internal static class ExportCommand
{
    private const string Sql = "sql";

    private const string Description =
        """
        Writes the register as tables: ccg, board, succession, board_succession, name_period, gss_period, membership (region, system and area team by date),
        rating, special_measures and direction_14z21 (single published facts, partial), and ccg_resolution, which says what each code stands for: JOIN ccg_resolution r ON r.code = your.code AND your.day BETWEEN r.valid_from AND r.valid_to
        """;

    internal static Command Create(CommandContext context)
    {
        var format = CommonOptions.OneOf("--format", "csv or json: one file per table; sql: one script.", "csv", "json", Sql);
        format.Required = true;
        var dialect = CommonOptions.OneOf(
            "--dialect",
            $"The SQL to write. The default is {SqlDialect.All[0].Name}, which PostgreSQL, SQLite and DuckDB load unchanged.",
            [.. SqlDialect.All.Select(dialect => dialect.Name)]);
        var target = new Option<string>("--out") { Description = "The folder to write to; created if necessary. Files with the same names are replaced.", HelpName = CommonOptions.FolderName, Required = true };
        var command = new Command("export", Description) { format, dialect, target };
        command.Validators.Add(result =>
        {
            if (result.GetResult(dialect) is not null && result.GetValue(format) is { } text && text != Sql)
            {
                result.AddError($"--dialect can only be used with --format {Sql}.");
            }
        });
        command.SetAction(result => Run(
            context,
            result.GetRequiredValue(format),
            SqlDialect.All.FirstOrDefault(known => known.Name == result.GetValue(dialect)) ?? SqlDialect.All[0],
            result.GetRequiredValue(target)));
        return command;
    }

    private static int Run(CommandContext context, string format, SqlDialect dialect, string folder)
    {
        var files = format switch
        {
            "csv" => TableFiles.AsCsv(),
            "json" => TableFiles.AsJson(),
            _ => TableFiles.AsSql(dialect),
        };
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(folder, name);
                OutputFile.Write(context.Files, path, text);
                TextOutput.Create(context).WriteLine(0, path);
            }
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot write to {folder}: {e.Message}");
            return ExitCode.Failed;
        }

        return ExitCode.Success;
    }
}
