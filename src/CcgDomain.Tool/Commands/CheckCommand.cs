using System.CommandLine;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg check</c>: are these documents what the rules allow?</summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var files = CommonOptions.Files();
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "check",
            "Checks documents: each is accepted, or refused with every rule it breaks. Exit code 0: all accepted; 1: some refused; 2: a file cannot be opened, or wrong usage.")
        {
            files,
            json,
            without,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, RuleSet rules, bool json)
    {
        var documents = new Documents(context);
        var results = Check(context, documents, names, rules);
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, results));
        }
        else
        {
            Write(Page.For(context), results, documents.Unopened);
        }

        return documents.Unopened > 0 ? ExitCode.Failed : results.TrueForAll(result => result.Accepted) ? ExitCode.Done : ExitCode.Refused;
    }

    private static List<CheckResult> Check(CommandContext context, Documents documents, string[] names, RuleSet rules)
    {
        var files = documents.Expand(names);
        List<CheckResult> results = new(files.Count);
        using var progress = new Progress(context, files.Count);
        foreach (var file in files)
        {
            if (documents.TryRead(file, out var document))
            {
                results.Add(CheckResult.Of(file, document, rules));
            }

            progress.Step();
        }

        return results;
    }

    private static void Write(Page page, List<CheckResult> results, int unopened)
    {
        foreach (var result in results)
        {
            page.Line(0, result.Accepted ? Cell.Good("accepted") : Cell.Bad("refused "), $"  {result.File}  {result.Organisation}");
            Refusal.Write(page, result.Violations);
        }

        Refusal.Close(page, results.Count, results.Count(result => result.Accepted), unopened);
    }

    private static void Write(Utf8JsonWriter json, List<CheckResult> results)
    {
        json.WriteStartArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            json.WriteBoolean("accepted", result.Accepted);
            json.Text("code", result.Code?.ToString());
            json.Text("name", result.Name?.ToString());
            Refusal.Write(json, result.Violations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
