using System.CommandLine;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg rules</c>: the rulebook.</summary>
internal static class RulesCommand
{
    internal static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var markdown = new Option<bool>("--markdown") { Description = "Print a Markdown table." };
        var command = new Command("rules", "Prints every rule: its code, basis, statement, source, and when it binds.") { json, markdown };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(markdown))
            {
                result.AddError("--json and --markdown exclude each other.");
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
                Write(Page.For(context));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Page page) => page.Table(
        ["Code", "Basis", "Rule", "Source", "In force"],
        [.. RuleBook.All.Select(Row)]);

    private static IReadOnlyList<Cell> Row(Rule rule) =>
        [Cell.Strong(rule.Code), JsonOutput.NameOf(rule.Basis), rule.Statement, rule.Source.ToString(), Wording.InForce(rule)];

    private static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var rule in RuleBook.All)
        {
            json.WriteStartObject();
            json.WriteString("code", rule.Code);
            json.WriteString("basis", JsonOutput.NameOf(rule.Basis));
            json.WriteString("statement", rule.Statement);
            json.WriteStartObject("source");
            json.WriteString("title", rule.Source.Title);
            json.Text("provision", rule.Source.Provision);
            json.Text("url", rule.Source.Url?.ToString());
            json.WriteEndObject();
            json.Day("from", rule.From);
            json.Day("until", rule.Until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
