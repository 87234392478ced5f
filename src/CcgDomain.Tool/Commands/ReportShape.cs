using System.CommandLine;
using System.Security;
using System.Text;
using CcgDomain.Tool.Output;
using CcgDomain.Tool.Reports;

namespace CcgDomain.Tool.Commands;

/// <summary>In which form a report is wanted: the options that every report has.</summary>
internal sealed class ReportShape
{
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<bool> _csv = new("--csv") { Description = "Print CSV: one value a line." };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print Markdown tables." };
    private readonly Option<string?> _svg = new("--svg") { Description = "Write a chart to this file: stacked bars, readable without colour.", HelpName = "FILE" };

    internal void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_csv);
        command.Add(_markdown);
        command.Add(_svg);
        command.Validators.Add(result =>
        {
            if (((Option<bool>[])[_json, _csv, _markdown]).Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("--json, --csv and --markdown exclude each other.");
            }
        });
    }

    /// <summary>Writes the report, and the chart where one is wanted.</summary>
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
            ReportWriter.Write(Page.For(context), report, bars: context.OutIsTerminal);
        }

        return result.GetValue(_svg) is { } file ? Draw(context, file, report.Chart) : ExitCode.Done;
    }

    private static int Draw(CommandContext context, string file, StackedBars chart)
    {
        try
        {
            File.WriteAllText(file, Svg.Draw(chart), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            context.Error.WriteLine($"ccg: cannot write {file}: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
