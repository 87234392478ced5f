using System.CommandLine;
using System.Text.Json;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg show</c>: where a CCG stood on a date.</summary>
internal static class ShowCommand
{
    internal static Command Create(CommandContext context)
    {
        var file = CommonOptions.File();
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "show",
            "Shows the position on a date: status, wave, open conditions, directions in force. Exit code 1 where the document is refused.")
        {
            file,
            asAt,
            json,
            without,
        };
        command.SetAction(result =>
            Run(context, result.GetRequiredValue(file), result.GetRequiredValue(asAt), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string file, DateOnly asAt, RuleSet rules, bool json)
    {
        if (!new Documents(context).TryRead(file, out var document))
        {
            return ExitCode.Failed;
        }

        var result = CheckResult.Of(file, document, rules);
        if (!result.Accepted)
        {
            context.Error.WriteLine($"ccg: {file} is refused, so it has no position to show:");
            Refusal.Write(new PlainPage(context.Error), result.Violations);
            return ExitCode.Refused;
        }

        var snapshot = new PositionOnDate(result.Ccg, asAt);
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, result.Ccg, snapshot));
        }
        else
        {
            Write(Page.For(context), result.Ccg, snapshot);
        }

        return ExitCode.Done;
    }

    private static void Write(Page page, Ccg ccg, PositionOnDate now)
    {
        page.Line(0, Cell.Strong($"{ccg.Code} {ccg.Name}"), $" on {now.AsAt:O}");
        page.Table(
            [],
            [
                ["Status", $"{Wording.Of(now.Status)}{(now.Since is { } since ? $", since {since:O}" : "")}"],
                ["Wave", now.Wave is { } wave ? $"{(int)wave}" : "none"],
                ["Open conditions", Wording.Open(now.Conditions.Length, now.Unlisted)],
                ["Directions in force", $"{now.Directions.Length}"],
                ["Co-commissioning", Wording.Of(now.Model)],
                ["Last event by then", now.LastEvent is { } last ? $"{last:O}" : "none"],
            ]);
        if (!now.Conditions.IsEmpty)
        {
            page.Gap();
            page.Table(["Criterion", "Level", "What the criterion asks for", "What the level means"], [.. now.Conditions.Select(Row)]);
        }

        if (!now.Directions.IsEmpty)
        {
            page.Gap();
            page.Table(["Direction", "Power", "Effect", "Instrument", "Underpins"], [.. now.Directions.Select(Row)]);
        }
    }

    private static IReadOnlyList<Cell> Row(Condition condition) =>
    [
        Cell.Strong(condition.Criterion.ToString()),
        JsonOutput.NameOf(condition.Level, CcgJsonContext.Default.ConditionLevel),
        Criteria.TryFind(condition.Criterion, out var criterion) ? criterion.Summary : Cell.Quiet("text not known"),
        condition.Level.Support(),
    ];

    private static IReadOnlyList<Cell> Row(LegalDirection direction) =>
    [
        Cell.Strong($"{direction.Number}"),
        Wording.Of(direction.Power),
        direction.Effect.ToString(),
        direction.Instrument,
        direction.Underpins.IsEmpty ? Cell.Quiet("none listed") : string.Join(", ", direction.Underpins),
    ];

    private static void Write(Utf8JsonWriter json, Ccg ccg, PositionOnDate now)
    {
        json.WriteStartObject();
        json.WriteString("code", ccg.Code.ToString());
        json.WriteString("name", ccg.Name.ToString());
        json.Day("asAt", now.AsAt);
        json.WriteString("status", now.StatusName);
        json.Day("since", now.Since);
        json.Number("wave", (int?)now.Wave);
        json.WriteStartArray("conditions");
        foreach (var condition in now.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("criterion", condition.Criterion.ToString());
            json.Value("level", condition.Level, CcgJsonContext.Default.ConditionLevel);
            json.Text("summary", Criteria.TryFind(condition.Criterion, out var criterion) ? criterion.Summary : null);
            json.WriteString("support", condition.Level.Support());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Value("unlisted", now.Unlisted, CcgJsonContext.Default.Unlisted);
        json.WriteStartArray("directions");
        foreach (var direction in now.Directions)
        {
            json.Item(direction, CcgJsonContext.Default.LegalDirection);
        }

        json.WriteEndArray();
        json.Value("model", now.Model, CcgJsonContext.Default.CoCommissioningModel);
        json.WriteEndObject();
    }
}
