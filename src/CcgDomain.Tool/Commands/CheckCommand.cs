using System.CommandLine;
using System.Text.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg check</c>: are these documents what the rules allow?</summary>
internal static class CheckCommand
{
    internal static Command Create(Surroundings here)
    {
        var files = Shared.Files();
        var json = Shared.Json();
        var without = Shared.Without();
        var command = new Command(
            "check",
            "Checks documents: each is accepted, or refused with every rule it breaks. Exit code 0: all accepted; 1: some refused; 2: a file cannot be opened, or wrong usage.")
        {
            files,
            json,
            without,
        };
        command.SetAction(result => Run(here, result.GetRequiredValue(files), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(Surroundings here, string[] names, RuleSet rules, bool json)
    {
        var documents = new Documents(here);
        var verdicts = Judge(here, documents, names, rules);
        if (json)
        {
            JsonOutput.Write(here.Out, writer => Write(writer, verdicts));
        }
        else
        {
            Write(Page.For(here), verdicts, documents.Unopened);
        }

        return documents.Unopened > 0 ? ExitCode.Failed : verdicts.TrueForAll(verdict => verdict.Accepted) ? ExitCode.Done : ExitCode.Refused;
    }

    private static List<Verdict> Judge(Surroundings here, Documents documents, string[] names, RuleSet rules)
    {
        var files = documents.Expand(names);
        List<Verdict> verdicts = new(files.Count);
        using var progress = new Progress(here, files.Count);
        foreach (var file in files)
        {
            if (documents.TryRead(file, out var document))
            {
                verdicts.Add(Verdict.On(file, document, rules));
            }

            progress.Step();
        }

        return verdicts;
    }

    private static void Write(Page page, List<Verdict> verdicts, int unopened)
    {
        foreach (var verdict in verdicts)
        {
            page.Line(0, verdict.Accepted ? Cell.Good("accepted") : Cell.Bad("refused "), $"  {verdict.File}  {verdict.Who}");
            Refusal.Write(page, verdict.Violations);
        }

        Refusal.Close(page, verdicts.Count, verdicts.Count(verdict => verdict.Accepted), unopened);
    }

    private static void Write(Utf8JsonWriter json, List<Verdict> verdicts)
    {
        json.WriteStartArray();
        foreach (var verdict in verdicts)
        {
            json.WriteStartObject();
            json.WriteString("file", verdict.File);
            json.WriteBoolean("accepted", verdict.Accepted);
            json.Text("code", verdict.Code?.ToString());
            json.Text("name", verdict.Name?.ToString());
            Refusal.Write(json, verdict.Violations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
