using System.CommandLine;
using System.Text.Json;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg rules</c>: lists the rules.</summary>
internal static class RulesCommand
{
    internal static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var markdown = CommonOptions.Flag("--markdown", "Print a Markdown table.");
        var command = new Command("rules", "Lists every rule with its code, basis, statement, source, and the period in which it is in force.") { json, markdown };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
            {
                result.AddError("--json and --markdown cannot be used together.");
            }
        });
        command.SetAction(result =>
        {
            if (result.GetValue(json))
            {
                JsonOutput.Write(context.Out, Write);
            }
            else if (result.GetValue(markdown))
            {
                context.Out.Write(RulesMarkdown.Table());
            }
            else
            {
                Write(TextOutput.Create(context));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(TextOutput output) => output.WriteTable(
        ["Code", "Basis", "Rule", "Source", "Read", "In force"],
        [.. RuleBook.All.Select(Row)]);

    private static IReadOnlyList<StyledText> Row(Rule rule) =>
        [StyledText.Strong(rule.Code), JsonOutput.JsonName(rule.Basis), rule.Statement, rule.Source.ToString(), RulesMarkdown.Read(rule.SourceRead), Wording.InForce(rule)];

    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var rule in RuleBook.All)
        {
            json.WriteStartObject();
            json.WriteString("code", rule.Code);
            json.WriteString("basis", JsonOutput.JsonName(rule.Basis));
            json.WriteString("statement", rule.Statement);
            json.WriteStartObject("source");
            json.WriteString("title", rule.Source.Title);
            json.WriteStringOrNull("provision", rule.Source.Provision);
            json.WriteStringOrNull("url", rule.Source.Url?.ToString());
            json.WriteEndObject();
            json.WriteString("sourceRead", JsonOutput.JsonName(rule.SourceRead, CcgJsonContext.Default.SourceRead));
            json.WriteDateOrNull("from", rule.From);
            json.WriteDateOrNull("until", rule.Until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
