using System.CommandLine;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;
using CcgDomain.Tool.Streams;

namespace CcgDomain.Tool.Commands;

/// <summary>The options that select the format of a report.</summary>
internal sealed class ReportFormatOptions
{
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _csv = CommonOptions.Flag("--csv", "Print CSV, one value per line.");
    private readonly Option<bool> _markdown = CommonOptions.Flag("--markdown", "Print Markdown tables.");
    private readonly Option<string?> _svg = new("--svg") { Description = "Also write a chart to this file: an SVG image, readable without colour.", HelpName = CommonOptions.FileName };
    private readonly Option<string?> _html = new("--html") { Description = "Also write the chart and the tables to this file: one page that needs no network.", HelpName = CommonOptions.FileName };

    internal void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_csv);
        command.Add(_markdown);
        command.Add(_svg);
        command.Add(_html);
        command.Validators.Add(result =>
        {
            if (((Option<bool>[])[_json, _csv, _markdown]).Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("--json, --csv and --markdown cannot be used together.");
            }
        });
    }

    /// <summary>Writes the report, and the chart or the page if one is requested.</summary>
    internal int Write(CommandContext context, ParseResult result, Report report)
    {
        if (result.GetValue(_json))
        {
            JsonOutput.Write(context.Out, json => ReportWriter.Write(json, report));
        }
        else if (result.GetValue(_csv))
        {
            ReportWriter.WriteCsv(context.Out, report);
        }
        else if (result.GetValue(_markdown))
        {
            ReportWriter.WriteMarkdown(context.Out, report);
        }
        else
        {
            ReportWriter.Write(TextOutput.Create(context), report, withBars: context.OutIsTerminal);
        }

        var isWritten = TryWrite(context, result.GetValue(_svg), report.Chart.ToSvg) & TryWrite(context, result.GetValue(_html), () => HtmlReport.Write(report));
        return isWritten ? ExitCode.Success : ExitCode.Failed;
    }

    private static bool TryWrite(CommandContext context, string? file, Func<string> create)
    {
        if (file is null)
        {
            return true;
        }

        try
        {
            OutputFile.Write(context.Files, file, create());
            return true;
        }
        catch (Exception e) when (e.IsFileError())
        {
            context.Error.WriteLine($"ccg: cannot write {file}: {e.Message}");
            return false;
        }
    }
}
