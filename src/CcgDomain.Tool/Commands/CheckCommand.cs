using System.CommandLine;
using System.Text.Json;
using CcgDomain.Register;
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
        var all = CommonOptions.All();
        var command = new Command(
            "check",
            "Checks documents against the rules, and then against the register (--without REG: not). Each is accepted, or refused with every rule that it breaks. "
                + "Exit code 0: all are accepted; 1: some are refused; 2: a file cannot be opened, or the usage is wrong.")
        {
            files,
            json,
            without,
            all,
        };
        command.SetAction(result => Run(context, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(all) ? int.MaxValue : ViolationOutput.DefaultLimit, result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string[] names, RuleSet rules, int maxViolations, bool json)
    {
        var reader = new DocumentReader(context);
        var counts = new CheckCounts();
        var results = Check(context, reader, names, rules, maxViolations, counts);
        if (json)
        {
            JsonOutput.WriteArray(context.Out, results, Write);
        }
        else
        {
            Write(TextOutput.Create(context), results, counts, reader);
        }

        return counts.ExitCode(reader);
    }

    /// <summary>Checks one document after another, as the results are asked for. None is kept, so a folder may hold any number.</summary>
    private static IEnumerable<CheckResult> Check(CommandContext context, DocumentReader reader, string[] names, RuleSet rules, int maxViolations, CheckCounts counts)
    {
        var files = reader.Expand(names);
        using var progress = new ProgressCounter(context, files.Count);
        foreach (var file in files)
        {
            if (reader.TryRead(file, out var document))
            {
                var result = CheckResult.Create(file, document, rules, maxViolations, CcgRegister.England);
                counts.Add(result.IsAccepted);
                yield return result;
            }

            progress.Increment();
        }
    }

    private static void Write(TextOutput output, IEnumerable<CheckResult> results, CheckCounts counts, DocumentReader reader)
    {
        foreach (var result in results)
        {
            output.WriteLine(0, result.IsAccepted ? StyledText.Success("accepted") : StyledText.Error("refused "), $"  {result.File}  {result.Organisation}{(IsUnknownToRegister(result) ? " (not in the register, so not compared with it)" : "")}");
            ViolationOutput.Write(output, result.Violations);
        }

        ViolationOutput.WriteSummary(output, counts, reader.UnopenedCount);
    }

    private static bool IsUnknownToRegister(CheckResult result) => result.IsAccepted && !CcgRegister.England.TryFind(result.Ccg.Code, out _);

    /// <summary>Writes the result of a document as a JSON object.</summary>
    internal static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("file", result.File);
        json.WriteBoolean("accepted", result.IsAccepted);
        json.WriteStringOrNull("code", result.Code?.ToString());
        json.WriteStringOrNull("name", result.Name?.ToString());
        ViolationOutput.Write(json, result.Violations);
        json.WriteEndObject();
    }
}
