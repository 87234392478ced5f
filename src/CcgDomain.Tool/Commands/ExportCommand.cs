using System.CommandLine;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Streams;
using CcgDomain.Tool.Tables;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg export</c>: writes the register as files for other programs.</summary>
internal static class ExportCommand
{
    internal static Command Create(CommandContext context)
    {
        var format = CommonOptions.OneOf("--format", "csv or json: one file per table; sql: one script.", "csv", "json", "sql");
        format.Required = true;
        var target = new Option<string>("--out") { Description = "The folder to write to; created if necessary. Files with the same names are replaced.", HelpName = CommonOptions.FolderName, Required = true };
        var command = new Command("export", "Writes the register as tables: ccg, succession, board, name_period, gss_period; in SQL also the view ccg_resolution, which gives the organisation that stands for a code on a date.")
        {
            format,
            target,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(format), result.GetRequiredValue(target)));
        return command;
    }

    private static int Run(CommandContext context, string format, string folder)
    {
        var files = format switch
        {
            "csv" => TableFiles.AsCsv(),
            "json" => TableFiles.AsJson(),
            _ => TableFiles.AsSql(),
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
