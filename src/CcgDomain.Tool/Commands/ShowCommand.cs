using System.CommandLine;
using System.Text.Json;
using CcgDomain.Assurance;
using CcgDomain.Authorisation;
using CcgDomain.Json;
using CcgDomain.Rules;
using CcgDomain.Tool.Output;

namespace CcgDomain.Tool.Commands;

/// <summary><c>ccg show</c>: shows the position of a CCG on a date.</summary>
internal static class ShowCommand
{
    /// <summary>The number of possible statuses that are written as JSON. Each may have thousands of directions, and a record may leave thousands of them possible.</summary>
    private const int MaxPossible = 100;

    internal static Command Create(CommandContext context)
    {
        var file = CommonOptions.File();
        file.Arity = ArgumentArity.ZeroOrOne;
        var bundled = CommonOptions.Case();
        var asAt = CommonOptions.AsAt();
        var json = CommonOptions.Json();
        var without = CommonOptions.Without();
        var command = new Command(
            "show",
            "Shows the position of a CCG on a date: status, wave, open conditions, directions in force, model of co-commissioning, ratings, special measures. Exit code 1: the document is refused.")
        {
            file,
            bundled,
            asAt,
            json,
            without,
        };
        command.Validators.Add(result =>
        {
            var hasFile = result.GetResult(file) is { Tokens.Count: > 0 };
            var hasCase = result.GetResult(bundled) is not null;
            if (hasFile == hasCase)
            {
                result.AddError(hasFile ? $"{CommonOptions.FileName} and --case cannot be used together." : $"{CommonOptions.FileName} is missing.");
            }
        });
        command.SetAction(result =>
            Run(context, result.GetValue(file), result.GetValue(bundled), result.GetRequiredValue(asAt), result.GetRequiredValue(without), result.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string? file, string? bundled, DateOnly asAt, RuleSet rules, bool json)
    {
        byte[]? document;
        if (file is null)
        {
            document = CasesCommand.Read(bundled!);
        }
        else if (!new DocumentReader(context).TryRead(file, out document))
        {
            return ExitCode.Failed;
        }

        var result = CheckResult.Create(file ?? bundled!, document, rules);
        if (!result.IsAccepted)
        {
            context.Error.WriteLine($"ccg: {result.File} is refused, so it has no position to show:");
            ViolationOutput.Write(new PlainTextOutput(context.Error), result.Violations);
            return ExitCode.Refused;
        }

        var position = new PositionOnDate(result.Ccg, asAt);
        if (json)
        {
            JsonOutput.Write(context.Out, writer => Write(writer, result.Ccg, position));
        }
        else
        {
            Write(TextOutput.Create(context), result.Ccg, position);
        }

        return ExitCode.Success;
    }

    private static void Write(TextOutput output, Ccg ccg, PositionOnDate position)
    {
        output.WriteLine(0, StyledText.Strong($"{ccg.Code} {position.Name}"), $" on {position.AsAt:O}");
        output.WriteTable(
            [],
            [
                ["Status", $"{Wording.For(position.Status)}{(position.Since is { } since ? $", since {since}" : "")}"],
                ["Wave", position.Wave is { } wave ? $"{(int)wave}" : position.IsWaveNotKnown ? "not known" : "none"],
                ["Open conditions", position.ConditionsInWords],
                ["Directions in force", position.DirectionsInWords],
                ["Co-commissioning", Wording.For(position.Model, Wording.For)],
                ["Ratings", Ratings(position.Assurance)],
                ["Special measures", position.InSpecialMeasures == true && position.Assurance.SpecialMeasuresSince is { } entered ? $"since {entered}" : position.InSpecialMeasures.IsKnown ? "none recorded" : "not known"],
                ["Last event", position.LastEvent is { } last ? $"{last}" : "none"],
            ]);
        if (!position.Conditions.IsEmpty)
        {
            output.WriteBlankLine();
            output.WriteTable(["Criterion", "Level", "Summary of the criterion", "Support at the level"], [.. position.Conditions.Select(Row)]);
        }

        if (!position.Directions.IsEmpty)
        {
            output.WriteBlankLine();
            output.WriteTable(["Direction", "Power", "Effect", "Instrument", "Last day", "Underpins"], [.. position.Directions.Select(Row)]);
        }

        if (!position.PublishedAssurance.IsEmpty)
        {
            output.WriteBlankLine();
            output.WriteLine(0, StyledText.Strong("Published directions, ratings and special measures"), StyledText.Muted(" (in the register, of any date, and partial)"));
            foreach (var fact in position.PublishedAssurance)
            {
                output.WriteLine(2, $"{fact}");
            }
        }
    }

    private static StyledText Ratings(AssurancePosition position) => position.Assessments.IsEmpty
        ? "none recorded"
        : string.Join("; ", position.Assessments.Select(assessment => $"{assessment.Rating.InWords()} for {assessment.Year}"));

    private static IReadOnlyList<StyledText> Row(Condition condition) =>
    [
        StyledText.Strong(condition.Criterion.ToString()),
        condition.Level is { } level ? JsonOutput.JsonName(level, CcgJsonContext.Default.ConditionLevel) : StyledText.Muted("not known"),
        Criteria.TryFind(condition.Criterion, out var criterion) ? criterion.Summary : StyledText.Muted("text not known"),
        condition.Level?.Support() ?? "",
    ];

    private static IReadOnlyList<StyledText> Row(LegalDirection direction) =>
    [
        StyledText.Strong($"{direction.Number}"),
        Wording.For(direction.Power),
        direction.Effect.ToString(),
        direction.Instrument ?? StyledText.Muted("not known"),
        direction.Until is { } until ? $"{until}" : StyledText.Muted("until revoked"),
        direction.Underpins is not { } underpins ? StyledText.Muted("not known") : underpins.IsEmpty ? StyledText.Muted("none listed") : string.Join(", ", underpins),
    ];

    private static void Write(Utf8JsonWriter json, Ccg ccg, PositionOnDate position)
    {
        json.WriteStartObject();
        json.WriteString("code", ccg.Code.ToString());
        json.WriteString("name", position.Name.ToString());
        json.WriteDateOrNull("asAt", position.AsAt);
        json.WriteString("status", position.StatusName);
        if (position.Status is AuthorisationStatus.NotKnown notKnown)
        {
            json.WriteStartArray("possible");
            foreach (var status in notKnown.Possible.Take(MaxPossible))
            {
                json.WriteValue(status, CcgJsonContext.Default.AuthorisationStatus);
            }

            json.WriteEndArray();
            if (notKnown.Possible.Length > MaxPossible)
            {
                json.WriteNumber("possibleMore", notKnown.Possible.Length - MaxPossible);
            }
        }

        json.WriteStringOrNull("since", position.Since?.ToString());
        json.WriteNumberOrNull("wave", (int?)position.Wave);
        json.WriteStartArray("conditions");
        foreach (var condition in position.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("criterion", condition.Criterion.ToString());
            if (condition.Level is { } level)
            {
                json.WriteProperty("level", level, CcgJsonContext.Default.ConditionLevel);
            }
            else
            {
                json.WriteNull("level");
            }

            json.WriteStringOrNull("summary", Criteria.TryFind(condition.Criterion, out var criterion) ? criterion.Summary : null);
            json.WriteStringOrNull("support", condition.Level?.Support());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteProperty("unlisted", position.Unlisted, CcgJsonContext.Default.Unlisted);
        json.WriteStartArray("directions");
        foreach (var direction in position.Directions)
        {
            json.WriteValue(direction, CcgJsonContext.Default.LegalDirection);
        }

        json.WriteEndArray();
        if (position.Model.TryGet(out var model))
        {
            json.WriteProperty("model", model, CcgJsonContext.Default.CoCommissioningModel);
        }
        else
        {
            json.WriteString("model", "notKnown");
            json.WriteStartArray("possibleModels");
            foreach (var possible in position.Model.Possible)
            {
                json.WriteValue(possible, CcgJsonContext.Default.CoCommissioningModel);
            }

            json.WriteEndArray();
        }

        json.WriteProperty("assurance", position.Assurance, CcgJsonContext.Default.AssurancePosition);
        json.WriteFacts("published", position.PublishedAssurance);
        json.WriteEndObject();
    }
}
