using System.CommandLine;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg check</c>: checks documents against the rules.</summary>
internal static class CheckCommand
{
    internal static Command Create(CommandContext context)
    {
        var files = CommonOptions.Files();
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "check",
            "Checks documents. Each is accepted, or refused with every rule that it breaks. Exit code 0: all are accepted; 1: some are refused; 2: a file cannot be opened, or the usage is wrong.")
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
        var reader = new DocumentReader(context);
        var results = Check(context, reader, names, rules);
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, results));
        }
        else
        {
            Write(TextOutput.Create(context), results, reader.UnopenedCount);
        }

        return reader.UnopenedCount > 0 ? ExitCode.Failed : results.TrueForAll(result => result.IsAccepted) ? ExitCode.Success : ExitCode.Refused;
    }

    private static List<CheckResult> Check(CommandContext context, DocumentReader reader, string[] names, RuleSet rules)
    {
        var files = reader.Expand(names);
        List<CheckResult> results = new(files.Count);
        using var progress = new ProgressCounter(context, files.Count);
        foreach (var file in files)
        {
            if (reader.TryRead(file, out var document))
            {
                results.Add(CheckResult.Create(file, document, rules));
            }

            progress.Increment();
        }

        return results;
    }

    private static void Write(TextOutput output, List<CheckResult> results, int unopened)
    {
        foreach (var result in results)
        {
            output.WriteLine(0, result.IsAccepted ? StyledText.Success("accepted") : StyledText.Error("refused "), $"  {result.File}  {result.Organisation}");
            ViolationOutput.Write(output, result.Violations);
        }

        ViolationOutput.WriteSummary(output, results.Count, results.Count(result => result.IsAccepted), unopened);
    }

    private static void Write(Utf8JsonWriter json, List<CheckResult> results)
    {
        json.WriteStartArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            json.WriteBoolean("accepted", result.IsAccepted);
            json.WriteStringOrNull("code", result.Code?.ToString());
            json.WriteStringOrNull("name", result.Name?.ToString());
            ViolationOutput.Write(json, result.Violations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
